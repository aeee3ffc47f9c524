"""Pages as readers would get them, with what is typed and not saved: for the office alone."""

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

from news.models import FrontPage
from news.site.front_page import front_page_context
from portal.headers import as_for_readers


def front_page(request: HttpRequest, **around: object) -> HttpResponse:
    """The front page, with other things around it than are stored: an identity, moods."""
    return as_readers_would_get(
        request, "news/home.html", {**front_page_context(FrontPage.objects.current()), **around}
    )


def as_readers_would_get(request: HttpRequest, template: str, context: dict) -> HttpResponse:
    """A page of theirs, which nobody keeps or finds."""
    response = HttpResponse(render_to_string(template, {**context, "user": None}, request))
    response["X-Robots-Tag"] = "noindex"
    return as_for_readers(response)
