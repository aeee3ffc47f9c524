import datetime
from decimal import Decimal

import pytest
from django import forms
from django.utils import formats, timezone, translation

MOMENT = datetime.datetime(2020, 9, 3, 8, 5, 9)  # noqa: DTZ001 (formats know no zones)


@pytest.fixture(autouse=True)
def _vietnamese():
    with translation.override("vi"):
        yield


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("DATE_FORMAT", "03/09/2020"),
        ("SHORT_DATE_FORMAT", "03/09/2020"),
        ("TIME_FORMAT", "08:05"),
        ("DATETIME_FORMAT", "08:05 03/09/2020"),
        ("SHORT_DATETIME_FORMAT", "08:05 03/09/2020"),
        ("YEAR_MONTH_FORMAT", "tháng 9/2020"),
        ("MONTH_DAY_FORMAT", "03/09"),
    ],
)
def test_shown(name: str, shown: str) -> None:
    assert formats.date_format(MOMENT, name) == shown


@pytest.mark.parametrize("typed", ["03/09/2020", "3/9/2020", "03-09-2020", "2020-09-03"])
def test_a_date_is_read_day_first(typed: str) -> None:
    assert forms.DateField().clean(typed) == datetime.date(2020, 9, 3)


@pytest.mark.parametrize("typed", ["09/17/2020", "31/02/2020", "03/09/20"])
def test_an_american_or_impossible_date_is_refused(typed: str) -> None:
    with pytest.raises(forms.ValidationError):
        forms.DateField().clean(typed)


@pytest.mark.parametrize("typed", ["03/09/2020 08:05", "08:05 03/09/2020", "2020-09-03 08:05", "2020-09-03T08:05"])
def test_a_moment_is_read(typed: str) -> None:
    assert forms.DateTimeField().clean(typed).strftime("%d %m %Y %H:%M") == "03 09 2020 08:05"


def test_a_form_saved_unchanged_keeps_the_seconds() -> None:
    shown = forms.DateTimeInput().format_value(MOMENT)
    assert shown == "03/09/2020 08:05:09"
    assert timezone.make_naive(forms.DateTimeField().clean(shown)) == MOMENT
    # the admin has two boxes for one moment
    assert forms.TimeField().clean(forms.TimeInput().format_value(MOMENT.time())) == MOMENT.time()


def test_numbers() -> None:
    assert formats.number_format(Decimal("1234567.50"), force_grouping=True) == "1.234.567,50"
    assert formats.number_format(1234567) == "1234567"
    assert formats.sanitize_separators("1234,5") == "1234.5"


def test_the_week_begins_on_monday() -> None:
    assert formats.get_format("FIRST_DAY_OF_WEEK") == 1
