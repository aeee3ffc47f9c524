"""A sender's receipt: what became of the comment, without an account. Whoever has the code is the sender."""

import contextlib

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from comments import moderation, personal_data, retention
from comments.models import Comment, CommentEvent
from portal.errors import InvalidTransition


@require_safe
def show(request: HttpRequest, code: str) -> HttpResponse:
    comment = get_object_or_404(Comment.objects.select_related("article__category"), code=code)
    context = {
        "comment": comment,
        "refusal": _refusal(comment),
        "article": comment.article if comment.article.is_public else None,
        "can_withdraw": comment.status in moderation.WITHDRAWABLE and not comment.erased_at,
        "withdraw_url": reverse("receipt-withdraw", args=[comment.code]),
        "erase_url": "" if comment.erased_at else reverse("receipt-erase", args=[comment.code]),
        "hidden_term": retention.HIDDEN.label,
    }
    return _kept_close(render(request, "comments/receipt.html", context))


@require_POST
def withdraw(request: HttpRequest, code: str) -> HttpResponse:
    comment = get_object_or_404(Comment, code=code)
    # Decided, or withdrawn, meanwhile: the receipt tells.
    with contextlib.suppress(InvalidTransition):
        moderation.withdraw_by_sender(comment)
    return redirect("receipt", comment.code)


@require_http_methods(["GET", "HEAD", "POST"])
def erase(request: HttpRequest, code: str) -> HttpResponse:
    """What an erasure takes and leaves, and the button; pressed, it is done at once."""
    comment = get_object_or_404(Comment, code=code)
    if request.method == "POST":
        # Erased already, by another press or by the office: the receipt tells.
        with contextlib.suppress(InvalidTransition):
            personal_data.erase_by_sender(comment)
    elif not comment.erased_at:
        context = {
            "comment": comment,
            "is_shown": comment.status == Comment.Status.APPROVED,
            "is_withdrawn_by_it": comment.status in moderation.WITHDRAWABLE,
        }
        return _kept_close(render(request, "comments/receipt_erase.html", context))
    return redirect("receipt", comment.code)


def _kept_close(response: HttpResponse) -> HttpResponse:
    response["X-Robots-Tag"] = "noindex"
    # The address is the key: it is not handed on to other sites. (With "no-referrer" the browser would post without Origin.)
    response["Referrer-Policy"] = "same-origin"
    return response


def _refusal(comment: Comment) -> dict[str, object]:
    """Why the comment is not shown, and whether it was before an order had it taken down."""
    if comment.status != Comment.Status.REJECTED:
        return {}
    kinds = [CommentEvent.Kind.REJECTED, CommentEvent.Kind.TAKEN_DOWN]
    event = comment.events.filter(kind__in=kinds).order_by("-at", "-id").first()
    return {"reason": event.why, "on_order": event.kind == CommentEvent.Kind.TAKEN_DOWN} if event else {}
