from django.db import models
from django.utils import timezone

from portal.fields import LineField


class OutgoingMail(models.Model):
    """A mail to send, written in the transaction of the act that it tells of; `portal.outbox` sends it and tries again."""

    recipient = models.EmailField("người nhận")
    subject = LineField("tiêu đề", max_length=200)
    body = models.TextField("nội dung")
    # What only the recipient may read, such as the address that sets a new password: shown to nobody, erased once sent.
    is_secret = models.BooleanField(default=False, editable=False)
    created_at = models.DateTimeField("lúc tạo", default=timezone.now)
    attempts = models.PositiveSmallIntegerField("số lần gửi", default=0)
    next_attempt_at = models.DateTimeField("lần gửi tới", default=timezone.now)
    sent_at = models.DateTimeField("đã gửi lúc", null=True, blank=True)
    last_error = models.CharField("lỗi gần nhất", max_length=300, blank=True)

    class Meta:
        verbose_name = "thư gửi đi"
        verbose_name_plural = "thư gửi đi"
        indexes = [
            models.Index("next_attempt_at", "id", condition=models.Q(sent_at=None), name="mail_waiting"),
        ]

    def __str__(self) -> str:
        return self.subject
