import datetime
import hashlib
import json

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import Q
from django.utils import timezone


class ArticleVersion(models.Model):
    """The content of an article at one save. Public versions form a chain: each hash covers the one before.

    `content` holds what readers saw and nothing that the law may order erased: no account, no e-mail, no address.
    """

    class Kind(models.TextChoices):
        WORKING = "working", "Bản làm việc"
        PUBLIC = "public", "Bản công khai"

    article = models.ForeignKey("news.Article", models.PROTECT, verbose_name="bài viết", related_name="versions")
    number = models.PositiveIntegerField("số")
    kind = models.CharField("loại", max_length=10, choices=Kind)
    content = models.JSONField("nội dung", encoder=DjangoJSONEncoder)
    at = models.DateTimeField("lúc", default=timezone.now)
    by = models.ForeignKey("portal.User", models.PROTECT, verbose_name="người lưu", related_name="+")
    why = models.TextField("lý do", blank=True)
    previous_hash = models.CharField(max_length=64, blank=True)
    hash = models.CharField(max_length=64, blank=True)

    class Meta:
        verbose_name = "phiên bản"
        verbose_name_plural = "phiên bản"
        ordering = ["article", "number"]
        constraints = [
            models.UniqueConstraint(fields=["article", "number"], name="version_number_once"),
            models.CheckConstraint(condition=Q(kind__in=["working", "public"]), name="version_kind_known"),
            models.CheckConstraint(condition=Q(kind="working") | ~Q(hash=""), name="version_public_is_sealed"),
        ]

    def __str__(self) -> str:
        return f"Phiên bản {self.number}"

    def digest(self) -> str:
        """SHA-256, in hexadecimal, over what must not change: article, number, time, content and the hash before."""
        sealed = {
            "article": self.article_id,
            "number": self.number,
            "at": self.at.astimezone(datetime.UTC).isoformat(),
            "content": self.content,
            "previous": self.previous_hash,
        }
        text = json.dumps(sealed, sort_keys=True, ensure_ascii=False, separators=(",", ":"), cls=DjangoJSONEncoder)
        return hashlib.sha256(text.encode()).hexdigest()
