"""The office's pages about personal data: who may open them, requests with their clock, the answer to an address."""

import io
import zipfile

import pytest
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import Permission
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from comments import personal_data
from comments.models import Comment, PersonalDataRequest
from tests import factories
from tests.admin import STAFF, address, form_of, signed_in, told, words, written
from tests.factories import NOW
from tests.site import DAY

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine(NOW, tick=False)]

EMAIL = "dan@nhan.example"
WHY = "Theo đơn ngày 20/11/2026."
PANEL = "Yêu cầu về dữ liệu cá nhân"


def url(page, *arguments):
    return reverse(f"admin:comments_personaldatarequest_{page}", args=arguments)


@pytest.fixture
def boss():
    return factories.superuser()


@pytest.fixture
def client(boss):
    return signed_in(boss)


def asked(boss, kind="erase", received_at=NOW, email=EMAIL):
    made = PersonalDataRequest(kind=kind, email=email, received_at=received_at)
    personal_data.enter(made, by=boss)
    return made


def officer():
    """A moderator who was given the right."""
    user = factories.moderator()
    user.user_permissions.add(Permission.objects.get(codename="view_personal_data"))
    return user


# -- who may -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("role", [role for role in STAFF if role != "superuser"])
def test_nobody_else_sees_or_does_anything(role, boss):
    comment, made = factories.comment("approved"), asked(boss)
    client = signed_in(STAFF[role]())
    pages = [url("find"), url("export"), url("erase"), url("withdraw"), url("answer", made.pk)]
    pages += [url("changelist"), url("add"), url("change", made.pk), url("history", made.pk)]
    for path in pages:
        for response in (client.get(path), client.post(path, {"email": EMAIL, "why": WHY, "words": "Xong."})):
            assert response.status_code == 403, path
            assert EMAIL not in response.content.decode()
    comment.refresh_from_db()
    made.refresh_from_db()
    assert (comment.status, comment.erased_at, made.done_at) == ("approved", None, None)
    assert not LogEntry.objects.exists()
    assert "personaldatarequest" not in client.get(reverse("admin:index")).content.decode()


def test_who_was_given_the_right_does_everything():
    user = officer()
    factories.comment()
    client = signed_in(user)
    assert client.get(url("changelist")).status_code == 200
    assert "Tìm thấy 1 bình luận" in words(client.post(url("find"), {"email": EMAIL}))
    client.post(url("erase"), {"email": EMAIL, "why": WHY})
    assert Comment.objects.get().erased_at == NOW


def test_the_right_is_enough_without_that_of_moderating():
    user = factories.UserFactory()
    user.user_permissions.add(Permission.objects.get(codename="view_personal_data"))
    factories.comment("approved")
    client = signed_in(user)
    client.post(url("withdraw"), {"email": EMAIL})
    assert Comment.objects.get().status == "withdrawn"


# -- a request -----------------------------------------------------------------------------------------------------------


def enter(client, **values):
    sent = form_of(client.get(url("add")), having="kind")
    sent |= {"kind": "erase", "email": EMAIL, "received_at_0": "20/11/2026", "received_at_1": "16:00:00", **values}
    return client.post(url("add"), sent)


def test_it_is_entered_with_its_clock(client, boss):
    assert enter(client).status_code == 302
    made = PersonalDataRequest.objects.get()
    assert (made.kind, made.email, made.entered_by, made.done_at) == ("erase", EMAIL, boss, None)
    # Friday afternoon, over the week-end.
    shown = words(client.get(url("changelist")))
    for text in (f"Yêu cầu số {made.pk} – Xóa", EMAIL, "16:00 20/11/2026", "hết Thứ Ba, 24/11/2026"):
        assert text in shown
    assert "Quá hạn" not in shown
    assert EMAIL not in repr(list(LogEntry.objects.values()))


@pytest.mark.parametrize(
    "wrong",
    [
        {"email": "khong-phai-email"},
        {"email": ""},
        {"kind": "khac"},
        {"received_at_0": "23/11/2026"},
        {"received_at_0": "01/01/0001"},
        {"received_at_0": "31/12/9999"},
        {"received_at_0": "20/11/2024"},
        {"received_at_0": "31/02/2026"},
    ],
)
def test_what_makes_no_sense_is_not_entered(client, wrong):
    assert enter(client, **wrong).status_code == 200
    assert not PersonalDataRequest.objects.exists()


def test_it_is_neither_changed_nor_deleted_by_hand(client, boss):
    made = asked(boss)
    before = PersonalDataRequest.objects.values().get()
    for page in ("change", "delete"):
        assert client.post(url(page, made.pk), {"email": "khac@nhan.example", "post": "yes"}).status_code == 403
    assert PersonalDataRequest.objects.values().get() == before


def test_it_leads_to_the_data_and_the_act_closes_it(client, boss):
    made = asked(boss)
    factories.comment("approved")
    sent = form_of(client.get(url("change", made.pk)), having="request")
    found = client.post(url("find"), sent)
    assert f"Đang làm theo: Yêu cầu số {made.pk}" in words(found)
    sent = form_of(found, having="why")
    assert sent["why"] == f"Theo yêu cầu số {made.pk}."
    response = client.post(url("erase"), sent)
    assert (response.status_code, response.url) == (302, url("find"))
    assert told(response) == ["Đã xóa dữ liệu cá nhân của 1 bình luận gửi từ địa chỉ này."]
    made.refresh_from_db()
    assert (made.done_by, made.email) == (boss, "")
    assert words(client.get(url("changelist"))).count(f"Yêu cầu số {made.pk} – Xóa") == 0
    assert f"Yêu cầu số {made.pk} – Xóa" in words(client.get(url("changelist") + "?trang-thai=xong"))
    assert "Yêu cầu đã được trả lời" in words(client.get(url("change", made.pk)))


def test_another_address_than_the_requests_does_not_close_it(client, boss):
    made = asked(boss)
    factories.comment(email="khac@nhan.example")
    client.post(url("erase"), {"email": "khac@nhan.example", "why": WHY, "request": made.pk})
    made.refresh_from_db()
    assert made.done_at is None
    assert Comment.objects.get().erased_at == NOW


def test_it_is_closed_by_an_answer(client, boss):
    made = asked(boss, "correct")
    sent = form_of(client.get(url("answer", made.pk)), having="words")
    refused = client.post(url("answer", made.pk), {**sent, "words": f"Đã viết cho {EMAIL}"})
    assert "Hãy bỏ địa chỉ email" in words(refused)
    assert form_of(refused, having="words")["words"] == f"Đã viết cho {EMAIL}"
    assert client.post(url("answer", made.pk), {**sent, "words": "Đã trả lời bằng thư."}).status_code == 302
    made.refresh_from_db()
    assert (made.answer, made.done_by, made.done_at) == ("Đã trả lời bằng thư.", boss, NOW)
    again = client.post(url("answer", made.pk), {**sent, "words": "Lần nữa."})
    assert told(again) == [f"Yêu cầu này đã được {boss} trả lời từ trước. Chưa có gì thay đổi. Bạn đã viết: “Lần nữa.”"]


@pytest.mark.parametrize("pk", [0, 999_999, 10**18, 10**25])
def test_no_request_no_answer(client, pk):
    assert client.get(url("answer", pk)).status_code == 404


# -- the first page ------------------------------------------------------------------------------------------------------


def panel_of(user):
    panels = signed_in(user).get(reverse("admin:index")).context["panels"]
    return next((panel for panel in panels if panel.title == PANEL), None)


def test_the_first_page_tells_of_what_is_not_answered(boss):
    assert panel_of(boss) is None
    late = asked(boss, received_at=NOW - 5 * DAY)
    waiting = asked(boss, "view")
    personal_data.answer(asked(boss, "view"), by=boss, words="Đã gửi.")
    panel = panel_of(boss)
    assert [(row.title, row.note) for row in panel.rows] == [
        (f"Yêu cầu số {late.pk} – Xóa", "Đã quá hạn: hết Thứ Năm, 19/11/2026."),
        (f"Yêu cầu số {waiting.pk} – Xem, nhận bản sao", "Hạn trả lời: hết Thứ Ba, 24/11/2026."),
    ]
    assert panel.remark == "1 yêu cầu đã quá hạn 2 ngày làm việc."
    assert panel.number == "2"
    assert EMAIL not in signed_in(boss).get(reverse("admin:index")).content.decode()
    assert panel_of(officer()).number == "2"
    assert panel_of(factories.moderator()) is None


# -- the answer to an address --------------------------------------------------------------------------------------------


def test_to_open_the_page_writes_nothing(client):
    with CaptureQueriesContext(connection) as queries:
        assert client.get(url("find")).status_code == 200
    assert written(queries) == []


@pytest.mark.parametrize("page", ["export", "erase", "withdraw"])
def test_what_takes_a_form_leads_to_the_question_when_it_is_opened(client, page):
    response = client.get(url(page))
    assert (response.status_code, response.url) == (302, url("find"))
    assert client.put(url(page)).status_code == 405


def test_it_shows_what_is_held_and_that_somebody_looked(client, boss):
    comment = factories.comment("approved", title="Đường xóm", sender="Bà Năm")
    factories.comment(email="khac@nhan.example", title="Của người khác")
    shown = words(client.post(url("find"), {"email": " DAN@nhan.example "}))
    for text in ("Tìm thấy 1 bình luận", "Đường xóm", "Bà Năm", "Đã duyệt", str(comment.article), "phiên bản 1"):
        assert text in shown
    assert "Của người khác" not in shown
    assert f"{boss}: Tìm dữ liệu cá nhân theo email: thấy 1 bình luận." in shown


def test_nothing_found_is_said(client):
    shown = words(client.post(url("find"), {"email": EMAIL}))
    assert "Không có bình luận nào gửi từ địa chỉ này" in shown
    assert "Xóa dữ liệu cá nhân…" not in shown


@pytest.mark.parametrize("page", ["find", "export", "erase", "withdraw"])
@pytest.mark.parametrize(
    "sent", [{}, {"email": "khong-phai"}, {"email": EMAIL, "request": "9" * 30}, {"email": EMAIL, "request": "x"}]
)
def test_what_makes_no_sense_is_said(client, page, sent):
    factories.comment("approved")
    response = client.post(url(page), {**sent, "why": WHY})
    assert response.status_code == 200
    assert 'role="alert"' in response.content.decode()
    assert Comment.objects.get().status == "approved"
    assert not LogEntry.objects.exists()


def test_a_reason_that_names_somebody_is_given_back(client):
    factories.comment()
    refused = client.post(url("erase"), {"email": EMAIL, "why": f"Theo thư của {EMAIL}"})
    assert "Hãy bỏ địa chỉ email" in words(refused)
    sent = form_of(refused, having="why")
    assert sent["why"] == f"Theo thư của {EMAIL}"
    assert refused.content.decode().count("<details open>") == 2
    client.post(url("erase"), {**sent, "why": WHY})
    assert Comment.objects.get().erased_at == NOW


def test_a_copy_is_a_file_without_the_address_in_its_name(client):
    factories.comment(body="=cmd|' /C calc'!A0")
    response = client.post(url("export"), {"email": EMAIL})
    assert response["Content-Disposition"] == 'attachment; filename="du-lieu-ca-nhan_2026-11-22.xlsx"'
    assert "no-store" in response["Cache-Control"]
    with zipfile.ZipFile(io.BytesIO(response.content)) as book:
        sheets = [book.read(name).decode() for name in book.namelist() if "worksheets/sheet" in name]
    assert len(sheets) == 4
    assert [sheet for sheet in sheets if "<f>" in sheet] == []


def test_readers_see_no_more_what_is_erased(client):
    comment = factories.comment("approved", body="Sẽ được xóa.")
    page = comment.article.get_absolute_url()
    assert "Sẽ được xóa." in client.get(page).content.decode()
    client.post(url("erase"), {"email": EMAIL, "why": WHY})
    assert "Sẽ được xóa." not in client.get(page).content.decode()


@pytest.mark.parametrize("count", [1, 3])
def test_the_page_takes_as_many_queries_for_three_rows_as_for_one(client, count):
    for _ in range(count):
        factories.comment("approved")
        client.post(url("find"), {"email": "khac@nhan.example"})
    with CaptureQueriesContext(connection) as queries:
        assert client.post(url("find"), {"email": EMAIL}).status_code == 200
    assert len(queries) == 9


def test_a_comments_page_shows_a_moderator_no_address():
    comment = factories.comment()
    assert EMAIL not in signed_in(factories.moderator()).get(address(comment)).content.decode()
