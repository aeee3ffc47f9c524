from django.db import models
from django.db.models import Q
from django.utils import timezone


class FrontPageQuerySet(models.QuerySet):
    def current(self) -> "FrontPage | None":
        """The arrangement in force: the newest, or None where nobody has arranged anything yet."""
        return self.order_by("-number").first()


class FrontPage(models.Model):
    """How the editors arranged the front page, from one saving to the next. Never changed, never deleted (database triggers).

    `places` holds, for the lead and the four beside it, `{"article": id, "until": time or None}`, or None where the newest
    article comes by itself. `blocks` holds the ids of the categories of the first level in the order of their blocks; those
    in `hidden` have none, and categories made since come last.
    """

    number = models.PositiveIntegerField("số", unique=True)
    places = models.JSONField("vị trí", default=list)
    blocks = models.JSONField("thứ tự các khối", default=list)
    hidden = models.JSONField("khối không hiện", default=list)
    at = models.DateTimeField("lúc", default=timezone.now)
    by = models.ForeignKey("portal.User", models.PROTECT, verbose_name="người sắp xếp", related_name="+")

    objects = FrontPageQuerySet.as_manager()

    class Meta:
        verbose_name = "cách sắp xếp trang chủ"
        verbose_name_plural = "trang chủ"
        ordering = ["-number"]
        default_permissions = ()
        permissions = [("arrange_front_page", "Sắp xếp trang chủ")]
        constraints = [models.CheckConstraint(condition=Q(number__gt=0), name="front_page_numbered_from_one")]

    def __str__(self) -> str:
        return f"Trang chủ, lần sắp xếp {self.number}"
