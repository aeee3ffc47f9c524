"""Guessing is slowed down, by account and by network address; nobody is locked out.

Attempts are counted in the database, so that every process counts alike. What is refused for being too soon is not counted
and not even looked at: so nobody can prolong another's wait beyond LONGEST_PAUSE. The account as such, tried from many
addresses, makes only strange devices wait, and those for SHORT_PAUSE; who once signed in on a device is not troubled there.
"""

import datetime
import hashlib
import hmac
import math
import unicodedata
from collections.abc import Sequence

from django.conf import settings
from django.http import HttpRequest

from portal.client_address import address_hash
from portal.models import FailedAttempt
from portal.vietnamese import fold

Kind = FailedAttempt.Kind

WINDOW = datetime.timedelta(minutes=15)
# How many failures within the window cost nothing: of one account from one address; of an address, which an office shares;
# of an account from everywhere.
FREE_HERE = 5
FREE_ADDRESS = 30
FREE_ACCOUNT = 20
FIRST_PAUSE = 5.0
SHORT_PAUSE = 30.0
LONGEST_PAUSE = 300.0
# As long as names of accounts and e-mail addresses may be.
LONGEST_NAME = 254
# More rows than this tell nothing new.
_COUNTED = FREE_ADDRESS + 10


class TooSoon(Exception):
    """Too many failures: `seconds` (at least 1) have to pass before the next try is looked at."""

    def __init__(self, seconds: int) -> None:
        super().__init__(f"{seconds} s")
        self.seconds = seconds


def begin(kind: Kind, account: str, request: HttpRequest, *, is_known_device: bool = False) -> FailedAttempt:
    """Count an attempt as failed until `succeeded` says otherwise. Raises TooSoon, and then counts nothing.

    `account` is what was typed, whether there is such an account or not. It is counted before it is looked at, so that a
    hundred attempts at the same moment are a hundred.
    """
    attempt = FailedAttempt.objects.create(
        kind=kind, account_hash=account_hash(account), address_hash=address_hash(request)
    )
    seconds = _wait(attempt, is_known_device=is_known_device)
    if seconds > 0:
        attempt.delete()
        raise TooSoon(math.ceil(seconds))
    return attempt


def succeeded(attempt: FailedAttempt) -> None:
    """The attempt was the owner's: those from the same place were too."""
    FailedAttempt.objects.filter(
        kind=attempt.kind, account_hash=attempt.account_hash, address_hash=attempt.address_hash
    ).delete()


def forgive(account: str) -> None:
    """The owner proved who they are another way (a mail): nothing is held against the account any more."""
    FailedAttempt.objects.filter(kind__in=Kind.values, account_hash=account_hash(account)).delete()


def failures_since(account: str, since: datetime.datetime) -> int:
    """How many times a wrong password or code was given for the account, as far as that is still remembered."""
    return FailedAttempt.objects.filter(kind=Kind.SIGN_IN, account_hash=account_hash(account), at__gte=since).count()


def account_hash(account: str) -> str:
    """A keyed hash (64 hexadecimal characters) of a name of an account, whatever its case, marks and compatible letters."""
    key = f"account:{settings.SECRET_KEY}".encode()
    name = fold(unicodedata.normalize("NFKC", account.strip()[:LONGEST_NAME])).strip()
    return hmac.new(key, name.encode(errors="replace"), hashlib.sha256).hexdigest()


def _wait(attempt: FailedAttempt, *, is_known_device: bool) -> float:
    now = attempt.at
    recent = FailedAttempt.objects.filter(kind=attempt.kind, at__gt=now - WINDOW).exclude(pk=attempt.pk).order_by("-at")
    of_account = list(recent.filter(account_hash=attempt.account_hash).values_list("address_hash", "at")[:_COUNTED])
    here = [at for address, at in of_account if address == attempt.address_hash]
    waits = [_left(here, FREE_HERE, LONGEST_PAUSE, now)]
    if not is_known_device:
        waits.append(_left([at for _, at in of_account], FREE_ACCOUNT, SHORT_PAUSE, now))
    if attempt.address_hash:
        of_address = list(recent.filter(address_hash=attempt.address_hash).values_list("at", flat=True)[:_COUNTED])
        waits.append(_left(of_address, FREE_ADDRESS, LONGEST_PAUSE, now))
    return max(waits)


def _left(times: Sequence[datetime.datetime], free: int, longest: float, now: datetime.datetime) -> float:
    """Seconds still to wait after failures at these times, the latest first: each beyond the free ones doubles the pause."""
    if len(times) < free:
        return 0.0
    pause = min(FIRST_PAUSE * 2 ** (len(times) - free), longest)
    return max(pause - (now - times[0]).total_seconds(), 0.0)
