"""Who publishes this site, from a day on: filled in, looked at before readers see it, and kept as the record of its days."""

import datetime
from functools import partial
from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.admin.widgets import AutocompleteSelect, RelatedFieldWidgetWrapper
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import models, transaction
from django.db.models import QuerySet, Subquery
from django.forms import Field, model_to_dict
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString

from portal import icons, previewing
from portal.admin_base import PublicModelAdmin
from portal.colours import LEAST_CONTRAST, LIGHT_SURFACES
from portal.models import Picture, SiteIdentity
from portal.text import whole_number

# State: the word for it, and the colour that the office knows it by.
STATES = {
    "in_force": ("đang áp dụng", "published"),
    "to_come": ("sắp áp dụng", "scheduled"),
    "past": ("đã qua", "withdrawn"),
}
PICTURES = ("emblem", "banner")
# What is longer than a word or two.
WIDE = ("name", "short_name", "superior", "address", "licence", "responsible_person")


class ColourInput(forms.TextInput):
    """The six digits, for who has them from a designer; with script the browser's own palette beside them."""

    def render(self, name: str, value: Any, attrs: dict | None = None, renderer: Any = None) -> SafeString:
        # The script judges while one chooses, saving afterwards: by the same surfaces.
        measure = {"data-surfaces": ",".join(LIGHT_SURFACES), "data-least": LEAST_CONTRAST}
        digits = {"maxlength": 7, "spellcheck": "false", "autocomplete": "off", "data-colour": "", **measure}
        typed = super().render(name, value, {**(attrs or {}), **digits}, renderer)
        return format_html(
            '<div class="identity-colour">{}<input type="color" aria-label="Bảng màu" data-palette hidden>'
            '<output class="identity-swatch" data-contrast></output></div>',
            typed,
        )


class PictureSelect(AutocompleteSelect):
    """A picture of the library, found by its words, with the picture itself under them."""

    def render(self, name: str, value: Any, attrs: dict | None = None, renderer: Any = None) -> SafeString:
        pk = whole_number(str(value or ""), digits=9)
        chosen = Picture.objects.filter(pk=pk).first() if pk else None
        return format_html(
            '{}<span class="identity-shown" data-shown="{}" data-preview="{}">{}</span>',
            super().render(name, value, attrs, renderer),
            name,
            # The script puts a picture's number in the place of 0.
            reverse("admin:portal_picture_preview", args=[0]),
            format_html('<img src="{}" alt="">', chosen.small_url) if chosen else "",
        )


class IdentityForm(forms.ModelForm):
    class Meta:
        model = SiteIdentity
        fields = [
            *("valid_from", "name", "short_name", "superior", "emblem", "banner", "colour"),
            *("address", "telephone", "email", "licence", "responsible_person"),
        ]
        widgets = {
            "colour": ColourInput,
            **{name: forms.TextInput(attrs={"class": "vLargeTextField"}) for name in WIDE},
        }

    def clean_colour(self) -> str:
        return self.cleaned_data["colour"].lower()

    def clean_valid_from(self) -> datetime.date:
        """Of the days gone by nothing changes any more; only of a site without any identity the first one may be old."""
        day = self.cleaned_data["valid_from"]
        others = SiteIdentity.objects.exclude(pk=self.instance.pk)
        if day < timezone.localdate() and others.exists():
            raise ValidationError(
                "Ngày này đã qua: những gì trang đã mang trong các ngày đã qua được giữ nguyên. Hãy chọn từ hôm nay trở đi."
            )
        same_day = others.filter(valid_from=day).first()
        if same_day:
            raise ValidationError(
                format_html(
                    "Từ ngày này đã có “{}”. Mỗi ngày chỉ có một dòng: hãy chọn ngày khác, hoặc "
                    '<a href="{}">sửa dòng ấy tại đây</a>.',
                    same_day.name,
                    reverse("admin:portal_siteidentity_change", args=[same_day.pk]),
                )
            )
        return day


@admin.register(SiteIdentity)
class SiteIdentityAdmin(PublicModelAdmin):
    list_display = ["name", "valid_from", "state_column", "responsible_person", "telephone"]
    form = IdentityForm
    autocomplete_fields = list(PICTURES)
    fieldsets = [
        ("Tên, và từ ngày nào", {"fields": ["valid_from", "name", "short_name", "superior"]}),
        ("Biểu trưng, ảnh và màu", {"fields": ["emblem", "banner", "colour"]}),
        (
            "Chân trang và liên hệ",
            {"fields": ["address", "telephone", "email", "licence", "responsible_person"]},
        ),
    ]
    change_form_template = "admin/portal/siteidentity/change_form.html"

    class Media:
        css = {"all": ["office/identity.css"]}

    @admin.display(description="tình trạng")
    def state_column(self, identity: SiteIdentity) -> str:
        word, colour = STATES[_state_of(identity)]
        return format_html('<span class="office-state office-state-{}">{}</span>', colour, word)

    def get_queryset(self, request: HttpRequest) -> QuerySet[SiteIdentity]:
        return super().get_queryset(request).annotate(in_force_pk=Subquery(_in_force()))

    def has_change_permission(self, request: HttpRequest, obj: SiteIdentity | None = None) -> bool:
        """The rows of days gone by are the record of what the site was then."""
        is_past = obj is not None and _state_of(obj) == "past"
        return super().has_change_permission(request, obj) and not is_past

    def has_delete_permission(self, request: HttpRequest, obj: SiteIdentity | None = None) -> bool:
        is_to_come = obj is None or _state_of(obj) == "to_come"
        return super().has_delete_permission(request, obj) and is_to_come

    def get_readonly_fields(self, request: HttpRequest, obj: SiteIdentity | None = None) -> list[str]:
        """The day on which a row came into force has been."""
        return ["valid_from"] if obj is not None and _state_of(obj) != "to_come" else []

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        """A new row begins as the identity in force: who changes the telephone does not type the rest again."""
        current = SiteIdentity.objects.current()
        kept = model_to_dict(current, exclude=["id", "valid_from"]) if current else {}
        return {**kept, **super().get_changeform_initial_data(request)}

    def formfield_for_dbfield(self, db_field: models.Field, request: HttpRequest, **kwargs: Any) -> Field | None:
        if db_field.name in PICTURES:
            kwargs["widget"] = PictureSelect(db_field, self.admin_site)
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        widget = getattr(field, "widget", None)
        if isinstance(widget, RelatedFieldWidgetWrapper):
            # Beside a choice only "add": what others use too is not changed from here.
            widget.can_change_related = widget.can_delete_related = widget.can_view_related = False
        if db_field.name == "valid_from":
            field.help_text = "Ngày chưa tới thì đến ngày ấy trang tự đổi."
        if db_field.name == "emblem":
            field.help_text = "Đứng đầu mọi trang; biểu tượng trên thẻ trình duyệt và điện thoại được làm từ ảnh này."
        return field

    def delete_model(self, request: HttpRequest, obj: SiteIdentity) -> None:
        names = list(obj.icons.get("files", {}).values())
        super().delete_model(request, obj)
        transaction.on_commit(partial(icons.discard, names))

    def changeform_view(
        self, request: HttpRequest, object_id: str | None = None, form_url: str = "", extra_context: dict | None = None
    ) -> HttpResponse:
        identity = self.get_object(request, object_id) if object_id else None
        name = "admin:portal_siteidentity_preview" if identity else "admin:portal_siteidentity_preview_new"
        extra = {
            **(extra_context or {}),
            "shown": identity,
            "state": _state_of(identity) if identity else "",
            "in_force": SiteIdentity.objects.current(),
            "preview_url": reverse(name, args=[identity.pk] if identity else []),
        }
        return super().changeform_view(request, object_id, form_url, extra)

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view(self.preview_view)
        return [
            path("xem-truoc/", view, name="portal_siteidentity_preview_new"),
            path("<int:pk>/xem-truoc/", view, name="portal_siteidentity_preview"),
            *super().get_urls(),
        ]

    def preview_view(self, request: HttpRequest, pk: int | None = None) -> HttpResponse:
        """POST: the front page with the identity that is typed, whatever its day."""
        identity = self.get_object(request, str(pk)) if pk else None
        is_allowed = self.has_change_permission(request, identity) if pk else self.has_add_permission(request)
        if not is_allowed:
            raise PermissionDenied("changing the identity")
        if request.method != "POST" or (pk and identity is None):
            raise Http404("only the form asks")
        form_class = self.get_form(request, identity, change=identity is not None)
        form = form_class(request.POST, instance=identity or SiteIdentity())
        if not form.is_valid():
            return previewing.refused(self, request, form)
        return previewing.front_page(request, identity=form.instance)


def _state_of(identity: SiteIdentity) -> str:
    """One of STATES, by the day."""
    if identity.valid_from > timezone.localdate():
        return "to_come"
    in_force = getattr(identity, "in_force_pk", None) or _in_force().get()["pk"]
    return "in_force" if identity.pk == in_force else "past"


def _in_force() -> QuerySet:
    return SiteIdentity.objects.filter(valid_from__lte=timezone.localdate()).order_by("-valid_from").values("pk")[:1]
