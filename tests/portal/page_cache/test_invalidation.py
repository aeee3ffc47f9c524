"""After each act of another process every public page of every worker is as Django makes it now; after one that was rolled
back none is made anew.

An act is a row of ACTS; whatever else changes what readers see has to become one. Two workers stand for many: each has a
watch and pages of its own, and both look at the database as they do a few times a second.
"""

import datetime
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
import time_machine
from django.core.wsgi import get_wsgi_application
from django.db import transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import Model
from django.test import Client
from django.urls import reverse
from pytest_django.plugin import DjangoDbBlocker

from comments import moderation, personal_data
from comments.models import Comment, ConsentText, Thread
from news import editing, pages, publishing
from news.models import Article, Author, Category, LinkList, Mood, Page, Source
from news.placing import Pin
from portal import icons, renditions, site_version
from portal.models import Picture, SiteIdentity
from portal.page_cache.store import Store
from portal.page_cache.watch import Watch
from portal.page_cache.wsgi import PageCache
from tests import factories
from tests.admin import address, form_of, picture, signed_in
from tests.factories import NOW
from tests.portal.page_cache.fakes import InlineRenderer, ask
from tests.site import DAY, SECOND, figure

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine(NOW, tick=False)]

HOUR = datetime.timedelta(hours=1)


@dataclass
class World:
    """A site with something of everything, and who acts in it."""

    editor: object
    moderator: object
    desk: Client
    category: Category
    article: Article
    revised: Article
    draft: Article
    scheduled: Article
    withdrawn: Article
    expiring: Article
    author: Author
    source: Source
    standing: Page
    hidden: Page
    picture: Picture
    approved: Comment
    pending: Comment
    links: LinkList
    strip: Mood
    files: dict[Path, bytes]

    def addresses(self) -> list[str]:
        articles = [self.article, self.revised, self.draft, self.scheduled, self.withdrawn, self.expiring]
        return [
            "/",
            self.category.get_absolute_url(),
            self.category.parent.get_absolute_url(),
            reverse("category-feed", args=[self.category.slug]),
            *(article.get_absolute_url() for article in articles),
            self.author.get_absolute_url(),
            self.standing.get_absolute_url(),
            self.hidden.get_absolute_url(),
            *("/rss/", "/sitemap.xml", "/sitemap-bai-viet.xml", "/.well-known/security.txt", "/manifest.webmanifest"),
        ]


@pytest.fixture(scope="module")
def stored(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[World]:
    with django_db_blocker.unblock(), time_machine.travel(NOW, tick=False), transaction.atomic():
        yield _made()
        transaction.set_rollback(True)


@pytest.fixture
def world(stored) -> World:
    """As it is stored: the acts of the tests before left their marks on the objects, not on the rows."""
    for path, content in stored.files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    rows = {name: value for name, value in vars(stored).items() if isinstance(value, Model)}
    return replace(
        stored,
        desk=signed_in(factories.superuser()),
        **{name: type(row)._default_manager.get(pk=row.pk) for name, row in rows.items()},
    )


def _made() -> World:
    factories.IdentityFactory(email="vanphong@coquan.example", emblem=picture(alt="Biểu trưng"))
    shown = picture(alt="Hội trường", credit="Ảnh: An")
    category = factories.CategoryFactory(parent=factories.CategoryFactory())
    source = factories.SourceFactory()
    article = factories.article(
        "published", category=category, body=f"<p>Thân.</p>{figure(shown)}", lead_picture=shown, source=source
    )
    made = {state: factories.article(state, category=category) for state in ("draft", "scheduled", "withdrawn")}
    expiring = factories.article("published", category=category)
    publishing.change_date(expiring, by=factories.editor(), at=NOW - 2 * DAY)
    publishing.expire(expiring, by=factories.editor(), at=NOW + DAY)
    revised = factories.article("revised", category=category)
    Thread.objects.create(article=article, closes_at=NOW + HOUR)
    return World(
        editor=factories.editor(),
        moderator=factories.moderator(),
        desk=Client(),
        category=category,
        article=article,
        revised=revised,
        expiring=expiring,
        author=article.credits.get().author,
        source=source,
        standing=factories.standing_page(body=f"<p>Giới thiệu.</p>{figure(shown)}"),
        hidden=factories.standing_page(is_public=False),
        picture=shown,
        approved=factories.comment("approved", on=article),
        pending=factories.comment(on=article),
        links=factories.LinkFactory().list,
        strip=factories.MoodFactory(starts_at=NOW + HOUR, ends_at=NOW + 2 * HOUR),
        files={Path(each.master.path): Path(each.master.path).read_bytes() for each in Picture.objects.all()},
        **made,
    )


def rewritten(article: Article) -> Article:
    article.title, article.body = "Tiêu đề sau khi sửa", "<p>Thân sau khi sửa.</p>"
    return article


def save_page(page: Page, world: World, **values: object) -> None:
    for name, value in values.items():
        setattr(page, name, value)
    pages.save(page, by=world.editor, seen=2)


def saved_in_admin(world: World, row: object, **values: str) -> None:
    """The form of a row as it stands, with these values changed."""
    sent = form_of(world.desk.get(address(row)), having=next(iter(values)))
    assert world.desk.post(address(row), sent | values).status_code == 302


def added_in_admin(world: World, model: type, **values: str) -> None:
    sent = form_of(world.desk.get(address(model, "add")), having=next(iter(values)))
    assert world.desk.post(address(model, "add"), sent | values).status_code == 302


ACTS: dict[str, Callable[[World], object]] = {
    # the acts of the news
    "publish": lambda w: publishing.publish(w.draft, by=w.editor),
    "publish with a past date": lambda w: publishing.publish(w.draft, by=w.editor, at=NOW - 9 * DAY),
    "publish again": lambda w: publishing.publish(w.withdrawn, by=w.editor),
    "publish earlier than was planned": lambda w: publishing.change_date(w.scheduled, by=w.editor, at=NOW - HOUR),
    "change the date": lambda w: publishing.change_date(w.article, by=w.editor, at=NOW - 3 * DAY),
    "withdraw": lambda w: publishing.withdraw(w.article, by=w.editor, reason="Số liệu sai."),
    "let expire": lambda w: publishing.expire(w.expiring, by=w.editor, at=NOW - HOUR),
    "save a public article": lambda w: editing.save(rewritten(w.article), by=w.editor),
    "publish a revision": lambda w: editing.publish_revision(w.revised, by=w.editor),
    "arrange the front page": lambda w: factories.arrangement(w.expiring, None, Pin(w.article.pk, NOW + DAY)),
    "save a standing page": lambda w: save_page(w.standing, w, body="<p>Khác.</p>"),
    "show a standing page": lambda w: save_page(w.hidden, w, is_public=True),
    "hide a standing page": lambda w: save_page(w.standing, w, is_public=False),
    # of the comments
    "approve": lambda w: moderation.approve(w.pending, by=w.moderator),
    "reopen": lambda w: moderation.reopen(w.approved, by=w.moderator),
    "take down": lambda w: moderation.take_down(w.approved, by=w.moderator, order_number="1/CV", reason="Theo yêu cầu."),
    "withdraw a comment": lambda w: moderation.withdraw_by_sender(w.approved),
    "erase a comment": lambda w: personal_data.erase_by_sender(w.approved),
    # of the background process
    "make renditions": lambda w: renditions.make_waiting(limit=5),
    "make icons": lambda w: icons.make_waiting(),
    # what is saved in the admin
    "rename a category": lambda w: saved_in_admin(w, w.category, name="Tên mới"),
    "move a category": lambda w: saved_in_admin(w, w.category, parent=""),
    "add a category": lambda w: added_in_admin(w, Category, name="Chuyên mục thêm"),
    "rename an author": lambda w: saved_in_admin(w, w.author, name="Tên mới", slug=""),
    "rename a source": lambda w: saved_in_admin(w, w.source, name="Tên mới"),
    "rename the site": lambda w: saved_in_admin(w, SiteIdentity.objects.get(), name="Tên mới"),
    "choose a colour": lambda w: saved_in_admin(w, SiteIdentity.objects.get(), colour="#0b5c2e"),
    "describe a picture": lambda w: saved_in_admin(w, w.picture, alt="Lời mới"),
    "change a list of links": lambda w: saved_in_admin(w, w.links, name="Tên mới"),
    "delete a list of links": lambda w: w.desk.post(address(w.links, "delete"), {"post": "yes"}),
    "put up a strip": lambda w: added_in_admin(w, Mood, text="Bão số 9 đổ bộ đêm nay.", kind="urgent"),
    "close the comments": lambda w: w.desk.post(address(Thread.objects.get()), {"article": w.article.pk}),
    "write a new consent": lambda w: added_in_admin(w, ConsentText, text="Lời đồng ý mới.", version="7"),
}  # fmt: skip

# Those that take nothing from the readers: a page made before may still be shown when the database is away.
ONLY_ADD = {"publish", "publish with a past date", "publish again", "approve", "make renditions", "make icons"}

# What the clock does by itself: the moment, after NOW, at which it happens.
HOURS = {
    "a scheduled article appears": (2 * DAY, lambda w: w.scheduled.get_absolute_url()),
    "an article expires": (DAY, lambda w: w.expiring.get_absolute_url()),
    "a strip begins": (HOUR, lambda w: "/"),
    "a strip ends": (2 * HOUR, lambda w: "/"),
    "an article takes no more comments": (HOUR, lambda w: w.article.get_absolute_url()),
    "midnight in Việt Nam": (datetime.timedelta(hours=15), lambda w: "/"),
}


@pytest.fixture
def django(monkeypatch) -> Callable:
    """Django itself, in the test's own transaction: at the end of a request it would close the connection."""
    monkeypatch.setattr(BaseDatabaseWrapper, "close_if_unusable_or_obsolete", lambda connection: None)
    return get_wsgi_application()


def worker(django: Callable) -> PageCache:
    """One that has looked at the database once. The test looks for it, as its watch does a few times a second."""
    watch = Watch()
    watch._start = lambda: None
    watch.look()
    return PageCache(django, limit=8_000_000, watch=watch, renderer=InlineRenderer(django))


@pytest.fixture
def workers(django, world, clock, kept) -> list[PageCache]:
    """Two that have shown every page."""
    made = [worker(django), worker(django)]
    for each in made:
        each.pages, each.others = copy(kept.pages), copy(kept.others)
    return made


@pytest.fixture
def kept(django, world, clock, _kept) -> PageCache:
    """A worker's pages of the site as it is stored, asked for once: of every one that is made the next test has a copy."""
    if not _kept:
        first = worker(django)
        pages_of(first, world.addresses())
        _kept.append(first)
    return _kept[0]


@pytest.fixture(scope="module")
def _kept() -> list[PageCache]:
    return []


def copy(store: Store) -> Store:
    made = Store(store.limit)
    for key, page in store._pages.items():
        made.put(key, page)
    return made


def pages_of(application: Callable, addresses: list[str]) -> dict[str, tuple[int, bytes]]:
    answers = {each: ask(application, each) for each in addresses}
    return {each: (answer.status, answer.body) for each, answer in answers.items()}


@pytest.mark.parametrize("act", ACTS)
def test_after_an_act_every_page_of_every_worker_is_new(act, world, workers, django):
    addresses = world.addresses()
    before, version = pages_of(workers[0], addresses), site_version.current()
    ACTS[act](world)
    is_taken = site_version.current().withdrawal_version > version.withdrawal_version
    assert is_taken is (act not in ONLY_ADD)
    now = pages_of(django, addresses)
    assert now != before, "nothing that readers see has changed: the row tries nothing"
    for each in workers:
        each.watch.look()
        assert pages_of(each, addresses) == now


@pytest.mark.parametrize("act", ACTS)
def test_after_one_that_was_rolled_back_none_is(act, world, workers):
    with transaction.atomic():
        ACTS[act](world)
        transaction.set_rollback(True)
    for each in workers:
        each.watch.look()
        assert {ask(each, address).how for address in world.addresses()} == {"portal; hit"}


@pytest.mark.parametrize("event", HOURS)
def test_what_the_clock_changes_appears_by_itself(event, world, workers, django, time_machine):
    after, address_of = HOURS[event]
    where = address_of(world)
    time_machine.move_to(NOW + after - SECOND, tick=False)
    for each in workers:
        each.watch.look()
    before = [ask(each, where).body for each in workers]
    time_machine.move_to(NOW + after, tick=False)
    for each in workers:
        each.watch.look()
    now = ask(django, where).body
    assert now not in before
    assert [ask(each, where).body for each in workers] == [now, now]
