import pytest


class Clock:
    """Seconds that pass when a test says so."""

    def __init__(self) -> None:
        self.seconds = 1000.0

    def monotonic(self) -> float:
        return self.seconds


@pytest.fixture
def clock(monkeypatch) -> Clock:
    """The one by which the page cache reckons."""
    made = Clock()
    for module in ("watch", "wsgi"):
        monkeypatch.setattr(f"portal.page_cache.{module}.time", made)
    return made
