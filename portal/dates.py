"""The years that a moment typed by a person may be in: beyond them databases, local times and pages break for good."""

import datetime

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db.models import Q

EARLIEST = datetime.datetime(1990, 1, 1, tzinfo=datetime.UTC)
LATEST = datetime.datetime(2100, 1, 1, tzinfo=datetime.UTC)
_TOO_EARLY, _TOO_LATE = "Ngày phải từ năm 1990 trở đi.", "Ngày phải trước năm 2100."
DATE_VALIDATORS = [
    MinValueValidator(EARLIEST, _TOO_EARLY),
    MaxValueValidator(LATEST - datetime.timedelta(microseconds=1), _TOO_LATE),
]
# The same of a day without an hour.
DAY_VALIDATORS = [
    MinValueValidator(EARLIEST.date(), _TOO_EARLY),
    MaxValueValidator(LATEST.date() - datetime.timedelta(days=1), _TOO_LATE),
]


def is_sane(name: str) -> Q:
    """For a constraint: the moment of this name lies in those years."""
    return Q(**{f"{name}__gte": EARLIEST, f"{name}__lt": LATEST})
