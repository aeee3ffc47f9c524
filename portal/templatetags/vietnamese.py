"""Dates as readers of Vietnamese expect them. Moments are told in local time; no date gives an empty string."""

import datetime

from django import template
from django.utils import timezone

from portal import vietnamese

register = template.Library()


@register.filter
def date_in_words(value: datetime.date | None) -> str:
    """The day written out: "Thứ Năm, 17/09/2020"."""
    return vietnamese.date_in_words(_local(value)) if value else ""


@register.filter
def ngay(value: datetime.date | None) -> str:
    """The day in figures: "17/09/2020"."""
    if not value:
        return ""
    local = _local(value)
    return f"{local.day:02}/{local.month:02}/{local.year:04}"


def _local(value: datetime.date) -> datetime.date:
    is_aware = isinstance(value, datetime.datetime) and timezone.is_aware(value)
    return timezone.localtime(value) if is_aware else value
