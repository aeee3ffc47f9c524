"""The years that a moment typed by a person may be in: beyond them databases, local times and pages break for good."""

import datetime

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db.models import Q

EARLIEST = datetime.datetime(1990, 1, 1, tzinfo=datetime.UTC)
LATEST = datetime.datetime(2100, 1, 1, tzinfo=datetime.UTC)
DATE_VALIDATORS = [
    MinValueValidator(EARLIEST, "Ngày phải từ năm 1990 trở đi."),
    MaxValueValidator(LATEST - datetime.timedelta(microseconds=1), "Ngày phải trước năm 2100."),
]


def is_sane(name: str) -> Q:
    """For a constraint: the moment of this name lies in those years."""
    return Q(**{f"{name}__gte": EARLIEST, f"{name}__lt": LATEST})
