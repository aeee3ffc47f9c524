"""The moderators' desk: a screen for clearing the queue, by keyboard with a script, by plain forms without one."""

import itertools
from dataclasses import dataclass, replace
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse, QueryDict
from django.template.loader import render_to_string
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from django.utils.timezone import localtime
from django.views.decorators.http import require_http_methods, require_safe

from comments.desk import cards, queues
from comments.desk.cards import Card
from comments.desk.decisions import ACTS, Act, Result, decide, decided_since, read_marks
from comments.desk.queues import Place
from comments.models import Comment, CommentEvent, RejectionReason
from portal.accounts import sessions

TYPED = ("listed", "reason", "order_number")
NOBODY = "Chưa chọn bình luận nào. Hãy đánh dấu vào ô trước tiêu đề rồi bấm lại."
NO_RIGHT = "Tài khoản của bạn không có quyền duyệt bình luận. Chưa có gì thay đổi."


@dataclass(frozen=True)
class _Press:
    """One press on the desk, as it was sent."""

    name: str
    act: Act
    marks: dict[int, int]
    is_bulk: bool
    place: Place
    following: int
    typed: dict[str, str]

    @classmethod
    def read(cls, sent: QueryDict) -> "_Press":
        """Raises ValueError for what no form of the desk sends."""
        name = sent.get("act", "")
        if name not in ACTS:
            raise ValueError("no such act")
        return cls(
            name=name,
            act=ACTS[name],
            marks=read_marks(sent.getlist("comment")),
            is_bulk="nhieu" in sent,
            place=Place.read(QueryDict(sent.get("place", ""))),
            following=queues.number(sent.get("following", "0")),
            typed={field: sent[field] for field in TYPED if sent.get(field, "").strip()},
        )


class Desk:
    """The pages of the desk, at addresses of the comments' admin."""

    def __init__(self, model_admin: admin.ModelAdmin) -> None:
        self.model_admin = model_admin
        self.site = model_admin.admin_site

    @property
    def urls(self) -> list[URLPattern]:
        # A comment's number stands where these words do, so they are no number.
        pages = [
            ("ban-duyet/", require_safe(self.page), "desk"),
            ("ban-duyet/quyet-dinh/", require_http_methods(["GET", "HEAD", "POST"])(self.decide), "desk_decide"),
            ("ban-duyet/moi/", require_safe(self.news), "desk_news"),
        ]
        return [path(route, self.site.admin_view(view), name=f"comments_comment_{name}") for route, view, name in pages]

    def _may_moderate(self, request: HttpRequest) -> bool:
        return self.model_admin.has_view_permission(request) and self.model_admin.has_moderate_permission(request)

    # --- reading ---

    def page(self, request: HttpRequest) -> HttpResponse:
        if not self._may_moderate(request):
            raise PermissionDenied("moderating comments")
        try:
            place = Place.read(request.GET)
        except ValueError as error:
            raise Http404("no such place at the desk") from error
        return self._page(request, place)

    def _page(
        self,
        request: HttpRequest,
        place: Place,
        *,
        first: list[Card] | None = None,
        bulk: dict[str, Any] | None = None,
        status: int = 200,
    ) -> HttpResponse:
        """`first` are cards of which there is something to tell: they stand above the queue, or in their place in it."""
        pks, more = place.page()
        told = {card.comment.pk: card for card in first or []}
        listed = cards.load([pk for pk in pks if pk not in told])
        by_pk = {card.comment.pk: card for card in listed} | told
        order = [pk for pk in told if pk not in pks] + [pk for pk in pks if pk in by_pk]
        for pk, following in itertools.pairwise(order):
            by_pk[pk].following = following
        if place.comment and not order:
            raise Http404("no such comment")
        context = {
            **self.site.each_context(request),
            **self._card_context(request, place),
            "title": "Bàn duyệt bình luận",
            "opts": self.model_admin.opts,
            "sizes": queues.sizes(),
            "cards": [by_pk[pk] for pk in order],
            "more": replace(place, after=more).query if more else "",
            "last": queues.last_decision(request.user),
            "bulk": bulk or {"problem": "", "typed": {}},
        }
        return TemplateResponse(request, "admin/comments/desk/desk.html", context, status=status)

    def _card_context(self, request: HttpRequest, place: Place) -> dict[str, Any]:
        return {
            "place": place,
            "reasons": list(RejectionReason.objects.filter(is_offered=True)),
            "shows_email": request.user.has_perm("comments.view_personal_data"),
        }

    def news(self, request: HttpRequest) -> JsonResponse:
        """What has changed since the page was read: sizes of the queues, and what others did to the comments that it shows."""
        if not self._may_moderate(request):
            return JsonResponse({"ok": False, "message": NO_RIGHT}, status=403)
        try:
            marks = read_marks(mark for mark in request.GET.get("the", "").split(",") if mark)
        except ValueError as error:
            raise Http404("no marks of comments") from error
        sessions.not_by_hand(request)
        changed = [{"id": pk, "message": _what_happened(event)} for pk, event in decided_since(marks).items()]
        return JsonResponse({"ok": True, "changed": changed, "queues": _sizes()})

    # --- deciding ---

    def decide(self, request: HttpRequest) -> HttpResponse:
        """One act on the comments that the form names; JSON for a script that asks for it, otherwise the desk again."""
        wants_json = request.headers.get("Accept") == "application/json"
        if not self._may_moderate(request):
            if wants_json:
                return JsonResponse({"ok": False, "message": NO_RIGHT}, status=403)
            raise PermissionDenied("moderating comments")
        if request.method != "POST":
            # Signing in again leads here.
            return HttpResponseRedirect(reverse("admin:comments_comment_desk"))
        try:
            press = _Press.read(request.POST)
        except ValueError as error:
            raise SuspiciousOperation("no press of the desk") from error
        form = press.act.form(request.POST)
        if not press.marks or not form.is_valid():
            problem = _first_error(form) if press.marks else NOBODY
            return self._refused_json(problem) if wants_json else self._refused(request, press, problem)
        results = decide(press.act, press.marks, by=request.user, arguments=_arguments(form))
        if wants_json:
            return self._answer(request, press, results)
        return self._answer_page(request, press, results)

    def _refused_json(self, problem: str) -> JsonResponse:
        return JsonResponse({"ok": False, "message": problem, "results": [], "queues": _sizes()})

    def _refused(self, request: HttpRequest, press: _Press, problem: str) -> HttpResponse:
        """The form asked for something: the desk again, with everything typed and ticked."""
        first = cards.load(press.marks)
        for card in first:
            card.is_ticked = press.is_bulk
            if not press.is_bulk:
                card.problem, card.typed = problem, press.typed
                _tell(request, card)
        bulk = {"problem": problem, "typed": press.typed} if press.is_bulk else None
        return self._page(request, press.place, first=first, bulk=bulk)

    def _answer(self, request: HttpRequest, press: _Press, results: list[Result]) -> JsonResponse:
        context = self._card_context(request, press.place)
        last = queues.last_decision(request.user)
        answers = []
        problems = {result.pk: result.problem for result in results}
        for card in cards.load(problems):
            card.problem = problems[card.comment.pk]
            card.typed = press.typed if card.problem else {}
            is_line = not card.problem and not card.is_pending
            html = render_to_string(
                f"admin/comments/desk/_{'done' if is_line else 'card'}.html", {**context, "card": card}, request
            )
            answers.append({"id": card.comment.pk, "ok": not card.problem, "message": card.problem, "html": html})
        return JsonResponse(
            {
                "ok": not any(problems.values()),
                "message": _summary(press.act, results),
                "results": answers,
                "queues": _sizes(),
                "last": render_to_string("admin/comments/desk/_last.html", {**context, "last": last}, request),
            }
        )

    def _answer_page(self, request: HttpRequest, press: _Press, results: list[Result]) -> HttpResponse:
        problems = {result.pk: result.problem for result in results if result.problem}
        done = [result for result in results if not result.problem]
        if done:
            messages.success(request, _summary(press.act, done))
        if not problems:
            # Back to where the next card is.
            anchor = f"#bl-{press.following}" if press.following else ""
            place = Place() if press.place.comment else press.place
            return HttpResponseRedirect(f"{reverse('admin:comments_comment_desk')}?{place.query}{anchor}")
        first = cards.load(problems)
        for card in first:
            card.problem, card.typed = problems[card.comment.pk], press.typed
            _tell(request, card)
        return self._page(request, press.place, first=first)


def _tell(request: HttpRequest, card: Card) -> None:
    """The problem of a card at the top of the page too: the card may stand far below."""
    title = card.comment.title or "(đã xóa nội dung)"
    messages.error(request, format_html('“<a href="#bl-{}">{}</a>”: {}', card.comment.pk, title, card.problem))


def _arguments(form: forms.Form) -> dict[str, Any]:
    return {name: value for name, value in form.cleaned_data.items() if value}


def _first_error(form: forms.Form) -> str:
    return next(str(error) for errors in form.errors.values() for error in errors)


def _summary(act: Act, results: list[Result]) -> str:
    """In a sentence or two what was done, and what was not."""
    done = [result for result in results if not result.problem]
    failed = [result for result in results if result.problem]
    said = []
    if done:
        what = f"“{done[0].title}”" if len(done) == 1 else f"{len(done)} bình luận"
        said.append(f"{act.done} {what}.")
    said += [f"“{result.title}”: {result.problem}" for result in failed]
    return " ".join(said)


def _what_happened(event: CommentEvent) -> str:
    status = Comment.Status(event.to_status).label
    who = event.by or "Người gửi"
    return f"{event.get_kind_display()}: {who}, lúc {localtime(event.at):%H:%M %d/%m/%Y}. Trạng thái: {status}."


def _sizes() -> dict[str, dict[str, str]]:
    return {size.slug: {"count": size.count, "detail": size.detail} for size in queues.sizes()}
