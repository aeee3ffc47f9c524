"""The groups of the office: exactly these permissions, and what an administrator adds stays."""

import pytest
from django.contrib.auth.models import Group, Permission
from django.core.management import call_command

from portal import roles
from portal.models import User
from tests.factories import contributor, editor, moderator

pytestmark = pytest.mark.django_db

RIGHTS = {
    "Cộng tác viên": {
        "news.view_article",
        "news.add_article",
        "news.change_article",
        "news.submit_article",
        "portal.view_picture",
        "portal.add_picture",
        "news.view_author",
        "news.view_source",
    },
    "Biên tập viên": {
        "news.view_article",
        "news.add_article",
        "news.change_article",
        "news.submit_article",
        "news.publish_article",
        "news.withdraw_article",
        "news.view_category",
        "news.view_author",
        "news.add_author",
        "news.change_author",
        "news.view_source",
        "news.add_source",
        "news.change_source",
        "news.view_page",
        "news.add_page",
        "news.change_page",
        "news.arrange_front_page",
        "news.view_linklist",
        "news.add_linklist",
        "news.change_linklist",
        "news.delete_linklist",
        "news.view_link",
        "news.add_link",
        "news.change_link",
        "news.delete_link",
        "news.view_mood",
        "news.add_mood",
        "news.change_mood",
        "portal.view_picture",
        "portal.add_picture",
        "portal.change_picture",
    },
    "Kiểm duyệt viên": {
        "comments.view_comment",
        "comments.moderate_comment",
        "comments.view_rejectionreason",
        "comments.add_rejectionreason",
        "comments.change_rejectionreason",
    },
}


def rights_of(group):
    return {
        f"{each.content_type.app_label}.{each.codename}" for each in group.permissions.select_related("content_type")
    }


def test_the_groups():
    assert {group.name: rights_of(group) for group in Group.objects.all()} == RIGHTS


@pytest.mark.parametrize(
    ("make", "name"), [(contributor, "Cộng tác viên"), (editor, "Biên tập viên"), (moderator, "Kiểm duyệt viên")]
)
def test_an_account_of_a_group_has_its_rights(make, name):
    assert make().get_all_permissions() == RIGHTS[name]


def test_nobody_deletes_but_links_and_personal_data_is_given_by_hand():
    given = set.union(*RIGHTS.values())
    assert {label for label in given if ".delete_" in label} == {"news.delete_link", "news.delete_linklist"}
    assert "comments.view_personal_data" not in given


@pytest.mark.parametrize(
    "label",
    [
        "news.submit_article",
        "news.publish_article",
        "news.withdraw_article",
        "comments.moderate_comment",
        "comments.view_personal_data",
    ],
)
def test_the_permissions_of_the_fixed_surface(label):
    app, codename = label.split(".")
    assert Permission.objects.get(content_type__app_label=app, codename=codename)


def test_migrating_again_keeps_what_was_added_and_restores_what_is_needed():
    group = Group.objects.get(name=roles.EDITOR)
    added = Permission.objects.get(codename="change_category")
    group.permissions.add(added)
    group.permissions.remove(Permission.objects.get(codename="publish_article"))
    account = User.objects.create(username="a", full_name="A")
    account.groups.add(group)

    call_command("migrate", verbosity=0)

    assert rights_of(Group.objects.get(name=roles.EDITOR)) == RIGHTS[roles.EDITOR] | {"news.change_category"}
    assert Group.objects.count() == 3
    assert list(account.groups.all()) == [group]


def test_a_group_that_was_deleted_comes_back():
    Group.objects.get(name=roles.MODERATOR).delete()
    call_command("migrate", verbosity=0)
    assert rights_of(Group.objects.get(name=roles.MODERATOR)) == RIGHTS[roles.MODERATOR]


def test_no_permission_is_named_in_english():
    names = list(
        Permission.objects.filter(content_type__app_label__in=["admin", "auth", "sessions"]).values_list(
            "name", flat=True
        )
    )
    assert names
    assert [name for name in names if "log entry" in name or "group" in name or "session" in name] == []
