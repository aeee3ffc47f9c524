"""How long what is kept: at the edges of each term, in batches, by the command, every night, and as it is promised."""

import datetime
import re
from html import unescape
from pathlib import Path

import pytest
from django.contrib.sessions.models import Session
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from comments import moderation, personal_data
from comments import retention as of_comments
from comments.models import Comment, PersonalDataRequest
from news.desk import waiting
from news.models import EditingMark, WorkingCopy
from portal import mail_retention, retention
from portal.demo import content
from portal.management.commands.purge import TABLE
from portal.models import FailedAttempt, OutgoingMail, SignIn
from portal.retention import Nightly, Rule, Term
from tests import factories
from tests.admin import written
from tests.factories import NOW

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine(NOW, tick=False)]

SECOND = datetime.timedelta(seconds=1)
HOUR = datetime.timedelta(hours=1)
DAY = datetime.timedelta(days=1)
ROOT = Path(__file__).resolve().parents[2]


def utc(year, month, day, hour=2):
    return datetime.datetime(year, month, day, hour, tzinfo=datetime.UTC)


@pytest.mark.parametrize(
    ("term", "now", "before"),
    [
        (Term(days=30), NOW, utc(2026, 10, 23)),
        (Term(hours=1), NOW, utc(2026, 11, 22, 1)),
        (Term(), NOW, NOW),
        (Term(months=12), NOW, utc(2025, 11, 22)),
        (Term(months=24), utc(2026, 1, 31), utc(2024, 1, 31)),
        (Term(months=1), utc(2026, 3, 31), utc(2026, 2, 28)),
        (Term(months=12), utc(2028, 2, 29), utc(2027, 2, 28)),
        # The last hour of November in Việt Nam is still of November.
        (Term(months=1), utc(2026, 11, 30, 16), utc(2026, 10, 30, 16)),
    ],
)
def test_what_began_before_then_has_had_its_time(term, now, before):
    assert term.before(now) == before


# -- each line, at its edges ---------------------------------------------------------------------------------------------


def comment(state, at, **fields):
    made = factories.comment(state)
    Comment.objects.filter(pk=made.pk).update(**{"submitted_at": at, **fields})
    return made


def decided(state):
    return lambda at: comment(state, NOW - 400 * DAY, decided_at=at, address_hash="")


def asked(at):
    boss = factories.superuser()
    made = PersonalDataRequest(kind="view", email="dan@nhan.example")
    personal_data.enter(made, by=boss)
    personal_data.answer(made, by=boss, words="Đã trả lời.")
    PersonalDataRequest.objects.update(done_at=at)
    return made


def mail(**fields):
    return OutgoingMail.objects.create(recipient="a@coquan.example", subject="Thư", body="Chữ.", **fields)


def attempt(at):
    return FailedAttempt.objects.create(kind="sign_in", account_hash="a", at=at)


def session(at):
    return Session.objects.create(session_key="a", session_data="a", expire_date=at)


def mark(at):
    return EditingMark.objects.create(article=factories.ArticleFactory(), user=factories.editor(), seen_at=at)


YEAR_AGO = utc(2025, 11, 22)
# The line of the table and a row that began at a moment; the last such moment at which its time is over.
EDGES = [
    ("Dấu địa chỉ mạng của bình luận", lambda at: comment("pending", at), NOW - 30 * DAY),
    ("Dấu địa chỉ mạng của bình luận", lambda at: comment("approved", at), NOW - 30 * DAY),
    ("Email của bình luận đã đăng", lambda at: comment("approved", at), YEAR_AGO),
    ("Bình luận bị từ chối, thư rác, đã rút", decided("rejected"), NOW - 90 * DAY),
    ("Bình luận bị từ chối, thư rác, đã rút", decided("spam"), NOW - 90 * DAY),
    ("Bình luận bị từ chối, thư rác, đã rút", decided("withdrawn"), NOW - 90 * DAY),
    (
        "Bình luận bị từ chối, thư rác, đã rút",
        lambda at: comment("spam", at, decided_at=None),
        NOW - 90 * DAY,
    ),
    ("Yêu cầu về dữ liệu cá nhân", asked, utc(2024, 11, 22)),
    (
        "Bản đang soạn, chưa lưu của cán bộ",
        lambda at: WorkingCopy.objects.create(user=factories.editor(), key="a", content={}, saved_at=at),
        NOW - 90 * DAY,
    ),
    ("Dấu đang mở bài", mark, NOW - DAY),
    (
        "Lịch sử đăng nhập của tài khoản",
        lambda at: SignIn.objects.create(user=factories.editor(), at=at),
        NOW - 90 * DAY,
    ),
    ("Lần đăng nhập sai, lần xin đặt lại mật khẩu", attempt, NOW - DAY),
    ("Phiên đăng nhập", session, NOW),
    ("Thư đặt lại mật khẩu chưa gửi được", lambda at: mail(is_secret=True, created_at=at), NOW - HOUR),
    ("Người nhận và nội dung thư đã gửi", lambda at: mail(sent_at=at), NOW - 30 * DAY),
    ("Thư gửi đi", lambda at: mail(sent_at=at), YEAR_AGO),
    ("Thư gửi đi", lambda at: mail(created_at=at), YEAR_AGO),
]


def line(what) -> Rule:
    (found,) = [rule for rule in TABLE if rule.what == what]
    return found


def test_every_line_of_the_table_is_tried():
    assert {what for what, _, _ in EDGES} == {rule.what for rule in TABLE}


@pytest.mark.parametrize(("what", "make", "last"), EDGES)
def test_a_row_is_cleared_when_its_time_is_over_and_not_a_second_before(what, make, last):
    rule = line(what)
    make(last + SECOND)
    assert (retention.count(rule, NOW), retention.apply(rule, NOW)) == (0, 0)
    assert (retention.count(rule, NOW + SECOND), retention.apply(rule, NOW + SECOND)) == (1, 1)
    assert (retention.count(rule, NOW + SECOND), retention.apply(rule, NOW + SECOND)) == (0, 0)


# -- what is done, and what stays ----------------------------------------------------------------------------------------


def purge(*arguments):
    call_command("purge", *arguments, verbosity=0)


def test_the_hash_of_the_address_goes_and_the_comment_stays():
    made = comment("approved", NOW - 31 * DAY)
    before = Comment.objects.values().get()
    purge()
    assert Comment.objects.values().get(pk=made.pk) == before | {"address_hash": ""}


def test_the_email_of_an_approved_comment_goes_and_readers_see_it_still(client):
    made = comment("approved", NOW - 400 * DAY)
    purge()
    made.refresh_from_db()
    assert (made.email, made.erased_at) == ("", None)
    assert made.body in client.get(made.article.get_absolute_url()).content.decode()


def test_what_waits_keeps_its_email_as_long_as_it_waits():
    made = comment("pending", NOW - 400 * DAY)
    purge()
    made.refresh_from_db()
    assert made.email == "dan@nhan.example"


@pytest.mark.parametrize("state", ["rejected", "spam", "withdrawn", "taken down"])
def test_what_readers_do_not_see_is_emptied_and_its_record_stays(state):
    made = decided(state)(NOW - 91 * DAY)
    before = Comment.objects.values().get()
    events = list(made.events.values())
    purge()
    assert Comment.objects.values().get() == before | Comment.EMPTIED | {"erased_at": NOW}
    assert list(made.events.values()) == events


def test_what_was_opened_again_is_not_emptied(monkeypatch):
    """Found among those whose time is over, and taken up by a moderator before it was their turn."""
    made = decided("rejected")(NOW - 91 * DAY)
    batches = retention._batches

    def meanwhile(rows):
        for pks in batches(rows):
            moderation.reopen(Comment.objects.get(pk=made.pk), by=factories.moderator())
            yield pks

    monkeypatch.setattr(retention, "_batches", meanwhile)
    assert retention.apply(line("Bình luận bị từ chối, thư rác, đã rút"), NOW) == 0
    made.refresh_from_db()
    assert (made.status, made.erased_at, made.body) == ("pending", None, "Tôi đồng tình với bài viết.")


def test_a_request_that_is_not_answered_stays():
    boss = factories.superuser()
    personal_data.enter(
        PersonalDataRequest(kind="view", email="dan@nhan.example", received_at=NOW - 2000 * DAY), by=boss
    )
    purge()
    assert PersonalDataRequest.objects.exists()


def test_a_mail_that_waits_to_be_sent_stays():
    made = mail(created_at=NOW - 60 * DAY)
    purge()
    made.refresh_from_db()
    assert (made.recipient, made.body) == ("a@coquan.example", "Chữ.")


def test_of_a_sent_mail_there_stays_that_it_was_sent():
    made = mail(sent_at=NOW - 31 * DAY)
    purge()
    made.refresh_from_db()
    assert (made.recipient, made.body, made.subject, made.sent_at) == ("", "", "Thư", NOW - 31 * DAY)


# -- in batches ----------------------------------------------------------------------------------------------------------


def test_many_rows_are_cleared_in_short_transactions(monkeypatch):
    monkeypatch.setattr(retention, "BATCH", 2)
    FailedAttempt.objects.bulk_create(FailedAttempt(kind="reset", account_hash="a", at=NOW - 2 * DAY) for _ in range(5))
    with CaptureQueriesContext(connection) as queries:
        assert retention.apply(line("Lần đăng nhập sai, lần xin đặt lại mật khẩu"), NOW) == 5
    assert len(written(queries)) == 3
    assert not FailedAttempt.objects.exists()


def test_a_line_that_clears_nothing_ends_all_the_same(monkeypatch):
    monkeypatch.setattr(retention, "BATCH", 2)
    for number in range(5):
        attempt(NOW - (number + 2) * DAY)
    lazy = Rule("", Term(days=1), "", "", line("Lần đăng nhập sai, lần xin đặt lại mật khẩu").rows, len)
    assert retention.apply(lazy, NOW) == 5


# -- the command ---------------------------------------------------------------------------------------------------------


def test_the_command_says_what_it_did_a_line_for_each_of_the_table(capsys):
    decided("spam")(NOW - 91 * DAY)
    mail(sent_at=NOW - 31 * DAY)
    call_command("purge")
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == len(TABLE)
    assert lines[2] == (
        "Bình luận bị từ chối, thư rác, đã rút (90 ngày kể từ khi có quyết định) – xóa tên, email, tiêu đề và nội dung: 1"
    )
    assert "Phiên đăng nhập (đến khi hết hạn) – xóa phiên: 0" in lines
    call_command("purge")
    assert [text for text in capsys.readouterr().out.splitlines() if not text.endswith(": 0")] == []


def test_a_dry_run_says_the_same_and_writes_nothing(capsys):
    for _, make, last in EDGES:
        if make is not session:
            make(last)
    with CaptureQueriesContext(connection) as queries:
        call_command("purge", "--dry-run")
    assert written(queries) == []
    *tried, remark = capsys.readouterr().out.splitlines()
    assert remark == "Đây là chạy thử: chưa có gì thay đổi."
    counts = [int(text.rpartition(": ")[2]) for text in tried]
    assert min(count for count, rule in zip(counts, TABLE, strict=True) if rule.what != "Phiên đăng nhập") >= 1


def test_it_can_be_silent(capsys):
    purge()
    purge("--dry-run")
    assert capsys.readouterr().out == ""


# -- every night ---------------------------------------------------------------------------------------------------------

ONE = NOW - 8 * HOUR  # 01:00 in Việt Nam


class Counted:
    """A line of the table that counts how often it is asked; with `trouble` it fails."""

    def __init__(self):
        self.times = 0
        self.trouble = False

    def __call__(self, until):
        self.times += 1
        if self.trouble:
            raise OSError("the disk is full")
        return FailedAttempt.objects.none()


@pytest.fixture
def night():
    counted = Counted()
    nightly = Nightly([Rule("", Term(days=1), "", "", counted, len)])
    nightly.counted = counted
    return nightly


def test_it_is_done_once_a_night_from_one_o_clock(night, time_machine):
    seen = []
    for moment in (ONE - SECOND, ONE, ONE + SECOND, ONE + 22 * HOUR, ONE + 23 * HOUR, ONE + 24 * HOUR):
        time_machine.move_to(moment, tick=False)
        night.look()
        seen.append(night.counted.times)
    assert seen == [0, 1, 1, 1, 1, 2]


def test_a_machine_that_was_off_does_it_by_day(night, time_machine):
    time_machine.move_to(ONE + 9 * HOUR, tick=False)
    night.look()
    assert night.counted.times == 1


def test_after_a_failure_it_is_tried_again_within_the_hour(night, time_machine):
    time_machine.move_to(ONE, tick=False)
    night.counted.trouble = True
    with pytest.raises(OSError, match="full"):
        night.look()
    night.counted.trouble = False
    time_machine.move_to(ONE + HOUR - SECOND, tick=False)
    night.look()
    assert night.counted.times == 1
    time_machine.move_to(ONE + HOUR, tick=False)
    night.look()
    night.look()
    assert night.counted.times == 2


# -- what is promised ----------------------------------------------------------------------------------------------------


def promised(words):
    """How long the page on personal data says that this is kept."""
    (policy,) = [each["body"] for each in content.PAGES if each["slug"] == "chinh-sach-du-lieu"]
    rows = [
        [re.sub(r"\s+", " ", unescape(cell)) for cell in re.findall(r"<td>(.*?)</td>", row, re.DOTALL)]
        for row in re.findall(
            r"<tr>(.*?)</tr>", policy.partition("5. Giữ trong bao lâu")[2].partition("<h2>")[0], re.DOTALL
        )
    ]
    (found,) = [kept for what, kept in (row for row in rows if row) if what.startswith(words)]
    return found


@pytest.mark.parametrize(
    ("words", "term", "since"),
    [
        ("Dấu địa chỉ mạng", of_comments.ADDRESS_HASH, "gửi"),
        ("Email của bình luận đã đăng", of_comments.EMAIL_OF_APPROVED, "gửi"),
        ("Bình luận bị từ chối", of_comments.HIDDEN, "có quyết định"),
        ("Thư báo cán bộ", mail_retention.CONTENT, "gửi"),
        ("Yêu cầu của bạn", of_comments.REQUESTS, "trả lời xong"),
    ],
)
def test_the_page_on_personal_data_promises_what_is_done(words, term, since):
    assert promised(words).startswith(f"{term.label} kể từ khi {since}")


def test_the_page_on_personal_data_promises_the_clock_of_requests():
    (policy,) = [each["body"] for each in content.PAGES if each["slug"] == "chinh-sach-du-lieu"]
    assert f"{personal_data.WORKING_DAYS} ngày làm việc" in policy


def test_who_typed_something_is_told_how_long_it_waits():
    user = factories.contributor()
    WorkingCopy.objects.create(user=user, key="a", content={})
    (panel,) = [panel for panel in waiting.overview(user) + waiting.tasks(user) if panel.rows]
    assert panel.remark == "Bản không gõ thêm trong 90 ngày sẽ tự xóa."


def test_the_guide_for_operations_shows_the_table():
    text = (ROOT / "docs" / "operations.md").read_text()
    shown = re.findall(r"^\| (.+?) \| (.+?) \| (.+?) \|$", text.partition("## Lưu giữ và xóa dữ liệu")[2], re.MULTILINE)
    assert shown[1:] == [(rule.what, rule.kept, rule.done) for rule in TABLE]


@pytest.mark.sqlite
@pytest.mark.django_db(transaction=True)
def test_what_was_erased_is_not_left_in_the_journal():
    OutgoingMail.objects.create(recipient="dau-vet@nhan.example", subject="Thư", body="Chữ.")
    journal = Path(f"{connection.settings_dict['NAME']}-wal")
    assert b"dau-vet@nhan.example" in journal.read_bytes()
    OutgoingMail.objects.all().delete()
    call_command("purge", verbosity=0)
    assert journal.read_bytes() == b""
