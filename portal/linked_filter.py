"""Filters of the admin's lists that a page links to and nobody picks from a menu."""

from collections.abc import Callable, Mapping

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

# A name for people, and what leaves the rows meant of a queryset.
Narrowing = tuple[str, Callable[[QuerySet], QuerySet]]


class LinkedFilter(admin.SimpleListFilter):
    """Shows itself only on a list that it has filtered, so that people see it and can take it away."""

    def narrowings(self, request: HttpRequest) -> Mapping[str, Narrowing]:
        """By the values that this account may ask for."""
        raise NotImplementedError

    def lookups(self, request: HttpRequest, model_admin: admin.ModelAdmin) -> list[tuple[str, str]]:
        if self.value() is None:
            return []
        return [(value, title) for value, (title, _) in self.narrowings(request).items()]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        _, narrowed = self.narrowings(request).get(self.value(), ("", QuerySet.none))
        return narrowed(queryset)
