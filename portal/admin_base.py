"""What the admin pages of this site have in common."""

import datetime
from typing import Any

from django.contrib import admin
from django.db import models
from django.forms import ModelForm
from django.http import HttpRequest

from portal import old_addresses, site_version
from portal.text import clean_line
from portal.vietnamese import fold

# Of what is typed into a search box; beyond, SQLite refuses the query, and nobody means it.
SEARCH_LENGTH = 100
SEARCH_WORDS = 8

_EARLIEST_YEAR, _LATEST_YEAR = 1990, 2100


def search_words(term: str) -> list[str]:
    """The words of a search, folded: `Văn Quán` and `van quan` are the same."""
    return fold(clean_line(term[:SEARCH_LENGTH])).split()[:SEARCH_WORDS]


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


class PublicModelAdmin(admin.ModelAdmin):
    """Of a model that readers see: every save tells the page cache, in the same transaction, and keeps a changed address."""

    view_on_site = False

    def save_model(self, request: HttpRequest, obj: models.Model, form: ModelForm, change: bool) -> None:
        old_slug = form.initial.get("slug") if change else None
        super().save_model(request, obj, form, change)
        if old_slug and old_slug != obj.slug:
            old_addresses.remember(self.opts.get_field("slug").address_kind, old_slug, obj.pk)
        site_version.bump(listing=True)

    def delete_model(self, request: HttpRequest, obj: Any) -> None:
        super().delete_model(request, obj)
        site_version.bump(listing=True)
