"""What the checklist before publication finds, and what it passes over."""

import datetime
import time

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from news import checklist
from news.models import Article, Credit
from portal import old_addresses
from portal.html import clean_html
from portal.models import Picture
from tests import factories
from tests.factories import NOW

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine(NOW, tick=False)]

WRITER = Credit(role="writer")


def unsaved(**fields):
    """An article of a form, with nothing stored but what it points to; its body cleaned as a form does."""
    values = {"title": "Mùa gặt ở Văn Quán", "summary": "Tóm tắt của bài.", "body": "<p>Nội dung của bài.</p>"}
    article = Article(**values | fields)
    article.body = clean_html(article.body)
    return article


def picture(name="anh", *, width=1600, alt="Đồng lúa chín", caption="Gặt lúa ở thôn Đồi Cọ."):
    return Picture.objects.create(
        master=f"pictures/{name}.jpg", width=width, height=400, sha256="0" * 64, alt=alt, caption=caption
    )


def figure(pk, caption=""):
    words = f"<figcaption>{caption}</figcaption>" if caption else ""
    return f'<figure data-picture="{pk}">{words}</figure>'


def found(code, article=None, credits_=(WRITER,), at=None, **fields):
    """What one check says."""
    every = checklist.findings(article or unsaved(**fields), credits_, at=at)
    return [finding for finding in every if finding.code == code]


def excerpts(code, text):
    """The words that a check finds in a paragraph of the body."""
    return [finding.excerpt for finding in found(code, body=f"<p>{text}</p>")]


# -- the whole --------------------------------------------------------------------------------------------------------------


def test_a_good_article_has_nothing_to_look_at():
    lead, inside = picture("dai-dien"), picture("trong-bai", width=600)
    other = factories.ArticleFactory(public=True)
    body = f'<p>Gặt xong ngày 21/11/2026, <a href="{other.get_absolute_url()}">xem thêm</a>.</p>{figure(inside.pk)}'
    assert checklist.findings(unsaved(lead_picture=lead, body=body), [WRITER]) == []


def test_findings_stand_in_the_order_of_the_form():
    article = unsaved(
        title="MÙA GẶT", summary="", body="<p>Xong ngày 05/12/2026. Gọi 0912 345 678.</p>", is_reprint=True
    )
    every = checklist.findings(article, [])
    assert [(finding.code, finding.field) for finding in every] == [
        ("title_in_capitals", "title"),
        ("no_summary", "summary"),
        ("telephone_number", "body"),
        ("date_after_publication", "body"),
        ("no_lead_picture", "lead_picture"),
        ("no_source", "source"),
        ("no_author", "credits"),
    ]


def test_the_same_of_a_stored_article_as_of_one_that_is_not():
    made = unsaved(body="<p>Gọi 0912 345 678.</p>", category=factories.CategoryFactory())
    before = checklist.findings(made, [])
    made.save()
    assert checklist.findings(Article.objects.get(pk=made.pk), made.credits.all()) == before


def test_an_empty_form_can_be_checked():
    assert {finding.code for finding in checklist.findings(Article(), [])} == {
        "no_summary",
        "no_body",
        "no_lead_picture",
        "no_author",
    }


def test_every_check_has_a_name_of_its_own_for_the_office():
    labels = [check.label for check in checklist.CHECKS.values()]
    assert all(labels)
    assert len(set(labels)) == len(labels)


def test_of_many_alike_a_few_are_told_and_the_rest_counted():
    numbers = "".join(f"<p>Gọi 0912 345 {number}.</p>" for number in range(600, 609))
    told = found("telephone_number", body=numbers)
    assert len(told) == checklist.MOST == 5
    assert told[-1].text.endswith("Còn 4 chỗ nữa như vậy.")
    assert not any("chỗ nữa" in finding.text for finding in told[:-1])
    (_, _, _, _, last) = found("telephone_number", body="".join(f"<p>091234567{number}</p>" for number in range(5)))
    assert "chỗ nữa" not in last.text


def test_an_excerpt_is_short():
    long = "a" * 300
    (finding,) = found("broken_link", body=f'<p><a href="/{long}/">{long}</a></p>')
    assert (len(finding.excerpt), finding.excerpt[-1]) == (80, "…")
    assert len(finding.text) < 300


# -- title, summary, body ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("length", "is_told"), [(120, False), (121, True)])
def test_a_long_title(length, is_told):
    told = found("title_too_long", title="a" * length)
    assert [("121 ký tự" in finding.text, finding.field) for finding in told] == ([(True, "title")] if is_told else [])


@pytest.mark.parametrize(
    ("title", "is_told"),
    [
        ("THÔNG BÁO", True),
        ("ĐẠI HỘI ĐẢNG BỘ XÃ VĂN QUÁN LẦN THỨ 12", True),
        ("Thông báo của UBND xã", False),
        ("COVID-19", False),
        ("THÔNG BÁO về việc nghỉ lễ 2/9", False),
        ("2/9 và 30/4", False),
    ],
)
def test_a_title_in_capitals(title, is_told):
    assert bool(found("title_in_capitals", title=title)) is is_told


@pytest.mark.parametrize(("summary", "is_told"), [("", True), (" \n ", True), ("\u200b", True), ("Gặt xong.", False)])
def test_no_summary(summary, is_told):
    assert bool(found("no_summary", summary=summary)) is is_told


@pytest.mark.parametrize(
    ("summary", "says"),
    [
        ("chữ " * 60, None),
        ("chữ " * 61, "61 chữ, 243 ký tự"),
        ("ă" * 350, None),
        ("ă" * 351, "1 chữ, 351 ký tự"),
        # Decomposed letters count as the reader sees them.
        ("a\u0306" * 350, None),
    ],
)
def test_a_long_summary(summary, says):
    told = found("summary_too_long", summary=summary)
    assert bool(told) is bool(says)
    assert not told or says in told[0].text


def test_no_body():
    assert found("no_body", body="")
    assert found("no_body", body="<p> </p>")
    assert not found("no_body", body=figure(picture().pk))


def test_marks_of_pictures_that_were_not_uploaded():
    body = "<p>[Ảnh chưa tải lên: cau.jpg – hãy chèn lại]</p><p>Cầu mới [Ảnh chưa tải lên: a – b]</p>"
    (finding,) = found("picture_not_uploaded", body=body)
    assert "còn 2 chỗ" in finding.text
    assert finding.excerpt == "[Ảnh chưa tải lên: cau.jpg – hãy chèn lại]"
    assert not found("picture_not_uploaded", body="<p>Ảnh chưa tải lên được, xin lỗi bạn đọc.</p>")


# -- pictures ---------------------------------------------------------------------------------------------------------------


def test_a_picture_without_description_is_told_once():
    bare = picture("a", alt="", caption="Gặt lúa.")
    body = figure(picture("b").pk) + figure(bare.pk) + figure(bare.pk)
    (finding,) = found("picture_without_description", body=body, lead_picture=bare)
    assert (finding.field, finding.excerpt) == ("body", "Gặt lúa.")
    assert finding.text.startswith("Ảnh thứ 2 trong bài")
    (finding,) = found("picture_without_description", lead_picture=bare)
    assert (finding.field, finding.text.startswith("Ảnh đại diện")) == ("lead_picture", True)


def test_a_caption_is_that_of_the_figure_or_of_the_picture():
    bare = picture("a", caption="")
    (first, last) = found("picture_without_caption", body=figure(bare.pk), lead_picture=bare)
    assert (first.field, last.field) == ("body", "lead_picture")
    assert not found("picture_without_caption", body=figure(bare.pk, "Bà con gặt lúa."))
    assert not found("picture_without_caption", body=figure(picture("b").pk))


@pytest.mark.parametrize(("width", "in_body", "as_lead"), [(599, 1, 1), (600, 0, 1), (799, 0, 1), (800, 0, 0)])
def test_a_small_picture(width, in_body, as_lead):
    small = picture(width=width)
    assert len(found("picture_too_small", body=figure(small.pk))) == in_body
    told = found("picture_too_small", lead_picture=small)
    assert [finding.field for finding in told] == ["lead_picture"] * as_lead
    assert not told or f"{width} px" in told[0].text


def test_no_lead_picture():
    assert found("no_lead_picture", body=figure(picture("a").pk))
    assert not found("no_lead_picture", lead_picture=picture("b"))


def test_a_picture_that_is_not_there_any_more():
    (finding,) = found("lost_picture", body=figure(picture().pk) + figure(999_999, "Cầu cũ."))
    assert finding.text.startswith("Ảnh thứ 2 trong bài")
    assert (finding.field, finding.excerpt) == ("body", "Cầu cũ.")
    assert not found("lost_picture", body=figure(picture("b").pk))


# -- source and names -------------------------------------------------------------------------------------------------------


def test_a_reprint_needs_a_source():
    source = factories.SourceFactory()
    assert [finding.field for finding in found("no_source", is_reprint=True)] == ["source"]
    assert not found("no_source", is_reprint=True, source=source)
    assert not found("no_source", source=source)
    assert not found("no_source")


@pytest.mark.parametrize(
    "line",
    ["Theo Báo Nhân Dân", "(Theo TTXVN)", "Theo: Báo Lạng Sơn.", "Theo baodientu.example", "Nguồn: Báo Đất Việt"],
)
def test_a_last_line_that_names_where_a_text_is_from(line):
    body = f"<p>Nội dung của bài.</p><p><em>{line}</em></p>"
    (finding,) = found("no_source", body=body)
    assert finding.excerpt == line
    assert not found("no_source", body=body, source=factories.SourceFactory())
    assert not found("no_source", body=f"<p>{line}</p><p>Nội dung của bài.</p>")


@pytest.mark.parametrize(
    "line",
    [
        "Theo kế hoạch, công trình hoàn thành trong năm 2027.",
        "Theo Nghị quyết của Đảng ủy xã, đường thôn được mở rộng.",
        "Theo đồng chí Bí thư Đảng ủy, việc này làm từng bước.",
        "Nguồn nước sạch đã về đến thôn Đồi Cọ.",
        "Bà con vui vì được mùa, theo Báo Nhân Dân.",
        "Theo Ban Chấp hành Đảng bộ xã thì đây là công trình đầu tiên do nhân dân tự góp công, góp của xây dựng từ năm 2010.",
    ],
)
def test_a_last_line_that_only_begins_so(line):
    assert not found("no_source", body=f"<p>Nội dung.</p><p>{line}</p>")


def test_no_author():
    assert [finding.field for finding in found("no_author", credits_=[])] == ["credits"]
    assert found("no_author", credits_=[Credit(role="photographer"), Credit(role="editor")])
    assert not found("no_author", credits_=[Credit(role="photographer"), WRITER])


# -- dates ------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Họp ngày 23/11/2026 tại xã.", "23/11/2026"),
        ("Họp ngày 1-1-2027.", "1-1-2027"),
        ("Từ 20/11-05/12/2026 thu hồ sơ", "05/12/2026"),
        ("Sáng ngày 5 tháng 12 năm 2026, họp", "ngày 5 tháng 12 năm 2026"),
        ("NGÀY 5 THÁNG 12 NĂM 2026", "NGÀY 5 THÁNG 12 NĂM 2026"),
        ("mùng 1 tháng 1 năm 2062", "mùng 1 tháng 1 năm 2062"),
    ],
)
def test_a_date_after_publication(text, words):
    (finding,) = found("date_after_publication", body=f"<p>{text}</p>")
    assert (finding.excerpt, finding.field) == (words, "body")
    assert "Ngày đăng (22/11/2026), có đúng không?" in finding.text


@pytest.mark.parametrize(
    "text",
    [
        "Họp hôm nay, 22/11/2026.",
        "Ngày 2 tháng 9 năm 1945, Bác Hồ đọc Tuyên ngôn Độc lập.",
        "Trước ngày 31/12 phải xong; ngày 5/9 khai giảng.",
        "Nghị định số 15/2027/NĐ-CP, Kế hoạch 12/05/2027/KH-UBND",
        "Nhiệm kỳ 2025-2030, mục tiêu đến năm 2030.",
        "Biển số 29-12-20301, mã 12-05-12-2027",
        "Ngày 31/02/2027, 00/00/2027 và 45/13/2028 không có trong lịch.",
        "Trong 6 tháng 9 năm nay",
        "Đồng 3/12/20270",
    ],
)
def test_what_is_no_date_after_publication(text):
    assert excerpts("date_after_publication", text) == []


def test_dates_are_compared_with_the_date_that_is_meant():
    text = {"body": "<p>Khánh thành ngày 17/09/2020.</p>"}
    meant = datetime.datetime(2020, 9, 16, 16, 0, tzinfo=datetime.UTC)
    assert found("date_after_publication", at=meant, **text)
    # In Việt Nam it is the 17th already.
    assert not found("date_after_publication", at=meant + datetime.timedelta(hours=1), **text)
    assert found("date_after_publication", published_at=meant, **text)
    assert not found("date_after_publication", **text)


def test_three_dates_at_most_each_once_wherever_it_stands():
    told = found(
        "date_after_publication",
        title="Nghỉ từ 01/12/2026",
        summary="Nghỉ từ 01/12/2026 đến 02/12/2026.",
        body="<p>Ngày 1 tháng 12 năm 2026, 03/12/2026, 04/12/2026 và 05/12/2026.</p>",
    )
    assert [(finding.field, finding.excerpt) for finding in told] == [
        ("title", "01/12/2026"),
        ("summary", "02/12/2026"),
        ("body", "03/12/2026"),
    ]
    assert told[-1].text.endswith("Còn 2 chỗ nữa như vậy.")


# -- links ------------------------------------------------------------------------------------------------------------------


def link(address, words="xem thêm"):
    return f'<p><a href="{address}">{words}</a></p>'


DEAD = [
    "/bai-viet/khong-co-999999/",
    "/bai-viet/khong-co-999999/binh-luan/",
    "http://testserver/bai-viet/khong-co-999999/",
    "https://TESTSERVER/bai-viet/khong-co-999999",
    "/chuyen-muc/khong-co/",
    "/chuyen-muc/khong-co/rss/",
    "/tac-gia/khong-co",
    "/trang/khong-co/?trang=2",
    "/tin-tuc/123.html",
    "/%ff",
    "/bai-viet/",
]


@pytest.mark.parametrize("address", DEAD)
def test_a_link_to_nothing_on_this_site(address):
    (finding,) = found("broken_link", body=link(address, "tin <strong>cũ</strong>"))
    assert (finding.field, finding.excerpt) == ("body", "tin cũ")
    assert address in finding.text
    assert ("một bài" in finding.text) is ("khong-co-999999" in address)


@pytest.mark.parametrize(
    "address",
    [
        "/",
        "http://testserver",
        "http://testserver/?trang=1",
        "/rss/",
        "/rss",
        "/robots.txt",
        "/admin/",
        "/media/abc.jpg",
        "/static/van-ban.pdf",
        "#cuoi-bai",
        "mailto:vanphong@xa.example",
        "tel:0211000001",
        "https://bao.example/bai-viet/khong-co-999999/",
        "http://testserver.example/khong-co/",
        "http://[khong-phai/",
    ],
)
def test_a_link_that_leads_somewhere_or_elsewhere(address):
    assert found("broken_link", body=link(address)) == []


def test_links_to_rows_that_are_there():
    rows = [
        factories.ArticleFactory(public=True),
        factories.CategoryFactory(),
        factories.AuthorFactory(),
        factories.PageFactory(),
    ]
    addresses = [row.get_absolute_url() for row in rows]
    addresses += [f"/bai-viet/ten-cu-{rows[0].pk}/", f"{addresses[1]}rss/", f"http://testserver{addresses[0]}#cuoi"]
    assert found("broken_link", body="".join(map(link, addresses))) == []
    # A slug counts for its own kind only.
    assert found("broken_link", body=link(f"/trang/{rows[1].slug}/"))


@pytest.mark.parametrize(
    ("state", "is_dead"),
    [("published", False), ("draft", True), ("scheduled", True), ("expired", True), ("withdrawn", True)],
)
def test_a_link_to_an_article(state, is_dead):
    other = factories.article(state)
    assert bool(found("broken_link", body=link(other.get_absolute_url()))) is is_dead


def test_a_link_to_what_will_be_out_by_then():
    other = factories.article("scheduled")
    body = link(other.get_absolute_url())
    assert not found("broken_link", body=body, at=other.published_at)
    assert found("broken_link", body=body, at=other.published_at - datetime.timedelta(minutes=1))
    # Who dates an article back still links to the site of today.
    now_out = factories.ArticleFactory(public=True)
    past = datetime.datetime(2020, 9, 17, tzinfo=datetime.UTC)
    assert not found("broken_link", body=link(now_out.get_absolute_url()), at=past)


def test_an_article_may_link_to_itself():
    draft = factories.article("draft")
    draft.body = link(draft.get_absolute_url())
    assert not found("broken_link", draft)


def test_an_old_address_lives_as_long_as_what_it_leads_to():
    category = factories.CategoryFactory()
    old_addresses.remember("category", "ten-cu", category.pk)
    old_addresses.remember("author", "da-xoa", 999_999)
    assert not found("broken_link", body=link("/chuyen-muc/ten-cu/"))
    assert found("broken_link", body=link("/trang/ten-cu/"))
    assert found("broken_link", body=link("/tac-gia/da-xoa/"))


def test_a_link_is_told_once():
    assert len(found("broken_link", body=link("/khong-co/") * 3 + link("/cung-khong/"))) == 2


# -- what should not be public ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("MẬT", "MẬT"),
        ("* TỐI MẬT *", "* TỐI MẬT *"),
        ("Tỉnh ủy<br>TUYỆT MẬT<br>Số 12-CV/TU", "TUYỆT MẬT"),
        ("Độ mật: MẬT", "Độ mật: MẬT"),
        ("ĐỘ MẬT: TỐI MẬT, bản số 2", "ĐỘ MẬT: TỐI MẬT"),
        ("Độ mật: Tối mật.", "Độ mật: Tối mật"),
        ("MẬT - Công văn số 5", "MẬT -"),
        ("Công văn số 12-CV/TU TUYỆT MẬT của Tỉnh ủy", "TUYỆT MẬT"),
        ("Văn bản TỐI MẬT ngày 1/2/2020 của huyện", "TỐI MẬT"),
        ("Văn bản đóng dấu “MẬT” gửi các chi bộ", "dấu “MẬT"),
        ("Văn bản đóng dấu MẬT gửi các chi bộ", "dấu MẬT"),
        ("Tài liệu “TỐI MẬT” ấy", "“TỐI MẬT”"),
        ("Công văn số 12 (MẬT) của Huyện ủy", "(MẬT)"),
        ("Báo cáo [TUYỆT MẬT] quý III", "[TUYỆT MẬT]"),
        # Decomposed, as some keyboards write it.
        ("MA\u0323\u0302T", "MẬT"),
    ],
)
def test_a_mark_of_secrecy(text, words):
    assert excerpts("secrecy_mark", text) == [words]


@pytest.mark.parametrize(
    "text",
    [
        "Giữ bí mật nhà nước là trách nhiệm của mỗi người.",
        "MẬT ONG BẠC HÀ",
        "MẬT ONG",
        "BÍ MẬT",
        "(BÍ MẬT NHÀ NƯỚC)",
        "Đổi mật khẩu: MẬT KHẨU phải dài.",
        "Danh mục bí mật nhà nước độ mật: quy định tại Điều 8.",
        "Độ mật: Không",
        "Mật",
        "Người dân nuôi ong lấy mật (mật hoa nhãn).",
        "Luật quy định ba độ: Tuyệt mật, Tối mật và Mật.",
        "Tài liệu có độ mật, khi chuyển giao phải có sổ theo dõi.",
    ],
)
def test_what_is_no_mark_of_secrecy(text):
    assert excerpts("secrecy_mark", text) == []


def test_a_mark_of_secrecy_in_a_cell_and_in_the_summary():
    table = "<table><tbody><tr><td>TỈNH ỦY</td><td>MẬT</td><td>Số 5</td></tr></tbody></table>"
    assert [finding.field for finding in found("secrecy_mark", body=table)] == ["body"]
    assert [finding.field for finding in found("secrecy_mark", summary="(TỐI MẬT)")] == ["summary"]


@pytest.mark.parametrize(
    "number",
    [
        "001085123456",
        "096303000001",
        "001.085.123.456",
        "034 078 001 234",
        "034 078 001234",
        "0340 7800 1234",
        "034 0 78 001234",
    ],
)
def test_an_identity_number(number):
    assert excerpts("identity_number", f"Ông Lý A Sử, CCCD số {number}, cấp năm 2021") == [number]
    assert excerpts("identity_number", f"Ông Lý A Sử (CCCD:{number})") == [number]
    assert not excerpts("telephone_number", f"Ông Lý A Sử, số {number}, cấp năm 2021")


@pytest.mark.parametrize(
    "text",
    [
        "Tổng vốn 120.000.000.000 đồng, đã giải ngân 096.000.000.000.000 đồng",
        "Dự toán 120000000000 đồng",
        "Số 000123456789, 097123456789, 999085123456",
        "Tài khoản 0011004012345",
        "Mã vạch 8934563138165, 00108512345",
        "Gọi 0912345678 0987654321 hoặc 0912 345 678 20 phút trước",
        "Mã hồ sơ H1.001085123456, AB001085123456, 001085123456X",
        "Tọa độ 1.001085123456 và 001085123456,5",
        "Dân số 001 085 123 456 789, thẻ 9704 0912 3456 7890",
    ],
)
def test_what_is_no_identity_number(text):
    assert excerpts("identity_number", text) == []


def test_numbers_of_neighbouring_cells_are_not_one_number():
    cells = "".join(f"<td>{part}</td>" for part in ("034", "078", "001", "234", "0912", "345", "678"))
    body = f"<table><tbody><tr>{cells}</tr></tbody></table>"
    assert not found("identity_number", body=body)
    assert not found("telephone_number", body=body)


@pytest.mark.parametrize(
    "number",
    [
        "0912345678",
        "0912 345 678",
        "0912.345.678",
        "0912-345-678",
        "0912 34 56 78",
        "0912\xa0345\xa0678",
        "+84912345678",
        "+84 912 345 678",
        "+84 (0) 912 345 678",
        "0211 3835 123",
        "024.3825.1234",
        "0336 789 012",
    ],
)
def test_a_telephone_number(number):
    written = number.replace("\xa0", " ")
    assert excerpts("telephone_number", f"Ai biết xin báo cho chị Hoa, ĐT:{number}.") == [written]
    assert excerpts("telephone_number", f"Liên hệ ({number}) gặp anh Tú, 20 giờ hằng ngày") == [written]


def test_numbers_side_by_side_and_written_twice():
    text = "Gọi 0912345678/0987654321, 0912.345.678 - 0987 654 321, +84 912 345 678, (0211) 3835 123"
    assert excerpts("telephone_number", text) == ["0912345678", "0987654321", "(0211) 3835 123"]


@pytest.mark.parametrize(
    "text",
    [
        "Gọi 113, 114, 115 hoặc 1022; tổng đài 1800 599 920, 1900 1234, 19001234",
        "Tổng vốn 120.000.000.000 đồng, mỗi hộ 3.500.000 đồng, diện tích 0,912345678 ha",
        "Ngày 03.05.2020 10 giờ, 02-09-2020 20 đại biểu, 02/09/2020",
        "Công văn số 0912/2026, Nghị quyết 12-NQ/TW ngày 25/10/2017",
        "Mã số thuế: 0312345678; MST 0500123456",
        "Ủng hộ vào tài khoản số 0351000123 tại Ngân hàng; STK: 0211000123",
        "CMND số 0251234567",
        "Mã AB0912345678, 09123456789012",
        "Năm 2020 2021 2022 2023, từ 08 giờ 30 đến 09 giờ 15",
        "Số 0123456789 và 0100109106",
    ],
)
def test_what_is_no_telephone_number(text):
    assert excerpts("telephone_number", text) == []


def test_the_offices_own_telephone_is_no_secret():
    factories.IdentityFactory(telephone="0211 000 001 – 0912.000.002")
    text = "Gọi (0211) 000 001, +84 211 000 001, 0912000002 hoặc 0912 000 003."
    assert excerpts("telephone_number", text) == ["0912 000 003"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("bà Hoa, trú tại số nhà 12, đường Lê Lợi", "trú tại số nhà 12, đường Lê Lợi"),
        ("Nơi cư trú: ngõ 45/12 phố Huế", "Nơi cư trú: ngõ 45/12 phố Huế"),
        ("ông Sử, cư trú tại nhà số 7", "trú tại nhà số 7"),
        ("HKTT: thường trú tại P. 302, số nhà 5", "thường trú tại P. 302, số nhà 5"),
        ("anh Tú (SN 1985, ngụ tại thôn Đồi Cọ, xã Hạc Khê)", "ngụ tại thôn Đồi Cọ, xã Hạc Khê)"),
        ("Thường trú: Tổ 3, phường Đông Kinh", "Thường trú: Tổ 3, phường Đông Kinh"),
        ("hiện tạm trú xóm 4, xã Hạc Khê.", "tạm trú xóm 4, xã Hạc Khê"),
        ("chị Lan, trú tại số 12 phố Huế", "trú tại số 12 phố Huế"),
    ],
)
def test_a_home_address(text, words):
    assert excerpts("home_address", text) == [words]


@pytest.mark.parametrize(
    "text",
    [
        "Nhà văn hóa thôn Đồi Cọ, xã Hạc Khê",
        "Trụ sở: số nhà 12, đường Lê Lợi",
        "Ngõ 45/12 vừa được đổ bê tông; số nhà 12 là điểm trường",
        "37 hộ dân cư trú tại thôn Đồi Cọ, xã Hạc Khê được dùng nước sạch",
        "Khách lưu trú tại thôn Bến Đá, xã Hạc Khê tăng gấp đôi",
        "Học sinh nội trú tại thôn Bến Đá, xã Hạc Khê",
        "Công dân đăng ký thường trú tại thôn, xã nơi ở",
        "Thủ tục đăng ký tạm trú, tạm vắng làm tại Công an xã",
        "Chị Hoa, trú tại xã Hạc Khê",
        "Đồng chí thường trực Ban Bí thư thăm thôn Đồi Cọ, xã Hạc Khê",
        "Bà con vào trú bão tại thôn Đồi Cọ, xã Hạc Khê",
    ],
)
def test_what_is_no_home_address(text):
    assert excerpts("home_address", text) == []


# -- what it costs ----------------------------------------------------------------------------------------------------------


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


LENGTH = 500_000
HOSTILE = [
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
