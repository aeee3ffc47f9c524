"""What a person may ask for: erasing from the receipt, and by the office; what is left of it, anywhere."""

import datetime
import io
import zipfile
from functools import partial

import pytest
from django.apps import apps
from django.contrib.admin.models import LogEntry
from django.core.exceptions import PermissionDenied, ValidationError
from django.test import Client
from django.urls import reverse

from comments import moderation, notifications, personal_data
from comments.models import Comment, CommentEvent, ConsentText, PersonalDataRequest
from portal import site_version
from portal.errors import InvalidTransition
from portal.models import OutgoingMail
from tests import factories
from tests.admin import titles
from tests.factories import NOW
from tests.news import at_once
from tests.site import DAY, page

STATES = ["pending", "approved", "rejected", "spam", "withdrawn", "taken down", "reopened"]
PERSON = {
    "title": "kinxtitle góp ý",
    "sender": "Kinxsender Dân",
    "email": "Kinxmail@nhan.example",
    "body": "kinxbody của tôi.",
    "address_hash": "kinxhash" * 8,
}
WHY = "Theo đơn ngày 20/11/2026."

db = pytest.mark.django_db
now = pytest.mark.time_machine(NOW, tick=False)


@pytest.fixture
def boss():
    return factories.superuser()


def request_of(boss, kind="erase", email="KINXMAIL@nhan.example", received_at=NOW):
    made = PersonalDataRequest(kind=kind, email=email, received_at=received_at)
    personal_data.enter(made, by=boss)
    return made


def traces():
    """Where in the whole database, in any column of any table, something of the person is left."""
    found = set()
    for model in apps.get_models(include_auto_created=True):
        names = [field.attname for field in model._meta.concrete_fields]
        for row in model.objects.values_list(*names):
            found |= {
                f"{model.__name__}.{name}"
                for name, value in zip(names, row, strict=True)
                if "kinx" in repr(value).lower()
            }
    return found


def erase_url(comment):
    return reverse("receipt-erase", args=[comment.code])


def press(client, comment):
    """As a browser does it: the receipt, its link, the form there."""
    receipt = page(client.get(comment.get_absolute_url()))
    (link,) = [a for a in receipt.every("a") if a.text == "Xóa dữ liệu cá nhân của tôi"]
    response = client.get(link["href"])
    (form,) = page(response).one("main").every("form", method="post")
    fields = {field["name"]: field.value for field in form.every("input")}
    return client.post(link["href"], fields, headers={"Origin": "http://testserver"})


# -- from the receipt ----------------------------------------------------------------------------------------------------


@db
@now
class TestFromTheReceipt:
    @pytest.mark.parametrize("state", STATES)
    def test_pressed_nothing_of_the_person_is_left(self, state):
        comment = factories.comment(state, **PERSON)
        before = Comment.objects.get()
        events = comment.events.count()
        assert "Comment.body" in traces()
        response = press(Client(enforce_csrf_checks=True), comment)
        assert (response.status_code, response["Location"]) == (302, comment.get_absolute_url())
        assert traces() == set()
        stored = Comment.objects.get()
        was_open = before.status in {"pending", "approved"}
        assert stored.status == ("withdrawn" if was_open else before.status)
        assert stored.erased_at == NOW
        kept = ("code", "article_id", "submitted_at", "consent_text_id", "consented_at")
        assert [getattr(stored, name) for name in kept] == [getattr(before, name) for name in kept]
        kinds = [event.kind for event in stored.events.order_by("id")]
        assert kinds[events:] == [*["withdrawn"] * was_open, "erased"]
        assert stored.events.order_by("id").last().by is None

    def test_the_mails_that_told_of_it_do_so_no_more(self):
        factories.moderator()
        article = factories.article("published", title="Bài có bình luận")
        comment, other = factories.comment(on=article, **PERSON), factories.comment(on=article, title="Của người khác")
        assert notifications.send_digest() > 0
        assert "OutgoingMail.body" in traces()
        personal_data.erase_by_sender(comment)
        assert traces() == set()
        for mail in OutgoingMail.objects.all():
            assert "- “đã xóa” – bài “Bài có bình luận”" in mail.body
            assert f"- “{other.title}” – bài “Bài có bình luận”" in mail.body

    def test_readers_see_it_no_more_at_once(self, client):
        comment = factories.comment("approved", **PERSON)
        address = comment.article.get_absolute_url()
        assert "kinxbody" in client.get(address).content.decode()
        before = site_version.current()
        press(Client(), comment)
        assert "kinx" not in client.get(address).content.decode().lower()
        after = site_version.current()
        assert (after.version, after.listing_version) == (before.version + 1, before.listing_version)

    @pytest.mark.parametrize("state", ["pending", "rejected"])
    def test_what_readers_did_not_see_changes_nothing_public(self, state):
        comment = factories.comment(state)
        before = site_version.current().version
        press(Client(), comment)
        assert site_version.current().version == before

    def test_the_page_says_what_goes_what_stays_and_when(self, client):
        text = page(client.get(erase_url(factories.comment("approved", title="Đường xóm")))).one("main").text
        for words in ("Đường xóm", "tên người gửi, email", "gỡ khỏi bài viết", "ngay khi", "mã biên nhận", "35 ngày"):
            assert words in text
        assert "không hoàn tác được" in text

    def test_to_read_the_page_erases_nothing(self, client):
        comment = factories.comment("approved")
        client.get(erase_url(comment))
        client.head(erase_url(comment))
        assert Comment.objects.get().erased_at is None
        assert client.put(erase_url(comment)).status_code == 405

    def test_the_receipt_tells_that_it_is_done(self, client, time_machine):
        comment = factories.comment("rejected", **PERSON)
        time_machine.move_to(NOW + DAY, tick=False)
        press(client, comment)
        text = page(client.get(comment.get_absolute_url())).one("main").text
        for words in ("Xóa dữ liệu lúc 23/11/2026, 09:00", "Nội dung đã được xóa.", "Từ chối"):
            assert words in text
        assert "Xóa dữ liệu cá nhân của tôi" not in text
        assert "Rút bình luận này" not in text

    def test_twice_is_once(self, client):
        comment = factories.comment("approved")
        for _ in range(2):
            response = client.post(erase_url(comment))
            assert (response.status_code, response["Location"]) == (302, comment.get_absolute_url())
        assert CommentEvent.objects.filter(kind="erased").count() == 1
        assert client.get(erase_url(comment))["Location"] == comment.get_absolute_url()

    @pytest.mark.parametrize("headers", [{}, {"Origin": "https://xau.example"}])
    def test_another_site_cannot_do_it(self, headers):
        comment = factories.comment("approved")
        client = Client(enforce_csrf_checks=True)
        client.get(erase_url(comment))
        assert client.post(erase_url(comment), headers=headers).status_code == 403
        assert Comment.objects.get().erased_at is None

    @pytest.mark.parametrize("method", ["get", "post"])
    def test_a_wrong_code_tells_nothing(self, client, method):
        erased = factories.comment("approved")
        personal_data.erase_by_sender(erased)
        wrong = erased.code[:-1] + ("A" if erased.code[-1] != "A" else "B")
        response = getattr(client, method)(f"/binh-luan/{wrong}/xoa-du-lieu/")
        assert (response.status_code, response.content) == (404, client.get("/khong-co/").content)

    def test_it_goes_nowhere(self, client):
        response = client.get(erase_url(factories.comment()))
        assert response["Cache-Control"] == "private, no-store"
        assert response["X-Robots-Tag"] == "noindex"
        assert response["Referrer-Policy"] == "same-origin"

    def test_only_this_one(self):
        comment, other = factories.comment(**PERSON), factories.comment(**PERSON)
        personal_data.erase_by_sender(comment)
        assert Comment.objects.get(pk=other.pk).body == PERSON["body"]


# -- what is erased stays so ---------------------------------------------------------------------------------------------


@db
@now
class TestErased:
    @pytest.mark.parametrize("state", ["pending", "approved", "rejected", "spam", "withdrawn"])
    def test_no_decision_is_taken_of_it(self, boss, state):
        comment = factories.comment(state)
        personal_data.erase(comment, by=boss, why=WHY)
        before = Comment.objects.values().get()
        acts = [
            partial(moderation.approve, by=boss),
            partial(moderation.reject, by=boss, reason="Không."),
            partial(moderation.mark_spam, by=boss),
            partial(moderation.reopen, by=boss),
            partial(moderation.take_down, by=boss, order_number="1", reason="Không."),
            moderation.withdraw_by_sender,
            partial(personal_data.erase, by=boss, why=WHY),
            personal_data.erase_by_sender,
        ]
        for act in acts:
            with pytest.raises(InvalidTransition, match="đã được xóa"):
                act(comment)
        assert Comment.objects.values().get() == before

    @pytest.mark.parametrize("end", [moderation.withdraw_by_sender, personal_data.erase_by_sender])
    def test_the_offices_search_does_not_find_it(self, boss, end):
        comment = factories.comment("approved", **PERSON)
        client = Client()
        client.force_login(boss)
        for words in ("kinxtitle", "kinxsender", "kinxbody"):
            address = reverse("admin:comments_comment_changelist") + f"?trang-thai=tat-ca&q={words}"
            assert client.get(address).context["cl"].result_count == 1
        end(comment)
        for words in ("kinxtitle", "kinxsender", "kinxbody"):
            address = reverse("admin:comments_comment_changelist") + f"?trang-thai=tat-ca&q={words}"
            assert client.get(address).context["cl"].result_count == 0

    def test_the_offices_pages_show_that_there_was_one(self, boss):
        comment = factories.comment("rejected", **PERSON)
        personal_data.erase(comment, by=boss, why=WHY)
        client = Client()
        client.force_login(boss)
        shown = client.get(reverse("admin:comments_comment_change", args=[comment.pk])).content.decode()
        for words in ("(đã xóa nội dung)", "Tên, email, nội dung đã xóa lúc 09:00 22/11/2026", WHY, str(boss)):
            assert words in shown
        assert "Mở lại" not in shown
        for address in ("?trang-thai=rejected", "?trang-thai=tat-ca"):
            listed = client.get(reverse("admin:comments_comment_changelist") + address)
            assert titles(listed) == ["(đã xóa)"]


# -- by the office -------------------------------------------------------------------------------------------------------


@db
@now
class TestByTheOffice:
    def test_who_has_not_the_right_is_refused_everything(self):
        comment, moderator = factories.comment(**PERSON), factories.moderator()
        asked = request_of(factories.superuser())
        entries = LogEntry.objects.count()
        for act in (
            partial(personal_data.find, PERSON["email"]),
            partial(personal_data.export, PERSON["email"]),
            partial(personal_data.erase, comment, why=WHY),
            partial(personal_data.erase_all, PERSON["email"], why=WHY),
            partial(personal_data.withdraw_all, PERSON["email"]),
            partial(personal_data.enter, PersonalDataRequest(kind="view", email="a@b.example")),
            partial(personal_data.answer, asked, words="Xong."),
        ):
            with pytest.raises(PermissionDenied):
                act(by=moderator)
        assert Comment.objects.get().erased_at is None
        assert LogEntry.objects.count() == entries

    def test_it_finds_the_address_exactly_whatever_its_case(self, boss):
        own = [
            factories.comment(state, email=email)
            for state in ("pending", "withdrawn")
            for email in ("Dan_1@nhan.example", "dan_1@NHAN.example")
        ]
        for email in ("danx1@nhan.example", "adan_1@nhan.example", "dan_1@nhan.example.vn", "dan_1@nhan.exampl", ""):
            factories.comment(email=email)
        found = personal_data.find("DAN_1@nhan.example", by=boss)
        assert {comment.pk for comment in found} == {comment.pk for comment in own}
        assert personal_data.find("", by=boss) == personal_data.find("%", by=boss) == []

    def test_every_look_copy_and_erasure_is_on_record_without_the_address(self, boss):
        factories.comment("approved", **PERSON)
        email = PERSON["email"]
        personal_data.find(email, by=boss)
        personal_data.export(email, by=boss)
        personal_data.withdraw_all(email, by=boss)
        personal_data.erase_all(email, by=boss, why=WHY)
        entries = list(personal_data.log())
        assert [entry.user for entry in entries] == [boss] * 4
        assert [entry.change_message for entry in reversed(entries)] == [
            "Tìm dữ liệu cá nhân theo email: thấy 1 bình luận.",
            "Tải bản sao dữ liệu cá nhân theo email: 1 bình luận.",
            "Rút bình luận theo email: 1 bình luận.",
            "Xóa dữ liệu cá nhân theo email: 1 bình luận.",
        ]
        assert [trace for trace in traces() if trace.startswith("LogEntry")] == []

    def test_everything_of_an_address_is_erased(self, boss):
        comments = [factories.comment(state, **PERSON) for state in STATES]
        other = factories.comment("approved", email="khac@nhan.example")
        asked, answered = request_of(boss), request_of(boss, "view")
        personal_data.answer(answered, by=boss, words="Đã gửi bản sao.")
        done = personal_data.erase_all("kinxmail@NHAN.example", by=boss, why=WHY, request=asked)
        assert done == len(comments)
        assert traces() == set()
        assert Comment.objects.get(pk=other.pk).erased_at is None
        asked.refresh_from_db()
        assert (asked.done_at, asked.done_by) == (NOW, boss)
        assert asked.answer == f"Đã xóa dữ liệu cá nhân của {done} bình luận."
        erasures = CommentEvent.objects.filter(kind="erased")
        assert {(event.by, event.why) for event in erasures} == {(boss, WHY)}
        assert erasures.count() == len(comments)

    def test_what_was_erased_meanwhile_does_not_stop_the_others(self, boss):
        comments = [factories.comment(**PERSON) for _ in range(3)]
        Comment.objects.filter(pk=comments[1].pk).update(**Comment.EMPTIED, status="withdrawn", erased_at=NOW)
        assert personal_data.erase_all(PERSON["email"], by=boss, why=WHY) == 2

    @pytest.mark.parametrize("why", ["", " \u200b", "Theo thư của Kinxmail@nhan.example"])
    def test_the_reason_is_there_and_names_no_address(self, boss, why):
        comment = factories.comment(**PERSON)
        for act in (partial(personal_data.erase, comment), partial(personal_data.erase_all, PERSON["email"])):
            with pytest.raises(ValidationError):
                act(by=boss, why=why)
        assert Comment.objects.get().erased_at is None

    def test_withdrawing_is_told_of_who_was_asked(self, boss):
        shown, refused = factories.comment("approved", **PERSON), factories.comment("rejected", **PERSON)
        asked = request_of(boss, "withdraw")
        assert personal_data.withdraw_all(PERSON["email"], by=boss, request=asked) == 1
        shown.refresh_from_db()
        refused.refresh_from_db()
        assert (shown.status, refused.status) == ("withdrawn", "rejected")
        last = shown.events.order_by("id").last()
        assert (last.kind, last.by) == ("withdrawn", boss)
        asked.refresh_from_db()
        assert asked.answer == "Đã rút 1 bình luận."

    def test_a_copy_holds_everything_as_text(self, boss):
        comment = factories.comment("rejected", **PERSON | {"title": "=1+1 góp ý", "body": "@SUM(A1)\nhai"})
        factories.comment(email="khac@nhan.example", title="Của người khác")
        request_of(boss, "view")
        with zipfile.ZipFile(io.BytesIO(personal_data.export(PERSON["email"], by=boss))) as book:
            names = book.namelist()
            text = "\n".join(book.read(name).decode() for name in names)
        for kept in ("=1+1 góp ý", "@SUM(A1)", "Kinxsender Dân", PERSON["email"], comment.code, "kinxhash", "Từ chối"):
            assert kept in text
        assert ConsentText.current().text in text
        assert "Nhận được" in text
        assert "Xem, nhận bản sao" in text
        assert "Của người khác" not in text
        assert "<f>" not in text

    @pytest.mark.parametrize("count", [1, 3])
    def test_a_look_takes_as_many_queries_for_three_as_for_one(self, boss, count, django_assert_num_queries):
        for _ in range(count):
            factories.comment("approved", **PERSON)
        # The look itself needs two, and one tells it; the page says of each the article and the consent.
        personal_data.find("khong@co.example", by=boss)
        with django_assert_num_queries(3):
            found = personal_data.find(PERSON["email"], by=boss)
            assert [(str(comment.article), str(comment.consent_text)) for comment in found]
        with django_assert_num_queries(6):
            personal_data.export(PERSON["email"], by=boss)


# -- requests ------------------------------------------------------------------------------------------------------------


def local(day, hour=0, minute=0, second=0):
    """A moment of November 2026 in Việt Nam; the 22nd is a Sunday."""
    return (
        datetime.datetime(2026, 11, 1, hour, minute, second, tzinfo=datetime.timezone(datetime.timedelta(hours=7)))
        + (day - 1) * DAY
    )


@pytest.mark.parametrize(
    ("received", "last_day"),
    [
        (local(16, 8), 18),  # Monday
        (local(18, 23, 59, 59), 20),  # Wednesday
        (local(19, 0), 23),  # Thursday: Friday, Monday
        (local(20, 16), 24),  # Friday: Monday, Tuesday
        (local(21, 10), 24),  # Saturday
        (local(22, 10), 24),  # Sunday
        (local(22, 23, 59, 59), 24),
        (local(23, 0), 25),  # Monday, its first moment
        (local(30, 10), 32),  # over the end of the month
    ],
)
def test_two_working_days_over_a_week_end(received, last_day):
    due = personal_data.due(received)
    assert due == local(last_day + 1)
    assert PersonalDataRequest(due_at=due).due_on == local(last_day).date()


@db
@now
class TestRequests:
    def test_it_is_overdue_after_its_last_day(self, boss, time_machine):
        asked = request_of(boss)
        assert asked.due_at == local(25)
        time_machine.move_to(local(24, 23, 59, 59), tick=False)
        assert not asked.is_overdue
        time_machine.move_to(local(25), tick=False)
        assert asked.is_overdue
        personal_data.answer(asked, by=boss, words="Đã trả lời.")
        assert not PersonalDataRequest.objects.get().is_overdue

    def test_it_is_answered_once(self, boss):
        asked = request_of(boss, "correct")
        personal_data.answer(asked, by=boss, words="Đã hướng dẫn gửi lại bình luận.")
        for act in (
            partial(personal_data.answer, asked, words="Lần nữa."),
            partial(personal_data.withdraw_all, PERSON["email"], request=asked),
        ):
            with pytest.raises(InvalidTransition, match="từ trước"):
                act(by=boss)
        assert PersonalDataRequest.objects.get().answer == "Đã hướng dẫn gửi lại bình luận."

    @pytest.mark.parametrize("words", ["", "Đã viết cho dan@nhan.example"])
    def test_the_answer_says_something_and_names_no_address(self, boss, words):
        asked = request_of(boss)
        with pytest.raises(ValidationError):
            personal_data.answer(asked, by=boss, words=words)
        assert PersonalDataRequest.objects.get().done_at is None


# -- at the same moment --------------------------------------------------------------------------------------------------


@pytest.mark.django_db(transaction=True)
def test_erasing_and_approving_at_once():
    """Approved first, it is erased all the same; erased first, it can no longer be approved. Readers never see it."""
    on, boss = factories.article("published"), factories.moderator()
    for _ in range(6):
        made = factories.comment("pending", on=on)
        mine, yours = [Comment.objects.get(pk=made.pk) for _ in range(2)]
        approved, erased = at_once(
            partial(moderation.approve, mine, by=boss), partial(personal_data.erase_by_sender, yours)
        )
        assert erased is None
        assert approved is None or isinstance(approved, InvalidTransition)
        made.refresh_from_db()
        assert (made.status, made.body, made.sender) == ("withdrawn", "", "")
        kinds = list(made.events.order_by("id").values_list("kind", flat=True))
        assert kinds == ["received", *["approved"] * (approved is None), "withdrawn", "erased"]
    assert not Comment.objects.approved().exists()


@pytest.mark.django_db(transaction=True)
def test_erasing_twice_at_once():
    for _ in range(4):
        made = factories.comment("rejected")
        copies = [Comment.objects.get(pk=made.pk) for _ in range(2)]
        results = at_once(*[partial(personal_data.erase_by_sender, copy) for copy in copies])
        assert sorted(type(result).__name__ for result in results) == ["InvalidTransition", "NoneType"]
        assert made.events.filter(kind="erased").count() == 1
