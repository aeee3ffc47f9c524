"""Who may do what to an article: asked of the acts themselves, not of a function that they might forget to call."""

import contextlib

import pytest
import time_machine
from django.contrib.auth.models import AnonymousUser, Permission
from django.core.exceptions import PermissionDenied
from django.db import transaction

from news import editing, publishing, rights
from news.models import Article
from portal.models import User
from tests.factories import (
    NOW,
    ArticleFactory,
    CategoryFactory,
    UserFactory,
    article,
    contributor,
    editor,
    moderator,
    superuser,
)
from tests.news import all_rows

pytestmark = pytest.mark.django_db

WHY = "Theo ý kiến của Ban biên tập."


@pytest.fixture(autouse=True)
def _at_now():
    with time_machine.travel(NOW, tick=False):
        yield


def edit(made, by):
    made.title = "Tên mới"
    editing.save(made, by=by)


# Each act with a state in which it may start.
ACTS = {
    "edit a draft": (edit, "draft"),
    "edit what is submitted": (edit, "submitted"),
    "edit what came back": (edit, "returned"),
    "edit what is scheduled": (edit, "scheduled"),
    "edit what is public": (edit, "published"),
    "edit what expired": (edit, "expired"),
    "edit what was withdrawn": (edit, "withdrawn"),
    "submit": (lambda made, by: publishing.submit(made, by=by), "draft"),
    "return": (lambda made, by: publishing.return_to_author(made, by=by, reason=WHY), "submitted"),
    "publish": (lambda made, by: publishing.publish(made, by=by), "submitted"),
    "change the date": (lambda made, by: publishing.change_date(made, by=by, at=NOW), "published"),
    "set the expiry": (lambda made, by: publishing.expire(made, by=by, at=None), "published"),
    "withdraw": (lambda made, by: publishing.withdraw(made, by=by, reason=WHY), "published"),
    "unschedule": (lambda made, by: publishing.withdraw(made, by=by), "scheduled"),
    "redraft": (lambda made, by: publishing.redraft(made, by=by), "withdrawn"),
}


def disabled(user: User) -> User:
    user.is_active = False
    user.save()
    return user


OWN = {"edit a draft", "edit what came back", "submit"}
WHO = {
    "an account without rights": (UserFactory, set()),
    "a contributor, another's article": (contributor, set()),
    "a moderator": (moderator, set()),
    "an editor": (editor, set(ACTS)),
    "a superuser": (superuser, set(ACTS)),
    "a disabled editor": (lambda: disabled(editor()), set()),
    "a disabled superuser": (lambda: disabled(superuser()), set()),
}
WHOSE_OWN = {
    "an account without rights": (UserFactory, set()),
    "a contributor": (contributor, OWN),
    "a moderator": (moderator, set()),
    "an editor": (editor, set(ACTS)),
    "a disabled contributor": (lambda: disabled(contributor()), set()),
    "a disabled editor": (lambda: disabled(editor()), set()),
}


def check(name, made, somebody, *, allowed, who=""):
    act, state = ACTS[name]
    assert made.state == state
    before = all_rows()
    if allowed:
        act(made, somebody)
        assert all_rows() != before, who
        assert made.events.order_by("id").last().by == somebody, who
        return
    try:
        act(made, somebody)
    except PermissionDenied:
        assert all_rows() == before, who
    else:
        pytest.fail(f"{who or somebody} was not refused: {name}")


@contextlib.contextmanager
def one_article():
    """The article that there is; what is done to it is undone, and the next finds it as it was."""
    with transaction.atomic():
        yield Article.objects.get()
        transaction.set_rollback(True)


@pytest.mark.parametrize("name", ACTS)
def test_an_article_of_somebody_else(name):
    article(ACTS[name][1])
    for who, (make, allowed) in WHO.items():
        with one_article() as made:
            check(name, made, make(), allowed=name in allowed, who=who)


@pytest.mark.parametrize("name", ACTS)
def test_an_article_of_one_s_own(name):
    article(ACTS[name][1])
    for who, (make, allowed) in WHOSE_OWN.items():
        with one_article() as made:
            somebody = make()
            Article.objects.filter(pk=made.pk).update(created_by=somebody)
            check(name, made, somebody, allowed=name in allowed, who=who)


@pytest.mark.parametrize("name", ACTS)
def test_an_article_that_nobody_made(name):
    """An imported row, say: it is nobody's own, but whoever may submit may hand it to the editors."""
    article(ACTS[name][1])
    Article.objects.update(created_by=None)
    for who, allowed in {"a contributor, another's article": {"submit"}, "an account without rights": set()}.items():
        with one_article() as made:
            somebody = WHO[who][0]()
            made.created_by = somebody  # in the caller's copy only
            check(name, made, somebody, allowed=name in allowed, who=who)


@pytest.mark.parametrize("name", ACTS)
def test_the_permission_to_withdraw_stands_alone(name):
    """Who need not write or publish may still take something from the readers."""
    somebody = UserFactory()
    somebody.user_permissions.add(Permission.objects.get(codename="withdraw_article"))
    check(name, article(ACTS[name][1]), somebody, allowed=name in {"withdraw", "unschedule", "redraft"})


CREATORS = {
    "an account without rights": (UserFactory, False),
    "a contributor": (contributor, True),
    "an editor": (editor, True),
    "a moderator": (moderator, False),
    "a superuser": (superuser, True),
    "a disabled contributor": (lambda: disabled(contributor()), False),
}


@pytest.mark.parametrize("who", CREATORS)
def test_creating(who):
    make, allowed = CREATORS[who]
    somebody = make()
    made = ArticleFactory.build(category=CategoryFactory())
    if allowed:
        editing.save(made, by=somebody)
        assert Article.objects.get().created_by == somebody
    else:
        with pytest.raises(PermissionDenied):
            editing.save(made, by=somebody)
        assert not Article.objects.exists()
        assert made.pk is None


@pytest.mark.parametrize(
    ("permission", "name"),
    [
        ("change_article", "edit a draft"),
        ("submit_article", "submit"),
        ("withdraw_article", "withdraw"),
        ("withdraw_article", "unschedule"),
        ("withdraw_article", "redraft"),
    ],
)
def test_an_editor_without_the_permission_of_the_act(permission, name):
    """The right to publish opens everybody's articles; each act still asks for its own permission."""
    somebody = editor()
    somebody.groups.clear()
    kept = {"change_article", "submit_article", "publish_article", "withdraw_article"} - {permission}
    somebody.user_permissions.set(Permission.objects.filter(content_type__app_label="news", codename__in=kept))
    check(name, article(ACTS[name][1]), User.objects.get(pk=somebody.pk), allowed=False)


def test_rights_come_before_the_state():
    """Who may not act is not told in what state the article is."""
    made = article("published")
    with pytest.raises(PermissionDenied):
        publishing.publish(made, by=contributor())


VIEWERS = {
    "an account without rights": (UserFactory, False, False),
    "a contributor": (contributor, True, False),
    "a moderator": (moderator, False, False),
    "an editor": (editor, True, True),
    "a superuser": (superuser, True, True),
    "a disabled editor": (lambda: disabled(editor()), False, False),
}


@pytest.mark.parametrize("who", VIEWERS)
def test_seeing_it_in_the_office(who):
    make, own, others = VIEWERS[who]
    somebody = make()
    made = article("draft")
    assert rights.may(somebody, "view", made) is others
    made.created_by = somebody
    assert rights.may(somebody, "view", made) is own


@pytest.mark.parametrize("act", ["view", "edit", "submit", "return", "publish", "withdraw"])
def test_a_visitor_may_do_nothing(act):
    assert rights.may(AnonymousUser(), act, article("draft")) is False
    assert rights.may(AnonymousUser(), act, ArticleFactory(public=True)) is False
