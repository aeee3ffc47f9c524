"""The pictures that an account meets in articles, those of the readers and its own, and in the standing pages."""

from django.db.models import Exists, OuterRef, Q

from news.models import Article, Page, PictureUse
from portal.html import picture_ids
from portal.models import User


def in_readable_articles(user: User) -> Q:
    """Of pictures: shown by a published article or by one that this account made."""
    readable = Article.objects.published() | Article.objects.filter(created_by=user)
    in_body = PictureUse.objects.filter(picture=OuterRef("pk"), article__in=readable.order_by().values("pk"))
    return Exists(readable.filter(lead_picture=OuterRef("pk"))) | Exists(in_body)


def in_public_pages(user: User) -> Q:
    """Of pictures: shown by a standing page. There are a handful of those; that their texts are looked through costs less than
    a register would that has to be kept true.
    """
    bodies = Page.objects.public().filter(body__contains="data-picture").values_list("body", flat=True)
    return Q(pk__in={pk for body in bodies for pk in picture_ids(body)})
