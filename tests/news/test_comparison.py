"""What is told of the difference between two versions of an article."""

import html
import re
import time
from typing import Any

import pytest
from django.template.loader import render_to_string
from hypothesis import given
from hypothesis import strategies as st

from news import history
from news.desk import alignment
from news.desk.alignment import common_places, stretches
from news.desk.comparison import FieldDifference, Row, compare
from portal.html import plain_text
from tests.factories import NOW, article

OPENING = "Sáng 22/11, Ban Thường vụ Đảng ủy xã An Bình sơ kết ba năm thực hiện nghị quyết về xây dựng nông thôn mới."
PEOPLE = "Đồng chí Nguyễn Văn Hòa, Bí thư Đảng ủy xã, chủ trì; cùng dự có 120 đại biểu đại diện các chi bộ và đoàn thể."
REPORT = "Báo cáo cho thấy thu nhập bình quân đầu người đạt 58,5 triệu đồng/năm, tỷ lệ hộ nghèo giảm còn 2,1%."
DEBATE = "Hội nghị đã nghe bảy ý kiến tham luận về kinh nghiệm vận động nhân dân hiến đất làm đường (3,2 km)."
ROAD = (
    "Nhiều đại biểu đề nghị sớm đầu tư tuyến đường liên thôn Đồng Tâm – Bãi Vải, nơi học sinh qua suối mỗi mùa mưa lũ."
)
CLOSING = "Phát biểu kết luận, Bí thư Đảng ủy yêu cầu các chi bộ tiếp tục nêu gương, giữ vững những tiêu chí đã đạt."
# It has some words in common with PEOPLE.
TREES = "Bế mạc, đồng chí Bí thư và mọi người trồng cây lưu niệm ở khuôn viên nhà văn hóa."
PARAGRAPHS = [OPENING, PEOPLE, REPORT, DEBATE, ROAD, CLOSING]

PICTURE = {"id": 12, "sha256": "a" * 64, "alt": "Hội trường", "caption": "Quang cảnh hội nghị", "credit": "Văn An"}

CONTENT: dict[str, Any] = {
    "title": "Xã An Bình sơ kết ba năm xây dựng nông thôn mới",
    "slug": "xa-an-binh-so-ket",
    "category": {"id": 1, "name": "Thời sự"},
    "summary": "Thu nhập tăng.\nHộ nghèo giảm.",
    "body": "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS),
    "lead_picture": PICTURE,
    "pictures": [PICTURE],
    "source": None,
    "is_reprint": False,
    "credits": [{"author": 5, "role": "writer", "byline": "Nguyễn Văn An"}],
    "published_at": "2026-11-22T02:00:00+00:00",
    "expires_at": None,
}


def changed(**fields: Any) -> list[FieldDifference]:
    return compare(CONTENT, CONTENT | fields)


def only(differences: list[FieldDifference]) -> FieldDifference:
    (difference,) = differences
    return difference


def bodies(old: str, new: str) -> list[Row]:
    return list(only(compare({"body": old}, {"body": new})).rows)


def paragraphs(*texts: str) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def shown(row: Row) -> str:
    """The row in one line, without what only a screen reader says."""
    return re.sub(r'<span class="visually-hidden">[^<]*</span>', "", row.inline)


def laid_open(rows: Any) -> list[Row]:
    return [each for row in rows for each in (row.hidden or [row])]


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


def side(rows: Any, *, without: str) -> list[str]:
    """The words of the inline flow when one kind of mark is dropped with what it holds."""
    flow = "\n".join(shown(row) for row in laid_open(rows))
    return words(
        html.unescape(re.sub(r"</?(?:ins|del)>", "", re.sub(rf"<{without}>.*?</{without}>", "", flow, flags=re.S)))
    )


def flat(markup: str) -> list[str]:
    return words(
        html.unescape(re.sub(r"<[^>]*>", "", re.sub(r'<span class="visually-hidden">[^<]*</span>', "", markup)))
    )


# -- fields --------------------------------------------------------------------------------------------------------------


def test_the_same_content_has_no_difference():
    assert changed() == []
    assert changed(body=CONTENT["body"]) == []


@pytest.mark.django_db
@pytest.mark.time_machine(NOW, tick=False)
def test_what_the_history_keeps_can_be_compared():
    made = article("published", title="Tin cũ", body=paragraphs(OPENING))
    before = history.snapshot(made)
    made.title = "Tin mới"
    made.body = paragraphs(OPENING, PEOPLE)
    assert compare(before, before) == []
    assert [difference.name for difference in compare(before, history.snapshot(made))] == ["title", "body"]


FIELDS = {
    "category": (
        {"category": {"id": 2, "name": "Xây dựng Đảng"}},
        "Chuyên mục",
        ["<del>Thời sự</del><ins>Xây dựng Đảng</ins>"],
    ),
    "title": (
        {"title": "Xã An Bình sơ kết bốn năm xây dựng nông thôn mới"},
        "Tiêu đề",
        ["Xã An Bình sơ kết <del>ba</del><ins>bốn</ins> năm xây dựng nông thôn mới"],
    ),
    "summary": ({"summary": "Thu nhập tăng."}, "Tóm tắt (sapô)", ["Thu nhập tăng.<del>↵\nHộ nghèo giảm.</del>"]),
    "credits": (
        {"credits": [*CONTENT["credits"], {"author": 6, "role": "photographer", "byline": "Lê Bình"}]},
        "Tên dưới bài",
        ["Tác giả: Nguyễn Văn An", "<ins>Ảnh: Lê Bình</ins>"],
    ),
    "lead_picture": (
        {"lead_picture": PICTURE | {"caption": "Hội nghị"}},
        "Ảnh đại diện",
        ["Ảnh #12\nMô tả: Hội trường\nChú thích: <del>Quang cảnh hội</del><ins>Hội</ins> nghị\nNguồn ảnh: Văn An"],
    ),
    "pictures": (
        {"pictures": [PICTURE | {"alt": "Hội trường xã"}]},
        "Chữ của ảnh trong bài",
        ["Ảnh #12\nMô tả: Hội trường <ins>xã</ins>\nChú thích: Quang cảnh hội nghị\nNguồn ảnh: Văn An"],
    ),
    "source": ({"source": {"id": 3, "name": "Báo Nhân Dân"}}, "Nguồn", ["<ins>Báo Nhân Dân</ins>"]),
    "reprint": ({"is_reprint": True}, "Nguồn", ["<ins>Bài đăng lại từ nguồn này</ins>"]),
    "slug": ({"slug": "xa-an-binh"}, "Địa chỉ", ["xa-an-binh<del>-so-ket</del>"]),
    "published_at": (
        {"published_at": "2026-11-22T18:30:00+00:00"},
        "Ngày đăng",
        ["<del>09:00 22/11/2026</del><ins>01:30 23/11/2026</ins>"],
    ),
    "expires_at": ({"expires_at": "2026-12-31T16:59:00+00:00"}, "Hết hạn", ["<ins>23:59 31/12/2026</ins>"]),
}


@pytest.mark.parametrize(("fields", "label", "lines"), FIELDS.values(), ids=FIELDS)
def test_each_field_is_told_under_its_name(fields, label, lines):
    difference = only(changed(**fields))
    assert difference.label == label
    assert [shown(row) for row in difference.rows] == lines


@pytest.mark.parametrize(("fields", "label", "lines"), FIELDS.values(), ids=FIELDS)
def test_what_came_one_way_goes_the_other(fields, label, lines):
    (there,) = changed(**fields)
    (back,) = compare(CONTENT | fields, CONTENT)
    assert [row.old for row in there.rows] == [
        row.new.replace("ins>", "del>").replace("thêm:", "bỏ:") for row in back.rows
    ]


def test_fields_come_in_the_order_of_the_page():
    everything = {name: value for fields, _, _ in FIELDS.values() for name, value in fields.items()}
    found = changed(**everything, body=paragraphs(TREES))
    assert [difference.name for difference in found] == [
        "category", "title", "summary", "body", "credits", "lead_picture", "pictures", "source", "slug", "published_at",
        "expires_at",
    ]  # fmt: skip


SAME_WORDS = {
    "another category of the name": (
        {"category": {"id": 9, "name": "Thời sự"}},
        "cùng chữ nhưng khác ở: chuyên mục số 1 → chuyên mục số 9",
    ),
    "another person of the name": (
        {"credits": [{"author": 7, "role": "writer", "byline": "Nguyễn Văn An"}]},
        "cùng chữ nhưng khác ở: tác giả số 5 → tác giả số 7",
    ),
    "another file": ({"lead_picture": PICTURE | {"sha256": "b" * 64}}, "đổi tệp ảnh: mã aaaaaaaa → bbbbbbbb"),
    "some seconds": (
        {"published_at": "2026-11-22T02:00:30+00:00"},
        "cùng chữ nhưng khác ở: giây 00.000000 → giây 30.000000",
    ),
}


@pytest.mark.parametrize(("fields", "note"), SAME_WORDS.values(), ids=SAME_WORDS)
def test_a_difference_that_no_word_shows_is_noted(fields, note):
    (row,) = only(changed(**fields)).rows
    assert row.notes == (note,)
    assert "<del>" not in row.inline


def test_a_name_that_an_old_version_lacks_reads_as_empty():
    old = {name: value for name, value in CONTENT.items() if name not in ("source", "is_reprint", "expires_at")}
    assert compare(old, CONTENT) == []


def test_a_date_that_cannot_be_read_is_shown_as_it_is():
    (row,) = only(changed(expires_at="mai <b>")).rows
    assert shown(row) == "<ins>mai &lt;b&gt;</ins>"


def test_the_order_of_pictures_is_no_difference_of_their_texts():
    other = PICTURE | {"id": 15}
    assert compare({"pictures": [PICTURE, other]}, {"pictures": [other, PICTURE]}) == []


# -- words ---------------------------------------------------------------------------------------------------------------

WORDS = {
    "a number is one word": (
        "Đạt 58,5 triệu đồng.",
        "Đạt 58,7 triệu đồng.",
        "Đạt <del>58,5</del><ins>58,7</ins> triệu đồng.",
    ),
    "a tone is another word": ("tại xã Hòa Bình", "tại xã Hoà Bình", "tại xã <del>Hòa</del><ins>Hoà</ins> Bình"),
    "a word put first": ("Hội nghị bế mạc", "Sáng nay Hội nghị bế mạc", "<ins>Sáng nay</ins> Hội nghị bế mạc"),
    "punctuation": ("Đoàn kết, đổi mới", "Đoàn kết; đổi mới", "Đoàn kết<del>,</del><ins>;</ins> đổi mới"),
    "a space before a comma": ("Đoàn kết , đổi mới", "Đoàn kết, đổi mới", "Đoàn kết <del>,</del><ins>,</ins> đổi mới"),
    "chance between long changes": (
        "Hội nghị bầu ra ban chấp hành và hai ủy viên",
        "Hội nghị thông qua quy chế làm việc và chương trình toàn khóa",
        "Hội nghị <del>bầu ra ban chấp hành và hai ủy viên</del>"
        "<ins>thông qua quy chế làm việc và chương trình toàn khóa</ins>",
    ),
}


@pytest.mark.parametrize(("old", "new", "flow"), WORDS.values(), ids=WORDS)
def test_words_are_marked(old, new, flow):
    (row,) = only(compare({"title": old}, {"title": new})).rows
    assert shown(row) == flow


def test_each_side_marks_its_own_words():
    (row,) = only(compare({"title": "Họp ba ngày"}, {"title": "Họp hai ngày"})).rows
    assert row.old == 'Họp <del><span class="visually-hidden">bỏ: </span>ba</del> ngày'
    assert row.new == 'Họp <ins><span class="visually-hidden">thêm: </span>hai</ins> ngày'


# -- blocks --------------------------------------------------------------------------------------------------------------


def test_a_paragraph_that_was_rewritten_stands_beside_its_old_self():
    rows = bodies(paragraphs(OPENING, PEOPLE), paragraphs(OPENING, PEOPLE.replace("120", "hơn 130")))
    assert [row.change for row in rows] == ["same", "changed"]
    assert "cùng dự có <del>120</del><ins>hơn 130</ins> đại biểu" in shown(rows[1])


def test_a_paragraph_unlike_any_other_goes_or_comes_whole():
    rows = bodies(paragraphs(OPENING, PEOPLE, REPORT), paragraphs(OPENING, TREES, REPORT))
    assert [(row.change, shown(row)) for row in rows] == [
        ("same", OPENING),
        ("removed", f"<del>{PEOPLE}</del>"),
        ("added", f"<ins>{TREES}</ins>"),
        ("same", REPORT),
    ]
    assert (rows[1].new, rows[2].old) == ("", "")


def test_paragraphs_that_changed_places_are_told_of_as_such():
    rows = bodies(paragraphs(OPENING, PEOPLE, REPORT), paragraphs(PEOPLE, REPORT, OPENING))
    assert [(row.change, row.notes) for row in rows] == [
        ("removed", ("chuyển đi chỗ khác",)),
        ("same", ()),
        ("same", ()),
        ("added", ("chuyển từ chỗ khác đến",)),
    ]


def test_unchanged_paragraphs_far_from_a_change_are_laid_together():
    rows = bodies(paragraphs(*PARAGRAPHS), paragraphs(*PARAGRAPHS[:-1], CLOSING.replace("nêu gương", "gương mẫu")))
    assert [row.change for row in rows] == ["hidden", "same", "changed"]
    assert [shown(row) for row in rows[0].hidden] == PARAGRAPHS[:4]


def test_one_unchanged_paragraph_is_not_worth_hiding():
    rows = bodies(paragraphs(OPENING, PEOPLE), paragraphs(OPENING, PEOPLE, TREES))
    assert [row.change for row in rows] == ["same", "same", "added"]


def test_lists_tables_and_pictures_are_blocks_of_their_own():
    old = (
        "<h2>Kết quả</h2><ul><li>Thôn Đồng Tâm</li><li>Thôn Bãi Vải<ol><li>Xóm Trên</li></ol></li></ul><hr>"
        "<table><caption>Số hộ nghèo</caption><thead><tr><th>Thôn</th><th>Hộ</th></tr></thead>"
        "<tbody><tr><td>Đồng Tâm</td><td>12</td></tr></tbody></table>"
        '<figure data-picture="12"><figcaption>Lễ hội</figcaption></figure>'
        "<blockquote><p>Dân biết, dân bàn.</p></blockquote>"
    )
    rows = bodies(old, "")
    assert [(row.kind, row.label, flat(row.old)) for row in rows] == [
        ("h2", "đề mục cấp 2", ["Kết", "quả"]),
        ("li", "mục danh sách", ["Thôn", "Đồng", "Tâm"]),
        ("li", "mục danh sách", ["Thôn", "Bãi", "Vải"]),
        ("li", "mục danh sách có số lồng cấp 2", ["Xóm", "Trên"]),
        ("hr", "đường kẻ ngang", []),
        ("caption", "tên bảng", ["Số", "hộ", "nghèo"]),
        ("tr", "hàng của bảng", ["Thôn", "Hộ"]),
        ("tr", "hàng của bảng", ["Đồng", "Tâm", "12"]),
        ("figure", "", ["Ảnh", "12", "Lễ", "hội"]),
        ("p", "đoạn văn trong trích dẫn", ["Dân", "biết", "dân", "bàn"]),
    ]


def test_a_cell_is_marked_in_its_row():
    table = "<table><tbody><tr><td>Thôn</td><td>Hộ</td></tr><tr><td>Đồng Tâm</td><td>{}</td></tr></tbody></table>"
    rows = bodies(table.format(12), table.format(15))
    assert [shown(row) for row in rows] == ["Thôn | Hộ", "Đồng Tâm | <del>12</del><ins>15</ins>"]


def test_a_figure_whose_caption_was_rewritten_is_still_the_same_picture():
    figure = '<figure data-picture="12"><figcaption>{}</figcaption></figure>'
    (row,) = bodies(figure.format("Đại biểu bỏ phiếu"), figure.format("Quang cảnh phiên họp sáng nay"))
    assert (row.change, row.old_picture, row.new_picture) == ("changed", 12, 12)
    assert shown(row) == "Ảnh #12: <del>Đại biểu bỏ phiếu</del><ins>Quang cảnh phiên họp sáng nay</ins>"


# -- what words do not show ----------------------------------------------------------------------------------------------

LOOKS = {
    "bold": ("<p>Đạt hai mươi tỷ đồng</p>", "<p>Đạt <strong>hai mươi</strong> tỷ đồng</p>",
             "đổi định dạng “hai mươi”: chữ thường → in đậm"),
    "bold to italic": ("<p>Đạt <strong>hai</strong> tỷ</p>", "<p>Đạt <em>hai</em> tỷ</p>",
                       "đổi định dạng “hai”: in đậm → in nghiêng"),
    "half a word": ("<p><strong>H</strong>ội nghị</p>", "<p><strong>Hộ</strong>i nghị</p>", "đổi định dạng một phần “Hội”"),
    "a heading": ("<p>Kết quả</p>", "<h2>Kết quả</h2>", "đổi định dạng: đoạn văn → đề mục cấp 2"),
    "an alignment": ("<p>Kết quả</p>", '<p class="align-center">Kết quả</p>', "đổi định dạng: đoạn văn → đoạn văn, căn giữa"),
    "numbers of a list": ("<ul><li>Một</li></ul>", "<ol><li>Một</li></ol>",
                          "đổi định dạng: mục danh sách → mục danh sách có số"),
    "a cell": ("<table><tbody><tr><td>Một</td></tr></tbody></table>",
               '<table><tbody><tr><td colspan="2">Một</td></tr></tbody></table>', "đổi định dạng ô của bảng"),
    "an address": ('<p>Xem <a href="/cu">tài liệu</a></p>', '<p>Xem <a href="/moi">tài liệu</a></p>',
                   "đổi liên kết “tài liệu”: /cu → /moi"),
    "a link": ("<p>Xem tài liệu</p>", '<p>Xem <a href="/moi">tài liệu</a></p>', "đổi liên kết “tài liệu”: không có → /moi"),
    "a no-break space": ("<p>Dài 5 km</p>", "<p>Dài 5&nbsp;km</p>", "đổi khoảng trắng"),
}  # fmt: skip


@pytest.mark.parametrize(("old", "new", "note"), LOOKS.values(), ids=LOOKS)
def test_a_change_of_looks_alone_is_noted(old, new, note):
    (row,) = bodies(old, new)
    assert (row.change, row.notes) == ("changed", (note,))
    assert "<del>" not in row.inline
    assert "<ins>" not in row.inline


def test_the_address_of_a_link_is_told_when_its_words_come_or_go():
    rows = bodies(
        paragraphs("Tin vui"), paragraphs("Tin vui", '<a href="https://co-bac.example/">Xem thêm tại đây</a>')
    )
    assert rows[-1].notes == ("có liên kết: https://co-bac.example/",)
    (row,) = bodies('<p>Xem <a href="/a">báo cáo</a> của xã</p>', '<p>Xem <a href="/b">nghị quyết</a> của xã</p>')
    assert row.notes == ("bỏ liên kết: /a", "thêm liên kết: /b")


def test_a_change_that_leaves_every_block_as_it_was_is_not_passed_over_in_silence():
    difference = only(
        compare({"body": "<ul><li>a</li><li>b</li></ul>"}, {"body": "<ul><li>a</li></ul><ul><li>b</li></ul>"})
    )
    assert difference.rows == ()
    assert difference.note.startswith("Không chữ nào đổi.")


def test_many_notes_are_cut_short():
    plain = " và ".join(f"từ{n}" for n in range(20))
    bold = " và ".join(f"<strong>từ{n}</strong>" for n in range(20))
    (row,) = bodies(paragraphs(plain), paragraphs(bold))
    assert len(row.notes) == 9
    assert row.notes[-1] == "và 12 thay đổi khác về định dạng, liên kết"


# -- whatever comes in ---------------------------------------------------------------------------------------------------

HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(1)>\"'&\u202e"


@pytest.mark.parametrize("mode", ["inline", "side"])
def test_nothing_hostile_comes_out_raw(mode):
    picture = {"id": 12, "sha256": HOSTILE, "alt": HOSTILE, "caption": HOSTILE, "credit": HOSTILE}
    hostile = {
        "title": HOSTILE,
        "slug": HOSTILE,
        "category": {"id": HOSTILE, "name": HOSTILE},
        "summary": HOSTILE,
        "body": f'<p onclick="x()">Chữ {html.escape(HOSTILE)} <a href="/?<script>">y</a><table><tr><td>z</p>{HOSTILE}',
        "lead_picture": picture,
        "pictures": [picture],
        "source": {"id": 1, "name": HOSTILE},
        "is_reprint": True,
        "credits": [{"author": HOSTILE, "role": HOSTILE, "byline": HOSTILE}],
        "published_at": HOSTILE,
        "expires_at": HOSTILE,
    }
    for old, new in ((CONTENT, hostile), (hostile, CONTENT), ({}, hostile)):
        differences = compare(old, new)
        assert len(differences) == 11
        page = render_to_string("admin/news/article/_comparison.html", {"differences": differences, "mode": mode})
        tags = set(re.findall(r"<(\w+)", page))
        assert tags <= {"section", "h3", "div", "p", "span", "ins", "del", "a", "details", "summary"}
        assert not re.search(r"<[^>]*\son\w+=", page)
        assert "\u202e" not in page


def test_a_body_is_compared_as_the_site_would_store_it():
    stored = '<p class="align-center">Đảng bộ <strong>xã</strong></p>'
    sent = '<div>\n<p style="text-align: center">Đảng bộ <b>xã</b></p>\n<p>&nbsp;</p></div>'
    assert compare({"body": stored}, {"body": sent}) == []


BLOCKS = st.lists(
    st.tuples(
        st.sampled_from(["p", "h2", "li", "td"]),
        st.lists(
            st.sampled_from(["xã", "Đảng bộ", "họp", "và", "58,5", "dân,", "(làng)", "mới.", "<br>"]), max_size=12
        ),
    ),
    max_size=8,
)
WRAPPED = {"li": "<ul><li>{}</li></ul>", "td": "<table><tbody><tr><td>{}</td><td>1</td></tr></tbody></table>"}


def as_body(blocks: list[tuple[str, list[str]]]) -> str:
    return "".join(WRAPPED.get(kind, f"<{kind}>{{}}</{kind}>").format(" ".join(inside)) for kind, inside in blocks)


@given(BLOCKS, BLOCKS)
def test_each_side_of_the_comparison_has_all_its_words_and_no_others(old_blocks, new_blocks):
    old, new = as_body(old_blocks), as_body(new_blocks)
    for difference in compare({"body": old}, {"body": new}):
        if difference.rows:
            rows = laid_open(difference.rows)
            assert side(rows, without="ins") == flat("\n".join(row.old for row in rows)) == words(plain_text(old))
            assert side(rows, without="del") == flat("\n".join(row.new for row in rows)) == words(plain_text(new))


@given(BLOCKS)
def test_a_body_is_the_same_as_itself(blocks):
    assert compare({"body": as_body(blocks)}, {"body": as_body(blocks)}) == []


# -- alignment -----------------------------------------------------------------------------------------------------------


def longest(old: str, new: str) -> int:
    """The length of a longest common subsequence, the plain way."""
    lengths = [0] * (len(new) + 1)
    for item in old:
        before = list(lengths)
        for j, other in enumerate(new):
            lengths[j + 1] = before[j] + 1 if item == other else max(before[j + 1], lengths[j])
    return lengths[-1]


@given(st.text("abc", max_size=30), st.text("abc", max_size=30))
def test_the_alignment_is_a_longest_one(old, new):
    places = common_places(old, new)
    assert all(old[i] == new[j] for i, j in places)
    assert all(a < c and b < d for (a, b), (c, d) in zip(places, places[1:], strict=False))
    assert len(places) == longest(old, new)


@given(st.text("abc", max_size=20), st.text("abc", max_size=20))
def test_stretches_cover_both_sequences_and_alternate(old, new):
    found = list(stretches(common_places(old, new), len(old), len(new)))
    assert "".join(old[each.old_start : each.old_end] for each in found) == old
    assert "".join(new[each.new_start : each.new_end] for each in found) == new
    assert all(
        old[each.old_start : each.old_end] == new[each.new_start : each.new_end] for each in found if each.is_common
    )
    assert all(a.is_common or b.is_common for a, b in zip(found, found[1:], strict=False))


def test_beyond_the_bound_only_equal_ends_are_common(monkeypatch):
    monkeypatch.setattr(alignment, "MAX_TABLE", 8)
    assert common_places("đầu một hai cuối", "đầu hai một cuối") == [
        (0, 0), (1, 1), (2, 2), (3, 3), (11, 11), (12, 12), (13, 13), (14, 14), (15, 15),
    ]  # fmt: skip


# -- the page ------------------------------------------------------------------------------------------------------------


def rendered(differences: list[FieldDifference], mode: str) -> str:
    return render_to_string("admin/news/article/_comparison.html", {"differences": differences, "mode": mode})


def test_the_page_says_when_there_is_nothing_to_tell():
    assert "Hai bản giống hệt nhau." in rendered([], "inline")
    assert "giống hệt" not in rendered(changed(title="Khác"), "inline")


def test_the_page_shows_one_flow_or_two_sides():
    found = changed(title=CONTENT["title"].replace("ba", "bốn"))
    inline, sides = rendered(found, "inline"), rendered(found, "side")
    assert "</del><ins>" in inline
    assert "Bản cũ" not in inline
    assert "</del><ins>" not in sides
    assert sides.index("<del>") < sides.index("<ins>")
    assert "Bản cũ" in sides
    assert "Bản mới" in sides


@pytest.mark.parametrize("mode", ["inline", "side"])
def test_the_page_links_pictures_notes_and_hidden_paragraphs(mode):
    figure = '<figure data-picture="{}"><figcaption>Quang cảnh hội nghị</figcaption></figure>'
    page = rendered(
        list(compare({"body": CONTENT["body"] + figure.format(12)}, {"body": CONTENT["body"] + figure.format(15)})),
        mode,
    )
    assert 'href="/admin/portal/picture/12/change/"' in page
    assert 'href="/admin/portal/picture/15/change/"' in page
    assert "… 5 đoạn không đổi …" in page
    assert TREES not in page
    assert OPENING in page
    assert "đổi tệp ảnh: mã aaaaaaaa → bbbbbbbb" in rendered(changed(lead_picture=PICTURE | {"sha256": "b" * 64}), mode)


# -- more than a person writes -------------------------------------------------------------------------------------------

ENDLESS = {
    "marks": ("<p>" + ".," * 99_000 + "</p>", "<p>" + ",." * 99_000 + "</p>"),
    "letters": ("<p>" + "a b " * 49_000 + "</p>", "<p>" + "b a " * 49_000 + "</p>"),
    "words in the letters of TCVN3": ("<p>" + "§¶ng bé " * 24_000 + "</p>", "<p>" + "§¶ng bá " * 24_000 + "</p>"),
}


@pytest.mark.parametrize("kind", ENDLESS)
def test_more_words_than_anybody_writes_are_compared_by_sentences(kind):
    old, new = ENDLESS[kind]
    started = time.process_time()
    difference = only(compare({"body": old}, {"body": new}))
    assert time.process_time() - started < 1
    assert "so từng câu" in difference.note
    shown = {change: "".join(getattr(row, change) for row in difference.rows) for change in ("old", "new")}
    assert plain_text(shown["old"]) != plain_text(shown["new"])


def test_the_words_of_a_long_report_are_compared_one_by_one():
    body = "".join(f"<p>{paragraph} Số {n}.</p>" for n in range(200) for paragraph in PARAGRAPHS)[:190_000]
    difference = only(compare({"body": body}, {"body": body.replace("Số 77.", "Số 78.", 1)}))
    assert difference.note == ""
    assert [row.change for row in difference.rows if row.change not in ("same", "hidden")] == ["changed"]


def test_of_thousands_of_changes_as_many_are_shown_as_a_person_reads():
    old = "".join(f"<p>Đoạn thứ {n} của bài.</p>" for n in range(2_990))
    started = time.process_time()
    difference = only(compare({"body": old}, {"body": old.replace("bài", "văn bản")}))
    assert time.process_time() - started < 1
    assert len(difference.rows) == 1_000
    assert "1000 chỗ khác đầu tiên" in difference.note
