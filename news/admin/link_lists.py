"""The lists of links beside the front page and at the foot of every page."""

from typing import Any

from django.contrib import admin
from django.db.models import Count, Field, QuerySet
from django.forms import BaseInlineFormSet, NumberInput, TextInput
from django.forms import Field as FormField
from django.http import HttpRequest

from news.models import Link, LinkList
from portal.admin_base import PublicModelAdmin

# More would be a page of its own.
MOST_LINKS = 40


class LinkInline(admin.TabularInline):
    model = Link
    extra = 2
    max_num = MOST_LINKS
    fields = ["text", "url", "position"]

    def get_formset(self, request: HttpRequest, obj: LinkList | None = None, **kwargs: Any) -> type[BaseInlineFormSet]:
        # What a browser says of their number is not believed: each row takes time.
        return super().get_formset(request, obj, absolute_max=MOST_LINKS, **kwargs)

    def formfield_for_dbfield(self, db_field: Field, request: HttpRequest, **kwargs: Any) -> FormField | None:
        match db_field.name:
            case "url":
                # "baovidu.vn" typed alone is an address too.
                kwargs |= {
                    "assume_scheme": "https",
                    "widget": TextInput(attrs={"class": "vTextField", "inputmode": "url"}),
                }
            case "position":
                kwargs["widget"] = NumberInput(attrs={"class": "office-position"})
        return super().formfield_for_dbfield(db_field, request, **kwargs)


@admin.register(LinkList)
class LinkListAdmin(PublicModelAdmin):
    list_display = ["name", "place", "count_column", "position"]
    inlines = [LinkInline]

    @admin.display(description="số liên kết")
    def count_column(self, link_list: LinkList) -> str:
        return str(link_list.count) if link_list.count else "Chưa có liên kết nào: bạn đọc chưa thấy danh sách"

    def get_queryset(self, request: HttpRequest) -> QuerySet[LinkList]:
        return super().get_queryset(request).annotate(count=Count("links"))
