"""Looking at what readers will see before it is saved, in a window of its own."""

from collections.abc import Callable

from django.contrib import admin
from django.core.exceptions import NON_FIELD_ERRORS
from django.forms import ModelForm
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse

_front_pages: list[Callable[..., HttpResponse]] = []


def register_front_page(render: Callable[..., HttpResponse]) -> None:
    """Declare what renders the front page with other things around it (`identity=`) than are stored."""
    _front_pages[:] = [render]


def front_page(request: HttpRequest, **around: object) -> HttpResponse:
    """The front page as readers would get it."""
    (render,) = _front_pages
    return render(request, **around)


def refused(model_admin: admin.ModelAdmin, request: HttpRequest, form: ModelForm) -> HttpResponse:
    """In the window of the preview: what has to be put right in the form, which is in the window before."""
    reasons = [
        ("" if name == NON_FIELD_ERRORS else form.fields[name].label, list(errors))
        for name, errors in form.errors.items()
    ]
    return not_previewed(model_admin, request, reasons)


def not_previewed(
    model_admin: admin.ModelAdmin, request: HttpRequest, reasons: list[tuple[str, list[str]]]
) -> HttpResponse:
    """In the window of the preview: what has to be put right first, each with where it stands ("" for the whole)."""
    context = {
        **model_admin.admin_site.each_context(request),
        "title": "Chưa xem trước được",
        "opts": model_admin.opts,
        "reasons": reasons,
    }
    return TemplateResponse(request, "admin/not_previewed.html", context)
