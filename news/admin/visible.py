from typing import Any

from django.contrib import admin
from django.http import Http404, HttpRequest

from news import rights
from news.models import Article


def visible_article(model_admin: admin.ModelAdmin, request: HttpRequest, pk: Any) -> Article:
    """The article, if this account may see it; otherwise 404, as if it were not there."""
    article = model_admin.get_object(request, str(pk))
    if article is None or not model_admin.has_view_permission(request, article):
        raise Http404("no such article")
    return article


def may_edit(request: HttpRequest, article: Article) -> bool:
    """What is in the bin is read; it is edited once it is taken out."""
    return article.binned_at is None and rights.may(request.user, "edit", article)
