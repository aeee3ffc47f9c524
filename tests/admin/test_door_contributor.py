"""A contributor never publishes, whatever the POST says: forms, buttons and acts in any combination, one after another."""

import itertools
import logging
from collections.abc import Iterator
from typing import Any

import pytest
from django.db import transaction
from django.http import HttpResponse
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from comments.desk.decisions import ACTS as COMMENT_ACTS
from news.admin.acts import PAGES
from news.admin.bulk import BULK_ACTS
from news.models import Article
from tests.admin import doors, form_of
from tests.factories import NOW

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine(NOW, tick=False)]

DOORS = doors.doors()
NUMBERED = [name for name, door in DOORS.items() if door.model == "article" and door.pattern.parameters]
UNNUMBERED = [
    *("news_article_add", "news_article_changelist", "news_article_pulse_new", "comments_comment_changelist"),
    *("comments_comment_decide", "comments_comment_desk_decide", "portal_picture_details", "portal_picture_change"),
    *("news_category_add", "news_category_change", "news_author_change", "news_page_change", "portal_user_change"),
    *("portal_siteidentity_change", "news_officeoptions_change", "comments_thread_change", "own_account"),
]
# Where it could happen, oftener than anywhere else.
ACT_AND_FORM = ["news_article_act", "news_article_change"]
STATES = ["draft", "submitted", "returned", "scheduled", "published", "revised", "withdrawn", "binned"]
BUTTONS: list[dict[str, str]] = [
    {},
    *(
        {name: "1"}
        for name in ("_save", "_continue", "_addanother", "_saveasnew", "_revise", "_public", "_quiet", "_preview")
    ),
    *({"_save": "1", "_act": name} for name in PAGES),
    *({"act": name, "nhieu": "1"} for name in COMMENT_ACTS),
    *({"action": name, "_confirmed": "1"} for name in (*BULK_ACTS, "approve_selected", "delete_selected")),
]
# What readers see is made of these, and who may do what.
NEVER_TOUCHED = [
    *("news_category", "news_category_editors", "news_author", "news_source", "news_page", "news_officeoptions"),
    *("comments_comment", "comments_commentevent", "comments_thread", "comments_consenttext"),
    *("comments_rejectionreason", "portal_siteidentity", "portal_oldaddress", "portal_accountoptions"),
    *("auth_group", "auth_group_permissions", "auth_permission", "portal_user_groups", "portal_user_user_permissions"),
]


@pytest.fixture(autouse=True)
def _quiet() -> Iterator[None]:
    """Hundreds of refusals are no news."""
    logging.disable(logging.CRITICAL)
    yield
    logging.disable(logging.NOTSET)


@pytest.fixture
def site() -> doors.Site:
    return doors.site()


def press(
    site: doors.Site, name: str, *, state: str, act: str, is_own: bool, as_it_stands: bool, button: dict[str, str]
) -> HttpResponse:
    """One POST of the contributor: everything that is forged, into the form of the page if it has one, by one button."""
    client, account, rows = site.clients["contributor"], site.accounts["contributor"], site.rows
    own = site.own["contributor"]
    path = doors.path(DOORS[name], rows | own if is_own else rows, state=state, act=act)
    sent: dict[str, Any] = {}
    page = client.get(path) if as_it_stands else None
    if page and b'name="title"' in page.content:
        sent = form_of(page, having="title")
    # Where there is a form, what it must bring back unchanged to be taken at all.
    due = {name: sent[name] for name in ("revision", "base_number", "copy_key") if name in sent}
    fields = doors.forged(account, rows)
    buttons = {name for name in fields if name.startswith("_")} | {"act", "action"}
    sent |= {name: value for name, value in fields.items() if name not in buttons} | due
    sent["_selected_action"] = list(Article.objects.values_list("pk", flat=True))
    return doors.post(client, path, sent | button)


def untouched(site: doors.Site) -> dict[str, Any]:
    """What no contributor changes: rows that readers see or that say who may what, and each article's state and dates."""
    theirs = Article.objects.exclude(created_by=site.accounts["contributor"])
    return {
        "tables": doors.stored(*NEVER_TOUCHED),
        "articles of others": doors.fingerprint(theirs),
        "published": doors.fingerprint(Article.objects.published()),
        "ever public": list(
            Article.objects.exclude(first_published_at=None)
            .order_by("pk")
            .values_list("pk", "status", "published_at", "expires_at", "first_published_at", "working_version")
        ),
        "dates": list(Article.objects.exclude(published_at=None).order_by("pk").values_list("pk", "published_at")),
        "rights": list(
            doors.User.objects.order_by("pk").values_list(
                "pk", "username", "is_staff", "is_superuser", "is_active", "email"
            )
        ),
    }


@pytest.fixture
def before(site: doors.Site) -> dict[str, Any]:
    """The same for every row of presses: what each leaves is undone."""
    return untouched(site)


@settings(
    max_examples=60,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
    phases=[Phase.explicit, Phase.generate],
)
@given(
    presses=st.lists(
        st.fixed_dictionaries(
            {
                "name": st.sampled_from(ACT_AND_FORM * 8 + NUMBERED + UNNUMBERED),
                "state": st.sampled_from(["draft"] * 8 + STATES),
                "act": st.sampled_from(["publish"] * 5 + list(PAGES)),
                "is_own": st.sampled_from([True, True, True, False]),
                "as_it_stands": st.booleans(),
                "button": st.sampled_from(BUTTONS),
            }
        ),
        min_size=1,
        max_size=6,
    )
)
def test_no_row_of_presses_publishes_anything(
    site: doors.Site, before: dict[str, Any], presses: list[dict[str, Any]]
) -> None:
    cookies = site.clients["contributor"].cookies.copy()
    with transaction.atomic():
        for each in presses:
            response = press(site, **each)
            assert response.status_code < 500, each
        assert untouched(site) == before
        transaction.set_rollback(True)
    site.clients["contributor"].cookies = cookies


def test_every_button_at_every_article_leaves_the_public_pages_byte_for_byte(
    site: doors.Site, capsys: pytest.CaptureFixture[str]
) -> None:
    before, rows, tally = doors.public(), untouched(site), doors.Tally()
    forms = [("news_article_change", "draft"), ("news_article_change", "published"), ("news_article_add", "")]
    for (name, state), button in itertools.product(forms, BUTTONS):
        press(site, name, state=state, act="", is_own=True, as_it_stands=True, button=button)
        tally.requests += 2
    for button in BUTTONS:
        press(site, "news_article_changelist", state="", act="", is_own=True, as_it_stands=False, button=button)
        tally.requests += 1
    for act, state, is_own in itertools.product(PAGES, ("published", "draft"), (True, False)):
        press(site, "news_article_act", state=state, act=act, is_own=is_own, as_it_stands=False, button={})
        tally.requests += 1
    assert doors.public() == before
    assert untouched(site) == rows
    # What a contributor may do was done meanwhile.
    mine = Article.objects.filter(created_by=site.accounts["contributor"], title="Chiếm")
    assert mine.filter(pk=site.own["contributor"]["article draft"].pk).exists()
    assert mine.exclude(pk=site.own["contributor"]["article draft"].pk).exists()
    assert mine.filter(status="submitted").exists()
    with capsys.disabled():
        print(f"\ndoors, a contributor's buttons: {tally.requests} requests, {len(before)} public surfaces")  # noqa: T201
