"""What the page of an article shows: for readers, and for those who look at it before readers do."""

from collections.abc import Sequence

from news.models import Article, Credit
from news.site.body import render_body
from news.site.structured_data import article_json_ld, social_card
from portal.models import SiteIdentity

SAME_CATEGORY = 5


def page_context(article: Article, credits_: Sequence[Credit], *, identity: SiteIdentity | None) -> dict:
    """For `news/article.html`; the article, and the names, need not be stored. It has a number and a `published_at`."""
    beside = Article.objects.published().filter(category_id=article.category_id).for_cards()
    social = social_card(article)
    return {
        "article": article,
        "body_html": render_body(article.body),
        "credits": credits_,
        "newer": list(beside.newer_than(article)[:SAME_CATEGORY]),
        "older": list(beside.older_than(article)[:SAME_CATEGORY]),
        "canonical_url": social["url"],
        "social": social,
        "structured_data": article_json_ld(article, credits_, social, publisher=identity),
    }
