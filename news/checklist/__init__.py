"""What an editor would want to know before an article goes out: slips that a program can see, each with what to do.

Nothing is refused here, nothing is changed. Bodies are cleaned HTML, as a form or a row gives them. Every pattern is bounded
on all sides, so that no text makes it slow.
"""

from news.checklist.links import MOST_LINKS
from news.checklist.registry import CHECKS, MOST, Check, Finding, findings

__all__ = [
    "CHECKS",
    "MOST",
    "MOST_LINKS",
    "Check",
    "Finding",
    "findings",
]
