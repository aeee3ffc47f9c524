"""Counting reads: a number for each article and day, nothing about anybody; and the articles that are read most."""

import datetime

import pytest
from django.conf import settings
from django.db import OperationalError
from django.test import Client
from django.urls import reverse

from news import publishing, reads
from news.models import ArticleReads
from tests import factories
from tests.factories import NOW
from tests.site import DAY, page

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine(NOW, tick=False)]

PHONE = {"User-Agent": "Mozilla/5.0 (Linux; Android 9) Chrome/80", "Sec-Fetch-Site": "same-origin"}
TODAY = datetime.date(2026, 11, 22)


@pytest.fixture
def counter(monkeypatch) -> reads.ReadCounter:
    """One whose thread never begins: the test flushes."""
    made = reads.ReadCounter()
    made._start = lambda: None
    monkeypatch.setattr(reads, "counter", made)
    return made


@pytest.fixture
def article():
    return factories.article("published")


def read(article, client=None, **headers):
    address = reverse("article-read", args=[article.slug, article.pk])
    return (client or Client()).post(address, headers={**PHONE, **headers})


def stored():
    return {(row.article_id, row.day): row.count for row in ArticleReads.objects.all()}


def test_reads_are_added_up_and_written_later_in_one_statement(counter, article, django_assert_max_num_queries):
    other = factories.article("published")
    for _ in range(3):
        assert read(article).status_code == 204
    read(other)
    assert stored() == {}
    with django_assert_max_num_queries(4):  # which are public, and the statement in its savepoint
        counter.flush()
    assert stored() == {(article.pk, TODAY): 3, (other.pk, TODAY): 1}
    read(article)
    counter.flush()
    counter.flush()
    assert stored()[article.pk, TODAY] == 4


def test_a_read_asks_the_database_nothing(counter, article, django_assert_num_queries):
    with django_assert_num_queries(0):
        read(article)


def test_two_workers_add_to_the_same_number(article):
    for _ in range(2):
        worker = reads.ReadCounter()
        worker._start = lambda: None
        worker.add(article.pk)
        worker.flush()
    assert stored() == {(article.pk, TODAY): 2}


def test_a_day_ends_at_midnight_in_viet_nam(counter, article, time_machine):
    time_machine.move_to(datetime.datetime(2026, 11, 22, 16, 59, 59, tzinfo=datetime.UTC), tick=False)
    read(article)
    time_machine.move_to(datetime.datetime(2026, 11, 22, 17, 0, tzinfo=datetime.UTC), tick=False)
    read(article)
    counter.flush()
    assert stored() == {(article.pk, TODAY): 1, (article.pk, TODAY + DAY): 1}


@pytest.mark.parametrize(
    "headers",
    [
        {"User-Agent": "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)"},
        {"User-Agent": "facebookexternalhit/1.1 preview"},
        {"User-Agent": "HeadlessChrome/120"},
        {"User-Agent": "python-requests/2"},
        {"User-Agent": ""},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "", "Origin": "https://khac.example"},
        {"Cookie": f"{settings.SESSION_COOKIE_NAME}=abc"},
    ],
    ids=str,
)
def test_bots_other_sites_and_the_office_do_not_count(counter, article, headers):
    assert read(article, **headers).status_code == 204
    counter.flush()
    assert stored() == {}


@pytest.mark.parametrize("state", ["draft", "submitted", "scheduled", "expired", "withdrawn"])
def test_what_readers_cannot_see_is_not_counted_nor_told_of(counter, state):
    hidden = factories.article(state)
    response = read(hidden)
    never = Client().post("/bai-viet/khong-co-987654/luot-doc/", headers=PHONE)
    assert (response.status_code, response.content) == (never.status_code, never.content) == (204, b"")
    counter.flush()
    assert stored() == {}


def test_only_a_post_counts(counter, article):
    address = reverse("article-read", args=[article.slug, article.pk])
    assert Client().get(address, headers=PHONE).status_code == 405
    counter.flush()
    assert stored() == {}


def test_what_cannot_be_written_now_is_written_later(counter, article, monkeypatch):
    read(article)
    with monkeypatch.context() as away:
        away.setattr(reads, "_write", lambda counts: (_ for _ in ()).throw(OperationalError("away")))
        with pytest.raises(OperationalError):
            counter.flush()
    read(article)
    counter.flush()
    assert stored() == {(article.pk, TODAY): 2}


def test_made_up_numbers_take_no_more_room_than_is_given(counter, article, monkeypatch):
    monkeypatch.setattr(reads, "MOST_ARTICLES", 10)
    counter.add(article.pk)
    for number in range(10**9, 10**9 + 1000):
        counter.add(number)
    counter.add(article.pk)
    assert len(counter._counts) == 10
    counter.flush()
    assert stored() == {(article.pk, TODAY): 2}


def test_nothing_is_known_of_who_read():
    assert {field.name for field in ArticleReads._meta.get_fields()} == {"id", "article", "day", "count"}


def test_the_page_says_where_it_is_told(client, article):
    shown = page(client.get(article.get_absolute_url()))
    address = reverse("article-read", args=[article.slug, article.pk])
    assert shown.one("article", class_="article")["data-reads"] == address
    assert [script for script in shown.every("script") if (script.get("src") or "").endswith("js/reads.js")]


class TestPopular:
    def counted(self, **counts):
        made = {}
        for name, (days_ago, count) in counts.items():
            made[name] = factories.article("published", title=name)
            ArticleReads.objects.create(article=made[name], day=TODAY - days_ago * DAY, count=count)
        return made

    def test_the_most_read_of_seven_days_first(self):
        made = self.counted(few=(0, 3), many=(6, 9), old=(7, 99), none=(0, 1))
        ArticleReads.objects.create(article=made["few"], day=TODAY - DAY, count=7)
        assert reads.popular(3) == [made["few"], made["many"], made["none"]]
        assert reads.popular(1) == [made["few"]]

    def test_two_queries_whatever_is_there(self, django_assert_num_queries):
        self.counted(**{f"b{n}": (0, n + 1) for n in range(9)})
        with django_assert_num_queries(2):
            assert [article.title for article in reads.popular(5)] == ["b8", "b7", "b6", "b5", "b4"]

    def test_what_is_public_no_more_makes_room(self):
        made = self.counted(a=(0, 3), b=(0, 2), c=(0, 1))
        publishing.withdraw(made["a"], by=factories.editor(), reason="Số liệu sai.")
        assert reads.popular(2) == [made["b"], made["c"]]

    def test_they_stand_on_the_front_page_once_somebody_has_read(self, client):
        assert page(client.get("/")).every(id="doc-nhieu") == []
        self.counted(a=(0, 3), b=(0, 5))
        section = page(client.get("/")).one(id="doc-nhieu").closest("section")
        assert [title.text for title in section.every("h3")] == ["b", "a"]
