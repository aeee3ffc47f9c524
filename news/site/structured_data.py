"""What machines are told of an article: Open Graph and schema.org's NewsArticle."""

import json
from collections.abc import Sequence

from django.conf import settings
from django.utils.safestring import SafeString, mark_safe
from django.utils.timezone import localtime

from news.models import Article, Credit
from portal.html import picture_ids
from portal.models import Picture, SiteIdentity

# JSON in a script element must not be able to end it.
_ESCAPES = {ord("<"): "\\u003c", ord(">"): "\\u003e", ord("&"): "\\u0026"}


def social_card(article: Article) -> dict:
    """Title, description, absolute address, picture and moments (ISO 8601, local offset) for Open Graph.

    The picture is the one of the lists, or else the first of the text: at most one query.
    """
    in_body = picture_ids(article.body)[:1]
    picture = article.lead_picture or (Picture.objects.filter(pk__in=in_body).first() if in_body else None)
    image = picture.best if picture else None
    return {
        "title": article.title,
        "description": article.summary,
        "url": settings.SITE_URL + article.get_absolute_url(),
        "image": {
            "url": settings.SITE_URL + image["url"],
            "width": image["width"],
            "height": image["height"],
            "alt": picture.alt_text,
        }
        if image
        else None,
        "published": localtime(article.published_at).isoformat(timespec="seconds"),
        "modified": localtime(max(article.public_changed_at or article.published_at, article.published_at)).isoformat(
            timespec="seconds"
        ),
    }


def article_json_ld(
    article: Article, credits_: Sequence[Credit], social: dict, *, publisher: SiteIdentity | None
) -> SafeString:
    """A NewsArticle as a script element. datePublished is Ngày đăng; dateModified the last change that readers could see."""
    office = {
        "@type": "GovernmentOrganization",
        "name": publisher.name if publisher else "",
        "url": settings.SITE_URL,
    }
    writers = [
        {
            "@type": "Person",
            "name": credit.printed_name,
            "url": settings.SITE_URL + credit.author.get_absolute_url(),
        }
        for credit in credits_
        if credit.role == Credit.Role.WRITER
    ]
    data = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": article.title,
        "description": article.summary,
        "mainEntityOfPage": social["url"],
        "articleSection": article.category.name,
        "datePublished": social["published"],
        "dateModified": social["modified"],
        "inLanguage": "vi",
        # A notice without a name under it is the office's own word.
        "author": writers or [office],
        "publisher": office,
    }
    if social["image"]:
        data["image"] = [social["image"]["url"]]
    if article.is_reprint and article.source:
        data["isBasedOn"] = article.source.url or article.source.name
    text = json.dumps(data, ensure_ascii=False).translate(_ESCAPES)
    return mark_safe(f'<script type="application/ld+json">{text}</script>')  # noqa: S308
