"""The doors of comments in the back office: who reads and decides them, and who learns whose they are."""

import re

import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse

from comments.models import Comment
from portal.models import User
from tests import factories
from tests.admin import STAFF, address, signed_in, words
from tests.factories import NOW

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine(NOW, tick=False)]


DESK = [reverse(f"admin:comments_comment_{name}") for name in ("desk", "desk_decide")]


def granted(user, *permissions):
    for permission in permissions:
        label, codename = permission.split(".")
        user.user_permissions.add(Permission.objects.get(content_type__app_label=label, codename=codename))
    return User.objects.get(pk=user.pk)


# -- reading and deciding ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("role", ["contributor", "editor"])
def test_comments_are_closed_to_who_writes_and_edits(role):
    comment = factories.comment(title="Ý kiến của dân")
    client = signed_in(STAFF[role]())
    paths = [address(Comment), address(comment), address(comment, "history"), address(comment, "decide"), DESK[1]]
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
        "desk": client.get(DESK[0]),
        "desk of a sender": client.get(DESK[0], {"cung-nguoi-gui": comment.pk}),
        "change": client.get(address(other)),
    }
    hidden = re.compile(r"dao\.example|c0ffee|d0d0")
    showing = {name for name, page in pages.items() if hidden.search(page.content.decode())}
    # The decision opens the next comment of the queue.
    assert showing == ({"change", "after", "desk", "desk of a sender"} if may_see else set())
    assert all(page.status_code == 200 for page in pages.values())
    if may_see:
        assert "khac@dao.example" in words(pages["change"])
        assert "d0d0" * 16 in words(pages["change"])


def test_a_comments_receipt_code_is_on_no_page_of_the_office():
    comment = factories.comment()
    client = signed_in(factories.superuser())
    for path in (address(Comment), address(comment), address(comment, "history")):
        assert comment.code not in client.get(path).content.decode()
    assert "Góp ý" in words(client.get(DESK[0]))
    assert comment.code not in client.get(DESK[0]).content.decode()
