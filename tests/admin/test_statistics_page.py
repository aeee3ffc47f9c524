"""The page with the figures of a period, and the spreadsheet: who gets it, what it asks for, what it says."""

import re

import pytest
from django.contrib.auth.models import Permission
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from comments import moderation
from comments.models import RejectionReason
from tests import factories
from tests.admin import STAFF, form_of, main_part, signed_in, words, written
from tests.factories import NOW, CategoryFactory, UserFactory
from tests.portal.spreadsheets import read_workbook

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine(NOW, tick=False)]

PAGE = "/admin/comments/comment/thong-ke/"
XLSX = {"dinh-dang": "xlsx"}


@pytest.fixture
def boss():
    return factories.moderator()


@pytest.fixture
def client(boss):
    return signed_in(boss)


def sent(day, month=11, **fields):
    return factories.comment(at=NOW.replace(day=day, month=month), **fields)


def summary(response):
    """The first table: its numbers by their names."""
    table = re.search(r"<caption>Tổng hợp</caption>(.*?)</table>", main_part(response), re.DOTALL)[1]
    rows = re.findall(r'<th scope="row">(.*?)</th>\s*<td>(.*?)</td>', table, re.DOTALL)
    return {name: int(number) for name, number in rows}


def received(response):
    return summary(response)["Nhận được"]


# -- who --------------------------------------------------------------------------------------------------------------------


def test_the_address():
    assert reverse("admin:comments_comment_statistics") == PAGE


@pytest.mark.parametrize("query", [{}, XLSX])
@pytest.mark.parametrize("role", STAFF)
def test_only_who_may_moderate_gets_it(role, query):
    status = signed_in(STAFF[role]()).get(PAGE, query).status_code
    assert status == (200 if role in ("moderator", "superuser") else 403)


def test_seeing_comments_is_not_enough():
    account = UserFactory()
    account.user_permissions.add(Permission.objects.get(codename="view_comment"))
    assert signed_in(account).get(PAGE).status_code == 403


def test_who_is_not_of_the_office_is_asked_to_sign_in():
    response = Client().get(PAGE)
    assert (response.status_code, response.url) == (302, f"/admin/login/?next={PAGE}")


def test_it_is_only_read(client):
    assert client.post(PAGE).status_code == 405
    assert client.get(PAGE)["Cache-Control"] == "max-age=0, no-cache, no-store, must-revalidate, private"
    with CaptureQueriesContext(connection) as queries:
        client.get(PAGE)
    assert written(queries) == []


def test_the_list_of_comments_leads_there(client):
    assert f'href="{PAGE}"' in main_part(client.get("/admin/comments/comment/"))


# -- the question -----------------------------------------------------------------------------------------------------------


@pytest.fixture
def spread():
    """By month of 2026: one in January, two in October, four in November (one of it on the 30th, local time)."""
    on = factories.article("published")
    for month, day in ((1, 5), (10, 1), (10, 31), (11, 1), (11, 21), (11, 22), (11, 30)):
        sent(day, month, on=on)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({}, 4),
        ({"tu": "", "den": ""}, 4),
        ({"tu": "01/10/2026", "den": "31/10/2026"}, 2),
        ({"tu": "2026-10-01", "den": "2026-10-31"}, 2),
        ({"tu": "31/10/2026", "den": "01/11/2026"}, 2),
        ({"tu": "31/10/2026"}, 4),  # until today
        ({"den": "21/11/2026"}, 2),  # of its month
        ({"tu": "01/01/2026", "den": "31/12/2026"}, 7),
        ({"tu": " 22/11/2026 ", "den": "22/11/2026"}, 1),
    ],
)
def test_the_period(client, spread, query, expected):
    assert received(client.get(PAGE, query)) == expected


def test_the_form_says_what_is_shown(client, spread):
    assert form_of(client.get(PAGE), having="tu") == {"tu": "01/11/2026", "den": "30/11/2026", "chuyen-muc": ""}


def test_shortcuts(client, spread):
    page = main_part(client.get(PAGE))
    links = re.findall(r'<li><a href="(\?[^"]*)">([^<]*)</a>', page)
    counts = {label: received(client.get(PAGE + query.replace("&amp;", "&"))) for query, label in links}
    assert counts == {"Tháng này": 4, "Tháng trước": 2, "Quý này": 6, "Năm nay": 7}


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ({"tu": "31/02/2026", "den": "01/03/2026"}, "Hãy ghi một ngày có thật"),
        ({"tu": "hôm qua"}, "Hãy ghi một ngày có thật"),
        ({"tu": "1" * 5000}, "Hãy ghi một ngày có thật"),
        ({"tu": "<script>alert(1)</script>"}, "Hãy ghi một ngày có thật"),
        ({"tu": "31/12/1989"}, "Năm phải từ 1990 đến 2100."),
        ({"tu": "0001-01-01"}, "Năm phải từ 1990 đến 2100."),
        ({"den": "01/01/2101"}, "Năm phải từ 1990 đến 2100."),
        ({"den": "9999-12-31"}, "Năm phải từ 1990 đến 2100."),
        ({"tu": "02/11/2026", "den": "01/11/2026"}, "Ngày cuối đứng trước ngày đầu."),
        ({"tu": "23/11/2026"}, "Ngày cuối đứng trước ngày đầu."),  # today is the 22nd
        ({"tu": "01/01/1990", "den": "31/12/2100"}, "Kỳ này dài quá 10 năm."),
        ({"chuyen-muc": "999999"}, "Không có chuyên mục này."),
        ({"chuyen-muc": "1 OR 1=1"}, "Không có chuyên mục này."),
        ({"chuyen-muc": "²"}, "Không có chuyên mục này."),
    ],
)
@pytest.mark.parametrize("form", [{}, XLSX])
def test_a_question_that_makes_no_sense_is_told_and_kept(client, query, message, form):
    response = client.get(PAGE, query | form)
    assert response.status_code == 200
    assert message in words(response)
    assert "<caption>" not in main_part(response)
    assert "<script>alert" not in response.content.decode()


@pytest.mark.parametrize(
    "query",
    [{"tu": "01/01/1990", "den": "31/12/1999"}, {"tu": "01/01/2091", "den": "31/12/2100"}, {"den": "01/01/1990"}],
)
def test_the_ends_of_time(client, query):
    assert received(client.get(PAGE, query)) == 0
    assert client.get(PAGE, query | XLSX).status_code == 200


def test_a_category_with_its_children(client):
    parent, other = CategoryFactory(name="Tin tức"), CategoryFactory()
    child = CategoryFactory(name="Địa phương", parent=parent)
    for category in (parent, child, child, other):
        sent(20, on=factories.article("published", category=category))
    assert received(client.get(PAGE, {"chuyen-muc": parent.pk})) == 3
    response = client.get(PAGE, {"chuyen-muc": child.pk})
    assert received(response) == 2
    assert "Tin tức › Địa phương" in words(response).partition("Bình luận nhận từ")[2]
    links = re.findall(r'<li><a href="\?([^"]*)"', main_part(response))
    assert [f"chuyen-muc={child.pk}" in link for link in links] == [True] * 4


# -- the page ---------------------------------------------------------------------------------------------------------------


def test_what_it_says(client, boss):
    reason = RejectionReason.objects.create(text="Ngoài chủ đề")
    on = factories.article("published", category=CategoryFactory(name="Tin tức"))
    refused = factories.comment(on=on, at=NOW.replace(day=20, hour=0))
    moderation.reject(refused, by=boss, listed=reason)
    factories.comment("approved", on=on, at=NOW.replace(day=21))
    factories.comment(on=on, at=NOW.replace(day=21))
    response = client.get(PAGE)
    assert summary(response) == {
        "Nhận được": 3,
        "Đã duyệt": 1,
        "Từ chối": 1,
        "Thư rác": 0,
        "Người gửi rút": 0,
        "Gỡ theo yêu cầu": 0,
        "Còn chờ": 1,
    }
    said = words(response)
    for part in (
        "Bình luận nhận từ 01/11/2026 đến hết 30/11/2026. Chuyên mục: Tất cả.",
        "Kết quả tính đến 09:00 22/11/2026.",
        "Ngoài chủ đề 1",
        "Bình luận đã có quyết định 2",
        "(trung vị) chờ không quá 1 ngày",
        "Lâu nhất 2 ngày 2 giờ",
        "Ngày Nhận được Đã duyệt Từ chối Thư rác Người gửi rút Gỡ theo yêu cầu Còn chờ Chờ trung vị",
        "19/11/2026 0 0 0 0 0 0 0 – 20/11/2026",
        "20/11/2026 1 0 1 0 0 0 0 2 ngày 2 giờ 21/11/2026",
        "21/11/2026 2 1 0 0 0 0 1 1 ngày 22/11/2026",
        "Tin tức 3 1 1 0 0 0 1 1 ngày Mỗi bình luận",
    ):
        assert part in said


def test_a_decision_at_once_is_no_blank(client, boss):
    on = factories.article("published")
    moderation.approve(sent(22, on=on), by=boss)
    assert "22/11/2026 1 1 0 0 0 0 0 chưa đến 1 phút" in words(client.get(PAGE))
    book = read_workbook(client.get(PAGE, XLSX).content)
    assert book["Theo ngày"][-1][8] == ("n", "0", "[h]:mm")


def test_it_stands_in_the_room_of_the_admin(client):
    assert "Trang quản trị › Bình luận › Thống kê" in words(client.get(PAGE))


def test_names_are_escaped(client):
    RejectionReason.objects.create(text="<b>đậm</b>")
    sent(20, on=factories.article("published", category=CategoryFactory(name="<i>nghiêng</i>")))
    assert "<i>nghiêng" not in client.get(PAGE).content.decode()


@pytest.mark.parametrize(("query", "expected"), [({}, 14), (XLSX, 12)])
def test_the_number_of_queries_does_not_grow(client, boss, query, expected):
    reason = RejectionReason.objects.create(text="Ngoài chủ đề")
    counts = []
    for rows in (1, 2):
        for _ in range(rows):
            on = factories.article("published", category=CategoryFactory(parent=CategoryFactory()))
            moderation.reject(sent(20, on=on), by=boss, listed=reason)
            taken = sent(20, on=on)
            moderation.approve(taken, by=boss)
            moderation.take_down(taken, by=boss, order_number="12/CV", reason="Theo yêu cầu.")
        with CaptureQueriesContext(connection) as queries:
            client.get(PAGE, query)
        counts.append(len(queries))
    assert counts == [expected, expected]


# -- the spreadsheet --------------------------------------------------------------------------------------------------------


def test_the_spreadsheet(client, boss):
    reason = RejectionReason.objects.create(text="+84 quảng cáo")
    on = factories.article("published", category=CategoryFactory(name="=1+1"))
    moderation.reject(sent(20, on=on), by=boss, listed=reason)
    response = client.get(PAGE, XLSX)
    assert response["Content-Type"] == "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    name = "thong-ke-binh-luan_2026-11-01_2026-11-30.xlsx"
    assert response["Content-Disposition"] == f'attachment; filename="{name}"'
    book = read_workbook(response.content)
    assert list(book) == ["Tổng hợp", "Lý do từ chối", "Theo ngày", "Theo chuyên mục"]
    told = {row[0][1]: row[1] for row in book["Tổng hợp"][1:]}
    assert told["Từ ngày"] == ("n", "46327", "dd/mm/yyyy")
    assert told["Tính đến lúc"] == ("n", "46348.375", "hh:mm dd/mm/yyyy")
    assert told["Nhận được"] == ("n", "1", "#,##0")
    assert told["Lâu nhất (giờ:phút)"] == ("n", "2", "[h]:mm")
    assert book["Lý do từ chối"][1] == [("s", "+84 quảng cáo", "@"), ("n", "1", "#,##0")]
    assert book["Theo ngày"][0][8] == ("s", "Chờ trung vị (giờ:phút)", "")
    day = next(row for row in book["Theo ngày"][1:] if row[1][1] == "1")
    assert day[0] == ("n", "46346", "dd/mm/yyyy")
    assert day[8] == ("n", "2", "[h]:mm")
    (without,) = (row for row in book["Theo ngày"][1:] if row[0][1] == "46345")
    assert len(without) == 8
    assert book["Theo chuyên mục"][1][0] == ("s", "=1+1", "@")
    assert book["Theo chuyên mục"][1][8] == ("n", "2", "[h]:mm")
    assert [cell[1] for cell in book["Theo chuyên mục"][0]] == [
        "Chuyên mục",
        "Nhận được",
        "Đã duyệt",
        "Từ chối",
        "Thư rác",
        "Người gửi rút",
        "Gỡ theo yêu cầu",
        "Còn chờ",
        "Chờ trung vị (giờ:phút)",
    ]


def test_by_month_its_cells_are_words(client):
    sent(20, on=factories.article("published"))
    book = read_workbook(client.get(PAGE, {"tu": "01/01/2026", "den": "31/12/2026"} | XLSX).content)
    assert [row[0][1] for row in book["Theo tháng"][-2:]] == ["10/2026", "11/2026"]


def test_no_personal_data_leaves(client, boss):
    made = sent(
        20, title="Tiêu đề kín", sender="Hoàng Thị Kín", email="kin@nhan.example", body="Nội dung kín.",
        on=factories.article("published"),
    )  # fmt: skip
    moderation.reject(made, by=boss, reason="Nêu tên Hoàng Thị Kín.")
    book = read_workbook(client.get(PAGE, XLSX).content)
    texts = " ".join(value for rows in book.values() for row in rows for _, value, _ in row)
    page = main_part(client.get(PAGE))
    for told in (texts, page):
        assert "Lý do khác" in told
        for secret in ("Kín", "kín", "kin@", made.code):
            assert secret not in told
