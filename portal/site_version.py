"""The numbers that say "something public changed"."""

from django.db.models import F

from portal.models import SiteVersion


def bump(*, listing: bool = False) -> None:
    """Count a public change, in the caller's transaction. `listing` when the articles listed, or their order, changed too."""
    increments = {"version": F("version") + 1}
    if listing:
        increments["listing_version"] = F("listing_version") + 1
    SiteVersion.objects.filter(pk=1).update(**increments)


def lock() -> None:
    """Wait, in the caller's transaction, until no other one changes what is public."""
    SiteVersion.objects.select_for_update().filter(pk=1).first()


def current() -> SiteVersion:
    """The row itself, which is there since the first `migrate`."""
    return SiteVersion.objects.get(pk=1)


def create_row(**kwargs: object) -> None:
    """Receiver of post_migrate: the one row is there before anything can bump it."""
    SiteVersion.objects.get_or_create(pk=1)
