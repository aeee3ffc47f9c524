from portal.models.identity import SiteIdentity
from portal.models.old_address import OldAddress
from portal.models.outgoing_mail import OutgoingMail
from portal.models.picture import Picture
from portal.models.site_version import SiteVersion
from portal.models.user import User

__all__ = ["OldAddress", "OutgoingMail", "Picture", "SiteIdentity", "SiteVersion", "User"]
