"""The doors of the back office, tried by direct address and by raw POST: nobody sees or does what the role does not give."""

import pytest
from django.apps import apps
from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.models import ContentType
from django.test import Client
from django.urls import reverse

from comments.models import Comment, CommentEvent, ConsentText, PersonalDataRequest, RejectionReason, Thread
from news.models import Article, ArticleEvent, ArticleVersion, OfficeOptions
from portal import roles
from portal.models import AccountOptions, OutgoingMail, User
from tests import factories
from tests.admin import MODELS, STAFF, address, form_of, picture, signed_in
from tests.factories import NOW

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine(NOW, tick=False)]


# -- pictures -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("role", "others_too"), [("contributor", False), ("editor", True)])
def test_a_picture_is_described_by_who_uploaded_it_and_by_editors(role, others_too):
    account = STAFF[role]()
    # That of another stands in a published article, or a contributor would not find it at all.
    pictures = {True: picture(account, alt="Cũ"), False: picture(alt="Cũ")}
    factories.article("published", lead_picture=pictures[False])
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


def test_deleting_many_at_once_is_offered_nowhere():
    factories.IdentityFactory()
    factories.SourceFactory()
    factories.PageFactory()
    factories.LinkFactory()
    factories.MoodFactory()
    factories.arrangement()
    Thread.objects.create(article=factories.comment().article)
    picture()
    OutgoingMail.objects.create(recipient="a@b.example", subject="Bài được trả lại", body="Lý do.")
    OfficeOptions.objects.create(pk=1)
    AccountOptions.objects.create(pk=1)
    RejectionReason.objects.create(text="Ngoài chủ đề.")
    client = signed_in(factories.superuser())
    PersonalDataRequest.objects.create(
        kind="view", email="dan@nhan.example", due_at=NOW, entered_by=factories.superuser()
    )
    for label, model in MODELS.items():
        assert "delete_selected" not in client.get(address(model)).content.decode(), label
        before = list(model.objects.values_list("pk", flat=True))
        assert before, label
        asked = {"action": "delete_selected", "_selected_action": before, "select_across": "1", "post": "yes"}
        client.post(address(model), asked)
        assert list(model.objects.values_list("pk", flat=True)) == before, label


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
    assert (response.status_code, form_of(response, having="password")["next"]) == (403, act)
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


@pytest.mark.parametrize("role", STAFF)
def test_no_address_leads_from_a_number_to_a_thing_that_is_not_public(role):
    """Django's "view on site" would answer any account of the office with a comment's receipt, and with a draft's title."""
    draft, comment = factories.article(title="Chuyện chưa đăng"), factories.comment()
    client = signed_in(STAFF[role]())
    for row in (draft, comment):
        response = client.get(f"/admin/r/{ContentType.objects.get_for_model(row).pk}/{row.pk}/")
        assert response.status_code in (403, 404), response.headers.get("Location")
