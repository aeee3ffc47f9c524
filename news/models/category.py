from django.core.exceptions import ValidationError
from django.db import models
from django.urls import reverse

from portal.fields import AutoSlugField, LineField, MultilineField, PositionField


class CategoryQuerySet(models.QuerySet):
    def tree(self) -> list["Category"]:
        """The categories of the first level in the office's order, each with its own in `children_list`: one query."""
        by_parent: dict[int | None, list[Category]] = {}
        for category in self.order_by("position", "name"):
            by_parent.setdefault(category.parent_id, []).append(category)
        roots = by_parent.get(None, [])
        for root in roots:
            root.children_list = by_parent.get(root.pk, [])
            for child in root.children_list:
                child.parent, child.children_list = root, []
        return roots


class Category(models.Model):
    """A rubric, in two levels; a parent lists its children's articles too."""

    name = LineField("tên chuyên mục", max_length=100, letter_required=True)
    slug = AutoSlugField(
        "địa chỉ",
        source="name",
        unique=True,
        address_kind="category",
        help_text="Để trống: lấy theo tên. Địa chỉ cũ vẫn dùng được.",
    )
    parent = models.ForeignKey(
        "self", models.PROTECT, verbose_name="thuộc chuyên mục", null=True, blank=True, related_name="children"
    )
    position = PositionField("thứ tự")
    intro = MultilineField("giới thiệu", blank=True, max_length=500)
    is_notice = models.BooleanField(
        "là chuyên mục thông báo",
        default=False,
        help_text="Bài của chuyên mục hiện ở cột bên trang chủ, dưới tên chuyên mục, thay vì ở một khối giữa trang.",
    )
    editors = models.ManyToManyField(
        "portal.User",
        verbose_name="biên tập viên phụ trách",
        blank=True,
        related_name="+",
        help_text="Chỉ những người này duyệt bài của chuyên mục và các chuyên mục con. Để trống: mọi biên tập viên.",
    )

    objects = CategoryQuerySet.as_manager()

    # The first level's `tree()` fills it; a category read alone has none until somebody asks.
    children_list: list["Category"]

    class Meta:
        verbose_name = "chuyên mục"
        verbose_name_plural = "chuyên mục"
        ordering = ["position", "name"]
        constraints = [
            models.CheckConstraint(condition=~models.Q(parent=models.F("id")), name="category_not_its_own_parent"),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("category", args=[self.slug])

    def clean(self) -> None:
        if self.parent_id and self.parent_id == self.pk:
            raise ValidationError({"parent": "Chuyên mục không thể thuộc chính nó."})
        if self.parent_id and self.parent.parent_id:
            raise ValidationError({"parent": "Chỉ có hai cấp: hãy chọn một chuyên mục cấp một."})
        if self.parent_id and self.pk and self.children.exists():
            raise ValidationError({"parent": "Chuyên mục này đang có chuyên mục con nên phải ở cấp một."})
        if Category.objects.filter(parent=self.parent_id, name=self.name).exclude(pk=self.pk).exists():
            raise ValidationError({"name": "Đã có một chuyên mục cùng tên ở cùng cấp này."})
