"""Where a comment comes in. These pages are private: they hold what somebody typed."""

import logging
from urllib.parse import urlsplit

from django.db import OperationalError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from comments import limits, moderation, tokens
from comments.forms import CommentForm
from comments.models import Comment, ConsentText, Thread
from news.models import Article
from news.site.errors import error_page
from portal.client_address import address_hash

logger = logging.getLogger(__name__)

TYPED_FIELDS = ("title", "sender", "email", "body")
STATUS_OF_PROBLEM = {"": 200, "closed": 403, "limit": 429, "unavailable": 503}


@require_safe
def form_token(request: HttpRequest, slug: str, pk: str) -> HttpResponse:
    """A fresh token for the form on the article's page, whose script asks for it at the first key."""
    article = get_object_or_404(Article.objects.published().only("pk"), pk=int(pk))
    return JsonResponse({"token": tokens.issue(article.pk)})


# Exempt from the CSRF cookie by design: the form stands on a page that is the same for everybody. The signed token takes the
# cookie's place, and what another site sends is refused by its Origin.
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def comment_form(request: HttpRequest, slug: str, pk: str) -> HttpResponse:
    """The form alone on its page, and the address that it posts to.

    A post without an acceptable token is answered with this page, everything typed kept and a token put in: one more press.
    """
    article = get_object_or_404(Article.objects.published().for_page(), pk=int(pk))
    if request.method != "POST":
        if slug != article.slug:
            return redirect("comment-form", article.slug, article.pk, permanent=True)
        problem = "" if Thread.is_open_for(article) else "closed"
        return _form_page(request, article, CommentForm(), token=tokens.issue(article.pk), problem=problem)
    if _is_cross_site(request):
        return error_page(403)
    return _post(request, article)


def _post(request: HttpRequest, article: Article) -> HttpResponse:
    form = CommentForm(request.POST)
    is_valid = form.is_valid()
    token = tokens.read(request.POST.get("token", ""), article.pk)
    if token and (sent := Comment.objects.filter(nonce=token.nonce, article=article).first()):
        if is_valid and _says_the_same(form, sent):
            return _to_receipt(sent)
        # An old page was used for something new: that is another comment, and gets a token of its own.
        token = None
    problem = ""
    if not Thread.is_open_for(article):
        problem = "closed"
    elif is_valid and token and token.is_acceptable:
        hashed = address_hash(request)
        if limits.is_over_limit(hashed):
            problem = "limit"
        else:
            try:
                return _to_receipt(_receive(article, form, token, hashed))
            except OperationalError:
                logger.exception("a comment could not be stored")
                problem = "unavailable"
    again = tokens.issue(article.pk, nonce=token.nonce if token else "", second_press=True)
    return _form_page(request, article, form, token=again, problem=problem)


def _says_the_same(form: CommentForm, comment: Comment) -> bool:
    return all(form.cleaned_data[name] == getattr(comment, name) for name in TYPED_FIELDS)


def _receive(article: Article, form: CommentForm, token: tokens.FormToken, hashed: str) -> Comment:
    fields = {name: form.cleaned_data[name] for name in TYPED_FIELDS}
    return moderation.receive(article, **fields, nonce=token.nonce, consent=ConsentText.current(), address_hash=hashed)


def _to_receipt(comment: Comment) -> HttpResponse:
    response = HttpResponseRedirect(comment.get_absolute_url())
    # After a POST: the receipt is to be fetched by GET.
    response.status_code = 303
    return response


def _form_page(request: HttpRequest, article: Article, form: CommentForm, *, token: str, problem: str) -> HttpResponse:
    context = {
        "article": article,
        "form": form,
        "post_url": reverse("comment-form", args=[article.slug, article.pk]),
        "token": token,
        "second_press": form.is_bound and not form.errors and not problem,
        "problem": problem,
        "consent": ConsentText.current(),
    }
    response = render(request, "comments/form_page.html", context, status=STATUS_OF_PROBLEM[problem])
    response["X-Robots-Tag"] = "noindex"
    return response


def _is_cross_site(request: HttpRequest) -> bool:
    """Whether the browser says that another site sends this. Old browsers say nothing: for them the token stands alone."""
    if request.headers.get("Sec-Fetch-Site", "same-origin") not in {"same-origin", "none"}:
        return True
    origin = request.headers.get("Origin", "")
    return bool(origin) and urlsplit(origin).netloc != request.get_host()
