"""Comments as rows: cleaned at every door, whole unless erased, never deleted, unguessable; and whether an article takes them."""

import datetime
import re

import pytest
import time_machine
from django.db import IntegrityError, models, transaction

from comments.models import Comment, CommentEvent, ConsentText, Thread, new_code, new_nonce
from tests.factories import NOW, ArticleFactory, UserFactory, article, comment

pytestmark = pytest.mark.django_db

DAY = datetime.timedelta(days=1)


@pytest.fixture(autouse=True)
def _at_now():
    with time_machine.travel(NOW, tick=False):
        yield


def written_directly(**fields):
    """With the fields of the fixed surface and no others."""
    values = {
        "article": ArticleFactory(public=True),
        "title": "Góp ý",
        "sender": "Lê Văn Dân",
        "email": "dan@nhan.example",
        "body": "Tôi đồng tình.",
        "status": "approved",
        "submitted_at": NOW - DAY,
        **fields,
    }
    return Comment.objects.create(**values)


@pytest.mark.parametrize("status", Comment.Status.values)
def test_a_comment_written_directly_is_clean_and_valid(status):
    made = written_directly(
        status=status,
        title=" Go\u0301p\u00a0y\u0301\u200b ",
        sender="Le\u0302\nVa\u0306n",
        body="Mo\u0323\u0302t\r\nhai \u202e",
    )
    for each in (made, Comment.objects.get()):
        assert (each.title, each.sender, each.body) == ("Góp ý", "Lê Văn", "Một\nhai")
        each.full_clean()
    assert Comment.objects.approved().exists() == (status == "approved")


def test_markup_is_text():
    """Nothing of a comment is HTML: it is kept as typed, and escaped where it is shown."""
    assert written_directly(body="<b>a</b> & <script>").body == "<b>a</b> & <script>"


ERASED = {"erased_at": NOW, "status": "withdrawn", **Comment.EMPTIED}
REFUSED = {
    "an unknown status": {"status": "hidden"},
    "no title": {"title": ""},
    "a title that shows nothing": {"title": "\u200b"},
    "no sender": {"sender": ""},
    "no body": {"body": " \n"},
    "erased with a sender": {**ERASED, "sender": "Dân"},
    "erased with an address": {**ERASED, "email": "dan@nhan.example"},
    "erased with the mark of the network": {**ERASED, "address_hash": "a" * 64},
    "erased with a title": {**ERASED, "title": "Góp ý"},
    "erased with a text": {**ERASED, "body": "Tôi đồng tình."},
    "erased and waiting": {**ERASED, "status": "pending"},
    "erased and shown": {**ERASED, "status": "approved"},
}


@pytest.mark.parametrize("fields", REFUSED.values(), ids=REFUSED)
def test_an_impossible_comment_is_not_created(fields):
    with pytest.raises(IntegrityError), transaction.atomic():
        written_directly(**fields)
    assert not Comment.objects.exists()


@pytest.mark.parametrize("fields", REFUSED.values(), ids=REFUSED)
def test_a_comment_does_not_become_impossible(fields):
    written_directly()
    before = Comment.objects.values().get()
    with pytest.raises(IntegrityError), transaction.atomic():
        Comment.objects.update(**fields)
    assert Comment.objects.values().get() == before


@pytest.mark.parametrize("fields", [ERASED, {"email": ""}], ids=["all", "no mail"])
def test_what_may_be_empty(fields):
    written_directly()
    Comment.objects.update(**fields)
    assert Comment.objects.filter(**fields).exists()


@pytest.mark.parametrize("field", ["code", "nonce"])
def test_codes_and_nonces_are_given_once(field):
    first = written_directly()
    with pytest.raises(IntegrityError), transaction.atomic():
        written_directly(**{field: getattr(first, field)})
    assert getattr(written_directly(), field) != getattr(first, field)


@pytest.mark.parametrize(("make", "length"), [(new_code, 16), (new_nonce, 22)])
def test_codes_cannot_be_guessed(make, length):
    made = [make() for _ in range(200)]
    assert len(set(made)) == 200
    assert all(re.fullmatch(rf"[\w-]{{{length}}}", code, re.ASCII) for code in made)


def test_the_receipt_has_the_code_for_an_address():
    made = written_directly()
    assert made.get_absolute_url() == f"/binh-luan/{made.code}/"


# -- what cannot be deleted --------------------------------------------------------------------------------------------------


def with_account():
    return CommentEvent.objects.create(
        comment=written_directly(), kind="approved", to_status="approved", by=UserFactory()
    )


PROTECTED = {
    "an article with a comment": lambda: written_directly().article,
    "a comment with an event": lambda: comment("pending"),
    "a consent that somebody gave": lambda: comment("pending").consent_text,
    "an account that decided": lambda: with_account().by,
}


@pytest.mark.parametrize("make", PROTECTED.values(), ids=PROTECTED)
def test_it_cannot_be_deleted(make):
    made = make()
    with pytest.raises(models.ProtectedError):
        made.delete()
    made.refresh_from_db()


# -- lists -------------------------------------------------------------------------------------------------------------------


def test_the_order_of_a_conversation():
    """Of the same second the lower number came first."""
    on = ArticleFactory(public=True)
    last, first, second = [written_directly(article=on, submitted_at=NOW - age * DAY) for age in (1, 2, 2)]
    written_directly()
    assert list(Comment.objects.approved().under(on)) == [first, second, last]


def test_the_queue_is_what_is_pending_oldest_first():
    later, sooner = [written_directly(status="pending", submitted_at=NOW - age * DAY) for age in (1, 2)]
    for status in set(Comment.Status.values) - {"pending"}:
        written_directly(status=status)
    assert list(Comment.objects.queue()) == [sooner, later]


# -- whether an article takes comments ---------------------------------------------------------------------------------------

OPEN = {
    "no row": (None, True),
    "open": ({"is_open": True}, True),
    "closed": ({"is_open": False}, False),
    "until later": ({"closes_at": NOW + datetime.timedelta(seconds=1)}, True),
    "until this moment": ({"closes_at": NOW}, False),
    "until before": ({"closes_at": NOW - DAY}, False),
    "closed, and until later": ({"is_open": False, "closes_at": NOW + DAY}, False),
}


@pytest.mark.parametrize(("fields", "is_open"), OPEN.values(), ids=OPEN)
def test_an_article_takes_comments(fields, is_open, django_assert_num_queries):
    on = ArticleFactory(public=True)
    Thread.objects.create(article=ArticleFactory(public=True), is_open=not is_open)
    if fields is not None:
        Thread.objects.create(article=on, **fields)
    with django_assert_num_queries(1):
        assert Thread.is_open_for(on) is is_open


# -- consent -----------------------------------------------------------------------------------------------------------------


def test_the_first_consent_text_is_there_from_the_beginning():
    first = ConsentText.current()
    assert first.version == 1
    assert first.text.startswith("Tôi đồng ý")


def test_the_latest_consent_text_counts_and_each_comment_keeps_its_own():
    on = article("published")
    before = comment("pending", on=on)
    second = ConsentText.objects.create(version=2, text="Tôi đồng ý, bản hai.")
    after = comment("pending", on=on)
    assert ConsentText.current() == second
    assert [each.consent_text.version for each in (before, after)] == [1, 2]


def test_a_version_of_the_consent_text_is_there_once():
    with pytest.raises(IntegrityError), transaction.atomic():
        ConsentText.objects.create(version=1, text="Khác.")
