"""How many comments one address may send, and the token that makes one form one comment."""

import datetime

import pytest
import time_machine
from django.core import signing
from django.test import override_settings

from comments import limits, tokens
from comments.models import Comment
from tests.factories import NOW, ArticleFactory

MINUTE = datetime.timedelta(minutes=1)
SECOND = datetime.timedelta(seconds=1)
HASH = "a" * 64


@pytest.fixture(autouse=True)
def clock():
    with time_machine.travel(NOW, tick=False) as clock:
        yield clock


# -- limits ------------------------------------------------------------------------------------------------------------------


def sent(*ages, address_hash=HASH, status="pending"):
    on = ArticleFactory(public=True)
    Comment.objects.bulk_create(
        Comment(
            article=on,
            title="Góp ý",
            sender="Dân",
            body="Tôi đồng tình.",
            status=status,
            submitted_at=NOW - age,
            address_hash=address_hash,
        )
        for age in ages
    )


def spread(count):
    """Over the day, never ten within ten minutes."""
    return [(n + 1) * 20 * MINUTE for n in range(count)]


LIMITS = {
    "nothing": ([], False),
    "nine at once": ([SECOND] * 9, False),
    "ten at once": ([SECOND] * 10, True),
    "ten in just under ten minutes": ([10 * MINUTE - SECOND] * 10, True),
    "ten, ten minutes ago": ([10 * MINUTE] * 10, False),
    "one of ten is old": ([SECOND] * 9 + [10 * MINUTE], False),
    "59 in a day": (spread(59), False),
    "60 in a day": (spread(60), True),
    "60, one a day old": ([*spread(59), 24 * 60 * MINUTE], False),
}


@pytest.mark.django_db
@pytest.mark.parametrize(("ages", "is_over"), LIMITS.values(), ids=LIMITS)
def test_limits(ages, is_over):
    sent(*ages)
    assert limits.is_over_limit(HASH) is is_over


@pytest.mark.django_db
def test_everybody_is_counted_alone():
    sent(*[SECOND] * 60, address_hash="b" * 64)
    assert not limits.is_over_limit(HASH)


@pytest.mark.django_db
def test_who_cannot_be_told_is_not_limited(django_assert_num_queries):
    sent(*[SECOND] * 60, address_hash="")
    with django_assert_num_queries(0):
        assert not limits.is_over_limit("")


@pytest.mark.django_db
@pytest.mark.parametrize("status", Comment.Status.values)
def test_comments_count_whatever_became_of_them(status):
    sent(*[SECOND] * 10, status=status)
    assert limits.is_over_limit(HASH)


@pytest.mark.django_db
def test_time_passes(clock):
    sent(*[SECOND] * 10)
    clock.shift(10 * MINUTE)
    assert not limits.is_over_limit(HASH)


# -- tokens ------------------------------------------------------------------------------------------------------------------


def test_a_token_tells_its_form():
    token = tokens.read(tokens.issue(7), 7)
    assert (token.article_id, token.issued_at, token.second_press) == (7, NOW.timestamp(), False)
    assert len(token.nonce) == 22


def test_every_form_has_a_nonce_of_its_own():
    assert tokens.read(tokens.issue(7), 7).nonce != tokens.read(tokens.issue(7), 7).nonce


def test_a_form_keeps_its_nonce_through_corrections():
    token = tokens.read(tokens.issue(7, nonce="cua-toi", second_press=True), 7)
    assert (token.nonce, token.second_press) == ("cua-toi", True)


AGES = {
    "at once": (0, False, True),
    "too fast": (2.9, False, True),
    "fast": (3, True, True),
    "a while": (600, True, True),
    "at the end of its life": (24 * 3600, True, True),
    "stale": (24 * 3600 + 1, False, False),
    "very stale": (9 * 24 * 3600, False, False),
}


@pytest.mark.parametrize(("age", "first_press", "second_press"), AGES.values(), ids=AGES)
def test_when_a_token_is_acceptable(age, first_press, second_press, clock):
    first, second = tokens.issue(7), tokens.issue(7, second_press=True)
    clock.shift(age)
    # A stale one is read all the same: its nonce stays with the form.
    assert tokens.read(first, 7).is_acceptable is first_press
    assert tokens.read(second, 7).is_acceptable is second_press


def other_key():
    with override_settings(SECRET_KEY="another key altogether"):
        return tokens.issue(7)


def shortened():
    return tokens.issue(7)[:-1]


def one_letter_changed():
    text = tokens.issue(7)
    return ("A" if text[0] != "A" else "B") + text[1:]


FOREIGN = {
    "nothing": str,
    "text": lambda: "tôi là người",
    "colons": lambda: "a:b:c",
    "of another article": lambda: tokens.issue(8),
    "signed with another key": other_key,
    "signed for another purpose": lambda: signing.dumps([7, "n", NOW.timestamp(), False], salt="something.else"),
    "shortened": shortened,
    "one letter changed": one_letter_changed,
    "with a space": lambda: tokens.issue(7) + " ",
    "NUL": lambda: "\x00" * 40,
    "long": lambda: "a:" * 50_000,
}


@pytest.mark.parametrize("make", FOREIGN.values(), ids=FOREIGN)
def test_what_we_did_not_sign_for_this_article_is_no_token(make):
    assert tokens.read(make(), 7) is None
