"""What the checklist costs, in queries and in time."""

import time

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from news import checklist
from news.models import Article
from portal.html import MAX_STORED, clean_html
from tests import factories
from tests.factories import NOW
from tests.news.checklist import WRITER, figure, found, link, picture, unsaved

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine(NOW, tick=False)]


def queries_of(count):
    """How many queries an article takes with this many pictures, numbers and links of every kind."""
    body = "<p>Gọi 0912 345 678.</p>"
    for number in range(count):
        body += figure(picture(f"{count}-{number}").pk) + "".join(
            link(address)
            for address in (
                factories.ArticleFactory(public=True).get_absolute_url(),
                f"/chuyen-muc/khong-co-{number}/",
                f"/tac-gia/khong-co-{number}/",
                factories.PageFactory().get_absolute_url(),
            )
        )
    article = unsaved(body=body, lead_picture=picture(f"{count}-dai-dien"))
    with CaptureQueriesContext(connection) as queries:
        checklist.findings(article, [WRITER])
    return len(queries)


def test_many_pictures_and_links_take_no_more_queries_than_one(django_assert_num_queries):
    assert [queries_of(1), queries_of(3)] == [5, 5]
    with django_assert_num_queries(0):
        checklist.findings(unsaved(), [WRITER])


def test_of_thousands_of_links_some_are_looked_up():
    body = clean_html("".join(link(f"/trang/khong-co-{number}/") for number in range(3000)))
    last = found("broken_link", Article(title="Tin", body=body))[-1]
    assert last.text.endswith(f"Còn {checklist.MOST_LINKS - checklist.MOST} chỗ nữa như vậy.")


LENGTH = MAX_STORED
HOSTILE = [
    "MẬT ",
    "tài liệu MẬT của ",
    "VĂN BẢN MẬT SỐ ",
    "dấu Mật",
    "số nhà 1/",
    "số nhà 1, ngõ 2 ",
    "địa chỉ: số nhà 1",
    "nhà riêng ở ",
    "0",
    "09",
    "0912 ",
    "091 ",
    "0.",
    "001 085 123 ",
    "001085123456 ",
    "+84 ",
    "(+84)(0",
    "1/",
    "12/12/",
    "12/12/2027 ",
    "12-12-2027 ",
    "ngày 12 tháng 12 ",
    "mùng ",
    "trú tại ",
    "trú tại số nhà ",
    "trú tại thôn A, ",
    "trú thôn A, ",
    "HKTT: thôn A, ",
    "chỗ ở hiện nay: ",
    "(Mật",
    "đóng dấu mật",
    "Tài liệu Tối mật",
    "09 12 34 56 ",
    "84912345678",
    "001-085-",
    "0912345678M",
    "thường trú",
    "MẬT ",
    "(MẬT ",
    "Độ mật : ",
    "*",
    "*\n",
    "MẬT\n",
    "Theo ",
    "Theo A.",
    "[Ảnh chưa tải lên",
    "tài khoản ",
    "&lt;a href=",
    "&lt;",
    "<br>",
    "</p><p>0912 345 678",
    "a\u0323\u0302",
]


@pytest.mark.once
@pytest.mark.parametrize("piece", HOSTILE)
def test_no_text_makes_it_slow(piece):
    article = Article(title="Tin", summary="", body=f"<p>{piece * (LENGTH // len(piece))}</p>")
    started = time.process_time()
    checklist.findings(article, [])
    assert time.process_time() - started < 1


@pytest.mark.parametrize(
    "piece", ['<p><a href="/trang/x{}/">x</a></p>', '<p><a href="/{}">x</a></p>', '<figure data-picture="{}"></figure>']
)
def test_no_number_of_links_or_pictures_makes_it_slow(piece):
    body = "".join(piece.format(number) for number in range(LENGTH // len(piece)))
    article = Article(title="Tin", summary="", body=body)
    started = time.process_time()
    checklist.findings(article, [])
    assert time.process_time() - started < 1
