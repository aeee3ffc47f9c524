from django import template
from django.template import Context
from django.urls import reverse

from comments.forms import CommentForm
from comments.models import Comment, ConsentText, Thread
from news.models import Article
from news.site.pager import paginate
from portal.shared import shared_of

register = template.Library()

PER_PAGE = 20


@register.simple_tag(takes_context=True)
def comment_thread(context: Context, article: Article) -> dict:
    """What the page of an article shows of its comments: a page of the approved ones, and the form. Two queries."""
    pager = paginate(
        context["request"],
        Comment.objects.approved().under(article).for_thread(),
        per_page=PER_PAGE,
        parameter="bl",
        anchor="#binh-luan",
    )
    address = [article.slug, article.pk]
    return {
        "comments": pager.rows,
        "pager": pager,
        "is_open": Thread.is_open_for(article),
        "form": CommentForm(),
        "post_url": reverse("comment-form", args=address),
        "token_url": reverse("comment-token", args=address),
        "consent": shared_of(context["request"]).get("consent", ConsentText.current),
    }
