from django.db import models


class SiteVersion(models.Model):
    """The one row that every public change increments in its own transaction; what is kept of a page hangs on it."""

    version = models.BigIntegerField(default=0)
    listing_version = models.BigIntegerField(default=0)
    withdrawal_version = models.BigIntegerField(default=0)

    class Meta:
        verbose_name = "phiên bản trang"
        constraints = [models.CheckConstraint(condition=models.Q(pk=1), name="one_site_version")]

    def __str__(self) -> str:
        return f"{self.version}/{self.listing_version}"
