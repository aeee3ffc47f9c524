"""What somebody sent with an expired sign-in or a stale token is not lost: it is kept in the answer, to be sent again.

Only what a page of ours sent is kept, so that nobody is made to press a button for another site. Files cannot be kept, and
passwords are not.
"""

import json
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from portal.error_pages import error_page, last_known_telephone
from portal.html import without_pasted_pictures
from portal.same_origin import is_from_here

FIELD = "kept_form"
# In characters, and fields: the longest article with its pictures' captions, and no form made to be a burden.
LONGEST = 2_000_000
MOST_FIELDS = 1_000


@dataclass(frozen=True)
class KeptForm:
    """Fields of a form, and where it was sent to: a path of this site, with its query."""

    path: str
    fields: list[tuple[str, str]]
    had_files: bool

    def as_text(self) -> str:
        """For a hidden field of the page that comes in between."""
        return json.dumps([self.path, self.fields, self.had_files], ensure_ascii=False)


def of(request: HttpRequest) -> KeptForm | None:
    """What this POST holds; None where there is nothing to keep, or it is not known to come from a page of ours."""
    if request.method != "POST" or not is_from_here(request):
        return None
    # A page in between that fails in its turn hands on what it carries.
    if carried := carried_by(request):
        return carried
    if any("password" in name for name in request.POST):
        return None
    fields = [
        # Of a text it is the words that count; with a pasted picture's bytes it would be too long to keep.
        (name, without_pasted_pictures(value))
        for name, values in request.POST.lists()
        for value in values
        if name not in {"csrfmiddlewaretoken", FIELD}
    ]
    if not fields or len(fields) > MOST_FIELDS or sum(len(value) for _, value in fields) > LONGEST:
        return None
    return KeptForm(request.get_full_path(), fields, bool(request.FILES))


def carried_by(request: HttpRequest) -> KeptForm | None:
    """What the hidden field of a page in between brought along; None for nothing, or for nonsense."""
    text = request.POST.get(FIELD, "")
    if len(text) > LONGEST * 2:
        return None
    try:
        path, fields, had_files = json.loads(text)
        if len(fields) > MOST_FIELDS:
            return None
        kept = KeptForm(str(path), [(str(name), str(value)) for name, value in fields], bool(had_files))
        # An escape may name half of a character, which no page can hold.
        kept.as_text().encode()
    except (ValueError, TypeError, RecursionError):
        return None
    is_a_path = kept.path.startswith("/") and not kept.path.startswith(("//", "/\\"))
    return kept if is_a_path and kept.path.isprintable() else None


def offer(request: HttpRequest, kept: KeptForm, *, reason: str, status: int = 200) -> HttpResponse:
    """The page with one button that sends the form again, with a token of now. `reason`: "signed-in" or "token"."""
    context = {"kept": kept, "reason": reason, "telephone": last_known_telephone()}
    return render(request, "admin/kept_form.html", context, status=status)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The token of a form was too old, or is not ours."""
    kept = of(request)
    return offer(request, kept, reason="token", status=403) if kept else error_page(403, template="403_csrf.html")
