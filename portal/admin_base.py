"""What the admin pages of this site have in common."""

import datetime
import re
from typing import Any

from django.contrib import admin
from django.contrib.admin import EmptyFieldListFilter
from django.contrib.admin.views.main import ChangeList
from django.core.exceptions import PermissionDenied
from django.core.paginator import Page, Paginator
from django.db import IntegrityError, models, transaction
from django.db.models import QuerySet
from django.forms import ModelForm
from django.http import HttpRequest, HttpResponse
from django.utils.functional import cached_property

from portal import old_addresses, site_version
from portal.text import clean_line
from portal.vietnamese import fold

# Of what is typed into a search box; beyond, SQLite refuses the query, and nobody means it.
SEARCH_LENGTH = 100
SEARCH_WORDS = 8
# A list is counted, and turned over, up to here: nobody reads further, and counting reads every row there is.
COUNTED_ROWS = 1_000
# What a person can tick, and an action takes, at once.
ROWS_AT_ONCE = 100

# A number that no column holds, which the databases would not even compare with one.
_TOO_LARGE = re.compile(r"\d{19}")
_QUOTES = "\"'`‘’“”«»"
_EARLIEST_YEAR, _LATEST_YEAR = 1990, 2100


def search_words(term: str) -> list[str]:
    """The words of a search, folded and without the quotes around them: `“Văn Quán”` and `van quan` are the same."""
    words = (word.strip(_QUOTES) for word in fold(clean_line(term[:SEARCH_LENGTH])).split())
    return [word for word in words if word][:SEARCH_WORDS]


def having_words(queryset: QuerySet, term: str) -> QuerySet:
    """The rows whose `search_text` has every word of the term. No word asks for all; a term of nothing but marks for none."""
    words = search_words(term)
    if not words:
        return queryset.none() if term.strip() else queryset
    for word in words:
        queryset = queryset.filter(search_text__contains=word)
    return queryset


def is_sane_date_lookup(lookup: str, value: str) -> bool:
    """Whether a filter by date in an address is one that Django's date filter makes, with a date that databases bear."""
    kind = lookup.rpartition("__")[2]
    if kind == "isnull":
        return value in {"True", "False"}
    if kind not in {"gte", "lt"}:
        return False
    try:
        year = datetime.datetime.fromisoformat(value).year
    except ValueError:
        return False
    return _EARLIEST_YEAR <= year < _LATEST_YEAR


def _filtered_by(item: Any) -> str:
    """The field, or the parameter, of an item of `list_filter`."""
    if isinstance(item, tuple):
        return item[0]
    return item if isinstance(item, str) else item.parameter_name


def _lookups_of(item: Any) -> set[str]:
    """What the filter puts into an address after the field's name; a class of ours, its parameter alone."""
    if isinstance(item, tuple):
        return {"isempty"} if item[1] is EmptyFieldListFilter else set()
    return {"exact", "id__exact", "isnull"} if isinstance(item, str) else {""}


class CappedPaginator(Paginator):
    """Of a list that may be long: its first COUNTED_ROWS keys are read, in its order, and a page is the rows of its keys.

    So nothing is counted (`COUNT(*)` reads the whole table at each opening), what a search looks through is looked through
    once, and that by an index alone where one has it all.
    """

    @cached_property
    def count(self) -> int:
        return min(len(self._keys), COUNTED_ROWS)

    @property
    def is_capped(self) -> bool:
        """Whether there are more rows than were counted."""
        return len(self._keys) > COUNTED_ROWS

    def page(self, number: int | str) -> Page:
        number = self.validate_number(number)
        end = min(number * self.per_page, self.count)
        keys = self._keys[(number - 1) * self.per_page : end]
        return self._get_page(self.object_list.filter(pk__in=keys), number, self)

    @cached_property
    def _keys(self) -> list:
        return list(self.object_list.values_list("pk", flat=True)[: COUNTED_ROWS + 1])


class OfficeChangeList(ChangeList):
    def get_results(self, request: HttpRequest) -> None:
        super().get_results(request)
        if not self.multi_page:
            # Django would ask the whole question again.
            self.result_list = self.paginator.page(1).object_list


class OfficeModelAdmin(admin.ModelAdmin):
    """A list that opens as fast when its table has grown."""

    paginator = CappedPaginator
    show_full_result_count = False
    show_facets = admin.ShowFacets.NEVER
    list_max_show_all = ROWS_AT_ONCE
    # What the list says while it has no row, if it is more than that none was added yet.
    empty_words = ""

    def lookup_allowed(self, lookup: str, value: str, request: HttpRequest) -> bool:
        """Only what the filters of the list make: another lookup in the address could spell out what the list does not show."""
        field, separator, kind = lookup.partition("__")
        allowed = {_filtered_by(item): _lookups_of(item) for item in self.get_list_filter(request)}
        is_of_filter = kind in allowed.get(field, ()) if separator else "" in allowed.get(field, ())
        return is_of_filter and not _TOO_LARGE.search(value)

    def get_changelist(self, request: HttpRequest, **kwargs: Any) -> type[ChangeList]:
        return OfficeChangeList

    def changeform_view(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Without Django's "save as new", which none of our forms has: where a save is refused it asks for a page of nothing."""
        if "_saveasnew" in request.POST:
            request.POST = request.POST.copy()
            del request.POST["_saveasnew"]
        try:
            return super().changeform_view(request, *args, **kwargs)
        except IntegrityError:
            # Somebody was first by a moment, perhaps the same person with a second press: now the form finds what is there.
            return super().changeform_view(request, *args, **kwargs)

    def history_view(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """To who may not see the model a row that is there answers as one that is not; Django looks for it first."""
        if not self.has_view_or_change_permission(request):
            raise PermissionDenied("the history of rows that the account may not see")
        return super().history_view(request, *args, **kwargs)

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        """What an address fills in, but for moments: of one that is none, the form would fail."""
        moments = {
            field.name for field in self.opts.get_fields() if isinstance(field, models.DateField | models.TimeField)
        }
        given = super().get_changeform_initial_data(request)
        return {name: value for name, value in given.items() if name not in moments}


class FoldedSearch(OfficeModelAdmin):
    """Of a model with a `search_text` (`portal.fields.FoldedField`): its list and its autocompletes find whatever the marks."""

    search_fields = ["search_text"]

    def get_search_results(self, request: HttpRequest, queryset: QuerySet, search_term: str) -> tuple[QuerySet, bool]:
        return having_words(queryset, search_term), False


class FoldedSearchOfFew(OfficeModelAdmin):
    """The same for a table of some hundred rows at most, which are folded as they are searched: no column is kept for it."""

    def get_search_results(self, request: HttpRequest, queryset: QuerySet, search_term: str) -> tuple[QuerySet, bool]:
        if not search_term.strip():
            return queryset, False
        words = search_words(search_term)
        rows = queryset.order_by().values_list("pk", *self.search_fields) if words else []
        found = [pk for pk, *texts in rows if all(word in fold(" ".join(texts)) for word in words)]
        return queryset.filter(pk__in=found), False


class PublicModelAdmin(OfficeModelAdmin):
    """Of a model that readers see: every save tells the page cache, in the same transaction, and keeps a changed address."""

    view_on_site = False

    def changeform_view(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """One save after the other: of two at once, or of two presses, the second finds what the first has left."""
        if request.method != "POST":
            return super().changeform_view(request, *args, **kwargs)
        with transaction.atomic():
            site_version.lock()
            return super().changeform_view(request, *args, **kwargs)

    def save_model(self, request: HttpRequest, obj: models.Model, form: ModelForm, change: bool) -> None:
        old_slug = form.initial.get("slug") if change else None
        super().save_model(request, obj, form, change)
        if old_slug and old_slug != obj.slug:
            old_addresses.remember(self.opts.get_field("slug").address_kind, old_slug, obj.pk)
        site_version.bump(listing=True)

    def delete_model(self, request: HttpRequest, obj: Any) -> None:
        super().delete_model(request, obj)
        site_version.bump(listing=True)


class OneRowAdmin(OfficeModelAdmin):
    """Of a model with a single row and a `current()`: to add one is to change it, and nobody deletes it."""

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        current = self.model.current()
        return {name: getattr(current, name) for name in self.get_form(request).base_fields}

    def save_model(self, request: HttpRequest, obj: Any, form: ModelForm, change: bool) -> None:
        obj.pk = 1
        obj.save()

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False
