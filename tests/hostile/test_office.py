"""What the office's forms were once broken by: years beyond all calendars, numbers of rows, addresses that fill in nonsense."""

import io
import resource
import time
from datetime import UTC, datetime

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.urls import reverse
from PIL import Image, ImageDraw

from comments.models import PersonalDataRequest, Thread
from news.models import Article, LinkList, Mood
from portal.html import MAX_GIVEN_BACK
from portal.icons import drawn
from portal.models import OutgoingMail, SiteIdentity
from tests import factories
from tests.admin import address, signed_in
from tests.factories import NOW

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine(NOW, tick=False)]

MOOD = {"kind": "urgent", "text": "Bão", "detail": "", "url": "", "starts_at_1": "00:00", "ends_at_1": "23:59"}
# The moments that a person types.
TYPED = [(Article, "published_at"), (Article, "expires_at"), (Mood, "starts_at"), (Mood, "ends_at")]
TYPED += [(Thread, "closes_at"), (PersonalDataRequest, "received_at")]


@pytest.mark.parametrize(("model", "name"), TYPED)
@pytest.mark.parametrize("year", [1, 1989, 2100, 9999])
def test_a_moment_beyond_the_years_of_the_site_is_refused(model, name, year):
    with pytest.raises(ValidationError):
        model._meta.get_field(name).clean(datetime(year, 6, 1, tzinfo=UTC), None)


def test_the_database_takes_none_either():
    for fields in ({"starts_at": datetime(1, 1, 2, tzinfo=UTC)}, {"ends_at": datetime(9999, 1, 1, tzinfo=UTC)}):
        with pytest.raises(IntegrityError), transaction.atomic():
            factories.MoodFactory(**fields)
    with pytest.raises(IntegrityError), transaction.atomic():
        Thread.objects.create(article=factories.ArticleFactory(), closes_at=datetime(1, 1, 2, tzinfo=UTC))


@pytest.mark.parametrize(("first", "last"), [("01/01/0001", "31/12/9999"), ("01/01/0001", "02/01/0001")])
def test_a_strip_of_all_time_is_an_error_of_the_form(client, first, last):
    office = signed_in(factories.editor())
    sent = MOOD | {"starts_at_0": first, "ends_at_0": last}
    for page in (address(Mood, "add"), reverse("admin:news_mood_preview_new")):
        assert office.post(page, sent).status_code == 200
    assert not Mood.objects.exists()
    assert client.get("/").status_code == 200


@pytest.mark.parametrize("gap", ["\t", "\n", "\r", "\\", "\u00a0", " "])
def test_a_strip_leads_nowhere_else(gap):
    office = signed_in(factories.editor())
    sent = MOOD | {"starts_at_0": "22/11/2026", "ends_at_0": "23/11/2026", "url": f"/{gap}/xau.example/x"}
    assert office.post(address(Mood, "add"), sent).status_code == 200
    assert not Mood.objects.exists()


@pytest.mark.parametrize(
    ("model", "name"),
    [(Mood, "starts_at"), (Mood, "ends_at"), (PersonalDataRequest, "received_at"), (Thread, "closes_at")]
    + [(SiteIdentity, "emblem"), (SiteIdentity, "banner"), (SiteIdentity, "valid_from")],
)
@pytest.mark.parametrize("value", ["", "abc", "1", "9" * 5000, "0001-01-01"])
def test_what_an_address_fills_in_breaks_no_form(model, name, value):
    office = signed_in(factories.superuser())
    assert office.get(address(model, "add"), {name: value}).status_code == 200
    if name == "emblem":
        assert office.post(address(model, "add"), {name: value}).status_code == 200


@pytest.mark.parametrize("lookup", ["sent_at", "sent_at__exact", "sent_at__isnull"])
@pytest.mark.parametrize("value", ["0001-01-01", "9999-12-31T23:59:59-12:00"])
def test_a_filter_of_what_is_empty_takes_no_moment(lookup, value):
    office = signed_in(factories.superuser())
    assert office.get(address(OutgoingMail), {lookup: value}).status_code == 400


def test_a_thousand_million_links_are_not_believed():
    office = signed_in(factories.editor())
    sent = {"name": "Danh sách", "place": "side", "position": "0", "links-TOTAL_FORMS": "1000000000"}
    started = time.process_time()
    assert office.post(address(LinkList, "add"), sent | {"links-INITIAL_FORMS": "0"}).status_code == 200
    assert time.process_time() - started < 1


def test_what_is_too_long_to_keep_is_given_back_whole_where_nobody_may_save_it():
    article = factories.article("submitted", by=(author := factories.contributor()))
    body = "<p>" + "&" * 400_000 + "CUOI</p>"
    page = signed_in(author).post(address(article), {"title": "t", "body": body})
    assert page.status_code == 403
    assert "CUOI" in page.content.decode()


def test_a_body_that_grows_by_escaping_comes_back_within_bounds():
    office = signed_in(factories.contributor())
    started = time.process_time()
    response = office.post(address(Article, "add"), {"title": "", "body": "<p title='" + '"' * 8_000_000})
    assert time.process_time() - started < 1.5  # reading eight megabytes takes the most of it
    assert "ở đây chỉ còn phần đầu" in response.content.decode()
    assert len(response.content) < 7 * MAX_GIVEN_BACK


@pytest.mark.parametrize(
    ("model", "field"),
    [(Article, "title"), (Article, "why"), (Article, "credits-0-byline"), (Mood, "text"), (LinkList, "name")],
)
def test_nor_does_any_other_field_grow_without_bounds(model, field):
    office = signed_in(factories.superuser(), raise_request_exception=False)
    started = time.process_time()
    response = office.post(address(model, "add"), {field: '"' * 8_000_000})
    assert time.process_time() - started < 1
    assert (response.status_code, len(response.content) < 100_000) == (413, True)


def test_a_long_text_in_a_wrong_field_is_refused_in_the_form_with_the_text(client):
    office = signed_in(factories.editor())
    text = "Một đoạn văn dán nhầm vào ô tóm tắt. " * 5_000
    response = office.post(address(Article, "add"), {"title": "Tin", "summary": text})
    assert response.status_code == 200
    assert text.strip() in response.content.decode()


def test_a_small_mark_in_the_middle_of_nothing_makes_no_giant():
    emblem = Image.new("RGBA", (512, 512), (0, 0, 0, 0))
    ImageDraw.Draw(emblem).ellipse((252, 252, 260, 260), fill="red")
    file = io.BytesIO()
    emblem.save(file, "PNG")
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    assert set(drawn(file.getvalue())) >= {"maskable", "favicon"}
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 100_000  # kB
