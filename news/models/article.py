import datetime
from collections.abc import Iterable
from typing import Any

from django.db import connections, models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone

from news.models.category import Category
from portal.dates import DATE_VALIDATORS, is_sane
from portal.fields import AutoSlugField, EditorHTMLField, FoldedField, LineField, MultilineField

# A date outside is a slip of the keyboard; kept once, year 1 would break every list that shows it in local time.


# By what lists are ordered: the moment of publication as the database has it (its own form), and of one second the number.
Place = tuple[Any, int]

_ANY_CATEGORY = -1


class ArticleQuerySet(models.QuerySet):
    """`published()` is where every public read starts; the other methods are named for the surface that they serve."""

    def published(self, at: datetime.datetime | None = None) -> "ArticleQuerySet":
        """What readers may see at a moment (now by default): published, its time come, not expired."""
        at = at or timezone.now()
        return self.filter(Q(expires_at=None) | Q(expires_at__gt=at), status="published", published_at__lte=at)

    def scheduled(self, at: datetime.datetime | None = None) -> "ArticleQuerySet":
        """Published, but their time has not come."""
        return self.filter(status="published", published_at__gt=at or timezone.now())

    def in_hand(self, status: "Article.Status") -> "ArticleQuerySet":
        """Those of the office that wait in a status which is not public, outside of the bin."""
        # The index is of what is not published, and SQLite wants to be told so.
        return self.filter(status=status, binned_at=None).exclude(status="published")

    def newest_first(self) -> "ArticleQuerySet":
        return self.order_by("-published_at", "-id")

    def under(self, category: models.Model) -> "ArticleQuerySet":
        """Those of a category and of its children (in `children_list`)."""
        return self.filter(category_id__in=[category.pk, *(child.pk for child in category.children_list)])

    def newest_of_each(self, categories: Iterable[models.Model], count: int) -> dict[int, list[Place]]:
        """Where the newest `count` of each category by itself stand, by its id: one query, each part found by the index.

        The parts differ by a number alone, so that one of them is written for all: to write each would take longer than
        to answer them.
        """
        ids = [category.pk for category in categories]
        if not ids:
            return {}
        of_one = self.filter(category_id=_ANY_CATEGORY).newest_first().values_list("category_id", "published_at", "pk")
        sql, parameters = of_one[:count].query.sql_with_params()
        found: dict[int, list[Place]] = {}
        with connections[self.db].cursor() as cursor:
            cursor.execute(
                " UNION ALL ".join(f"SELECT * FROM ({sql}) AS part" for _ in ids),  # noqa: S608 - Django wrote it
                [pk if value == _ANY_CATEGORY else value for pk in ids for value in parameters],
            )
            for category_id, published_at, pk in cursor.fetchall():
                found.setdefault(category_id, []).append((published_at, pk))
        return {category_id: sorted(places, reverse=True) for category_id, places in found.items()}

    def for_cards(self) -> "ArticleQuerySet":
        """With what a card shows, and never with bodies: two joins."""
        return self.select_related("category", "lead_picture").defer("body")

    def for_page(self) -> "ArticleQuerySet":
        """With what the page of one article shows above its body."""
        return self.select_related("category__parent", "lead_picture", "source")

    def newer_than(self, article: "Article") -> "ArticleQuerySet":
        """Nearest first; of articles of the same second the higher id is the newer."""
        # The bound by itself is where the index starts.
        return self.filter(
            Q(id__gt=article.pk) | Q(published_at__gt=article.published_at), published_at__gte=article.published_at
        ).order_by("published_at", "id")

    def older_than(self, article: "Article") -> "ArticleQuerySet":
        """Nearest first; see newer_than."""
        return self.filter(
            Q(id__lt=article.pk) | Q(published_at__lt=article.published_at), published_at__lte=article.published_at
        ).order_by("-published_at", "-id")


class Article(models.Model):
    """What the public reads. `news.editing` alone writes the content, `news.publishing` alone the status and the dates."""

    class Status(models.TextChoices):
        DRAFT = "draft", "Bản nháp"
        SUBMITTED = "submitted", "Chờ duyệt"
        RETURNED = "returned", "Trả lại"
        PUBLISHED = "published", "Đã xuất bản"
        WITHDRAWN = "withdrawn", "Đã rút"

    title = LineField("tiêu đề", max_length=250, letter_required=True)
    slug = AutoSlugField("địa chỉ", source="title", max_length=100, help_text="Để trống: lấy theo tiêu đề.")
    category = models.ForeignKey("news.Category", models.PROTECT, verbose_name="chuyên mục", related_name="articles")
    summary = MultilineField("tóm tắt (sapô)", blank=True, max_length=1000)
    lead_picture = models.ForeignKey(
        "portal.Picture", models.PROTECT, verbose_name="ảnh đại diện", null=True, blank=True, related_name="+"
    )
    source = models.ForeignKey(
        "news.Source", models.PROTECT, verbose_name="nguồn", null=True, blank=True, related_name="articles"
    )
    is_reprint = models.BooleanField("bài đăng lại từ nguồn này", default=False)
    authors = models.ManyToManyField("news.Author", through="news.Credit", related_name="articles")

    status = models.CharField("trạng thái", max_length=20, choices=Status, default=Status.DRAFT, editable=False)
    published_at = models.DateTimeField("ngày đăng", null=True, blank=True, validators=DATE_VALIDATORS)
    expires_at = models.DateTimeField("hết hạn", null=True, blank=True, validators=DATE_VALIDATORS)
    first_published_at = models.DateTimeField("lần đầu công khai", null=True, blank=True, editable=False)
    public_changed_at = models.DateTimeField("sửa đổi công khai gần nhất", null=True, blank=True, editable=False)

    created_by = models.ForeignKey(
        "portal.User",
        models.PROTECT,
        verbose_name="người tạo",
        null=True,
        blank=True,
        editable=False,
        related_name="+",
        # article_own_list begins with it.
        db_index=False,
    )
    created_at = models.DateTimeField("tạo lúc", default=timezone.now, editable=False)
    updated_at = models.DateTimeField("sửa lúc", default=timezone.now, editable=False)
    # Travels in the form: of two who save, the later is told. It counts content only.
    revision = models.PositiveIntegerField("lần sửa", default=0)
    # What the office has prepared for a public article while readers keep the old text.
    working_version = models.ForeignKey(
        "news.ArticleVersion",
        models.PROTECT,
        verbose_name="bản sửa chưa công bố",
        null=True,
        blank=True,
        editable=False,
        related_name="+",
        db_index=False,
    )
    binned_at = models.DateTimeField("bỏ vào thùng rác lúc", null=True, blank=True, editable=False)
    search_text = FoldedField(sources=["title"])
    # The form that made it: pressed twice, it makes one article.
    form_key = models.CharField(max_length=32, null=True, blank=True, unique=True, editable=False)
    # Last: SQLite reads a row from its beginning, and lists need everything but the body.
    body = EditorHTMLField("nội dung", blank=True)

    objects = ArticleQuerySet.as_manager()

    class Meta:
        verbose_name = "bài viết"
        verbose_name_plural = "bài viết"
        ordering = ["-updated_at", "-id"]
        permissions = [
            ("submit_article", "Gửi bài chờ duyệt"),
            ("publish_article", "Duyệt, xuất bản và sửa bài của mọi người"),
            ("withdraw_article", "Rút bài đã xuất bản"),
        ]
        indexes = [
            # docs/query-plans.md shows the plan that each of these is for.
            models.Index(
                "category", F("published_at").desc(), F("id").desc(),
                condition=Q(status="published"), name="article_public_in_category",
            ),
            models.Index(F("published_at").desc(), F("id").desc(), condition=Q(status="published"), name="article_public"),
            # After the order of the list, whatever it is narrowed by: the rows themselves, bodies and all, are not read for it.
            models.Index(
                F("updated_at").desc(), F("id").desc(), "status", "published_at", "expires_at", "binned_at",
                "working_version", "category", "search_text", name="article_office_list",
            ),
            models.Index(
                F("updated_at").desc(), F("id").desc(),
                condition=Q(working_version__isnull=False), name="article_with_revision",
            ),
            models.Index("expires_at", condition=Q(status="published", expires_at__isnull=False), name="article_expiry"),
            models.Index("created_by", F("updated_at").desc(), F("id").desc(), name="article_own_list"),
            models.Index(
                "status", F("updated_at").desc(), F("id").desc(),
                condition=~Q(status="published"), name="article_state_list",
            ),
        ]  # fmt: skip
        constraints = [
            models.CheckConstraint(
                condition=Q(status__in=["draft", "submitted", "returned", "published", "withdrawn"]),
                name="article_status_known",
            ),
            models.CheckConstraint(
                condition=~Q(status="published") | Q(published_at__isnull=False), name="article_published_has_date"
            ),
            models.CheckConstraint(
                condition=Q(expires_at=None) | Q(published_at=None) | Q(expires_at__gt=F("published_at")),
                name="article_expires_after_publication",
                violation_error_message="Ngày hết hạn phải sau ngày đăng.",
            ),
            models.CheckConstraint(
                condition=Q(published_at=None) | is_sane("published_at"),
                name="article_published_at_sane",
            ),
            models.CheckConstraint(
                condition=Q(expires_at=None) | is_sane("expires_at"),
                name="article_expires_at_sane",
            ),
            models.CheckConstraint(condition=~Q(title=""), name="article_has_title"),
            models.CheckConstraint(
                condition=Q(binned_at=None) | Q(status__in=["draft", "returned"], first_published_at=None),
                name="article_in_bin_was_never_public",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("article", args=[self.slug, self.pk])

    @property
    def is_public(self) -> bool:
        """The same question as `published()`, of one row in hand."""
        now = timezone.now()
        return (
            self.status == self.Status.PUBLISHED
            and self.published_at <= now
            and (self.expires_at is None or self.expires_at > now)
        )

    @property
    def is_scheduled(self) -> bool:
        return self.status == self.Status.PUBLISHED and self.published_at > timezone.now()

    @property
    def is_expired(self) -> bool:
        return (
            self.status == self.Status.PUBLISHED and self.expires_at is not None and self.expires_at <= timezone.now()
        )

    @property
    def is_revised(self) -> bool:
        """Whether what readers see has changed since they first saw it; to be back-dated is no change."""
        changed, first = self.public_changed_at, self.first_published_at
        return changed is not None and first is not None and changed > first

    @property
    def state(self) -> str:
        """The status, with the clock and the bin: `scheduled` and `expired` are published articles whose time is not now."""
        if self.binned_at:
            return "binned"
        if self.is_expired:
            return "expired"
        return "scheduled" if self.is_scheduled else self.status

    @property
    def state_label(self) -> str:
        """The state in words, for lists and messages."""
        labels = {"binned": "Trong thùng rác", "expired": "Hết hạn", "scheduled": "Hẹn giờ"}
        return labels.get(self.state) or self.get_status_display()

    @property
    def responsible_editors(self) -> set[int]:
        """The accounts named for the article's category or for the one above it; empty: every editor is responsible."""
        if self.category_id is None:
            return set()
        # Asked once for each category that the instance has had.
        known = self.__dict__.setdefault("_responsible_editors", {})
        if self.category_id not in known:
            own_or_above = Q(category_id=self.category_id) | Q(category__children=self.category_id)
            named = Category.editors.through.objects.filter(own_or_above)
            known[self.category_id] = set(named.values_list("user_id", flat=True))
        return known[self.category_id]


class PictureUse(models.Model):
    """That an article's body shows a picture: keeps the picture from being deleted, and answers "used in"."""

    article = models.ForeignKey(Article, models.CASCADE, related_name="picture_uses")
    picture = models.ForeignKey("portal.Picture", models.PROTECT, related_name="+")

    class Meta:
        verbose_name = "ảnh trong bài"
        verbose_name_plural = "ảnh trong bài"
        constraints = [models.UniqueConstraint(fields=["article", "picture"], name="picture_use_once")]

    def __str__(self) -> str:
        return f"{self.article_id} – {self.picture_id}"
