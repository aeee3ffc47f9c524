"""The only writer of how the front page is arranged."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.timezone import localtime

from news.models import Article, Category, FrontPage
from news.models.article import ArticleQuerySet
from portal import site_version
from portal.models import User

# The lead story and the four beside it.
PLACES = 5


# Of what readers cannot see no title is told: it is answered as if it were not there.
UNFIT = "Bài đã chọn không có, hoặc không công khai, nên không đặt lên trang chủ được."


class ArrangementConflict(Exception):
    """Somebody arranged the front page since this arrangement was read; nothing was changed.

    `stored` is theirs, None where there is none (and what was said to be seen never was).
    """

    def __init__(self, stored: FrontPage | None) -> None:
        super().__init__(f"the front page is at arrangement {stored.number if stored else 0}")
        self.stored = stored


@dataclass(frozen=True)
class Pin:
    """An article held in its place, until a moment or (None) until somebody arranges the page anew."""

    article_id: int
    until: datetime.datetime | None = None


def may_arrange(user: User) -> bool:
    return user.has_perm("news.arrange_front_page")


def arrange(
    *, by: User, places: Sequence[Pin | None], blocks: Sequence[int], hidden: Sequence[int] = (), seen: int
) -> FrontPage:
    """Save what stands in the places of the front page, and the order of the categories' blocks; readers see it at once.

    A place of None takes the newest article that stands in no other. `seen` is the number of the arrangement that this one
    was made from, 0 for none. Returns the new arrangement, or the stored one where nothing is different. Raises
    PermissionDenied; ValidationError for what cannot stand there; ArrangementConflict where `seen` is not the newest.
    """
    if not may_arrange(by):
        raise PermissionDenied("arranging the front page")
    arrangement = proposed(places=places, blocks=blocks, hidden=hidden)
    with transaction.atomic():
        stored = FrontPage.objects.current()
        if stored and _content(stored) == _content(arrangement):
            # A second press on the same button too.
            return stored
        if seen != (stored.number if stored else 0):
            raise ArrangementConflict(stored)
        refuse_unfit(places, blocks, hidden)
        arrangement.number, arrangement.by = seen + 1, by
        try:
            with transaction.atomic():
                arrangement.save(force_insert=True)
        except IntegrityError:
            # Of two who save at once the number lets one through.
            raise ArrangementConflict(FrontPage.objects.current()) from None
        site_version.bump(listing=True)
    return arrangement


def proposed(*, places: Sequence[Pin | None], blocks: Sequence[int], hidden: Sequence[int] = ()) -> FrontPage:
    """An arrangement that nobody has saved, for the preview."""
    return FrontPage(
        places=[_stored(pin) for pin in (*places, *[None] * PLACES)[:PLACES]], blocks=list(blocks), hidden=list(hidden)
    )


def name_of(place: int) -> str:
    """What the office calls a place, counted from 0."""
    return f"Vị trí {place + 1}" if place else "Tin chính"


def problems(places: Sequence[Pin | None]) -> dict[int, str]:
    """Why what stands in a place cannot stand there, by place."""
    now = timezone.now()
    named = [pin.article_id for pin in places if pin]
    fit = dict(able_to_stand().filter(pk__in=named).values_list("pk", "published_at"))
    found: dict[int, str] = {}
    first: dict[int, int] = {}
    for place, pin in enumerate(places):
        if pin is None:
            continue
        if pin.article_id not in fit:
            found[place] = UNFIT
        elif pin.article_id in first:
            found[place] = f"Bài này đã đặt ở chỗ khác ({name_of(first[pin.article_id])}); mỗi bài đứng một chỗ."
        elif pin.until and pin.until <= now:
            found[place] = "Lúc “giữ đến” đã qua. Hãy chọn lúc sau bây giờ, hoặc để trống."
        elif pin.until and pin.until <= fit[pin.article_id]:
            comes = f"{localtime(fit[pin.article_id]):%H:%M %d/%m/%Y}"
            found[place] = f"Bài này {comes} mới công khai, sau lúc “giữ đến”. Hãy giữ lâu hơn, hoặc để trống."
        first.setdefault(pin.article_id, place)
    return found


def able_to_stand() -> ArticleQuerySet:
    """Articles that are public, or will be when their hour comes: then they take their place by themselves."""
    now = timezone.now()
    return Article.objects.filter(Q(expires_at=None) | Q(expires_at__gt=now), status=Article.Status.PUBLISHED)


def refuse_unfit(places: Sequence[Pin | None], blocks: Sequence[int], hidden: Sequence[int] = ()) -> None:
    """Raise ValidationError, with every reason, for articles and categories that cannot stand where they are put."""
    reasons = [f"{name_of(place)}: {problem}" for place, problem in problems(places).items()]
    if len(places) > PLACES:
        reasons.append(f"Trang chủ có {PLACES} vị trí.")
    if len(set(blocks)) != len(blocks):
        reasons.append("Một chuyên mục có hai khối.")
    roots = set(Category.objects.filter(parent=None).values_list("pk", flat=True))
    if not roots.issuperset([*blocks, *hidden]):
        reasons.append("Một chuyên mục trong các khối không còn ở cấp một.")
    if reasons:
        raise ValidationError(reasons)


def pins_of(arrangement: FrontPage | None) -> list[Pin | None]:
    """What an arrangement holds in each place, whether or not readers can see it now."""
    places = arrangement.places if arrangement else []
    pins = [place and Pin(place["article"], _moment(place["until"])) for place in places]
    return [*pins, *[None] * PLACES][:PLACES]


def _moment(until: str | None) -> datetime.datetime | None:
    return datetime.datetime.fromisoformat(until) if until else None


def _stored(pin: Pin | None) -> dict | None:
    return pin and {"article": pin.article_id, "until": pin.until.isoformat() if pin.until else None}


def _content(arrangement: FrontPage) -> tuple[list, list, list]:
    return arrangement.places, arrangement.blocks, arrangement.hidden
