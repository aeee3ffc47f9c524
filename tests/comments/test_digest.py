"""The mail to moderators that comments have come in: one for all, at most every half an hour, never twice."""

import datetime

import pytest
import time_machine
from django.contrib.auth.models import Permission
from django.core.management import call_command
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from comments import moderation
from comments.models import Comment, QueueDigest
from comments.notifications import send_digest
from portal import roles
from portal.models import OutgoingMail, User
from tests import factories
from tests.factories import NOW, UserFactory
from tests.news import at_once

pytestmark = pytest.mark.django_db

MINUTE = datetime.timedelta(minutes=1)
DESK = "http://testserver/admin/comments/comment/ban-duyet/"


@pytest.fixture
def clock():
    with time_machine.travel(NOW, tick=False) as clock:
        yield clock


@pytest.fixture
def article(clock):
    return factories.article("published", title="Mùa gặt")


@pytest.fixture
def boss(clock):
    return factories.moderator()


def comment(state="pending", **fields):
    """The factory's own moderator cannot be told."""
    known = list(User.objects.values_list("pk", flat=True))
    made = factories.comment(state, **fields)
    User.objects.exclude(pk__in=known).update(email="")
    return made


def mails():
    return list(OutgoingMail.objects.order_by("pk"))


def queries():
    return CaptureQueriesContext(connection)


# -- when -------------------------------------------------------------------------------------------------------------------


def test_the_first_is_sent_at_once(article, boss):
    made = comment(on=article)
    assert send_digest() == 1
    assert [mail.recipient for mail in mails()] == [boss.email]
    assert [(row.sent_at, row.newest) for row in QueueDigest.objects.all()] == [(NOW, made)]


def test_the_next_waits_half_an_hour(clock, article, boss):
    comment(on=article)
    send_digest()
    comment(on=article)
    clock.shift(30 * MINUTE - datetime.timedelta(seconds=1))
    assert send_digest() == 0
    clock.shift(1)
    assert send_digest() == 1
    assert len(mails()) == 2


def test_now_may_be_said(article, boss):
    comment(on=article)
    send_digest(NOW)
    comment(on=article)
    assert send_digest(NOW + 29 * MINUTE) == 0
    assert send_digest(NOW + 30 * MINUTE) == 1
    assert QueueDigest.objects.latest("pk").sent_at == NOW + 30 * MINUTE


def test_nothing_new_nothing_sent(clock, article, boss):
    assert send_digest() == 0
    comment(on=article)
    send_digest()
    clock.shift(600 * MINUTE)
    assert send_digest() == 0
    assert QueueDigest.objects.count() == len(mails()) == 1


@pytest.mark.parametrize("state", ["approved", "rejected", "spam", "withdrawn"])
def test_what_no_longer_waits_is_not_told(article, boss, state):
    comment(state, on=article)
    assert send_digest() == 0
    assert not QueueDigest.objects.exists()


def test_what_waits_again_is_not_new(clock, article, boss):
    made = comment(on=article)
    send_digest()
    moderation.approve(made, by=boss)
    moderation.reopen(made, by=boss)
    clock.shift(60 * MINUTE)
    assert send_digest() == 0


# -- to whom ----------------------------------------------------------------------------------------------------------------


def test_to_every_active_account_that_may_moderate_and_has_an_address(article):
    in_group = UserFactory(group=roles.MODERATOR, email="nhom@coquan.example")
    directly = UserFactory(email="rieng@coquan.example")
    directly.user_permissions.add(Permission.objects.get(codename="moderate_comment"))
    chief = UserFactory(superuser=True, group=roles.MODERATOR, email="truong@coquan.example")
    UserFactory(group=roles.MODERATOR, email="nghi@coquan.example", is_active=False)
    UserFactory(group=roles.MODERATOR, email="")
    UserFactory(group=roles.EDITOR)
    factories.superuser()
    comment(on=article)
    assert send_digest() == 3
    assert {mail.recipient for mail in mails()} == {in_group.email, directly.email, chief.email}


def test_while_nobody_can_get_it_nothing_is_told(article):
    factories.superuser()
    UserFactory(group=roles.MODERATOR, email="")
    comment(on=article)
    assert send_digest() == 0
    assert not QueueDigest.objects.exists()
    factories.moderator()
    assert send_digest() == 1


# -- what it says -----------------------------------------------------------------------------------------------------------


def test_the_letter(clock, article, boss):
    comment(on=article, title="Đã báo", at=NOW - datetime.timedelta(days=2, hours=3))
    send_digest()
    clock.shift(40 * MINUTE)
    comment(on=article, title="Giá lúa")
    comment(on=factories.article("published", title="Đường mới"), title="Ổ gà")
    send_digest()
    letter = mails()[-1]
    assert letter.subject == "2 bình luận mới chờ duyệt"
    assert letter.body == (
        "Có 2 bình luận mới chờ duyệt:\n\n"
        "- “Giá lúa” – bài “Mùa gặt”\n"
        "- “Ổ gà” – bài “Đường mới”\n\n"
        "Đang chờ tất cả: 3 bình luận. Chờ lâu nhất: 2 ngày (gửi lúc 06:00 ngày 20/11/2026).\n\n"
        f"Mở bàn duyệt: {DESK}\n"
    )


def test_ten_are_named_the_others_counted(article, boss):
    for n in range(12):
        comment(on=article, title=f"Ý kiến {n:02}", at=NOW - n * MINUTE)
    send_digest()
    body = mails()[0].body
    assert [line for line in body.splitlines() if line.startswith("- ")] == [
        *[f"- “Ý kiến {n:02}” – bài “Mùa gặt”" for n in range(11, 1, -1)],
        "- và 2 bình luận khác",
    ]


def test_nothing_of_the_sender_leaves(article, boss):
    comment(on=article, sender="Hoàng Thị Kín", email="kin@nhan.example", body="Nội dung riêng tư.")
    send_digest()
    letter = mails()[0]
    for secret in ("Hoàng", "kin@", "riêng tư", Comment.objects.get().code):
        assert secret not in letter.subject + letter.body


# -- how --------------------------------------------------------------------------------------------------------------------


def test_idle_rounds_are_cheap(clock, article, boss):
    """Nothing there at all; told a moment ago; told long ago, nothing new."""
    counts = []

    def round_():
        with queries() as made:
            send_digest()
        counts.append(len(made))

    round_()
    comment(on=article)
    send_digest()
    comment(on=article)
    round_()
    clock.shift(60 * MINUTE)
    send_digest()
    clock.shift(60 * MINUTE)
    round_()
    assert counts == [2, 1, 2]


def test_a_round_in_which_nobody_can_be_told_is_cheap(article):
    comment(on=article)
    with queries() as made:
        assert send_digest() == 0
    assert len(made) == 2


def test_the_mails_and_the_row_come_together_or_not_at_all(article, boss, monkeypatch):
    factories.moderator()
    comment(on=article)

    def break_down(*args, **kwargs):
        raise OSError("power cut")

    monkeypatch.setattr(QueueDigest.objects, "create", break_down)
    with pytest.raises(OSError, match="power cut"), transaction.atomic():
        send_digest()
    assert mails() == []
    assert not QueueDigest.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_the_background_process_tells(mailoutbox):
    comment()
    boss = factories.moderator()
    call_command("work", "--once")
    assert [(letter.to, letter.subject) for letter in mailoutbox] == [([boss.email], "1 bình luận mới chờ duyệt")]


@pytest.mark.django_db(transaction=True)
def test_two_processes_send_one():
    bosses = [factories.moderator() for _ in range(2)]
    on = factories.article("published")
    told = timezone.now()
    for round_ in range(5):
        newest = comment(on=on)
        now = told + round_ * 30 * MINUTE
        results = at_once(*[lambda now=now: send_digest(now)] * 3)
        assert sorted(results) == [0, 0, 2], results
        assert QueueDigest.objects.count() == round_ + 1
        assert QueueDigest.objects.latest("pk").newest == newest
        assert OutgoingMail.objects.count() == 2 * (round_ + 1)
    assert {mail.recipient for mail in mails()} == {boss.email for boss in bosses}
