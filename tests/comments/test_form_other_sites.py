"""What other sites make a browser send, and what our own page sends."""

import datetime

import pytest
from django.test import Client

from comments.models import Comment
from news.models import Article
from tests.comments import FILLED, address, assert_accepted, assert_asks_again, assert_kept, press, ready
from tests.factories import NOW, ArticleFactory

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine(NOW, tick=False)]


@pytest.fixture
def article() -> Article:
    return ArticleFactory(public=True)


class TestOtherSites:
    """What another site makes a browser send is refused; what our own page sends needs no cookie."""

    @pytest.mark.parametrize(
        "headers",
        [
            {"Origin": "https://xau.example"},
            {"Origin": "http://xau.example:80"},
            {"Origin": "http://testserver.xau.example"},
            {"Origin": "http://testserver:81"},
            {"Origin": "http://xau.example/http://testserver"},
            {"Origin": "null"},
            {"Sec-Fetch-Site": "cross-site"},
            {"Sec-Fetch-Site": "same-site"},
            {"Sec-Fetch-Site": "cross-site", "Origin": "http://testserver"},
            {"Sec-Fetch-Site": "same-origin", "Origin": "https://xau.example"},
        ],
    )
    @pytest.mark.parametrize("has_token", [True, False])
    def test_refused(self, client, article, headers, has_token):
        response = client.post(address(article), ready(article) if has_token else FILLED, headers=headers)
        assert response.status_code == 403
        # Whoever typed it keeps it, and may send it from here; what the other page ticked is no consent.
        assert_kept(response, consent=False)
        assert "từ một trang khác" in response.content.decode()
        assert not Comment.objects.exists()
        assert press(client, response).status_code == 200
        assert not Comment.objects.exists()

    @pytest.mark.time_machine(NOW, tick=False)
    def test_sent_again_from_here(self, client, article, time_machine):
        refused = client.post(address(article), ready(article), headers={"Origin": "null"})
        time_machine.move_to(NOW + datetime.timedelta(seconds=10))
        assert_accepted(press(client, refused, consent="on"))

    def test_the_sites_own_address_is_no_other_site(self, client, article, settings):
        """A proxy may speak to the site under another name than readers do."""
        settings.SITE_URL = "https://portal.example"
        assert_accepted(client.post(address(article), ready(article), headers={"Origin": "https://portal.example"}))

    @pytest.mark.parametrize(
        "headers",
        [
            {},
            {"Origin": "http://testserver"},
            {"Sec-Fetch-Site": "same-origin"},
            {"Sec-Fetch-Site": "none"},
            {"Sec-Fetch-Site": "same-origin", "Origin": "http://testserver"},
        ],
    )
    def test_accepted_without_any_cookie(self, article, headers):
        """This view alone is exempt from Django's cookie: the form stands on a page that is the same for everybody."""
        client = Client(enforce_csrf_checks=True, headers=headers)
        first = client.post(address(article), FILLED)
        assert_asks_again(first)
        second = press(client, first)
        assert_accepted(second)
        assert not first.cookies
        assert not second.cookies
        assert not client.cookies
        assert first.wsgi_request.session.accessed is second.wsgi_request.session.accessed is False

    def test_the_cookies_of_the_office_play_no_part(self, article):
        client = Client(enforce_csrf_checks=True)
        client.cookies["csrftoken"] = "a" * 32
        client.cookies["phien"] = "b" * 32
        assert_accepted(client.post(address(article), ready(article)))
