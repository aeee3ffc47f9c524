"""The demonstration command: everything in every state, through the acts, and a second run that adds nothing."""

import pytest
from django.contrib.auth import authenticate
from django.core.management import call_command
from PIL import Image

from comments.models import Comment, CommentEvent
from news.models import Article, ArticleEvent, ArticleVersion, Author, Category, Credit, FrontPage, Page, Source
from portal.demo import content, drawings
from portal.models import Picture, SiteIdentity, User

COUNTED = [
    *(Article, ArticleEvent, ArticleVersion, Author, Category, Credit, Page, Source),
    *(Comment, CommentEvent, FrontPage, Picture, SiteIdentity, User),
]

pytestmark = [pytest.mark.django_db, pytest.mark.once]


@pytest.fixture(autouse=True)
def _small_drawings(monkeypatch):
    """The drawings have tests of their own; here their size does not matter."""
    monkeypatch.setattr(drawings, "draw", lambda name, seed: Image.new("RGB", (320, 240), (seed % 256, 90, 60)))
    monkeypatch.setattr(drawings, "emblem", lambda size: Image.new("RGBA", (64, 64), (180, 20, 30, 255)))


def counts():
    return {model.__name__: model.objects.count() for model in COUNTED}


def test_everything_is_there_in_every_state():
    call_command("demo", stdout=None)

    assert {article.state for article in Article.objects.all()} == {
        *("draft", "binned", "submitted", "returned", "scheduled", "published", "expired", "withdrawn")
    }
    # And what the office does afterwards.
    assert Article.objects.exclude(working_version=None).get().is_public
    assert ArticleVersion.objects.filter(number__gt=2).exists()
    assert CommentEvent.objects.get(kind="taken_down").order_number
    call_command("verify_versions", stdout=None)
    assert Article.objects.count() == len(content.ARTICLES) >= 40
    assert Category.objects.count() == 10
    assert Author.objects.count() == 12
    assert Comment.objects.count() == len(content.COMMENTS) >= 40
    assert set(Comment.objects.values_list("status", flat=True)) == {*Comment.Status.values}
    # Two articles are held on the front page, the other places are left to the newest.
    assert [bool(place) for place in FrontPage.objects.get().places] == [True, False, False, False, True]
    # Nothing came in by a back door: each row has the events of the acts that made it.
    assert not Article.objects.filter(events=None).exists()
    assert not Comment.objects.filter(events=None).exists()


def test_a_second_run_adds_nothing(monkeypatch):
    call_command("demo", stdout=None)
    before = counts()
    call_command("demo", stdout=None)
    assert counts() == before


@pytest.mark.parametrize("given", ["mật khẩu của cuộc trình diễn", ""])
def test_the_password_is_the_given_one_or_a_random_one_printed_once(monkeypatch, capsys, given):
    monkeypatch.setenv("DEMO_PASSWORD", given)
    call_command("demo")
    printed = [line for line in capsys.readouterr().out.splitlines() if line.startswith("Mật khẩu")]
    call_command("demo")
    assert "Mật khẩu" not in capsys.readouterr().out

    password = given or printed[0].partition(": ")[2]
    assert bool(printed) != bool(given)
    for username in ("quantri", "bientap", "congtacvien", "kiemduyet"):
        assert authenticate(username=username, password=password) is not None
