"""Rows for tests: fixed dates, sequences, nothing random. Rows in a later state go the way that the site goes: through the acts."""

import datetime
from typing import Any

import factory
from django.contrib.auth.models import Group
from django.utils import timezone

from comments import moderation
from comments.models import Comment, ConsentText
from news import editing, pages, placing, publishing
from news.models import Article, Author, Category, Credit, FrontPage, Link, LinkList, Mood, Page, Source
from portal import roles
from portal.models import OutgoingMail, SiteIdentity, User

# The moment at which tests with a frozen clock live: Sunday 2026-11-22, 09:00 in Việt Nam.
NOW = datetime.datetime(2026, 11, 22, 2, 0, tzinfo=datetime.UTC)


class UserFactory(factory.django.DjangoModelFactory):
    """An account of the office without rights; `group` gives it a role."""

    class Meta:
        model = User
        skip_postgeneration_save = True

    username = factory.Sequence(lambda n: f"taikhoan{n}")
    full_name = factory.Sequence(lambda n: f"Nguyễn Văn {n}")
    email = factory.LazyAttribute(lambda user: f"{user.username}@coquan.example")
    is_staff = True

    class Params:
        superuser = factory.Trait(is_superuser=True)

    @factory.post_generation
    def group(self, create: bool, extracted: str | None, **kwargs: Any) -> None:
        if extracted:
            self.groups.add(Group.objects.get(name=extracted))


def contributor() -> User:
    return UserFactory(group=roles.CONTRIBUTOR)


def editor() -> User:
    return UserFactory(group=roles.EDITOR)


def moderator() -> User:
    return UserFactory(group=roles.MODERATOR)


def superuser() -> User:
    return UserFactory(superuser=True)


class IdentityFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = SiteIdentity

    valid_from = datetime.date(2020, 1, 1)
    name = "Trang thông tin điện tử Đảng bộ xã Thử Nghiệm"
    short_name = "Xã Thử Nghiệm"
    telephone = "0211 000 001"


class CategoryFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Category

    name = factory.Sequence(lambda n: f"Chuyên mục {n}")


class AuthorFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Author

    name = factory.Sequence(lambda n: f"Trần Thị {n}")


class SourceFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Source

    name = factory.Sequence(lambda n: f"Báo {n}")


class PageFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Page

    title = factory.Sequence(lambda n: f"Trang {n}")
    body = "<p>Nội dung trang.</p>"


class LinkFactory(factory.django.DjangoModelFactory):
    """A link, in a list of its own beside the front page."""

    class Meta:
        model = Link

    list = factory.LazyFunction(lambda: LinkList.objects.create(name="Liên kết"))
    text = factory.Sequence(lambda n: f"Trang {n}")
    url = factory.Sequence(lambda n: f"https://trang{n}.example/")


class MoodFactory(factory.django.DjangoModelFactory):
    """An urgent strip, shown since an hour and until tomorrow."""

    class Meta:
        model = Mood

    kind = "urgent"
    text = "Bão số 9 đổ bộ đêm nay."
    starts_at = factory.LazyFunction(lambda: timezone.now() - datetime.timedelta(hours=1))
    ends_at = factory.LazyFunction(lambda: timezone.now() + datetime.timedelta(days=1))


class ArticleFactory(factory.django.DjangoModelFactory):
    """A row written directly: a draft unless said otherwise."""

    class Meta:
        model = Article

    title = factory.Sequence(lambda n: f"Bài viết số {n}")
    category = factory.SubFactory(CategoryFactory)
    summary = "Tóm tắt của bài."
    body = "<p>Nội dung của bài.</p>"

    class Params:
        public = factory.Trait(status="published", published_at=NOW - datetime.timedelta(days=1))


def article(state: str = "draft", *, by: User | None = None, **fields: Any) -> Article:
    """An article brought to a state through the acts.

    States: draft, binned, submitted, returned, scheduled, published, revised (published, with a working version), backdated,
    expired, withdrawn. The clock must be frozen at NOW for `expired`; `by` is its contributor. The mails of the way there
    are gone, as if they had been sent.
    """
    before = set(OutgoingMail.objects.values_list("pk", flat=True))
    made = _brought_to(state, by or contributor(), fields)
    OutgoingMail.objects.exclude(pk__in=before).delete()
    return made


def _brought_to(state: str, author: User, fields: dict[str, Any]) -> Article:
    boss = editor()
    made = ArticleFactory.build(category=fields.pop("category", None) or CategoryFactory(), **fields)
    editing.save(made, by=author, credits=[Credit(author=AuthorFactory())])
    if state == "draft":
        return made
    if state == "binned":
        publishing.move_to_bin(made, by=author)
        return made
    publishing.submit(made, by=author)
    match state:
        case "submitted":
            pass
        case "returned":
            publishing.return_to_author(made, by=boss, reason="Cần bổ sung số liệu.")
        case "scheduled":
            publishing.publish(made, by=boss, at=NOW + datetime.timedelta(days=2))
        case "published":
            publishing.publish(made, by=boss)
        case "revised":
            publishing.publish(made, by=boss)
            waiting = Article.objects.get(pk=made.pk)
            waiting.title, waiting.summary = "Tiêu đề chờ công bố", "Tóm tắt chờ công bố."
            editing.revise(waiting, by=boss)
            made.refresh_from_db()
        case "backdated":
            publishing.publish(made, by=boss, at=datetime.datetime(2020, 9, 17, 1, 0, tzinfo=datetime.UTC))
        case "expired":
            publishing.publish(made, by=boss, at=NOW - datetime.timedelta(days=2))
            publishing.expire(made, by=boss, at=NOW - datetime.timedelta(days=1))
        case "withdrawn":
            publishing.publish(made, by=boss)
            publishing.withdraw(made, by=boss, reason="Số liệu sai.")
    return made


_nonces = iter(range(10**9))


def comment(state: str = "pending", *, on: Article | None = None, **fields: Any) -> Comment:
    """A comment brought to a state through the acts: pending, approved, rejected, spam, withdrawn, reopened, taken down."""
    values = {
        "title": "Góp ý",
        "sender": "Lê Văn Dân",
        "email": "dan@nhan.example",
        "body": "Tôi đồng tình với bài viết.",
        "address_hash": "a" * 64,
        **fields,
    }
    made = moderation.receive(
        on or article("published"), **values, nonce=f"nonce-{next(_nonces)}", consent=ConsentText.current()
    )
    boss = moderator()
    match state:
        case "approved":
            moderation.approve(made, by=boss)
        case "rejected":
            moderation.reject(made, by=boss, reason="Ngoài chủ đề.")
        case "spam":
            moderation.mark_spam(made, by=boss)
        case "withdrawn":
            moderation.withdraw_by_sender(made)
        case "taken down":
            moderation.approve(made, by=boss)
            moderation.take_down(made, by=boss, order_number="12/CV", reason="Theo yêu cầu.")
        case "reopened":
            moderation.approve(made, by=boss)
            moderation.reopen(made, by=boss)
    return made


def standing_page(by: User | None = None, **fields: Any) -> Page:
    """Saved twice through the act, the second time with the fields given."""
    boss = by or editor()
    made = PageFactory.build(body="<p>Nội dung đầu tiên của trang.</p>")
    pages.save(made, by=boss, seen=0)
    for name, value in ({"body": "<p>Nội dung thứ hai của trang.</p>"} | fields).items():
        setattr(made, name, value)
    pages.save(made, by=boss, why="Sửa lại.", seen=1)
    return made


def arrangement(*pins: placing.Pin | Article | None, by: User | None = None, **fields: Any) -> FrontPage:
    """The front page arranged through the act, on what is stored: an article alone is held without an end."""
    places = [placing.Pin(pin.pk) if isinstance(pin, Article) else pin for pin in pins]
    stored = FrontPage.objects.current()
    roots = Category.objects.filter(parent=None).order_by("position", "name").values_list("pk", flat=True)
    wanted = {"places": places, "blocks": list(roots), "seen": stored.number if stored else 0, **fields}
    return placing.arrange(by=by or editor(), **wanted)
