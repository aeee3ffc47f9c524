"""Every page of the admin, opened by everybody: a misspelt option of an admin is silent until its page is opened."""

import re

import pytest
from django.contrib.auth.models import Group
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from comments.models import ConsentText, PersonalDataRequest, RejectionReason, Thread
from news.models import OfficeOptions
from portal.models import AccountOptions, OutgoingMail
from tests import factories
from tests.admin import MODELS, STAFF, address, form_of, heard, main_part, picture, signed_in, words, written
from tests.factories import NOW

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine(NOW, tick=False)]

# Which pages open: L the list, A adding, C one row (also where it can only be read), H its history, D deleting it.
# The article and the picture are the account's own. Who has no right at all is not in the table.
OPEN_TO = """
                       contributor  editor  moderator  superuser
    auth.Group              -         -         -        LACHD
    portal.User             -         -         -        LACHD
    portal.SiteIdentity     -         -         -        LACH.
    portal.OutgoingMail     -         -         -        L.CH.
    portal.AccountOptions   -         -         -        LACH.
    portal.Picture        LACH.     LACH.       -        LACH.
    news.Article          LACH.     LACH.       -        LACH.
    news.Category           -       L.CH.       -        LACHD
    news.Author           L.CH.     LACH.       -        LACHD
    news.Source           L.CH.     LACH.       -        LACHD
    news.Page               -       LACH.       -        LACHD
    news.LinkList           -       LACHD       -        LACHD
    news.Mood               -       LACH.       -        LACH.
    news.OfficeOptions      -         -         -        LACH.
    news.FrontPage          -       L....       -        L....
    comments.Comment        -         -       L.CH.      L.CH.
    comments.Thread         -         -         -        LACHD
    comments.ConsentText    -         -         -        LACH.
    comments.PersonalDataRequest - -        -        LACH.
    comments.RejectionReason -        -       LACH.      LACH.
"""
PAGES = {"L": "changelist", "A": "add", "C": "change", "H": "history", "D": "delete"}
ROLES, *_ROWS = [line.split() for line in OPEN_TO.strip().splitlines()]
TABLE = {
    (label, role): set(cell) - {".", "-"} for label, *cells in _ROWS for role, cell in zip(ROLES, cells, strict=True)
}


def rows(author):
    """One of each model, by label; the article is by `author`."""
    article = factories.article(by=author) if author.has_perm("news.add_article") else factories.article()
    made = [
        Group.objects.get(name="Biên tập viên"),
        author,
        factories.IdentityFactory(),
        OutgoingMail.objects.create(recipient="a@b.example", subject="Bài được trả lại", body="Lý do.", created_at=NOW),
        picture(author),
        article,
        article.category,
        article.credits.get().author,
        factories.SourceFactory(),
        factories.PageFactory(),
        factories.LinkFactory().list,
        factories.MoodFactory(),
        OfficeOptions.objects.get_or_create(pk=1)[0],
        factories.arrangement(),
        AccountOptions.objects.get_or_create(pk=1)[0],
        factories.comment(),
        Thread.objects.create(article=article),
        ConsentText.current(),
        RejectionReason.objects.create(text="Ngoài chủ đề."),
        PersonalDataRequest.objects.create(
            kind="view", email="dan@nhan.example", received_at=NOW, due_at=NOW, entered_by=factories.superuser()
        ),
    ]
    return {row._meta.label: row for row in made}


def addresses(row):
    return {letter: address(row, page) for letter, page in PAGES.items()}


def test_the_table_names_every_registered_model():
    assert {label for label, _ in TABLE} == set(MODELS)


@pytest.mark.parametrize("role", STAFF)
def test_a_page_opens_exactly_for_those_in_the_table(role):
    account = STAFF[role]()
    client = signed_in(account)
    statuses = {
        (label, letter): client.get(path).status_code
        for label, row in rows(account).items()
        for letter, path in addresses(row).items()
    }
    opened = {door for door, status in statuses.items() if status == 200}
    assert opened == {(label, letter) for label in MODELS for letter in TABLE[label, role]}
    assert {statuses[door] for door in statuses.keys() - opened} <= {403, 404}


def disabled_superuser():
    return factories.UserFactory(superuser=True, is_active=False)


def account_outside_the_office():
    return factories.UserFactory(superuser=True, is_staff=False)


@pytest.mark.parametrize("account", [None, disabled_superuser, account_outside_the_office])
def test_who_is_not_of_the_office_is_asked_to_sign_in_everywhere(account):
    client = signed_in(account()) if account else Client()
    doors = [path for row in rows(factories.superuser()).values() for path in addresses(row).values()]
    doors += [reverse(f"admin:{name}") for name in ("index", "password_change", "autocomplete", "jsi18n")]
    doors += ["/admin/news/", "/admin/khong-co/"]
    for path in doors:
        shown = client.get(path)
        assert (shown.status_code, shown.url) == (302, f"/admin/login/?next={path}"), path
        sent = client.post(path)
        assert (sent.status_code, form_of(sent, having="password")["username"]) == (403, ""), path


def test_an_account_of_the_office_without_a_group_opens_nothing():
    client = signed_in(factories.UserFactory())
    for row in rows(factories.superuser()).values():
        # Of a picture that it may not see Django says that there is none, on the first page.
        assert {client.get(path).status_code for path in addresses(row).values()} <= {302, 403, 404}
    assert client.get(reverse("admin:index")).status_code == 200


# What Django's own pages would say where a translation is missing.
ENGLISH = re.compile(
    r"\b(?:Add|Change|Delete|Save|History|Home|Select|Search|Filter|Actions?|Go|View|Close|Welcome|Log|Yes|No|None"
    r"|Unknown|True|False|Today|Now|Any|All|Past|This|Show|Clear|Run|Date|Time|Currently|Remove|The|the|this|for|will)\b"
)


def english(text):
    return sorted(set(ENGLISH.findall(text)))


def test_the_pages_of_every_model_speak_vietnamese_and_write_nothing():
    """Those that are read, and those that a screen reader hears."""
    account = factories.superuser()
    client = signed_in(account)
    for label, row in rows(account).items():
        for letter in TABLE[label, "superuser"]:
            with CaptureQueriesContext(connection) as queries:
                response = client.get(addresses(row)[letter])
            assert written(queries) == [], (label, letter)
            title = re.search(r"<title>(.*?)</title>", response.content.decode(), re.DOTALL)[1].strip()
            assert title.endswith("| Xã Thử Nghiệm"), (label, letter, title)
            assert english_of(response) == [], (label, letter)


def test_permissions_are_named_in_vietnamese():
    """An administrator chooses among them when rights are given."""
    page = signed_in(factories.superuser()).get(reverse("admin:auth_group_add"))
    offered = re.findall(r"<option[^>]*>([^<]*)</option>", main_part(page))
    assert len(offered) > 40
    assert [name for name in offered if re.search(r"\bCan (add|change|delete|view)\b", name)] == []


def english_of(response):
    return english(words(response) + " " + heard(response))


def test_the_other_pages_speak_vietnamese():
    client = signed_in(factories.superuser())
    apps = [f"/admin/{name}/" for name in ("news", "comments", "portal", "auth")]
    for path in ("/admin/", *apps, "/admin/password_change/", "/admin/comments/comment/ban-duyet/"):
        response = client.get(path)
        assert response.status_code == 200, path
        assert english_of(response) == [], path


def test_signing_in_speaks_vietnamese():
    client = Client()
    assert english_of(client.get("/admin/login/")) == []
    refused = client.post("/admin/login/", {"username": "ai-do", "password": "sai"})
    assert refused.status_code == 200
    assert "errornote" in refused.content.decode()
    assert english_of(refused) == []


def test_the_password_page_of_an_account_speaks_vietnamese():
    account = factories.superuser()
    account.set_password("mật khẩu rất dài")
    account.save()
    response = signed_in(account).get(f"/admin/portal/user/{account.pk}/password/")
    assert response.status_code == 200
    assert english_of(response) == []


def test_the_index_offers_what_the_account_may_open():
    offered = {role: {model["object_name"] for app in index_of(role) for model in app["models"]} for role in STAFF}
    assert offered == {
        role: {label.partition(".")[2] for label in MODELS if "L" in TABLE[label, role]} for role in STAFF
    }


def index_of(role):
    return signed_in(STAFF[role]()).get(reverse("admin:index")).context["app_list"]


def test_the_index_is_in_the_order_of_the_days_work():
    assert [app["app_label"] for app in index_of("superuser")] == ["news", "comments", "portal", "auth"]


def test_dates_read_as_they_are_written_here():
    client = signed_in(factories.superuser())
    article = factories.article("published")
    assert timezone.localtime(article.published_at).hour == 9
    assert "09:00 22/11/2026" in words(client.get(address(article, "changelist")))
