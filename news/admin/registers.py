"""The admin of what articles refer to, and of the standing pages."""

from django.contrib import admin
from django.db import models
from django.forms import Field, ModelForm
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from news.models import Author, Category, Page, Source
from portal.admin_base import PublicModelAdmin
from portal.editor import EditorWidget, editor_page


@admin.register(Category)
class CategoryAdmin(PublicModelAdmin):
    list_display = ["name", "parent", "position", "slug"]
    list_select_related = ["parent"]
    list_filter = [("parent", admin.EmptyFieldListFilter)]
    search_fields = ["name"]

    def formfield_for_foreignkey(self, db_field: models.ForeignKey, request: HttpRequest, **kwargs: object) -> Field:
        if db_field.name == "parent":
            kwargs["queryset"] = Category.objects.filter(parent=None)
            kwargs["empty_label"] = "— Chuyên mục cấp một —"
        return super().formfield_for_foreignkey(db_field, request, **kwargs)


@admin.register(Author)
class AuthorAdmin(PublicModelAdmin):
    list_display = ["name", "slug"]
    search_fields = ["name"]


@admin.register(Source)
class SourceAdmin(PublicModelAdmin):
    list_display = ["name", "url"]
    search_fields = ["name"]

    def formfield_for_dbfield(self, db_field: models.Field, request: HttpRequest, **kwargs: object) -> Field:
        if db_field.name == "url":
            # "baovidu.vn" typed alone is an address too.
            kwargs["assume_scheme"] = "https"
        return super().formfield_for_dbfield(db_field, request, **kwargs)


@admin.register(Page)
class PageAdmin(PublicModelAdmin):
    list_display = ["title", "slug", "position", "updated_at"]
    search_fields = ["title"]

    def formfield_for_dbfield(self, db_field: models.Field, request: HttpRequest, **kwargs: object) -> Field:
        if db_field.name == "body":
            kwargs["widget"] = EditorWidget()
        return super().formfield_for_dbfield(db_field, request, **kwargs)

    def save_model(self, request: HttpRequest, obj: Page, form: ModelForm, change: bool) -> None:
        obj.updated_at = timezone.now()
        super().save_model(request, obj, form, change)

    def changeform_view(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        return editor_page(super().changeform_view(request, *args, **kwargs))
