"""Where a comment comes in. These pages are private: they hold what somebody typed."""

import logging

from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.template.loader import render_to_string
from django.urls import reverse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from comments import limits, moderation, tokens
from comments.forms import CommentForm
from comments.models import Comment, ConsentText, Thread
from news.models import Article
from portal.client_address import address_hash
from portal.error_pages import around, last_known_around
from portal.guard import takes_up_to
from portal.same_origin import is_from_elsewhere

logger = logging.getLogger(__name__)

TYPED_FIELDS = ("title", "sender", "email", "body")
# Of a body, in bytes: who pastes a whole report gets it back with the word that it is too long.
LARGEST_COMMENT_BODY = 512 * 1024
STATUS_OF_PROBLEM = {"": 200, "closed": 403, "foreign": 403, "limit": 429}


@require_safe
def form_token(request: HttpRequest, slug: str, pk: str) -> HttpResponse:
    """A fresh token for the form on the article's page, whose script asks for it at the first key."""
    article = get_object_or_404(Article.objects.published().only("pk"), pk=int(pk))
    return JsonResponse({"token": tokens.issue(article.pk, consent_version=ConsentText.current_version())})


# Exempt from the CSRF cookie by design: the form stands on a page that is the same for everybody. The signed token takes the
# cookie's place, and what another site sends is refused by its Origin.
@takes_up_to(LARGEST_COMMENT_BODY)
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def comment_form(request: HttpRequest, slug: str, pk: str) -> HttpResponse:
    """The form alone on its page, and the address that it posts to.

    A post without an acceptable token is answered with this page, everything typed kept and a token put in: one more press.
    So is one that the database cannot take now, by a page that needs no database.
    """
    if request.method != "POST":
        return _empty_form(request, slug, int(pk))
    try:
        article = Article.objects.published().for_page().filter(pk=int(pk)).first()
        if article is None:
            return _gone(request)
        return _refuse_foreign(request, article) if is_from_elsewhere(request) else _post(request, article)
    except (OperationalError, InterfaceError):
        logger.exception("a comment could not be stored")
        return _unavailable(request)


def _empty_form(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    article = get_object_or_404(Article.objects.published().for_page(), pk=pk)
    if slug != article.slug:
        return redirect("comment-form", article.slug, article.pk, permanent=True)
    consent = ConsentText.current()
    token = tokens.issue(article.pk, consent_version=consent.version if consent else 0)
    problem = "" if Thread.is_open_for(article) else "closed"
    return _form_page(request, article, CommentForm(), consent=consent, token=token, problem=problem)


def _refuse_foreign(request: HttpRequest, article: Article) -> HttpResponse:
    """What another site sent is not taken; a person whose browser tells no origin may send it again from here."""
    typed = request.POST.copy()
    # Whatever the other page ticked, it is not consent.
    typed.pop("consent", None)
    consent = ConsentText.current()
    token = tokens.issue(article.pk, consent_version=consent.version if consent else 0)
    return _form_page(request, article, CommentForm(typed), consent=consent, token=token, problem="foreign")


def _post(request: HttpRequest, article: Article) -> HttpResponse:
    form = CommentForm(request.POST)
    token = tokens.read(request.POST.get("token", ""), article.pk)
    consent = ConsentText.current()
    is_valid = form.is_valid() and _is_consent_to(consent, form, token)
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
        if not limits.is_over_limit(hashed):
            return _to_receipt(_receive(article, form, token, consent, hashed))
        problem = "limit"
    again = tokens.issue(
        article.pk,
        consent_version=consent.version if consent else 0,
        nonce=token.nonce if token else "",
        second_press=True,
    )
    return _form_page(request, article, form, consent=consent, token=again, problem=problem)


def _is_consent_to(consent: ConsentText | None, form: CommentForm, token: tokens.FormToken | None) -> bool:
    """Whether what the sender agreed to is the text in force; otherwise the form asks again."""
    read = form.cleaned_data["consent_version"] or (token.consent_version if token else 0)
    if consent is None or read in {0, consent.version}:
        return True
    form.ask_again_for_consent()
    return False


def _typed(form: CommentForm) -> dict[str, str]:
    return {name: form.cleaned_data[name] for name in TYPED_FIELDS}


def _says_the_same(form: CommentForm, comment: Comment) -> bool:
    return all(value == getattr(comment, name) for name, value in _typed(form).items())


def _receive(
    article: Article, form: CommentForm, token: tokens.FormToken, consent: ConsentText | None, hashed: str
) -> Comment:
    return moderation.receive(article, **_typed(form), nonce=token.nonce, consent=consent, address_hash=hashed)


def _to_receipt(comment: Comment) -> HttpResponse:
    response = HttpResponseRedirect(comment.get_absolute_url())
    # After a POST: the receipt is to be fetched by GET.
    response.status_code = 303
    return response


def _form_page(
    request: HttpRequest, article: Article, form: CommentForm, *, consent: ConsentText | None, token: str, problem: str
) -> HttpResponse:
    context = {
        "article": article,
        "form": form,
        "post_url": reverse("comment-form", args=[article.slug, article.pk]),
        "token": token,
        "second_press": form.is_bound and not form.errors and not problem,
        "problem": problem,
        "consent": consent,
    }
    return _noindex(render(request, "comments/form_page.html", context, status=STATUS_OF_PROBLEM[problem]))


def _gone(request: HttpRequest) -> HttpResponse:
    """Of an article withdrawn while somebody wrote, or of none at all: the same answer, and the text is still the writer's."""
    fields = CommentForm.Meta.labels
    typed = [(label, request.POST[name]) for name, label in fields.items() if request.POST.get(name, "").strip()]
    context = {**around(), "typed": typed}
    return _noindex(HttpResponse(render_to_string("comments/gone.html", context), status=404))


def _unavailable(request: HttpRequest) -> HttpResponse:
    """Everything typed, in a form to send again, on a page that asks nothing of the database."""
    context = {
        "form": CommentForm(request.POST),
        "post_url": request.path,
        "token": request.POST.get("token", ""),
        **last_known_around(),
        # The partials ask for them.
        "token_url": "",
        "problem": "",
        "consent": None,
    }
    response = HttpResponse(render_to_string("comments/unavailable.html", context), status=503)
    response["Retry-After"] = "60"
    return _noindex(response)


def _noindex(response: HttpResponse) -> HttpResponse:
    response["X-Robots-Tag"] = "noindex"
    return response
