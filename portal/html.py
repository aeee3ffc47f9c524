"""THE allow-list of editor HTML, and the ways to read what it let through.

Two steps. `portal.html_grammar` reads whatever comes (CKEditor, Word, attacks) into the small grammar that the site stores,
in linear time and with bounded depth; then nh3 checks the result against the same list. Safety rests on nh3 alone; the
first step is there for good text, and because nh3 is slow on deep nesting.
"""

import html
import re
from collections.abc import Callable
from functools import lru_cache

import nh3

from portal.html_attributes import ALIGNMENTS, SCOPES
from portal.html_grammar import Rebuilder
from portal.html_tokens import MAX_LENGTH
from portal.text import clean_text

_ALIGNMENT_CLASSES = {f"align-{alignment}" for alignment in ALIGNMENTS}

_sanitizer = nh3.Cleaner(
    tags={
        "p", "br", "h2", "h3", "h4", "strong", "em", "u", "s", "sub", "sup", "a", "ul", "ol", "li", "blockquote", "hr",
        "figure", "figcaption", "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td",
    },
    attributes={
        "a": {"href", "title"},
        "figure": {"data-picture"},
        "td": {"colspan", "rowspan"},
        "th": {"colspan", "rowspan"},
    },
    # Whole values: nh3 panics on allowed_classes beside class in attributes, and would refuse rel there.
    tag_attribute_values={
        "a": {"rel": {"noopener"}},
        "th": {"scope": set(SCOPES), "class": _ALIGNMENT_CLASSES},
        **{name: {"class": _ALIGNMENT_CLASSES} for name in ("p", "h2", "h3", "h4", "td")},
    },
    url_schemes={"http", "https", "mailto", "tel"},
    link_rel=None,
)  # fmt: skip


# What one body may be, so that saving, checking and comparing it stays a matter of a second: some forty thousand words, and
# a table of four hundred rows.
MAX_STORED = 200_000  # characters, cleaned
MAX_ELEMENTS = 3_000
# Of what is refused this much comes back in the form: twice what is read at all. A person's text is never longer.
MAX_GIVEN_BACK = 2 * MAX_LENGTH
# Of tags as they are sent: Word writes many that are not kept.
_MAX_TAGS_SENT = 60_000
_PASTED_PICTURE = re.compile(r"data:image/[\w.+-]{1,40};base64,[A-Za-z0-9+/=]*")
TOO_LONG = (
    "Nội dung quá dài để lưu trong một bài; chữ bạn gõ vẫn còn nguyên ở đây. Nếu có ảnh dán thẳng vào bài, hãy xóa ảnh ấy và "
    "tải ảnh lên bằng nút chèn ảnh; nếu không, hãy chia thành nhiều bài hoặc rút gọn bảng."
)
FAR_TOO_LONG = (
    "Nội dung dài hơn hai triệu ký tự nên không lưu được, và ở đây chỉ còn phần đầu. Hãy chép lại từ nơi bạn đã soạn, chia thành "
    "nhiều bài."
)


def clean_html(value: str) -> str:
    """`value` reduced to what the site stores and shows; "" when no text, rule or picture is left.

    Idempotent, linear, raises nothing. What exceeds MAX_LENGTH is cut, so forms ask `refusal` beforehand.
    Word's and CKEditor's habits are translated (b, h1, div, style="text-align: center" …), pictures that are not
    `figure[data-picture]` are dropped, text outside of blocks becomes paragraphs.
    """
    return _cleaned(value)[0]


def refusal(value: str) -> str:
    """Why this un-cleaned HTML is more than one body may be, as a sentence for whoever typed it; "" where it is not."""
    if len(value) > MAX_GIVEN_BACK and len(without_pasted_pictures(value)) > MAX_GIVEN_BACK:
        return FAR_TOO_LONG
    if len(value) > MAX_LENGTH or value.count("<") > _MAX_TAGS_SENT:
        return TOO_LONG
    cleaned, is_whole = _cleaned(value)
    elements = cleaned.count("<") - cleaned.count("</")
    return TOO_LONG if not is_whole or len(cleaned) > MAX_STORED or elements > MAX_ELEMENTS else ""


def without_pasted_pictures(value: str) -> str:
    """This un-cleaned HTML without the bytes of pictures that were pasted into it: they are never stored, the text counts."""
    return _PASTED_PICTURE.sub("", value)


def given_back(value: str) -> str:
    """What a form shows again of a text that it refused: all of it, but of what no person wrote (`FAR_TOO_LONG`)."""
    return value if len(value) <= MAX_GIVEN_BACK else without_pasted_pictures(value)[:MAX_GIVEN_BACK]


# A form, the model and the query ask for the same body one after another.
@lru_cache(maxsize=8)
def _cleaned(value: str) -> tuple[str, bool]:
    """The cleaned value, and whether it is all of it."""
    is_whole = True
    # nh3 refuses the rare address that the grammar lets through; the second look takes out the empty link it leaves.
    for _ in range(2):
        rebuilt, fits = _rebuilt(value)
        is_whole = is_whole and fits
        value = _sanitizer.clean(rebuilt)
        if value == rebuilt:
            break
    return value, is_whole


def _rebuilt(value: str) -> tuple[str, bool]:
    markup = Rebuilder(value).markup()
    fits = len(markup) <= MAX_LENGTH
    while len(markup) > MAX_LENGTH:
        # A million "<" grow fivefold. What we give has to fit when it comes back.
        value = value[: min(len(value), MAX_LENGTH) // 2]
        markup = Rebuilder(value).markup()
    return markup, fits


def unstored_images(value: str) -> int:
    """How many img in this un-cleaned HTML `clean_html` drops with nothing stored in their place."""
    return Rebuilder(value).unstored_images


# Functions below read cleaned HTML only, whose shape is known to the letter.

_FIGURE = re.compile(r'<figure data-picture="(\d{1,9})">(?:<figcaption>([^<]*)</figcaption>)?</figure>')
_LINE_END = re.compile(
    r"<(?:br|hr|/p|/h[2-4]|/li|/tr|/caption|/figcaption|/?[uo]l|/?table|/?blockquote|p|h[2-4])\b[^>]*>"
)
_CELL_END = re.compile(r"</t[dh]>")
_ANY_TAG = re.compile(r"<[^<>]*>")


def picture_ids(value: str) -> list[int]:
    """The pictures of a body, in their order, each once."""
    return list(dict.fromkeys(int(figure[1]) for figure in _FIGURE.finditer(value)))


def expand_pictures(value: str, render: Callable[[int, str], str]) -> str:
    """The body with every figure replaced by `render(picture_id, caption)`: HTML, or "" to leave the picture out.

    The caption is plain text, "" when the figure has none; `render` escapes it.
    """
    return _FIGURE.sub(lambda figure: render(int(figure[1]), html.unescape(figure[2] or "")), value)


def plain_text(value: str) -> str:
    """The words of a body: a line for each block, row of a table and caption; no blank lines."""
    text = _ANY_TAG.sub("", _CELL_END.sub(" ", _LINE_END.sub("\n", value)))
    return re.sub(r"\n{2,}", "\n", clean_text(html.unescape(text)))
