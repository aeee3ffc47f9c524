from django.db import models
from django.urls import reverse
from django.utils import timezone

from portal.fields import AutoSlugField, EditorHTMLField, LineField, PositionField


class PageQuerySet(models.QuerySet):
    def public(self) -> "PageQuerySet":
        """Those that readers get."""
        return self.filter(is_public=True)


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
    position = PositionField("thứ tự ở chân trang")
    is_public = models.BooleanField(
        "công khai", default=True, help_text="Bỏ chọn: bạn đọc không thấy trang này nữa, nội dung và lịch sử vẫn còn."
    )
    updated_at = models.DateTimeField("sửa lúc", default=timezone.now, editable=False)

    objects = PageQuerySet.as_manager()

    class Meta:
        verbose_name = "trang cố định"
        verbose_name_plural = "trang cố định"
        ordering = ["position", "title"]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("page", args=[self.slug])


class PageVersion(models.Model):
    """A standing page as it was saved once. Never changed, never deleted (database triggers)."""

    page = models.ForeignKey(Page, models.PROTECT, verbose_name="trang", related_name="versions")
    number = models.PositiveIntegerField("số")
    title = models.CharField("tiêu đề", max_length=150)
    body = models.TextField("nội dung", blank=True)
    at = models.DateTimeField("lúc", default=timezone.now)
    by = models.ForeignKey("portal.User", models.PROTECT, verbose_name="người lưu", related_name="+")
    why = models.TextField("lý do", blank=True)

    class Meta:
        verbose_name = "phiên bản của trang"
        verbose_name_plural = "phiên bản của trang"
        ordering = ["page", "number"]
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["page", "number"], name="page_version_number_once")]

    def __str__(self) -> str:
        return f"Phiên bản {self.number}"
