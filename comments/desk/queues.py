"""The queues of the desk. Whatever is counted or listed here reads a bounded number of rows, however many comments there are."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from django.db.models import Count, F, Min, Q, QuerySet
from django.utils import timezone

from comments.models import Comment, CommentEvent
from portal.models import User
from portal.text import whole_number
from portal.vietnamese import how_long

Status = Comment.Status
Kind = CommentEvent.Kind

PENDING = "cho-duyet"
STATUS_OF = {
    PENDING: Status.PENDING,
    "da-duyet": Status.APPROVED,
    "tu-choi": Status.REJECTED,
    "thu-rac": Status.SPAM,
    "da-rut": Status.WITHDRAWN,
}
PAGE = 20
COUNTED = 999
# What was decided is looked for among the newest events alone: no index leads to a decision by its date.
RECENT_EVENTS = 5_000
# Today and the six days before it.
RECENT_DAYS = 7
# What one took part in before this working day is not undone by a key.
UNDO_FOR = datetime.timedelta(hours=12)

_EPOCH = datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)
_MICROSECOND = datetime.timedelta(microseconds=1)
_LATEST = (datetime.datetime(2100, 1, 1, tzinfo=datetime.UTC) - _EPOCH) // _MICROSECOND


@dataclass(frozen=True)
class Place:
    """Where a moderator is at the desk: in which queue, or at which comment or sender, and after which row."""

    queue: str = PENDING
    after: str = ""
    comment: int = 0
    # Any comment of the sender: an address of the site never holds an e-mail.
    sender_of: int = 0

    @classmethod
    def read(cls, asked: Mapping[str, str]) -> "Place":
        """Of the parameters of an address. Raises ValueError where they make no sense."""
        place = cls(
            queue=asked.get("hang", PENDING),
            after=asked.get("sau", ""),
            comment=number(asked.get("binh-luan", "0")),
            sender_of=number(asked.get("cung-nguoi-gui", "0")),
        )
        if place.queue not in STATUS_OF:
            raise ValueError("no such queue")
        if place.after:
            place._key()
        return place

    @property
    def is_queue(self) -> bool:
        return not (self.comment or self.sender_of)

    @property
    def query(self) -> str:
        if self.comment:
            return urlencode({"binh-luan": self.comment})
        where = {"cung-nguoi-gui": str(self.sender_of)} if self.sender_of else {"hang": self.queue}
        return urlencode(where | ({"sau": self.after} if self.after else {}))

    def _key(self) -> tuple[datetime.datetime, int]:
        """Of the row that the page comes after: when it was sent (in the queue of those that wait), and its number."""
        at, _, pk = self.after.rpartition("-")
        microseconds = number(at or "0")
        if microseconds > _LATEST:
            raise ValueError("no date of a comment")
        return _EPOCH + microseconds * _MICROSECOND, number(pk)

    def page(self) -> tuple[list[int], str]:
        """The numbers of the comments to show, in order, and the key for what comes after them, if anything does."""
        if self.comment:
            return [self.comment], ""
        if self.sender_of:
            return self._of_sender()
        return self._waiting() if self.queue == PENDING else self._decided()

    def _waiting(self) -> tuple[list[int], str]:
        rows = Comment.objects.queue()
        if self.after:
            at, pk = self._key()
            rows = rows.filter(submitted_at__gte=at).exclude(submitted_at=at, id__lte=pk)
        found = list(rows.values_list("pk", "submitted_at")[: PAGE + 1])
        shown = found[:PAGE]
        more = f"{(shown[-1][1] - _EPOCH) // _MICROSECOND}-{shown[-1][0]}" if len(found) > PAGE else ""
        return [pk for pk, _ in shown], more

    def _decided(self) -> tuple[list[int], str]:
        rows = decisions_since(week_began(), newest_event()).filter(to_status=STATUS_OF[self.queue])
        if self.after:
            rows = rows.filter(pk__lt=self._key()[1])
        found = list(rows.order_by("-pk").values_list("pk", "comment")[: PAGE + 1])
        shown = found[:PAGE]
        return [comment for _, comment in shown], str(shown[-1][0]) if len(found) > PAGE else ""

    def _of_sender(self) -> tuple[list[int], str]:
        email = Comment.objects.filter(pk=self.sender_of).values_list("email", flat=True).first()
        # SQLite uses the index only where the query repeats its condition.
        rows = Comment.objects.filter(email=email or "").exclude(email="").order_by("-pk")
        if self.after:
            rows = rows.filter(pk__lt=self._key()[1])
        found = list(rows.values_list("pk", flat=True)[: PAGE + 1])
        return found[:PAGE], str(found[PAGE - 1]) if len(found) > PAGE else ""


@dataclass(frozen=True)
class Size:
    """A queue in the row of queues: how many, and since when or of which days."""

    slug: str
    label: str
    count: str
    detail: str


def sizes() -> list[Size]:
    """Of every queue: those that wait and the oldest of them; of the others what was decided today and this week."""
    now = timezone.now()
    queue = Comment.objects.queue()[: COUNTED + 1].aggregate(count=Count("pk"), oldest=Min("submitted_at"))
    decided = {
        row["to_status"]: row
        for row in decisions_since(week_began(), newest_event())
        .order_by()
        .values("to_status")
        .annotate(week=Count("pk"), today=Count("pk", filter=Q(at__gte=_midnight())))
    }
    detail = f"lâu nhất {age(queue['oldest'], now)}" if queue["oldest"] else "không còn bình luận nào chờ"
    made = [Size(PENDING, Status.PENDING.label, _capped(queue["count"]), detail)]
    for slug, status in list(STATUS_OF.items())[1:]:
        row = decided.get(status, {"week": 0, "today": 0})
        today = f"trong {RECENT_DAYS} ngày qua, hôm nay {_capped(row['today'])}"
        made.append(Size(slug, status.label, _capped(row["week"]), today))
    return made


def newest_event() -> int:
    return CommentEvent.objects.order_by("-pk").values_list("pk", flat=True).first() or 0


def decisions_since(at: datetime.datetime, newest: int) -> QuerySet[CommentEvent]:
    """What put comments where they are now, since then, among the recent events; `newest` is the newest of all."""
    return CommentEvent.objects.filter(
        pk__gt=newest - RECENT_EVENTS, at__gte=at, comment__status=F("to_status"), comment__decided_at=F("at")
    ).exclude(to_status=Status.PENDING)


@dataclass(frozen=True)
class Decision:
    """What one press decided: the events of all its comments, the first of them for what they have in common."""

    events: list[CommentEvent]

    @property
    def first(self) -> CommentEvent:
        return self.events[0]

    @property
    def marks(self) -> list[str]:
        """What a form sends to take it back: of each comment, that this decision was the last that was seen of it."""
        return [f"{event.comment_id}-{event.pk}" for event in self.events]


def last_decision(user: User) -> Decision | None:
    """What `user` decided last and can take back: still in force, and of the present working day. At most four queries.

    With those of its comments that somebody else has changed since, so that taking it back tells of them; without those
    that `user` took back by themselves.
    """
    # What was taken down on an order is not put back by the way.
    kinds = [Kind.APPROVED, Kind.REJECTED, Kind.SPAM]
    newest = newest_event()
    own = decisions_since(timezone.now() - UNDO_FOR, newest).filter(by=user, kind__in=kinds)
    last = own.order_by("-pk").first()
    if last is None:
        return None
    same = CommentEvent.objects.filter(pk__gt=newest - RECENT_EVENTS, by=user, kind=last.kind, at=last.at)
    events = list(same.select_related("comment").order_by("pk"))
    since = CommentEvent.objects.filter(comment__in=[event.comment_id for event in events], pk__gte=events[0].pk)
    latest = {comment: (pk, by) for comment, pk, by in since.order_by("pk").values_list("comment", "pk", "by")}

    def is_left(event: CommentEvent) -> bool:
        pk, by = latest[event.comment_id]
        return pk == event.pk or by != user.pk

    left = [event for event in events if is_left(event)]
    return Decision(left) if left else None


def week_began() -> datetime.datetime:
    return _midnight() - datetime.timedelta(days=RECENT_DAYS - 1)


def _midnight() -> datetime.datetime:
    return timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)


def _capped(count: int) -> str:
    return f"{COUNTED}+" if count > COUNTED else str(count)


def age(since: datetime.datetime, now: datetime.datetime) -> str:
    return how_long(now - since) or "chưa đến 1 phút"


def number(text: str) -> int:
    """Of a row, or such like. Raises ValueError for what databases would not bear."""
    found = whole_number(text)
    if found is None:
        raise ValueError("no number")
    return found
