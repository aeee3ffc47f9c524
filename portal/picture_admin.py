"""The picture library in the back office, and the four doors that the editor uses."""

import errno
import logging
from collections.abc import Callable
from functools import wraps
from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.admin.helpers import AdminErrorList, AdminForm
from django.contrib.admin.options import IS_POPUP_VAR
from django.core.exceptions import PermissionDenied, SuspiciousOperation, ValidationError
from django.db import transaction
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.http.multipartparser import MultiPartParserError
from django.shortcuts import get_object_or_404
from django.urls import URLPattern, path
from django.utils.decorators import method_decorator
from django.utils.html import format_html
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from portal import picture_library, pictures, site_version
from portal.admin_base import FoldedSearch, having_words
from portal.models import Picture
from portal.troubles import PictureTrouble

logger = logging.getLogger(__name__)

TEXTS = ("alt", "caption", "credit")
PAGE_SIZE = 24
# The parts of a multipart body that are not the file: texts, boundaries, headers.
ROOM_FOR_TEXTS = 64 * 1024

SIGN_IN_AGAIN = (
    "Phiên đăng nhập đã hết. Hãy đăng nhập lại ở một thẻ khác của trình duyệt rồi thử lại; bài đang viết vẫn còn đây."
)
NOT_ALLOWED = "Tài khoản này không có quyền làm việc ấy với kho ảnh. Hãy liên hệ người quản trị."
NOT_STORED = (
    "Máy chủ không ghi được vào kho ảnh nên chưa lưu ảnh này; chữ đã nhập vẫn còn. Hãy chọn lại tệp và thử lại sau ít phút;"
    " nếu vẫn không được, hãy báo người quản trị."
)
DISK_FULL = (
    "Ổ đĩa của máy chủ đã đầy nên chưa lưu được ảnh này; chữ đã nhập vẫn còn. Hãy báo người quản trị dọn chỗ, rồi chọn lại"
    " tệp và tải lên lần nữa."
)
NOT_UNDERSTOOD = "Máy chủ chưa nhận được tệp ảnh. Hãy chọn lại tệp rồi tải lên lần nữa."
NOT_FROM_HERE = (
    "Trang đã mở quá lâu nên máy chủ không nhận yêu cầu. Hãy mở lại trang ở một thẻ khác, đăng nhập rồi thử lại."
)

FOCUS = (
    ("0-0", "trên, bên trái"),
    ("0.5-0", "trên, ở giữa"),
    ("1-0", "trên, bên phải"),
    ("0-0.5", "giữa, bên trái"),
    ("0.5-0.5", "chính giữa"),
    ("1-0.5", "giữa, bên phải"),
    ("0-1", "dưới, bên trái"),
    ("0.5-1", "dưới, ở giữa"),
    ("1-1", "dưới, bên phải"),
)

WIDE = {name: forms.TextInput(attrs={"class": "vLargeTextField"}) for name in TEXTS}


class UploadForm(forms.ModelForm):
    """A new picture. The file itself is judged by portal.pictures when it is decoded."""

    upload = forms.FileField(
        label="Tệp ảnh",
        allow_empty_file=True,
        help_text=f"JPEG, PNG hoặc WebP, không quá {pictures.MAXIMUM_BYTES // 1024**2} MB.",
        widget=forms.FileInput(attrs={"accept": "image/jpeg,image/png,image/webp"}),
    )

    class Meta:
        model = Picture
        fields = TEXTS
        widgets = WIDE


class DetailsForm(forms.ModelForm):
    """What may be said of a picture later, and the part of it that stays in sight."""

    focus = forms.ChoiceField(
        label="Phần chính của ảnh",
        choices=FOCUS,
        help_text="Khi ảnh phải cắt bớt cho vừa khung, phần này được giữ lại.",
    )

    class Meta:
        model = Picture
        fields = TEXTS
        widgets = WIDE

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["focus"] = _nearest_focus(self.instance)

    def save(self, commit: bool = True) -> Picture:
        if "focus" in self.changed_data:
            self.instance.focal_x, self.instance.focal_y = map(float, self.cleaned_data["focus"].split("-"))
        return super().save(commit)


@admin.register(Picture)
class PictureAdmin(FoldedSearch):
    list_display = ("thumbnail", "described", "credit", "uploaded_by", "uploaded_at")
    list_display_links = ("thumbnail", "described")
    list_filter = (PictureTrouble,)
    list_select_related = ("uploaded_by",)
    list_per_page = 50
    search_help_text = "Tìm theo chú thích, mô tả và nguồn ảnh"
    actions = None
    form = DetailsForm
    fields = ("shown", *TEXTS, "focus", "facts", "uploader", "uploaded_at")
    readonly_fields = ("shown", "facts", "uploader", "uploaded_at")

    @admin.display(description="ảnh")
    def thumbnail(self, picture: Picture) -> str:
        # It names its link, which heads the row.
        return format_html(
            '<img class="picture-thumbnail" src="{}" alt="{}" loading="lazy">', picture.small_url, picture
        )

    @admin.display(description="nội dung")
    def described(self, picture: Picture) -> str:
        return str(picture)

    @admin.display(description="ảnh")
    def shown(self, picture: Picture) -> str:
        return format_html('<img class="picture-shown" src="{}" alt="">', picture.url)

    @admin.display(description="kích thước")
    def facts(self, picture: Picture) -> str:
        return f"{picture.width} × {picture.height} điểm ảnh"

    # The field itself would be shown as a link to the account, which only administrators may open.
    @admin.display(description="người tải lên")
    def uploader(self, picture: Picture) -> str:
        return str(picture.uploaded_by or "")

    class Media:
        css = {"all": ["editor/library.css"]}

    def get_queryset(self, request: HttpRequest) -> QuerySet[Picture]:
        """What is closed to an account answers it as if it were not there."""
        return picture_library.open_to(request.user)

    def has_change_permission(self, request: HttpRequest, obj: Picture | None = None) -> bool:
        """Who uploaded a picture may describe it; of other people's only those who hold the permission."""
        own = obj is not None and obj.uploaded_by_id == request.user.pk and self.has_add_permission(request)
        return own or super().has_change_permission(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: Picture | None = None) -> bool:
        """Articles and old versions name pictures by number: none goes away."""
        return False

    def save_model(self, request: HttpRequest, obj: Picture, form: forms.ModelForm, change: bool) -> None:
        obj.save(update_fields=[*TEXTS, "focal_x", "focal_y", "search_text"])
        site_version.bump(listing=True)

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """Adding has its own way: Django's would decode the picture inside a transaction, and SQLite has one writer."""
        if object_id is None:
            return self._add(request, form_url)
        return super().changeform_view(request, object_id, form_url, extra_context)

    def _add(self, request: HttpRequest, form_url: str) -> HttpResponse:
        if not self.has_add_permission(request):
            raise PermissionDenied
        form = UploadForm(request.POST or None, request.FILES or None)
        picture = self._created_by(request, form) if form.is_valid() else None
        if picture:
            self.log_addition(request, picture, [{"added": {}}])
            return self.response_add(request, picture)
        admin_form = AdminForm(form, [(None, {"fields": ("upload", *TEXTS)})], {}, model_admin=self)
        is_popup = IS_POPUP_VAR in request.POST or IS_POPUP_VAR in request.GET
        context = {
            **self.admin_site.each_context(request),
            "title": "Tải ảnh lên",
            "adminform": admin_form,
            "original": None,
            "is_popup": is_popup,
            "media": self.media + admin_form.media,
            "inline_admin_formsets": [],
            "errors": AdminErrorList(form, []),
        }
        return self.render_change_form(request, context, add=True, form_url=form_url)

    def _created_by(self, request: HttpRequest, form: UploadForm) -> Picture | None:
        """The new picture, or None when the form says now why there is none."""
        texts = {name: form.cleaned_data[name] for name in TEXTS}
        try:
            return Picture.objects.create_from_upload(form.cleaned_data["upload"], by=request.user, **texts)
        except pictures.RefusedPicture as error:
            form.add_error("upload", str(error))
        except OSError as error:
            form.add_error("upload", _not_stored(error))
        return None

    def get_urls(self) -> list[URLPattern]:
        # The middleware would read the body, however long, before the view could refuse it: CSRF is checked inside.
        upload = csrf_exempt(self._door(self.upload, self.has_add_permission))
        choose = self._door(self.choose, self.has_view_permission)
        details = self._door(self.details, self.has_view_permission)
        preview = self.admin_site.admin_view(self.preview)
        return [
            path("upload/", upload, name="portal_picture_upload"),
            path("chon/", choose, name="portal_picture_choose"),
            path("<int:pk>/xem/", preview, name="portal_picture_preview"),
            path("<int:pk>/chi-tiet/", details, name="portal_picture_details"),
            *super().get_urls(),
        ]

    def _door(
        self, view: Callable[..., HttpResponse], is_allowed: Callable[[HttpRequest], bool]
    ) -> Callable[..., HttpResponse]:
        """A view for the editor's script: who may not enter gets a sentence to show, not the page for signing in."""

        @wraps(view)
        def wrapper(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            if not self.admin_site.has_permission(request):
                return _refusal(SIGN_IN_AGAIN, status=403)
            if not is_allowed(request):
                return _refusal(NOT_ALLOWED, status=403)
            return view(request, *args, **kwargs)

        return wrapper

    @method_decorator(require_POST)
    def upload(self, request: HttpRequest) -> HttpResponse:
        """Takes one picture from the editor: multipart `upload`, and `alt`, `caption`, `credit` where known."""
        length = request.META.get("CONTENT_LENGTH", "")
        if length.isdecimal() and int(length) > pictures.MAXIMUM_BYTES + ROOM_FOR_TEXTS:
            return _refusal(pictures.TOO_HEAVY)
        try:
            response = csrf_protect(self._uploaded)(request)
        except (MultiPartParserError, SuspiciousOperation):
            return _refusal(NOT_UNDERSTOOD)
        except OSError as error:
            return _refusal(_not_stored(error))
        return _refusal(NOT_FROM_HERE, status=403) if response.status_code == 403 else response

    def _uploaded(self, request: HttpRequest) -> HttpResponse:
        file = request.FILES.get("upload")
        if file is None:
            return _refusal(NOT_UNDERSTOOD)
        texts = {name: request.POST.get(name, "") for name in TEXTS}
        try:
            picture = Picture.objects.create_from_upload(file, by=request.user, **texts)
        except pictures.RefusedPicture as error:
            return _refusal(str(error))
        except ValidationError as error:
            return _refusal(_in_one_line(error))
        self.log_addition(request, picture, [{"added": {}}])
        return JsonResponse(
            {
                "uploaded": 1,
                "fileName": file.name,
                "url": picture.url,
                "width": picture.width,
                "height": picture.height,
                **_details(picture),
            }
        )

    @method_decorator(require_safe)
    def choose(self, request: HttpRequest) -> HttpResponse:
        """A page of the library, newest first: `q` are words to look for, `trang` counts from 1."""
        page = request.GET.get("trang", "1")
        if not (page.isascii() and page.isdecimal() and len(page) <= 4 and int(page) > 0):
            raise Http404
        start = (int(page) - 1) * PAGE_SIZE
        found = having_words(self.get_queryset(request), request.GET.get("q", ""))[start : start + PAGE_SIZE + 1]
        shown = [
            {
                "id": picture.pk,
                "url": picture.small_url,
                "alt": picture.alt,
                "caption": picture.caption,
                "width": picture.width,
                "height": picture.height,
            }
            for picture in found
        ]
        return JsonResponse({"pictures": shown[:PAGE_SIZE], "next": len(shown) > PAGE_SIZE})

    @method_decorator(require_safe)
    def preview(self, request: HttpRequest, pk: int) -> HttpResponse:
        """To the picture itself. The editor knows pictures by number only, so that what it stores never goes stale."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        picture = get_object_or_404(self.get_queryset(request), pk=pk)
        if not picture.url:
            raise Http404
        return HttpResponseRedirect(picture.url)

    @method_decorator(require_http_methods(["GET", "HEAD", "POST"]))
    def details(self, request: HttpRequest, pk: int) -> HttpResponse:
        """The texts of a picture; a POST changes those of them that it brings."""
        if request.method != "POST":
            return JsonResponse(_details(get_object_or_404(self.get_queryset(request), pk=pk)))
        brought = [name for name in TEXTS if name in request.POST]
        with transaction.atomic():
            picture = get_object_or_404(self.get_queryset(request).select_for_update(), pk=pk)
            if not self.has_change_permission(request, picture):
                return _refusal(NOT_ALLOWED, status=403)
            for name in brought:
                setattr(picture, name, request.POST[name])
            try:
                picture.clean_fields(exclude={field.name for field in Picture._meta.fields} - set(brought))
            except ValidationError as error:
                return _refusal(_in_one_line(error))
            picture.save(update_fields=[*brought, "search_text"])
            self.log_change(request, picture, [{"changed": {"fields": [_label(name) for name in brought]}}])
            site_version.bump(listing=True)
        return JsonResponse(_details(picture))


def _details(picture: Picture) -> dict[str, Any]:
    return {"id": picture.pk, **{name: getattr(picture, name) for name in TEXTS}}


def _refusal(message: str, *, status: int = 400) -> JsonResponse:
    """In the form that CKEditor shows to the person."""
    return JsonResponse({"uploaded": 0, "error": {"message": message}}, status=status)


def _not_stored(error: OSError) -> str:
    """Tells the technician, and gives the sentence for the person."""
    logger.error("an upload could not be stored", exc_info=error)
    return DISK_FULL if error.errno in {errno.ENOSPC, errno.EDQUOT} else NOT_STORED


def _label(field_name: str) -> str:
    return str(Picture._meta.get_field(field_name).verbose_name)


def _in_one_line(error: ValidationError) -> str:
    return " ".join(
        f"{_label(name).capitalize()}: {message}"
        for name, messages in error.message_dict.items()
        for message in messages
    )


def _nearest_focus(picture: Picture) -> str:
    def distance(choice: tuple[str, str]) -> float:
        x, y = map(float, choice[0].split("-"))
        return (x - picture.focal_x) ** 2 + (y - picture.focal_y) ** 2

    return min(FOCUS, key=distance)[0]
