"""What recognises English on a page must find it, and let Vietnamese be."""

import pytest

from tests.language import english_left, foreign_words, texts_in

PAGE = """
<!DOCTYPE html><html lang="vi"><head><title>Sửa bài viết</title><meta name="description" content="Quick look"></head><body>
<h1>Bài viết số 12</h1><p>Các tin mới, xem <a href="/admin/news/" title="Go to the list">tin</a> trong ngày.</p>
<img src="a.jpg" alt="Rice field"><form><label for="a">Copy key:</label><input type="hidden" id="a">
<textarea name="t">Somebody's own text</textarea><input name="q" placeholder="Search…" value="Somebody's own">
<select><optgroup label="Others"><option value="x">Unknown</option></optgroup></select>
<div data-config='{"height": "200px auto", "rules": "p h2{*}", "say": ["Your session has expired"]}'></div>
<input type="submit" value="Save and continue editing"></form><script>var english = "never read";</script>
<button aria-label="Close">×</button><p>No</p><p>Go</p><p>May</p></body></html>
"""


def test_a_page_in_english_is_found_out():
    assert english_left(texts_in(PAGE)) == {
        "Close",
        "Go",
        "Go to the list",
        "May",
        "No",
        "Others",
        "Quick look",
        "Rice field",
        "Save and continue editing",
        "Search…",
        "Unknown",
        "200px auto",
        "Your session has expired",
    }


@pytest.mark.parametrize(
    ("text", "foreign"),
    [
        ("Lưu và sửa tiếp", set()),
        ("Save", {"Save"}),
        ("Đã lưu the bài", {"the"}),
        ("Không save được", {"save"}),
        # Whatever the language: no Vietnamese syllable has these letters in this order without a mark.
        ("Enregistrer, Speichern, zapisz", {"Enregistrer", "Speichern", "zapisz"}),
        ("xem danh sách tin trong ngoan ngoay loanh quanh, khoanh tay, thuya, huynh, nghe, gieo", set()),
        ("Gửi về dan@nhan.example hoặc https://page.example/some/where và /admin/news/article/, mã 12ab-cd", set()),
        ("Email, cookie, tệp PDF, trang web", set()),
        ("Tệp %(name)s của {object} có %s mục", set()),
        ("hoa\u0300 bi\u0300nh", set()),
    ],
)
def test_foreign_words(text, foreign):
    assert foreign_words(text) == foreign
