"""The desk of articles: the list, the form, and the way to the acts."""

from typing import Any

from django.contrib import admin
from django.contrib.admin.widgets import RelatedFieldWidgetWrapper
from django.core.exceptions import PermissionDenied
from django.db import models
from django.db.models import Q, QuerySet
from django.forms import BaseFormSet, Field, ModelForm
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import mark_safe

from news import editing, publishing, rights
from news.admin import acts
from news.admin.forms import ArticleForm, CreditForm, CreditFormSet
from news.models import Article, ArticleEvent, Category, Credit
from news.site.body import render_body
from portal.admin_base import SEARCH_LENGTH, SEARCH_WORDS, is_sane_date_lookup
from portal.editor import editor_page
from portal.html import clean_html
from portal.vietnamese import slugify


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
                return queryset.filter(pk__in=Article.objects.published(now).values("pk"))
            case "scheduled":
                return queryset.filter(status="published", published_at__gt=now)
            case "expired":
                return queryset.filter(status="published", expires_at__lte=now)
            case "binned":
                return queryset.exclude(binned_at=None)
            case None:
                return queryset.filter(binned_at=None)
            case other:
                if other not in Article.Status.values:
                    return queryset.none()
                # The index is of what is not published, and SQLite wants to be told so.
                return queryset.filter(status=other, binned_at=None).exclude(status="published")


class CategoryFilter(admin.SimpleListFilter):
    """A category with its children."""

    title = "chuyên mục"
    parameter_name = "chuyen-muc"

    def lookups(self, request: HttpRequest, model_admin: admin.ModelAdmin) -> list[tuple[str, str]]:
        return [
            (str(category.pk), category.name if category is root else f"– {category.name}")
            for root in Category.objects.tree()
            for category in (root, *root.children_list)
        ]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Article]) -> QuerySet[Article]:
        known = {value for value, _ in self.lookup_choices}
        if self.value() is None:
            return queryset
        if self.value() not in known:
            return queryset.none()
        return queryset.filter(Q(category_id=self.value()) | Q(category__parent_id=self.value()))


OWN_FILTERS = {StateFilter.parameter_name, CategoryFilter.parameter_name}


class CreditInline(admin.TabularInline):
    model = Credit
    form = CreditForm
    formset = CreditFormSet
    autocomplete_fields = ["author"]
    verbose_name_plural = "Tên dưới bài (theo thứ tự)"
    # More rows than an article ever has names; a form that claims thousands would keep a worker busy for minutes.
    max_num = 100

    def get_formset(self, request: HttpRequest, obj: Article | None = None, **kwargs: Any) -> type[BaseFormSet]:
        return super().get_formset(request, obj, absolute_max=self.max_num, **kwargs)

    def formfield_for_dbfield(self, db_field: models.Field, request: HttpRequest, **kwargs: Any) -> Field | None:
        return _only_adding(super().formfield_for_dbfield(db_field, request, **kwargs))

    # The names belong to the article's content: who may edit it may edit them.
    def has_add_permission(self, request: HttpRequest, obj: Article | None = None) -> bool:
        return obj is None or rights.may(request.user, "edit", obj)

    def has_change_permission(self, request: HttpRequest, obj: Article | None = None) -> bool:
        return self.has_add_permission(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: Article | None = None) -> bool:
        return self.has_add_permission(request, obj)

    def has_view_permission(self, request: HttpRequest, obj: Article | None = None) -> bool:
        return True


@admin.register(Article)
class ArticleAdmin(admin.ModelAdmin):
    form = ArticleForm
    inlines = [CreditInline]
    list_display = ["title", "state_column", "published_at", "category", "author_column", "updated_at"]
    list_filter = [StateFilter, CategoryFilter, "published_at"]
    list_per_page = 50
    search_fields = ["title"]
    show_full_result_count = False
    show_facets = admin.ShowFacets.NEVER
    autocomplete_fields = ["lead_picture", "source"]
    view_on_site = False
    fieldsets = [
        ("Nội dung", {"fields": ["title", "category", "summary", "body", "revision"]}),
        ("Ảnh và nguồn", {"fields": ["lead_picture", "source", "is_reprint"]}),
        ("Khác", {"fields": ["slug", "why"], "classes": ["collapse"]}),
    ]

    readonly_fields = ["body_shown", "source_shown"]

    # --- who sees what ---

    def get_queryset(self, request: HttpRequest) -> QuerySet[Article]:
        articles = super().get_queryset(request).prefetch_related("credits__author")
        return articles if rights.is_editor(request.user) else articles.filter(created_by=request.user)

    def has_view_permission(self, request: HttpRequest, obj: Article | None = None) -> bool:
        allowed = super().has_view_permission(request)
        return allowed and (obj is None or rights.may(request.user, "view", obj))

    def has_change_permission(self, request: HttpRequest, obj: Article | None = None) -> bool:
        allowed = super().has_change_permission(request)
        return allowed and (obj is None or rights.may(request.user, "edit", obj))

    def has_delete_permission(self, request: HttpRequest, obj: Article | None = None) -> bool:
        return False

    def lookup_allowed(self, lookup: str, value: str, request: HttpRequest) -> bool:
        # A filter in the address must not tell what the list does not show.
        if lookup in OWN_FILTERS:
            return True
        return lookup.startswith("published_at__") and is_sane_date_lookup(lookup, value)

    # --- the list ---

    def changelist_view(self, request: HttpRequest, extra_context: dict | None = None) -> HttpResponse:
        return super().changelist_view(request, {**(extra_context or {}), "title": "Bài viết"})

    def get_changelist_instance(self, request: HttpRequest) -> Any:
        changelist = super().get_changelist_instance(request)
        # Only now: the filters before made querysets of their own.
        changelist.result_list = changelist.result_list.defer("body")
        return changelist

    list_select_related = ["category"]

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Article], search_term: str
    ) -> tuple[QuerySet[Article], bool]:
        """Articles whose titles have every word, whatever the case and the marks; the slug is the title without them."""
        if not search_term.strip():
            return queryset, False
        words = [word for word in slugify(search_term[:SEARCH_LENGTH], fallback="").split("-") if word][:SEARCH_WORDS]
        if not words:
            return queryset.none(), False
        for word in words:
            queryset = queryset.filter(slug__contains=word)
        return queryset, False

    @admin.display(description="trạng thái", ordering="status")
    def state_column(self, article: Article) -> str:
        return format_html('<span class="office-state office-state-{}">{}</span>', article.state, article.state_label)

    @admin.display(description="tác giả")
    def author_column(self, article: Article) -> str:
        writers = [credit.printed_name for credit in article.credits.all() if credit.role == Credit.Role.WRITER]
        return ", ".join(writers) or "–"

    # --- the form ---

    def get_fieldsets(self, request: HttpRequest, obj: Article | None = None) -> list[tuple]:
        if obj is None or self.has_change_permission(request, obj):
            return self.fieldsets
        # For reading: the text as readers would see it, and nothing of the form's own.
        return [
            ("Nội dung", {"fields": ["title", "category", "summary", "body_shown"]}),
            ("Ảnh và nguồn", {"fields": ["lead_picture", "source_shown"]}),
        ]

    def get_inlines(self, request: HttpRequest, obj: Article | None = None) -> list[type[CreditInline]]:
        return self.inlines if obj is None or self.has_change_permission(request, obj) else []

    @admin.display(description="nội dung")
    def body_shown(self, article: Article) -> str:
        return format_html('<div class="office-text">{}</div>', render_body(article.body))

    @admin.display(description="nguồn", empty_value="–")
    def source_shown(self, article: Article) -> str | None:
        return f"{article.source} (đăng lại)" if article.is_reprint and article.source else article.source

    def formfield_for_dbfield(self, db_field: models.Field, request: HttpRequest, **kwargs: Any) -> Field | None:
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if db_field.name == "lead_picture" and field:
            field.help_text = "Ảnh trên trang nhất, trong danh sách và đầu bài."
        return _only_adding(field)

    def changeform_view(
        self, request: HttpRequest, object_id: str | None = None, form_url: str = "", extra_context: dict | None = None
    ) -> HttpResponse:
        extra = {
            **(extra_context or {}),
            "show_save_and_add_another": False,
            "act_buttons": acts.buttons(Article(created_by=request.user), request.user),
        }
        article = self.get_object(request, object_id) if object_id else None
        if request.method == "POST" and article and not self.has_change_permission(request, article):
            return self._give_back(request, article)
        if article and self.has_view_permission(request, article):
            extra |= {
                "act_buttons": acts.buttons(article, request.user),
                "events": article.events.select_related("by").order_by("-at", "-id")[:10],
                "returned": _last_return(article),
                "stored_article": article,
            }
        return editor_page(super().changeform_view(request, object_id, form_url, extra))

    def _give_back(self, request: HttpRequest, article: Article) -> HttpResponse:
        """The article has gone on while somebody wrote: nothing is saved, and what they typed is theirs to copy."""
        if not self.has_view_permission(request, article):
            raise PermissionDenied("changing this article")
        names = {"title": "Tiêu đề", "summary": "Tóm tắt", "body": "Nội dung"}
        typed = {name: request.POST.get(name, "") for name in names}
        typed["body"] = clean_html(typed["body"])
        context = {
            **self.admin_site.each_context(request),
            "title": "Chưa lưu được",
            "opts": self.opts,
            "article": article,
            "last": article.events.select_related("by").order_by("-at", "-id").first(),
            "typed": [(label, typed[name]) for name, label in names.items() if name != "body" and typed[name].strip()],
            # Cleaned just now, by the allow-list that everything stored passes.
            "typed_body": mark_safe(typed["body"]),  # noqa: S308
        }
        return TemplateResponse(request, "admin/news/article/given_back.html", context, status=403)

    def save_model(self, request: HttpRequest, obj: Article, form: ModelForm, change: bool) -> None:
        """Nothing yet: `save_related` has the names too, and the act saves both or neither."""

    def save_related(self, request: HttpRequest, form: ModelForm, formsets: list[BaseFormSet], change: bool) -> None:
        credits_ = None
        for formset in formsets:
            # Django's log of the change asks the formset what was new.
            formset.save(commit=False)
            credits_ = formset.in_order()
        editing.save(form.instance, by=request.user, why=form.cleaned_data.get("why", ""), credits=credits_)

    def response_add(self, request: HttpRequest, obj: Article, post_url_continue: str | None = None) -> HttpResponse:
        return self._to_act(request, obj) or super().response_add(request, obj, post_url_continue)

    def response_change(self, request: HttpRequest, obj: Article) -> HttpResponse:
        return self._to_act(request, obj) or super().response_change(request, obj)

    def _to_act(self, request: HttpRequest, article: Article) -> HttpResponse | None:
        """After "save and …": the page that says what the act will do."""
        name = request.POST.get("_act", "")
        if name not in publishing.possible_acts(article, request.user):
            return None
        return HttpResponseRedirect(reverse("admin:news_article_act", args=[article.pk, name]))

    # --- the acts and the history ---

    def get_urls(self) -> list[URLPattern]:
        act = self.admin_site.admin_view(self.act_view)
        version = self.admin_site.admin_view(self.version_view)
        return [
            path("<int:pk>/viec/<slug:name>/", act, name="news_article_act"),
            path("<int:pk>/phien-ban/<int:number>/", version, name="news_article_version"),
            *super().get_urls(),
        ]

    def act_view(self, request: HttpRequest, pk: int, name: str) -> HttpResponse:
        return acts.act_view(self, request, pk, name)

    def version_view(self, request: HttpRequest, pk: int, number: int) -> HttpResponse:
        """The content of one version, as it was saved."""
        article = acts.visible_article(self, request, pk)
        version = get_object_or_404(article.versions.select_related("by"), number=number)
        context = {
            **self.admin_site.each_context(request),
            "title": f"{version}: {article}",
            "opts": self.opts,
            "article": article,
            "version": version,
            "body_html": render_body(version.content["body"]),
        }
        return TemplateResponse(request, "admin/news/article/version.html", context)

    def history_view(self, request: HttpRequest, object_id: str, extra_context: dict | None = None) -> HttpResponse:
        """Our own events and versions, which nothing can change, in the place of Django's log."""
        article = acts.visible_article(self, request, object_id)
        context = {
            **self.admin_site.each_context(request),
            "title": f"Lịch sử: {article}",
            "opts": self.opts,
            "article": article,
            "events": article.events.select_related("by", "version").order_by("-at", "-id"),
        }
        return TemplateResponse(request, "admin/news/article/history.html", context)


def _only_adding(field: Field | None) -> Field | None:
    """Beside a choice only "add": changing or deleting what other articles use too is not done from here."""
    widget = getattr(field, "widget", None)
    if isinstance(widget, RelatedFieldWidgetWrapper):
        widget.can_change_related = widget.can_delete_related = widget.can_view_related = False
    return field


def _last_return(article: Article) -> ArticleEvent | None:
    """Why the article was given back, as long as it is."""
    if article.status != Article.Status.RETURNED:
        return None
    return article.events.filter(kind=ArticleEvent.Kind.RETURNED).select_related("by").order_by("-at", "-id").first()
