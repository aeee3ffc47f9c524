"""The pictures that an account meets in articles: in those of the readers, and in its own."""

from django.db.models import Exists, OuterRef, Q

from news.models import Article, PictureUse
from portal.models import User


def in_readable_articles(user: User) -> Q:
    """Of pictures: shown by a published article or by one that this account made."""
    readable = Article.objects.published() | Article.objects.filter(created_by=user)
    in_body = PictureUse.objects.filter(picture=OuterRef("pk"), article__in=readable.order_by().values("pk"))
    return Exists(readable.filter(lead_picture=OuterRef("pk"))) | Exists(in_body)
