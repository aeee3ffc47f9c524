"""Every part that public pages are made of on one page, with the worst that people may type: for those who work on the look.

Only where DEBUG is on. Nothing of it comes from the database.
"""

import datetime
from types import SimpleNamespace

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.templatetags.static import static
from django.utils import timezone

from news.models import Mood
from news.site.front_page import Block
from news.site.pager import Pager
from portal.colours import DEFAULT_COLOUR, dark_shades, light_shades

SHORT = "Họp"
USUAL = "“Mỗi tuần một việc có ích”: Học Bác từ quyển sổ nhỏ của mỗi chi bộ"
LONG = (
    "Ủy ban nhân dân xã phối hợp với Mặt trận Tổ quốc và các tổ chức đoàn thể tổng kết phong trào “Toàn dân đoàn kết xây dựng "
    "đời sống văn hóa”, biểu dương điển hình tiên tiến giai đoạn 2020–2026 và triển khai nhiệm vụ trọng tâm"
)
STACKED = "ỄẬỘỮẪỖẰỴ – Ễnh ương, ậm ừ, ngữ nghĩa, phẫu thuật, gậy gộc, quỹ"
UNBROKEN = "Đườngliênxãquathônxóm" * 12
TITLES = [USUAL, LONG, SHORT, STACKED, UNBROKEN[:250]]
DAY = datetime.datetime(2026, 11, 22, 2, 0, tzinfo=datetime.UTC)


class SampleForm(forms.Form):
    """What the form of a comment holds, seen from here: news knows no comments."""

    title = forms.CharField(label="Tiêu đề", help_text="Một câu nói điều chính.")
    sender = forms.CharField(label="Người gửi", required=False)
    email = forms.EmailField(label="Email")
    body = forms.CharField(label="Nội dung bình luận", widget=forms.Textarea(attrs={"rows": 4}))
    consent = forms.BooleanField(label="Tôi đồng ý", error_messages={"required": "Hãy đánh dấu vào ô đồng ý."})
    website = forms.CharField(
        required=False, label="Để trống ô này", widget=forms.TextInput(attrs={"tabindex": "-1", "autocomplete": "off"})
    )

    use_required_attribute = False


def components(request: HttpRequest) -> HttpResponse:
    """The page; with `?quoc-tang` in the colours of mourning."""
    moods = [_mood(number, kind, text) for number, (kind, text) in enumerate(_MOODS)]
    category, child = _category(1, USUAL), _category(2, SHORT, parent_id=1)
    category.children_list = [child]
    articles = [_article(number, category, title) for number, title in enumerate(TITLES)]
    pictured = [_article(number, category, title, picture=_picture()) for number, title in enumerate(TITLES)]
    link_lists = [SimpleNamespace(pk=1, name="Liên kết", shown=[_link(title[:120]) for title in TITLES])]
    context = {
        "identity": SimpleNamespace(
            **dict.fromkeys(("superior", "licence", "responsible_person", "address", "email"), ""),
            name="Các thành phần của trang",
            short_name="Thành phần",
            telephone="0211 000 268",
            emblem=None,
            banner=_picture(2400, 400),
            has_own_colour=False,
            light=light_shades(DEFAULT_COLOUR),
            dark=dark_shades(DEFAULT_COLOUR),
            icon_urls={},
        ),
        "navigation": [category, _category(3, LONG[:100])],
        "standing_pages": [],
        "links": {"side": [], "footer": link_lists},
        "moods": [mood for mood in moods if mood.kind == Mood.Kind.MOURNING] if "quoc-tang" in request.GET else [],
        "all_moods": moods,
        "link_list": SimpleNamespace(**{**vars(link_lists[0]), "pk": 2, "name": "Liên kết ở cột bên"}),
        "category": category,
        "child": child,
        "articles": articles,
        "pictured": pictured,
        "mixed": [one for pair in zip(articles, pictured, strict=True) for one in pair],
        "tops": [
            ("Bốn tin bên tin có ảnh", pictured[0], [pictured[1], articles[2], pictured[3], articles[0]]),
            ("Bốn tin dưới tin không ảnh", articles[1], [pictured[4], articles[2], pictured[3], articles[0]]),
            ("Một tin dưới tin có ảnh", pictured[2], [articles[1]]),
            ("Một tin", articles[2], []),
        ],
        "blocks": [Block(_category(10 + count, f"Khối {count} bài"), pictured[:count]) for count in range(1, 6)]
        + [Block(_category(20 + count, f"Khối {count} bài không ảnh"), articles[:count]) for count in (1, 3)],
        "notices": Block(_category(30, "Thông báo"), articles),
        "figures": [(_picture(), USUAL), (_picture(600, 1500), LONG), (_picture(2400, 400), "")],
        "comments": [_comment(SHORT, "Lan", "Đồng ý."), _comment(LONG, UNBROKEN[:100], f"{LONG}\n\n{UNBROKEN}")],
        "form": SampleForm(auto_id="trong_%s"),
        "wrong_form": SampleForm({"title": LONG, "email": "khong-phai"}, auto_id="sai_%s"),
        "consent": SimpleNamespace(version=1, text=LONG),
        "statuses": [
            ("pending", "Chờ duyệt"),
            ("approved", "Đã duyệt"),
            ("rejected", "Không đăng"),
            ("withdrawn", "Đã rút"),
        ],
        "pager": Pager(number=2, parameter="trang", has_next=True, rows=[]),
        "long_word": UNBROKEN,
        "long_text": LONG,
    }
    return render(request, "news/components.html", context)


_MOODS = [
    ("urgent", "Bão số 9 đổ bộ đêm nay: bà con thôn Bến Đá và Xóm Chợ sơ tán trước 18 giờ."),
    ("mourning", "Trang thông tin tưởng nhớ đồng chí nguyên Bí thư Đảng ủy xã."),
    ("urgent", LONG[:200]),
]


def _mood(number: int, kind: str, text: str) -> Mood:
    return Mood(kind=kind, text=text, detail=LONG if number == 2 else "", url="" if number == 2 else "#")


def _category(pk: int, name: str, parent_id: int | None = None) -> SimpleNamespace:
    return SimpleNamespace(
        pk=pk, name=name, slug=f"mau-{pk}", parent_id=parent_id, get_absolute_url="#", children_list=[]
    )


def _article(
    number: int, category: SimpleNamespace, title: str, picture: SimpleNamespace | None = None
) -> SimpleNamespace:
    return SimpleNamespace(
        pk=number + (100 if picture else 0),
        title=title,
        summary=[LONG, "", UNBROKEN[:250]][number % 3],
        category=category,
        lead_picture=picture,
        published_at=DAY,
        get_absolute_url="#",
    )


def _picture(width: int = 1500, height: int = 1000) -> SimpleNamespace:
    return SimpleNamespace(
        url=static("icons/favicon.svg"), webp_srcset="", jpeg_srcset="", width=width, height=height, focal_x=0.5, focal_y=0.5,
        alt="Ảnh mẫu", alt_text="Ảnh mẫu", caption="", credit="Tên người chụp ảnh ở thôn Bến Đá",
    )  # fmt: skip


def _link(text: str) -> SimpleNamespace:
    return SimpleNamespace(text=text, url="https://vidu.example/")


def _comment(title: str, sender: str, body: str) -> SimpleNamespace:
    return SimpleNamespace(title=title, sender=sender, body=body, submitted_at=timezone.localtime(DAY))
