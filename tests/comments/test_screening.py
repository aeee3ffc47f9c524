"""What tells a moderator to look twice: it is shown at the desk, and refuses nothing."""

import re

import pytest
from django.urls import reverse

from comments.models import Comment
from comments.screening.impostors import imitated
from tests import factories
from tests.admin import signed_in, words
from tests.factories import NOW, AuthorFactory, IdentityFactory, UserFactory

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine(NOW, tick=False)]

DESK = reverse("admin:comments_comment_desk")


@pytest.fixture(autouse=True)
def _office():
    UserFactory(username="bt.ha", full_name="Lê Thị Hà")
    UserFactory(username="docgia", full_name="Trần Văn Đọc", is_staff=False)
    AuthorFactory(name="Hoàng Bút")
    IdentityFactory(
        name="Trang thông tin điện tử Đảng bộ xã Văn Quán",
        short_name="Đảng bộ xã Văn Quán",
        superior="Đảng ủy xã Văn Quán",
        responsible_person="Nguyễn Chịu Trách",
    )


@pytest.mark.parametrize(
    ("sender", "taken_for"),
    [
        ("Lê Thị Hà", "Lê Thị Hà"),
        ("Lе Thi На", "Lê Thị Hà"),  # Cyrillic е, Н, а
        ("Cán bộ Lê Thị\u200b Hà", "Lê Thị Hà"),
        ("BT.HA", "bt.ha"),
        ("Hoàng  Bút", "Hoàng Bút"),
        ("ĐẢNG BỘ XÃ VĂN QUÁN", "Đảng bộ xã Văn Quán"),
        ("Dang uy xa Van Quan", "Đảng ủy xã Văn Quán"),
        ("Nguyễn Chịu Trách", "Nguyễn Chịu Trách"),
        ("Bаn Вiên tậр", "Ban Biên tập"),
        ("Quan tri vien website", "Quản trị viên"),
        ("ΑDΜΙΝ", "Admin"),  # Greek
        ("UBND xã", "UBND"),
        ("Bà Năm", ""),
        ("Lê Thị Hạ", ""),
        ("Trần Văn Quán", ""),
        ("Trần Văn Đọc", ""),  # no member of staff
        ("", ""),
    ],
)
def test_whom_a_sender_could_be_taken_for(sender, taken_for):
    assert imitated([sender]) == ({sender: taken_for} if taken_for else {})


def test_one_query_however_many_senders(django_assert_num_queries):
    for senders in (["Bà Năm"], ["Bà Năm", "Lê Thị Hà", "Ông Sáu", "Admin"]):
        with django_assert_num_queries(1):
            imitated(senders)


@pytest.mark.parametrize("senders", [[], [""], ["Ban Biên tập"]])
def test_none_where_nobody_is_to_be_looked_for(senders, django_assert_num_queries):
    with django_assert_num_queries(0):
        imitated(senders)


def test_the_desk_marks_the_card_and_no_other():
    article = factories.article("published")
    marked = factories.comment(on=article, sender="Bаn Вiên tậр")
    factories.comment(on=article, sender="Bà Năm")
    page = signed_in(factories.moderator()).get(DESK)
    assert words(page).count("Tên giống cán bộ hoặc cơ quan") == 1
    card = page.content.decode().partition(f'id="bl-{marked.pk}"')[2].partition("</article>")[0]
    assert "<bdi>Ban Biên tập</bdi>" in card


def test_what_is_marked_was_taken_in_like_any_other():
    factories.comment(on=factories.article("published"), sender="Lê Thị Hà")
    assert Comment.objects.get().status == "pending"


def test_names_are_kept_apart_from_the_words_around_them():
    """A name of letters that are written from right to left turns nothing else around."""
    article = factories.article("published")
    name = "\u0645\u062d\u0645\u062f 12"
    waiting = factories.comment(on=article, sender=name)
    factories.comment("approved", on=article, sender=name)
    office = signed_in(factories.moderator())
    listed = reverse("admin:comments_comment_changelist")
    one = reverse("admin:comments_comment_change", args=[waiting.pk])
    for address in (article.get_absolute_url(), DESK, f"{DESK}?hang=da-duyet", listed, one):
        html = office.get(address).content.decode()
        assert re.findall(rf"<bdi[^>]*>{name}</bdi>", html), address
        assert html.count(name) == len(re.findall(rf"<bdi[^>]*>{name}</bdi>", html)), address


def test_the_list_and_the_page_of_a_comment_mark_it_too():
    marked = factories.comment(on=factories.article("published"), sender="Lе Thi На")
    office = signed_in(factories.moderator())
    for address in (
        reverse("admin:comments_comment_changelist"),
        reverse("admin:comments_comment_change", args=[marked.pk]),
    ):
        assert "<bdi>Lê Thị Hà</bdi>" in office.get(address).content.decode()
