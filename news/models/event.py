from django.db import models
from django.utils import timezone


class ArticleEvent(models.Model):
    """What was done to an article: who, when, from, to, why. Never changed, never deleted (database triggers)."""

    class Kind(models.TextChoices):
        CREATED = "created", "Tạo bài"
        EDITED = "edited", "Sửa nội dung"
        SUBMITTED = "submitted", "Gửi duyệt"
        RETURNED = "returned", "Trả lại"
        PUBLISHED = "published", "Xuất bản"
        SCHEDULED = "scheduled", "Hẹn giờ xuất bản"
        UNSCHEDULED = "unscheduled", "Hủy hẹn giờ"
        REDATED = "redated", "Đổi ngày đăng"
        EXPIRY_SET = "expiry_set", "Đặt ngày hết hạn"
        WITHDRAWN = "withdrawn", "Rút bài"
        REDRAFTED = "redrafted", "Chuyển về bản nháp"
        REVISED = "revised", "Lưu bản sửa chưa công bố"
        REVISION_PUBLISHED = "revision_published", "Công bố bản sửa"
        REVISION_DROPPED = "revision_dropped", "Bỏ bản sửa"
        UNCHOSEN = "unchosen", "Giữ bản không được chọn"
        BINNED = "binned", "Bỏ vào thùng rác"
        UNBINNED = "unbinned", "Lấy lại từ thùng rác"
        HANDED_OVER = "handed_over", "Giao cho người khác"

    article = models.ForeignKey("news.Article", models.PROTECT, verbose_name="bài viết", related_name="events")
    kind = models.CharField("việc", max_length=20, choices=Kind)
    at = models.DateTimeField("lúc", default=timezone.now)
    by = models.ForeignKey("portal.User", models.PROTECT, verbose_name="người làm", related_name="+")
    from_status = models.CharField("từ", max_length=20, blank=True)
    to_status = models.CharField("sang", max_length=20)
    why = models.TextField("lý do", blank=True)
    effective_at = models.DateTimeField("có hiệu lực lúc", null=True, blank=True)
    version = models.ForeignKey(
        "news.ArticleVersion", models.PROTECT, verbose_name="phiên bản", null=True, blank=True, related_name="events"
    )

    class Meta:
        verbose_name = "sự kiện của bài"
        verbose_name_plural = "sự kiện của bài"
        ordering = ["at", "id"]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} – {self.at:%d/%m/%Y %H:%M}"
