"""The second factor: a code of six digits from the telephone (TOTP, RFC 6238), and ten codes for the day it is lost.

The secret of an account is derived from SECRET_KEY and a salt of its own. So it is in no copy of the database; and with
another SECRET_KEY every second factor has to be set up anew (`manage.py second_factor --remove`, or by an administrator).
"""

import base64
import hashlib
import hmac
import secrets

import pyotp
import segno
from django.conf import settings
from django.core import signing
from django.db import transaction
from django.db.models import F
from django.utils import timezone

from portal import outbox
from portal.models import BackupCode, SecondFactor, User

SECONDS = 30
_DIGITS = 6
BACKUP_CODES = 10
# Without 0/o, 1/l/i, which people confuse: 31 letters, ten of them are 49 bits.
_LETTERS = "23456789abcdefghjkmnpqrstuvwxyz"
_SECRET_BYTES = 20
_PENDING = "portal.accounts.second_factor"
_PENDING_SECONDS = 3600


def is_used_by(user: User) -> bool:
    return SecondFactor.objects.filter(user=user).exists()


def is_the_one_of(user: User, factor: SecondFactor) -> bool:
    """Whether the account has taken this very factor into use, by another press of the same button."""
    return SecondFactor.objects.filter(user=user, salt=factor.salt).exists()


def begin(user: User) -> SecondFactor:
    """A factor for the account to confirm, not stored: looking at the page changes nothing."""
    return SecondFactor(user=user)


def as_text(factor: SecondFactor) -> str:
    """What the page that shows a factor carries, so that the code is compared with the same one."""
    return signing.dumps([factor.user_id, factor.salt], salt=_PENDING)


def from_text(user: User, text: str) -> SecondFactor:
    """The factor that the page showed; a new one where it was not for this account, or too long ago."""
    try:
        pk, salt = signing.loads(text, salt=_PENDING, max_age=_PENDING_SECONDS)
    except (signing.BadSignature, ValueError, TypeError):
        return begin(user)
    return SecondFactor(user=user, salt=salt) if pk == user.pk else begin(user)


def secret(factor: SecondFactor) -> str:
    """What the telephone is told, in the letters of base32."""
    key = f"second-factor:{settings.SECRET_KEY}".encode()
    digest = hmac.new(key, f"{factor.user_id}:{factor.salt}".encode(), hashlib.sha256).digest()
    return base64.b32encode(digest[:_SECRET_BYTES]).decode()


def picture_of(factor: SecondFactor, *, issuer: str) -> str:
    """The QR code that sets a telephone up, as an SVG element."""
    totp = pyotp.TOTP(secret(factor), name=factor.user.username, issuer=issuer)
    return segno.make(totp.provisioning_uri(), micro=False).svg_inline(
        scale=5, border=4, light="#fff", dark="#000", omitsize=True
    )


@transaction.atomic
def confirm(factor: SecondFactor, code: str) -> list[str]:
    """Take the factor into use if the code is right, and return new backup codes; an empty list if it is not.

    A second press of the same button gives codes too, and those of the first are void: the browser shows the last answer.
    """
    _lock(factor.user)
    step = _step_of(factor, _bare(code))
    if step is None:
        return []
    stored, is_new = SecondFactor.objects.get_or_create(
        user=factor.user, defaults={"salt": factor.salt, "last_step": step}
    )
    if stored.salt != factor.salt:
        return []
    if is_new:
        _tell(factor.user, "đã được bật", "Từ nay, khi đăng nhập bạn cần thêm mã trên điện thoại.")
    return renew_backup_codes(factor.user)


@transaction.atomic
def renew_backup_codes(user: User) -> list[str]:
    """Ten new codes, told once and never again; those of before are void."""
    _lock(user)
    codes = ["".join(secrets.choice(_LETTERS) for _ in range(10)) for _ in range(BACKUP_CODES)]
    BackupCode.objects.filter(user=user).delete()
    BackupCode.objects.bulk_create(BackupCode(user=user, digest=_digest(user, code)) for code in codes)
    return [f"{code[:5]}-{code[5:]}" for code in codes]


def _lock(user: User) -> None:
    """One change of an account's codes after the other."""
    User.objects.select_for_update().get(pk=user.pk)


def take(user: User, typed: str) -> bool:
    """Whether what was typed is the code of now, or a backup code. Either is good once."""
    code = _bare(typed)
    factor = SecondFactor.objects.filter(user=user).first()
    if factor is None:
        return False
    if len(code) == _DIGITS:
        return _take_totp(factor, code)
    deleted, _ = BackupCode.objects.filter(user=user, digest=_digest(user, code)).delete()
    return deleted == 1


@transaction.atomic
def remove(user: User) -> None:
    """The account signs in by its password alone again."""
    BackupCode.objects.filter(user=user).delete()
    removed, _ = SecondFactor.objects.filter(user=user).delete()
    if removed:
        _tell(user, "đã được tắt", "Từ nay, tài khoản chỉ cần mật khẩu để đăng nhập.")


def end_sessions_without() -> None:
    """End the sessions of the accounts that have no second factor: at the next sign-in they are led to set one up."""
    User.objects.filter(second_factor=None).update(session_epoch=F("session_epoch") + 1)


def _bare(typed: str) -> str:
    """A code without the spaces and hyphens that make it readable."""
    return "".join(typed.split()).replace("-", "").lower()


def _step_of(factor: SecondFactor, code: str) -> int | None:
    """The number of the 30 seconds whose code this is. One step early or late is forgiven: clocks of telephones differ."""
    if not code.isascii():
        return None
    totp = pyotp.TOTP(secret(factor))
    now = int(timezone.now().timestamp()) // SECONDS
    return next((step for step in (now, now - 1, now + 1) if hmac.compare_digest(totp.at(step * SECONDS), code)), None)


def _take_totp(factor: SecondFactor, code: str) -> bool:
    step = _step_of(factor, code)
    if step is None:
        return False
    # Of two who send the same code at the same moment one gets in.
    return SecondFactor.objects.filter(pk=factor.pk, last_step__lt=step).update(last_step=step) == 1


def _digest(user: User, code: str) -> str:
    key = f"backup-code:{settings.SECRET_KEY}".encode()
    return hmac.new(key, f"{user.pk}:{code}".encode(errors="replace"), hashlib.sha256).hexdigest()


def _tell(user: User, what: str, consequence: str) -> None:
    outbox.enqueue(
        user.email,
        subject=f"Xác thực hai bước của tài khoản {what}",
        body=(
            f"Chào {user.full_name},\n\nXác thực hai bước của tài khoản “{user.username}” {what}. {consequence}\n\n"
            "Nếu không phải bạn làm, hãy đổi mật khẩu ngay và báo cho quản trị viên.\n"
        ),
    )
