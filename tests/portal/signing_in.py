"""What tests of signing in have in common."""

import datetime

import pyotp
from django.http import HttpResponse
from django.test import Client

from portal.accounts import second_factor
from portal.models import SecondFactor, User
from tests import factories
from tests.factories import NOW

LOGIN = "/admin/login/"
PASSWORD = "chiếc cầu tre lắc lẻo"


def editor_with_password() -> User:
    """An editor's account, with PASSWORD."""
    user = factories.editor()
    user.set_password(PASSWORD)
    user.save()
    return user


def sign_in(
    client: Client, account: User, password: str = PASSWORD, *, ip: str = "203.0.113.7", **more: str
) -> HttpResponse:
    return client.post(LOGIN, {"username": account.username, "password": password, **more}, REMOTE_ADDR=ip)


def is_in(client: Client) -> bool:
    return client.get("/admin/").status_code == 200


def enrolled(user: User) -> list[str]:
    """Gives the account a second factor; its backup codes."""
    factor = second_factor.begin(user)
    return second_factor.confirm(factor, code_of(factor))


def code_of(factor: SecondFactor, at: datetime.datetime = NOW) -> str:
    """What the telephone shows at that moment."""
    return pyotp.TOTP(second_factor.secret(factor)).at(at)
