"""The only writer of what a standing page says."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from news.models import Page, PageVersion
from portal import old_addresses, site_version
from portal.models import User
from portal.text import clean_text

# Why a version is there that nobody saved: the page is older than its history.
FOUND = "Nội dung có sẵn, từ trước khi có lịch sử"
HIDDEN, SHOWN = "Ẩn trang", "Công khai trang"

_TEXTS = ["title", "body"]
_CONTENT = [*_TEXTS, "slug", "position", "is_public"]


class PageConflict(Exception):
    """Somebody saved the page since this copy of it was read; nothing was changed. `stored` is what they left."""

    def __init__(self, stored: PageVersion) -> None:
        super().__init__(f"page {stored.page_id} is at version {stored.number}")
        self.stored = stored


def newest(page: Page) -> PageVersion | None:
    """The version that holds what readers get now; None for a page that was written before there were any."""
    return page.versions.select_related("by").order_by("-number").first() if page.pk else None


def save(page: Page, *, by: User, why: str = "", seen: int) -> PageVersion | None:
    """Save the content that `page` carries; readers see it at once, if it is public.

    `seen` is the number of the newest version when this copy was read, 0 for none. Returns the version made, or None where
    neither text, address nor publicity is different. The address that it had goes on leading to it. Raises PermissionDenied;
    ValidationError for content that cannot be saved; PageConflict where `seen` is not the newest.
    """
    if not by.has_perm("news.change_page" if page.pk else "news.add_page"):
        raise PermissionDenied("saving standing pages")
    with transaction.atomic():
        stored = Page.objects.select_for_update().get(pk=page.pk) if page.pk else None
        last = newest(page)
        if last and last.number != seen:
            raise PageConflict(last)
        _clean(page)
        changed = {name for name in _CONTENT if not stored or getattr(page, name) != getattr(stored, name)}
        if not changed:
            return None
        now = timezone.now()
        if changed.intersection(_TEXTS):
            page.updated_at = now
        number = last.number if last else 0
        if stored and not last and changed.intersection(_TEXTS):
            number = 1
            _add_version(stored, number, by=by, at=stored.updated_at, why=FOUND)
        page.save(force_insert=stored is None, update_fields=[*_CONTENT, "updated_at"] if stored else None)
        if stored and stored.slug != page.slug:
            old_addresses.remember("page", stored.slug, page.pk)
        if page.is_public or (stored and stored.is_public):
            site_version.bump(listing=True)
        if changed == {"position"}:
            return None
        return _add_version(page, number + 1, by=by, at=now, why=_reason(why, page, stored))


def _clean(page: Page) -> None:
    """Let every field check and clean what it holds, so that it is compared as it would be stored."""
    page.full_clean()
    for name in _CONTENT:
        page._meta.get_field(name).pre_save(page, add=page.pk is None)


def _reason(why: str, page: Page, stored: Page | None) -> str:
    """What was said; of what the text of a version does not show, what was done."""
    done = []
    if stored and stored.is_public != page.is_public:
        done.append(SHOWN if page.is_public else HIDDEN)
    if stored and stored.slug != page.slug:
        done.append(f"Đổi địa chỉ, trước là {stored.get_absolute_url()}")
    return "\n".join(each for each in (clean_text(why), *done) if each)


def _add_version(page: Page, number: int, **facts: object) -> PageVersion:
    return PageVersion.objects.create(page=page, number=number, title=page.title, body=page.body, **facts)
