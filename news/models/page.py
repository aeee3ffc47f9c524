from django.db import models
from django.urls import reverse
from django.utils import timezone

from portal.fields import AutoSlugField, EditorHTMLField, LineField


class Page(models.Model):
    """A standing page: about the office, contact, personal-data policy."""

    title = LineField("tiêu đề", max_length=150, letter_required=True)
    slug = AutoSlugField(
        "địa chỉ",
        source="title",
        unique=True,
        address_kind="page",
        help_text="Để trống: lấy theo tiêu đề. Địa chỉ cũ vẫn dùng được.",
    )
    body = EditorHTMLField("nội dung", blank=True)
    position = models.PositiveSmallIntegerField("thứ tự ở chân trang", default=0)
    updated_at = models.DateTimeField("sửa lúc", default=timezone.now, editable=False)

    class Meta:
        verbose_name = "trang cố định"
        verbose_name_plural = "trang cố định"
        ordering = ["position", "title"]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("page", args=[self.slug])
