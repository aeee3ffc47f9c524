"""The moderators' desk: the queue, one comment, and many at once."""

import datetime
import html
import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from comments import moderation
from comments.models import Comment, CommentEvent, RejectionReason
from portal import admin_base
from tests import factories
from tests.admin import address, form_of, main_part, signed_in, titles, told, words, written
from tests.factories import NOW

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine(NOW, tick=False)]


@pytest.fixture
def boss():
    return factories.moderator()


@pytest.fixture
def client(boss):
    return signed_in(boss)


@pytest.fixture
def article():
    return factories.article("published", title="Mùa gặt")


@pytest.fixture
def queue(article):
    """Three that wait, made in another order than they came in: Sáng, Trưa, Chiều."""
    hours = {"Trưa": 2, "Sáng": 3, "Chiều": 1}
    made = {
        title: factories.comment(on=article, title=title, at=NOW - datetime.timedelta(hours=ago))
        for title, ago in hours.items()
    }
    return [made[title] for title in ("Sáng", "Trưa", "Chiều")]


def status(comment):
    return Comment.objects.get(pk=comment.pk).status


def decide(client, comment, act, **values):
    return client.post(address(comment, "decide"), {"act": act, **values})


def in_bulk(client, action, comments, query="", **values):
    sent = {"action": action, "_selected_action": [comment.pk for comment in comments], **values}
    return client.post(address(Comment) + query, sent)


# -- the list ---------------------------------------------------------------------------------------------------------------


def test_the_list_is_the_queue_oldest_first(client, queue, article):
    for state in ("approved", "rejected", "spam", "withdrawn"):
        factories.comment(state, on=article, title=state)
    page = client.get(address(Comment))
    assert titles(page) == ["Sáng", "Trưa", "Chiều"]
    assert "06:00 22/11/2026" in words(page)
    assert "Mùa gặt" in words(page)
    assert "Lê Văn Dân" in words(page)
    assert "Tôi đồng tình với bài viết." in words(page)


def test_the_other_states_are_a_choice_away(client, article):
    for state in ("pending", "approved", "rejected", "spam", "withdrawn", "reopened"):
        factories.comment(state, on=article, title=state)
    for choice, expected in {
        "approved": ["approved"],
        "rejected": ["rejected"],
        "spam": ["spam"],
        "withdrawn": ["withdrawn"],
        "tat-ca": ["pending", "approved", "rejected", "spam", "withdrawn", "reopened"],
        "": None,
        "pending": ["pending", "reopened"],
        "x": [],
    }.items():
        page = client.get(address(Comment), {"trang-thai": choice})
        assert page.status_code == 200, choice
        if expected is not None:
            assert titles(page) == expected, choice


@pytest.mark.parametrize("term", ["gà", "Bà Năm", "xóm"])
def test_the_words_of_a_comment_are_searched(client, article, term):
    factories.comment(on=article, title="Đường xóm", sender="Bà Năm", body="Nhiều ổ gà.")
    factories.comment(on=article, title="Khác")
    assert titles(client.get(address(Comment), {"q": term})) == ["Đường xóm"]


def test_a_search_that_finds_nothing_in_the_queue_leads_to_all_states(client, article):
    for state in ("approved", "approved", "rejected"):
        factories.comment(state, on=article, title="Đường liên thôn")
    factories.comment(on=article, title="Chợ phiên")
    page = client.get(address(Comment), {"q": "lien thon"})
    assert "Không có bình luận nào ở trạng thái đang xem có những chữ này." in words(page)
    way = re.search(r'<a href="([^"]+)">Tìm trong tất cả trạng thái \(3\)</a>', main_part(page))[1]
    found = client.get(address(Comment) + html.unescape(way))
    assert len(titles(found)) == 3
    assert "Tìm trong tất cả trạng thái" not in words(found)


@pytest.mark.parametrize("query", [{"q": "cho phien"}, {}, {"q": "cho phien", "trang-thai": "tat-ca"}])
def test_where_something_is_found_no_other_way_is_offered(client, article, query):
    factories.comment(on=article, title="Chợ phiên")
    assert "Tìm trong tất cả" not in words(client.get(address(Comment), query))


def test_what_is_nowhere_is_said_to_be_nowhere(client, article):
    factories.comment(on=article, title="Chợ phiên")
    page = client.get(address(Comment), {"q": "đường liên thôn", "trang-thai": "approved"})
    assert "Không có bình luận nào, ở trạng thái nào, có những chữ này." in words(page)


def test_the_number_elsewhere_is_bounded(client, article, monkeypatch):
    for _ in range(3):
        factories.comment("spam", on=article, title="Đường liên thôn")
    monkeypatch.setattr(admin_base, "COUNTED_ROWS", 2)
    assert "Tìm trong tất cả trạng thái (2+)" in words(client.get(address(Comment), {"q": "liên thôn"}))


def test_a_page_of_the_queue_is_bounded(client, article):
    for number in range(51):
        factories.comment(on=article, title=f"Ý kiến {number}")
    assert len(titles(client.get(address(Comment)))) == 50
    assert titles(client.get(address(Comment), {"p": "2"})) == ["Ý kiến 50"]


# -- one comment ------------------------------------------------------------------------------------------------------------

DECISIONS = [
    ("pending", "approve", {}, "approved", "Đã duyệt bình luận “Góp ý”."),
    ("pending", "reject", {"reason": "Ngoài chủ đề."}, "rejected", "Đã từ chối bình luận “Góp ý”."),
    ("pending", "mark_spam", {}, "spam", "Đã đánh dấu “Góp ý” là thư rác."),
    ("reopened", "approve", {}, "approved", "Đã duyệt bình luận “Góp ý”."),
    *(
        (
            state,
            "reopen",
            {"reason": "Xem lại."},
            "pending",
            "Bình luận “Góp ý” trở lại hàng chờ; bạn đọc không thấy nữa.",
        )
        for state in ("approved", "rejected", "spam")
    ),
]
OFFERED = {
    "pending": ["approve", "reject", "mark_spam"],
    "approved": ["reopen"],
    "rejected": ["reopen"],
    "spam": ["reopen"],
    "withdrawn": [],
    "reopened": ["approve", "reject", "mark_spam"],
}


@pytest.mark.parametrize(("state", "act", "values", "after", "message"), DECISIONS)
def test_a_decision_is_one_press(client, boss, article, state, act, values, after, message):
    comment = factories.comment(state, on=article)
    events = comment.events.count()
    response = decide(client, comment, act, **values)
    assert response.status_code == 302
    assert told(response) == [message]
    assert status(comment) == after
    assert comment.events.count() == events + 1
    event = comment.events.latest("id")
    assert (event.by, event.to_status, event.at, event.why) == (boss, after, NOW, values.get("reason", ""))
    page = words(client.get(address(comment)))
    assert f"{boss} {event.get_kind_display()}" in page
    assert event.why in page


@pytest.mark.parametrize("state", OFFERED)
def test_the_page_offers_what_may_be_decided(client, article, state):
    comment = factories.comment(state, on=article, sender="Bà Năm", body="Nhiều ổ gà.")
    page = client.get(address(comment))
    assert re.findall(r'name="act" value="([a-z_]+)"', page.content.decode()) == OFFERED[state]
    for shown in ("Góp ý", "Bà Năm", "Nhiều ổ gà.", "Mùa gặt", comment.get_status_display(), "Người gửi"):
        assert shown in words(page)
    assert all(event.get_kind_display() in words(page) for event in comment.events.all())


@pytest.mark.parametrize(
    ("state", "act"),
    [
        (state, act)
        for state in OFFERED
        for act in ("approve", "reject", "mark_spam", "reopen")
        if act not in OFFERED[state]
    ],
)
def test_what_may_not_be_decided_is_told_and_changes_nothing(client, article, state, act):
    comment = factories.comment(state, on=article)
    before, events = Comment.objects.values().get(), comment.events.count()
    response = decide(client, comment, act, reason="Vì sao đó.")
    assert (response.status_code, response.url) == (302, address(comment))
    (message,) = told(response)
    assert f"Bình luận đang ở trạng thái “{comment.get_status_display()}”" in message
    assert "Chưa có gì thay đổi thêm." in message
    assert (Comment.objects.values().get(), comment.events.count()) == (before, events)


@pytest.mark.parametrize("method", ["get", "head", "options", "put", "patch", "delete"])
def test_only_a_press_decides(client, article, method):
    comment = factories.comment(on=article)
    for query in ("", "?act=approve", "?act=mark_spam", "?act=reject&reason=x"):
        with CaptureQueriesContext(connection) as queries:
            response = getattr(client, method)(address(comment, "decide") + query)
        assert response.status_code in (302, 404, 405), query
        assert status(comment) == "pending", query
        assert written(queries) == [], query


def test_signing_in_again_leads_to_the_comment(client, article):
    comment = factories.comment(on=article)
    assert client.get(address(comment, "decide")).url == address(comment)
    assert client.get(f"/admin/comments/comment/{comment.pk + 1000}/quyet-dinh/").status_code == 404


def test_a_decision_that_is_none_is_not_found(client, article):
    comment = factories.comment(on=article)
    for act in ("", "khong-co", "withdraw_by_sender", "receive", "APPROVE", "approve\0"):
        assert decide(client, comment, act).status_code == 404, act
        assert status(comment) == "pending", act
    assert (
        client.post(f"/admin/comments/comment/{comment.pk + 1000}/quyet-dinh/", {"act": "approve"}).status_code == 404
    )
    assert client.post(f"/admin/comments/comment/{'9' * 40}/quyet-dinh/", {"act": "approve"}).status_code == 404
    assert status(comment) == "pending"


def test_a_refusal_without_a_reason_is_refused(client, article):
    comment = factories.comment(on=article)
    for reason in (None, "", "   ", "\u200b", "\n\n"):
        response = decide(client, comment, "reject", **({} if reason is None else {"reason": reason}))
        assert "Hãy chọn hoặc viết lý do từ chối; người gửi đọc được lý do này trên biên nhận." in words(response), (
            reason
        )
        assert status(comment) == "pending", reason
        assert not comment.events.filter(kind="rejected").exists(), reason


@pytest.mark.parametrize(
    ("typed", "why"), [("", "Quảng cáo."), ("  ", "Quảng cáo."), ("Xin viết lại.", "Quảng cáo.\nXin viết lại.")]
)
@pytest.mark.parametrize("door", ["page", "list"])
def test_a_reason_of_the_offices_list_is_enough(client, article, door, typed, why):
    listed = RejectionReason.objects.create(text="Quảng cáo.")
    RejectionReason.objects.create(text="Không dùng nữa.", is_offered=False)
    comment = factories.comment(on=article)
    asked = in_bulk(client, "reject_selected", [comment])
    for page in (client.get(address(comment)), asked):
        assert "Lý do mẫu" in words(page)
        assert "Quảng cáo." in words(page)
        assert "Không dùng nữa." not in words(page)
    if door == "page":
        decide(client, comment, "reject", listed=listed.pk, reason=typed)
    else:
        client.post(address(Comment), form_of(asked, having="listed") | {"listed": listed.pk, "reason": typed})
    event = comment.events.latest("id")
    assert (event.kind, event.listed_reason, event.why) == ("rejected", listed, why)


def test_a_reason_that_is_not_in_the_list_is_none(client, article):
    comment = factories.comment(on=article)
    withdrawn = RejectionReason.objects.create(text="Không dùng nữa.", is_offered=False).pk
    for listed in ("", "0", "abc", "\0", "9" * 40, withdrawn):
        for page in (
            decide(client, comment, "reject", listed=listed),
            in_bulk(client, "reject_selected", [comment], listed=listed),
        ):
            assert page.status_code == 200, listed
            assert 'class="errorlist' in main_part(page), listed
        assert status(comment) == "pending", listed


def test_a_reason_that_is_too_long_is_kept_for_the_moderator(client, article):
    comment = factories.comment(on=article)
    reason = "Bình luận này ngoài chủ đề. " * 40
    page = client.post(address(comment, "decide"), {"act": "reject", "reason": reason}, follow=True)
    assert status(comment) == "pending"
    assert reason.strip() in words(page)


def test_the_sender_reads_the_reason_on_the_receipt(client, article):
    comment = factories.comment(on=article)
    decide(client, comment, "reject", reason="Ngoài chủ đề.\nXin viết lại.")
    receipt = words(client.get(comment.get_absolute_url()))
    assert "Ngoài chủ đề. Xin viết lại." in receipt


def test_readers_see_what_was_approved_and_no_longer_what_was_reopened(client, article):
    comment = factories.comment(on=article, title="Góp ý", body="Nhiều ổ gà.")
    seen = []
    for act in (None, "approve", "reopen", "mark_spam"):
        if act:
            decide(client, comment, act)
        seen.append("Nhiều ổ gà." in words(client.get(article.get_absolute_url())))
    assert seen == [False, True, False, False]


# -- the way through the queue ----------------------------------------------------------------------------------------------


def test_after_a_decision_the_next_that_waits_is_opened(client, queue):
    morning, noon, afternoon = queue
    assert decide(client, noon, "approve").url == address(morning)
    assert decide(client, morning, "mark_spam").url == address(afternoon)
    last = decide(client, afternoon, "reject", reason="Ngoài chủ đề.")
    assert last.url == address(Comment)
    assert titles(client.get(last.url)) == []


def test_after_a_refusal_of_the_press_the_reason_is_asked_for_and_the_next_press_decides(client, queue):
    page = decide(client, queue[1], "reject")
    assert queue[1].title in words(page)
    assert decide(client, queue[1], "reject", reason="Ngoài chủ đề.").status_code == 302
    assert status(queue[1]) == "rejected"


def test_after_reopening_the_list_is_opened(client, queue, article):
    decided = factories.comment("spam", on=article)
    assert decide(client, decided, "reopen").url == address(Comment)


# -- many at once -----------------------------------------------------------------------------------------------------------

BULK = [
    ("approve_selected", "approved", "Duyệt – đăng lên trang"),
    ("mark_spam_selected", "spam", "Thư rác"),
    ("reject_selected", "rejected", "Từ chối"),
]


def pressed_through(client, action, comments, query=""):
    """The action from the list to its end: of a refusal the page that asks for the reason is filled in and sent."""
    response = in_bulk(client, action, comments, query)
    if action != "reject_selected":
        return response
    assert response.status_code == 200
    sent = form_of(response, having="_selected_action")
    return client.post(address(Comment) + query, sent | {"reason": "Ngoài chủ đề."})


@pytest.mark.parametrize(("action", "after", "label"), BULK)
def test_many_are_decided_at_once(client, boss, queue, action, after, label):
    response = pressed_through(client, action, queue[:2])
    assert (response.status_code, response.url) == (302, address(Comment))
    assert told(response) == [f"{label}: 2 bình luận."]
    assert [status(comment) for comment in queue] == [after, after, "pending"]
    for comment in queue[:2]:
        event = comment.events.latest("id")
        assert (event.by, event.to_status) == (boss, after)
        assert event.why == ("Ngoài chủ đề." if after == "rejected" else "")


@pytest.mark.parametrize("query", ["", "?trang-thai=tat-ca"])
@pytest.mark.parametrize(("action", "after", "label"), BULK)
def test_what_somebody_decided_meanwhile_is_named_and_the_others_are_done(client, queue, action, after, label, query):
    other = factories.moderator()
    if action == "reject_selected":
        page = in_bulk(client, action, queue, query)
        moderation.reject(queue[1], by=other, reason="Trùng.")
        sent = form_of(page, having="_selected_action") | {"reason": "Ngoài chủ đề."}
        response = client.post(address(Comment) + query, sent)
    else:
        moderation.reject(queue[1], by=other, reason="Trùng.")
        response = in_bulk(client, action, queue, query)
    assert [status(comment) for comment in queue] == [after, "rejected", after]
    assert queue[1].events.latest("id").by == other
    messages = told(response)
    assert f"{label}: 2 bình luận." in messages
    assert (
        "“Trưa”: Bình luận đang ở trạng thái “Từ chối” nên không làm được việc này. "
        f"Việc gần nhất: từ chối, {other}, lúc 09:00 22/11/2026."
    ) in messages


def test_nothing_is_done_of_what_was_withdrawn_by_its_sender(client, queue):
    moderation.withdraw_by_sender(queue[0])
    in_bulk(client, "approve_selected", queue, "?trang-thai=tat-ca")
    assert [status(comment) for comment in queue] == ["withdrawn", "approved", "approved"]


def test_the_page_that_asks_for_the_reason_shows_what_it_is_about_and_decides_nothing(client, queue):
    page = in_bulk(client, "reject_selected", queue[:2])
    assert page.status_code == 200
    text = words(page)
    assert ("Sáng" in text, "Trưa" in text, "Chiều" in text) == (True, True, False)
    assert "người gửi đọc được lý do trên biên nhận" in text
    assert [status(comment) for comment in queue] == ["pending"] * 3
    assert not CommentEvent.objects.filter(kind="rejected").exists()


@pytest.mark.parametrize("reason", ["", "  ", "\u200b", "x" * 1001])
def test_many_are_not_refused_without_a_proper_reason(client, queue, reason):
    page = in_bulk(client, "reject_selected", queue[:2], reason=reason)
    assert page.status_code == 200
    assert 'class="errorlist' in main_part(page)
    sent = form_of(page, having="_selected_action")
    assert sorted(sent["_selected_action"]) == sorted(str(comment.pk) for comment in queue[:2])
    assert sent["reason"] == reason
    assert [status(comment) for comment in queue] == ["pending"] * 3
    client.post(address(Comment), sent | {"reason": "Ngoài chủ đề."})
    assert [status(comment) for comment in queue] == ["rejected", "rejected", "pending"]


@pytest.mark.parametrize(
    "values",
    [
        {"action": "reopen"},
        {"action": "delete_selected"},
        {"action": "_act_on_each"},
        {"action": "approve_selected", "_selected_action": ["abc", "\0", "9" * 40]},
        {"action": "approve_selected", "_selected_action": [], "index": "0"},
        {"action": "", "index": "abc"},
    ],
)
def test_a_forged_action_does_nothing(client, queue, values):
    sent = {"_selected_action": [comment.pk for comment in queue], **values}
    response = signed_in(factories.moderator(), raise_request_exception=False).post(address(Comment), sent)
    assert response.status_code in (200, 302, 400)
    assert [status(comment) for comment in queue] == ["pending"] * 3


def test_what_nobody_ticked_is_not_decided(client, queue):
    """All of all pages, as Django's lists offer it, is nothing that anybody has read."""
    response = in_bulk(client, "mark_spam_selected", queue[:1], select_across="1", index="0")
    assert told(response) == ["Thư rác: 1 bình luận."]
    assert [status(comment) for comment in queue] == ["spam", "pending", "pending"]


# -- two moderators ---------------------------------------------------------------------------------------------------------

CHANGED = "Bình luận đã có thay đổi từ khi bạn mở ra, nên chưa làm việc này. Việc gần nhất: "


@pytest.fixture
def other():
    return factories.UserFactory(full_name="Trần Thị Nhanh", superuser=True)


def spam_and_reopened(comment, by):
    moderation.mark_spam(comment, by=by)
    moderation.reopen(comment, by=by)


def taken_down(comment, by):
    moderation.take_down(comment, by=by, order_number="15/CV-UBND", reason="Theo yêu cầu.")


MEANWHILE = [
    ("pending", "approve", spam_and_reopened, "pending", "mở lại"),
    ("pending", "mark_spam", spam_and_reopened, "pending", "mở lại"),
    ("pending", "reject", spam_and_reopened, "pending", "mở lại"),
    ("approved", "reopen", taken_down, "rejected", "gỡ theo yêu cầu"),
]


@pytest.mark.parametrize(("state", "act", "meanwhile", "after", "happened"), MEANWHILE)
def test_the_page_of_a_comment_decides_on_nothing_that_it_does_not_show(
    client, other, article, state, act, meanwhile, after, happened
):
    comment = factories.comment(state, on=article)
    sent = decision_form(client.get(address(comment)), act)
    meanwhile(comment, other)
    response = client.post(address(comment, "decide"), sent | {"reason": "Lời tôi viết."})
    assert (response.status_code, response.url) == (302, address(comment))
    (message,) = told(response)
    assert f"{CHANGED}{happened}, Trần Thị Nhanh, lúc 09:00 22/11/2026." in message
    assert ("“Lời tôi viết.”" in message) == (act in ("reject", "reopen"))
    assert (status(comment), comment.events.latest("id").by) == (after, other)
    # The page has been opened anew, and now shows it.
    fresh = decision_form(client.get(address(comment)), act)
    assert client.post(address(comment, "decide"), fresh | {"reason": "Lời tôi viết."}).status_code == 302
    assert status(comment) != after


def decision_form(page, act):
    """What the form of this act sends, as the page holds it."""
    forms = re.findall(r"<form[^>]*quyet-dinh.*?</form>", page.content.decode(), re.DOTALL)
    (form,) = (form for form in forms if f'name="act" value="{act}"' in form)
    return dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', form))


def test_the_page_that_asks_for_the_reason_knows_what_was_seen_before_it(client, other, article):
    comment = factories.comment(on=article)
    asked = client.post(address(comment, "decide"), decision_form(client.get(address(comment)), "reject"))
    spam_and_reopened(comment, other)
    sent = form_of(asked, having="_selected_action") | {"reason": "Ngoài chủ đề."}
    (message,) = told(client.post(address(comment, "decide"), sent))
    assert f"{CHANGED}mở lại, Trần Thị Nhanh" in message
    assert status(comment) == "pending"


def until(client):
    """What the list says of when it was made."""
    return {"seen_until": form_of(client.get(address(Comment)), having="seen_until")["seen_until"]}


@pytest.mark.parametrize(
    ("action", "after", "label", "asked_before"), [*((*one, False) for one in BULK), (*BULK[2], True)]
)
def test_the_list_decides_on_nothing_that_it_did_not_show(client, other, queue, action, after, label, asked_before):
    sent = until(client)
    if asked_before:
        asked = form_of(in_bulk(client, action, queue, **sent), having="_selected_action")
        sent = {"seen_until": asked["seen_until"]}
    spam_and_reopened(queue[1], other)
    response = in_bulk(client, action, queue, **sent, reason="Ngoài chủ đề.")
    assert told(response) == [
        f"“Trưa”: {CHANGED}mở lại, Trần Thị Nhanh, lúc 09:00 22/11/2026.",
        f"{label}: 2 bình luận.",
    ]
    assert [status(comment) for comment in queue] == [after, "pending", after]
    assert queue[1].events.latest("id").by == other
    # The list that is opened then shows it as it is now.
    sent = until(client)
    in_bulk(client, action, queue[1:2], **sent, reason="Ngoài chủ đề.")
    assert status(queue[1]) == after


def test_the_list_tells_of_a_takedown_meanwhile(client, other, article):
    comment = factories.comment(on=article)
    sent = until(client)
    moderation.approve(comment, by=other)
    taken_down(comment, other)
    moderation.reopen(comment, by=other)
    (message,) = told(in_bulk(client, "approve_selected", [comment], **sent))
    assert f"{CHANGED}mở lại, Trần Thị Nhanh" in message
    assert status(comment) == "pending"
    moderation.approve(comment, by=other)
    taken_down(comment, other)
    (message,) = told(in_bulk(client, "approve_selected", [comment], "?trang-thai=tat-ca", **sent))
    assert "Việc gần nhất: gỡ theo yêu cầu, Trần Thị Nhanh" in message
    assert status(comment) == "rejected"


def test_what_is_no_number_of_an_event_is_refused(client, article):
    comment = factories.comment(on=article)
    for seen in ("", "abc", "-1", "\0", "²", "9" * 40):
        assert decide(client, comment, "approve", seen=seen).status_code == 400, seen
        assert in_bulk(client, "approve_selected", [comment], seen_until=seen).status_code == 400, seen
        assert status(comment) == "pending", seen


# -- what a citizen may send ------------------------------------------------------------------------------------------------

ATTACK = "<script>alert('x')</script><img src=x onerror=alert(1)>{{7*7}}"


@pytest.mark.parametrize("field", ["title", "sender", "body", "email"])
@pytest.mark.parametrize("state", ["pending", "rejected"])
def test_what_a_citizen_sent_is_text_on_every_page_of_the_office(article, field, state):
    made = {
        "title": f"T {ATTACK}",
        "sender": "S <script>alert('x')</script>",
        "body": f"B\n{ATTACK}",
        "email": "<script>alert('x')",
    }
    comment = factories.comment(state, on=article, **{field: made[field]})
    other = factories.comment(on=article)
    client = signed_in(factories.superuser())
    pages = [
        client.get(address(Comment), {"trang-thai": "tat-ca"}),
        client.get(address(comment)),
        client.get(address(comment, "history")),
        in_bulk(client, "reject_selected", [comment, other], "?trang-thai=tat-ca"),
        client.post(address(comment, "decide"), {"act": "approve"}, follow=True),
        client.post(
            address(Comment) + "?trang-thai=tat-ca",
            {"action": "approve_selected", "_selected_action": [comment.pk]},
            follow=True,
        ),
        client.get(address(Comment), {"q": "<script>alert('x')</script>", "trang-thai": "tat-ca"}),
        client.get("/admin/"),
    ]
    for page in pages:
        assert page.status_code == 200
        html = page.content.decode()
        assert "<script>alert" not in html
        assert "<img src=x" not in html
    shown = [page.content.decode() for page in pages[:2]]
    assert any("&lt;script&gt;alert(&#x27;x&#x27;)" in html for html in shown)
    assert not any("T 49" in html or "B 49" in html for html in shown)


def test_a_senders_name_cannot_turn_the_line_around(client, article):
    comment = factories.comment(on=article, sender="Bà \u202eNăm\u200f")
    page = client.get(address(comment)).content.decode()
    assert "\u202e" not in page
    assert "<bdi>Bà Năm</bdi>" in page


JUNK = [
    "trang-thai=x", "trang-thai=", "p=9999", "p=abc", "o=abc", "o=99.-99", "submitted_at__gte=abc", "e=1", "_facets=True",
    "submitted_at__khong_co=1", "all=", "_popup=1", "khong_co=1",
]  # fmt: skip


def test_no_address_breaks_the_queue(queue):
    client = signed_in(factories.moderator(), raise_request_exception=False)
    for query in JUNK:
        assert client.get(f"{address(Comment)}?{query}", follow=True).status_code in (200, 400), query
