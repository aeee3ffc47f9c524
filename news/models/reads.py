from django.db import models


class ArticleReads(models.Model):
    """How often an article was read on a day of the site's time zone. Of who read it nothing is known. `news.reads` writes it."""

    article = models.ForeignKey(
        "news.Article", models.CASCADE, verbose_name="bài viết", related_name="+", db_index=False
    )
    day = models.DateField("ngày")
    count = models.PositiveIntegerField("lượt đọc")

    class Meta:
        verbose_name = "lượt đọc của một ngày"
        verbose_name_plural = "lượt đọc theo ngày"
        default_permissions = ()
        constraints = [
            # By day first: what was read lately is what is asked for.
            models.UniqueConstraint(fields=["day", "article"], name="article_reads_once_a_day"),
        ]

    def __str__(self) -> str:
        return f"{self.article_id}: {self.count} ({self.day:%d/%m/%Y})"
