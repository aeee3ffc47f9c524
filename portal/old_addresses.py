"""Slugs that were, so that no printed address dies."""

from portal.models import OldAddress


def remember(kind: str, slug: str, object_id: int) -> None:
    """Keep that `slug` led to this object; of several it leads to the latest."""
    OldAddress.objects.update_or_create(kind=kind, slug=slug, defaults={"object_id": object_id})


def find(kind: str, slug: str) -> int | None:
    """The object that had this slug, or None."""
    return OldAddress.objects.filter(kind=kind, slug=slug).values_list("object_id", flat=True).first()
