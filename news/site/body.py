"""An article's body as readers get it: each figure expanded from its picture, so that alt text and renditions stay true."""

import itertools
import re

from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe

from portal.html import expand_pictures, picture_ids
from portal.models import Picture

_TABLE = re.compile("<table>")


def render_body(body: str) -> SafeString:
    """HTML of a stored body: at most one query. A figure whose picture is not there is left out."""
    ids = picture_ids(body)
    pictures = Picture.objects.in_bulk(ids) if ids else {}

    def figure(pk: int, caption: str) -> str:
        if pk not in pictures:
            return ""
        picture = pictures[pk]
        return render_to_string("news/_figure.html", {"picture": picture, "caption": caption or picture.caption})

    html = expand_pictures(body, figure)
    numbers = itertools.count(1)
    # A wide table scrolls by itself, by keyboard too, and never the page.
    html = _TABLE.sub(lambda tag: _frame_of_table(next(numbers)) + tag[0], html).replace("</table>", "</table></div>")
    # What the field stored has passed the allow-list.
    return mark_safe(html)  # noqa: S308


def _frame_of_table(number: int) -> str:
    """Each has a name of its own, by which one that listens can tell them apart."""
    return f'<div class="table" role="region" aria-label="Bảng {number}" tabindex="0">'
