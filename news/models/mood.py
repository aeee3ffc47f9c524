import datetime
import re

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme

from portal.dates import DATE_VALIDATORS, is_sane
from portal.fields import LineField, MultilineField


class MoodQuerySet(models.QuerySet):
    def in_force(self, at: datetime.datetime | None = None) -> "MoodQuerySet":
        """Those that readers see at a moment (now by default), the newest first. A query: none has to be switched off."""
        at = at or timezone.now()
        return self.filter(starts_at__lte=at, ends_at__gt=at).order_by("-starts_at", "-pk")


class Mood(models.Model):
    """What all pages show for a time: an urgent strip on top, or the colours of mourning."""

    class Kind(models.TextChoices):
        URGENT = "urgent", "Dải tin khẩn"
        MOURNING = "mourning", "Quốc tang, lễ tang"

    kind = models.CharField("loại", max_length=10, choices=Kind)
    text = LineField(
        "nội dung",
        max_length=200,
        letter_required=True,
        help_text="Một câu trên đầu mọi trang. Ví dụ: Bão số 9 đổ bộ đêm nay, bà con thôn Bến Đá sơ tán trước 18 giờ.",
    )
    detail = MultilineField("nói thêm", blank=True, max_length=500)
    url = LineField(
        "địa chỉ bài chi tiết",
        max_length=500,
        blank=True,
        help_text="Địa chỉ của một bài hoặc trang trên trang này, ví dụ /bai-viet/…",
    )
    starts_at = models.DateTimeField("bắt đầu", default=timezone.now, validators=DATE_VALIDATORS)
    ends_at = models.DateTimeField(
        "kết thúc", validators=DATE_VALIDATORS, help_text="Đến giờ này trang tự trở lại như thường."
    )

    objects = MoodQuerySet.as_manager()

    class Meta:
        verbose_name = "tin khẩn, quốc tang"
        verbose_name_plural = "tin khẩn, quốc tang"
        ordering = ["-starts_at"]
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=["urgent", "mourning"]), name="mood_kind_known"),
            models.CheckConstraint(condition=Q(ends_at__gt=F("starts_at")), name="mood_ends_after_start"),
            models.CheckConstraint(condition=is_sane("starts_at") & is_sane("ends_at"), name="mood_dates_sane"),
        ]

    def __str__(self) -> str:
        return self.text

    def clean(self) -> None:
        if self.starts_at and self.ends_at and self.ends_at <= self.starts_at:
            raise ValidationError({"ends_at": "Giờ kết thúc phải sau giờ bắt đầu."})
        # A strip that leads away from the site, or to a script, is not the office's word. A backslash is a slash to browsers.
        is_own = self.url.startswith("/") and "\\" not in self.url and not re.search(r"\s", self.url)
        if self.url and not (is_own and url_has_allowed_host_and_scheme(self.url, allowed_hosts=None)):
            raise ValidationError({"url": "Chỉ nhận địa chỉ trên trang này, bắt đầu bằng dấu /, ví dụ /bai-viet/…"})
