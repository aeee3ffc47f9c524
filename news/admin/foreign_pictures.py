"""Pictures that somebody names by number without having been offered them: a preview would show them with their captions."""

from html import escape

from django.contrib import messages
from django.http import HttpRequest

from portal import picture_library
from portal.html import clean_html, expand_pictures, picture_ids, refusal
from portal.models import Picture
from portal.text import whole_number


def take_out(request: HttpRequest) -> None:
    """Of the form of an article that was sent: without the pictures that are closed to this account, and say so."""
    sent = request.POST.get("body", "")
    # What cannot be saved is refused in a moment, and stays as it was typed.
    body = "" if refusal(sent) else clean_html(sent)
    lead = whole_number(request.POST.get("lead_picture"))
    named = {*picture_ids(body), lead} - {None}
    if not named or request.user.has_perm("portal.change_picture"):
        return
    is_open = set(picture_library.open_to(request.user).filter(pk__in=named).values_list("pk", flat=True))
    closed = set(Picture.objects.filter(pk__in=named - is_open).values_list("pk", flat=True))
    if not closed:
        return
    request.POST = request.POST.copy()
    request.POST["body"] = expand_pictures(body, lambda pk, caption: "" if pk in closed else _figure(pk, caption))
    if lead in closed:
        request.POST["lead_picture"] = ""
    numbers = ", ".join(str(pk) for pk in sorted(closed))
    messages.warning(
        request, f"Ảnh số {numbers} không mở cho tài khoản của bạn nên đã được bỏ khỏi bài; chữ vẫn còn nguyên."
    )


def _figure(pk: int, caption: str) -> str:
    told = f"<figcaption>{escape(caption)}</figcaption>" if caption else ""
    return f'<figure data-picture="{pk}">{told}</figure>'
