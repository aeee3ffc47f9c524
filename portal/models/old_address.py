from django.db import models


class OldAddress(models.Model):
    """A slug that a category, author, topic or page had once: its address answers 301 to the present one, for ever."""

    kind = models.CharField(max_length=20)
    slug = models.CharField(max_length=120)
    object_id = models.BigIntegerField()
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = "địa chỉ cũ"
        verbose_name_plural = "địa chỉ cũ"
        constraints = [models.UniqueConstraint(fields=["kind", "slug"], name="old_address_once")]

    def __str__(self) -> str:
        return f"{self.kind}/{self.slug}"
