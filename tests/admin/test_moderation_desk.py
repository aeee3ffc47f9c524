"""The moderators' desk: queues, cards, decisions with and without a script, and never two of them on one comment unknowingly."""

import datetime
import json
import re
from urllib.parse import parse_qs, urlsplit

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from comments import moderation
from comments.desk import queues
from comments.models import Comment, RejectionReason
from portal.models import User
from tests import factories
from tests.admin import STAFF, address, main_part, signed_in, told, words, written
from tests.admin.test_comment_doors import granted
from tests.factories import NOW

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine(NOW, tick=False)]

DESK, DECIDE, NEWS = (reverse(f"admin:comments_comment_{name}") for name in ("desk", "desk_decide", "desk_news"))
HOUR, DAY = datetime.timedelta(hours=1), datetime.timedelta(days=1)
JSON = {"Accept": "application/json"}
ORDER = {"order_number": "12/CV-STTTT", "reason": "Lộ thông tin riêng."}


@pytest.fixture
def boss() -> User:
    return factories.moderator()


@pytest.fixture
def other() -> User:
    return factories.UserFactory(full_name="Trần Thị Nhanh", superuser=True)


@pytest.fixture
def client(boss) -> Client:
    return signed_in(boss)


@pytest.fixture
def article():
    return factories.article("published", title="Mùa gặt", category=factories.CategoryFactory(name="Nông nghiệp"))


@pytest.fixture
def waiting(article):
    """Three that wait, made in another order than they came in: Sáng, Trưa, Chiều."""
    hours = {"Trưa": 2, "Sáng": 3, "Chiều": 1}
    made = {
        title: factories.comment(on=article, title=title, email=f"{ago}@nhan.example", at=NOW - ago * HOUR)
        for title, ago in hours.items()
    }
    return [made[title] for title in ("Sáng", "Trưa", "Chiều")]


def status(comment):
    return Comment.objects.get(pk=comment.pk).status


def mark(comment):
    """What the card sends: the comment, and the newest event that is shown."""
    return f"{comment.pk}-{comment.events.latest('id').pk}"


def cards(page):
    """The titles of the cards, in order."""
    return [title.strip() for title in re.findall(r'<h2 id="bl-\d+-ten">(.*?)</h2>', page.content.decode(), re.DOTALL)]


def sizes(page):
    """How many stand beside each queue."""
    return dict(re.findall(r'data-queue-count="([a-z-]+)">([^<]*)<', page.content.decode()))


def send(client, act, marks, *, headers=None, **values):
    return client.post(DECIDE, {"act": act, "comment": marks, **values}, headers=headers)


def fetch(client, act, marks, **values):
    """As the script sends it."""
    response = send(client, act, marks, headers=JSON, **values)
    assert response.status_code == 200
    return json.loads(response.content)


# -- the queues -------------------------------------------------------------------------------------------------------------


def test_the_queue_is_what_waits_oldest_first(client, waiting, article):
    for state in ("approved", "rejected", "spam", "withdrawn"):
        factories.comment(state, on=article, title=state)
    assert cards(client.get(DESK)) == ["Sáng", "Trưa", "Chiều"]


@pytest.mark.parametrize(
    ("queue", "shown"),
    [("da-duyet", "approved"), ("tu-choi", "rejected"), ("thu-rac", "spam"), ("da-rut", "withdrawn")],
)
def test_the_other_queues_hold_what_was_decided_this_week(client, article, time_machine, queue, shown):
    time_machine.move_to(NOW - 7 * DAY, tick=False)
    factories.comment(shown, on=article, title="lâu rồi")
    time_machine.move_to(NOW - 6 * DAY, tick=False)
    factories.comment(shown, on=article, title="trong tuần")
    time_machine.move_to(NOW, tick=False)
    for state in ("pending", "approved", "rejected", "spam", "withdrawn", "reopened"):
        factories.comment(state, on=article, title=state)
    assert cards(client.get(DESK, {"hang": queue})) == [shown, "trong tuần"]


def test_the_queues_say_how_many_and_since_when(client, article, waiting, time_machine):
    time_machine.move_to(NOW - 2 * DAY, tick=False)
    factories.comment("approved", on=article)
    factories.comment("spam", on=article)
    time_machine.move_to(NOW, tick=False)
    factories.comment("approved", on=article)
    factories.comment("reopened", on=article)
    page = client.get(DESK)
    assert sizes(page) == {"cho-duyet": "4", "da-duyet": "2", "tu-choi": "0", "thu-rac": "1", "da-rut": "0"}
    text = words(page)
    assert "Chờ duyệt 4 lâu nhất 3 giờ" in text
    assert "Đã duyệt 2 trong 7 ngày qua, hôm nay 1" in text
    assert "Thư rác 1 trong 7 ngày qua, hôm nay 0" in text


def test_an_empty_desk_says_so(client):
    page = client.get(DESK)
    assert cards(page) == []
    assert "không còn bình luận nào chờ" in words(page)
    assert re.search(r"data-desk-empty[^>]*hidden", page.content.decode()) is None


def test_a_count_stops_where_it_no_longer_matters(client, article, monkeypatch):
    monkeypatch.setattr(queues, "COUNTED", 2)
    for _ in range(4):
        factories.comment(on=article)
        factories.comment("spam", on=article)
    with CaptureQueriesContext(connection) as captured:
        assert sizes(client.get(DESK)) | {"tu-choi": "0"} == {
            "cho-duyet": "2+",
            "da-duyet": "0",
            "tu-choi": "0",
            "thu-rac": "2+",
            "da-rut": "0",
        }
    counting = [query["sql"] for query in captured if "COUNT(" in query["sql"] and "MIN(" in query["sql"]]
    assert len(counting) == 1
    assert "LIMIT 3" in counting[0]


def test_only_recent_events_are_searched_for_decisions(client, article, monkeypatch):
    factories.comment("spam", on=article, title="trước")
    monkeypatch.setattr(queues, "RECENT_EVENTS", 2)
    factories.comment("spam", on=article, title="sau")
    assert cards(client.get(DESK, {"hang": "thu-rac"})) == ["sau"]


@pytest.mark.parametrize("queue", ["cho-duyet", "thu-rac", "sender"])
def test_more_is_loaded_after_the_last_shown_though_others_left_the_queue(client, boss, article, monkeypatch, queue):
    monkeypatch.setattr(queues, "PAGE", 2)
    state = "spam" if queue == "thu-rac" else "pending"
    # All at the same moment: the number decides the order.
    made = [factories.comment(state, on=article, title=f"Số {n}") for n in range(5)]
    names = [comment.title for comment in made]
    place = {"cung-nguoi-gui": made[0].pk} if queue == "sender" else {"hang": queue}
    if queue != "cho-duyet":
        names.reverse()
        made.reverse()
    page = client.get(DESK, place)
    assert cards(page) == names[:2]
    if queue == "cho-duyet":
        moderation.approve(made[0], by=boss)
        moderation.approve(made[1], by=boss)
    seen = []
    while more := re.search(r'data-desk-more><a class="button" href="([^"]+)"', page.content.decode()):
        page = client.get(more[1].replace("&amp;", "&"))
        seen.append(cards(page))
    assert seen == [names[2:4], names[4:]]


@pytest.mark.parametrize(
    "query",
    [
        "hang=x", "hang=", "hang=pending", "sau=abc", "sau=1-", "sau=-", "sau=" + "9" * 19, "sau=1-" + "9" * 40,
        "sau=" + "9" * 18 + "-1", "binh-luan=abc", "binh-luan=-1", "binh-luan=" + "9" * 40, "binh-luan=424242",
        "cung-nguoi-gui=", "cung-nguoi-gui=%D9%A1",
    ],
)  # fmt: skip
def test_a_place_that_is_none_is_not_found(client, waiting, query):
    assert client.get(f"{DESK}?{query}").status_code == 404


# -- a card -----------------------------------------------------------------------------------------------------------------


def test_a_card_tells_what_one_decides_on(client, article, boss):
    factories.comment("approved", on=article, title="Trước")
    factories.comment("spam", on=article, title="Trước nữa")
    comment = factories.comment(
        on=article, title="Đường xóm", sender="Bà Năm", body="Nhiều ổ gà.\nXin sửa.", at=NOW - 50 * HOUR
    )
    moderation.approve(comment, by=boss)
    moderation.reopen(comment, by=boss, reason="Xem lại.")
    page = client.get(DESK)
    text = words(page)
    for shown in (
        "Đường xóm", "gửi 07:00 20/11/2026", "chờ 2 ngày", "Nhiều ổ gà. Xin sửa.", "Nông nghiệp", "Nhật ký (3)",
        "Xem lại.", "đã gửi 2 bình luận khác: 1 đã duyệt, 0 từ chối, 1 thư rác",
    ):  # fmt: skip
        assert shown in text
    content = main_part(page)
    assert "<bdi>Bà Năm</bdi>" in content
    assert f'<a href="{article.get_absolute_url()}"' in content
    assert f'href="{DESK}?cung-nguoi-gui={comment.pk}"' in content
    assert cards(client.get(DESK, {"cung-nguoi-gui": comment.pk})) == ["Đường xóm", "Trước nữa", "Trước"]


def test_a_first_comment_is_told_as_one(client, article):
    factories.comment(on=article, email="mot@nhan.example")
    factories.comment("spam", on=article, email="hai@nhan.example")
    assert "gửi lần đầu" in words(client.get(DESK))


def test_senders_without_an_email_are_not_taken_for_one(client, article):
    for _ in range(2):
        comment = factories.comment("rejected", on=article)
        Comment.objects.filter(pk=comment.pk).update(**Comment.EMPTIED, erased_at=NOW)
    page = client.get(DESK, {"hang": "tu-choi"})
    assert cards(page) == ["(đã xóa nội dung)"] * 2
    assert words(page).count("Không còn email để biết.") == 2
    assert cards(client.get(DESK, {"cung-nguoi-gui": comment.pk})) == []


def test_the_page_of_a_hidden_article_is_not_linked(client):
    article = factories.article("published", title="Bài rút")
    factories.comment(on=article)
    Comment.objects.update(article=factories.article("withdrawn", title="Bài đã rút"))
    content = main_part(client.get(DESK))
    assert "Bài đã rút (Đã rút" in content
    assert "/bai-viet/" not in content


def test_what_a_citizen_sent_is_text(client, article):
    attack = "<script>alert('x')</script><img src=x onerror=alert(1)>{{7*7}}"
    comment = factories.comment(on=article, title=f"T {attack}", sender="S <svg onload=x>", body=f"B\n{attack}")
    moderation.approve(comment, by=factories.moderator())
    moderation.reopen(comment, by=factories.moderator(), reason=attack)
    pages = [
        main_part(client.get(DESK)),
        fetch(client, "approve", [mark(comment)])["results"][0]["html"],
        main_part(client.get(DESK, {"hang": "da-duyet"})),
        fetch(client, "approve", [mark(comment)])["results"][0]["html"],
    ]
    for html in pages:
        assert "<script>alert" not in html
        assert "<img" not in html
        assert "<svg onload" not in html
        assert "&lt;script&gt;alert(" in html


@pytest.mark.parametrize("may_see", [False, True])
def test_the_email_is_for_holders_of_the_permission_and_the_hash_for_nobody(boss, article, may_see):
    if may_see:
        boss = granted(boss, "comments.view_personal_data")
    client = signed_in(boss)
    fields = {"email": "kin@dao.example", "address_hash": "c0ffee" * 10}
    comment, refused = factories.comment(on=article, **fields), factories.comment(on=article, **fields)
    shown = {
        "queue": client.get(DESK),
        "sender": client.get(DESK, {"cung-nguoi-gui": comment.pk}),
        "one": client.get(DESK, {"binh-luan": comment.pk}),
        "refused": send(client, "reject", [mark(comment)]),
        "done": send(client, "approve", [mark(comment)], headers=JSON),
        "failed": send(client, "approve", [f"{refused.pk}-0"], headers=JSON),
        "news": client.get(NEWS, {"the": f"{comment.pk}-0"}),
    }
    content = {name: response.content.decode() for name, response in shown.items()}
    assert {name for name, text in content.items() if "dao.example" in text} == (
        {"queue", "sender", "one", "refused", "failed"} if may_see else set()
    )
    assert [name for name, text in content.items() if "c0ffee" in text or comment.code in text] == []


# -- who may ----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("role", STAFF)
@pytest.mark.parametrize("headers", [None, JSON])
def test_the_desk_is_open_to_those_who_moderate(role, headers, waiting):
    client = signed_in(STAFF[role]())
    may = role in {"moderator", "superuser"}
    assert client.get(DESK).status_code == (200 if may else 403)
    assert client.get(NEWS).status_code == (200 if may else 403)
    response = send(client, "approve", [mark(waiting[0])], headers=headers)
    assert response.status_code == (403 if not may else 200 if headers else 302)
    assert status(waiting[0]) == ("approved" if may else "pending")
    if not may:
        assert f"bl-{waiting[0].pk}" not in response.content.decode()


@pytest.mark.parametrize("permission", ["comments.view_comment", "comments.moderate_comment"])
def test_half_of_the_right_is_none(permission, waiting):
    client = signed_in(granted(factories.editor(), permission))
    assert [client.get(path).status_code for path in (DESK, NEWS, DECIDE)] == [403] * 3
    assert send(client, "approve", [mark(waiting[0])]).status_code == 403
    assert status(waiting[0]) == "pending"


def test_who_is_not_signed_in_is_asked_to_and_nothing_happens(waiting):
    for response in (Client().get(DESK), Client().get(NEWS)):
        assert response.status_code == 302
        assert response.url.startswith("/admin/login/?next=")
    refused = send(Client(), "approve", [mark(waiting[0])], headers=JSON)
    assert (refused.status_code, 'id="login-form"' in refused.content.decode()) == (403, True)
    assert status(waiting[0]) == "pending"


def test_a_post_without_a_token_is_refused(boss, waiting):
    client = Client(enforce_csrf_checks=True)
    client.force_login(boss)
    assert send(client, "approve", [mark(waiting[0])]).status_code == 403
    assert status(waiting[0]) == "pending"


def test_the_list_and_the_page_of_a_comment_lead_to_the_desk_whom_it_is_open_to(client, waiting):
    one = f"{DESK}?binh-luan={waiting[0].pk}"
    assert f'href="{DESK}"' in client.get(address(Comment)).content.decode()
    assert f'href="{one}"' in client.get(address(waiting[0])).content.decode()
    assert cards(client.get(one)) == ["Sáng"]
    reader = signed_in(granted(factories.editor(), "comments.view_comment"))
    assert DESK not in reader.get(address(Comment)).content.decode()
    assert DESK not in reader.get(address(waiting[0])).content.decode()


@pytest.mark.parametrize(
    "values",
    [
        {"act": "withdraw_by_sender"}, {"act": "receive"}, {"act": ""}, {"act": "approve\0"}, {"comment": "1"},
        {"comment": "abc-1"}, {"comment": "1-" + "9" * 40}, {"comment": "\0-1"}, {"comment": "²-1"},
        {"comment": [f"{n}-1" for n in range(1, 300)]}, {"place": "hang=//evil.example"}, {"place": "sau=x"},
        {"following": "//evil.example"},
    ],
)  # fmt: skip
def test_what_no_form_of_the_desk_sends_is_refused(client, waiting, values):
    for headers in (None, JSON):
        sent = {"act": "approve", "comment": [mark(waiting[0])], **values}
        assert client.post(DECIDE, sent, headers=headers).status_code == 400
    assert {status(comment) for comment in waiting} == {"pending"}


@pytest.mark.parametrize("path", [DESK, NEWS, DECIDE])
@pytest.mark.parametrize("method", ["get", "head", "options", "put", "patch", "delete"])
def test_only_a_press_decides(client, waiting, method, path):
    with CaptureQueriesContext(connection) as captured:
        response = getattr(client, method)(f"{path}?act=approve&comment={mark(waiting[0])}")
    assert response.status_code in (200, 302, 405)
    assert written(captured) == []
    assert status(waiting[0]) == "pending"


# -- decisions --------------------------------------------------------------------------------------------------------------

# state before, act, what is sent, state after, the event's words, what is said
DECISIONS = [
    ("pending", "approve", {}, "approved", "", "Đã duyệt “Góp ý”."),
    ("pending", "mark_spam", {}, "spam", "", "Đã đánh dấu thư rác: “Góp ý”."),
    ("pending", "reject", {"reason": "Ngoài chủ đề."}, "rejected", "Ngoài chủ đề.", "Đã từ chối “Góp ý”."),
    ("reopened", "approve", {}, "approved", "", "Đã duyệt “Góp ý”."),
    ("approved", "take_down", ORDER, "rejected", "Lộ thông tin riêng.", "Đã gỡ theo văn bản yêu cầu “Góp ý”."),
    *(
        (state, "reopen", {}, "pending", "", "Đã đưa về hàng chờ “Góp ý”.")
        for state in ("approved", "rejected", "spam")
    ),
]


@pytest.mark.parametrize(("before", "act", "values", "after", "why", "said"), DECISIONS)
@pytest.mark.parametrize("with_script", [False, True])
def test_a_decision_is_one_press(client, boss, article, before, act, values, after, why, said, with_script):
    comment = factories.comment(before, on=article)
    if with_script:
        answer = fetch(client, act, [mark(comment)], **values)
        assert (answer["ok"], answer["message"]) == (True, said)
        (result,) = answer["results"]
        assert (result["id"], result["ok"], result["message"]) == (comment.pk, True, "")
        assert answer["queues"]["cho-duyet"]["count"] == ("1" if after == "pending" else "0")
        # A line where it is decided, the whole card where it waits again.
        assert ("data-desk-done" in result["html"]) == (after != "pending")
        assert f'id="bl-{comment.pk}"' in result["html"]
    else:
        response = send(client, act, [mark(comment)], **values)
        assert (response.status_code, told(response)) == (302, [said])
    assert status(comment) == after
    event = comment.events.latest("id")
    assert (event.by, event.to_status, event.why) == (boss, after, why)
    assert event.order_number == values.get("order_number", "")


def test_a_reason_of_the_list_or_words_or_both(client, article):
    listed = RejectionReason.objects.create(text="Quảng cáo.")
    sent = [{"listed": listed.pk}, {"reason": "Xin viết lại."}, {"listed": listed.pk, "reason": "Xin viết lại."}]
    kept = []
    for values in sent:
        comment = factories.comment(on=article)
        assert fetch(client, "reject", [mark(comment)], **values)["ok"]
        event = comment.events.latest("id")
        kept.append((event.listed_reason, event.why))
    assert kept == [(listed, "Quảng cáo."), (None, "Xin viết lại."), (listed, "Quảng cáo.\nXin viết lại.")]


def test_reasons_no_longer_in_use_are_not_offered_nor_taken(client, article):
    RejectionReason.objects.create(text="Quảng cáo.", position=2)
    RejectionReason.objects.create(text="Ngoài chủ đề.", position=1)
    old = RejectionReason.objects.create(text="Lý do cũ.", is_offered=False)
    comment = factories.comment(on=article)
    text = words(client.get(DESK))
    assert text.index("1 Ngoài chủ đề.") < text.index("2 Quảng cáo.")
    assert "Lý do cũ." not in text
    answer = fetch(client, "reject", [mark(comment)], listed=old.pk, reason="Có viết.")
    assert (answer["ok"], answer["message"]) == (
        False,
        "Lý do vừa chọn không còn trong danh sách; hãy chọn lý do khác.",
    )
    assert status(comment) == "pending"


REFUSED = [
    ("pending", "reject", {}, "Hãy chọn hoặc viết lý do từ chối"),
    ("pending", "reject", {"reason": " \u200b "}, "Hãy chọn hoặc viết lý do từ chối"),
    ("pending", "reject", {"listed": "abc", "reason": "Từ tôi."}, "Lý do vừa chọn không còn trong danh sách"),
    ("pending", "reject", {"listed": "9" * 40, "reason": "Từ tôi."}, "Lý do vừa chọn không còn trong danh sách"),
    ("pending", "reject", {"reason": "x" * 1001}, "Lý do dài quá 1000 ký tự"),
    ("approved", "take_down", {"reason": "Từ tôi."}, "Hãy ghi số văn bản yêu cầu gỡ và lý do"),
    ("approved", "take_down", {"order_number": "12/CV"}, "Hãy ghi số văn bản yêu cầu gỡ và lý do"),
    ("approved", "take_down", {"order_number": "1" * 61, "reason": "Từ tôi."}, "Số văn bản dài quá 60 ký tự"),
]


@pytest.mark.parametrize(("state", "act", "values", "said"), REFUSED)
def test_a_press_that_lacks_something_keeps_what_was_typed(client, article, state, act, values, said):
    comment = factories.comment(state, on=article)
    answer = fetch(client, act, [mark(comment)], **values)
    assert not answer["ok"]
    assert said in answer["message"]
    assert answer["results"] == []
    page = send(client, act, [mark(comment)], **values)
    assert page.status_code == 200
    assert said in words(page)
    for typed in values.values():
        if typed.strip(" \u200b") and typed not in ("abc", "9" * 40):
            assert typed in page.content.decode()
    assert status(comment) == state


def test_nothing_ticked_is_nothing_done(client, waiting):
    assert "Chưa chọn bình luận nào." in fetch(client, "approve", [], nhieu="1")["message"]
    assert "Chưa chọn bình luận nào." in words(send(client, "approve", [], nhieu="1"))
    assert {status(comment) for comment in waiting} == {"pending"}


def test_after_a_press_without_a_script_one_is_back_at_the_same_place(client, waiting, article, monkeypatch):
    page = client.get(DESK).content.decode()
    first = page.partition(f'id="bl-{waiting[0].pk}"')[2].partition("</article>")[0]
    sent = dict(re.findall(r'name="(place|following|comment)" value="([^"]*)"', first))
    sent["comment"] = mark(waiting[0])
    response = send(client, "approve", [sent.pop("comment")], **sent)
    assert (response.status_code, response.url) == (302, f"{DESK}?hang=cho-duyet#bl-{waiting[1].pk}")
    monkeypatch.setattr(queues, "PAGE", 1)
    spam = [factories.comment("spam", on=article) for _ in range(3)]
    place = f"hang=thu-rac&sau={spam[2].events.latest('id').pk}"
    response = send(client, "reopen", [mark(spam[1])], place=place, following="0")
    assert parse_qs(urlsplit(response.url).query) == parse_qs(place)


def test_the_page_that_answers_a_press_leads_on_from_where_the_desk_is(client, waiting):
    page = main_part(send(client, "reject", [mark(waiting[0])]))
    assert f'href="{DESK}?hang=da-duyet"' in page
    assert 'href="?' not in page


@pytest.mark.parametrize(("state", "act"), [("pending", "reject"), ("approved", "take_down")])
def test_without_a_script_what_is_missing_is_told_at_the_top_and_where_it_is_missing(client, article, state, act):
    comment = factories.comment(state, on=article, title="Góp ý <b>")
    place = "hang=cho-duyet" if state == "pending" else "hang=da-duyet"
    page = send(client, act, [mark(comment)], place=place)
    (told_at_the_top,) = re.findall(r'<li class="error">(.*?)</li>', page.content.decode(), re.DOTALL)
    assert f'“<a href="#bl-{comment.pk}">Góp ý &lt;b&gt;</a>”: Hãy ' in told_at_the_top
    card = page.content.decode().partition(f'id="bl-{comment.pk}"')[2].partition("</article>")[0]
    panels = re.findall(r"<details[^>]*data-desk-panel[^>]*>", card)
    assert [panel.endswith(" open>") for panel in panels] == [True]
    assert '<li class="error">' not in client.get(DESK).content.decode()


def test_signing_in_again_leads_to_the_desk(client):
    assert client.get(DECIDE).url == DESK


# -- several at once --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("act", "values", "after", "said"),
    [
        ("approve", {}, "approved", "Đã duyệt 2 bình luận."),
        ("mark_spam", {}, "spam", "Đã đánh dấu thư rác: 2 bình luận."),
        ("reject", {"reason": "Trùng."}, "rejected", "Đã từ chối 2 bình luận."),
    ],
)
@pytest.mark.parametrize("with_script", [False, True])
def test_one_decision_for_what_is_ticked(client, waiting, act, values, after, said, with_script):
    marks = [mark(comment) for comment in waiting[:2]]
    if with_script:
        answer = fetch(client, act, marks, nhieu="1", **values)
        assert (answer["ok"], answer["message"]) == (True, said)
        assert [result["id"] for result in answer["results"]] == [comment.pk for comment in waiting[:2]]
    else:
        assert told(send(client, act, marks, nhieu="1", **values)) == [said]
    assert [status(comment) for comment in waiting] == [after, after, "pending"]


@pytest.mark.parametrize("with_script", [False, True])
def test_what_somebody_decided_first_is_named_and_the_others_are_done(client, other, waiting, with_script):
    marks = [mark(comment) for comment in waiting]
    moderation.reject(waiting[1], by=other, reason="Trùng.")
    happened = "Việc gần nhất: từ chối, Trần Thị Nhanh, lúc 09:00 22/11/2026."
    if with_script:
        answer = fetch(client, "approve", marks, nhieu="1")
        assert not answer["ok"]
        assert [result["ok"] for result in answer["results"]] == [True, False, True]
        assert happened in answer["results"][1]["message"]
        assert answer["message"].startswith("Đã duyệt 2 bình luận. “Trưa”: ")
    else:
        page = send(client, "approve", marks, nhieu="1")
        assert happened in words(page)
        assert "Đã duyệt 2 bình luận." in words(page)
        assert cards(page) == ["Trưa"]
    assert [status(comment) for comment in waiting] == ["approved", "rejected", "approved"]


def test_a_reason_that_is_missing_for_several_keeps_the_ticks(client, waiting):
    page = send(client, "reject", [mark(comment) for comment in waiting[:2]], nhieu="1")
    assert "Hãy chọn hoặc viết lý do từ chối" in words(page)
    ticked = re.findall(r'value="(\d+)-\d+"\s+form="desk-bulk"\s+data-desk-tick\s+checked', page.content.decode())
    assert ticked == [str(comment.pk) for comment in waiting[:2]]
    assert cards(page) == ["Sáng", "Trưa", "Chiều"]


# -- two moderators ---------------------------------------------------------------------------------------------------------


def decided_and_reopened(comment, by):
    moderation.reject(comment, by=by, reason="Trùng.")
    moderation.reopen(comment, by=by)


@pytest.mark.parametrize(
    ("meanwhile", "after", "happened"),
    [
        (lambda comment, by: moderation.mark_spam(comment, by=by), "spam", "đánh dấu thư rác"),
        (decided_and_reopened, "pending", "mở lại"),
    ],
)
@pytest.mark.parametrize("with_script", [False, True])
def test_nobody_decides_on_what_another_has_decided_meanwhile(
    client, other, waiting, meanwhile, after, happened, with_script
):
    comment, before = waiting[0], mark(waiting[0])
    meanwhile(comment, other)
    if with_script:
        answer = fetch(client, "reject", [before], reason="Lời tôi viết.")
        assert not answer["ok"]
        html = answer["results"][0]["html"]
    else:
        page = send(client, "reject", [before], reason="Lời tôi viết.")
        assert page.status_code == 200
        html = page.content.decode().partition(f'id="bl-{comment.pk}"')[2].partition("</article>")[0]
    # Who did what and when, the comment as it is now, and what was typed.
    assert f"Việc gần nhất: {happened}, Trần Thị Nhanh, lúc 09:00 22/11/2026." in html
    assert f"office-state-{after}" in html
    assert "Bạn đã viết: “Lời tôi viết.”" in html
    assert mark(comment) in html
    assert status(comment) == after
    assert comment.events.latest("id").by == other


def test_a_comment_that_came_without_an_event_is_guarded_too(client, other, article):
    comment = Comment.objects.create(article=article, title="Thẳng", sender="Bà Năm", email="", body="Nội dung.")
    assert f'value="{comment.pk}-0"' in client.get(DESK).content.decode()
    moderation.approve(comment, by=other)
    moderation.reopen(comment, by=other)
    assert not fetch(client, "approve", [f"{comment.pk}-0"])["ok"]
    assert status(comment) == "pending"
    assert fetch(client, "approve", [mark(comment)])["ok"]


def test_the_desk_learns_what_others_did(client, other, waiting):
    marks = ",".join(mark(comment) for comment in waiting)
    quiet = client.get(NEWS, {"the": marks}).json()
    assert (quiet["ok"], quiet["changed"]) == (True, [])
    moderation.reject(waiting[1], by=other, reason="Trùng.")
    moderation.withdraw_by_sender(waiting[2])
    news = client.get(NEWS, {"the": marks}).json()
    assert {change["id"]: change["message"] for change in news["changed"]} == {
        waiting[1].pk: "Từ chối: Trần Thị Nhanh, lúc 09:00 22/11/2026. Trạng thái: Từ chối.",
        waiting[2].pk: "Người gửi rút lại: Người gửi, lúc 09:00 22/11/2026. Trạng thái: Người gửi đã rút.",
    }
    assert {slug: size["count"] for slug, size in news["queues"].items()} == {
        "cho-duyet": "1", "da-duyet": "0", "tu-choi": "1", "thu-rac": "0", "da-rut": "1",
    }  # fmt: skip


@pytest.mark.parametrize("marks", ["x", "1", "1-", "1-2,x", ",".join(["1-2", *(f"{n}-1" for n in range(300))])])
def test_marks_that_are_none_are_not_found(client, marks):
    assert client.get(NEWS, {"the": marks}).status_code == 404


# -- taking back ------------------------------------------------------------------------------------------------------------


def undo_offered(client):
    """The mark in the strip that offers to take back one's last decision."""
    strip = client.get(DESK).content.decode().partition("data-desk-undo")[2].partition("</form>")[0]
    return re.findall(r'name="comment" value="([^"]+)"', strip)


def test_ones_decisions_are_taken_back_one_after_the_other(client, boss, other, waiting):
    assert undo_offered(client) == []
    moderation.approve(waiting[0], by=boss)
    moderation.mark_spam(waiting[1], by=boss)
    moderation.approve(waiting[2], by=other)
    assert undo_offered(client) == [mark(waiting[1])]
    answer = fetch(client, "reopen", undo_offered(client))
    assert (answer["ok"], status(waiting[1])) == (True, "pending")
    assert mark(waiting[0]) in answer["last"]
    fetch(client, "reopen", undo_offered(client))
    assert undo_offered(client) == []
    assert [status(comment) for comment in waiting] == ["pending", "pending", "approved"]


def test_one_decision_for_several_is_taken_back_as_a_whole(client, boss, waiting):
    moderation.approve(waiting[0], by=boss)
    fetch(client, "mark_spam", [mark(comment) for comment in waiting[1:]])
    assert undo_offered(client) == [mark(comment) for comment in waiting[1:]]
    page = client.get(DESK)
    assert "đánh dấu thư rác 2 bình luận" in words(page)
    assert "Hoàn tác cả 2" in words(page)
    answer = fetch(client, "reopen", undo_offered(client))
    assert answer["message"] == "Đã đưa về hàng chờ 2 bình luận."
    assert [status(comment) for comment in waiting] == ["approved", "pending", "pending"]
    assert undo_offered(client) == [mark(waiting[0])]


@pytest.mark.parametrize("with_script", [True, False])
def test_what_somebody_else_changed_meanwhile_is_left_and_named(client, other, waiting, with_script):
    fetch(client, "mark_spam", [mark(comment) for comment in waiting])
    moderation.reopen(waiting[0], by=other)
    moderation.approve(waiting[0], by=other)
    marks = undo_offered(client)
    assert len(marks) == 3
    moderation.reopen(waiting[1], by=other)
    said = fetch(client, "reopen", marks)["message"] if with_script else words(send(client, "reopen", marks))
    assert [status(comment) for comment in waiting] == ["approved", "pending", "pending"]
    assert said.count("Việc gần nhất: ") >= 2
    for comment in waiting[:2]:
        assert f"“{comment.title}”" in said.replace("“ ", "“").replace(" ”", "”")
    assert undo_offered(client) == []


def test_what_one_took_back_by_itself_is_no_part_of_it_any_more(client, waiting, time_machine):
    fetch(client, "mark_spam", [mark(comment) for comment in waiting])
    time_machine.move_to(NOW + HOUR, tick=False)
    fetch(client, "reopen", [mark(waiting[1])])
    assert undo_offered(client) == [mark(waiting[0]), mark(waiting[2])]


def test_what_was_decided_on_the_list_is_one_decision_too(client, waiting):
    client.post(
        address(Comment), {"action": "approve_selected", "_selected_action": [comment.pk for comment in waiting[:2]]}
    )
    assert undo_offered(client) == [mark(comment) for comment in waiting[:2]]


def test_what_was_done_on_an_order_or_long_ago_is_not_offered(client, boss, article, time_machine):
    ordered, old = factories.comment("approved", on=article), factories.comment(on=article)
    moderation.take_down(ordered, by=boss, **ORDER)
    assert undo_offered(client) == []
    moderation.approve(old, by=boss)
    assert undo_offered(client) == [mark(old)]
    time_machine.move_to(NOW + 13 * HOUR, tick=False)
    assert undo_offered(signed_in(boss)) == []


# -- what is told elsewhere -------------------------------------------------------------------------------------------------


def test_the_log_tells_the_order_and_the_reason_of_the_list(client, boss, article):
    listed = RejectionReason.objects.create(text="Quảng cáo.")
    comment = factories.comment(on=article)
    moderation.reject(comment, by=boss, listed=listed, reason="Xin viết lại.")
    moderation.reopen(comment, by=boss)
    moderation.approve(comment, by=boss)
    moderation.take_down(comment, by=boss, **ORDER)
    for page in (client.get(address(comment)), client.get(DESK, {"hang": "tu-choi"})):
        assert "Theo văn bản số 12/CV-STTTT. Lộ thông tin riêng." in words(page)
        assert "Quảng cáo. Xin viết lại. Lý do mẫu" in words(page)
    RejectionReason.objects.update(text="Rao bán.")
    assert "Quảng cáo. Xin viết lại. Lý do mẫu: Rao bán." in words(client.get(address(comment)))


def test_the_receipt_tells_that_a_comment_was_taken_down_on_an_order(client, boss, article):
    comment = factories.comment("approved", on=article)
    moderation.take_down(comment, by=boss, **ORDER)
    text = words(Client().get(comment.get_absolute_url()))
    assert "Đã gỡ theo yêu cầu" in text
    assert "được gỡ khỏi trang theo văn bản yêu cầu. Lý do: Lộ thông tin riêng." in text
    assert "Từ chối" not in text
    moderation.reopen(comment, by=boss)
    moderation.reject(comment, by=boss, reason="Ngoài chủ đề.")
    text = words(Client().get(comment.get_absolute_url()))
    assert "Bình luận không được đăng. Lý do: Ngoài chủ đề." in text
    assert "gỡ" not in text


def test_a_card_tells_that_its_comment_was_taken_down_on_an_order(client, boss, article):
    comment = factories.comment("approved", on=article)
    one = f"{DESK}?binh-luan={comment.pk}"
    assert "bị gỡ theo văn bản" not in words(client.get(one))
    moderation.take_down(comment, by=boss, order_number="15/CV-UBND", reason="Lộ thông tin riêng.")
    assert "Đã bị gỡ theo văn bản 15/CV-UBND, ngày 22/11/2026." in words(client.get(one))
    moderation.reopen(comment, by=boss)
    assert "Từng bị gỡ theo văn bản 15/CV-UBND, ngày 22/11/2026." in words(client.get(DESK))


# -- what it costs ----------------------------------------------------------------------------------------------------------


def queries_of(call):
    with CaptureQueriesContext(connection) as captured:
        assert call().status_code == 200
    return len(captured)


def test_the_desk_and_its_answers_cost_the_same_with_one_and_with_three_waiting(client, boss, article, other):
    RejectionReason.objects.create(text="Quảng cáo.")

    def another(number):
        made = factories.comment(on=article, email=f"{number}@nhan.example")
        factories.comment("spam", on=article, email=f"{number}@nhan.example")
        return made

    def costs(comment, marks):
        return {
            "desk": queries_of(lambda: client.get(DESK)),
            "spam": queries_of(lambda: client.get(DESK, {"hang": "thu-rac"})),
            "sender": queries_of(lambda: client.get(DESK, {"cung-nguoi-gui": comment.pk})),
            "news": queries_of(lambda: client.get(NEWS, {"the": marks})),
            "refusal": queries_of(lambda: send(client, "reject", [mark(comment)], headers=JSON)),
            "approval": queries_of(lambda: send(client, "approve", [mark(comment)], headers=JSON)),
            "late": queries_of(lambda: send(client, "approve", [mark(comment)], headers=JSON)),
            "undo": queries_of(lambda: send(client, "reopen", [mark(comment)], headers=JSON)),
        }

    first = another(0)
    # So that there is something to take back, and the first page of all has read what Django keeps.
    moderation.approve(factories.comment(on=article), by=boss)
    client.get(DESK)
    one = costs(first, mark(first))
    others = [another(1), another(2)]
    three = costs(others[0], ",".join(mark(comment) for comment in [first, *others]))
    assert one == three
    assert one == {
        "desk": 19,
        "spam": 20,
        "sender": 20,
        "news": 8,
        "refusal": 8,
        "approval": 25,
        "late": 23,
        "undo": 25,
    }
