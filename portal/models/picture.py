import secrets
from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path
from typing import Any, BinaryIO

from django.conf import settings
from django.core.files.storage import Storage, storages
from django.db import models
from django.utils import timezone

from portal import picture_files, pictures
from portal.fields import FoldedField, LineField
from portal.models.user import User


def private_storage() -> Storage:
    """Where masters lie: only the site itself opens them."""
    return storages["private"]


def new_code() -> str:
    return secrets.token_urlsafe(12)


class PictureManager(models.Manager):
    def create_from_upload(
        self, file: BinaryIO, *, by: User | None, alt: str = "", caption: str = "", credit: str = ""
    ) -> "Picture":
        """Keep what a person uploaded. Not to be called inside a transaction: decoding takes seconds.

        Raises RefusedPicture, ValidationError for a text that does not fit, OSError where the files cannot be written;
        then neither row nor file is left.
        """
        master, first = pictures.read_upload(file)
        picture = self.model(
            master=f"pictures/{picture_files.new_name(master.extension)}",
            width=master.width,
            height=master.height,
            sha256=master.sha256,
            alt=alt,
            caption=caption,
            credit=credit,
            uploaded_by=by,
        )
        picture.add_rendition(first)
        picture.full_clean()
        files = {
            settings.PRIVATE_MEDIA_ROOT / picture.master.name: master.content,
            settings.MEDIA_ROOT / picture.renditions[0]["name"]: first.content,
        }
        with ExitStack() as undo:
            for path, content in files.items():
                undo.callback(Path.unlink, path, missing_ok=True)
                picture_files.write(path, content)
            picture.save(force_insert=True, using=self._db)
            undo.pop_all()
        return picture


class Picture(models.Model):
    """A picture of the library. Readers get its renditions; the master is private; what was uploaded is not kept."""

    code = models.CharField("mã", max_length=32, unique=True, default=new_code, editable=False)
    master = models.FileField("bản gốc", storage=private_storage, max_length=100, editable=False)
    width = models.PositiveIntegerField("rộng", editable=False)
    height = models.PositiveIntegerField("cao", editable=False)
    sha256 = models.CharField("sha256", max_length=64, editable=False)
    alt = LineField(
        "mô tả ảnh",
        max_length=250,
        blank=True,
        help_text="Trong ảnh có gì, cho người không nhìn thấy ảnh. Ví dụ: Đại biểu bỏ phiếu tại hội trường.",
    )
    caption = LineField(
        "chú thích",
        max_length=500,
        blank=True,
        help_text="Dòng chữ dưới ảnh, dùng khi bài viết không ghi chú thích riêng.",
    )
    credit = LineField("nguồn ảnh", max_length=150, blank=True, help_text="Người chụp hoặc nơi cung cấp ảnh.")
    focal_x = models.FloatField("điểm chính theo chiều ngang", default=0.5)
    focal_y = models.FloatField("điểm chính theo chiều dọc", default=0.5)
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        verbose_name="người tải lên",
        null=True,
        blank=True,
        related_name="+",
        editable=False,
    )
    uploaded_at = models.DateTimeField("tải lên lúc", default=timezone.now, editable=False)
    renditions = models.JSONField("các cỡ ảnh", default=list, blank=True, editable=False)
    renditions_made_at = models.DateTimeField("đủ các cỡ ảnh lúc", null=True, blank=True, editable=False)
    search_text = FoldedField("chữ để tìm", sources=["caption", "alt", "credit"])

    objects = PictureManager()

    class Meta:
        verbose_name = "ảnh"
        verbose_name_plural = "ảnh"
        ordering = ["-pk"]
        indexes = [models.Index("id", condition=models.Q(renditions_made_at=None), name="picture_waiting")]
        constraints = [
            models.CheckConstraint(condition=models.Q(width__gt=0, height__gt=0), name="picture_has_size"),
            models.CheckConstraint(
                condition=models.Q(focal_x__gte=0, focal_x__lte=1, focal_y__gte=0, focal_y__lte=1),
                name="picture_focus_inside",
            ),
        ]

    def __str__(self) -> str:
        return self.caption or self.alt or f"Ảnh số {self.pk}"

    def add_rendition(self, rendition: pictures.Encoded) -> Path:
        """List a new rendition in `renditions`, unsaved; returns the path that its content is to be written to."""
        name = picture_files.new_name(rendition.extension)
        self.renditions = [
            *self.renditions,
            {"name": name, "width": rendition.width, "height": rendition.height, "format": rendition.format},
        ]
        return settings.MEDIA_ROOT / name

    @property
    def best(self) -> dict[str, Any] | None:
        """The widest rendition that every browser reads, with `url`, `width` and `height`: for feeds and the like."""
        plain = self._plain()
        return {**plain[-1], "url": _url(plain[-1])} if plain else None

    @property
    def url(self) -> str:
        best = self.best
        return best["url"] if best else ""

    @property
    def small_url(self) -> str:
        """For thumbnails in lists of the office."""
        plain = self._plain()
        return _url(plain[0]) if plain else ""

    @property
    def webp_srcset(self) -> str:
        return _srcset(_by_width(rendition for rendition in self.renditions if rendition["format"] == "webp"))

    @property
    def jpeg_srcset(self) -> str:
        """For browsers without WebP; of a transparent picture they are PNGs."""
        return _srcset(self._plain())

    @property
    def alt_text(self) -> str:
        """A description wherever the caption is not printed beside the picture."""
        return self.alt or self.caption

    def _plain(self) -> list[dict[str, Any]]:
        return _by_width(rendition for rendition in self.renditions if rendition["format"] != "webp")


def _by_width(renditions: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    return sorted(renditions, key=lambda rendition: rendition["width"])


def _url(rendition: dict[str, Any]) -> str:
    return f"{settings.MEDIA_URL}{rendition['name']}"


def _srcset(renditions: list[dict[str, Any]]) -> str:
    return ", ".join(f"{_url(rendition)} {rendition['width']}w" for rendition in renditions)
