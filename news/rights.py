"""The one answer to who may do what to an article."""

from typing import Literal

from django.contrib.auth.models import AnonymousUser

from news.models import Article
from portal.models import User

Act = Literal["view", "edit", "submit", "return", "publish", "withdraw"]

# What the person who wrote it may still change alone; afterwards the text is in the editors' hands.
AUTHOR_MAY_EDIT = {Article.Status.DRAFT, Article.Status.RETURNED}


def is_editor(user: User | AnonymousUser) -> bool:
    """Whoever may publish works on everybody's articles; the others on their own."""
    return user.has_perm("news.publish_article")


def may(user: User | AnonymousUser, act: Act, article: Article) -> bool:
    """Whether this account may do this act to this article, its state aside (that is the transition's question)."""
    editor = is_editor(user)
    own = article.created_by_id is not None and article.created_by_id == user.pk
    match act:
        case "view":
            return (editor or own) and (user.has_perm("news.view_article") or user.has_perm("news.change_article"))
        case "edit":
            in_own_hands = own and article.status in AUTHOR_MAY_EDIT
            return (editor or in_own_hands) and user.has_perm("news.change_article")
        case "submit":
            # What nobody made, such as an imported row, anybody may hand to the editors who may submit at all.
            return (editor or own or article.created_by_id is None) and user.has_perm("news.submit_article")
        case "return" | "publish":
            return editor
        case "withdraw":
            return user.has_perm("news.withdraw_article")
