"""What the desk shows of a comment: four queries, however many comments."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db.models import Count
from django.utils import timezone

from comments.desk.queues import age
from comments.models import Comment, CommentEvent
from comments.screening import impostors

Status = Comment.Status
COUNTED_OF_SENDER = [
    (Status.APPROVED, "đã duyệt"),
    (Status.REJECTED, "từ chối"),
    (Status.SPAM, "thư rác"),
]


@dataclass
class Card:
    comment: Comment
    # Newest first.
    events: list[CommentEvent]
    # How many comments of the same sender are in each state, this one among them.
    of_sender: dict[str, int]
    # The name of the office, or of somebody in it, that the sender's could be taken for.
    imitated: str = ""
    # What went wrong with the last press, and what was typed then.
    problem: str = ""
    typed: dict[str, str] = field(default_factory=dict)
    # The card to go to after this one.
    following: int = 0
    is_ticked: bool = False

    @property
    def seen(self) -> int:
        """The newest event that the card shows. 0: none, so that any event at all is news."""
        return self.events[0].pk if self.events else 0

    @property
    def mark(self) -> str:
        """What the forms send: which comment, and as of when."""
        return f"{self.comment.pk}-{self.seen}"

    @property
    def is_pending(self) -> bool:
        return self.comment.status == Status.PENDING

    @property
    def waits(self) -> str:
        return age(self.comment.submitted_at, timezone.now()) if self.is_pending else ""

    @property
    def other_comments(self) -> int:
        return max(sum(self.of_sender.values()) - 1, 0)

    @property
    def history(self) -> str:
        """What became of the sender's comments, this one not counted."""
        counts = dict(self.of_sender)
        if self.comment.status in counts:
            counts[self.comment.status] -= 1
        return ", ".join(f"{counts.get(status, 0)} {word}" for status, word in COUNTED_OF_SENDER)

    @property
    def typed_words(self) -> str:
        """What was typed, to show where the form for it is no more."""
        return " – ".join(text for name in ("order_number", "reason") if (text := self.typed.get(name, "")))


def load(pks: Iterable[int]) -> list[Card]:
    """The cards of these comments, in this order; those that are not there are left out."""
    wanted = list(pks)
    rows = Comment.objects.select_related("article__category").defer("article__body", "search_text")
    comments = rows.in_bulk(wanted)
    events: dict[int, list[CommentEvent]] = {pk: [] for pk in comments}
    for event in CommentEvent.objects.filter(comment__in=wanted).select_related("by", "listed_reason").order_by("-pk"):
        events[event.comment_id].append(event)
    histories = _histories({comment.email for comment in comments.values()} - {""})
    imitated = impostors.imitated(comment.sender for comment in comments.values())
    return [
        Card(
            comments[pk],
            events[pk],
            histories.get(comments[pk].email, {}),
            imitated=imitated.get(comments[pk].sender, ""),
        )
        for pk in dict.fromkeys(wanted)
        if pk in comments
    ]


def _histories(emails: set[str]) -> dict[str, dict[str, int]]:
    """By the sender's e-mail how many comments are in each state."""
    # SQLite uses the index only where the query repeats its condition.
    rows = Comment.objects.filter(email__in=emails).exclude(email="").order_by()
    counted: dict[str, dict[str, int]] = {}
    for email, status, count in rows.values_list("email", "status").annotate(Count("pk")):
        counted.setdefault(email, {})[status] = count
    return counted
