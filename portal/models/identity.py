import datetime

from django.conf import settings
from django.db import models
from django.utils import timezone

from portal.colours import DEFAULT_COLOUR, Shades, dark_shades, light_shades, validate_colour
from portal.dates import DAY_VALIDATORS
from portal.fields import LineField


class SiteIdentityQuerySet(models.QuerySet):
    def current(self, on: datetime.date | None = None) -> "SiteIdentity | None":
        """The identity in force on a day (today in the site's time zone by default), or None before the first one."""
        on = on or timezone.localdate()
        return self.filter(valid_from__lte=on).select_related("emblem", "banner").order_by("-valid_from").first()


class SiteIdentity(models.Model):
    """Who publishes this site, from a day on. A rename is a new row: what was printed under the old name keeps it."""

    valid_from = models.DateField("áp dụng từ ngày", default=timezone.localdate, unique=True, validators=DAY_VALIDATORS)
    name = LineField(
        "tên trang", max_length=200, letter_required=True, help_text="Ví dụ: Trang thông tin điện tử Đảng bộ xã …"
    )
    short_name = LineField(
        "tên ngắn", max_length=80, letter_required=True, help_text="Dùng trên điện thoại và trong tiêu đề trang."
    )
    superior = LineField("cơ quan chủ quản", max_length=200, blank=True)
    emblem = models.ForeignKey(
        "portal.Picture", models.PROTECT, verbose_name="biểu trưng", null=True, blank=True, related_name="+"
    )
    banner = models.ForeignKey(
        "portal.Picture",
        models.PROTECT,
        verbose_name="ảnh đầu trang",
        null=True,
        blank=True,
        related_name="+",
        help_text="Ảnh rộng, thấp, đặt bên phải tên trang trên màn hình lớn; tên trang vẫn viết bằng chữ. Không bắt buộc.",
    )
    colour = models.CharField(
        "màu chủ đạo",
        max_length=7,
        default=DEFAULT_COLOUR,
        validators=[validate_colour],
        help_text="Màu của đầu trang, tên chuyên mục và nút bấm. Chữ trắng phải đọc rõ trên màu này.",
    )
    address = LineField("địa chỉ", max_length=300, blank=True)
    licence = LineField("giấy phép", max_length=300, blank=True)
    responsible_person = LineField("người chịu trách nhiệm nội dung", max_length=150, blank=True)
    telephone = LineField("điện thoại", max_length=50, blank=True)
    email = models.EmailField("email liên hệ", blank=True)
    icons = models.JSONField("biểu tượng của trang", default=dict, blank=True, editable=False)

    objects = SiteIdentityQuerySet.as_manager()

    class Meta:
        verbose_name = "thông tin cơ quan"
        verbose_name_plural = "thông tin cơ quan"
        ordering = ["-valid_from"]

    def __str__(self) -> str:
        return f"{self.name} (từ {self.valid_from:%d/%m/%Y})"

    @property
    def has_own_colour(self) -> bool:
        return self.colour.lower() != DEFAULT_COLOUR

    @property
    def colour_digits(self) -> str:
        """As the address of its style sheet has them."""
        return self.colour.lower().removeprefix("#")

    @property
    def light(self) -> Shades:
        return light_shades(self.colour)

    @property
    def dark(self) -> Shades:
        return dark_shades(self.colour)

    @property
    def icon_urls(self) -> dict[str, str]:
        """Addresses of what `portal.icons` has made of the present emblem, by kind; empty until then."""
        if self.emblem_id is None or self.icons.get("emblem") != self.emblem_id:
            return {}
        return {kind: f"{settings.MEDIA_URL}{name}" for kind, name in self.icons["files"].items()}
