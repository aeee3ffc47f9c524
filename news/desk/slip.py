"""The sealed slip of a public version: what was published, by whom, and what became of it."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils import timezone

from news.desk.blocks import body_blocks
from news.desk.seal import Seal, seal_of
from news.models import Article, ArticleEvent, ArticleVersion, Credit
from portal.models import SiteIdentity, User

Kind = ArticleEvent.Kind

_WRITES = {Kind.CREATED, Kind.EDITED, Kind.REVISED}
_PUBLISHES = {Kind.PUBLISHED, Kind.SCHEDULED}


@dataclass(frozen=True)
class Person:
    name: str
    role: str  # as it is today: what it was then is not kept


@dataclass(frozen=True)
class Step:
    """Something that somebody did at a moment."""

    who: Person
    at: datetime.datetime
    what: str = ""
    why: str = ""
    effective_at: datetime.datetime | None = None
    version: int | None = None


@dataclass(frozen=True)
class Line:
    """A block of the text."""

    kind: str  # a tag's name
    text: str
    links: list[str]


@dataclass(frozen=True)
class Publicity:
    """Since when readers have had a version, or why they have not."""

    due: datetime.datetime | None  # None: from the moment of the act
    cancelled_at: datetime.datetime | None = None  # unscheduled before it was due
    replaced_by: int | None = None  # the number of the version that was put in its place before it was due
    has_come: bool = True
    over_since: datetime.datetime | None = None  # it had expired before anybody could see it

    @property
    def was_public(self) -> bool:
        return self.has_come and not (self.cancelled_at or self.replaced_by or self.over_since)


@dataclass(frozen=True)
class Slip:
    version: ArticleVersion
    seal: Seal
    identity: SiteIdentity | None  # in force on the version's day
    body: list[Line]
    pictures: list[dict]  # the lead first, each once
    credits: list[tuple[str, str]]  # role, printed name
    publicity: Publicity
    published_at: datetime.datetime | None
    expires_at: datetime.datetime | None
    created: Step | None
    edited: list[Step]  # of everybody else who wrote, the last time
    submitted: Step | None
    approved: Step | None
    publication: Step | None  # where another act made this version: the one that had made the article public
    saves: list[Step]
    later: list[Step]


def collect(article: Article, version: ArticleVersion) -> Slip:
    """Everything that the slip of a public version tells: six queries, however long the article's history is."""
    seal = seal_of(version)
    identity = SiteIdentity.objects.current(timezone.localdate(version.at))
    events = list(article.events.order_by("id"))
    versions = list(article.versions.defer("content").order_by("number"))
    people = _people({row.by_id for row in (*events, *versions)} - {None})

    numbers = {row.pk: row.number for row in versions}
    makers: dict[int, ArticleEvent] = {}
    for event in events:
        if event.version_id:
            makers.setdefault(event.version_id, event)

    def step(event: ArticleEvent) -> Step:
        number = numbers.get(event.version_id)
        return Step(people[event.by_id], event.at, event.get_kind_display(), event.why, event.effective_at, number)

    made = makers.get(version.pk)
    # Without its event, which nobody can have removed through the site, the moment has to do.
    until = [event for event in events if (event.id <= made.id if made else event.at <= version.at)]
    edited = {event.by_id: step(event) for event in until if event.kind in _WRITES}
    # Not whose hands it is in now: somebody may have left, and handed it over.
    creation = next((event for event in events if event.kind == Kind.CREATED), None)
    if creation:
        edited.pop(creation.by_id, None)
    later = events[len(until) :]
    publication = _last(until, _PUBLISHES)
    submitted = _last(until, {Kind.SUBMITTED})
    content = version.content
    return Slip(
        version=version,
        seal=seal,
        identity=identity,
        body=_lines(content),
        pictures=_pictures(content),
        credits=[(_role_of(credit["role"]), credit["byline"]) for credit in content["credits"]],
        publicity=_publicity(version, later, versions),
        published_at=_moment(content["published_at"]),
        expires_at=_moment(content["expires_at"]),
        created=Step(people[creation.by_id], article.created_at, Kind.CREATED.label) if creation else None,
        edited=list(edited.values()),
        submitted=step(submitted) if submitted else None,
        approved=step(made) if made else None,
        publication=step(publication) if publication and publication != made else None,
        saves=[
            Step(
                people[row.by_id],
                row.at,
                makers[row.pk].get_kind_display() if row.pk in makers else "",
                row.why,
                version=row.number,
            )
            for row in versions
            if row.number <= version.number
        ],
        later=[step(event) for event in later],
    )


def _publicity(version: ArticleVersion, later: list[ArticleEvent], versions: list[ArticleVersion]) -> Publicity:
    due, expiry = _moment(version.content["published_at"]), _moment(version.content["expires_at"])
    if due is None or due <= version.at:
        return Publicity(None, over_since=expiry if expiry and expiry <= version.at else None)
    before_due = [event for event in later if event.at < due]
    public = {row.pk: row.number for row in versions if row.kind == ArticleVersion.Kind.PUBLIC}
    for event in before_due:
        if event.kind == Kind.UNSCHEDULED:
            return Publicity(due, cancelled_at=event.at)
        if event.version_id in public:
            return Publicity(due, replaced_by=public[event.version_id])
    return Publicity(due, has_come=due <= timezone.now())


def _people(pks: Iterable[int]) -> dict[int, Person]:
    accounts = User.objects.filter(pk__in=pks).prefetch_related("groups")
    return {account.pk: Person(str(account), role_of(account)) for account in accounts}


def role_of(account: User) -> str:
    """The account's role in words: its groups, or what stands above them."""
    names = sorted(group.name for group in account.groups.all())
    return ", ".join(names) or ("Quản trị viên" if account.is_superuser else "không thuộc nhóm nào")


def _last(events: list[ArticleEvent], kinds: set[Kind]) -> ArticleEvent | None:
    return next((event for event in reversed(events) if event.kind in kinds), None)


def _lines(content: dict) -> list[Line]:
    """The text by blocks; a picture is named by its number and the caption that readers saw."""
    captions = {picture["id"]: picture["caption"] for picture in content["pictures"]}
    lines = []
    for block in body_blocks(content["body"]):
        text = "".join(word.space + word.text for word in block.words).strip()
        if block.kind == "figure" and text == f"Ảnh #{block.picture}" and captions.get(block.picture):
            text = f"{text}: {captions[block.picture]}"
        lines.append(Line(block.kind, text, block.addresses))
    return lines


def _pictures(content: dict) -> list[dict]:
    lead = content["lead_picture"]
    return [*([lead] if lead else []), *(each for each in content["pictures"] if each != lead)]


def _role_of(role: str) -> str:
    return dict(Credit.Role.choices).get(role, role)


def _moment(text: str | None) -> datetime.datetime | None:
    return datetime.datetime.fromisoformat(text) if text else None
