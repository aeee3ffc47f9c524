"""The content of an article between its three shapes: what a form sends, what is kept as JSON, what a form shows."""

from collections.abc import Mapping
from typing import Any

from django.db.models import QuerySet

from news import history
from news.models import Article, ArticleVersion, Author, Category, Credit, Source
from portal.html import clean_html, picture_ids
from portal.models import Picture
from portal.text import clean_line, clean_text, whole_number

CREDITS_PREFIX = "credits"
# As many rows of names as the form takes.
MAXIMUM_CREDITS = 100


def of_article(article: Article) -> dict:
    """What the form of a stored article shows: the working version where there is one, else what is stored."""
    version = article.working_version
    return version.content if version else history.snapshot(article)


def at_number(article: Article, number: int) -> dict | None:
    """The content of a version, or None where there is no such version."""
    return ArticleVersion.objects.filter(article=article, number=number).values_list("content", flat=True).first()


def from_form(sent: Mapping[str, str]) -> dict:
    """What somebody has typed so far, whatever is missing or wrong in it: at most five queries.

    Texts are cleaned as they will be when they are stored. A choice that is none of ours is None.
    """
    body = clean_html(sent.get("body", ""))
    category = _chosen(Category.objects.all(), sent.get("category"))
    source = _chosen(Source.objects.all(), sent.get("source"))
    lead = whole_number(sent.get("lead_picture"))
    in_body = picture_ids(body)
    pictures = {
        picture.pk: history.picture_facts(picture)
        for picture in Picture.objects.filter(pk__in={*in_body, lead} - {None})
    }
    return {
        "title": clean_line(sent.get("title", ""))[:250],
        "slug": clean_line(sent.get("slug", ""))[:100],
        "category": {"id": category.pk, "name": category.name} if category else None,
        "summary": clean_text(sent.get("summary", ""))[:2000],
        "body": body,
        "lead_picture": pictures.get(lead),
        "pictures": [pictures[pk] for pk in in_body if pk in pictures],
        "source": {"id": source.pk, "name": source.name} if source else None,
        "is_reprint": bool(sent.get("is_reprint")),
        "credits": _credits(sent),
    }


def to_initial(content: dict) -> dict[str, Any]:
    """What the form of an article shows of this content."""
    return {
        **{name: content[name] for name in ("title", "slug", "summary", "body", "is_reprint")},
        **{name: content[name]["id"] if content[name] else None for name in ("category", "lead_picture", "source")},
    }


def to_initial_credits(content: dict) -> list[dict]:
    return [
        {"author": credit["author"], "role": credit["role"], "byline": credit["byline"], "position": place}
        for place, credit in enumerate(content["credits"], start=1)
    ]


def fill(article: Article, content: dict) -> list[Credit]:
    """Give an article, unsaved, what somebody has typed so far; what is not chosen yet stays as it was."""
    category = content["category"] or {"id": article.category_id}
    credits_ = [credit for credit in content["credits"] if credit["author"]]
    return history.fill(article, {**content, "category": category, "credits": credits_})


def _credits(sent: Mapping[str, str]) -> list[dict]:
    """The rows of names in their order, without those that are deleted or empty."""
    total = min(whole_number(sent.get(f"{CREDITS_PREFIX}-TOTAL_FORMS")) or 0, MAXIMUM_CREDITS)
    rows = []
    for place in range(total):
        row = {
            name: sent.get(f"{CREDITS_PREFIX}-{place}-{name}", "") for name in ("author", "role", "byline", "position")
        }
        if f"{CREDITS_PREFIX}-{place}-DELETE" not in sent and (row["author"] or row["byline"].strip()):
            rows.append(row)
    rows.sort(key=lambda row: whole_number(row["position"]) or MAXIMUM_CREDITS)
    authors = Author.objects.in_bulk([pk for row in rows if (pk := whole_number(row["author"]))]) if rows else {}
    return [_credit(row, authors) for row in rows]


def _credit(row: dict[str, str], authors: Mapping[int, Author]) -> dict:
    author = authors.get(whole_number(row["author"]) or 0)
    role = row["role"] if row["role"] in Credit.Role.values else Credit.Role.WRITER.value
    byline = clean_line(row["byline"])[:100]
    return {"author": author.pk if author else None, "role": role, "byline": byline or (author.name if author else "")}


def _chosen(rows: QuerySet, sent: str | None) -> Any:
    pk = whole_number(sent)
    return rows.filter(pk=pk).first() if pk else None
