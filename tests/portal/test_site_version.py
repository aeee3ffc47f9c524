"""When what readers see changes by itself."""

import datetime

import pytest

from comments.models import Thread
from news import publishing
from news.placing import Pin
from portal.site_version import next_moments
from tests import factories
from tests.factories import NOW
from tests.site import DAY, SECOND

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine(NOW, tick=False)]

HOUR = datetime.timedelta(hours=1)
MIDNIGHT = datetime.datetime(2026, 11, 22, 17, tzinfo=datetime.UTC)


def strip(**moments: datetime.datetime) -> None:
    factories.MoodFactory(**{"starts_at": NOW - HOUR, "ends_at": NOW + DAY, **moments})


def expiring() -> None:
    article = factories.article("published")
    publishing.expire(article, by=factories.editor(), at=NOW + HOUR)


KINDS = {
    "a scheduled article": lambda: publishing.publish(factories.article(), by=factories.editor(), at=NOW + HOUR),
    "an article that expires": expiring,
    "a strip that begins": lambda: strip(starts_at=NOW + HOUR),
    "a strip that ends": lambda: strip(ends_at=NOW + HOUR),
    "a pin that ends": lambda: factories.arrangement(Pin(factories.article("backdated").pk, NOW + HOUR)),
    "comments that close": lambda: Thread.objects.create(article=factories.article("published"), closes_at=NOW + HOUR),
}


def test_of_a_quiet_site_it_is_midnight_in_viet_nam():
    factories.article("published")
    factories.article("expired")
    assert next_moments(NOW) == (MIDNIGHT, None)
    assert next_moments(MIDNIGHT - SECOND).change == MIDNIGHT
    assert next_moments(MIDNIGHT).change == MIDNIGHT + DAY


@pytest.mark.parametrize("kind", KINDS)
def test_whatever_comes_before_is_the_next_moment_until_it_has_come(kind):
    KINDS[kind]()
    assert next_moments(NOW).change == NOW + HOUR
    assert next_moments(NOW + HOUR).change == MIDNIGHT


def test_the_earliest_of_all():
    for hours in (3, 1, 2):
        strip(starts_at=NOW + hours * HOUR)
    assert next_moments(NOW).change == NOW + HOUR
    assert next_moments(NOW + HOUR).change == NOW + 2 * HOUR


def test_only_what_expires_is_taken_from_the_readers():
    for kind in KINDS:
        if kind != "an article that expires":
            KINDS[kind]()
    assert next_moments(NOW).ending is None
    expiring()
    assert next_moments(NOW).ending == NOW + HOUR
    assert next_moments(NOW + HOUR).ending is None


def test_what_is_not_public_is_no_moment():
    waiting = factories.article("scheduled")
    publishing.redraft(waiting, by=factories.editor())
    expiring()
    publishing.withdraw(type(waiting).objects.order_by("-pk").first(), by=factories.editor(), reason="Số liệu sai.")
    assert next_moments(NOW) == (MIDNIGHT, None)
