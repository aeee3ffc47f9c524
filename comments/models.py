import datetime
import secrets
from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from news.models import Article
from portal.dates import DATE_VALIDATORS, is_sane
from portal.fields import FoldedField, LineField, MultilineField, PositionField


def new_code() -> str:
    """An unguessable name for a comment (96 bits): who has it may see the receipt."""
    return secrets.token_urlsafe(12)


def new_nonce() -> str:
    """What makes one form one comment, however often it is sent."""
    return secrets.token_urlsafe(16)


class Thread(models.Model):
    """Whether an article takes comments, and until when. An article without a row takes them."""

    article = models.OneToOneField(Article, models.CASCADE, verbose_name="bài viết", related_name="+", primary_key=True)
    is_open = models.BooleanField("nhận bình luận", default=True)
    closes_at = models.DateTimeField("nhận đến lúc", null=True, blank=True, validators=DATE_VALIDATORS)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(closes_at=None) | is_sane("closes_at"), name="thread_date_sane"),
        ]
        verbose_name = "việc nhận bình luận"
        verbose_name_plural = "việc nhận bình luận"

    def __str__(self) -> str:
        return str(self.article)

    @classmethod
    def is_open_for(cls, article: Article) -> bool:
        """One query."""
        thread = cls.objects.filter(article=article).first()
        return thread is None or (thread.is_open and (thread.closes_at is None or thread.closes_at > timezone.now()))

    @classmethod
    def closings(cls, after: datetime.datetime) -> list[datetime.datetime | None]:
        """When the next article ceases to take comments."""
        rows = cls.objects.filter(is_open=True, closes_at__gt=after).order_by("closes_at")
        return [rows.values_list("closes_at", flat=True).first()]


class ConsentText(models.Model):
    """What a citizen agrees to, in versions: each comment keeps which one it was. Never changed (database triggers)."""

    version = models.PositiveIntegerField("phiên bản", unique=True)
    text = MultilineField("nội dung")
    created_at = models.DateTimeField("lúc tạo", default=timezone.now, editable=False)

    class Meta:
        verbose_name = "lời đồng ý xử lý dữ liệu"
        verbose_name_plural = "lời đồng ý xử lý dữ liệu"
        ordering = ["-version"]

    def __str__(self) -> str:
        return f"Phiên bản {self.version}"

    @classmethod
    def current(cls) -> "ConsentText | None":
        return cls.objects.order_by("-version").first()

    @classmethod
    def current_version(cls) -> int:
        """The number of the current text; 0 where there is none."""
        return cls.objects.aggregate(current=models.Max("version"))["current"] or 0


class CommentQuerySet(models.QuerySet):
    def approved(self) -> "CommentQuerySet":
        """What readers may see: approved, on an article that they may see. Every public read starts here."""
        return self.filter(
            models.Exists(Article.objects.published().filter(pk=models.OuterRef("article_id"))), status="approved"
        )

    def under(self, article: Article) -> "CommentQuerySet":
        """Those of one article, in the order of a conversation."""
        return self.filter(article=article).order_by("submitted_at", "id")

    def for_thread(self) -> "CommentQuerySet":
        """With what readers see of a comment; what they never see is not even read."""
        return self.only("article_id", "title", "sender", "body", "submitted_at")

    def queue(self) -> "CommentQuerySet":
        """What waits for a moderator, oldest first."""
        return self.filter(status="pending").order_by("submitted_at", "id")


class Comment(models.Model):
    """What a citizen wrote under an article. `comments.moderation` alone writes the status."""

    class Status(models.TextChoices):
        PENDING = "pending", "Chờ duyệt"
        APPROVED = "approved", "Đã duyệt"
        REJECTED = "rejected", "Từ chối"
        SPAM = "spam", "Thư rác"
        WITHDRAWN = "withdrawn", "Người gửi đã rút"

    article = models.ForeignKey(Article, models.PROTECT, verbose_name="bài viết", related_name="+")
    title = LineField("tiêu đề", max_length=150, letter_required=True)
    sender = LineField("người gửi", max_length=80, letter_required=True)
    email = models.EmailField("email", blank=True)
    body = MultilineField("nội dung bình luận", max_length=3000)
    status = models.CharField("trạng thái", max_length=20, choices=Status, default=Status.PENDING, editable=False)
    submitted_at = models.DateTimeField("gửi lúc", default=timezone.now, editable=False)
    decided_at = models.DateTimeField("quyết định lúc", null=True, blank=True, editable=False)
    erased_at = models.DateTimeField("xóa dữ liệu cá nhân lúc", null=True, blank=True, editable=False)

    code = models.CharField("mã biên nhận", max_length=32, unique=True, default=new_code, editable=False)
    nonce = models.CharField(max_length=64, unique=True, default=new_nonce, editable=False)
    consent_text = models.ForeignKey(
        ConsentText, models.PROTECT, verbose_name="lời đồng ý", null=True, blank=True, editable=False, related_name="+"
    )
    consented_at = models.DateTimeField("đồng ý lúc", null=True, blank=True, editable=False)
    # A keyed hash: it counts one address's comments and cannot be turned back; emptied after the days of the retention table.
    address_hash = models.CharField("dấu địa chỉ mạng", max_length=64, blank=True, editable=False)
    search_text = FoldedField(sources=["title", "sender", "body"])

    # What an erasure leaves of the fields that tell of a person. Dates, decisions and codes stay.
    EMPTIED: ClassVar[dict[str, str]] = {
        "title": "",
        "sender": "",
        "email": "",
        "body": "",
        "address_hash": "",
        "search_text": "",
    }

    objects = CommentQuerySet.as_manager()

    class Meta:
        verbose_name = "bình luận"
        verbose_name_plural = "bình luận"
        ordering = ["-submitted_at", "-id"]
        permissions = [
            ("moderate_comment", "Duyệt bình luận"),
            ("view_personal_data", "Xem email và dấu địa chỉ mạng của người gửi"),
        ]
        indexes = [
            # docs/query-plans.md shows the plan that each of these is for.
            models.Index("article", "submitted_at", "id", condition=Q(status="approved"), name="comment_approved"),
            models.Index("address_hash", "submitted_at", condition=~Q(address_hash=""), name="comment_of_address"),
            models.Index("status", "submitted_at", "id", name="comment_office_list"),
            models.Index("email", condition=~Q(email=""), name="comment_of_sender"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(status__in=["pending", "approved", "rejected", "spam", "withdrawn"]),
                name="comment_status_known",
            ),
            models.CheckConstraint(
                condition=Q(erased_at__isnull=False) | (~Q(title="") & ~Q(sender="") & ~Q(body="")),
                name="comment_whole_unless_erased",
            ),
            models.CheckConstraint(
                condition=Q(erased_at=None)
                | Q(title="", sender="", email="", body="", address_hash="", search_text=""),
                name="comment_erased_is_empty",
            ),
            models.CheckConstraint(
                condition=Q(erased_at=None) | ~Q(status__in=["pending", "approved"]), name="comment_erased_is_hidden"
            ),
        ]

    def __str__(self) -> str:
        return self.title or "(đã xóa nội dung)"

    def get_absolute_url(self) -> str:
        """The sender's receipt, not a public page."""
        return reverse("receipt", args=[self.code])


class RejectionReason(models.Model):
    """A reason that moderators choose from the office's list, so that reports can count them."""

    text = LineField("lý do", max_length=200, unique=True, letter_required=True)
    position = PositionField("thứ tự")
    is_offered = models.BooleanField(
        "còn dùng", default=True, help_text="Bỏ đánh dấu: không còn trong danh sách chọn; các quyết định cũ giữ nguyên."
    )

    class Meta:
        verbose_name = "lý do từ chối mẫu"
        verbose_name_plural = "lý do từ chối mẫu"
        ordering = ["position", "id"]

    def __str__(self) -> str:
        return self.text


class QueueDigest(models.Model):
    """A mail to the moderators that comments wait: how far it told of them. The last row says when it is time again."""

    sent_at = models.DateTimeField("gửi lúc", default=timezone.now)
    newest = models.ForeignKey(Comment, models.PROTECT, verbose_name="đến bình luận", related_name="+", db_index=False)

    class Meta:
        verbose_name = "thư báo bình luận mới"
        verbose_name_plural = "thư báo bình luận mới"

    def __str__(self) -> str:
        return f"{self.sent_at:%d/%m/%Y %H:%M}"


class CommentEvent(models.Model):
    """What became of a comment: who, when, from, to, why. Never changed, never deleted (database triggers)."""

    class Kind(models.TextChoices):
        RECEIVED = "received", "Nhận được"
        APPROVED = "approved", "Duyệt"
        REJECTED = "rejected", "Từ chối"
        SPAM = "spam", "Đánh dấu thư rác"
        REOPENED = "reopened", "Mở lại"
        WITHDRAWN = "withdrawn", "Người gửi rút lại"
        TAKEN_DOWN = "taken_down", "Gỡ theo yêu cầu"
        ERASED = "erased", "Xóa dữ liệu cá nhân"

    comment = models.ForeignKey(Comment, models.PROTECT, verbose_name="bình luận", related_name="events")
    kind = models.CharField("việc", max_length=20, choices=Kind)
    at = models.DateTimeField("lúc", default=timezone.now)
    # Empty where the citizen acted.
    by = models.ForeignKey("portal.User", models.PROTECT, verbose_name="người làm", null=True, related_name="+")
    from_status = models.CharField("từ", max_length=20, blank=True)
    to_status = models.CharField("sang", max_length=20)
    why = models.TextField("lý do", blank=True)
    listed_reason = models.ForeignKey(
        RejectionReason,
        models.PROTECT,
        verbose_name="lý do mẫu",
        null=True,
        blank=True,
        related_name="+",
        db_index=False,
    )
    order_number = models.CharField("số văn bản yêu cầu", max_length=60, blank=True)

    class Meta:
        verbose_name = "sự kiện của bình luận"
        verbose_name_plural = "sự kiện của bình luận"
        ordering = ["at", "id"]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} – {self.at:%d/%m/%Y %H:%M}"


class PersonalDataRequest(models.Model):
    """What somebody asked of the office about their data by telephone, letter or mail, and by when it is to be answered.

    `comments.personal_data` alone writes it. Deleted by the retention table, some time after it was answered.
    """

    class Kind(models.TextChoices):
        VIEW = "view", "Xem, nhận bản sao"
        CORRECT = "correct", "Sửa"
        ERASE = "erase", "Xóa"
        WITHDRAW = "withdraw", "Rút đồng ý"

    kind = models.CharField("yêu cầu", max_length=10, choices=Kind)
    # As it was given; emptied when the data of the address are erased.
    email = models.EmailField("email của người yêu cầu")
    received_at = models.DateTimeField("nhận lúc", default=timezone.now, validators=DATE_VALIDATORS)
    # The midnight that ends the last day for an answer.
    due_at = models.DateTimeField("hạn trả lời", editable=False)
    entered_by = models.ForeignKey(
        "portal.User", models.PROTECT, verbose_name="người ghi", related_name="+", editable=False
    )
    done_at = models.DateTimeField("trả lời lúc", null=True, blank=True, editable=False)
    done_by = models.ForeignKey(
        "portal.User", models.PROTECT, verbose_name="người trả lời", null=True, related_name="+", editable=False
    )
    answer = MultilineField("đã trả lời", blank=True, max_length=1000, editable=False)

    class Meta:
        verbose_name = "yêu cầu về dữ liệu cá nhân"
        verbose_name_plural = "yêu cầu về dữ liệu cá nhân"
        ordering = ["due_at", "id"]
        # One right opens everything about personal data, `comments.view_personal_data`.
        default_permissions = ()
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=["view", "correct", "erase", "withdraw"]), name="data_request_kind_known"
            ),
            models.CheckConstraint(
                condition=Q(done_at=None, done_by=None, answer="")
                | (Q(done_at__isnull=False, done_by__isnull=False) & ~Q(answer="")),
                name="data_request_done_is_answered",
            ),
        ]

    def __str__(self) -> str:
        return f"Yêu cầu số {self.pk} – {self.get_kind_display()}"

    @property
    def due_on(self) -> datetime.date:
        """The last day for an answer."""
        return timezone.localdate(self.due_at - datetime.timedelta(microseconds=1))

    @property
    def is_overdue(self) -> bool:
        return self.done_at is None and self.due_at <= timezone.now()
