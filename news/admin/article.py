"""The desk of articles: the list, the form, and the way to the acts."""

from collections.abc import Callable
from functools import partial
from typing import Any

from django.conf import settings
from django.contrib import admin, messages
from django.contrib.admin.widgets import RelatedFieldWidgetWrapper
from django.db import IntegrityError, models
from django.db.models import Prefetch, QuerySet
from django.forms import BaseFormSet, Field, ModelForm
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html, format_html_join

from news import checklist, editing, publishing, rights
from news.admin import acts, filters, foreign_pictures, preview, pulse, slip, unsaved, versions
from news.admin.bulk import BulkActs
from news.admin.forms import ArticleForm, CreditForm, CreditFormSet
from news.admin.queue_filter import queue_order
from news.admin.visible import may_edit
from news.desk import content, presence, working_copies
from news.models import Article, ArticleEvent, Credit, OfficeOptions
from news.site.body import render_body
from portal import picture_library
from portal.admin_base import FoldedSearch, is_sane_date_lookup
from portal.editor import editor_page

# The one button that saves what readers see. Any other press, also one of a form that was opened before the article was
# published, or Enter, makes a working version of a published article.
SAVE_FOR_READERS = "_public"
# It stood where readers did not see the article, due or expired: it saves the article itself as long as that is so.
SAVE_UNSEEN = "_quiet"
PUBLIC_MEANWHILE = "Bài đã công khai trong lúc bạn soạn, nên trang công khai chưa đổi. "
# What lets readers have an article as they see it; a published one saved itself has passed through no other hands.
APPROVALS = models.Q(
    kind__in=[ArticleEvent.Kind.PUBLISHED, ArticleEvent.Kind.SCHEDULED, ArticleEvent.Kind.REVISION_PUBLISHED]
) | models.Q(kind=ArticleEvent.Kind.EDITED, to_status=Article.Status.PUBLISHED)


class CreditInline(admin.TabularInline):
    model = Credit
    form = CreditForm
    formset = CreditFormSet
    autocomplete_fields = ["author"]
    verbose_name_plural = "Tên dưới bài (theo thứ tự)"
    # More rows than an article ever has names; a form that claims thousands would keep a worker busy for minutes.
    max_num = 100

    def get_formset(self, request: HttpRequest, obj: Article | None = None, **kwargs: Any) -> type[BaseFormSet]:
        formset = super().get_formset(request, obj, absolute_max=self.max_num, **kwargs)
        formset.shown = content.to_initial_credits(request.shown) if request.shown else None
        return formset

    def formfield_for_dbfield(self, db_field: models.Field, request: HttpRequest, **kwargs: Any) -> Field | None:
        return _only_adding(super().formfield_for_dbfield(db_field, request, **kwargs))

    # The names belong to the article's content: who may edit it may edit them.
    def has_add_permission(self, request: HttpRequest, obj: Article | None = None) -> bool:
        return obj is None or may_edit(request, obj)

    def has_change_permission(self, request: HttpRequest, obj: Article | None = None) -> bool:
        return self.has_add_permission(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: Article | None = None) -> bool:
        return self.has_add_permission(request, obj)

    def has_view_permission(self, request: HttpRequest, obj: Article | None = None) -> bool:
        return True


@admin.register(Article)
class ArticleAdmin(BulkActs, FoldedSearch):
    form = ArticleForm
    inlines = [CreditInline]
    list_display = [
        "title",
        "state_column",
        "published_at",
        "category",
        "author_column",
        "approver_column",
        "updated_at",
    ]
    list_filter = filters.FILTERS
    list_per_page = 50
    empty_words = "Chưa có bài viết nào. Bấm “Thêm bài viết” ở đầu trang để viết bài đầu tiên."
    autocomplete_fields = ["lead_picture", "source"]
    view_on_site = False
    fieldsets = [
        ("Nội dung", {"fields": ["title", "category", "summary", "body", "revision", "base_number", "copy_key"]}),
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
        return allowed and (obj is None or may_edit(request, obj))

    def has_delete_permission(self, request: HttpRequest, obj: Article | None = None) -> bool:
        return False

    def lookup_allowed(self, lookup: str, value: str, request: HttpRequest) -> bool:
        # A filter in the address must not tell what the list does not show.
        if lookup in filters.PARAMETERS:
            return True
        return lookup.startswith("published_at__") and is_sane_date_lookup(lookup, value)

    # --- the list ---

    def changelist_view(self, request: HttpRequest, extra_context: dict | None = None) -> HttpResponse:
        media = self.media + filters.AuthorFilter.media_of(self)
        return super().changelist_view(request, {**(extra_context or {}), "title": "Bài viết", "media": media})

    def get_changelist_instance(self, request: HttpRequest) -> Any:
        changelist = super().get_changelist_instance(request)
        approvals = ArticleEvent.objects.filter(APPROVALS).select_related("by").order_by("at", "id")
        # Only now: the filters before made querysets of their own.
        changelist.result_list = changelist.result_list.defer("body").prefetch_related(
            Prefetch("events", queryset=approvals, to_attr="approvals")
        )
        return changelist

    list_select_related = ["category"]

    def get_ordering(self, request: HttpRequest) -> Any:
        """A queue of the first page goes on in its own order."""
        return queue_order(request) or super().get_ordering(request)

    @admin.display(description="trạng thái", ordering="status")
    def state_column(self, article: Article) -> str:
        mark = ""
        if article.working_version_id:
            mark = format_html(' <span class="office-state office-state-revised">{}</span>', "Có bản sửa")
        return format_html(
            '<span class="office-state office-state-{}">{}</span>{}', article.state, article.state_label, mark
        )

    @admin.display(description="tác giả")
    def author_column(self, article: Article) -> str:
        """The writers, each leading to what else stands under that name."""
        path = reverse("admin:news_article_changelist")
        writers = [
            (f"{path}?{filters.AuthorFilter.parameter_name}={credit.author_id}", credit.printed_name)
            for credit in article.credits.all()
            if credit.role == Credit.Role.WRITER
        ]
        return format_html_join(", ", '<a href="{}">{}</a>', writers) or "–"

    @admin.display(description="người duyệt")
    def approver_column(self, article: Article) -> str:
        """Who let readers have it: the one who published, scheduled, published the latest revision, or saved it since."""
        is_for_readers = article.status == Article.Status.PUBLISHED
        return str(article.approvals[-1].by) if is_for_readers and article.approvals else "–"

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
    def source_shown(self, article: Article) -> str:
        if article.source is None:
            return self.get_empty_value_display()
        return f"{article.source} (đăng lại)" if article.is_reprint else str(article.source)

    def formfield_for_dbfield(self, db_field: models.Field, request: HttpRequest, **kwargs: Any) -> Field | None:
        if db_field.name == "lead_picture":
            # An address can name one that nobody was offered (?lead_picture=5), and the form would show its caption.
            kwargs["queryset"] = picture_library.open_to(request.user)
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if db_field.name == "lead_picture" and field:
            field.help_text = "Ảnh trên trang nhất, trong danh sách và đầu bài."
        return _only_adding(field)

    def get_form(
        self, request: HttpRequest, obj: Article | None = None, change: bool = False, **kwargs: Any
    ) -> type[ModelForm]:
        form = super().get_form(request, obj, change, **kwargs)
        form.user = request.user
        form.says_public = SAVE_FOR_READERS in request.POST
        form.says_unseen = SAVE_UNSEEN in request.POST
        form.shown = request.shown_values
        return form

    def changeform_view(
        self, request: HttpRequest, object_id: str | None = None, form_url: str = "", extra_context: dict | None = None
    ) -> HttpResponse:
        article = self.get_object(request, object_id) if object_id else None
        if request.method == "POST" and article and not self.has_change_permission(request, article):
            return unsaved.give_back(self, request, article)
        if request.method == "POST":
            foreign_pictures.take_out(request)
        if request.method == "POST" and "_preview" in request.POST:
            return preview.to_preview(request, article)
        shown = unsaved.what_the_form_shows(request, article)
        request.shown, request.shown_values = shown.content, shown.values
        if request.method == "POST" and article is None and (made := unsaved.made_before(request)):
            return made
        extra = {
            **(extra_context or {}),
            "show_save_and_add_another": False,
            "act_buttons": acts.buttons(article or Article(created_by=request.user), request.user),
            "shown": shown,
            # Of a stored article more is known, below.
            **dict.fromkeys(["address", "approved", "events", "findings", "returned", "stored_article"]),
            "people": [],
            "only_revises": False,
            "pulse_url": pulse.pulse_url(article),
            "pulse_seconds": presence.PULSE,
        }
        if article and self.has_view_permission(request, article):
            extra |= {
                "events": article.events.select_related("by").order_by("-at", "-id")[:10],
                "returned": _last_return(article),
                "stored_article": article,
                "people": pulse.people(article, request),
                "findings": checklist.findings(article, list(article.credits.all())),
                "address": settings.SITE_URL + article.get_absolute_url(),
                "approved": _last_approval(article),
                "only_revises": OfficeOptions.current().four_eyes and article.status == Article.Status.PUBLISHED,
            }
        try:
            return editor_page(super().changeform_view(request, object_id, form_url, extra))
        except IntegrityError:
            # Two presses in the same moment: the other one was first.
            if article is None and (made := unsaved.made_before(request)):
                return made
            raise

    def save_model(self, request: HttpRequest, obj: Article, form: ModelForm, change: bool) -> None:
        """Nothing yet: `save_related` has the names too, and the act saves both or neither."""

    def save_related(self, request: HttpRequest, form: ModelForm, formsets: list[BaseFormSet], change: bool) -> None:
        credits_ = None
        for formset in formsets:
            # Django's log of the change asks the formset what was new.
            formset.save(commit=False)
            credits_ = formset.in_order()
        if form.chosen_credits is not None:
            credits_ = form.chosen_credits
        if not change:
            form.instance.form_key = form.cleaned_data.get("copy_key") or None
        request.unchosen = None
        if form.unchosen is not None:
            request.unchosen = editing.keep_unchosen(form.instance, form.unchosen, by=request.user)
        version = form.act(form.instance, by=request.user, why=form.cleaned_data.get("why", ""), credits=credits_)
        request.saved = "nothing" if version is None else "revision" if form.instance.working_version_id else "article"
        working_copies.drop(request.user, form.cleaned_data.get("copy_key", ""))

    def response_add(self, request: HttpRequest, obj: Article, post_url_continue: str | None = None) -> HttpResponse:
        return self._answer(request, obj, self.response_post_save_add)

    def response_change(self, request: HttpRequest, obj: Article) -> HttpResponse:
        return self._answer(request, obj, self.response_post_save_change)

    def _answer(
        self, request: HttpRequest, article: Article, to_list: Callable[[HttpRequest, Article], HttpResponse]
    ) -> HttpResponse:
        """Say what was saved and for whom, then on to where the button leads."""
        article.refresh_from_db()
        why = PUBLIC_MEANWHILE if SAVE_UNSEEN in request.POST else ""
        said = {
            "nothing": f"Bài “{article}” không có gì thay đổi."
            if request.unchosen
            else f"Bài “{article}” không có gì thay đổi, nên không có phiên bản mới.",
            "revision": f"Đã lưu bản sửa của bài “{article}”. {why}{_what_readers_have(article)}",
            "article": f"Đã lưu bài “{article}”." + (" Bạn đọc đã thấy nội dung mới." if article.is_public else ""),
        }
        self.message_user(
            request, said[request.saved], messages.INFO if request.saved == "nothing" else messages.SUCCESS
        )
        if request.unchosen:
            number = request.unchosen.number
            place = reverse("admin:news_article_version", args=[article.pk, number])
            kept = 'Nội dung bạn nhập mà không chọn vẫn còn trong lịch sử: <a href="{}">phiên bản {}</a>.'
            self.message_user(request, format_html(kept, place, number), messages.INFO)
        if act := self._to_act(request, article):
            return act
        if article.status == Article.Status.PUBLISHED or "_continue" in request.POST:
            return HttpResponseRedirect(reverse("admin:news_article_change", args=[article.pk]))
        return to_list(request, article)

    def _to_act(self, request: HttpRequest, article: Article) -> HttpResponse | None:
        """After "save and …": the page that says what the act will do."""
        name = request.POST.get("_act", "")
        if name not in publishing.possible_acts(article, request.user):
            return None
        return HttpResponseRedirect(reverse("admin:news_article_act", args=[article.pk, name]))

    # --- the acts and the history ---

    def get_urls(self) -> list[URLPattern]:
        views = [
            ("ban-soan/", pulse.pulse_view, "pulse_new"),
            ("ban-soan/<slug:key>/bo/", unsaved.drop_view, "drop_copy"),
            ("xem-truoc/<slug:key>/", preview.preview_view, "preview_new"),
            ("xem-truoc/<slug:key>/trang/", preview.preview_page_view, "preview_page_new"),
            ("<int:pk>/ban-soan/", pulse.pulse_view, "pulse"),
            ("<int:pk>/xem-truoc/", preview.preview_view, "preview"),
            ("<int:pk>/xem-truoc/trang/", preview.preview_page_view, "preview_page"),
            ("<int:pk>/viec/<slug:name>/", acts.act_view, "act"),
            ("<int:pk>/nhan-ban/", versions.copy_view, "copy"),
            ("<int:pk>/so-sanh/", versions.compare_view, "compare"),
            ("<int:pk>/phien-ban/<int:number>/", versions.version_view, "version"),
            ("<int:pk>/phien-ban/<int:number>/phieu/", slip.slip_view, "slip"),
            ("<int:pk>/phien-ban/<int:number>/khoi-phuc/", versions.restore_view, "restore"),
        ]
        return [
            *(
                path(route, self.admin_site.admin_view(partial(view, self)), name=f"news_article_{name}")
                for route, view, name in views
            ),
            *super().get_urls(),
        ]

    def history_view(self, request: HttpRequest, object_id: str, extra_context: dict | None = None) -> HttpResponse:
        return versions.history_view(self, request, object_id)


def _only_adding(field: Field | None) -> Field | None:
    """Beside a choice only "add": changing or deleting what other articles use too is not done from here."""
    widget = getattr(field, "widget", None)
    if isinstance(widget, RelatedFieldWidgetWrapper):
        widget.can_change_related = widget.can_delete_related = widget.can_view_related = False
    return field


def _what_readers_have(article: Article) -> str:
    """Of a published article that has a working version."""
    if article.is_scheduled:
        return "Đến giờ hẹn, bài vẫn hiện ra với nội dung cũ nếu bản sửa chưa được công bố."
    return "Bạn đọc vẫn thấy bài như trước cho đến khi công bố bản sửa."


def _last_approval(article: Article) -> ArticleEvent | None:
    """Who let readers see what they see now."""
    return article.events.filter(APPROVALS).select_related("by").order_by("-at", "-id").first()


def _last_return(article: Article) -> ArticleEvent | None:
    """Why the article was given back, as long as it is."""
    if article.status != Article.Status.RETURNED:
        return None
    return article.events.filter(kind=ArticleEvent.Kind.RETURNED).select_related("by").order_by("-at", "-id").first()
