"""The standing pages: written with the editor, looked at before they are saved, and every version of them."""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db.models import Exists, OuterRef, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.timezone import localtime

from news import pages
from news.desk.comparison import FieldDifference, compare
from news.models import Page, PageVersion
from news.site.body import render_body
from news.site.previews import as_readers_would_get
from news.site.standing_page import standing_page_context
from portal import previewing
from portal.admin_base import FoldedSearchOfFew, PublicModelAdmin
from portal.editor import EditorWidget, editor_page
from portal.html import unstored_images
from portal.models import User
from portal.text import whole_number
from portal.vietnamese import slugify

CONTENT = ["title", "body", "slug", "is_public", "position"]
# Whether readers see it: the word for it, and the colour that the office knows it by.
STATES = {True: ("công khai", "published"), False: ("không công khai", "withdrawn")}
# The parameter that names the version which the form begins with.
RESTORED = "lay-lai"


@dataclass(frozen=True)
class Conflict:
    """What somebody else saved meanwhile, and what this person's text makes of it."""

    version: PageVersion
    differences: list[FieldDifference]


class PageForm(forms.ModelForm):
    why = forms.CharField(
        label="Ghi chú cho lần lưu này",
        required=False,
        max_length=300,
        help_text="Không bắt buộc; được giữ trong lịch sử trang.",
        widget=forms.TextInput(attrs={"class": "vLargeTextField"}),
    )
    # The newest version when this form was opened.
    seen = forms.IntegerField(required=False, widget=forms.HiddenInput)

    class Meta:
        model = Page
        fields = CONTENT
        widgets = {"body": EditorWidget(), "title": forms.TextInput(attrs={"class": "vLargeTextField"})}

    # Set by the admin, on a class for this one request.
    user: User
    # The version that the form begins with instead of what is stored.
    restored: PageVersion | None = None
    # A preview overwrites nobody.
    is_to_be_saved = True
    # What somebody else saved since this form was opened; the page shows it beside the person's own text.
    conflict: Conflict | None = None

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        page = kwargs.get("instance")
        if page and page.pk:
            last = pages.newest(page)
            shown = {"seen": last.number if last else 0}
            if self.restored:
                shown |= {"title": self.restored.title, "body": self.restored.body}
                shown["why"] = f"Lấy lại bản số {self.restored.number}"
            kwargs["initial"] = {**shown, **(kwargs.get("initial") or {})}
        super().__init__(*args, **kwargs)

    def clean_body(self) -> str:
        # The field has cleaned the value by now; what was typed still holds the pictures that it dropped.
        count = unstored_images(self.data.get(self.add_prefix("body"), ""))
        if count:
            raise ValidationError(
                f"Trong trang có {count} ảnh chưa được tải lên máy chủ nên chưa lưu được. Nội dung bạn nhập vẫn còn trong ô "
                "này: hãy xóa các ảnh ấy và chèn lại bằng nút “Chèn ảnh”, rồi bấm lưu lần nữa."
            )
        return self.cleaned_data["body"]

    def clean(self) -> dict:
        cleaned = super().clean()
        if self.instance.pk and self.is_to_be_saved:
            stored = Page.objects.select_for_update().get(pk=self.instance.pk)
            last = pages.newest(stored)
            if last and cleaned.get("seen") != last.number:
                self._meet(stored, last)
        return cleaned

    def _meet(self, stored: Page, last: PageVersion) -> None:
        """Refuse this press, keep what was typed, show both sides; the next press is made knowingly."""
        if all(self.cleaned_data.get(name) == getattr(stored, name) for name in CONTENT):
            # The same form, sent twice.
            self.cleaned_data["seen"] = last.number
            return
        mine = {name: self.cleaned_data.get(name, "") for name in ("title", "body")}
        self.conflict = Conflict(last, compare(_content(last), mine))
        self.data = self.data.copy()
        self.data[self.add_prefix("seen")] = str(last.number)
        who = "Chính bạn, ở một cửa sổ khác," if last.by == self.user else str(last.by)
        raise ValidationError(
            f"{who} đã lưu trang này lúc {localtime(last.at):%H:%M %d/%m/%Y}, sau khi bạn mở ra. Chưa lưu gì của bạn, và nội "
            "dung bạn nhập vẫn còn nguyên dưới đây. Hãy xem khung “Hai bản khác nhau”, sửa cho khớp nếu cần. Bấm lưu lần nữa "
            "là thay bản ấy bằng bản của bạn; bản ấy vẫn còn trong lịch sử.",
            code="conflict",
        )


@admin.register(Page)
class PageAdmin(FoldedSearchOfFew, PublicModelAdmin):
    list_display = ["title", "slug", "state_column", "position", "updated_at"]
    search_fields = ["title"]
    form = PageForm
    fieldsets = [
        ("Nội dung", {"fields": ["title", "body"]}),
        ("Chỗ hiện", {"fields": ["slug", "is_public", "position"]}),
        ("Lưu", {"fields": ["why", "seen"]}),
    ]
    change_form_template = "admin/news/page/change_form.html"

    @admin.display(description="tình trạng")
    def state_column(self, page: Page) -> str:
        word, colour = STATES[page.is_public]
        return format_html('<span class="office-state office-state-{}">{}</span>', colour, word)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Page]:
        versions = PageVersion.objects.filter(page=OuterRef("pk"))
        return super().get_queryset(request).annotate(has_versions=Exists(versions))

    def has_delete_permission(self, request: HttpRequest, obj: Page | None = None) -> bool:
        """A page with a history is hidden, not deleted: its versions say what the office told the public."""
        return super().has_delete_permission(request, obj) and (obj is None or not obj.has_versions)

    def get_form(
        self, request: HttpRequest, obj: Page | None = None, change: bool = False, **kwargs: Any
    ) -> type[forms.ModelForm]:
        form = super().get_form(request, obj, change, **kwargs)
        form.user = request.user
        form.restored = _restored(request, obj)
        return form

    def save_model(self, request: HttpRequest, obj: Page, form: PageForm, change: bool) -> None:
        given = form.cleaned_data
        pages.save(obj, by=request.user, why=given.get("why", ""), seen=given.get("seen") or 0)
        # What follows asks whether the page may be deleted.
        obj.has_versions = True

    def changeform_view(
        self, request: HttpRequest, object_id: str | None = None, form_url: str = "", extra_context: dict | None = None
    ) -> HttpResponse:
        page = self.get_object(request, object_id) if object_id else None
        extra = {
            **(extra_context or {}),
            "stored_page": page,
            "newest": pages.newest(page) if page else None,
            "restored": _restored(request, page),
            "preview_url": reverse("admin:news_page_preview", args=[page.pk])
            if page
            else reverse("admin:news_page_preview_new"),
        }
        return editor_page(super().changeform_view(request, object_id, form_url, extra))

    def get_urls(self) -> list[URLPattern]:
        views = [
            ("xem-truoc/", self.preview_view, "preview_new"),
            ("<int:pk>/xem-truoc/", self.preview_view, "preview"),
            ("<int:pk>/phien-ban/<int:number>/", self.version_view, "version"),
        ]
        return [
            *(path(route, self.admin_site.admin_view(view), name=f"news_page_{name}") for route, view, name in views),
            *super().get_urls(),
        ]

    def preview_view(self, request: HttpRequest, pk: int | None = None) -> HttpResponse:
        """POST: the page as readers would get it, with what is typed."""
        page = self._visible(request, pk) if pk else None
        is_allowed = self.has_change_permission(request, page) if page else self.has_add_permission(request)
        if request.method != "POST" or not is_allowed:
            raise Http404("only the form asks")
        form_class = self.get_form(request, page, change=page is not None)
        form_class.is_to_be_saved = False
        form = form_class(request.POST, instance=page or Page())
        if not form.is_valid():
            return previewing.refused(self, request, form)
        shown = form.instance
        shown.slug = shown.slug or slugify(shown.title, max_length=100)
        shown.updated_at = timezone.now()
        return as_readers_would_get(request, "news/page.html", standing_page_context(shown))

    def version_view(self, request: HttpRequest, pk: int, number: int) -> HttpResponse:
        """One version as it was saved, and what it changed in the one before."""
        page = self._visible(request, pk)
        version = get_object_or_404(page.versions.select_related("by"), number=number)
        before = page.versions.filter(number=number - 1).first()
        context = {
            **self.admin_site.each_context(request),
            "title": f"{version}: {page}",
            "opts": self.opts,
            "page": page,
            "version": version,
            "body_html": render_body(version.body),
            "is_newest": not page.versions.filter(number__gt=number).exists(),
            "can_restore": self.has_change_permission(request, page),
            "before": before,
            "differences": compare(_content(before), _content(version)) if before else [],
            "mode": "side" if request.GET.get("kieu") == "hai-cot" else "inline",
        }
        return TemplateResponse(request, "admin/news/page/version.html", context)

    def history_view(self, request: HttpRequest, object_id: str, extra_context: dict | None = None) -> HttpResponse:
        """Our own versions, which nothing can change, in the place of Django's log."""
        page = self._visible(request, object_id)
        context = {
            **self.admin_site.each_context(request),
            "title": f"Lịch sử: {page}",
            "opts": self.opts,
            "page": page,
            "versions": page.versions.select_related("by").order_by("-number").defer("body"),
        }
        return TemplateResponse(request, "admin/news/page/history.html", context)

    def _visible(self, request: HttpRequest, pk: Any) -> Page:
        """The page, if this account may see it; otherwise 404, as if it were not there."""
        page = self.get_object(request, str(pk))
        if page is None or not self.has_view_permission(request, page):
            raise Http404("no such page")
        return page


def _restored(request: HttpRequest, page: Page | None) -> PageVersion | None:
    """The version that the address asks for, before the form is sent."""
    number = whole_number(request.GET.get(RESTORED), digits=9)
    if page is None or number is None or request.method == "POST":
        return None
    return page.versions.filter(number=number).first()


def _content(version: PageVersion) -> dict:
    return {"title": version.title, "body": version.body}
