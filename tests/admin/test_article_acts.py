"""The acts in the back office: a button each, a page that says what will happen, and the act."""

import datetime
import itertools
import re

import pytest
from django.conf import settings
from django.core import mail
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.timezone import localtime

from news import editing, history, publishing
from news.admin import acts
from news.models import Article, OfficeOptions
from portal.models import OutgoingMail, Picture
from tests import factories
from tests.admin import (
    STAFF,
    address,
    buttons_of,
    form_of,
    main_part,
    opened,
    picture,
    signed_in,
    told,
    words,
    written,
)
from tests.factories import NOW

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine(NOW, tick=False)]

# The acts that an account is offered, in the order of the buttons. The contributor wrote the article.
OFFERED = """
                contributor          editor                        superuser
    draft       submit,move_to_bin   publish,submit,move_to_bin    publish,submit,move_to_bin
    binned      take_from_bin        take_from_bin                 take_from_bin
    submitted   -                    publish,return_to_author      publish,return_to_author
    returned    submit,move_to_bin   publish,submit,move_to_bin    publish,submit,move_to_bin
    scheduled   -                    change_date,expire,withdraw   change_date,expire,withdraw
    published   -                    change_date,expire,withdraw   change_date,expire,withdraw
    expired     -                    change_date,expire,withdraw   change_date,expire,withdraw
    withdrawn   -                    publish,redraft               publish,redraft
"""
ROLES, *_ROWS = [line.split() for line in OFFERED.strip().splitlines()]
TABLE = {
    (state, role): [] if cell == "-" else cell.split(",")
    for state, *cells in _ROWS
    for role, cell in zip(ROLES, cells, strict=True)
}
STATES = [state for state, *_ in _ROWS]
ACTS = [
    "submit",
    "publish",
    "return_to_author",
    "change_date",
    "expire",
    "withdraw",
    "redraft",
    "publish_revision",
    "drop_revision",
    "move_to_bin",
    "take_from_bin",
]

TOMORROW, YESTERDAY = NOW + datetime.timedelta(days=1), NOW - datetime.timedelta(days=1)


def typed(moment):
    """A moment as a person types it."""
    local = localtime(moment)
    return {"at_0": local.strftime("%d/%m/%Y"), "at_1": local.strftime("%H:%M")}


NO_DATE = {"at_0": "", "at_1": ""}
SAMPLE = {
    "submit": {"why": "Xong rồi."},
    "publish": {**NO_DATE, "why": "Duyệt."},
    "return_to_author": {"reason": "Thiếu ảnh."},
    "change_date": {**typed(NOW - datetime.timedelta(days=9)), "why": "Ghi nhầm."},
    "expire": {**typed(NOW + datetime.timedelta(days=9)), "why": "Hết việc."},
    "withdraw": {"reason": "Sai số liệu.", "why": "Sai số liệu."},
    "redraft": {"why": "Viết lại."},
    "publish_revision": {"why": "Đúng rồi."},
    "drop_revision": {"why": "Thôi."},
    "move_to_bin": {"why": "Trùng."},
    "take_from_bin": {"why": "Cần lại."},
}


def buttons(response):
    """The acts that the page offers: those that save first, and the links of a page that is only read."""
    found = re.findall(
        r'name="_act" value="([a-z_]+)"|class="button[^"]*" href="[^"]*/viec/([a-z_]+)/"', main_part(response)
    )
    return [saving or link for saving, link in found]


def all_that_is_kept(article):
    values = Article.objects.filter(pk=article.pk).values().get()
    return values, article.events.count(), article.versions.count(), OutgoingMail.objects.count()


@pytest.mark.parametrize(("state", "role"), TABLE)
def test_an_act_is_offered_and_reached_exactly_where_the_table_says(state, role):
    account = STAFF[role]()
    article = factories.article(state, by=account if role == "contributor" else None)
    client = signed_in(account)
    assert buttons(client.get(address(article))) == TABLE[state, role]
    assert sorted(TABLE[state, role]) == sorted(publishing.possible_acts(article, account))
    before = all_that_is_kept(article)
    for name in ACTS:
        with CaptureQueriesContext(connection) as queries:
            page = client.get(address(article, "act", name))
        assert written(queries) == []
        if name in TABLE[state, role]:
            assert page.status_code == 200
            assert acts.page_of(name, article).explanation in words(page)
            assert article.title in words(page)
            continue
        refused = client.post(address(article, "act", name), SAMPLE[name])
        for response in (page, refused):
            assert (response.status_code, response.url) == (302, address(article))
        assert told(refused) == [
            f"Bài đang ở trạng thái “{article.state_label}”, hoặc tài khoản của bạn không có quyền làm việc này."
        ]
    assert all_that_is_kept(article) == before


def test_out_of_the_bin_leads_a_way_that_saves_nothing():
    """Its form is closed: a button of the form would be refused."""
    article = factories.article("binned")
    page = signed_in(factories.editor()).get(address(article)).content.decode()
    assert f'href="{address(article, "act", "take_from_bin")}"' in page
    assert 'value="take_from_bin"' not in page


# state, act, the state afterwards, the event
DONE = [
    ("draft", "submit", "submitted", "submitted"),
    ("returned", "submit", "submitted", "submitted"),
    ("draft", "publish", "published", "published"),
    ("submitted", "publish", "published", "published"),
    ("returned", "publish", "published", "published"),
    ("withdrawn", "publish", "published", "published"),
    ("submitted", "return_to_author", "returned", "returned"),
    ("scheduled", "change_date", "published", "redated"),
    ("published", "change_date", "published", "redated"),
    ("expired", "change_date", "expired", "redated"),
    ("scheduled", "expire", "scheduled", "expiry_set"),
    ("published", "expire", "published", "expiry_set"),
    ("expired", "expire", "published", "expiry_set"),
    ("scheduled", "withdraw", "draft", "unscheduled"),
    ("published", "withdraw", "withdrawn", "withdrawn"),
    ("expired", "withdraw", "withdrawn", "withdrawn"),
    ("withdrawn", "redraft", "draft", "redrafted"),
    ("draft", "move_to_bin", "binned", "binned"),
    ("returned", "move_to_bin", "binned", "binned"),
    ("binned", "take_from_bin", "draft", "unbinned"),
]


@pytest.mark.parametrize(("state", "act", "after", "kind"), DONE)
def test_the_press_does_the_act(state, act, after, kind):
    boss = factories.editor()
    article = factories.article(state, title="Mùa gặt")
    client = signed_in(boss)
    events = article.events.count()
    response = client.post(address(article, "act", act), SAMPLE[act])
    assert (response.status_code, response.url) == (302, address(article))
    article = Article.objects.get(pk=article.pk)
    assert article.state == after
    event = article.events.order_by("id").last()
    assert (article.events.count(), event.kind, event.by) == (events + 1, kind, boss)
    assert event.why == SAMPLE[act].get("why", SAMPLE[act].get("reason"))
    (message,) = told(response)
    assert "“Mùa gặt”" in message
    assert not message.startswith("{")
    history = words(client.get(address(article, "history")))
    assert event.why in history
    assert event.get_kind_display() in history
    assert str(boss) in history


def test_every_pair_of_the_table_is_done_in_a_test():
    assert {(state, act) for state, act, *_ in DONE} == {
        (state, act) for (state, role), names in TABLE.items() if role == "editor" for act in names
    }


def test_saving_and_acting_leads_to_the_page_of_the_act():
    article = factories.article(title="Cũ")
    client = signed_in(factories.editor())
    sent = form_of(client.get(address(article)), having="title")
    response = client.post(address(article), sent | {"title": "Mới", "_act": "publish"})
    assert (response.status_code, response.url) == (302, address(article, "act", "publish"))
    article.refresh_from_db()
    assert (article.title, article.status) == ("Mới", "draft")
    for forged in ("withdraw", "khong-co", "../../", "possible_acts"):
        sent = form_of(client.get(address(article)), having="title")
        assert client.post(address(article), sent | {"_act": forged}).url == address(Article)
    new = form_of(client.get(address(Article, "add")), having="title")
    new |= {"title": "Tin", "category": article.category_id, "_act": "submit"}
    added = client.post(address(Article, "add"), new)
    assert added.url == address(Article.objects.latest("pk"), "act", "submit")


# -- what a press saves -----------------------------------------------------------------------------------------------------

PUBLISHED = ["scheduled", "published", "expired"]
UNPUBLISHED = ["draft", "submitted", "returned", "withdrawn"]


def saving_acts(response):
    return re.findall(r'name="_act" value="([a-z_]+)"', main_part(response))


def revised(article, by):
    """Gives a published article a working version."""
    mine = Article.objects.get(pk=article.pk)
    mine.title = "Bản sửa"
    editing.revise(mine, by=by)


def press(client, article, **values):
    """Sends the form as it is shown, with these values and without any button but those among them."""
    return client.post(address(article), opened(client, article) | values)


@pytest.mark.parametrize("state", PUBLISHED)
def test_to_ask_for_an_act_of_a_published_article_saves_nothing(state):
    boss = factories.editor()
    article = factories.article(state, title="Cũ")
    revised(article, boss)
    client = signed_in(boss)
    page = client.get(address(article))
    assert saving_acts(page) == []
    offered = buttons(page)
    assert offered == ["publish_revision", "drop_revision", "change_date", "expire", "withdraw"]
    before = all_that_is_kept(article)
    for name in offered:
        assert client.get(address(article, "act", name)).status_code == 200
    assert all_that_is_kept(article) == before


@pytest.mark.parametrize("state", PUBLISHED)
@pytest.mark.parametrize("act", ["withdraw", "change_date", "expire", "publish"])
def test_a_form_that_was_opened_before_publication_makes_a_working_version_of_what_is_published(state, act):
    """It may still have buttons that save first."""
    article = factories.article(state, title="Cũ", body="<p>Cũ.</p>")
    response = press(signed_in(factories.editor()), article, title="Chưa ai duyệt", _act=act)
    assert response.status_code == 302
    stored = Article.objects.get()
    assert (stored.title, stored.working_version.content["title"]) == ("Cũ", "Chưa ai duyệt")


@pytest.mark.parametrize("state", PUBLISHED + UNPUBLISHED)
@pytest.mark.parametrize("has_revision", [False, True])
@pytest.mark.parametrize("four_eyes", [False, True])
def test_enter_in_a_field_saves_nothing_that_readers_see(state, has_revision, four_eyes):
    """Enter presses the first button of the form."""
    boss = factories.editor()
    article = factories.article("published" if state == "withdrawn" else state, title="Cũ")
    if has_revision and state in [*PUBLISHED, "withdrawn"]:
        revised(article, boss)
    if state == "withdrawn":
        publishing.withdraw(article, by=boss, reason="Sai.")
    OfficeOptions.objects.update_or_create(pk=1, defaults={"four_eyes": four_eyes})
    client = signed_in(boss)
    (name, value), *_ = buttons_of(client.get(address(article)), having="title")
    public = article.versions.filter(kind="public").count()
    response = press(client, article, title="Gõ rồi Enter", **{name: value})
    assert (response.status_code, response.url) == (302, address(article))
    stored = Article.objects.get()
    assert stored.versions.filter(kind="public").count() == public
    if state in PUBLISHED:
        assert (stored.title, stored.working_version.content["title"]) == ("Cũ", "Gõ rồi Enter")
    else:
        assert (stored.title, stored.working_version, stored.is_public) == ("Gõ rồi Enter", None, False)


def test_one_button_alone_saves_what_readers_see_and_says_so():
    article = factories.article("published", title="Cũ")
    client = signed_in(factories.editor())
    page = client.get(address(article))
    assert [name for name, _ in buttons_of(page, having="title")] == ["_revise", "_public", "_preview"]
    for name in ("_save", "_continue", "_revise", "_act"):
        press(client, article, title=f"Bằng {name}", **{name: "1"})
        assert Article.objects.get().title == "Cũ"
    response = press(client, article, title="Mới", _public="Lưu")
    assert told(response) == ["Đã lưu bài “Mới”. Bạn đọc đã thấy nội dung mới."]
    assert response.url == address(article)
    assert Article.objects.get().title == "Mới"


def test_a_working_version_of_a_scheduled_article_tells_that_the_old_text_comes_at_its_hour():
    article = factories.article("scheduled", title="Cũ")
    response = press(signed_in(factories.editor()), article, title="Mới", _revise="1")
    assert told(response) == [
        f"Đã lưu bản sửa của bài “{article}”. Đến giờ hẹn, bài vẫn hiện ra với nội dung cũ nếu bản sửa chưa được công bố."
    ]


def test_an_act_that_is_none_is_not_found():
    article = factories.article("submitted")
    client = signed_in(factories.superuser())
    for name in ("khong-co", "save", "possible_acts", "PUBLISH", "publish-"):
        path = address(article, "act", name)
        assert (client.get(path).status_code, client.post(path).status_code) == (404, 404), name


# -- a withdrawn article with a working version ----------------------------------------------------------------------------


@pytest.fixture
def withdrawn():
    """Published as version 2, revised as version 3, then withdrawn."""
    boss = factories.editor()
    article = factories.article("published", title="Cũ")
    revised(article, boss)
    publishing.withdraw(article, by=boss, reason="Sai.")
    return article


def test_the_form_of_what_nobody_sees_does_not_say_that_readers_see_it(withdrawn):
    page = words(signed_in(factories.editor()).get(address(withdrawn)))
    assert "trang này hiện bản sửa. Bạn đọc không thấy bài. Bấm “Lưu” thì bản sửa thành nội dung của bài." in page
    assert "bạn đọc vẫn thấy" not in page.lower()


@pytest.mark.parametrize(
    ("state", "said"),
    [
        ("published", "Bạn đọc vẫn thấy bản cũ."),
        ("scheduled", "Đến giờ hẹn, bài hiện ra với nội dung cũ nếu bản sửa chưa được công bố."),
        ("expired", "trang này hiện bản sửa. Bạn đọc không thấy bài."),
    ],
)
def test_the_form_says_what_readers_have_while_a_working_version_is_open(state, said):
    article = factories.article(state)
    revised(article, factories.editor())
    assert said in words(signed_in(factories.editor()).get(address(article)))


def test_the_page_of_publishing_says_which_text_will_be_public_and_that_the_other_waits(withdrawn):
    client = signed_in(factories.editor())
    page = client.get(address(withdrawn, "act", "publish"))
    assert "Nội dung bạn đọc sẽ thấy là nội dung cũ của bài: phiên bản 2 . Bản sửa ( phiên bản 3 ," in words(page)
    assert "vẫn chờ, không công khai theo" in words(page)
    for number in (2, 3):
        assert f'href="{address(withdrawn, "version", number)}"' in main_part(page)
    response = client.post(address(withdrawn, "act", "publish"), SAMPLE["publish"])
    assert told(response)[1:] == [acts.REVISION_WAITS]
    stored = Article.objects.get()
    assert (stored.state, stored.title, stored.working_version.number) == ("published", "Cũ", 3)


def test_publishing_in_bulk_says_the_same(withdrawn):
    client = signed_in(factories.editor())
    sent = {"action": "publish_selected", "_selected_action": [withdrawn.pk]}
    asked = client.post(address(Article), sent)
    assert "Bạn đọc sẽ thấy nội dung cũ của bài; bản sửa chưa công bố vẫn chờ" in words(asked)
    done = client.post(address(Article), sent | {"_confirmed": "1"})
    assert acts.REVISION_WAITS in words(done)
    assert Article.objects.get().title == "Cũ"


def test_saved_from_the_form_the_working_version_is_what_is_published(withdrawn):
    client = signed_in(factories.editor())
    sent = opened(client, withdrawn)
    assert sent["title"] == "Bản sửa"
    response = client.post(address(withdrawn), sent | {"_act": "publish"})
    assert response.url == address(withdrawn, "act", "publish")
    assert "không công khai theo" not in words(client.get(response.url))
    client.post(response.url, SAMPLE["publish"])
    stored = Article.objects.get()
    assert (stored.title, stored.working_version) == ("Bản sửa", None)


# -- reasons ----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("state", "act"), [("submitted", "return_to_author"), ("published", "withdraw"), ("expired", "withdraw")]
)
def test_an_act_that_needs_a_reason_is_not_done_without_one(state, act):
    article = factories.article(state)
    before = all_that_is_kept(article)
    client = signed_in(factories.editor())
    for reason in (None, "", "   ", "\n\t\n", "\u200b\u2060", "\0"):
        sent = {"csrfmiddlewaretoken": "x"} | ({} if reason is None else {"reason": reason})
        response = client.post(address(article, "act", act), sent)
        assert response.status_code == 200, reason
        assert 'class="errorlist' in main_part(response), reason
        assert all_that_is_kept(article) == before, reason


@pytest.mark.parametrize(("state", "act"), [("submitted", "return_to_author"), ("published", "withdraw")])
def test_a_reason_that_is_too_long_is_kept_for_its_author(state, act):
    article = factories.article(state)
    before = all_that_is_kept(article)
    reason = "Cần sửa lại. " * 200
    response = signed_in(factories.editor()).post(address(article, "act", act), {"reason": reason})
    assert response.status_code == 200
    assert "2000" in words(response)
    assert form_of(response, having="reason")["reason"] == reason
    assert all_that_is_kept(article) == before


def test_the_author_is_written_to_when_an_article_comes_back():
    author = factories.contributor()
    article = factories.article("submitted", by=author, title="Mùa gặt")
    reason = "Thiếu ảnh.\nThiếu tên người trong ảnh."
    signed_in(factories.editor()).post(address(article, "act", "return_to_author"), {"reason": reason})
    (written,) = OutgoingMail.objects.all()
    assert (written.recipient, written.sent_at) == (author.email, None)
    assert "Mùa gặt" in written.subject
    assert reason in written.body
    assert mail.outbox == []
    page = words(signed_in(author).get(address(article)))
    assert "Thiếu tên người trong ảnh." in page


def test_a_scheduled_article_is_taken_back_without_a_reason():
    article = factories.article("scheduled")
    client = signed_in(factories.editor())
    page = client.get(address(article, "act", "withdraw"))
    assert "Hủy hẹn giờ" in words(page)
    assert 'name="reason"' not in page.content.decode()
    response = client.post(address(article, "act", "withdraw"), {"why": ""})
    assert told(response) == [f"Đã hủy hẹn giờ bài “{article}”; bài trở về bản nháp."]
    article.refresh_from_db()
    assert (article.status, article.first_published_at) == ("draft", None)


@pytest.mark.parametrize("act", [publishing.withdraw, publishing.redraft])
def test_who_was_told_of_an_hour_is_told_that_it_is_off(act):
    author, boss = factories.contributor(), factories.editor()
    article = factories.article("scheduled", by=author, title="Mùa gặt")
    note = {"reason": "Chờ số liệu."} if act is publishing.withdraw else {"why": "Chờ số liệu."}
    act(article, by=boss, **note)
    (written,) = OutgoingMail.objects.all()
    assert written.recipient == author.email
    assert "Bài không còn hẹn giờ: Mùa gặt" in written.subject
    assert f"được {boss} hủy hẹn giờ" in written.body
    assert "Ghi chú: Chờ số liệu." in written.body


def test_who_takes_back_an_hour_of_ones_own_gets_no_mail():
    article = factories.article("scheduled", by=factories.superuser())
    publishing.withdraw(article, by=article.created_by)
    assert not OutgoingMail.objects.exists()


# -- dates ------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("date", "time", "moment", "state", "kind"),
    [
        ("", "", NOW, "published", "published"),
        ("17/09/2020", "08:00", datetime.datetime(2020, 9, 17, 1, tzinfo=datetime.UTC), "published", "published"),
        ("3/9/2020", "00:00:00", datetime.datetime(2020, 9, 2, 17, tzinfo=datetime.UTC), "published", "published"),
        ("22-11-2026", "09:00", NOW, "published", "published"),
        ("2026-11-22", "08:59", NOW - datetime.timedelta(minutes=1), "published", "published"),
        ("22/11/2026", "09:01", NOW + datetime.timedelta(minutes=1), "scheduled", "scheduled"),
        ("24/11/2026", "06:30", datetime.datetime(2026, 11, 23, 23, 30, tzinfo=datetime.UTC), "scheduled", "scheduled"),
        ("01/01/1991", "00:00", datetime.datetime(1990, 12, 31, 17, tzinfo=datetime.UTC), "published", "published"),
    ],
)
def test_publishing_with_a_date(date, time, moment, state, kind):
    article = factories.article("submitted")
    response = signed_in(factories.editor()).post(
        address(article, "act", "publish"), {"at_0": date, "at_1": time, "why": ""}
    )
    assert response.status_code == 302
    article.refresh_from_db()
    assert (article.published_at, article.state) == (moment, state)
    event = article.events.latest("id")
    assert (event.kind, event.effective_at) == (kind, moment)
    shown = localtime(moment).strftime("%H:%M %d/%m/%Y")
    promise = f"hẹn xuất bản lúc {shown}" if state == "scheduled" else f"đã xuất bản, ngày đăng {shown}"
    assert told(response) == [f"Bài “{article}”: {promise}."]


BAD_DATES = [
    ("31/02/2026", "08:00"),
    ("01/01/0001", "00:00"),
    ("01/01/0001", "08:00"),
    ("31/12/1989", "08:00"),
    ("01/01/2100", "08:00"),
    ("31/12/9999", "23:59"),
    ("01/01/0000", "08:00"),
    ("abc", "08:00"),
    ("17/09/2020", "25:00"),
    ("17/09/2020", "abc"),
    ("", "08:00"),
    ("09/17/2020", "08:00"),
    ("17/09/2020\0", "08:00"),
    ("9" * 5000, "08:00"),
    ("١٧/٠٩/٢٠٢٠x", "08:00"),
]


@pytest.mark.parametrize(
    ("state", "act"), [("submitted", "publish"), ("published", "change_date"), ("published", "expire")]
)
def test_a_date_that_cannot_be_is_said_on_the_form(state, act):
    article = factories.article(state)
    before = all_that_is_kept(article)
    client = signed_in(factories.editor(), raise_request_exception=False)
    for date, time in BAD_DATES:
        response = client.post(address(article, "act", act), {"at_0": date, "at_1": time, "why": "Ghi chú của tôi."})
        assert response.status_code == 200, (date[:12], time)
        assert 'class="errorlist' in main_part(response), (date[:12], time)
        kept = form_of(response, having="why")
        assert (kept["at_0"].replace("\0", ""), kept["at_1"], kept["why"]) == (
            date.replace("\0", ""), time, "Ghi chú của tôi.",
        )  # fmt: skip
        assert all_that_is_kept(article) == before, (date[:12], time)


@pytest.mark.parametrize(
    ("state", "act", "moment", "complaint"),
    [
        ("published", "change_date", TOMORROW, "ngày đăng không thể ở tương lai"),
        ("expired", "change_date", NOW - datetime.timedelta(hours=12), "Ngày đăng phải trước ngày hết hạn của bài."),
        ("published", "expire", YESTERDAY, "Ngày hết hạn phải sau ngày đăng."),
        ("scheduled", "expire", TOMORROW, "Ngày hết hạn phải sau ngày đăng."),
    ],
)
def test_a_date_against_the_articles_others_is_said_on_the_form(state, act, moment, complaint):
    article = factories.article(state)
    before = all_that_is_kept(article)
    response = signed_in(factories.editor()).post(address(article, "act", act), typed(moment) | {"why": "Ghi chú."})
    assert response.status_code == 200
    assert complaint in words(response)
    kept = form_of(response, having="why")
    assert {name: kept[name] for name in ("at_0", "at_1")} == typed(moment)
    assert kept["why"] == "Ghi chú."
    assert all_that_is_kept(article) == before


def test_the_page_of_a_date_shows_the_date_that_is():
    article = factories.article("expired")
    client = signed_in(factories.editor())
    for name, moment in (("change_date", article.published_at), ("expire", article.expires_at)):
        shown = form_of(client.get(address(article, "act", name)), having="why")
        local = localtime(moment)
        assert (shown["at_0"], shown["at_1"]) == (local.strftime("%d/%m/%Y"), local.strftime("%H:%M:%S"))


def test_an_unchanged_date_does_not_move_the_article():
    article = factories.article("published")
    Article.objects.filter(pk=article.pk).update(published_at=NOW - datetime.timedelta(seconds=3725))
    client = signed_in(factories.editor())
    client.post(
        address(article, "act", "change_date"),
        form_of(client.get(address(article, "act", "change_date")), having="why"),
    )
    article.refresh_from_db()
    assert article.published_at == NOW - datetime.timedelta(seconds=3725)


def test_an_expiry_is_taken_away_again():
    article = factories.article("expired")
    signed_in(factories.editor()).post(address(article, "act", "expire"), {**NO_DATE, "why": "Còn dùng."})
    article.refresh_from_db()
    assert (article.expires_at, article.state) == (None, "published")


# -- somebody else was faster -----------------------------------------------------------------------------------------------

SECOND_PRESSES = [
    ("submitted", "publish", "publish"),
    ("submitted", "publish", "return_to_author"),
    ("published", "withdraw", "withdraw"),
    ("published", "withdraw", "expire"),
    ("withdrawn", "redraft", "redraft"),
    ("draft", "submit", "submit"),
]


@pytest.mark.parametrize(("state", "first", "second"), SECOND_PRESSES)
def test_the_later_of_two_presses_is_told_and_changes_nothing(state, first, second):
    article = factories.article(state)
    one, other = signed_in(factories.editor()), signed_in(factories.editor())
    assert other.get(address(article, "act", second)).status_code == 200
    assert one.post(address(article, "act", first), SAMPLE[first]).status_code == 302
    before = all_that_is_kept(article)
    late = other.post(address(article, "act", second), SAMPLE[second])
    assert (late.status_code, late.url) == (302, address(article))
    article.refresh_from_db()
    assert f"Bài đang ở trạng thái “{article.state_label}”" in told(late)[0]
    assert all_that_is_kept(article) == before


def test_the_later_of_two_in_the_same_moment_is_told_too(monkeypatch):
    """The act itself refuses what the page still offered: the other press came between the question and the lock."""
    article = factories.article("submitted")
    boss = factories.editor()
    asked = publishing.possible_acts

    def publish_meanwhile(of, user):
        names = asked(of, user)
        monkeypatch.setattr(publishing, "possible_acts", asked)
        publishing.publish(Article.objects.get(pk=of.pk), by=boss)
        return names

    monkeypatch.setattr(publishing, "possible_acts", publish_meanwhile)
    late = signed_in(factories.editor()).post(address(article, "act", "publish"), {**NO_DATE, "why": "Đăng."})
    assert (late.status_code, late.url) == (302, address(article))
    assert told(late) == [
        "Bài đang ở trạng thái “Đã xuất bản” nên không làm được việc này. Chưa có gì thay đổi. Bạn đã viết: “Đăng.”"
    ]
    assert [event.by for event in article.events.filter(kind="published")] == [boss]


# -- the history ------------------------------------------------------------------------------------------------------------


def test_the_history_tells_everything_newest_first():
    author, boss = factories.contributor(), factories.editor()
    article = factories.article("submitted", by=author)
    client = signed_in(boss)
    client.post(address(article, "act", "return_to_author"), {"reason": "Thiếu ảnh.\n<script>alert(1)</script>"})
    signed_in(author).post(address(article, "act", "submit"), {"why": "Đã thêm ảnh."})
    client.post(address(article, "act", "publish"), {**typed(TOMORROW), "why": "Đăng sáng mai."})
    client.post(address(article, "act", "withdraw"), {"why": "Hoãn."})
    response = client.get(address(article, "history"))
    table = main_part(response).partition("<tbody>")[2]
    told_of = [
        re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", row)).strip()
        for row in re.findall(r"<tr>(.*?)</tr>", table, re.DOTALL)
    ]
    now = "09:00 22/11/2026"
    assert told_of == [
        f"{now} {boss} Hủy hẹn giờ Hoãn.",
        f"{now} {boss} Hẹn giờ xuất bản (09:00 23/11/2026) Đăng sáng mai. Phiên bản 2 · Phiếu duyệt",
        f"{now} {author} Gửi duyệt Đã thêm ảnh.",
        f"{now} {boss} Trả lại Thiếu ảnh. &lt;script&gt;alert(1)&lt;/script&gt;",
        f"{now} {author} Gửi duyệt",
        f"{now} {author} Tạo bài Phiên bản 1",
    ]
    assert "<script>alert" not in response.content.decode()


def test_each_version_can_be_read_as_it_was_saved():
    author = factories.contributor()
    article = factories.article("returned", by=author, body="<p>Lời văn đầu tiên.</p>")
    article.body = "<p>Lời văn sửa lại.</p>"
    editing.save(article, by=author)
    client = signed_in(author)
    for number, (said, unsaid) in enumerate([("đầu tiên", "sửa lại"), ("sửa lại", "đầu tiên")], start=1):
        page = main_part(client.get(f"/admin/news/article/{article.pk}/phien-ban/{number}/"))
        assert said in page
        assert unsaid not in page
    assert client.get(f"/admin/news/article/{article.pk}/phien-ban/3/").status_code == 404
    assert signed_in(factories.contributor()).get(f"/admin/news/article/{article.pk}/phien-ban/1/").status_code == 404


def test_the_history_is_the_same_for_everybody_who_may_see_the_article():
    author = factories.contributor()
    article = factories.article("returned", by=author)
    pages = [main_part(signed_in(account).get(address(article, "history"))) for account in (author, factories.editor())]
    rows = [page.partition("<tbody>")[2].partition("</tbody>")[0] for page in pages]
    assert rows[0] == rows[1]
    assert "Cần bổ sung số liệu." in rows[0]


def test_the_samples_are_of_every_act():
    assert list(SAMPLE) == ACTS == list(acts.PAGES)
    assert set(itertools.chain.from_iterable(TABLE.values())) == {*ACTS} - {"publish_revision", "drop_revision"}


@pytest.mark.parametrize("slug", ["cu", "moi"])
def test_before_a_revision_is_published_it_is_said_what_becomes_of_the_address(slug):
    article = factories.article("published", slug="cu")
    article.slug, article.title = slug, "Mới"
    editing.revise(article, by=factories.editor())
    page = signed_in(factories.editor()).get(address(article, "act", "publish_revision"))
    old, new = [settings.SITE_URL + Article(pk=article.pk, slug=each).get_absolute_url() for each in ("cu", "moi")]
    told_of = {
        "cu": "Địa chỉ của bài giữ nguyên.",
        "moi": f"Địa chỉ của bài đổi từ {old} thành {new}; ai mở địa chỉ cũ được đưa sang địa chỉ mới.",
    }
    assert f"ngày đăng giữ nguyên. {told_of[slug]}" in words(page)


def test_of_the_revision_that_is_dropped_it_is_not_said_that_it_waits():
    article = factories.article("published")
    article.title = "Mới"
    editing.revise(article, by=factories.editor())
    publishing.withdraw(article, by=factories.editor(), reason="Sai.")
    client = signed_in(factories.editor())
    pages = {name: words(client.get(address(article, "act", name))) for name in ("drop_revision", "redraft")}
    assert {name: "vẫn chờ, không công khai theo" in page for name, page in pages.items()} == {
        "drop_revision": False,
        "redraft": True,
    }


def test_a_day_alone_is_its_beginning():
    """Of an old article nobody knows the hour."""
    article = factories.article("submitted")
    client = signed_in(factories.editor())
    client.post(address(article, "act", "publish"), {"at_0": "17/09/2020", "at_1": "", "why": ""})
    article.refresh_from_db()
    assert article.published_at.isoformat() == "2020-09-16T17:00:00+00:00"


def test_what_became_of_a_date_is_told():
    article = factories.article("published")
    client = signed_in(factories.editor())
    press = {"change_date": typed(YESTERDAY), "expire": typed(TOMORROW)}
    said = [told(client.post(address(article, "act", name), sent | {"why": ""})) for name, sent in press.items()]
    said.append(told(client.post(address(article, "act", "expire"), NO_DATE | {"why": ""})))
    outcomes = [
        f"ngày đăng nay là {localtime(YESTERDAY):%H:%M %d/%m/%Y}",
        f"hết hạn lúc {localtime(TOMORROW):%H:%M %d/%m/%Y}",
        "không còn ngày hết hạn",
    ]
    assert said == [[f"Bài “{article}”: {outcome}."] for outcome in outcomes]


def test_before_the_first_save_the_acts_of_a_draft_are_offered():
    for role, offered in (("contributor", ["submit"]), ("editor", ["publish", "submit"])):
        form = main_part(signed_in(STAFF[role]()).get(address(Article, "add")))
        assert re.findall(r'name="_act" value="(\w+)"', form) == offered


HEADING = "Trước khi xuất bản, hãy xem lại"


@pytest.mark.parametrize("act", ["submit", "publish"])
def test_what_a_reader_would_stumble_over_is_said_before_the_act(act):
    client = signed_in(factories.editor())
    large = picture(alt="Cau chín", caption="Cau chín đầy vườn.")
    Picture.objects.filter(pk=large.pk).update(width=1600)
    whole = factories.article(body="<p>Đủ.</p>", lead_picture=large)
    assert HEADING not in words(client.get(address(whole, "act", act)))
    torn = factories.article(body="<p>[Ảnh chưa tải lên: cau.jpg – hãy chèn lại]</p><p>[Ảnh chưa tải lên: a – b]</p>")
    torn.credits.all().delete()
    response = client.get(address(torn, "act", act))
    listed = main_part(response).partition(HEADING)[2].partition("</section>")[0]
    items = [re.sub(r"<[^>]+>", "", item).strip() for item in re.findall(r"<li>(.*?)</li>", listed, re.DOTALL)]
    assert len(items) == 3
    assert items[0].startswith("Trong bài còn 2 chỗ đánh dấu “[Ảnh chưa tải lên…]”")
    assert items[0].endswith("[Ảnh chưa tải lên: cau.jpg – hãy chèn lại]")
    assert items[1].startswith("Bài chưa có ảnh đại diện")
    assert items[2].startswith("Bài chưa có tên tác giả")
    assert "errornote" not in main_part(response)


# -- what is confirmed is what was read -----------------------------------------------------------------------------------


def rewritten(article, by, title):
    """Somebody saves other content: of a draft into the row, of a published article as its working version."""
    mine = Article.objects.get(pk=article.pk)
    mine.title = title
    act = editing.revise if mine.status == "published" else editing.save
    return act(mine, by=by)


@pytest.mark.parametrize(("state", "act"), [("revised", "publish_revision"), ("submitted", "publish")])
def test_the_page_names_the_version_that_readers_will_have(state, act):
    article = factories.article(state, title="Cũ")
    author = factories.editor()
    version = rewritten(article, author, "Tít của Bình")
    page = signed_in(factories.editor()).get(address(article, "act", act))
    said = f"Bạn đọc sẽ thấy: phiên bản {version.number} , “Tít của Bình” ({author}, 09:00 22/11/2026)."
    assert said in words(page)
    assert f'href="{address(article, "version", version.number)}"' in main_part(page)
    assert form_of(page, having="why")["seen"] == str(version.number)


def test_the_page_of_a_revision_says_what_to_look_at_in_the_revision():
    article = factories.article("published", body="<p>[Ảnh chưa tải lên: cu.jpg – hãy chèn lại]</p>")
    mine = Article.objects.get()
    mine.body = "<p>[Ảnh chưa tải lên: moi.jpg – hãy chèn lại]</p>"
    editing.revise(mine, by=factories.editor())
    page = words(signed_in(factories.editor()).get(address(article, "act", "publish_revision")))
    listed = page.partition(HEADING)[2]
    assert "moi.jpg" in listed
    assert "cu.jpg" not in listed


@pytest.mark.parametrize(("state", "act"), [("revised", "publish_revision"), ("submitted", "publish")])
def test_content_that_was_saved_since_is_not_confirmed_unread(state, act):
    article = factories.article(state, title="Cũ")
    author = factories.editor()
    rewritten(article, author, "Bản đã đọc")
    client = signed_in(factories.editor())
    path = address(article, "act", act)
    sent = form_of(client.get(path), having="why") | {"why": "Đã đọc."}
    newer = rewritten(article, author, "Bản chưa ai đọc")
    before = all_that_is_kept(article)
    refused = client.post(path, sent)
    assert all_that_is_kept(article) == before
    assert (
        f"Nội dung đã thay đổi từ lúc bạn mở trang này: {author} lưu phiên bản {newer.number} lúc 09:00 22/11/2026. "
        "Chưa có gì được công khai. Trang này nay nói về nội dung mới: hãy đọc lại rồi xác nhận lần nữa."
    ) in words(refused)
    assert f"phiên bản {newer.number} , “Bản chưa ai đọc”" in words(refused)
    again = form_of(refused, having="why")
    assert (again["seen"], again["why"]) == (str(newer.number), "Đã đọc.")
    assert client.post(path, again).status_code == 302
    stored = Article.objects.get()
    assert (stored.title, stored.is_public, stored.working_version) == ("Bản chưa ai đọc", True, None)


def test_a_version_that_is_none_was_not_read():
    article = factories.article("submitted")
    before = all_that_is_kept(article)
    client = signed_in(factories.editor())
    for seen in ("", "0", "abc", "9" * 30):
        response = client.post(address(article, "act", "publish"), SAMPLE["publish"] | {"seen": seen})
        assert "Nội dung đã thay đổi" in words(response), seen
        assert all_that_is_kept(article) == before, seen


def test_a_text_that_was_not_chosen_is_not_what_readers_will_have():
    article = factories.article("submitted", title="Bản được chọn")
    editing.keep_unchosen(article, {**history.snapshot(article), "title": "Bản bị bỏ"}, by=factories.editor())
    page = words(signed_in(factories.editor()).get(address(article, "act", "publish")))
    assert "Bạn đọc sẽ thấy: phiên bản 1 , “Bản được chọn”" in page


@pytest.mark.parametrize(("state", "act"), [("published", "withdraw"), ("published", "expire")])
def test_other_acts_are_not_asked_about_the_text(state, act):
    article = factories.article(state, body="")
    assert HEADING not in words(signed_in(factories.editor()).get(address(article, "act", act)))
