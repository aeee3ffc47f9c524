"""The page of the office with the figures of a period, and the same as a spreadsheet."""

import datetime
from dataclasses import dataclass
from functools import partial
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.contrib import admin
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import URLPattern, path
from django.utils import timezone
from django.views.decorators.http import require_safe

from comments.desk import statistics
from comments.desk.statistics import Outcome, Period, Report
from news.models import Category
from portal.spreadsheet import Cell, Sheet, download, workbook

COLUMNS = [
    "Nhận được",
    "Đã duyệt",
    "Từ chối",
    "Thư rác",
    "Người gửi rút",
    "Gỡ theo yêu cầu",
    "Còn chờ",
]
HALF = "Chờ trung vị"
YEARS = "Năm phải từ 1990 đến 2100."


def urls(model_admin: admin.ModelAdmin) -> list[URLPattern]:
    view = model_admin.admin_site.admin_view(require_safe(partial(statistics_view, model_admin=model_admin)))
    return [path("thong-ke/", view, name="comments_comment_statistics")]


def statistics_view(request: HttpRequest, *, model_admin: admin.ModelAdmin) -> HttpResponse:
    if not request.user.has_perm("comments.moderate_comment"):
        raise PermissionDenied("statistics of comments")
    tree = Category.objects.tree()
    today = timezone.localdate()
    form = QuestionForm(_asked(request, today), tree=tree, today=today)
    made = None
    if form.is_valid():
        chosen = _with_children(tree, form.cleaned_data["chuyen-muc"])
        made = _Page(statistics.report(form.period, chosen), tree, form.category_name)
        if request.GET.get("dinh-dang") == "xlsx":
            return _download(made)
    category = request.GET.get("chuyen-muc", "")
    context = {
        **model_admin.admin_site.each_context(request),
        "title": "Thống kê bình luận",
        "opts": model_admin.opts,
        "form": form,
        "page": made,
        "columns": [*COLUMNS, HALF],
        "shortcuts": [(label, _query(period, category)) for label, period in _shortcuts(today)],
        "download": _query(made.report.period, category) + "&dinh-dang=xlsx" if made else "",
    }
    return TemplateResponse(request, "admin/comments/statistics.html", context)


class QuestionForm(forms.Form):
    """Period and category. Where one end of the period is missing, the month of the other, or today, stands in."""

    tu = forms.DateField(label="Từ ngày", required=False)
    den = forms.DateField(label="Đến hết ngày", required=False)

    def __init__(self, *args: Any, tree: list[Category], today: datetime.date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        for name in ("tu", "den"):
            field = self.fields[name]
            field.error_messages["invalid"] = "Hãy ghi một ngày có thật theo dạng ngày/tháng/năm, ví dụ 17/09/2026."
            field.validators = [
                MinValueValidator(statistics.EARLIEST, YEARS),
                MaxValueValidator(statistics.LATEST, YEARS),
            ]
            field.widget.attrs.update({"placeholder": "ngày/tháng/năm", "maxlength": "10", "autocomplete": "off"})
        choices = [(str(pk), name) for pk, name in _names(tree).items()]
        self.fields["chuyen-muc"] = forms.ChoiceField(
            label="Chuyên mục",
            choices=[("", "Tất cả"), *choices],
            required=False,
            error_messages={"invalid_choice": "Không có chuyên mục này. Hãy chọn trong danh sách."},
        )

    def clean(self) -> None:
        if self.errors:
            return
        first, last = self.cleaned_data["tu"], self.cleaned_data["den"]
        last = last or self.today
        first = first or last.replace(day=1)
        if last < first:
            raise ValidationError("Ngày cuối đứng trước ngày đầu. Hãy sửa một trong hai ngày.")
        self.period = Period(first, last)
        if self.period.days > statistics.LONGEST:
            raise ValidationError("Kỳ này dài quá 10 năm. Hãy chọn kỳ ngắn hơn.")

    @property
    def category_name(self) -> str:
        return dict(self.fields["chuyen-muc"].choices)[self.cleaned_data["chuyen-muc"]]


def _asked(request: HttpRequest, today: datetime.date) -> dict[str, str]:
    """What the address asks for; without a period, this month."""
    asked = {name: request.GET.get(name, "").strip() for name in ("tu", "den", "chuyen-muc")}
    if not (asked["tu"] or asked["den"]):
        month = Period.month_of(today)
        asked |= {"tu": _typed(month.first), "den": _typed(month.last)}
    return asked


def _typed(day: datetime.date) -> str:
    return f"{day:%d/%m/%Y}"


def _query(period: Period, category: str) -> str:
    asked = {"tu": _typed(period.first), "den": _typed(period.last), "chuyen-muc": category}
    return "?" + urlencode({name: value for name, value in asked.items() if value}, safe="/")


def _shortcuts(today: datetime.date) -> list[tuple[str, Period]]:
    return [
        ("Tháng này", Period.month_of(today)),
        ("Tháng trước", Period.month_of(today.replace(day=1) - datetime.timedelta(days=1))),
        ("Quý này", Period.quarter_of(today)),
        ("Năm nay", Period.year_of(today)),
    ]


def _names(tree: list[Category]) -> dict[int, str]:
    """Of all categories in the office's order, a child's with its parent's."""
    names = {}
    for root in tree:
        names[root.pk] = root.name
        names |= {child.pk: f"{root.name} › {child.name}" for child in root.children_list}
    return names


def _with_children(tree: list[Category], chosen: str) -> list[int] | None:
    if not chosen:
        return None
    children = next(([child.pk for child in root.children_list] for root in tree if str(root.pk) == chosen), [])
    return [int(chosen), *children]


# The name of a line, and its cells by the names of their columns.
_Row = tuple[str, list[tuple[str, int | str | None]]]


@dataclass(frozen=True)
class _Page:
    """A report in the words of the page and of the spreadsheet."""

    report: Report
    tree: list[Category]
    category: str

    @property
    def summary(self) -> list[tuple[str, int]]:
        return _cells(self.report.total)

    @property
    def waits(self) -> list[tuple[str, datetime.timedelta]]:
        waits = self.report.waits
        return [
            ("Một nửa số bình luận (trung vị) chờ không quá", waits.half),
            ("90% số bình luận chờ không quá", waits.most),
            ("Lâu nhất", waits.longest),
        ]

    @property
    def waits_in_words(self) -> list[tuple[str, str]]:
        return [(label, in_words(wait)) for label, wait in self.waits]

    @property
    def time_heading(self) -> str:
        return "Ngày" if self.report.period.is_by_day else "Tháng"

    @property
    def time_caption(self) -> str:
        return f"Theo {self.time_heading.lower()}"

    @property
    def time_rows(self) -> list[_Row]:
        layout = "%d/%m/%Y" if self.report.period.is_by_day else "%m/%Y"
        return [
            (day.strftime(layout), _row(outcome, self.report.half_by_time.get(day)))
            for day, outcome in self.report.by_time.items()
        ]

    @property
    def category_rows(self) -> list[_Row]:
        return [(name, _row(outcome, half)) for name, outcome, half in self._categories()]

    def _categories(self) -> list[tuple[str, Outcome, datetime.timedelta | None]]:
        """Those with comments. A parent's row is about its own articles; its children have rows of their own."""
        counted, halves = self.report.by_category, self.report.half_by_category
        return [(name, counted[pk], halves.get(pk)) for pk, name in _names(self.tree).items() if pk in counted]

    def sheets(self) -> list[Sheet]:
        report = self.report
        told: list[tuple[str, Cell]] = [
            ("Từ ngày", report.period.first),
            ("Đến hết ngày", report.period.last),
            ("Chuyên mục", self.category),
            ("Tính đến lúc", report.made_at),
            *self.summary,
            ("Bình luận đã có quyết định lần đầu", report.waits.decided),
        ]
        if report.waits.decided:
            told += [(f"{label} (giờ:phút)", wait) for label, wait in self.waits]
        columns = [*COLUMNS, f"{HALF} (giờ:phút)"]
        days: list[list[Cell]] = [
            [day if report.period.is_by_day else f"{day:%m/%Y}", *outcome.counts, report.half_by_time.get(day)]
            for day, outcome in report.by_time.items()
        ]
        return [
            Sheet("Tổng hợp", ["Chỉ tiêu", "Giá trị"], told),
            Sheet("Lý do từ chối", ["Lý do từ chối", "Số bình luận"], report.reasons),
            Sheet(self.time_caption, [f"{self.time_heading} nhận", *columns], days),
            Sheet(
                "Theo chuyên mục",
                ["Chuyên mục", *columns],
                [[name, *outcome.counts, half] for name, outcome, half in self._categories()],
            ),
        ]


def _cells(outcome: Outcome) -> list[tuple[str, int]]:
    return list(zip(COLUMNS, outcome.counts, strict=True))


def _row(outcome: Outcome, half: datetime.timedelta | None) -> list[tuple[str, int | str | None]]:
    return [*_cells(outcome), (HALF, None if half is None else in_words(half))]


def _download(page: _Page) -> HttpResponse:
    period = page.report.period
    name = f"thong-ke-binh-luan_{period.first:%Y-%m-%d}_{period.last:%Y-%m-%d}"
    return download(workbook(page.sheets()), name)


def in_words(span: datetime.timedelta) -> str:
    """In the two largest units: days and hours, or hours and minutes. A line may break between these only."""
    minutes = int(span.total_seconds()) // 60
    days, hours = divmod(minutes // 60, 24)
    parts = [(days, "ngày"), (hours, "giờ"), (0 if days else minutes % 60, "phút")]
    return " ".join(f"{number}\u00a0{unit}" for number, unit in parts if number) or "chưa đến 1 phút"
