"""Where pages are kept: bounded in bytes, the least used given up first."""

import threading
from collections import OrderedDict
from collections.abc import Hashable

from portal.page_cache.pages import Page


class Store:
    """Pages by key, of at most `limit` bytes together. Safe for many threads."""

    def __init__(self, limit: int) -> None:
        self.limit = limit
        self.size = 0
        self._pages: OrderedDict[Hashable, Page] = OrderedDict()
        self._lock = threading.Lock()

    def __len__(self) -> int:
        return len(self._pages)

    def get(self, key: Hashable) -> Page | None:
        with self._lock:
            page = self._pages.get(key)
            if page is not None:
                self._pages.move_to_end(key)
            return page

    def put(self, key: Hashable, page: Page) -> None:
        """Keep a page, unless a newer one is there already or it would take more than a tenth of the room."""
        with self._lock:
            old = self._pages.get(key)
            if old is not None and old.generation > page.generation:
                return
            self._remove(key)
            if page.size > self.limit // 10:
                return
            self._pages[key] = page
            self.size += page.size
            while self.size > self.limit:
                self._remove(next(iter(self._pages)))

    def remove(self, key: Hashable) -> None:
        with self._lock:
            self._remove(key)

    def _remove(self, key: Hashable) -> None:
        page = self._pages.pop(key, None)
        if page is not None:
            self.size -= page.size
