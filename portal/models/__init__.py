from portal.models.identity import SiteIdentity
from portal.models.old_address import OldAddress
from portal.models.outgoing_mail import OutgoingMail
from portal.models.picture import Picture
from portal.models.sign_in import AccountOptions, BackupCode, FailedAttempt, SecondFactor, SignIn
from portal.models.site_version import SiteVersion
from portal.models.user import User

__all__ = [
    "AccountOptions",
    "BackupCode",
    "FailedAttempt",
    "OldAddress",
    "OutgoingMail",
    "Picture",
    "SecondFactor",
    "SignIn",
    "SiteIdentity",
    "SiteVersion",
    "User",
]
