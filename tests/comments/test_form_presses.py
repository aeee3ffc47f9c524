"""One form, one comment: the token, the second press, the trap, and a form that is sent twice."""

import threading
from collections.abc import Callable

import pytest
from django.core import signing
from django.db import connection
from django.test import Client
from django.urls import reverse

from comments import tokens
from comments.models import Comment, CommentEvent, Thread
from news.models import Article
from tests.comments import (
    FILLED,
    KEPT,
    TYPED,
    address,
    assert_accepted,
    assert_asks_again,
    assert_kept,
    fields_of,
    form_of,
    press,
    ready,
)
from tests.factories import NOW, ArticleFactory
from tests.site import page

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine(NOW, tick=False)]


@pytest.fixture
def article() -> Article:
    return ArticleFactory(public=True)


class TestTheToken:
    def test_a_script_gets_a_fresh_one(self, client, article):
        url = reverse("comment-token", args=[article.slug, article.pk])
        first, second = client.get(url), client.get(url)
        assert first.status_code == 200
        assert first["Content-Type"] == "application/json"
        assert list(first.json()) == ["token"]
        assert first.json() != second.json()

    def test_with_it_one_press_is_enough(self, client, article, time_machine):
        token = client.get(reverse("comment-token", args=[article.slug, article.pk])).json()["token"]
        time_machine.shift(60)
        assert_accepted(client.post(address(article), {**FILLED, "token": token}))

    # Seconds from the issue to the press.
    @pytest.mark.parametrize("age", [3, 60, 24 * 3600])
    def test_in_time(self, client, article, time_machine, age):
        opened = client.get(address(article))
        time_machine.shift(age)
        assert_accepted(press(client, opened, **FILLED))

    UNACCEPTABLE: dict[str, Callable[[Article], dict[str, str]]] = {
        "none at all": lambda article: {},
        "empty, as on a cached page": lambda article: {"token": ""},
        "of another article": lambda article: {
            "token": tokens.issue(ArticleFactory(public=True).pk, second_press=True)
        },
        "forged": lambda article: {"token": tokens.issue(article.pk, second_press=True)[:-1] + "*"},
        "made longer": lambda article: {"token": "x" + tokens.issue(article.pk, second_press=True)},
        "signed for another purpose": lambda article: {"token": signing.dumps([article.pk, "n", 0, True], salt="khac")},
        "of a release that knew fewer fields": lambda article: {
            "token": signing.dumps([article.pk, "n", 0.0], salt=tokens.SALT)
        },
        "junk": lambda article: {"token": "ký tự lạ \x00 :::"},
        "long junk": lambda article: {"token": "a:" * 10_000},
    }

    @pytest.mark.parametrize("name", [*UNACCEPTABLE, "filled in too fast", "stale", "of tomorrow"])
    def test_without_a_good_one_the_text_is_kept_and_a_second_press_sends_it(self, client, article, time_machine, name):
        if name in self.UNACCEPTABLE:
            extra = self.UNACCEPTABLE[name](article)
        else:
            extra = {"token": fields_of(form_of(client.get(address(article))))["token"]}
            time_machine.shift({"filled in too fast": 2.9, "stale": 25 * 3600, "of tomorrow": -24 * 3600}[name])
        first = client.post(address(article), {**FILLED, **extra})
        assert_asks_again(first)
        tree = page(first)
        assert "Còn một bước nữa." in tree.one(role="status").text
        assert tree.every(role="alert") == []
        # At once: what is on the page is looked at, not filled in.
        assert_accepted(press(client, first))

    def test_the_second_press_comes_a_day_later(self, client, article, time_machine):
        first = client.post(address(article), FILLED)
        time_machine.shift(25 * 3600)
        second = press(client, first)
        assert_asks_again(second)
        assert_accepted(press(client, second))

    def test_a_form_stays_itself_through_corrections(self, client, article):
        """So that a press whose answer was lost on the way makes no second comment later."""
        nonces = []
        response = client.get(address(article))
        for _ in range(3):
            nonces.append(tokens.read(fields_of(form_of(response))["token"], article.pk).nonce)
            response = press(client, response, **{**FILLED, "title": ""})
        assert len(set(nonces)) == 1


class TestTheTrap:
    def test_a_robot_is_asked_again_for_ever(self, client, article):
        response = client.get(address(article))
        for _ in range(3):
            response = press(client, response, **{**FILLED, "website": "https://xau.example"})
            assert_asks_again(response)

    def test_a_person_whose_browser_filled_it_presses_once_more(self, client, article):
        first = client.post(address(article), {**ready(article), "website": "https://cua-toi.example"})
        assert_asks_again(first)
        assert "Trình duyệt đã tự điền vào một ô ẩn." in page(first).one(role="alert").text
        assert form_of(first).one(name="website").value == ""
        assert_accepted(press(client, first))


class TestOnce:
    def test_pressed_twice(self, client, article):
        values = ready(article)
        first, second = (client.post(address(article), values) for _ in range(2))
        assert first["Location"] == second["Location"]
        assert assert_accepted(first) == assert_accepted(second)
        assert CommentEvent.objects.count() == 1

    @pytest.mark.parametrize("field", ["title", "sender", "body"])
    @pytest.mark.parametrize(
        "typed", ["  A   b\u200b ", "Le\u0302\u00a0Va\u0306n", "Một\r\nHai\r\n\r\n\r\n\r\n\r\nBa \r\n"]
    )
    def test_also_where_the_stored_text_is_not_what_was_typed(self, client, article, field, typed):
        values = {**ready(article), field: typed}
        places = {client.post(address(article), values)["Location"] for _ in range(2)}
        assert len(places) == 1
        assert Comment.objects.count() == 1

    @pytest.mark.parametrize("status", ["approved", "rejected", "spam", "withdrawn"])
    def test_also_after_the_decision(self, client, article, status):
        values = ready(article)
        first = client.post(address(article), values)
        Comment.objects.update(status=status)
        second = client.post(address(article), values)
        assert (second.status_code, second["Location"]) == (303, first["Location"])
        assert Comment.objects.get().status == status

    @pytest.mark.parametrize("close", [lambda article: Thread.objects.create(article=article, is_open=False)])
    def test_also_when_the_thread_was_closed_meanwhile(self, client, article, close):
        values = ready(article)
        first = client.post(address(article), values)
        close(article)
        assert client.post(address(article), values)["Location"] == first["Location"]

    def test_also_when_the_token_is_stale_by_now(self, client, article, time_machine):
        values = ready(article)
        first = client.post(address(article), values)
        time_machine.shift(25 * 3600)
        assert client.post(address(article), values)["Location"] == first["Location"]

    @pytest.mark.parametrize("field", TYPED)
    def test_but_other_words_in_the_same_form_are_not_lost(self, client, article, field):
        """Sent, the answer late, corrected and sent again: the correction is a comment of its own, or still there to send."""
        values = ready(article)
        first = client.post(address(article), values)
        changed = {**values, field: "khac@nhan.example" if field == "email" else "Câu chữ khác hẳn"}
        second = client.post(address(article), changed)
        assert Comment.objects.count() == 1
        assert_kept(second, typed={**KEPT, field: changed[field]})
        third = press(client, second)
        assert third.status_code == 303
        assert third["Location"] != first["Location"]
        assert sorted(Comment.objects.values_list(field, flat=True)) == sorted([KEPT[field], changed[field]])

    def test_the_nonce_of_another_article_finds_nothing(self, client, article):
        values = ready(article)
        client.post(address(article), values)
        other = ArticleFactory(public=True)
        assert client.post(address(other), values).status_code == 200
        assert Comment.objects.count() == 1

    @pytest.mark.django_db(transaction=True)
    def test_pressed_four_times_at_the_same_moment(self, article):
        values = ready(article)
        together = threading.Barrier(4)
        answers = []

        def send() -> None:
            try:
                together.wait(timeout=20)
                answers.append(Client().post(address(article), values))
            finally:
                connection.close()

        threads = [threading.Thread(target=send) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert len(answers) == 4
        comments = {assert_accepted(answer) for answer in answers}
        assert len(comments) == 1
        assert CommentEvent.objects.count() == 1
