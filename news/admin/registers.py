"""The admin of what articles refer to."""

from django.contrib import admin
from django.db import models
from django.forms import CheckboxSelectMultiple, Field
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html

from news.admin.filters import AuthorFilter
from news.models import Author, Category, Source
from portal.admin_base import FoldedSearch, FoldedSearchOfFew, PublicModelAdmin
from portal.models import User


@admin.register(Category)
class CategoryAdmin(FoldedSearchOfFew, PublicModelAdmin):
    list_display = ["name", "parent", "position", "slug"]
    list_select_related = ["parent"]
    list_filter = [("parent", admin.EmptyFieldListFilter)]
    search_fields = ["name"]

    def get_fields(self, request: HttpRequest, obj: Category | None = None) -> list[str]:
        fields = [field for field in super().get_fields(request, obj) if field != "notice"]
        # Django shows the tick of who may only look as a picture with an English name.
        return (
            fields if self._may_change(request, obj) else ["notice" if name == "is_notice" else name for name in fields]
        )

    def get_readonly_fields(self, request: HttpRequest, obj: Category | None = None) -> list[str]:
        return [] if self._may_change(request, obj) else ["notice"]

    def _may_change(self, request: HttpRequest, obj: Category | None) -> bool:
        return self.has_change_permission(request, obj) if obj else self.has_add_permission(request)

    @admin.display(description="là chuyên mục thông báo")
    def notice(self, category: Category) -> str:
        return "có" if category.is_notice else "không"

    def formfield_for_foreignkey(self, db_field: models.ForeignKey, request: HttpRequest, **kwargs: object) -> Field:
        if db_field.name == "parent":
            kwargs["queryset"] = Category.objects.filter(parent=None)
            kwargs["empty_label"] = "— Chuyên mục cấp một —"
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def formfield_for_manytomany(
        self, db_field: models.ManyToManyField, request: HttpRequest, **kwargs: object
    ) -> Field:
        if db_field.name == "editors":
            kwargs["queryset"] = User.objects.holding("news.publish_article")
            kwargs["widget"] = CheckboxSelectMultiple
        return super().formfield_for_manytomany(db_field, request, **kwargs)


@admin.register(Author)
class AuthorAdmin(FoldedSearch, PublicModelAdmin):
    list_display = ["name", "slug", "articles_link"]

    @admin.display(description="bài viết")
    def articles_link(self, author: Author) -> str:
        url = f"{reverse('admin:news_article_changelist')}?{AuthorFilter.parameter_name}={author.pk}"
        return format_html('<a href="{}">Các bài đứng tên</a>', url)


@admin.register(Source)
class SourceAdmin(FoldedSearch, PublicModelAdmin):
    list_display = ["name", "url"]

    def formfield_for_dbfield(self, db_field: models.Field, request: HttpRequest, **kwargs: object) -> Field:
        if db_field.name == "url":
            # "baovidu.vn" typed alone is an address too.
            kwargs["assume_scheme"] = "https"
        return super().formfield_for_dbfield(db_field, request, **kwargs)
