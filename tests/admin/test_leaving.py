"""Somebody leaves the office: the account is closed and what lies in its hands goes to a colleague, in one step."""

import pytest
from django.urls import reverse

from news.desk import working_copies
from news.models import Article, WorkingCopy
from portal.models import User
from tests import factories
from tests.admin import STAFF, address, signed_in, told, words
from tests.factories import NOW

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine(NOW, tick=False)]

IN_HAND = ["draft", "submitted", "returned", "binned"]
THE_EDITORS = ["scheduled", "published", "withdrawn"]


def page_of(account):
    return reverse("admin:leaving", args=[account.pk])


@pytest.fixture
def boss():
    return factories.superuser()


def test_what_is_in_hand_is_handed_over_with_an_event_and_the_rest_stays(boss):
    leaver, heir = factories.contributor(), factories.contributor()
    articles = {state: factories.article(state, by=leaver, title=f"Bài {state}") for state in IN_HAND + THE_EDITORS}
    client = signed_in(boss)
    page = words(client.get(page_of(leaver)))
    assert [state for state in articles if f"Bài {state}" in page] == IN_HAND
    response = client.post(page_of(leaver), {"successor": heir.pk})
    assert told(response) == [
        f"Đã đóng tài khoản của {leaver}. 4 bài đang dở đã giao cho {heir}. Tên trên các bài cũ vẫn giữ nguyên."
    ]
    owners = {state: Article.objects.get(pk=article.pk).created_by for state, article in articles.items()}
    assert owners == {**dict.fromkeys(IN_HAND, heir), **dict.fromkeys(THE_EDITORS, leaver)}
    event = articles["draft"].events.get(kind="handed_over")
    assert (event.by, event.to_status, event.why) == (boss, "draft", f"{leaver} nghỉ việc; bài giao cho {heir}")
    assert User.objects.get(pk=leaver.pk).is_active is False


def test_the_account_is_out_at_once_and_the_heir_can_work_on(boss):
    leaver, heir = factories.contributor(), factories.contributor()
    article = factories.article("returned", by=leaver)
    theirs = signed_in(leaver)
    signed_in(boss).post(page_of(leaver), {"successor": heir.pk})
    assert theirs.get("/admin/").url == "/admin/login/?next=/admin/"
    page = signed_in(heir).get(address(article))
    assert (page.status_code, 'name="title"' in page.content.decode()) == (200, True)


def test_what_was_typed_and_not_saved_goes_along(boss):
    leaver, heir = factories.editor(), factories.editor()
    key = "a" * 32
    WorkingCopy.objects.create(user=leaver, key=key, title="Đang gõ dở", content={"title": "Đang gõ dở"})
    assert working_copies.is_key(key)
    refused = signed_in(boss).post(page_of(leaver), {})
    assert "Hãy chọn người nhận các bài đang dở." in words(refused)
    assert User.objects.get(pk=leaver.pk).is_active
    signed_in(boss).post(page_of(leaver), {"successor": heir.pk})
    assert WorkingCopy.objects.get().user == heir


def test_the_place_at_a_category_goes_to_who_may_publish_and_to_nobody_else(boss):
    category = factories.CategoryFactory()
    first, second, pupil = factories.editor(), factories.editor(), factories.contributor()
    category.editors.set([first])
    signed_in(boss).post(page_of(first), {"successor": second.pk})
    assert list(category.editors.all()) == [second]
    signed_in(boss).post(page_of(second), {"successor": pupil.pk})
    assert list(category.editors.all()) == []


def test_who_has_nothing_in_hand_needs_no_heir(boss):
    leaver = factories.moderator()
    page = signed_in(boss).get(page_of(leaver))
    assert "Không còn bài nào đang dở." in words(page)
    signed_in(boss).post(page_of(leaver), {})
    assert User.objects.get(pk=leaver.pk).is_active is False


@pytest.mark.parametrize("heir", ["moderator", "disabled", "self", "nobody"])
def test_who_cannot_write_articles_is_no_heir(boss, heir):
    leaver = factories.contributor()
    factories.article("draft", by=leaver)
    made = {
        "moderator": factories.moderator,
        "disabled": lambda: factories.UserFactory(is_active=False, group="Cộng tác viên"),
        "self": lambda: leaver,
        "nobody": lambda: None,
    }[heir]()
    response = signed_in(boss).post(page_of(leaver), {"successor": made.pk if made else ""})
    assert response.status_code == 200
    assert User.objects.get(pk=leaver.pk).is_active
    assert Article.objects.get().created_by == leaver


def test_nobody_closes_their_own_account_and_nobody_closes_one_twice(boss):
    client = signed_in(boss)
    assert told(client.post(page_of(boss))) == ["Bạn không tự cho mình nghỉ việc được: hãy nhờ một quản trị viên khác."]
    gone = factories.UserFactory(is_active=False)
    assert told(client.post(page_of(gone))) == [f"Tài khoản của {gone} đã đóng rồi."]


@pytest.mark.parametrize("role", ["contributor", "editor", "moderator"])
def test_only_an_administrator_closes_accounts(role):
    leaver = factories.contributor()
    client = signed_in(STAFF[role]())
    assert (client.get(page_of(leaver)).status_code, client.post(page_of(leaver)).status_code) == (403, 403)
    assert User.objects.get(pk=leaver.pk).is_active


def test_the_last_administrator_stays_one(boss):
    client = signed_in(boss)
    change = address(boss)
    sent = {
        "username": boss.username,
        "full_name": boss.full_name,
        "email": boss.email,
        "is_active": "on",
        "is_staff": "on",
    }
    refused = client.post(change, sent)
    assert "quản trị viên cuối cùng" in words(refused)
    assert User.objects.get(pk=boss.pk).is_superuser
    factories.superuser()
    assert client.post(change, sent).status_code == 302
