"""The urgent strip and mourning, switched on in the office: with an end, by themselves, and taken away by one press."""

import datetime

import pytest
from django.contrib.admin.models import LogEntry
from django.test import Client

from news.models import Mood
from portal import site_version
from tests import factories
from tests.admin import address, form_of, main_part, signed_in, words
from tests.factories import NOW, MoodFactory

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine(NOW, tick=False)]

HOUR = datetime.timedelta(hours=1)
STORM = "Bão số 9 đổ bộ đêm nay, bà con thôn Bến Đá sơ tán."


@pytest.fixture
def client():
    return signed_in(factories.editor())


def added(client, **values):
    form = form_of(client.get(address(Mood, "add")), having="text")
    return client.post(address(Mood, "add"), form | {"kind": "urgent", "text": STORM} | values)


def front():
    return words(Client().get("/"))


def to_come(**values):
    return MoodFactory(starts_at=NOW + HOUR, ends_at=NOW + 2 * HOUR, **values)


def over(**values):
    return MoodFactory(starts_at=NOW - 2 * HOUR, ends_at=NOW - HOUR, **values)


class TestAdding:
    def test_it_shows_at_once_and_ends_by_itself(self, client, time_machine):
        before = site_version.current().version
        assert added(client).status_code == 302
        assert STORM in front()
        assert site_version.current().version == before + 1
        # Unless another end was chosen: the end of tomorrow in Việt Nam.
        assert Mood.objects.get().ends_at == datetime.datetime(2026, 11, 23, 16, 59, tzinfo=datetime.UTC)
        time_machine.move_to(datetime.datetime(2026, 11, 23, 16, 58, 59, tzinfo=datetime.UTC), tick=False)
        assert STORM in front()
        time_machine.move_to(datetime.datetime(2026, 11, 23, 16, 59, tzinfo=datetime.UTC), tick=False)
        assert STORM not in front()

    @pytest.mark.parametrize(
        ("values", "reason"),
        [
            ({"ends_at_0": "", "ends_at_1": ""}, "bắt buộc"),
            ({"ends_at_0": "21/11/2026"}, "Giờ kết thúc phải sau giờ bắt đầu."),
            ({"url": "https://noi-khac.example/"}, "Chỉ nhận địa chỉ trên trang này"),
            ({"url": "//noi-khac.example/"}, "Chỉ nhận địa chỉ trên trang này"),
            ({"url": "javascript:alert(1)"}, "Chỉ nhận địa chỉ trên trang này"),
            ({"text": "…"}, "chữ cái"),
            ({"kind": "khac"}, "khac"),
        ],
    )
    def test_what_cannot_be_shown_is_refused_with_its_reason(self, client, values, reason):
        response = added(client, **values)
        assert response.status_code == 200
        assert reason in words(response)
        assert not Mood.objects.exists()

    def test_of_mourning_there_is_one_at_a_time(self, client):
        mourning = MoodFactory(kind="mourning", text="Quốc tang")
        response = added(client, kind="mourning")
        assert "Trong thời gian ấy đã có “Quốc tang”, đến 09:00 23/11/2026." in words(response)
        later = {"starts_at_0": "23/11/2026", "starts_at_1": "09:00", "ends_at_0": "24/11/2026"}
        assert added(client, kind="mourning", **later).status_code == 302
        # Itself it may be changed, and strips there may be several.
        form = form_of(client.get(address(mourning)), having="text") | {"text": "Lễ Quốc tang"}
        assert client.post(address(mourning), form).status_code == 302
        assert added(client).status_code == 302
        assert Mood.objects.count() == 3


def test_the_list_says_in_words_what_shows(client):
    MoodFactory()
    to_come()
    over()
    said = words(client.get(address(Mood)))
    assert [word for word in ("đang hiện", "sắp tới", "đã hết") if word in said] == ["đang hiện", "sắp tới", "đã hết"]


def test_what_is_over_stays_as_it_was(client):
    mood = over()
    assert "Dòng này được giữ nguyên" in words(client.get(address(mood)))
    assert client.post(address(mood), {"text": "Khác"}).status_code == 403
    assert client.post(address(mood, "delete"), {"post": "yes"}).status_code == 403


def test_what_nobody_has_seen_may_be_taken_back(client):
    mood = to_come()
    assert client.post(address(mood, "delete"), {"post": "yes"}).status_code == 302
    assert not Mood.objects.exists()
    shown = MoodFactory()
    assert client.post(address(shown, "delete"), {"post": "yes"}).status_code == 403


class TestEnding:
    def test_one_press_and_a_question(self, client):
        mood = MoodFactory(text=STORM)
        assert address(mood, "end") in main_part(client.get(address(mood)))
        asked = client.get(address(mood, "end"))
        assert "Kết thúc bây giờ thì bạn đọc không thấy nữa" in words(asked)
        assert STORM in front()
        before = site_version.current().version
        response = client.post(address(mood, "end"), form_of(asked, having="end"))
        assert (response.status_code, response.url) == (302, address(Mood))
        assert STORM not in front()
        mood.refresh_from_db()
        assert mood.ends_at == NOW
        assert site_version.current().version == before + 1
        assert LogEntry.objects.get().get_change_message() == "Kết thúc ngay."

    @pytest.mark.parametrize("make", [to_come, over])
    def test_what_does_not_show_is_not_ended(self, client, make):
        mood = make()
        if make is over:
            assert client.post(address(mood, "end")).status_code == 403
        else:
            assert client.post(address(mood, "end")).status_code == 302
        ends = mood.ends_at
        mood.refresh_from_db()
        assert mood.ends_at == ends

    def test_in_the_moment_in_which_it_began(self, client):
        mood = MoodFactory(starts_at=NOW)
        assert client.post(address(mood, "end")).status_code == 302
        mood.refresh_from_db()
        assert mood.ends_at - mood.starts_at == datetime.timedelta(microseconds=1)

    def test_of_nothing(self, client):
        assert client.post("/admin/news/mood/999/ket-thuc/").status_code == 404


class TestPreview:
    def test_it_is_the_front_page_with_it(self, client):
        MoodFactory(text="Đã hiện từ trước")
        form = form_of(client.get(address(Mood, "add")), having="text") | {"kind": "mourning", "text": STORM}
        response = client.post("/admin/news/mood/xem-truoc/", form)
        said = words(response)
        assert STORM in said
        assert "Đã hiện từ trước" in said
        assert "trusted-types 'none'" in response["Content-Security-Policy"]
        assert STORM not in front()
        assert Mood.objects.count() == 1

    def test_of_one_to_come(self, client):
        mood = to_come(text=STORM)
        form = form_of(client.get(address(mood)), having="text")
        assert STORM in words(client.post(address(mood, "preview"), form))
        assert STORM not in front()

    def test_what_has_to_be_put_right_first_is_said(self, client):
        form = form_of(client.get(address(Mood, "add")), having="text") | {"kind": "urgent", "text": ""}
        said = words(client.post("/admin/news/mood/xem-truoc/", form))
        assert "Nội dung" in said
        assert "Chưa lưu gì" in said
