"""The desk of the front page: what stands in its places, the order of its blocks, as readers will see it, and the history."""

import itertools
from dataclasses import dataclass
from functools import partial

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.html import format_html

from news.admin.front_page_form import Arranging, FormMaker, holds, label, show
from news.desk.arrangements import Description, Words
from news.models import FrontPage
from news.placing import ArrangementConflict, able_to_stand, arrange, may_arrange, name_of
from news.site.front_page import front_page_context, standing
from news.site.previews import as_readers_would_get
from portal.admin_base import OfficeModelAdmin, having_words
from portal.previewing import not_previewed
from portal.text import whole_number

FOUND_AT_ONCE = 20
MOST_PAGES_FOUND = 50
HISTORY_AT_ONCE = 20


@dataclass(frozen=True)
class Conflict:
    """What another one saved meanwhile beside what this one wants; `theirs` is None where nothing is stored."""

    theirs: Description | None
    mine: Description
    # The same account, in another window.
    is_own: bool


@admin.register(FrontPage)
class FrontPageAdmin(OfficeModelAdmin):
    """Its list is the desk; arrangements are made there, and nobody changes or deletes one."""

    def has_view_permission(self, request: HttpRequest, obj: FrontPage | None = None) -> bool:
        return may_arrange(request.user)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: FrontPage | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: FrontPage | None = None) -> bool:
        return False

    def get_urls(self) -> list[URLPattern]:
        views = [
            ("xem-truoc/", self.preview_view, "preview"),
            ("lich-su/", self.arrangements_view, "arrangements"),
            ("bai/", self.articles_view, "articles"),
        ]
        return [
            *(
                path(
                    route, self.admin_site.admin_view(partial(_for_those_who_may, view)), name=f"news_frontpage_{name}"
                )
                for route, view, name in views
            ),
            *super().get_urls(),
        ]

    def changeform_view(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        return self._no_page_of_one(request)

    def delete_view(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        return self._no_page_of_one(request)

    def history_view(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        return self._no_page_of_one(request)

    def _no_page_of_one(self, request: HttpRequest) -> HttpResponse:
        raise Http404("an arrangement has no page of its own")

    # --- the desk ---

    def changelist_view(self, request: HttpRequest, extra_context: dict | None = None) -> HttpResponse:
        return _for_those_who_may(self._desk, request)

    def _desk(self, request: HttpRequest) -> HttpResponse:
        maker = FormMaker(self.admin_site, request.user)
        if request.method != "POST":
            return self._open(request, maker)
        arranging = maker.sent(request.POST)
        if "_save" in request.POST and arranging.is_sound:
            return self._save(request, arranging)
        # Any other press, also Enter in a field, only shows what was asked for.
        return self._page(request, arranging, is_refused="_save" in request.POST)

    def _open(self, request: HttpRequest, maker: FormMaker) -> HttpResponse:
        current = _current()
        loaded = current
        if "tu" in request.GET:
            number = whole_number(request.GET["tu"], digits=9) or 0
            loaded = FrontPage.objects.select_related("by").filter(number=number).first()
            if loaded is None:
                raise Http404("no such arrangement")
        arranging = maker.opened(loaded, seen=current.number if current else 0, article=request.GET.get("bai", ""))
        return self._page(request, arranging, loaded=loaded if loaded != current else None)

    def _save(self, request: HttpRequest, arranging: Arranging) -> HttpResponse:
        before = FrontPage.objects.current()
        try:
            saved = arrange(by=request.user, seen=arranging.seen, **arranging.wanted)
        except ArrangementConflict as error:
            stored = error.stored
            # Whoever saves now has seen it.
            arranging.seen = stored.number if stored else 0
            mine = arranging.proposed
            words = Words.of(request.user, [stored, mine])
            theirs = words.describe(stored, beside=mine) if stored else None
            conflict = Conflict(
                theirs, words.describe(mine, beside=stored), is_own=bool(stored) and stored.by == request.user
            )
            return self._page(request, arranging, conflict=conflict)
        except ValidationError as error:
            arranging.problems += error.messages
            return self._page(request, arranging, is_refused=True)
        if saved == before:
            messages.info(request, "Không có gì khác với cách sắp xếp đang dùng nên không lưu gì.")
        else:
            messages.success(request, _what_stands(saved))
        return HttpResponseRedirect(reverse("admin:news_frontpage_changelist"))

    def _page(
        self,
        request: HttpRequest,
        arranging: Arranging,
        *,
        loaded: FrontPage | None = None,
        conflict: Conflict | None = None,
        is_refused: bool = False,
    ) -> HttpResponse:
        show(arranging)
        context = {
            **self.admin_site.each_context(request),
            "title": "Sắp xếp trang chủ",
            "opts": self.opts,
            "arranging": arranging,
            "current": _current(),
            "loaded": loaded,
            "conflict": conflict,
            "is_refused": is_refused,
            "is_unsaved": request.method == "POST" or loaded is not None or bool(arranging.said),
            "holds": holds(),
            "media": self.media + arranging.media,
        }
        return TemplateResponse(request, "admin/news/frontpage/desk.html", context)

    # --- as readers will see it ---

    def preview_view(self, request: HttpRequest) -> HttpResponse:
        """The front page with what the form asks for, saved nowhere: the bytes that readers would get now."""
        if request.method != "POST":
            # Signing in again leads here.
            return HttpResponseRedirect(reverse("admin:news_frontpage_changelist"))
        arranging = FormMaker(self.admin_site, request.user).sent(request.POST)
        if not arranging.is_sound:
            reasons = [(row.name, row.problems) for row in arranging.rows if row.problems]
            return not_previewed(self, request, [*reasons, *(("", [problem]) for problem in arranging.problems)])
        return as_readers_would_get(request, "news/home.html", front_page_context(arranging.proposed))

    # --- what stood there before ---

    def arrangements_view(self, request: HttpRequest) -> HttpResponse:
        """The last arrangements in words; `truoc` asks for those before a number."""
        arrangements = FrontPage.objects.select_related("by").order_by("-number")
        if "truoc" in request.GET:
            before = whole_number(request.GET["truoc"], digits=9)
            if before is None:
                raise Http404("no number of an arrangement")
            arrangements = arrangements.filter(number__lt=before)
        found = list(arrangements[: HISTORY_AT_ONCE + 1])
        words = Words.of(request.user, found)
        # Each beside the one before it.
        entries = [words.describe(one, beside=before) for one, before in itertools.pairwise([*found, None])]
        context = {
            **self.admin_site.each_context(request),
            "title": "Lịch sử sắp xếp trang chủ",
            "opts": self.opts,
            "entries": entries[:HISTORY_AT_ONCE],
            "older": found[HISTORY_AT_ONCE - 1].number if len(found) > HISTORY_AT_ONCE else None,
            "current": FrontPage.objects.current(),
        }
        return TemplateResponse(request, "admin/news/frontpage/arrangements.html", context)

    # --- the articles that may stand there ---

    def articles_view(self, request: HttpRequest) -> JsonResponse:
        """For the field that finds an article by words: as Django's own autocomplete answers, newest first."""
        page = min(max(whole_number(request.GET.get("page"), digits=3) or 1, 1), MOST_PAGES_FOUND)
        start = (page - 1) * FOUND_AT_ONCE
        found = having_words(able_to_stand(), request.GET.get("term", "")).select_related("category").defer("body")
        rows = list(found.newest_first()[start : start + FOUND_AT_ONCE + 1])
        results = [{"id": str(article.pk), "text": label(article)} for article in rows[:FOUND_AT_ONCE]]
        more = len(rows) > FOUND_AT_ONCE and page < MOST_PAGES_FOUND
        return JsonResponse({"results": results, "pagination": {"more": more}})


def _for_those_who_may(view: object, request: HttpRequest) -> HttpResponse:
    if not may_arrange(request.user):
        raise PermissionDenied("arranging the front page")
    return view(request)


def _current() -> FrontPage | None:
    return FrontPage.objects.select_related("by").current()


def _what_stands(arrangement: FrontPage) -> str:
    """What readers see now, for the message after saving."""
    places, _ = standing(arrangement)
    told = "; ".join(
        f"{name_of(place) if place == 0 else name_of(place).lower()}: “{article.title}”"
        for place, article in enumerate(places)
        if article
    )
    return format_html(
        'Đã lưu, bạn đọc thấy từ {}. {}{} <a href="/">Mở trang chủ</a>',
        f"{timezone.localtime(arrangement.at):%H:%M}",
        told[:1].upper() + told[1:],
        "." if told else "",
    )
