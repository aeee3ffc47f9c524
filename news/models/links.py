import itertools

from django.db import models

from portal.fields import LineField, PositionField, WebAddressField


class LinkList(models.Model):
    """Links to other sites, under a heading in the side column of the front page or in the footer of every page."""

    class Place(models.TextChoices):
        SIDE = "side", "Cột bên của trang chủ"
        FOOTER = "footer", "Chân mọi trang"

    name = LineField("tên danh sách", max_length=80, letter_required=True)
    place = models.CharField("đặt ở", max_length=10, choices=Place, default=Place.SIDE)
    position = PositionField("thứ tự")

    # `Link.objects.by_place()` fills it.
    shown: "list[Link]"

    class Meta:
        verbose_name = "danh sách liên kết"
        verbose_name_plural = "danh sách liên kết"
        ordering = ["position", "name"]
        constraints = [
            models.CheckConstraint(condition=models.Q(place__in=["side", "footer"]), name="link_list_place_known"),
        ]

    def __str__(self) -> str:
        return self.name


class LinkQuerySet(models.QuerySet):
    def by_place(self) -> dict[str, list[LinkList]]:
        """The lists of each place that have links, each with its own in `shown`: one query."""
        places: dict[str, list[LinkList]] = {place: [] for place in LinkList.Place.values}
        links = self.select_related("list").order_by("list__position", "list__name", "list__pk", "position", "pk")
        for link_list, shown in itertools.groupby(links, key=lambda link: link.list):
            link_list.shown = list(shown)
            places[link_list.place].append(link_list)
        return places


class Link(models.Model):
    list = models.ForeignKey(LinkList, models.CASCADE, verbose_name="danh sách", related_name="links")
    text = LineField("chữ hiển thị", max_length=120, letter_required=True)
    url = WebAddressField("địa chỉ", max_length=500)
    position = PositionField("thứ tự")

    objects = LinkQuerySet.as_manager()

    class Meta:
        verbose_name = "liên kết"
        verbose_name_plural = "liên kết"
        ordering = ["position", "id"]

    def __str__(self) -> str:
        return self.text
