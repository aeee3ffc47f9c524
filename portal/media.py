"""Serving the public files of pictures where no server in front does it: names that this site made, nothing else."""

from django.conf import settings
from django.http import FileResponse, Http404, HttpRequest
from django.views.decorators.http import require_safe

from portal import picture_files
from portal.headers import FILE_POLICY

A_YEAR = 365 * 24 * 3600


@require_safe
def serve(request: HttpRequest, name: str) -> FileResponse:
    """One rendition. A name never gets other content, so anybody may keep it; a foreign name is 404 always."""
    match = picture_files.NAME.fullmatch(name)
    if not match:
        raise Http404
    try:
        file = (settings.MEDIA_ROOT / name).open("rb")
    except OSError as error:
        raise Http404 from error
    response = FileResponse(file, content_type=picture_files.CONTENT_TYPES[match[1]])
    response["Cache-Control"] = f"public, max-age={A_YEAR}, immutable"
    response["Content-Security-Policy"] = FILE_POLICY
    response["X-Content-Type-Options"] = "nosniff"
    return response
