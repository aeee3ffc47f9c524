"""What the list of articles is narrowed by. Each takes the values that it offers, and any other gives an empty list."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.admin.views.main import ChangeList
from django.contrib.admin.widgets import AutocompleteSelect
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone

from news import rights
from news.admin.queue_filter import QueueFilter
from news.models import Article, Author, Category, Credit
from portal.text import whole_number


class StateFilter(admin.SimpleListFilter):
    """The states that an editor thinks in: scheduled and expired are not published."""

    title = "trạng thái"
    parameter_name = "trang-thai"

    def lookups(self, request: HttpRequest, model_admin: admin.ModelAdmin) -> list[tuple[str, str]]:
        return [
            ("draft", "Bản nháp"),
            ("submitted", "Chờ duyệt"),
            ("returned", "Trả lại"),
            ("scheduled", "Hẹn giờ"),
            ("published", "Đã xuất bản"),
            ("expired", "Hết hạn"),
            ("withdrawn", "Đã rút"),
            ("binned", "Trong thùng rác"),
        ]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Article]) -> QuerySet[Article]:
        now = timezone.now()
        match self.value():
            case "published":
                return queryset.published(now)
            case "scheduled":
                return queryset.scheduled(now)
            case "expired":
                return queryset.filter(status="published", expires_at__lte=now)
            case "binned":
                return queryset.exclude(binned_at=None)
            case None:
                return queryset.filter(binned_at=None)
            case other:
                return queryset.in_hand(other) if other in Article.Status.values else queryset.none()


class CategoryFilter(admin.SimpleListFilter):
    """A category with its children."""

    title = "chuyên mục"
    parameter_name = "chuyen-muc"

    def lookups(self, request: HttpRequest, model_admin: admin.ModelAdmin) -> list[tuple[str, str]]:
        self.tree = Category.objects.tree()
        return [
            (str(category.pk), category.name if category is root else f"– {category.name}")
            for root in self.tree
            for category in (root, *root.children_list)
        ]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Article]) -> QuerySet[Article]:
        if self.value() is None:
            return queryset
        chosen = [
            category
            for root in self.tree
            for category in (root, *root.children_list)
            if str(category.pk) == self.value()
        ]
        return queryset.under(chosen[0]) if chosen else queryset.none()


class AuthorFilter(admin.SimpleListFilter):
    """A name under the article, in any role; chosen by typing a part of it, or by its link in a list."""

    title = "tác giả"
    parameter_name = "tac-gia"
    template = "admin/news/article/author_filter.html"

    def __init__(self, request: HttpRequest, params: dict, model: type[Article], model_admin: admin.ModelAdmin) -> None:
        super().__init__(request, params, model, model_admin)
        self._may_see_names = request.user.has_perm("news.view_author") or request.user.has_perm("news.change_author")
        self._widget = _author_widget(model_admin)

    @classmethod
    def media_of(cls, model_admin: admin.ModelAdmin) -> forms.Media:
        """What the page needs for the field."""
        return _author_widget(model_admin).media

    def lookups(self, request: HttpRequest, model_admin: admin.ModelAdmin) -> list[tuple[str, str]]:
        # The names are thousands: `choices` gives a field to find one.
        return []

    def has_output(self) -> bool:
        return self._may_see_names

    def queryset(self, request: HttpRequest, queryset: QuerySet[Article]) -> QuerySet[Article]:
        if self.value() is None:
            return queryset
        if self._author_id() is None:
            return queryset.none()
        return queryset.filter(pk__in=Credit.objects.filter(author_id=self._author_id()).values("article_id"))

    def choices(self, changelist: ChangeList) -> Iterator[dict[str, Any]]:
        """For the template: the field, and the other filters, which stay as they are."""
        kept = [
            (name, value)
            for name, values in changelist.filter_params.items()
            if name != self.parameter_name
            for value in values
        ]
        yield {
            "kept": kept,
            "field": self._widget.render(self.parameter_name, self._author_id(), {"id": "office-author-filter"}),
            "is_chosen": self.value() is not None,
            "all_query_string": changelist.get_query_string(remove=[self.parameter_name]),
        }

    def _author_id(self) -> int | None:
        return whole_number(self.value())


def _author_widget(model_admin: admin.ModelAdmin) -> AutocompleteSelect:
    widget = AutocompleteSelect(
        Credit._meta.get_field("author"), model_admin.admin_site, attrs={"aria-label": "Tác giả"}
    )
    # The field gives the widget what it shows of the chosen one.
    return forms.ModelChoiceField(Author.objects.all(), required=False, widget=widget).widget


class _YesFilter(admin.SimpleListFilter):
    """All of them, or those of which one thing is so."""

    yes: str

    def lookups(self, request: HttpRequest, model_admin: admin.ModelAdmin) -> list[tuple[str, str]]:
        return [("1", self.yes)]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Article]) -> QuerySet[Article]:
        match self.value():
            case None:
                return queryset
            case "1":
                return self.narrowed(request, queryset)
            case _:
                return queryset.none()

    def narrowed(self, request: HttpRequest, queryset: QuerySet[Article]) -> QuerySet[Article]:
        raise NotImplementedError


class OwnFilter(_YesFilter):
    """What this account made. A contributor sees nothing else anyway, and is not asked."""

    title = "người tạo"
    parameter_name = "cua-toi"
    yes = "Của tôi"

    def lookups(self, request: HttpRequest, model_admin: admin.ModelAdmin) -> list[tuple[str, str]]:
        return super().lookups(request, model_admin) if rights.is_editor(request.user) else []

    def narrowed(self, request: HttpRequest, queryset: QuerySet[Article]) -> QuerySet[Article]:
        return queryset.filter(created_by=request.user)


class RevisionFilter(_YesFilter):
    """What has been prepared for a public article, and waits."""

    title = "bản sửa"
    parameter_name = "ban-sua"
    yes = "Có bản sửa chưa công bố"

    def narrowed(self, request: HttpRequest, queryset: QuerySet[Article]) -> QuerySet[Article]:
        return queryset.exclude(working_version=None)


FILTERS = [QueueFilter, StateFilter, CategoryFilter, AuthorFilter, OwnFilter, RevisionFilter, "published_at"]
PARAMETERS = {own.parameter_name for own in FILTERS if not isinstance(own, str)}
