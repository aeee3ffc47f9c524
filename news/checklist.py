"""What an editor would want to know before an article goes out: slips that a program can see, each with what to do.

Nothing is refused here, nothing is changed. Bodies are cleaned HTML, as a form or a row gives them. Every pattern is bounded
on all sides, so that no text makes it slow.
"""

import datetime
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from html import unescape
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from django.conf import settings
from django.db.models import Q, Value
from django.urls import Resolver404, ResolverMatch, resolve
from django.utils import timezone

from news.models import Article, Author, Category, Credit, Page
from portal.html import expand_pictures, plain_text
from portal.models import OldAddress, Picture, SiteIdentity
from portal.text import clean_line, clean_text

# What the editor's script leaves where a pasted picture could not be uploaded.
MISSING_PICTURE_MARK = "[Ảnh chưa tải lên"

TITLE_LENGTH = 120
SUMMARY_LENGTH = 350
SUMMARY_WORDS = 60
LEAD_WIDTH = 800
BODY_WIDTH = 600

# Characters of an excerpt, findings of one check, different addresses that are looked up.
EXCERPT = 80
MOST = 5
MOST_LINKS = 500

# The order of the form; "credits" is the table of names below it.
FIELDS = ("title", "summary", "body", "lead_picture", "source", "credits")
_PLACES = {"title": "tiêu đề", "summary": "tóm tắt", "body": "nội dung"}


@dataclass(frozen=True)
class Finding:
    """One thing to look at: what it is, in which field, and the words it is about ("" where it is about none)."""

    code: str
    text: str
    excerpt: str
    field: str


class Note(NamedTuple):
    """What a check says; `findings` makes a Finding of it."""

    field: str
    text: str
    excerpt: str = ""


@dataclass(frozen=True)
class Check:
    """`label` names it where an office chooses what hinders publication."""

    label: str
    find: "Callable[[_Material], Iterator[Note]]"
    most: int = MOST


def findings(article: Article, credits: Sequence[Credit], *, at: datetime.datetime | None = None) -> list[Finding]:
    """What is amiss, in the order of the form. The article and its names need not be stored.

    `at` is the Ngày đăng that is meant; None: the article's own, or now. At most five queries, whatever the article holds.
    """
    material = _Material(article, credits, at or article.published_at or timezone.now())
    found = []
    for code, check in CHECKS.items():
        notes = list(check.find(material))
        for place, note in enumerate(notes[: check.most], start=1):
            left_out = len(notes) - place if place == check.most else 0
            more = f" Còn {left_out} chỗ nữa như vậy." if left_out else ""
            found.append(Finding(code, note.text + more, _cut(note.excerpt), note.field))
    return sorted(found, key=lambda finding: FIELDS.index(finding.field))


class _Figure(NamedTuple):
    """A picture where it stands: `place` in words, `caption` as it is printed there."""

    field: str
    place: str
    picture: Picture | None
    caption: str
    least_width: int


class _Material:
    """An article taken apart once for all checks."""

    def __init__(self, article: Article, credits_: Sequence[Credit], published_at: datetime.datetime) -> None:
        self.article = article
        self.credits = credits_
        self.published_at = published_at
        self.title = clean_line(article.title)
        self.summary = clean_text(article.summary)
        # A line for each cell: numbers of neighbouring cells are not one number.
        self.text = plain_text(re.sub("</t[dh]>", "<br>", article.body))

    def matches(self, pattern: re.Pattern[str]) -> Iterator[tuple[str, re.Match[str]]]:
        """Where a pattern is found in the title, the summary and the body: the field and the match."""
        for field, text in (("title", self.title), ("summary", self.summary), ("body", self.text)):
            for match in pattern.finditer(text):
                yield field, match

    @cached_property
    def figures(self) -> list[_Figure]:
        """Those of the body, then the lead picture. One query."""
        in_body: list[tuple[int, str]] = []

        def note(pk: int, caption: str) -> str:
            in_body.append((pk, caption))
            return ""

        expand_pictures(self.article.body, note)
        lead = self.article.lead_picture_id
        ids = {pk for pk, _ in in_body} | ({lead} if lead else set())
        pictures = Picture.objects.only("alt", "caption", "width").in_bulk(ids) if ids else {}
        figures = [
            _Figure("body", f"Ảnh thứ {number} trong bài", pictures.get(pk), caption, BODY_WIDTH)
            for number, (pk, caption) in enumerate(in_body, start=1)
        ]
        if lead:
            figures.append(_Figure("lead_picture", "Ảnh đại diện", pictures.get(lead), "", LEAD_WIDTH))
        return figures


def _cut(text: str) -> str:
    return text if len(text) <= EXCERPT else f"{text[: EXCERPT - 1]}…"


# -- title, summary, body ---------------------------------------------------------------------------------------------------


def _title_too_long(material: _Material) -> Iterator[Note]:
    length = len(material.title)
    if length > TITLE_LENGTH:
        yield Note(
            "title",
            f"Tiêu đề dài {length} ký tự; quá {TITLE_LENGTH} ký tự thì bị cắt khi chia sẻ và trong kết quả tìm kiếm. "
            "Hãy rút ngắn.",
        )


def _title_in_capitals(material: _Material) -> Iterator[Note]:
    # A single word may be an abbreviation.
    if material.title.isupper() and len(material.title.split()) > 1:
        yield Note("title", "Tiêu đề viết toàn chữ hoa, khó đọc. Hãy viết thường, chỉ viết hoa đầu câu và tên riêng.")


def _no_summary(material: _Material) -> Iterator[Note]:
    if not material.summary:
        yield Note("summary", "Bài chưa có tóm tắt (sapô). Hãy viết một hai câu nói được việc chính của bài.")


def _summary_too_long(material: _Material) -> Iterator[Note]:
    words, length = len(material.summary.split()), len(material.summary)
    if words > SUMMARY_WORDS or length > SUMMARY_LENGTH:
        yield Note(
            "summary",
            f"Tóm tắt dài {words} chữ, {length} ký tự; nên không quá {SUMMARY_WORDS} chữ và {SUMMARY_LENGTH} ký tự. "
            "Hãy rút ngắn, phần còn lại chuyển vào nội dung.",
        )


def _no_body(material: _Material) -> Iterator[Note]:
    if not material.article.body:
        yield Note("body", "Bài chưa có nội dung. Hãy viết nội dung.")


def _picture_not_uploaded(material: _Material) -> Iterator[Note]:
    count = material.text.count(MISSING_PICTURE_MARK)
    if count:
        start = material.text.index(MISSING_PICTURE_MARK)
        mark, bracket, _ = material.text[start : start + 200].partition("\n")[0].partition("]")
        yield Note(
            "body",
            f"Trong bài còn {count} chỗ đánh dấu “{MISSING_PICTURE_MARK}…]”, bạn đọc sẽ thấy nguyên dòng chữ ấy. "
            "Hãy chèn lại ảnh, hoặc xóa dòng đánh dấu.",
            mark + bracket,
        )


# -- pictures ---------------------------------------------------------------------------------------------------------------


def _lost_picture(material: _Material) -> Iterator[Note]:
    for figure in material.figures:
        if figure.picture is None:
            yield Note(
                figure.field,
                f"{figure.place} không còn trong kho ảnh, bạn đọc không thấy gì ở chỗ ấy. Hãy xóa đi hoặc chọn ảnh khác.",
                figure.caption,
            )


def _picture_without_description(material: _Material) -> Iterator[Note]:
    told = set()
    for figure in material.figures:
        if figure.picture and not figure.picture.alt and figure.picture.pk not in told:
            told.add(figure.picture.pk)
            yield Note(
                figure.field,
                f"{figure.place} chưa có mô tả cho người không nhìn thấy ảnh. Hãy mở ảnh trong kho ảnh và viết trong ảnh có gì.",
                figure.caption or str(figure.picture),
            )


def _picture_without_caption(material: _Material) -> Iterator[Note]:
    for figure in material.figures:
        if figure.picture and not figure.caption and not figure.picture.caption:
            yield Note(
                figure.field,
                f"{figure.place} chưa có chú thích. Hãy viết ảnh chụp ai, việc gì, ở đâu.",
                str(figure.picture),
            )


def _picture_too_small(material: _Material) -> Iterator[Note]:
    for figure in material.figures:
        if figure.picture and figure.picture.width < figure.least_width:
            yield Note(
                figure.field,
                f"{figure.place} chỉ rộng {figure.picture.width} px, bạn đọc sẽ thấy ảnh mờ. "
                f"Hãy thay bằng ảnh rộng ít nhất {figure.least_width} px.",
                figure.caption or str(figure.picture),
            )


def _no_lead_picture(material: _Material) -> Iterator[Note]:
    if not material.article.lead_picture_id:
        yield Note(
            "lead_picture",
            "Bài chưa có ảnh đại diện; trên trang nhất và khi chia sẻ, bài chỉ có chữ. Hãy chọn một ảnh.",
        )


# -- source and names -------------------------------------------------------------------------------------------------------

_CAPITAL = "".join(
    character
    for character in map(chr, (*range(0x41, 0x5B), *range(0xC0, 0x1B1), *range(0x1EA0, 0x1EFA)))
    if character.isupper()
)
# "(Theo Báo Nhân Dân)", "Theo TTXVN", "Nguồn: baodientu.example"; not "Theo kế hoạch, …".
_TAKEN_FROM = re.compile(rf"\(?(?:Theo:?|Nguồn:) (?:[{_CAPITAL}]|[\w-]{{1,30}}\.[a-z])[^,;!?]{{0,60}}")


def _no_source(material: _Material) -> Iterator[Note]:
    if material.article.source_id:
        return
    if material.article.is_reprint:
        yield Note(
            "source", "Bài được đánh dấu đăng lại nhưng chưa chọn nguồn. Hãy chọn nguồn, hoặc bỏ đánh dấu đăng lại."
        )
        return
    last_line = material.text.rpartition("\n")[2]
    if _TAKEN_FROM.fullmatch(last_line):
        yield Note(
            "source",
            "Dòng cuối của bài cho biết bài lấy từ nơi khác nhưng ô Nguồn còn trống. Hãy chọn nguồn và bỏ dòng ấy.",
            last_line,
        )


def _no_author(material: _Material) -> Iterator[Note]:
    if not any(credit.role == Credit.Role.WRITER for credit in material.credits):
        yield Note("credits", "Bài chưa có tên tác giả. Hãy thêm một tên với vai trò Tác giả.")


# -- dates ------------------------------------------------------------------------------------------------------------------

_DATE = re.compile(
    r"(?<![0-9/])([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})(?![0-9/])"
    r"|(?<![0-9-])([0-9]{1,2})-([0-9]{1,2})-([0-9]{4})(?![0-9-])"
    r"|\b(?i:ngày|mùng|mồng) ([0-9]{1,2}) (?i:tháng) ([0-9]{1,2}) (?i:năm) ([0-9]{4})(?![0-9])"
)


def _date_after_publication(material: _Material) -> Iterator[Note]:
    published_on = timezone.localtime(material.published_at).date()
    told = set()
    for field, match in material.matches(_DATE):
        day, month, year = (int(part) for part in match.groups() if part)
        try:
            date = datetime.date(year, month, day)
        except ValueError:
            continue
        if date > published_on and date not in told:
            told.add(date)
            yield Note(
                field,
                f"Trong {_PLACES[field]} có một ngày ở sau Ngày đăng ({published_on:%d/%m/%Y}), có đúng không? "
                "Nếu không, hãy sửa ngày ấy hoặc Ngày đăng.",
                match[0],
            )


# -- links ------------------------------------------------------------------------------------------------------------------

_LINK = re.compile('<a href="([^"]*)"[^>]*>')
_BY_SLUG = {"category": Category, "author": Author, "page": Page}
# The addresses that hang on a row: what it is.
_ROW_OF = {
    "article": "article",
    "comment-form": "article",
    "comment-token": "article",
    "category": "category",
    "category-feed": "category",
    "author": "author",
    "page": "page",
}
# Stands for the row of an address that needs none.
_ALWAYS = ("", "")


def _broken_link(material: _Material) -> Iterator[Note]:
    body = material.article.body
    words: dict[str, int] = {}
    for match in _LINK.finditer(body):
        words.setdefault(unescape(match[1]), match.end())
    own = [(address, path) for address in words if (path := _own_path(address)) is not None][:MOST_LINKS]
    rows = {address: _row(path) for address, path in own}
    alive = _living({row for row in rows.values() if row}, material)
    for address, row in rows.items():
        if row in alive:
            continue
        what = (
            "một bài không có, chưa xuất bản hoặc đã rút"
            if row and row[0] == "article"
            else "một địa chỉ không có trên trang này"
        )
        start = words[address]
        yield Note(
            "body",
            f"Liên kết dẫn tới {what}: {_cut(address)}. Hãy sửa địa chỉ hoặc bỏ liên kết.",
            plain_text(body[start : start + 1000].partition("</a>")[0]),
        )


def _own_path(address: str) -> str | None:
    """The path of an address on this site that Django answers; None of any other address."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    is_ours = parts.netloc.lower() == urlsplit(settings.SITE_URL).netloc.lower()
    if not (is_ours and parts.scheme in ("http", "https")) and not address.startswith("/"):
        return None
    path = unquote(parts.path) or "/"
    # Files, which never reach Django's addresses.
    return None if path.startswith(settings.STATIC_URL) else path


def _row(path: str) -> tuple[str, str] | None:
    """What has to be there for the path to be answered: a kind and an id or slug. None: nothing can be."""
    match = _resolved(path)
    if match is None:
        return None
    kind = _ROW_OF.get(match.url_name or "")
    if kind is None:
        return _ALWAYS
    return kind, match.kwargs["pk"] if kind == "article" else match.kwargs["slug"]


def _resolved(path: str) -> ResolverMatch | None:
    # Without its last slash an address is answered with a redirect to the one that has it.
    for candidate in (path, f"{path}/"):
        try:
            return resolve(candidate)
        except Resolver404:
            continue
    return None


def _living(rows: set[tuple[str, str]], material: _Material) -> set[tuple[str, str]]:
    """Those that readers can open when the article is out. At most three queries."""
    alive = {_ALWAYS}
    ids = [int(key) for kind, key in rows if kind == "article"]
    if ids:
        # To itself, and to what appears before it does, an article may link.
        public = Article.objects.published(max(material.published_at, timezone.now())).filter(pk__in=ids)
        alive |= {("article", str(pk)) for pk in [*public.values_list("pk", flat=True), material.article.pk]}
    slugs = {key for kind, key in rows if kind in _BY_SLUG}
    if slugs:
        old = OldAddress.objects.filter(kind__in=_BY_SLUG, slug__in=slugs).values_list("kind", "slug", "object_id")
        moved = {(kind, slug): pk for kind, slug, pk in old}
        parts = [
            model.objects.filter(Q(slug__in=slugs) | Q(pk__in=moved.values()))
            .order_by()
            .values_list(Value(kind), "pk", "slug")
            for kind, model in _BY_SLUG.items()
        ]
        there = list(parts[0].union(*parts[1:], all=True))
        alive |= {(kind, slug) for kind, _, slug in there}
        present = {(kind, pk) for kind, pk, _ in there}
        alive |= {(kind, slug) for (kind, slug), pk in moved.items() if (kind, pk) in present}
    return alive


# -- what should not be public ----------------------------------------------------------------------------------------------

_LEVEL = "(?:TUYỆT MẬT|TỐI MẬT|MẬT)"
_SECRECY = re.compile(
    rf"^[^\w\n]{{0,10}}{_LEVEL}[^\w\n]{{0,10}}$"
    # Of two words it is nothing else; one word may be honey.
    r"|\b(?:TUYỆT|TỐI) MẬT\b"
    r"|^[^\w\n]{0,10}MẬT ?[-–—:,]"
    r"|\b(?i:dấu) [“\"‘']?MẬT\b"
    rf"|[(\[“\"‘'] ?{_LEVEL} ?[)\]”\"’']"
    rf"|\b(?i:độ mật) ?: ?(?:{_LEVEL}\b|(?i:{_LEVEL})(?= ?(?:[,.;)\]]|$)))",
    re.MULTILINE,
)


def _secrecy_mark(material: _Material) -> Iterator[Note]:
    for field, match in material.matches(_SECRECY):
        yield Note(
            field,
            f"Trong {_PLACES[field]} có chữ chỉ độ mật. Tài liệu mật không được đăng: hãy hỏi người có thẩm quyền trước khi "
            "làm tiếp.",
            match[0].strip(),
        )


# Province, century and sex, year of birth, six digits more; together, or in the groups that people write.
_PROVINCE = "0(?:0[1-9]|[1-8][0-9]|9[0-6])"
_IDENTITY_NUMBER = re.compile(
    rf"(?<!\w)(?<![0-9][.,]){_PROVINCE}[0-9]{{9}}(?!\w)(?![.,][0-9])"
    rf"|(?<!\w)(?<![0-9][ .,]){_PROVINCE}(?:"
    r"(?P<gap>[ .])(?:[0-9]{3}(?P=gap)[0-9]{3}(?P=gap)[0-9]{3}|[0-9]{3}(?P=gap)[0-9]{6}|[0-9](?P=gap)[0-9]{2}(?P=gap)[0-9]{6})"
    r"|[0-9](?P<wide>[ .])[0-9]{4}(?P=wide)[0-9]{4})(?!\w)(?![ .,][0-9])"
)


def _identity_number(material: _Material) -> Iterator[Note]:
    told = set()
    for field, match in material.matches(_IDENTITY_NUMBER):
        digits = re.sub("[ .]", "", match[0])
        if digits not in told:
            told.add(digits)
            yield Note(
                field,
                f"Trong {_PLACES[field]} có một số giống số căn cước công dân. Nếu đúng là số của một người, hãy xóa đi.",
                match[0],
            )


_GAP = "[ .)–-]{0,3}"
# A mobile number has nine digits after the 0; one with a cord ten, formerly nine. Its first digits stand together, a date's
# do not: 03.05.2020 10.
_TELEPHONE = re.compile(
    rf"(?<!\w)(?<![0-9][.,])(?:\(?\+84{_GAP}(?:\(?0)?{_GAP}|\(?0)"
    rf"(?:[35789][0-9](?:{_GAP}[0-9]){{7}}|2[0-9](?:{_GAP}[0-9]){{7,8}})(?!\w)"
)
# Numbers of the same length that are called something else just before.
_OTHER_NUMBER = re.compile(
    r"\b(?i:mã số|mã định danh|MST|tài khoản|STK|TK|CMND|CMTND|CCCD|căn cước|chứng minh)\b[^0-9\n]{0,25}\Z"
)


def _telephone_number(material: _Material) -> Iterator[Note]:
    numbers = {}
    for field, match in material.matches(_TELEPHONE):
        if not _OTHER_NUMBER.search(match.string[max(0, match.start() - 50) : match.start()]):
            # The bracket before "(0912 345 678)" is not the number's own, that before "(0211) 3835 123" is.
            written = match[0] if match[0].count("(") == match[0].count(")") else match[0].lstrip("(")
            numbers.setdefault(_telephone_digits(match), (field, written))
    if not numbers:
        return
    identity = SiteIdentity.objects.current()
    office = _TELEPHONE.finditer(identity.telephone) if identity else ()
    offices_own = {_telephone_digits(match) for match in office}
    for digits, (field, written) in numbers.items():
        if digits not in offices_own:
            yield Note(
                field,
                f"Trong {_PLACES[field]} có một số điện thoại. Nếu là số riêng của một người, hãy xóa đi, hoặc chắc rằng "
                "người ấy đồng ý công khai.",
                written,
            )


def _telephone_digits(match: re.Match[str]) -> str:
    """The number as it is dialled inside the country."""
    return "0" + re.sub("[^0-9]", "", match[0].replace("+84", "")).lstrip("0")


# "lưu trú tại" is what guests do, "nội trú tại" pupils.
_LIVES = r"(?:(?<!\blưu )(?<!\bnội )(?<!\bbán )(?<!\bđồn )trú tại|thường trú|tạm trú|ngụ tại|nơi cư trú)"
# Nobody is named by "37 hộ dân cư trú tại thôn Đồi Cọ, xã Hạc Khê".
_PERSON_LIVES = rf"(?<!\bcư )(?<!\bhộ ){_LIVES}"
_BY_NUMBER = "(?:số nhà|nhà số|ngõ|ngách|hẻm|kiệt)"
_BY_VILLAGE = "(?:thôn|xóm|bản|ấp|làng|buôn|khu phố|tổ dân phố|tổ|khu)"
_HOME = re.compile(
    rf"(?<!\w)(?:(?i:{_LIVES})[^\n;]{{0,60}}?\b(?i:{_BY_NUMBER}) [0-9][^\n;]{{0,40}}"
    rf"|(?i:{_PERSON_LIVES})(?: (?:tại|ở))?[ :]{{1,2}}"
    rf"(?:số [0-9]|(?i:{_BY_VILLAGE}) [{_CAPITAL}0-9][^\n.;]{{0,40}}?, ?(?i:xã|phường|thị trấn) [{_CAPITAL}0-9])[^\n.;,]{{0,30}})"
)


def _home_address(material: _Material) -> Iterator[Note]:
    for field, match in material.matches(_HOME):
        yield Note(
            field,
            f"Trong {_PLACES[field]} có chữ giống địa chỉ nhà của một người. Nếu bài không cần, hãy chỉ ghi tên xã.",
            match[0],
        )


# In the order of the form; inside a field, in the order in which they are told.
CHECKS: dict[str, Check] = {
    "title_too_long": Check(f"Tiêu đề dài quá {TITLE_LENGTH} ký tự", _title_too_long),
    "title_in_capitals": Check("Tiêu đề viết toàn chữ hoa", _title_in_capitals),
    "no_summary": Check("Chưa có tóm tắt", _no_summary),
    "summary_too_long": Check(f"Tóm tắt dài quá {SUMMARY_WORDS} chữ hoặc {SUMMARY_LENGTH} ký tự", _summary_too_long),
    "no_body": Check("Chưa có nội dung", _no_body),
    "secrecy_mark": Check("Có chữ chỉ độ mật", _secrecy_mark),
    "identity_number": Check("Có số căn cước công dân", _identity_number),
    "telephone_number": Check("Có số điện thoại không phải của cơ quan", _telephone_number),
    "home_address": Check("Có địa chỉ nhà riêng", _home_address),
    "picture_not_uploaded": Check("Còn chỗ đánh dấu ảnh chưa tải lên", _picture_not_uploaded),
    "lost_picture": Check("Ảnh trong bài không còn trong kho ảnh", _lost_picture),
    "broken_link": Check("Liên kết trong trang dẫn tới chỗ không có", _broken_link),
    "date_after_publication": Check("Trong bài có ngày ở sau Ngày đăng", _date_after_publication, most=3),
    "picture_without_description": Check("Ảnh chưa có mô tả", _picture_without_description),
    "picture_without_caption": Check("Ảnh chưa có chú thích", _picture_without_caption),
    "picture_too_small": Check("Ảnh quá nhỏ", _picture_too_small),
    "no_lead_picture": Check("Chưa có ảnh đại diện", _no_lead_picture),
    "no_source": Check("Bài đăng lại chưa có nguồn", _no_source),
    "no_author": Check("Chưa có tên tác giả", _no_author),
}
