"""The lists behind the panels of the first page."""

from functools import partial

from django.db.models.expressions import OrderBy
from django.http import HttpRequest

from news.desk import waiting
from portal.linked_filter import LinkedFilter, Narrowing


class QueueFilter(LinkedFilter):
    """One queue of the first page, with exactly its rows."""

    title = "bàn làm việc"
    parameter_name = waiting.PARAMETER

    def narrowings(self, request: HttpRequest) -> dict[str, Narrowing]:
        return {
            name: (queue.title, partial(queue.rows, user=request.user))
            for name, queue in waiting.queues(request.user).items()
        }


def queue_order(request: HttpRequest) -> tuple[str | OrderBy, ...]:
    """That of the queue which the list is asked for; empty for none."""
    queue = waiting.queues(request.user).get(request.GET.get(QueueFilter.parameter_name, ""))
    return queue.order if queue else ()
