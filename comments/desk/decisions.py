"""Decisions as the desk sends them: one act on one comment or on several, each with a result of its own."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from comments import moderation
from comments.desk.queues import number
from comments.models import Comment, CommentEvent, RejectionReason
from portal.errors import InvalidTransition
from portal.models import User
from portal.text import clean_line, clean_text

# More than a page with what was loaded after it; a list of thousands is somebody's experiment.
MOST_AT_ONCE = 200


class RejectForm(forms.Form):
    """A reason of the office's list, words, or both."""

    listed = forms.ModelChoiceField(
        RejectionReason.objects.filter(is_offered=True),
        label="Lý do mẫu",
        required=False,
        empty_label="– không chọn –",
        error_messages={"invalid_choice": "Lý do vừa chọn không còn trong danh sách; hãy chọn lý do khác."},
    )
    reason = forms.CharField(
        label="Lý do từ chối",
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3, "class": "vLargeTextField"}),
        help_text=(
            "Người gửi đọc được lý do này trên biên nhận; đừng ghi tên hay email của ai. Đã chọn lý do mẫu thì ô này có thể để "
            "trống."
        ),
        error_messages={"max_length": "Lý do dài quá %(limit_value)d ký tự; hãy viết ngắn lại."},
    )

    def clean_reason(self) -> str:
        # What shows nothing is no reason.
        return clean_text(self.cleaned_data["reason"])

    def clean(self) -> None:
        if not self.errors and not self.cleaned_data["listed"] and not self.cleaned_data["reason"]:
            self.add_error("reason", "Hãy chọn hoặc viết lý do từ chối; người gửi đọc được lý do này trên biên nhận.")


class TakeDownForm(forms.Form):
    order_number = forms.CharField(
        required=False,
        max_length=60,
        error_messages={"max_length": "Số văn bản dài quá %(limit_value)d ký tự."},
    )
    reason = forms.CharField(
        required=False,
        max_length=1000,
        error_messages={"max_length": "Lý do dài quá %(limit_value)d ký tự; hãy viết ngắn lại."},
    )

    def clean(self) -> None:
        number_, words = self.cleaned_data.get("order_number", ""), self.cleaned_data.get("reason", "")
        if not self.errors and not (clean_line(number_) and clean_text(words)):
            raise ValidationError("Hãy ghi số văn bản yêu cầu gỡ và lý do; người gửi đọc được lý do trên biên nhận.")


@dataclass(frozen=True)
class Act:
    run: Callable[..., None]
    form: type[forms.Form]
    # What is said when it is done: before the title of one comment, or before the number of several.
    done: str
    # Whether what it does to several comments is one decision, which `queues.last_decision` takes back as a whole.
    is_decision: bool = False


ACTS = {
    "approve": Act(moderation.approve, forms.Form, "Đã duyệt", is_decision=True),
    "reject": Act(moderation.reject, RejectForm, "Đã từ chối", is_decision=True),
    "mark_spam": Act(moderation.mark_spam, forms.Form, "Đã đánh dấu thư rác:", is_decision=True),
    "reopen": Act(moderation.reopen, forms.Form, "Đã đưa về hàng chờ"),
    "take_down": Act(moderation.take_down, TakeDownForm, "Đã gỡ theo văn bản yêu cầu"),
}


@dataclass(frozen=True)
class Result:
    pk: int
    title: str
    # Why nothing was done; empty where it was.
    problem: str = ""


def read_marks(sent: Iterable[str]) -> dict[int, int]:
    """The comments that a form names, each with the newest event that was shown. Raises ValueError for anything else."""
    marks = {}
    for mark in sent:
        pk, _, seen = mark.partition("-")
        marks[number(pk)] = number(seen)
    if len(marks) > MOST_AT_ONCE:
        raise ValueError("more than a desk shows")
    return marks


def decide(act: Act, marks: Mapping[int, int | None], *, by: User, arguments: dict[str, Any]) -> list[Result]:
    """Do it to each comment by itself: what somebody else decided meanwhile does not stop the others.

    `marks` says of each comment which event was the newest that was shown; None where nobody knows.
    """
    comments = Comment.objects.in_bulk(marks)
    if act.is_decision:
        # The moment that they share makes them one decision.
        arguments = {**arguments, "at": timezone.now()}
    results = []
    for pk, seen in marks.items():
        comment = comments.get(pk)
        if comment is None:
            results.append(Result(pk, f"Số {pk}", "Không còn bình luận này."))
            continue
        try:
            act.run(comment, by=by, seen=seen, **arguments)
        except InvalidTransition as error:
            results.append(Result(pk, comment.title, str(error)))
        else:
            results.append(Result(pk, comment.title))
    return results


def decided_since(marks: dict[int, int]) -> dict[int, CommentEvent]:
    """Of these comments those to which something has happened since, with the newest event. One query."""
    events = CommentEvent.objects.filter(comment__in=marks).select_related("by").order_by("pk")
    newest = {event.comment_id: event for event in events}
    return {pk: event for pk, event in newest.items() if event.pk != marks[pk]}
