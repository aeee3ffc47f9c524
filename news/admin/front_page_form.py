"""The form in which the front page is arranged: as it is opened, as it was sent, and what a button without a script makes of it.

Places and blocks have no numbers in it: their order in the page is their order, so that a script only has to move them.
"""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.admin.widgets import AutocompleteSelect, BaseAdminDateWidget
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.urls import reverse
from django.utils import timezone
from django.utils.timezone import localtime

from news import rights
from news.models import Article, Category, FrontPage
from news.placing import PLACES, UNFIT, Pin, able_to_stand, name_of, pins_of, problems, proposed
from news.site.front_page import ordered, standing
from portal.dates import EARLIEST, LATEST
from portal.models import User
from portal.text import whole_number

# What the list offers before anybody types: without a script, all that it offers.
NEWEST = 30
SCHEDULED = 10
LAST_MINUTE = datetime.time(23, 59)
AUTOMATIC = "Tự động"
UNKNOWN = "Bài không có hoặc không công khai"


class ArticleSelect(AutocompleteSelect):
    """A list of the newest that works by itself; with a script, Django's field that finds by words."""

    def get_url(self) -> str:
        return reverse("admin:news_frontpage_articles")

    def optgroups(self, name: str, value: list[str], attrs: dict | None = None) -> list:
        # All the choices: the base would keep only the chosen one, which leaves nothing to choose without a script.
        return forms.Select.optgroups(self, name, value, attrs)

    def build_attrs(self, base_attrs: dict, extra_attrs: dict | None = None) -> dict:
        return super().build_attrs(base_attrs, extra_attrs) | {"data-placeholder": "Tự động: tin mới nhất"}


class PlaceForm(forms.Form):
    """One place. Every place has fields of the same names."""

    article = forms.CharField(label="Bài", required=False)
    day = forms.DateField(
        label="Giữ đến ngày",
        required=False,
        widget=BaseAdminDateWidget(attrs={"placeholder": "ngày/tháng/năm", "autocomplete": "off"}, format="%d/%m/%Y"),
        error_messages={"invalid": "Ngày chưa đúng, ví dụ đúng: 17/09/2026."},
    )
    time = forms.TimeField(
        label="giờ",
        required=False,
        widget=forms.TimeInput(attrs={"placeholder": "23:59", "size": 6, "autocomplete": "off"}, format="%H:%M"),
        error_messages={"invalid": "Giờ chưa đúng, ví dụ đúng: 08:30."},
    )

    def __init__(self, place: int, data: dict[str, str] | None, initial: dict[str, Any], widget: ArticleSelect) -> None:
        self.place = place
        super().__init__(data, initial=initial, auto_id=f"cho-{place + 1}-%s")
        self.fields["article"].widget = widget

    def clean_article(self) -> int | None:
        typed = self.cleaned_data["article"].strip()
        if not typed:
            return None
        pk = whole_number(typed)
        if pk is None:
            raise ValidationError(UNFIT)
        return pk

    def clean(self) -> dict:
        """The moment that is meant: a day alone is meant to its end."""
        cleaned = super().clean()
        day, time = cleaned.get("day"), cleaned.get("time")
        if time and not day and "day" not in self.errors:
            raise ValidationError("Hãy ghi cả ngày, không chỉ giờ.")
        if day and not EARLIEST.year <= day.year < LATEST.year:
            raise ValidationError("Ngày phải từ năm 1990 và trước năm 2100.")
        if day:
            cleaned["until"] = timezone.make_aware(datetime.datetime.combine(day, time or LAST_MINUTE))
        return cleaned

    @property
    def pin(self) -> Pin | None:
        """What is asked for; None too where what was sent is no number."""
        if not self.is_bound:
            pk = self.initial.get("article")
            return Pin(pk, self.initial["until"]) if pk else None
        self.full_clean()
        pk = self.cleaned_data.get("article")
        return Pin(pk, self.cleaned_data.get("until")) if pk else None

    @property
    def shown_article(self) -> str:
        """What stands in the list of articles, whatever it is."""
        return str(self["article"].value() or "").strip()


def _initial(pin: Pin | None) -> dict[str, Any]:
    if pin is None:
        return {}
    until = localtime(pin.until) if pin.until else None
    return {
        "article": pin.article_id,
        "until": pin.until,
        "day": until and until.date(),
        "time": until and until.time(),
    }


@dataclass
class Row:
    """A place as the page shows it."""

    form: PlaceForm
    # What was held here and has come to its end, in words.
    note: str = ""
    problems: list[str] = field(default_factory=list)
    # What readers see here now with this arrangement, and what was chosen and may stand here; filled in by `show`.
    article: Article | None = None
    chosen: Article | None = None
    # The button that was pressed here, for the one who goes on by keyboard, and what it did, in the words of the script;
    # of a move filled in by `show`.
    focused: str = ""
    said: str = ""
    # Whether the move chose what the place had shown by itself.
    is_now_held: bool = False

    @property
    def name(self) -> str:
        return name_of(self.form.place)

    @property
    def is_held(self) -> bool:
        """Whether what readers see here was put here."""
        return self.article is not None and self.article == self.chosen

    @property
    def until(self) -> datetime.datetime | None:
        return self.form.pin.until if self.form.pin else None


@dataclass
class BlockRow:
    category: Category
    is_shown: bool
    focused: str = ""
    said: str = ""

    @property
    def where(self) -> str:
        """Of a category marked as notices, and of such children."""
        if self.category.is_notice:
            return "Chuyên mục thông báo: hiện ở cột bên, không có khối giữa trang."
        notices = [child.name for child in self.category.children_list if child.is_notice]
        return f"{', '.join(notices)}: hiện ở cột bên." if notices else ""


@dataclass
class Arranging:
    """The whole form. `seen` is the number of the arrangement that it was made from."""

    rows: list[Row]
    blocks: list[BlockRow]
    seen: int
    problems: list[str] = field(default_factory=list)
    # What became of the article that was to be proposed.
    said: str = ""

    @property
    def pins(self) -> list[Pin | None]:
        return [row.form.pin for row in self.rows]

    @property
    def is_sound(self) -> bool:
        return not self.problems and not any(row.problems for row in self.rows)

    @property
    def wanted(self) -> dict[str, list]:
        """As `news.placing` takes it."""
        return {
            "places": self.pins,
            "blocks": [row.category.pk for row in self.blocks],
            "hidden": [row.category.pk for row in self.blocks if not row.is_shown],
        }

    @property
    def proposed(self) -> FrontPage:
        return proposed(**self.wanted)

    @property
    def media(self) -> forms.Media:
        return self.rows[0].form.media


class FormMaker:
    """Makes the form for one request; what every place offers is read once."""

    def __init__(self, site: admin.AdminSite, user: User) -> None:
        self.site, self.user = site, user
        self.roots = Category.objects.tree()

    def opened(self, arrangement: FrontPage | None, *, seen: int, article: str = "") -> Arranging:
        """Of what is stored, with an article proposed for a place where one is named.

        What has come to its end is left out, and said: saved again it would be refused.
        """
        pins, notes = [], []
        stored = pins_of(arrangement)
        known = Article.objects.defer("body").in_bulk([pin.article_id for pin in stored if pin])
        fit = set(able_to_stand().filter(pk__in=known).values_list("pk", flat=True))
        for pin in stored:
            note = ""
            if pin and pin.article_id not in fit:
                note = f"Trước đây giữ {self._quoted(known.get(pin.article_id))}, nay không công khai."
            elif pin and pin.until and pin.until <= timezone.now():
                note = (
                    f"{self._quoted(known[pin.article_id])} đã hết hạn giữ lúc {localtime(pin.until):%H:%M %d/%m/%Y}."
                )
            pins.append(None if note else pin)
            notes.append(note)
        said = self._propose(article, pins) if article else ""
        hidden = set(arrangement.hidden) if arrangement else set()
        visible = ordered(self.roots, FrontPage(blocks=arrangement.blocks) if arrangement else None)
        blocks = [BlockRow(root, root.pk not in hidden) for root in visible]
        return Arranging(self._rows([(None, _initial(pin)) for pin in pins], notes), blocks, seen, said=said)

    def sent(self, data: QueryDict) -> Arranging:
        """As it was sent, after the press of a button that only changes the form."""
        columns = [data.getlist(name)[:PLACES] for name in ("article", "day", "time")]
        columns = [[*column, *[""] * PLACES][:PLACES] for column in columns]
        places = [
            {"article": article[:40], "day": day[:40], "time": time[:40]}
            for article, day, time in zip(*columns, strict=True)
        ]
        press = _Press.read(data)
        blocks, missing = self._sent_blocks(data)
        is_now_held = bool(press) and press.moves_place and self._hold_shown(press.number, places)
        pressed = press.on_places(places) if press else None
        rows = self._rows([(place, {}) for place in places], [""] * PLACES)
        if pressed is not None:
            rows[pressed].focused, rows[pressed].is_now_held = press.name, is_now_held
            if press.hold:
                rows[pressed].said = f"{rows[pressed].name}: {press.hold.until}"
        if press and (moved := press.on_blocks(blocks)) is not None:
            blocks[moved].focused = press.name
            blocks[moved].said = f"{blocks[moved].category.name}: khối {moved + 1} trong {len(blocks)}"
        seen = whole_number(data.get("seen", ""), digits=9)
        # -1 is the number of no arrangement: whatever is stored was not seen.
        arranging = Arranging(rows, blocks, -1 if seen is None else seen)
        if missing:
            arranging.problems.append(
                "Một chuyên mục đã bị xóa hoặc không còn ở cấp một, nên không còn trong danh sách. Hãy xem lại thứ tự các khối."
            )
        check(arranging)
        return arranging

    def _hold_shown(self, place: int, places: list[dict[str, str]]) -> bool:
        """Choose what a place shows by itself, if it does: who moves it means the story that is seen there."""
        if places[place]["article"].strip():
            return False
        pins = [PlaceForm(at, data, {}, self._widget()).pin for at, data in enumerate(places)]
        article = standing(proposed(places=pins, blocks=[]))[0][place]
        if article:
            places[place] |= {"article": str(article.pk), "day": "", "time": ""}
        return article is not None

    def _propose(self, named: str, pins: list[Pin | None]) -> str:
        """Put the article into the first place that is free, else into the last; what was done, in words."""
        article = able_to_stand().filter(pk=whole_number(named) or 0).defer("body").first()
        if article is None:
            return UNFIT
        held = [pin and pin.article_id for pin in pins]
        if article.pk in held:
            return f"Bài “{article.title}” đang được giữ ở chỗ: {name_of(held.index(article.pk))}."
        place = held.index(None) if None in held else PLACES - 1
        pins[place] = Pin(article.pk)
        return (
            f"Bài “{article.title}” được đề xuất ở chỗ: {name_of(place)}. Chưa lưu gì: hãy đổi chỗ nếu cần, rồi bấm "
            "“Lưu và công bố”."
        )

    def _quoted(self, article: Article | None) -> str:
        may_know = article is not None and rights.may(self.user, "view", article)
        return f"bài “{article.title}”" if may_know else "một bài"

    def _rows(self, places: Sequence[tuple[dict | None, dict]], notes: list[str]) -> list[Row]:
        forms_ = [PlaceForm(place, data, initial, self._widget()) for place, (data, initial) in enumerate(places)]
        offered = self._offered([form.shown_article for form in forms_])
        for form in forms_:
            form.fields["article"].widget.choices = offered(form.shown_article)
        return [Row(form, note[:1].upper() + note[1:]) for form, note in zip(forms_, notes, strict=True)]

    def _widget(self) -> ArticleSelect:
        widget = ArticleSelect(FrontPage._meta.get_field("places"), self.site)
        widget.is_required = False
        return widget

    def _offered(self, chosen: list[str]) -> Any:
        """What a list offers: the newest, what is scheduled next, and whatever stands in it already."""
        now = timezone.now()
        fit = able_to_stand().select_related("category").defer("body")
        newest = list(fit.filter(published_at__lte=now).newest_first()[:NEWEST])
        scheduled = list(fit.filter(published_at__gt=now).order_by("published_at", "id")[:SCHEDULED])
        offered = {str(article.pk): article for article in (*newest, *scheduled)}
        pks = [whole_number(each) for each in chosen if each not in offered]
        others = Article.objects.select_related("category").defer("body").in_bulk([pk for pk in pks if pk])
        fit_others = set(fit.filter(pk__in=others).values_list("pk", flat=True))

        def choices(value: str) -> list:
            groups: list = [("", "Tự động: tin mới nhất")]
            if value and value not in offered:
                article = others.get(whole_number(value) or 0)
                may_know = article and (article.pk in fit_others or rights.may(self.user, "view", article))
                groups.append((value, label(article) if may_know else UNKNOWN))
            groups.append(("Mới nhất", [(article.pk, label(article)) for article in newest]))
            if scheduled:
                groups.append(("Hẹn giờ", [(article.pk, label(article)) for article in scheduled]))
            return groups

        return choices

    def _sent_blocks(self, data: QueryDict) -> tuple[list[BlockRow], bool]:
        """In the order that was sent; categories made since come last, and are shown."""
        by_pk = {str(root.pk): root for root in self.roots}
        sent = list(dict.fromkeys(data.getlist("block")))
        shown = set(data.getlist("shown"))
        rows = [BlockRow(by_pk[pk], pk in shown) for pk in sent if pk in by_pk]
        rows += [BlockRow(root, is_shown=True) for pk, root in by_pk.items() if pk not in sent]
        return rows, any(pk not in by_pk for pk in sent)


@dataclass(frozen=True)
class _Press:
    """A button that changes the form: `place-0-up`, `block-3-down`, `hold-0-7`."""

    kind: str
    number: int
    what: str

    @classmethod
    def read(cls, data: QueryDict) -> "_Press | None":
        kind, _, rest = data.get("press", "").partition("-")
        number, _, what = rest.partition("-")
        at = whole_number(number, digits=4)
        return cls(kind, at, what) if at is not None else None

    @property
    def name(self) -> str:
        return self.what

    @property
    def moves_place(self) -> bool:
        """Whether it takes one of the places to another."""
        ends = {self.number, self.number + self._step}
        return self.kind == "place" and bool(self._step) and ends.issubset(range(PLACES))

    @property
    def hold(self) -> "Hold | None":
        """The quick choice that it is, if it is one."""
        return next((hold for hold in holds() if hold.code == self.what), None) if self.kind == "hold" else None

    def on_places(self, places: list[dict[str, str]]) -> int | None:
        """Do it to the places; where what it was pressed on stands now, None where it is about something else."""
        if self.hold and self.number < len(places):
            places[self.number] |= {"day": self.hold.day, "time": self.hold.time}
            return self.number
        return self._moved(places) if self.kind == "place" else None

    def on_blocks(self, blocks: list[BlockRow]) -> int | None:
        return self._moved(blocks) if self.kind == "block" else None

    @property
    def _step(self) -> int:
        return {"up": -1, "down": 1}.get(self.what, 0)

    def _moved(self, rows: list) -> int | None:
        if not self._step or self.number >= len(rows):
            return None
        to = self.number + self._step
        if not 0 <= to < len(rows):
            return self.number
        rows[self.number], rows[to] = rows[to], rows[self.number]
        return to


@dataclass(frozen=True)
class Hold:
    """A quick choice of how long an article is held."""

    code: str
    label: str
    day: str
    time: str

    @property
    def until(self) -> str:
        return f"giữ đến {self.time} ngày {self.day}" if self.day else "giữ không hạn"


def holds() -> list[Hold]:
    today = timezone.localdate()
    offered = [("0", "Hết hôm nay"), ("3", "3 ngày"), ("7", "1 tuần")]
    days = [(code, text, today + datetime.timedelta(days=int(code))) for code, text in offered]
    return [
        *(Hold(code, text, f"{day:%d/%m/%Y}", f"{LAST_MINUTE:%H:%M}") for code, text, day in days),
        Hold("always", "Không hạn", "", ""),
    ]


def show(arranging: Arranging) -> None:
    """Put into each place the article that readers would see there now."""
    pins = arranging.pins
    chosen = able_to_stand().filter(pk__in=[pin.article_id for pin in pins if pin]).for_cards()
    by_pk = {article.pk: article for article in chosen}
    places, _ = standing(arranging.proposed)
    for row, pin, article in zip(arranging.rows, pins, places, strict=True):
        row.article = article
        row.chosen = by_pk.get(pin.article_id) if pin else None
        if row.focused in {"up", "down"}:
            unchosen = UNKNOWN if row.form.shown_article else AUTOMATIC
            row.said = f"{row.name}: {label(row.chosen) if row.chosen else unchosen}"
            row.said += ". Trước đây tự động, nay đã chọn." if row.is_now_held else ""


def check(arranging: Arranging) -> None:
    """Put what is wrong beside the place where it is wrong."""
    unfit = problems(arranging.pins)
    for place, row in enumerate(arranging.rows):
        # An empty place has nothing to hold, whatever its date says.
        errors = row.form.errors if row.form.is_bound and row.form.shown_article else {}
        row.problems = [str(error) for errors_ in errors.values() for error in errors_]
        if place in unfit:
            row.problems.append(unfit[place])


def label(article: Article) -> str:
    """An article in a list of articles."""
    if article.status != Article.Status.PUBLISHED or article.is_expired:
        return f"{article.title} ({article.state_label.lower()})"
    at = localtime(article.published_at)
    when = f"hẹn {at:%H:%M %d/%m/%Y}" if article.is_scheduled else f"{at:%d/%m/%Y}"
    return f"{article.title} – {article.category.name}, {when}"
