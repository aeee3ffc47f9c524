from django.db import models
from django.urls import reverse

from portal.fields import (
    AutoSlugField,
    FoldedField,
    LineField,
    MultilineField,
    PositionField,
    SortKeyField,
    WebAddressField,
)


class Author(models.Model):
    """A person, or a group, whose name stands under articles. Not an account: authors write for years, accounts come and go."""

    name = LineField("họ và tên", max_length=100, letter_required=True)
    slug = AutoSlugField(
        "địa chỉ",
        source="name",
        unique=True,
        address_kind="author",
        help_text="Để trống: lấy theo tên. Địa chỉ cũ vẫn dùng được.",
    )
    bio = MultilineField("giới thiệu", blank=True, max_length=1000)
    sort_key = SortKeyField(source="name", given_name_first=True)
    search_text = FoldedField(sources=["name"])

    class Meta:
        verbose_name = "tác giả"
        verbose_name_plural = "tác giả"
        ordering = ["sort_key", "id"]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("author", args=[self.slug])


class Source(models.Model):
    """Where a reprinted text comes from: "theo nguồn" is a newspaper or an agency, never a person."""

    name = LineField("tên nguồn", max_length=150, unique=True, letter_required=True)
    url = WebAddressField("trang web", blank=True)
    search_text = FoldedField(sources=["name"])

    class Meta:
        verbose_name = "nguồn tin"
        verbose_name_plural = "nguồn tin"
        ordering = ["name"]
        constraints = [
            # It becomes a link: no other scheme, whichever way a row came in.
            models.CheckConstraint(
                condition=models.Q(url="") | models.Q(url__startswith="https://") | models.Q(url__startswith="http://"),
                name="source_url_is_web",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Credit(models.Model):
    """One name under one article, in its place, with the part that its bearer had."""

    class Role(models.TextChoices):
        WRITER = "writer", "Tác giả"
        PHOTOGRAPHER = "photographer", "Ảnh"
        EDITOR = "editor", "Biên tập"
        TRANSLATOR = "translator", "Dịch"

    article = models.ForeignKey("news.Article", models.CASCADE, verbose_name="bài viết", related_name="credits")
    author = models.ForeignKey(Author, models.PROTECT, verbose_name="tác giả", related_name="credits")
    role = models.CharField("vai trò", max_length=20, choices=Role, default=Role.WRITER)
    position = PositionField("thứ tự")
    byline = LineField(
        "tên in dưới bài", max_length=100, blank=True, help_text="Để trống: lấy họ và tên của tác giả vào ngày lưu."
    )

    class Meta:
        verbose_name = "tên dưới bài"
        verbose_name_plural = "tên dưới bài"
        ordering = ["position", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["article", "author", "role"],
                name="credit_once",
                violation_error_message="Một tác giả chỉ đứng tên một lần trong một vai trò.",
            ),
            models.CheckConstraint(
                condition=models.Q(role__in=["writer", "photographer", "editor", "translator"]),
                name="credit_role_known",
            ),
        ]

    def __str__(self) -> str:
        return self.printed_name

    @property
    def printed_name(self) -> str:
        """The name as printed that day, or the author's present one where none was kept."""
        return self.byline or self.author.name
