"""The one answer to who may do what to an article."""

from typing import Literal

from django.contrib.auth.models import AnonymousUser

from news.models import Article
from portal.models import User

Act = Literal["view", "edit", "submit", "return", "publish", "withdraw", "bin"]

# What the person who wrote it may still change alone; afterwards the text is in the editors' hands.
AUTHOR_MAY_EDIT = {Article.Status.DRAFT, Article.Status.RETURNED}


def is_editor(user: User | AnonymousUser) -> bool:
    """Whoever may publish reads everybody's articles; the others their own."""
    return user.has_perm("news.publish_article")


def may(user: User | AnonymousUser, act: Act, article: Article) -> bool:
    """Whether this account may do this act to this article, its state aside (that is the transition's question)."""
    own = article.created_by_id is not None and article.created_by_id == user.pk
    in_own_hands = own and article.status in AUTHOR_MAY_EDIT
    match act:
        case "view":
            may_read = user.has_perm("news.view_article") or user.has_perm("news.change_article")
            return (is_editor(user) or own) and may_read
        case "edit" | "bin":
            return (in_own_hands or _is_responsible(user, article)) and user.has_perm("news.change_article")
        case "submit":
            # What nobody made, such as an imported row, anybody may hand to the editors who may submit at all.
            others = is_editor(user) or article.created_by_id is None
            return (own or others) and user.has_perm("news.submit_article")
        case "return" | "publish":
            return _is_responsible(user, article)
        case "withdraw":
            return user.has_perm("news.withdraw_article") and _is_for(user, article)


def _is_responsible(user: User | AnonymousUser, article: Article) -> bool:
    return is_editor(user) and _is_for(user, article)


def _is_for(user: User | AnonymousUser, article: Article) -> bool:
    """Whether the article's category is open to this account: to those named there, or to all where nobody is."""
    return user.is_superuser or not article.responsible_editors or user.pk in article.responsible_editors
