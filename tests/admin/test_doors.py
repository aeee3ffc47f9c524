"""The doors of the back office, tried by direct address and by raw POST: nobody sees or does what the role does not give."""

import datetime
import re

import pytest
from django.apps import apps
from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.models import ContentType
from django.test import Client
from django.urls import reverse

from comments.models import Comment, CommentEvent, ConsentText
from news.models import Article, ArticleEvent, ArticleVersion
from portal import roles
from portal.models import User
from tests import factories
from tests.admin import MODELS, STAFF, address, form_of, main_part, picture, signed_in, titles, told, words
from tests.factories import NOW

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine(NOW, tick=False)]

STATES = ["draft", "submitted", "returned", "scheduled", "published", "expired", "withdrawn"]
ACTS = ["submit", "publish", "return_to_author", "change_date", "expire", "withdraw", "redraft"]

# What a form never has, sent all the same. Values of the act pages are there too.
FORGED = {
    "status": "published",
    "published_at": "2020-09-17 08:00",
    "published_at_0": "17/09/2020",
    "published_at_1": "08:00",
    "first_published_at": "2020-09-17 08:00",
    "public_changed_at": "2020-09-17 08:00",
    "expires_at_0": "17/09/2030",
    "expires_at_1": "08:00",
    "created_at": "2020-09-17 08:00",
    "state": "published",
    "at_0": "17/09/2020",
    "at_1": "08:00",
    "reason": "Không vì gì cả.",
    "_act": "publish",
}


def kept(article):
    """What no content form may touch."""
    article.refresh_from_db()
    dates = ["published_at", "expires_at", "first_published_at", "public_changed_at", "created_at"]
    return {name: getattr(article, name) for name in ["status", "created_by_id", *dates]}


def granted(user, *permissions):
    for permission in permissions:
        label, codename = permission.split(".")
        user.user_permissions.add(Permission.objects.get(content_type__app_label=label, codename=codename))
    return User.objects.get(pk=user.pk)


# -- articles: a contributor --------------------------------------------------------------------------------------------


def test_a_contributors_new_article_is_a_draft_whatever_the_post_says():
    author, boss = factories.contributor(), factories.editor()
    client = signed_in(author)
    sent = form_of(client.get(address(Article, "add")), having="title")
    sent |= {"title": "Tin mới", "category": factories.CategoryFactory().pk, **FORGED, "created_by": boss.pk}
    response = client.post(address(Article, "add"), sent)
    article = Article.objects.get()
    assert (article.title, article.revision) == ("Tin mới", 1)
    assert kept(article) == {
        "status": "draft",
        "published_at": None,
        "expires_at": None,
        "first_published_at": None,
        "public_changed_at": None,
        "created_by_id": author.pk,
        "created_at": NOW,
    }
    # "Save and publish" leads to no page of that act.
    assert (response.status_code, response.url) == (302, address(Article))
    assert [event.kind for event in article.events.all()] == ["created"]


@pytest.mark.parametrize("state", ["draft", "returned"])
def test_a_contributors_save_changes_content_and_nothing_else_whatever_the_post_says(state):
    author = factories.contributor()
    article = factories.article(state, by=author)
    before = kept(article)
    client = signed_in(author)
    sent = form_of(client.get(address(article)), having="title")
    response = client.post(address(article), {**sent, **FORGED, "title": "Sửa", "created_by": factories.editor().pk})
    assert (response.status_code, response.url) == (302, address(Article))
    assert kept(article) == before
    assert article.title == "Sửa"


@pytest.mark.parametrize("state", ["submitted", "scheduled", "published", "expired", "withdrawn"])
def test_what_is_in_the_editors_hands_its_author_only_reads(state):
    author = factories.contributor()
    article = factories.article(state, by=author, title="Nguyên bản")
    before = kept(article)
    client = signed_in(author)
    page = client.get(address(article))
    assert (page.status_code, "Nguyên bản" in words(page)) == (200, True)
    assert 'name="title"' not in page.content.decode()
    response = client.post(
        address(article),
        {
            "title": "Sửa",
            "category": article.category_id,
            "body": "",
            "summary": "",
            "slug": "",
            "revision": 1,
            **FORGED,
        },
    )
    assert response.status_code == 403
    assert kept(article) == before
    assert article.title == "Nguyên bản"
    assert article.versions.filter(by=author).count() == 1


@pytest.mark.parametrize("state", STATES)
def test_a_contributor_reaches_no_editors_act_by_its_address(state):
    author = factories.contributor()
    article = factories.article(state, by=author)
    before, events = kept(article), article.events.count()
    client = signed_in(author)
    own = {"submit"} if state in ("draft", "returned") else set()
    for name in set(ACTS) - own:
        for response in (
            client.get(address(article, "act", name)),
            client.post(address(article, "act", name), FORGED),
            client.post(address(article, "act", name), {}),
        ):
            assert (response.status_code, response.url) == (302, address(article)), name
            assert "không có quyền" in "".join(told(response)), name
    assert kept(article) == before
    assert article.events.count() == events


# -- articles: somebody else's ------------------------------------------------------------------------------------------


def doors_of_article(pk):
    paths = [reverse(f"admin:news_article_{page}", args=[pk]) for page in ("change", "history")]
    return paths + [reverse("admin:news_article_act", args=[pk, name]) for name in (*ACTS, "khong-co")]


@pytest.mark.parametrize("state", STATES)
def test_somebody_elses_article_answers_a_contributor_as_if_it_were_not_there(state):
    article = factories.article(state, title="Bài của người khác")
    before, missing = kept(article), article.pk + 1000
    client = signed_in(factories.contributor())
    for path, path_of_none in zip(doors_of_article(article.pk), doors_of_article(missing), strict=True):
        for method, data in (("get", {}), ("post", {**FORGED, "title": "Chiếm", "revision": "1"})):
            theirs, none = getattr(client, method)(path, data), getattr(client, method)(path_of_none, data)
            assert theirs.status_code in (302, 404), path
            assert (theirs.status_code, theirs.headers.get("Location")) == (
                none.status_code,
                none.headers.get("Location"),
            )
            said = [message.replace(f"“{article.pk}”", f"“{missing}”") for message in told(theirs)]
            assert said == told(none)
            assert "Bài của người khác" not in theirs.content.decode() + "".join(said)
    assert kept(article) == before
    assert article.title == "Bài của người khác"


def test_a_contributors_list_and_search_have_their_own_articles_only():
    author = factories.contributor()
    factories.article(by=author, title="Bài của tôi")
    factories.article(title="Bài của người khác")
    factories.article("published", title="Bài đã đăng")
    client = signed_in(author)
    for query in ("", "?q=Bài", "?trang-thai=draft", "?o=1", "?all="):
        assert titles(client.get(address(Article) + query)) == ["Bài của tôi"], query
    for query in ("?q=khác", "?trang-thai=published"):
        assert titles(client.get(address(Article) + query)) == [], query
    everything = titles(signed_in(factories.editor()).get(address(Article)))
    assert sorted(everything) == ["Bài của người khác", "Bài của tôi", "Bài đã đăng"]


def test_an_article_of_nobody_is_no_contributors():
    factories.ArticleFactory(created_by=None, title="Từ trang cũ")
    assert titles(signed_in(factories.contributor()).get(address(Article))) == []
    assert titles(signed_in(factories.editor()).get(address(Article))) == ["Từ trang cũ"]


def test_a_moderator_reaches_no_article():
    boss = factories.moderator()
    articles = [factories.article("submitted"), factories.ArticleFactory(created_by=boss)]
    client = signed_in(boss)
    for path in [address(Article), address(Article, "add"), *(p for a in articles for p in doors_of_article(a.pk))]:
        assert client.get(path).status_code in (302, 403, 404), path
        assert client.post(path, {**FORGED, "title": "Chiếm"}).status_code in (302, 403, 404), path
        for title in [article.title for article in articles]:
            assert title not in client.get(path).content.decode()
    assert [Article.objects.get(pk=article.pk).status for article in articles] == ["submitted", "draft"]
    assert not Article.objects.filter(title="Chiếm").exists()


@pytest.mark.parametrize(("role", "others_too"), [("contributor", False), ("editor", True)])
def test_a_picture_is_described_by_who_uploaded_it_and_by_editors(role, others_too):
    account = STAFF[role]()
    pictures = {True: picture(account, alt="Cũ"), False: picture(alt="Cũ")}
    client = signed_in(account)
    for own, row in pictures.items():
        may = own or others_too
        details = client.post(address(row, "details"), {"alt": "Qua cửa của trình soạn thảo"})
        row.refresh_from_db()
        assert (details.status_code, row.alt) == ((200, "Qua cửa của trình soạn thảo") if may else (403, "Cũ"))
        saved = client.post(address(row), {"alt": "Qua biểu mẫu", "caption": "", "credit": "", "focus": "0.5-0.5"})
        row.refresh_from_db()
        assert (saved.status_code, row.alt) == ((302, "Qua biểu mẫu") if may else (403, "Cũ"))
        assert client.post(address(row, "delete"), {"post": "yes"}).status_code == 403


def test_the_library_and_its_doors_are_closed_to_a_moderator():
    row = picture(alt="Đồng lúa")
    client = signed_in(factories.moderator())
    for name, args in (("preview", [row.pk]), ("details", [row.pk]), ("choose", []), ("upload", [])):
        path = reverse(f"admin:portal_picture_{name}", args=args)
        for response in (client.get(path), client.post(path, {"alt": "Sửa"})):
            assert response.status_code in (403, 405), path
            assert "Đồng lúa" not in response.content.decode()
    row.refresh_from_db()
    assert row.alt == "Đồng lúa"


# -- comments -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("role", ["contributor", "editor"])
def test_comments_are_closed_to_who_writes_and_edits(role):
    comment = factories.comment(title="Ý kiến của dân")
    client = signed_in(STAFF[role]())
    paths = [address(Comment), address(comment), address(comment, "history"), address(comment, "decide")]
    for path in paths:
        for response in (client.get(path), client.post(path, {"act": "approve", "action": "approve_selected"})):
            assert response.status_code == 403, path
            assert "Ý kiến của dân" not in response.content.decode()
    comment.refresh_from_db()
    assert comment.status == "pending"


@pytest.mark.parametrize(
    ("permissions", "reads", "decides"),
    [
        (["comments.view_comment"], True, False),
        (["comments.moderate_comment"], False, False),
        (["comments.view_comment", "comments.moderate_comment"], True, True),
        # Django's own permissions let nobody edit, add or delete a comment.
        (["comments.add_comment", "comments.delete_comment"], False, False),
        (["comments.change_comment"], True, False),
    ],
)
def test_an_editor_does_with_comments_what_was_granted(permissions, reads, decides):
    comment = factories.comment(title="Ý kiến của dân")
    client = signed_in(granted(factories.editor(), *permissions))
    page = client.get(address(comment))
    listed = client.get(address(Comment))
    assert ["Ý kiến của dân" in words(response) for response in (page, listed)] == [reads, reads]
    assert ('name="act"' in page.content.decode()) == decides
    assert ('value="approve_selected"' in listed.content.decode()) == decides
    client.post(address(Comment), {"action": "approve_selected", "_selected_action": [comment.pk]})
    comment.refresh_from_db()
    assert comment.status == ("approved" if decides else "pending")
    if not decides:
        assert client.post(address(comment, "decide"), {"act": "approve"}).status_code == 403
        comment.refresh_from_db()
        assert comment.status == "pending"


@pytest.mark.parametrize("role", ["moderator", "superuser"])
def test_nobody_edits_what_a_citizen_wrote(role):
    comment = factories.comment(title="Nguyên văn", body="Đúng như tôi viết.")
    client = signed_in(STAFF[role]())
    forged = {"title": "Sửa", "body": "Sửa", "status": "approved", "email": "x@y.example", "submitted_at": "2020-01-01"}
    assert client.post(address(comment), forged).status_code == 403
    assert client.post(address(Comment, "add"), forged).status_code == 403
    stored = Comment.objects.get()
    assert (stored.title, stored.body, stored.status) == ("Nguyên văn", "Đúng như tôi viết.", "pending")
    assert (stored.email, stored.submitted_at) == ("dan@nhan.example", comment.submitted_at)


# -- filters, orders and searches that would spell out what is hidden ------------------------------------------------------


def answer(response):
    """What the asker can tell apart: the status, where it leads, and the page with nothing but its own address left out."""
    page = re.sub(r'value="[^"]*"|href="[^"]*"|action="[^"]*"', "", main_part(response))
    return response.status_code, response.headers.get("Location", "").partition("?")[2], page


PROBES_OF_COMMENTS = [
    ("email__startswith={}", "dan@", "khong@"),
    ("email={}", "dan@nhan.example", "khong@nhan.example"),
    ("email__isempty={}", "0", "1"),
    ("address_hash={}", "a" * 64, "b" * 64),
    ("address_hash__startswith={}", "a", "b"),
    ("code={}", "CODE", "x"),
    ("code__gt={}", "!", "~"),
    ("nonce__startswith={}", "nonce", "x"),
    ("body__contains={}", "đồng tình", "không"),
    ("consent_text__text__contains={}", "a", "~"),
    ("article__created_by__email__contains={}", "@", "~"),
    ("article__body__contains={}", "Nội dung", "~"),
    ("events__by__email__contains={}", "@", "~"),
    ("q={}", "dan@nhan.example", "khong@nhan.example"),
    ("q={}", "nhan.example", "khong.example"),
    ("q={}", "a" * 64, "b" * 64),
    ("q={}", "CODE", "xxxx"),
]
PROBES_OF_ARTICLES = [
    ("body__contains={}", "mật", "không"),
    ("summary__startswith={}", "Tóm", "Không"),
    ("created_by__email__startswith={}", "taikhoan", "khong"),
    ("created_by__password__startswith={}", "", "x"),
    ("created_by__is_superuser__exact={}", "0", "1"),
    ("credits__author__name={}", "Trần", "Không"),
    ("events__why__contains={}", "Cần", "Không"),
    ("versions__content__contains={}", "mật", "không"),
    ("status={}", "submitted", "draft"),
    ("expires_at__isnull={}", "1", "0"),
    ("picture_uses__picture__code={}", "a", "b"),
    ("category__articles__body__contains={}", "mật", "không"),
    ("q={}", "mật", "không"),
    ("q={}", "taikhoan", "khong"),
]


@pytest.mark.parametrize(("probe", "true", "false"), PROBES_OF_COMMENTS)
@pytest.mark.parametrize("view", ["", "&trang-thai=tat-ca"])
def test_no_filter_of_comments_tells_what_the_list_does_not_show(probe, true, false, view):
    comment = factories.comment()
    client = signed_in(factories.moderator())
    true = comment.code if true == "CODE" else true
    answers = [answer(client.get(f"{address(Comment)}?{probe.format(value)}{view}")) for value in (true, false)]
    assert answers[0] == answers[1]
    assert answers[0][0] in (200, 302, 400)


@pytest.mark.parametrize(("probe", "true", "false"), PROBES_OF_ARTICLES)
@pytest.mark.parametrize("role", ["contributor", "editor"])
def test_no_filter_of_articles_tells_what_the_list_does_not_show(probe, true, false, role):
    account = STAFF[role]()
    factories.article("submitted", by=factories.contributor(), title="Bài", body="<p>Chuyện mật.</p>")
    factories.article("submitted", by=account, title="Bài", body="<p>Chuyện mật.</p>")
    client = signed_in(account)
    answers = [answer(client.get(f"{address(Article)}?{probe.format(value)}")) for value in (true, false)]
    assert answers[0] == answers[1]
    assert answers[0][0] in (200, 302, 400)


def test_what_the_lists_do_show_can_be_searched():
    """So that the two tests above cannot pass because a search finds nothing at all."""
    comment = factories.comment(sender="Bà Năm", title="Đường xóm", body="Ổ gà nhiều quá.")
    moderator, editor = signed_in(factories.moderator()), signed_in(factories.editor())
    for term in ("Bà Năm", "xóm", "gà"):
        assert titles(moderator.get(address(Comment), {"q": term})) == ["Đường xóm"]
    assert titles(moderator.get(address(Comment), {"q": "không có"})) == []
    assert titles(editor.get(address(Article), {"q": comment.article.title})) == [comment.article.title]
    assert titles(editor.get(address(Article), {"q": "không có"})) == []


@pytest.mark.parametrize(
    "order", ["email", "-email", "1.email", "99", "-99", "0", "email.1", "abc", "--1", "", "1.1.-1"]
)
def test_no_order_sorts_by_what_the_list_does_not_show(order):
    article = factories.article("published")
    for letter in "cba":
        # The same in every column of the list: the order could come from the e-mail addresses alone.
        factories.comment(on=article, email=f"{letter}@nhan.example", address_hash=letter * 64)
    listed = signed_in(factories.moderator()).get(address(Comment), {"o": order})
    pks = [int(pk) for pk in re.findall(r"/comments/comment/(\d+)/change/", main_part(listed))]
    assert pks in (sorted(pks), sorted(pks, reverse=True))
    if order.startswith(("email", "-email")):
        assert pks == sorted(pks)


@pytest.mark.parametrize(
    ("model", "field"),
    [(Article, "created_by_id"), (Article, "slug"), (Comment, "email"), (Comment, "code"), (User, "username")],
)
@pytest.mark.parametrize("page", ["changelist", "change"])
def test_a_row_cannot_be_named_by_another_field(model, field, page):
    comment = factories.comment()
    row = {Article: comment.article, Comment: comment, User: comment.article.created_by}[model]
    path = address(model) if page == "changelist" else address(model) + f"{getattr(row, field)}/change/"
    assert signed_in(factories.superuser()).get(path, {"_to_field": field}).status_code in (400, 404)


# -- the autocomplete of the forms ------------------------------------------------------------------------------------------

REFUSED = "refused"
# The field that is being filled in, and what each role is answered.
AUTOCOMPLETE = [
    ("news.Article.source", {"contributor": ["Báo Dân"], "editor": ["Báo Dân"], "moderator": REFUSED}),
    ("news.Credit.author", {"contributor": ["Trần Thị Dân"], "editor": ["Trần Thị Dân"], "moderator": REFUSED}),
    ("news.Article.lead_picture", {"contributor": ["Chợ Dân"], "editor": ["Chợ Dân"], "moderator": REFUSED}),
    ("comments.Thread.article", {"contributor": [], "editor": ["Bài của Dân"], "moderator": REFUSED}),
    *(
        (field, dict.fromkeys(["contributor", "editor", "moderator"], REFUSED))
        for field in (
            "news.ArticleEvent.by",
            "news.ArticleEvent.version",
            "comments.CommentEvent.by",
            "comments.Comment.consent_text",
            "comments.Comment.email",
            "comments.Comment.khong_co",
            "portal.Picture.uploaded_by",
            "portal.User.groups",
            "admin.LogEntry.user",
            "khong.Co.gi",
        )
    ),
]


def autocompleted(client, field, term):
    """The names that are answered, REFUSED, or the status of a fault."""
    app_label, model_name, field_name = field.split(".")
    asked = {"app_label": app_label, "model_name": model_name.lower(), "field_name": field_name, "term": term}
    response = client.get(reverse("admin:autocomplete"), asked)
    if response.status_code != 200:
        return REFUSED if response.status_code in (403, 404) else response.status_code
    return [result["text"] for result in response.json()["results"]]


@pytest.mark.parametrize(("field", "expected"), AUTOCOMPLETE, ids=[field for field, _ in AUTOCOMPLETE])
@pytest.mark.parametrize("role", ["contributor", "editor", "moderator"])
def test_the_autocomplete_answers_those_who_may_see_the_rows(field, expected, role):
    factories.SourceFactory(name="Báo Dân")
    factories.AuthorFactory(name="Trần Thị Dân")
    picture(caption="Chợ Dân")
    factories.comment(title="Góp ý của Dân", on=factories.article("published", title="Bài của Dân"))
    assert autocompleted(signed_in(STAFF[role]()), field, "Dân") == expected[role]


def test_the_autocomplete_finds_a_contributors_own_articles_alone():
    author = factories.contributor()
    factories.article(by=author, title="Bài của tôi")
    factories.article(title="Bài của người khác")
    assert autocompleted(signed_in(author), "comments.Thread.article", "Bài") == ["Bài của tôi"]


def fields():
    """Every field of every model that the autocomplete could be asked for, those from the other side too."""
    return [f"{model._meta.label}.{field.name}" for model in apps.get_models() for field in model._meta.get_fields()]


@pytest.mark.parametrize("role", STAFF)
def test_the_autocomplete_gives_no_address_of_a_citizen_and_never_fails(role):
    factories.comment()
    client = signed_in(STAFF[role](), raise_request_exception=False)
    everything = {field: autocompleted(client, field, "") for field in fields()}
    assert "nhan.example" not in str(everything.values())
    assert {field: answered for field, answered in everything.items() if isinstance(answered, int)} == {}
    searched = {field: autocompleted(client, field, "dan@nhan.example") for field in fields() if "omment" in field}
    assert [field for field, answered in searched.items() if answered not in (REFUSED, [])] == []


# -- the e-mail and the network address of a citizen -----------------------------------------------------------------------


@pytest.mark.parametrize("may_see", [False, True])
def test_personal_data_is_shown_to_holders_of_the_permission_alone(may_see):
    boss = factories.moderator()
    if may_see:
        boss = granted(boss, "comments.view_personal_data")
    comment = factories.comment(email="kin@dao.example", address_hash="c0ffee" * 10)
    other = factories.comment(on=comment.article, email="khac@dao.example", address_hash="d0d0" * 16)
    client = signed_in(boss)
    bulk = {"action": "reject_selected", "_selected_action": [comment.pk, other.pk]}
    pages = {
        "list": client.get(address(Comment)),
        "all": client.get(address(Comment), {"trang-thai": "tat-ca"}),
        "search": client.get(address(Comment), {"q": "đồng tình"}),
        "history": client.get(address(comment, "history")),
        "bulk reject": client.post(address(Comment), bulk),
        "bulk reject without a reason": client.post(address(Comment), {**bulk, "reason": ""}),
        "after": client.post(address(other, "decide"), {"act": "approve"}, follow=True),
        "index": client.get(reverse("admin:index")),
        "change": client.get(address(other)),
    }
    hidden = re.compile(r"dao\.example|c0ffee|d0d0")
    showing = {name for name, page in pages.items() if hidden.search(page.content.decode())}
    # The decision opens the next comment of the queue.
    assert showing == ({"change", "after"} if may_see else set())
    assert all(page.status_code == 200 for page in pages.values())
    if may_see:
        assert "khac@dao.example" in words(pages["change"])
        assert "d0d0" * 16 in words(pages["change"])


def test_a_comments_receipt_code_is_on_no_page_of_the_office():
    comment = factories.comment()
    client = signed_in(factories.superuser())
    for path in (address(Comment), address(comment), address(comment, "history")):
        assert comment.code not in client.get(path).content.decode()


@pytest.mark.parametrize("role", STAFF)
def test_no_address_leads_from_a_number_to_a_thing_that_is_not_public(role):
    """Django's "view on site" would answer any account of the office with a comment's receipt, and with a draft's title."""
    draft, comment = factories.article(title="Chuyện chưa đăng"), factories.comment()
    client = signed_in(STAFF[role]())
    for row in (draft, comment):
        response = client.get(f"/admin/r/{ContentType.objects.get_for_model(row).pk}/{row.pk}/")
        assert response.status_code in (403, 404), response.headers.get("Location")


# -- deleting ---------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("role", STAFF)
def test_nobody_deletes_articles_comments_or_what_was_done_to_them(role):
    account = STAFF[role]()
    article = factories.article("published", by=account if account.has_perm("news.add_article") else None)
    comment = factories.comment("approved", on=article)
    models = (Article, ArticleEvent, ArticleVersion, Comment, CommentEvent, ConsentText)
    before = {model: model.objects.count() for model in models}
    client = signed_in(account)
    paths = [address(row, "delete") for row in (article, comment, ConsentText.current())]
    paths += [
        f"/admin/{app}/{model}/{pk}/delete/"
        for app, model in (("news", "articleevent"), ("news", "articleversion"), ("comments", "commentevent"))
        for pk in apps.get_model(app, model).objects.values_list("pk", flat=True)[:1]
    ]
    for path in paths:
        assert client.get(path).status_code in (302, 403, 404), path
        assert client.post(path, {"post": "yes"}).status_code in (302, 403, 404), path
    assert {model: model.objects.count() for model in models} == before
    assert all(before.values())


@pytest.mark.parametrize("label", MODELS)
def test_deleting_many_at_once_is_offered_nowhere(label):
    model = MODELS[label]
    factories.IdentityFactory()
    factories.SourceFactory()
    factories.PageFactory()
    factories.comment()
    client = signed_in(factories.superuser())
    assert "delete_selected" not in client.get(address(model)).content.decode()
    before = list(model.objects.values_list("pk", flat=True))
    client.post(
        address(model), {"action": "delete_selected", "_selected_action": before, "select_across": "1", "post": "yes"}
    )
    assert list(model.objects.values_list("pk", flat=True)) == before


# -- accounts and rights ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("role", ["contributor", "editor", "moderator"])
def test_nobody_but_a_superuser_touches_accounts_and_groups(role):
    account = STAFF[role]()
    group = Group.objects.get(name=roles.CONTRIBUTOR)
    rights = set(group.permissions.values_list("pk", flat=True))
    client = signed_in(account)
    raised = {
        "username": account.username,
        "full_name": "Tôi",
        "is_superuser": "on",
        "is_staff": "on",
        "is_active": "on",
    }
    everything = {"name": group.name, "permissions": list(Permission.objects.values_list("pk", flat=True))}
    password = {"password1": "mật khẩu mới thật dài", "password2": "mật khẩu mới thật dài", "usable_password": "true"}
    tries = [
        (address(account), raised),
        (address(User, "add"), {**raised, **password}),
        (reverse("admin:auth_user_password_change", args=[account.pk]), password),
        (address(group), everything),
        (address(Group, "add"), {**everything, "name": "Nhóm mới"}),
        (address(account, "delete"), {"post": "yes"}),
        (address(group, "delete"), {"post": "yes"}),
    ]
    for path, data in tries:
        assert client.get(path).status_code == 403, path
        assert client.post(path, data).status_code == 403, path
    stored = User.objects.get(pk=account.pk)
    assert (stored.is_superuser, stored.full_name, stored.password) == (False, account.full_name, account.password)
    assert set(group.permissions.values_list("pk", flat=True)) == rights
    assert Group.objects.count() == 3
    assert User.objects.count() == 1


def test_rights_follow_a_change_at_the_next_request():
    boss = factories.editor()
    article = factories.article("submitted")
    client = signed_in(boss)
    act = address(article, "act", "publish")
    assert client.get(act).status_code == 200
    boss.groups.clear()
    assert client.post(act, {"why": ""}).status_code == 404
    assert client.get(address(Article)).status_code == 403
    boss.groups.add(Group.objects.get(name=roles.EDITOR))
    assert client.get(act).status_code == 200
    User.objects.filter(pk=boss.pk).update(is_active=False)
    response = client.post(act, {"why": ""})
    assert (response.status_code, response.url) == (302, f"/admin/login/?next={act}")
    article.refresh_from_db()
    assert article.status == "submitted"


def test_a_form_from_elsewhere_does_nothing():
    """Without the token of our own pages a POST is refused, whoever is signed in."""
    article, comment = factories.article("submitted"), factories.comment()
    client = signed_in(factories.superuser(), enforce_csrf_checks=True)
    for path, data in [
        (address(article, "act", "publish"), {"why": ""}),
        (address(article), {"title": "Chiếm"}),
        (address(comment, "decide"), {"act": "approve"}),
        (address(Comment), {"action": "approve_selected", "_selected_action": [comment.pk]}),
    ]:
        assert client.post(path, data).status_code == 403, path
    article.refresh_from_db()
    comment.refresh_from_db()
    assert (article.status, comment.status) == ("submitted", "pending")


@pytest.mark.parametrize("role", STAFF)
def test_pages_of_the_office_are_kept_by_nobody_and_framed_by_nobody(role):
    client = signed_in(STAFF[role]())
    for response in (client.get("/admin/"), Client().get("/admin/login/"), client.get("/admin/password_change/")):
        assert response.status_code == 200
        assert "no-store" in response["Cache-Control"]
        assert "private" in response["Cache-Control"]
        assert response["X-Frame-Options"] == "DENY"
        assert "frame-ancestors 'none'" in response["Content-Security-Policy"]


def test_dates_in_what_was_forged_are_in_the_past():
    """So that the forged POSTs above would have published something."""
    assert datetime.datetime(2020, 9, 17, 8, tzinfo=datetime.UTC) < NOW
