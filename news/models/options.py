from django.db import models


class OfficeOptions(models.Model):
    """How strict the office wants to be with itself: one row, or none and everything as it comes."""

    four_eyes = models.BooleanField(
        "hai người một bài",
        default=False,
        help_text=(
            "Không ai một mình viết và xuất bản một bài: ít nhất một người khác đã viết hoặc sửa bài ấy. Bài đã công khai chỉ "
            "sửa được bằng bản sửa do người khác công bố."
        ),
    )
    blocking_findings = models.JSONField("điều phải sửa mới được xuất bản", default=list, blank=True)

    class Meta:
        verbose_name = "quy định của tòa soạn"
        verbose_name_plural = "quy định của tòa soạn"
        constraints = [models.CheckConstraint(condition=models.Q(id=1), name="office_options_once")]

    def __str__(self) -> str:
        return "Quy định của tòa soạn"

    @classmethod
    def current(cls) -> "OfficeOptions":
        """The row, or the defaults unsaved: one query."""
        return cls.objects.filter(pk=1).first() or cls(pk=1)
