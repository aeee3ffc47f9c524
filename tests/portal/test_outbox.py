"""Mail: written with the act that it tells of, sent once, and tried again with growing pauses."""

import datetime
import smtplib
from functools import partial

import pytest
import time_machine
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend
from django.core.management import call_command
from django.db import transaction

from news import publishing
from portal import outbox
from portal.models import OutgoingMail
from tests.factories import NOW, IdentityFactory, article, editor
from tests.news import at_once

pytestmark = pytest.mark.django_db

MINUTE = datetime.timedelta(minutes=1)


@pytest.fixture
def clock():
    with time_machine.travel(NOW, tick=False) as clock:
        yield clock


@pytest.fixture
def refusing(monkeypatch):
    """Makes the mail server refuse until the returned list is emptied: the exceptions that it raises, in turn."""
    errors = []
    send = EmailBackend.send_messages

    def send_messages(self, messages):
        if errors:
            raise errors.pop(0)
        return send(self, messages)

    monkeypatch.setattr(EmailBackend, "send_messages", send_messages)
    return errors


def enqueue(n=1, **fields):
    outbox.enqueue(f"a{n}@coquan.example", subject=f"Thư {n}", body="Nội dung.")
    waiting = OutgoingMail.objects.latest("id")
    if fields:
        OutgoingMail.objects.filter(pk=waiting.pk).update(**fields)
        waiting.refresh_from_db()
    return waiting


# -- putting in --------------------------------------------------------------------------------------------------------------


def test_enqueued(clock):
    waiting = enqueue()
    assert (waiting.recipient, waiting.subject, waiting.body) == ("a1@coquan.example", "Thư 1", "Nội dung.")
    assert (waiting.created_at, waiting.next_attempt_at, waiting.attempts) == (NOW, NOW, 0)
    assert (waiting.sent_at, waiting.last_error) == (None, "")
    assert mail.outbox == []


def test_nothing_without_a_recipient():
    outbox.enqueue("", subject="Thư", body="Nội dung.")
    assert not OutgoingMail.objects.exists()


def test_the_office_s_name_of_today_stands_before_the_subject(clock):
    IdentityFactory(short_name="Xã Cũ")
    IdentityFactory(short_name="Xã Mới", valid_from=datetime.date(2026, 11, 23))
    assert enqueue().subject == "[Xã Cũ] Thư 1"
    clock.shift(datetime.timedelta(days=1))
    assert enqueue().subject == "[Xã Mới] Thư 1"


def test_a_subject_is_one_line_that_fits():
    IdentityFactory(short_name="Xã")
    outbox.enqueue("a@coquan.example", subject="Thư\r\nBcc: b@x.example " + "dài " * 100, body="")
    subject = OutgoingMail.objects.get().subject
    assert subject.startswith("[Xã] Thư Bcc: b@x.example dài")
    assert len(subject) <= 200
    assert outbox.send_due() == 1
    assert mail.outbox[0].recipients() == ["a@coquan.example"]


def test_it_goes_with_the_act_that_it_tells_of():
    made = article("submitted")
    with transaction.atomic():
        publishing.return_to_author(made, by=editor(), reason="Thiếu ảnh.")
        assert OutgoingMail.objects.count() == 1
        transaction.set_rollback(True)
    assert not OutgoingMail.objects.exists()

    publishing.return_to_author(made, by=editor(), reason="Thiếu ảnh.")
    assert OutgoingMail.objects.count() == 1


def test_an_act_whose_mail_fails_is_not_done(monkeypatch):
    made = article("submitted")

    def fail(*args, **kwargs):
        raise RuntimeError("no room")

    monkeypatch.setattr(outbox, "enqueue", fail)
    with pytest.raises(RuntimeError, match="no room"):
        publishing.return_to_author(made, by=editor(), reason="Thiếu ảnh.")
    made.refresh_from_db()
    assert made.status == "submitted"


# -- sending -----------------------------------------------------------------------------------------------------------------


def test_sent_once(clock):
    waiting = enqueue()
    clock.shift(MINUTE)
    assert outbox.send_due() == 1
    assert outbox.send_due() == 0

    [letter] = mail.outbox
    assert (letter.to, letter.subject, letter.body) == (["a1@coquan.example"], "Thư 1", "Nội dung.")
    assert letter.from_email == "portal@testserver"
    waiting.refresh_from_db()
    assert (waiting.sent_at, waiting.attempts, waiting.last_error) == (NOW + MINUTE, 1, "")


def test_nothing_to_send():
    assert outbox.send_due() == 0


def test_oldest_first_and_no_more_than_the_limit(clock):
    enqueue(1, next_attempt_at=NOW - MINUTE)
    enqueue(2, next_attempt_at=NOW - 3 * MINUTE)
    enqueue(3, next_attempt_at=NOW - 3 * MINUTE)
    enqueue(4, next_attempt_at=NOW + MINUTE)
    assert outbox.send_due(limit=2) == 2
    assert outbox.send_due(limit=2) == 1
    assert [letter.subject for letter in mail.outbox] == ["Thư 2", "Thư 3", "Thư 1"]
    clock.shift(MINUTE)
    assert outbox.send_due() == 1


def test_the_command_sends(capsys):
    enqueue(1)
    call_command("send_mail")
    assert len(mail.outbox) == 1


@pytest.mark.django_db(transaction=True)
def test_the_background_process_sends():
    enqueue(1)
    call_command("work", "--once")
    assert len(mail.outbox) == 1


# -- failing -----------------------------------------------------------------------------------------------------------------

ERRORS = {
    "the server is away": (ConnectionRefusedError("refused"), "ConnectionRefusedError: refused"),
    "the server is slow": (TimeoutError("timed out"), "TimeoutError: timed out"),
    "the server says no": (
        smtplib.SMTPRecipientsRefused({"a": (550, b"no")}),
        "SMTPRecipientsRefused: {'a': (550, b'no')}",
    ),
    "the password is wrong": (smtplib.SMTPAuthenticationError(535, b"no"), "SMTPAuthenticationError: (535, b'no')"),
    "a long story": (OSError("dài " * 200), ("OSError: " + "dài " * 200)[:300]),
}


@pytest.mark.parametrize(("error", "kept"), ERRORS.values(), ids=ERRORS)
def test_a_failure_is_kept_with_its_reason_and_tried_again(error, kept, clock, refusing, caplog):
    waiting = enqueue()
    refusing.append(error)
    assert outbox.send_due() == 0
    waiting.refresh_from_db()
    assert (waiting.sent_at, waiting.attempts, waiting.last_error) == (None, 1, kept)
    assert waiting.next_attempt_at == NOW + MINUTE
    assert caplog.messages == [f"mail {waiting.pk} failed ({type(error).__name__}), next try in 0:01:00"]

    assert outbox.send_due() == 0
    clock.shift(MINUTE)
    assert outbox.send_due() == 1
    waiting.refresh_from_db()
    assert (waiting.sent_at, waiting.attempts, waiting.last_error) == (NOW + MINUTE, 2, "")


def test_a_recipient_that_is_none_does_not_stop_the_others(clock):
    """A header that cannot be: refused before any server sees it."""
    bad = enqueue(1, recipient="a@x.example\nBcc: b@x.example")
    enqueue(2)
    assert outbox.send_due() == 1
    assert [letter.subject for letter in mail.outbox] == ["Thư 2"]
    bad.refresh_from_db()
    assert (bad.attempts, bad.last_error[:14]) == (1, "BadHeaderError")


def test_a_failure_does_not_stop_the_others(clock, refusing):
    for n in (1, 2, 3):
        enqueue(n)
    refusing.append(OSError("once"))
    assert outbox.send_due() == 2
    assert [letter.subject for letter in mail.outbox] == ["Thư 2", "Thư 3"]


@pytest.mark.parametrize(
    ("attempts", "minutes"),
    [(0, 1), (1, 2), (2, 4), (3, 8), (7, 128), (8, 256), (9, 360), (10, 360), (100, 360), (30_000, 360)],
)
def test_pauses_grow_to_six_hours(attempts, minutes, clock, refusing):
    waiting = enqueue(attempts=attempts)
    refusing.append(OSError("away"))
    outbox.send_due()
    waiting.refresh_from_db()
    assert (waiting.attempts, waiting.next_attempt_at) == (attempts + 1, NOW + minutes * MINUTE)


def test_after_a_crash_in_the_middle_it_is_tried_again(clock, refusing):
    """The process ends between claiming and sending; the claim runs out."""
    waiting = enqueue()
    refusing.append(KeyboardInterrupt())
    with pytest.raises(KeyboardInterrupt):
        outbox.send_due()
    waiting.refresh_from_db()
    assert (waiting.sent_at, waiting.attempts, waiting.next_attempt_at) == (None, 1, NOW + 10 * MINUTE)
    assert outbox.send_due() == 0
    clock.shift(10 * MINUTE)
    assert outbox.send_due() == 1


# -- several processes -------------------------------------------------------------------------------------------------------


@pytest.mark.django_db(transaction=True)
def test_two_workers_send_nothing_twice():
    for n in range(24):
        enqueue(n)
    sent = at_once(*[outbox.send_due] * 3)
    assert sum(sent) == 24
    assert sorted(letter.subject for letter in mail.outbox) == sorted(f"Thư {n}" for n in range(24))
    assert not OutgoingMail.objects.exclude(attempts=1, sent_at__isnull=False).exists()


@pytest.mark.django_db(transaction=True)
def test_one_mail_is_claimed_by_one_worker():
    for n in range(5):
        waiting = enqueue(n)
        claims = at_once(*[partial(outbox._claim)] * 3)
        assert [claim for claim in claims if claim] == [waiting]
