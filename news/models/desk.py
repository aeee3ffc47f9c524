"""What the office keeps while people work. Nothing here is ever seen by readers, and nothing of it is the record."""

from django.db import models
from django.utils import timezone


class WorkingCopy(models.Model):
    """What somebody has typed into the form of an article and not saved yet, kept every few seconds.

    One for each form that somebody opened, named by its `key`: two windows do not write over each other.
    """

    user = models.ForeignKey("portal.User", models.CASCADE, related_name="+", db_index=False)
    article = models.ForeignKey("news.Article", models.CASCADE, null=True, related_name="+")
    key = models.CharField(max_length=32, blank=True)
    # As `news.history.snapshot` makes it, but what is not filled in yet is None or "".
    content = models.JSONField()
    title = models.CharField(max_length=250, blank=True)
    # The article's when the form was opened, and its newest version then.
    revision = models.PositiveIntegerField(default=0)
    base_number = models.PositiveIntegerField(default=0)
    saved_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = "bản đang soạn"
        verbose_name_plural = "bản đang soạn"
        constraints = [models.UniqueConstraint(fields=["user", "key"], name="working_copy_of_form_once")]

    def __str__(self) -> str:
        return self.title


class EditingMark(models.Model):
    """That somebody has an article open in the form. It lapses by itself when the form says nothing any more."""

    article = models.ForeignKey("news.Article", models.CASCADE, related_name="+", db_index=False)
    user = models.ForeignKey("portal.User", models.CASCADE, related_name="+")
    opened_at = models.DateTimeField(default=timezone.now)
    seen_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = "dấu đang mở bài"
        verbose_name_plural = "dấu đang mở bài"
        constraints = [models.UniqueConstraint(fields=["article", "user"], name="editing_mark_once")]

    def __str__(self) -> str:
        return f"{self.article_id} – {self.user_id}"
