"""Filters, orders and searches of the back office: none spells out what the list does not show."""

import itertools
import re

import pytest
from django.contrib.admin.utils import prepare_lookup_value

from comments.models import Comment
from news import publishing
from news.models import Article
from portal.models import OutgoingMail, User
from tests import factories
from tests.admin import STAFF, address, main_part, picture, signed_in, titles
from tests.factories import NOW

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine(NOW, tick=False)]


def answer(response):
    """What the asker can tell apart: the status, where it leads, and the page with nothing but what was asked left out."""
    page = re.sub(r'value="[^"]*"|href="[^"]*"|action="[^"]*"|“[^”]*”', "", main_part(response))
    return response.status_code, response.headers.get("Location", "").partition("?")[2], page


PROBES_OF_COMMENTS = [
    ("email__startswith={}", "dan@", "khong@"),
    ("email={}", "dan@nhan.example", "khong@nhan.example"),
    ("email__isnull={}", "0", "1"),
    ("address_hash={}", "a" * 64, "b" * 64),
    ("address_hash__startswith={}", "a", "b"),
    ("code={}", "CODE", "x"),
    ("code__gt={}", "!", "~"),
    ("nonce__startswith={}", "nonce", "x"),
    ("body__contains={}", "đồng tình", "không"),
    ("consent_text__text__contains={}", "a", "~"),
    ("article__created_by__email__contains={}", "@", "~"),
    ("article__body__contains={}", "Nội dung", "~"),
    ("events__by__email__contains={}", "@", "~"),
    ("q={}", "dan@nhan.example", "khong@nhan.example"),
    ("q={}", "nhan.example", "khong.example"),
    ("q={}", "a" * 64, "b" * 64),
    ("q={}", "CODE", "xxxx"),
]
PROBES_OF_ARTICLES = [
    ("body__contains={}", "mật", "không"),
    ("summary__startswith={}", "Tóm", "Không"),
    ("created_by__email__startswith={}", "taikhoan", "khong"),
    ("created_by__password__startswith={}", "", "x"),
    ("created_by__is_superuser__exact={}", "0", "1"),
    ("credits__author__name__startswith={}", "Trần", "Không"),
    ("events__why__contains={}", "Cần", "Không"),
    ("versions__content__body__icontains={}", "mật", "không"),
    ("status={}", "submitted", "draft"),
    ("expires_at__isnull={}", "1", "0"),
    ("picture_uses__picture__code={}", "CODE", "x"),
    ("category__articles__body__contains={}", "mật", "không"),
    ("q={}", "mật", "không"),
    ("q={}", "taikhoan", "khong"),
]


def found(model, probe, value):
    """How many rows the probe would find, if the list took it for a filter."""
    lookup, _, value = probe.format(value).partition("=")
    return model.objects.filter(**{lookup: prepare_lookup_value(lookup, value)}).distinct().count()


@pytest.mark.parametrize("view", ["", "&trang-thai=tat-ca"])
def test_no_filter_of_comments_tells_what_the_list_does_not_show(view):
    # Of one that is pending for the second time, somebody of the office is in the log.
    comment = factories.comment("reopened")
    client = signed_in(factories.moderator())
    for probe, true, false in PROBES_OF_COMMENTS:
        true = comment.code if true == "CODE" else true
        assert probe == "q={}" or found(Comment, probe, true) > found(Comment, probe, false), probe
        answers = [answer(client.get(f"{address(Comment)}?{probe.format(value)}{view}")) for value in (true, false)]
        assert answers[0] == answers[1], (probe, true)
        assert answers[0][0] in (200, 302, 400), (probe, true)


@pytest.mark.parametrize("role", ["contributor", "editor"])
def test_no_filter_of_articles_tells_what_the_list_does_not_show(role):
    account = STAFF[role]()
    for author in (factories.contributor(), account):
        # Every probe is true of it: in a body with a picture, given back with a reason, and handed in again.
        shown = picture(author)
        body = f'<p>Chuyện mật.</p><figure data-picture="{shown.pk}"></figure>'
        article = factories.article("returned", by=author, title="Bài", body=body)
        publishing.submit(article, by=author)
    client = signed_in(account)
    for probe, true, false in PROBES_OF_ARTICLES:
        true = shown.code if true == "CODE" else true
        assert probe == "q={}" or found(Article, probe, true) > found(Article, probe, false), probe
        answers = [answer(client.get(f"{address(Article)}?{probe.format(value)}")) for value in (true, false)]
        assert answers[0] == answers[1], (probe, true)
        assert answers[0][0] in (200, 302, 400), (probe, true)


def test_what_the_lists_do_show_can_be_searched():
    """So that the two tests above cannot pass because a search finds nothing at all."""
    comment = factories.comment(sender="Bà Năm", title="Đường xóm", body="Ổ gà nhiều quá.")
    moderator, editor = signed_in(factories.moderator()), signed_in(factories.editor())
    for term in ("Bà Năm", "xóm", "gà"):
        assert titles(moderator.get(address(Comment), {"q": term})) == ["Đường xóm"]
    assert titles(moderator.get(address(Comment), {"q": "không có"})) == []
    assert titles(editor.get(address(Article), {"q": comment.article.title})) == [comment.article.title]
    assert titles(editor.get(address(Article), {"q": "không có"})) == []


ORDERS = ["email", "-email", "1.email", "99", "-99", "0", "email.1", "abc", "--1", "", "1.1.-1"]


def test_no_order_sorts_by_what_the_list_does_not_show():
    article = factories.article("published")
    for letter in "bca":
        # The same in every column of the list: the order could come from the e-mail addresses alone.
        factories.comment(on=article, email=f"{letter}@nhan.example", address_hash=letter * 64)
    client = signed_in(factories.moderator())
    for order in ORDERS:
        listed = client.get(address(Comment), {"o": order})
        pks = [int(pk) for pk in re.findall(r"/comments/comment/(\d+)/change/", main_part(listed))]
        assert pks in (sorted(pks), sorted(pks, reverse=True)), order
        if order.startswith(("email", "-email")):
            assert pks == sorted(pks), order


LOOKUPS = ["year", "week_day", "gte", "date__year", "isempty__exact", ""]


def test_a_filter_is_asked_only_as_it_asks_itself():
    office = signed_in(factories.superuser())
    assert office.get(address(OutgoingMail), {"sent_at__isempty": "1"}).status_code == 200
    for lookup, value in itertools.product(LOOKUPS, ["-1", "0", "99999", "abc", ""]):
        refused = office.get(address(OutgoingMail), {f"sent_at__{lookup}": value})
        assert refused.status_code == 400, (lookup, value)


@pytest.mark.parametrize(
    ("model", "field"),
    [(Article, "created_by_id"), (Article, "slug"), (Comment, "email"), (Comment, "code"), (User, "username")],
)
@pytest.mark.parametrize("page", ["changelist", "change"])
def test_a_row_cannot_be_named_by_another_field(model, field, page):
    comment = factories.comment()
    row = {Article: comment.article, Comment: comment, User: comment.article.created_by}[model]
    path = address(model) if page == "changelist" else address(model) + f"{getattr(row, field)}/change/"
    assert signed_in(factories.superuser()).get(path, {"_to_field": field}).status_code in (400, 404)
