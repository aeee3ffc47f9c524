"""The page of the office that lists the backups on this machine. It makes none and hands none out."""

from dataclasses import dataclass
from functools import partial

from django.contrib.admin import AdminSite
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import URLPattern, path
from django.views.decorators.http import require_safe

from portal.backup import files, manifest, store
from portal.backup.files import BackupError
from portal.backup.manifest import Manifest
from portal.backup.store import Backup


@dataclass(frozen=True)
class Line:
    """`said` is None where the backup cannot be read, for the reason in `trouble`."""

    backup: Backup
    said: Manifest | None
    trouble: str = ""


def urls(site: AdminSite) -> list[URLPattern]:
    view = site.admin_view(require_safe(partial(backups_view, site=site)))
    return [path("sao-luu/", view, name="portal_backups")]


def backups_view(request: HttpRequest, *, site: AdminSite) -> HttpResponse:
    """For administrators only: the paths of the machine are nobody else's business."""
    if not request.user.is_superuser:
        raise PermissionDenied("backups")
    folder = store.own_folder()
    trouble = ""
    lines = []
    try:
        lines = [_line(backup) for backup in store.backups(folder)]
    except OSError as error:
        trouble = files.reason(error)
    context = {
        **site.each_context(request),
        "title": "Bản sao lưu",
        "folder": folder,
        "lines": lines,
        "trouble": trouble,
    }
    return TemplateResponse(request, "admin/backups.html", context)


def _line(backup: Backup) -> Line:
    try:
        return Line(backup, manifest.read(backup.path))
    except BackupError as error:
        return Line(backup, None, str(error))
    except OSError as error:
        return Line(backup, None, files.reason(error))
