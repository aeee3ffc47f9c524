"""What readers get who ask, while the database is away, for a page that is not kept."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from portal.error_pages import unavailable

DATABASE_IS_AWAY = "portal.database_is_away"


class AwayMiddleware:
    """Answers at once what the page cache marked so. A middleware, so that the answer has the headers of every other."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return unavailable() if DATABASE_IS_AWAY in request.META else self.get_response(request)
