"""The token of the comment form: what tells one filled-in form from another, and from what a robot posts blindly."""

import time
from dataclasses import dataclass

from django.core import signing

from comments.models import new_nonce

SALT = "comments.form"
LIFETIME = 24 * 3600  # seconds
MINIMUM_FILLING_TIME = 3  # seconds; nobody fills in four fields faster


@dataclass(frozen=True)
class FormToken:
    """A token that we signed for this article. Its nonce stays with the form through corrections, so one form is one comment."""

    article_id: int
    nonce: str
    issued_at: float
    consent_version: int
    second_press: bool

    @property
    def is_acceptable(self) -> bool:
        """Neither stale nor filled in faster than a person does; the second press of a form already seen may be quick."""
        age = time.time() - self.issued_at
        return age <= LIFETIME and (self.second_press or age >= MINIMUM_FILLING_TIME)


def issue(article_id: int, *, consent_version: int = 0, nonce: str = "", second_press: bool = False) -> str:
    """A signed token for the form under this article, with a new nonce unless the form has one.

    `consent_version` is that of the text that whoever gets the token is shown; 0 where there is none.
    """
    payload = [article_id, nonce or new_nonce(), time.time(), consent_version, second_press]
    return signing.dumps(payload, salt=SALT)


def read(text: str, article_id: int) -> FormToken | None:
    """The token, stale ones included, or None when it is not ours or not for this article."""
    try:
        token = FormToken(*signing.loads(text, salt=SALT))
    except (signing.BadSignature, TypeError):
        # Not ours, or ours from a release whose tokens said something else.
        return None
    return token if token.article_id == article_id else None
