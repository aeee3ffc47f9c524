"""How many comments one address may send."""

import pytest

from comments.models import Comment
from news.models import Article
from tests.comments import KEPT, address, assert_kept, fields_of, form_of, ready
from tests.factories import NOW, ArticleFactory
from tests.site import page

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine(NOW, tick=False)]


@pytest.fixture
def article() -> Article:
    return ArticleFactory(public=True)


class TestTooMany:
    ADDRESS = "203.0.113.9"

    def send(self, client, article, *, at=ADDRESS, **changes):
        return client.post(address(article), {**ready(article), **changes}, REMOTE_ADDR=at)

    def fill(self, client, article, count=10, **kwargs):
        answers = [self.send(client, article, **kwargs) for _ in range(count)]
        assert [answer.status_code for answer in answers] == [303] * count
        return answers

    def test_the_eleventh_within_ten_minutes_waits_with_its_text(self, client, article, time_machine):
        self.fill(client, article)
        time_machine.shift(599)
        refused = self.send(client, article, title="Thứ mười một")
        assert refused.status_code == 429
        assert Comment.objects.count() == 10
        assert_kept(refused, typed={**KEPT, "title": "Thứ mười một"})
        assert "Bạn vừa gửi nhiều bình luận trong thời gian ngắn." in page(refused).one(role="status").text
        time_machine.shift(1)
        accepted = client.post(address(article), fields_of(form_of(refused)), REMOTE_ADDR=self.ADDRESS)
        assert accepted.status_code == 303
        assert Comment.objects.filter(title="Thứ mười một").count() == 1

    def test_it_counts_over_all_articles_and_decisions(self, client, article):
        self.fill(client, article, 5)
        self.fill(client, ArticleFactory(public=True), 5)
        Comment.objects.update(status="spam")
        assert self.send(client, ArticleFactory(public=True)).status_code == 429

    def test_the_sixty_first_within_a_day(self, client, article, time_machine):
        self.fill(client, article, 1)
        first = Comment.objects.get()
        Comment.objects.bulk_create(
            Comment(**{**KEPT, "article": article, "address_hash": first.address_hash, "submitted_at": NOW})
            for _ in range(59)
        )
        time_machine.shift(24 * 3600 - 1)
        assert self.send(client, article).status_code == 429
        time_machine.shift(1)
        assert self.send(client, article).status_code == 303

    @pytest.mark.parametrize("other", ["203.0.113.10", "2001:db8::1", ""])
    def test_other_addresses_are_not_concerned(self, client, article, other):
        self.fill(client, article)
        assert self.send(client, article, at=other).status_code == 303

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ("2001:db8:1:2::1", "2001:db8:1:2:ffff:ffff:ffff:ffff"),
            ("203.0.113.9", "::ffff:203.0.113.9"),
        ],
    )
    def test_one_household_is_one_address(self, client, article, one, other):
        self.fill(client, article, at=one)
        assert self.send(client, article, at=other).status_code == 429

    def test_an_address_that_cannot_be_told_is_not_limited(self, client, article):
        self.fill(client, article, 11, at="")

    def test_what_was_sent_before_still_finds_its_receipt(self, client, article):
        values = ready(article)
        sent = client.post(address(article), values, REMOTE_ADDR=self.ADDRESS)
        self.fill(client, article, 9)
        assert self.send(client, article).status_code == 429
        again = client.post(address(article), values, REMOTE_ADDR=self.ADDRESS)
        assert (again.status_code, again["Location"]) == (303, sent["Location"])
        assert Comment.objects.count() == 10

    def test_mistakes_and_first_presses_do_not_count(self, client, article):
        for _ in range(12):
            assert self.send(client, article, title="").status_code == 200
            assert self.send(client, article, token="").status_code == 200
        assert self.send(client, article).status_code == 303

    def test_nobody_speaks_for_another_address(self, client, article, settings):
        """Without a proxy of ours in front the header says what anybody likes."""
        assert settings.TRUSTED_PROXIES == 0
        for n in range(10):
            client.post(
                address(article), ready(article), REMOTE_ADDR=self.ADDRESS, headers={"X-Forwarded-For": f"10.0.0.{n}"}
            )
        refused = client.post(
            address(article), ready(article), REMOTE_ADDR=self.ADDRESS, headers={"X-Forwarded-For": "10.0.0.99"}
        )
        assert refused.status_code == 429
