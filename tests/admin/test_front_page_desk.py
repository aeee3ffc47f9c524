"""The desk where the front page is arranged: what it offers, what it keeps, what it saves, and two who save at once."""

import datetime
import re

import pytest
from django.contrib.auth.models import Permission
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from news import publishing
from news.models import FrontPage
from news.placing import UNFIT, Pin, pins_of
from tests import factories
from tests.admin import STAFF, address, form_of, main_part, picture, signed_in, told, words, written
from tests.factories import NOW, ArticleFactory, CategoryFactory, arrangement
from tests.site import page

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine(NOW, tick=False)]

DESK = "/admin/news/frontpage/"
PREVIEW = DESK + "xem-truoc/"
HISTORY = DESK + "lich-su/"
ARTICLES = DESK + "bai/"
HOUR = datetime.timedelta(hours=1)
# 23:59 in Việt Nam, three days on.
IN_THREE_DAYS = datetime.datetime(2026, 11, 25, 16, 59, tzinfo=datetime.UTC)


@pytest.fixture
def boss():
    return factories.editor()


@pytest.fixture
def client(boss):
    return signed_in(boss)


@pytest.fixture
def articles():
    """Seven that are public, the newest first, in two categories of the first level."""
    factories.IdentityFactory()
    both = [CategoryFactory(name="Kinh tế", position=1), CategoryFactory(name="Văn hóa", position=2)]
    return [
        ArticleFactory(
            title=f"Tin {number}", status="published", published_at=NOW - number * HOUR, category=both[number % 2]
        )
        for number in range(1, 8)
    ]


def opened(client, query=""):
    """What the form would send as it is opened."""
    return form_of(client.get(DESK + query), having="seen")


def sent(response):
    """What the form of an answer would send."""
    return form_of(response, having="seen")


def held(*articles):
    """What the places send, from the first on."""
    chosen = [str(article.pk) if article else "" for article in articles]
    return {"article": [*chosen, *[""] * 5][:5]}


def save(client, values):
    return client.post(DESK, values | {"_save": "1"})


def rows_of(response):
    """Each place as words: its name, what stands there, what is wrong."""
    return [row.text for row in page(response).every("li", class_="front-row") if "Bài" in row.text]


def problems(response):
    return [problem.text for problem in page(response).every("p", class_="front-problem")]


def stored():
    return FrontPage.objects.current()


# -- who -----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("role", STAFF)
def test_the_pages_are_for_those_who_may_arrange(role, articles):
    client = signed_in(STAFF[role]())
    may = role in {"editor", "superuser"}
    for path in (DESK, HISTORY, ARTICLES):
        assert client.get(path).status_code == (200 if may else 403), path
    values = {"_save": "1", "seen": "0"} | held(articles[3])
    assert client.post(PREVIEW, values).status_code == (200 if may else 403)
    assert client.post(DESK, values).status_code == (302 if may else 403)
    assert FrontPage.objects.exists() is may


def test_the_right_alone_is_enough_and_shows_no_hidden_title(articles):
    account = factories.UserFactory()
    account.user_permissions.add(Permission.objects.get(codename="arrange_front_page"))
    client = signed_in(account)
    hidden = factories.article("draft", title="Bí mật")
    arrangement(articles[0])
    publishing.withdraw(articles[0], by=factories.editor(), reason="Số liệu sai.")
    answers = [
        client.get(DESK),
        client.get(DESK, {"bai": hidden.pk}),
        client.get(HISTORY),
        client.post(DESK, opened(client) | held(hidden, articles[0])),
        save(client, opened(client) | held(hidden, articles[0])),
    ]
    for answer in answers:
        assert answer.status_code == 200
        assert "Bí mật" not in answer.content.decode()
        assert "Tin 1" not in answer.content.decode()


def test_an_arrangement_has_no_page_of_its_own(articles):
    row = arrangement(articles[0])
    client = signed_in(factories.superuser())
    for name in ("add", "change", "history", "delete"):
        assert client.get(address(row, name)).status_code == client.post(address(row, name)).status_code == 404
    assert address(row, "changelist") == DESK


def test_in_the_list_of_lists_it_is_arranged_not_looked_at(client, articles):
    ways = [link for link in page(client.get("/admin/")).every("a", href=DESK) if link.get("aria-describedby")]
    assert {(link.text, link["class"]) for link in ways} == {("Sắp xếp", "changelink")}


@pytest.mark.parametrize(("role", "is_offered"), [("editor", True), ("contributor", False), ("moderator", False)])
def test_the_way_to_the_desk_is_offered_to_those_who_may(role, is_offered, articles):
    assert (DESK in main_part(signed_in(STAFF[role]()).get("/admin/"))) is is_offered


# -- what it shows -------------------------------------------------------------------------------------------------------


def test_each_place_says_what_stands_there_and_how_it_came(client, boss, articles):
    articles[6].lead_picture = picture(boss)
    articles[6].save()
    arrangement(None, Pin(articles[6].pk, IN_THREE_DAYS), articles[5], by=boss)
    response = client.get(DESK)
    lead, second, third, *_ = rows_of(response)
    assert "Tin chính" in lead
    assert "Tin 1 Đã xuất bản Văn hóa · 22/11/2026 Tự động: tin mới nhất." in lead
    assert "Tin 7 Đã xuất bản Văn hóa · 22/11/2026 Đã chọn, giữ đến 23:59 25/11/2026." in second
    assert "Tin 6 Đã xuất bản Kinh tế · 22/11/2026 Đã chọn, giữ cho đến khi có người sắp xếp lại." in third
    assert articles[6].lead_picture.small_url in main_part(response)
    assert f"Bạn đọc đang thấy cách sắp xếp {boss} lưu lúc 09:00 22/11/2026." in words(response)
    values = opened(client)
    assert values["article"] == ["", str(articles[6].pk), str(articles[5].pk), "", ""]
    assert (values["day"][1], values["time"][1], values["seen"]) == ("25/11/2026", "23:59", "1")


def test_of_what_came_to_its_end_the_place_says_so_and_saving_is_not_refused(client, time_machine, articles):
    arrangement(Pin(articles[5].pk, NOW + HOUR / 6), articles[6])
    publishing.withdraw(articles[6], by=factories.editor(), reason="Số liệu sai.")
    time_machine.move_to(NOW + HOUR / 6, tick=False)
    lead, second, *_ = rows_of(client.get(DESK))
    assert "Bài “Tin 6” đã hết hạn giữ lúc 09:10 22/11/2026. Nay chỗ này là tin mới nhất. Tin 1" in lead
    assert "Trước đây giữ bài “Tin 7”, nay không công khai. Nay chỗ này là tin mới nhất. Tin 2" in second
    assert save(client, opened(client)).status_code == 302
    assert pins_of(stored()) == [None] * 5


def test_of_a_scheduled_article_the_place_says_when_it_comes(client, articles):
    scheduled = factories.article("scheduled", title="Tin hẹn")
    lead = rows_of(client.post(DESK, opened(client) | held(scheduled)))[0]
    assert "Hẹn giờ: “Tin hẹn” vào chỗ này lúc 09:00 24/11/2026. Cho đến lúc ấy: Tin 1" in lead


def test_notices_are_said_to_stand_beside(client, articles):
    articles[0].category.is_notice = True
    articles[0].category.save()
    CategoryFactory(name="Lịch tiếp dân", parent=articles[1].category, is_notice=True)
    text = words(client.get(DESK))
    assert "Chuyên mục thông báo: hiện ở cột bên, không có khối giữa trang." in text
    assert "Lịch tiếp dân: hiện ở cột bên." in text


@pytest.mark.parametrize(("role", "way"), [("superuser", "/admin/news/category/add/"), ("editor", "")])
def test_without_categories_it_says_who_adds_one(role, way):
    response = signed_in(STAFF[role]()).get(DESK)
    assert ("Thêm chuyên mục đầu tiên" if way else "Hãy nhờ quản trị viên thêm chuyên mục.") in words(response)
    assert (f'<a href="{way}">Thêm' in main_part(response)) is bool(way)


def test_without_anything_to_show_the_desk_opens_and_saves(client):
    response = client.get(DESK)
    assert "Chưa ai sắp xếp trang chủ" in words(response)
    assert "Chưa có chuyên mục nào." in words(response)
    assert rows_of(response)[0].startswith("Tin chính")
    assert save(client, sent(response)).status_code == 302


# -- choosing ------------------------------------------------------------------------------------------------------------


def test_without_a_script_the_newest_and_the_scheduled_can_be_chosen(client, articles):
    scheduled = factories.article("scheduled", title="Tin hẹn")
    for state in ("draft", "submitted", "expired", "withdrawn"):
        factories.article(state, title="Bí mật")
    select = page(client.get(DESK)).every("select", name="article")[0]
    values = [option["value"] for option in select.every("option")]
    assert values == ["", *(str(article.pk) for article in articles), str(scheduled.pk)]
    assert "Tin hẹn – " in select.text
    assert "hẹn 09:00 24/11/2026" in select.text
    assert "Bí mật" not in select.text


def test_the_list_is_bounded_and_keeps_what_stands_in_it(client, articles):
    ArticleFactory.create_batch(45, category=articles[0].category, status="published", published_at=NOW)
    arrangement(articles[6])
    select = page(client.get(DESK)).every("select", name="article")[0]
    options = [option["value"] for option in select.every("option")]
    assert len(options) == 1 + 1 + 30
    assert str(articles[6].pk) in options


def found(client, **query):
    answer = client.get(ARTICLES, query)
    assert answer.status_code == 200
    return [result["id"] for result in answer.json()["results"]]


def test_the_field_finds_by_words_what_may_stand_there(client, articles):
    scheduled = factories.article("scheduled", title="Cầu Vân Hà sắp thông xe")
    shown = factories.article("published", title="Khởi công cầu Vân Hà")
    for state in ("draft", "submitted", "returned", "expired", "withdrawn"):
        factories.article(state, title="Cầu Vân Hà bí mật")
    for term in ("van ha", "VÂN HÀ cầu", "“Vân Hà”"):
        assert found(client, term=term) == [str(scheduled.pk), str(shown.pk)]
    assert found(client, term="khong co") == found(client, term="...") == []
    assert found(client, term="")[:2] == [str(scheduled.pk), str(shown.pk)]


def test_what_is_found_comes_by_pages(client, articles):
    ArticleFactory.create_batch(20, category=articles[0].category, status="published", published_at=NOW)
    for asked, expected in {"2": 7, "50": 0, "0": 20, "-1": 20, "junk": 20, "9" * 30: 20}.items():
        answer = client.get(ARTICLES, {"page": asked}).json()
        assert len(answer["results"]) == expected, asked
        assert answer["pagination"]["more"] is (expected == 20), asked


def test_an_article_leads_to_the_desk_which_proposes_it_and_saves_nothing(client, articles):
    arrangement(articles[0])
    response = client.get(address(articles[6]))
    assert f'href="{DESK}?bai={articles[6].pk}"' in main_part(response)
    with CaptureQueriesContext(connection) as queries:
        values = opened(client, f"?bai={articles[6].pk}")
    assert written(queries) == []
    assert values["article"] == [str(articles[0].pk), str(articles[6].pk), "", "", ""]
    assert "“Tin 7” được đề xuất ở chỗ: Vị trí 2. Chưa lưu gì" in words(client.get(DESK, {"bai": articles[6].pk}))
    assert "đang được giữ ở chỗ: Tin chính" in words(client.get(DESK, {"bai": articles[0].pk}))


def test_where_no_place_is_free_the_last_is_proposed(client, articles):
    arrangement(*articles[:5])
    assert opened(client, f"?bai={articles[6].pk}")["article"][4] == str(articles[6].pk)


@pytest.mark.parametrize("state", ["draft", "submitted", "returned", "binned", "expired", "withdrawn"])
def test_what_is_not_public_is_not_offered_to_the_desk(client, state):
    hidden = factories.article(state, title="Bí mật")
    assert "Đặt lên trang chủ" not in words(client.get(address(hidden)))
    for named in (hidden.pk, 10**9, "junk", "9" * 40, "-1", "\x00"):
        response = client.get(DESK, {"bai": named})
        if response.status_code != 400:
            assert UNFIT in words(response)
            assert "Bí mật" not in words(response)


# -- moving, without a script --------------------------------------------------------------------------------------------


def press(client, values, what):
    """A button that only changes the form: it writes nothing."""
    with CaptureQueriesContext(connection) as queries:
        response = client.post(DESK, values | {"press": what})
    assert response.status_code == 200
    assert written(queries) == []
    return response


def test_a_place_goes_up_and_down_with_everything_typed(client, articles):
    values = opened(client) | held(articles[4], articles[5])
    values |= {"day": ["30/11/2026", "", "", "", ""], "time": ["08:30", "", "", "", ""], "shown": []}
    down = press(client, values, "place-0-down")
    after = sent(down)
    assert after["article"] == [str(articles[5].pk), str(articles[4].pk), "", "", ""]
    assert (after["day"][1], after["time"][1], "shown" in after) == ("30/11/2026", "08:30", False)
    assert rows_of(down)[1].startswith("Vị trí 2")
    assert "Tin 5" in rows_of(down)[1]
    # Whoever goes on by keyboard is where the button went.
    (focused,) = [button for button in page(down).every("button") if button.get("autofocus") is not None]
    assert focused["aria-label"] == "Xuống: Vị trí 2"
    up = sent(press(client, after, "place-1-up"))
    assert {name: up[name] for name in ("article", "day", "time")} == {
        name: values[name] for name in ("article", "day", "time")
    }


def test_of_an_automatic_place_the_story_that_is_seen_there_moves_and_is_chosen(client, articles):
    """Tin 1 to Tin 5 stand there by themselves."""
    down = press(client, opened(client), "place-0-down")
    after = sent(down)
    assert after["article"] == ["", str(articles[0].pk), "", "", ""]
    lead, second, third, *_ = rows_of(down)
    assert "Tin 2 Đã xuất bản" in lead
    assert "Vị trí 2: Tin 1 – Văn hóa, 22/11/2026. Trước đây tự động, nay đã chọn." in second
    assert "Tin 1 Đã xuất bản Văn hóa · 22/11/2026 Đã chọn, giữ cho đến khi có người sắp xếp lại." in second
    assert "Tin 3 Đã xuất bản" in third
    # On it goes, now as one that is chosen; and what stands below is not touched.
    up = press(client, sent(press(client, after, "place-1-down")), "place-2-up")
    assert sent(up)["article"] == after["article"]
    assert "Trước đây tự động" not in words(up)
    # Upwards the same.
    assert sent(press(client, opened(client), "place-4-up"))["article"] == ["", "", "", str(articles[4].pk), ""]


def test_a_date_left_in_an_automatic_place_does_not_end_what_is_moved(client, articles):
    values = opened(client) | {"day": ["21/11/2026"], "time": ["08:00"]}
    after = sent(press(client, values, "place-0-down"))
    assert (after["article"][1], after["day"][1], after["time"][1]) == (str(articles[0].pk), "", "")


def test_an_empty_place_has_nothing_to_move(client):
    assert sent(press(client, opened(client), "place-0-down"))["article"] == [""] * 5


def test_what_a_button_did_is_said_where_it_did_it(client, articles):
    values = opened(client) | held(articles[4])
    said = {
        what: [line.text for line in page(press(client, values, what)).every("p", class_="front-said") if line.text]
        for what in ("place-0-down", "place-0-up", "hold-0-3", "hold-0-always", "block-0-down")
    }
    assert said == {
        "place-0-down": ["Vị trí 2: Tin 5 – Văn hóa, 22/11/2026"],
        "place-0-up": ["Tin chính: Tin 5 – Văn hóa, 22/11/2026"],
        "hold-0-3": ["Tin chính: giữ đến 23:59 ngày 25/11/2026"],
        "hold-0-always": ["Tin chính: giữ không hạn"],
        "block-0-down": ["Kinh tế: khối 2 trong 2"],
    }


def test_a_block_goes_up_and_down(client, articles):
    values = opened(client)
    one, two = values["block"]
    values["shown"] = [two]
    after = sent(press(client, values, "block-0-down"))
    assert (after["block"], after["shown"]) == ([two, one], two)


BEYOND = ["place-0-up", "place-4-down", "block-0-up", "block-1-down", "place-9-up", "hold-9-3"]


def test_beyond_the_ends_nothing_moves(client, articles):
    values = opened(client) | held(articles[3])
    for what in (*BEYOND, "junk", "place-x-up", "--"):
        after = sent(press(client, values, what))
        assert (after["article"], after["block"]) == (values["article"], values["block"]), what


@pytest.mark.parametrize(
    ("code", "day"), [("0", "22/11/2026"), ("3", "25/11/2026"), ("7", "29/11/2026"), ("always", "")]
)
def test_quick_choices_of_the_end(client, articles, code, day):
    values = opened(client) | held(articles[3], articles[4])
    after = sent(press(client, values, f"hold-1-{code}"))
    assert (after["day"], after["time"][1]) == (["", day, "", "", ""], "23:59" if day else "")


def test_enter_in_a_field_saves_nothing(client, articles):
    """It presses the first button of the form."""
    form = page(client.get(DESK)).one("form", class_="front-form")
    assert form.every("button")[0]["name"] == "redraw"
    values = opened(client) | held(articles[3])
    response = client.post(DESK, values | {"redraw": "1"})
    assert not FrontPage.objects.exists()
    assert "Tin 4" in rows_of(response)[0]


# -- saving --------------------------------------------------------------------------------------------------------------


def test_what_is_saved_is_what_readers_see_and_the_message_says_it(client, boss, articles):
    values = opened(client) | held(None, articles[5])
    values |= {"day": ["", "25/11/2026", "", "", ""], "block": values["block"][::-1], "shown": values["block"][0]}
    response = save(client, values)
    assert (response.status_code, response.url) == (302, DESK)
    (message,) = told(response)
    assert message.startswith("Đã lưu, bạn đọc thấy từ 09:00. Tin chính: “Tin 1”; vị trí 2: “Tin 6”; vị trí 3: “Tin 2”")
    assert '<a href="/">' in message
    # A day alone is meant to its end.
    assert pins_of(stored()) == [None, Pin(articles[5].pk, IN_THREE_DAYS), None, None, None]
    one, two = articles[1].category, articles[0].category
    assert (stored().blocks, stored().hidden, stored().by) == ([two.pk, one.pk], [two.pk], boss)
    assert client.get("/").context["beside"][0] == articles[5]


def test_saving_what_is_there_already_says_so(client, articles):
    assert save(client, opened(client) | held(articles[2])).status_code == 302
    (message,) = told(save(client, opened(client)))
    assert message == "Không có gì khác với cách sắp xếp đang dùng nên không lưu gì."
    assert FrontPage.objects.count() == 1


def test_a_category_made_meanwhile_is_shown_last(client, articles):
    values = opened(client)
    made = CategoryFactory(name="Mới", position=0)
    save(client, values)
    assert (stored().blocks[-1], stored().hidden) == (made.pk, [])


def test_what_cannot_stand_there_is_said_beside_its_place_and_kept(client, articles):
    hidden = factories.article("draft", title="Bản nháp")
    publishing.withdraw(articles[6], by=factories.editor(), reason="Số liệu sai.")
    values = opened(client) | {
        "article": [str(hidden.pk), str(articles[6].pk), str(articles[1].pk), str(articles[1].pk), str(articles[2].pk)],
        "day": ["", "", "", "31/02/2026", "21/11/2026"],
        "time": ["", "", "", "", "08:00"],
    }
    response = save(client, values)
    assert response.status_code == 200
    assert not FrontPage.objects.exists()
    assert "Chưa lưu gì." in words(response)
    rows = rows_of(response)
    assert UNFIT in rows[0]
    assert UNFIT in rows[1]
    assert "Ngày chưa đúng" in rows[3]
    assert "Bài này đã đặt ở chỗ khác (Vị trí 3)" in rows[3]
    assert "Lúc “giữ đến” đã qua." in rows[4]
    assert len(problems(response)) == 5
    after = sent(response)
    assert {name: after[name] for name in ("article", "day", "time")} == {
        name: values[name] for name in ("article", "day", "time")
    }


BAD_DATES = [
    ("17/09/2020", "", "đã qua"),
    ("22/11/2026", "08:59", "đã qua"),
    ("01/01/2100", "", "trước năm 2100"),
    ("01/01/0001", "", "năm 1990"),
    ("31/12/9999", "23:59", "trước năm 2100"),
    ("", "08:00", "Hãy ghi cả ngày"),
    ("mai", "", "Ngày chưa đúng"),
    ("25/11/2026", "25:00", "Giờ chưa đúng"),
    ("\u202e", "\x1b", "chưa đúng"),
]


def test_a_date_that_cannot_be_is_said_beside_its_place(client, articles):
    values = opened(client) | held(articles[3])
    for day, time, reason in BAD_DATES:
        response = save(client, values | {"day": [day], "time": [time]})
        assert response.status_code == 200, (day, time)
        assert reason in problems(response)[0], (day, time)
        assert not FrontPage.objects.exists(), (day, time)


def test_a_date_of_a_place_that_is_automatic_matters_not(client, articles):
    assert save(client, opened(client) | {"day": ["mai"], "time": ["x"]}).status_code == 302
    assert pins_of(stored()) == [None] * 5


def test_junk_for_an_article_is_refused_as_one_that_is_not_there(client, articles):
    values = opened(client)
    for junk in ("junk", "-1", "1.5", "9" * 17, "9" * 5000, "٣", "<script>", "1 OR 1=1"):
        response = save(client, values | {"article": [junk, "", "", "", ""]})
        assert response.status_code == 200, junk[:20]
        assert problems(response) == [UNFIT], junk[:20]
        assert not FrontPage.objects.exists(), junk[:20]


def test_a_deleted_category_is_said_and_the_rest_is_kept(client, articles):
    doomed = CategoryFactory(name="Sắp xóa", position=9)
    values = opened(client) | held(articles[3])
    doomed.delete()
    response = save(client, values)
    assert "Một chuyên mục đã bị xóa" in problems(response)[0]
    assert not FrontPage.objects.exists()
    assert sent(response)["article"][0] == str(articles[3].pk)
    assert save(client, sent(response)).status_code == 302


@pytest.mark.parametrize("path", [DESK, PREVIEW])
def test_more_than_a_form_has_is_no_fault(client, articles, path):
    values = opened(client)
    many = {f"x{number}": "1" for number in range(10_000)}
    assert client.post(path, values | many).status_code == 400
    long = {"article": ["1"] * 300, "block": ["x"] * 300, "shown": ["y"] * 200, "_save": "1", "seen": "0"}
    assert client.post(path, long).status_code == 200
    assert client.post(path, {"_save": "1"}).status_code == 200
    assert not FrontPage.objects.exists()


# -- two savers ----------------------------------------------------------------------------------------------------------


def test_the_second_saver_is_told_by_whom_and_when_and_saves_over_it_knowingly(client, boss, articles, time_machine):
    values = opened(client) | held(articles[4])
    other = factories.editor()
    time_machine.move_to(NOW + HOUR, tick=False)
    arrangement(articles[5], Pin(articles[6].pk, IN_THREE_DAYS), by=other)

    response = save(client, values)
    assert response.status_code == 200
    assert FrontPage.objects.count() == 1
    text = words(response)
    assert f"{other} đã lưu trang chủ lúc 10:00 22/11/2026, sau khi trang này được mở" in text
    theirs, mine = [side.text for side in page(response).every("dl", class_="front-description")]
    assert "Tin chính “Tin 6” khác Vị trí 2 “Tin 7”, giữ đến 23:59 25/11/2026 khác" in theirs
    assert "Tin chính “Tin 5” khác Vị trí 2 Tự động: tin mới nhất khác Vị trí 3 Tự động: tin mới nhất Vị trí 4" in mine
    assert f"Lưu bản của tôi, thay bản của {other}" in text
    after = sent(response)
    assert after["article"] == values["article"]

    assert save(client, after).status_code == 302
    assert (stored().number, stored().by, pins_of(stored())[0]) == (2, boss, Pin(articles[4].pk))


def test_a_third_who_saves_in_between_is_told_of_too(client, articles):
    values = opened(client) | held(articles[4])
    arrangement(articles[5])
    after = sent(save(client, values))
    arrangement(articles[6])
    response = save(client, after)
    assert "“Tin 7” khác" in page(response).every("dl", class_="front-description")[0].text
    assert FrontPage.objects.count() == 2


def test_another_window_of_ones_own_is_called_so(client, boss, articles):
    values = opened(client) | held(articles[4])
    arrangement(articles[5], by=boss)
    assert "Chính bạn, ở một thẻ khác, đã lưu trang chủ" in words(save(client, values))


@pytest.mark.parametrize("seen", ["junk", "-1", "", "7", "9" * 30, "1.0", None])
@pytest.mark.parametrize("is_arranged", [True, False])
def test_a_number_that_was_not_seen_saves_nothing_at_first(client, articles, seen, is_arranged):
    if is_arranged:
        arrangement(articles[5])
    values = opened(client) | held(articles[4])
    values = values | {"seen": seen} if seen is not None else {k: v for k, v in values.items() if k != "seen"}
    response = save(client, values)
    assert response.status_code == 200
    assert FrontPage.objects.count() == is_arranged
    assert save(client, sent(response)).status_code == 302
    assert pins_of(stored())[0] == Pin(articles[4].pk)


# -- the preview ---------------------------------------------------------------------------------------------------------


def test_the_preview_of_what_is_there_is_the_front_page_byte_by_byte(client, articles):
    arrangement(None, articles[5], blocks=[articles[0].category_id])
    assert client.post(PREVIEW, opened(client)).content == client.get("/").content


def test_the_preview_is_what_readers_will_get_and_saves_nothing(client, articles):
    before = client.get("/").content
    values = opened(client) | held(articles[5], None, articles[6])
    values["block"], values["shown"] = values["block"][::-1], values["block"][1]
    with CaptureQueriesContext(connection) as queries:
        response = client.post(PREVIEW, values)
    assert written(queries) == []
    assert not FrontPage.objects.exists()
    assert client.get("/").content == before != response.content
    save(client, values)
    assert client.get("/").content == response.content


def test_the_preview_has_the_policy_of_readers(client, articles):
    response, public = client.post(PREVIEW, opened(client)), client.get("/")
    assert response["Content-Security-Policy"] == public["Content-Security-Policy"]
    assert response["X-Robots-Tag"] == "noindex"
    assert "no-store" in response["Cache-Control"]


def test_of_what_cannot_stand_there_the_preview_says_why(client, articles):
    response = client.post(PREVIEW, opened(client) | held(factories.article("draft", title="Bí mật"), articles[1]))
    assert response.status_code == 200
    assert f"Tin chính: {UNFIT}" in words(response)
    assert "Bí mật" not in words(response)


def test_whoever_comes_to_the_preview_without_a_form_is_led_to_the_desk(client):
    response = client.get(PREVIEW)
    assert (response.status_code, response.url) == (302, DESK)


# -- the history ---------------------------------------------------------------------------------------------------------


def test_the_history_says_in_words_what_stood_there(client, boss, articles, time_machine):
    other = factories.editor()
    arrangement(articles[5], by=boss)
    time_machine.move_to(NOW + HOUR, tick=False)
    arrangement(articles[5], Pin(articles[6].pk, IN_THREE_DAYS), hidden=[articles[0].category_id], by=other)
    newest, oldest = [entry.text for entry in page(client.get(HISTORY)).one("ol", class_="front-history").every("li")]
    assert newest.startswith(
        f"Lần 2: {other}, 10:00 22/11/2026 Tin chính “Tin 6” Vị trí 2 “Tin 7”, giữ đến 23:59 25/11"
    )
    assert "Vị trí 2 “Tin 7”, giữ đến 23:59 25/11/2026 đổi ở lần này" in newest
    assert "Khối Kinh tế đổi ở lần này Không hiện Văn hóa đổi ở lần này Đang dùng" in newest
    assert oldest.startswith(f"Lần 1: {boss}, 09:00 22/11/2026 Tin chính “Tin 6” Vị trí 2 Tự động: tin mới nhất")
    assert "đổi ở lần này" not in oldest
    assert oldest.endswith("Mở lại bản này: lần 1")


def test_an_older_one_is_loaded_into_the_form_and_not_saved(client, boss, articles):
    arrangement(articles[5], Pin(articles[6].pk, NOW + HOUR), by=boss, blocks=[articles[0].category_id])
    arrangement(articles[4])
    response = client.get(DESK, {"tu": "1"})
    assert f"Dưới đây là cách sắp xếp {boss} lưu lúc 09:00 22/11/2026, mở lại để dùng. Chưa lưu gì" in words(response)
    assert stored().number == 2
    values = sent(response)
    assert (values["article"][:2], values["seen"]) == ([str(articles[5].pk), str(articles[6].pk)], "2")
    assert values["block"][0] == str(articles[0].category_id)
    save(client, values)
    assert (stored().number, pins_of(stored())[:2]) == (3, [Pin(articles[5].pk), Pin(articles[6].pk, NOW + HOUR)])


@pytest.mark.parametrize("path", [DESK + "?tu=", HISTORY + "?truoc="])
@pytest.mark.parametrize("number", ["junk", "", "-1", "9" * 30])
def test_no_such_arrangement(client, articles, path, number):
    arrangement(articles[0])
    assert client.get(path + number).status_code == 404


def test_the_history_is_bounded(client, boss, articles):
    for number in range(1, 24):
        FrontPage.objects.create(number=number, by=boss, places=[{"article": articles[0].pk, "until": None}])
    first = page(client.get(HISTORY))
    assert len(first.one("ol", class_="front-history").every("li")) == 20
    (older,) = [link["href"] for link in first.every("a") if link.text == "Cũ hơn"]
    assert older == "?truoc=4"
    assert len(page(client.get(HISTORY + older)).one("ol", class_="front-history").every("li")) == 3


def queries_of(client, path, data=None):
    with CaptureQueriesContext(connection) as queries:
        response = client.post(path, data) if data else client.get(path)
    assert response.status_code == 200
    return [query["sql"] for query in queries]


def test_every_page_costs_the_same_whatever_was_arranged(client, articles):
    arrangement(articles[0])
    paths = [DESK, HISTORY, ARTICLES]
    few = [len(queries_of(client, path)) for path in paths] + [len(queries_of(client, PREVIEW, opened(client)))]
    for _ in range(3):
        factories.article("published")
    arrangement(*articles[:5])
    arrangement(*articles[1:6])
    arrangement(*articles[2:7])
    many = [len(queries_of(client, path)) for path in paths] + [len(queries_of(client, PREVIEW, opened(client)))]
    assert many == few
    for path in paths:
        assert [query for query in queries_of(client, path) if '"news_article"."body"' in query] == []


def test_the_pages_speak_of_the_desk_in_their_titles(client, articles):
    for path, title in ((DESK, "Sắp xếp trang chủ"), (HISTORY, "Lịch sử sắp xếp trang chủ")):
        assert re.search(rf"<title>\s*{title} \|", client.get(path).content.decode())
    assert reverse("admin:news_frontpage_changelist") == DESK
