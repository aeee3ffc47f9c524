import datetime
import random
import unicodedata

import pytest
from django.template import Context, Template
from hypothesis import given, settings
from hypothesis import strategies as st

from portal.vietnamese import ago, date_in_words, fold, slugify, sort_key


@pytest.mark.parametrize(
    ("value", "folded"),
    [
        ("Văn Quán", "van quan"),
        ("ĐẢNG ỦY", "dang uy"),
        ("Ðồng ðội", "dong doi"),  # the Icelandic letter, a slip of many keyboards
        (unicodedata.normalize("NFD", "Nguyễn Thị Thuỷ"), "nguyen thi thuy"),
        ("COVID-19", "covid-19"),
    ],
)
def test_fold(value: str, folded: str) -> None:
    assert fold(value) == folded


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Đại hội Đảng bộ xã Văn Quán", "dai-hoi-dang-bo-xa-van-quan"),
        ("Đà Nẵng", "da-nang"),
        ("  45/QĐ-UBND – “mới” ", "45-qd-ubnd-moi"),
        ("🎉🎉", "bai-viet"),
        ("", "bai-viet"),
    ],
)
def test_slug(title: str, slug: str) -> None:
    assert slugify(title) == slug


def test_slug_is_cut_at_the_end_of_a_word() -> None:
    assert slugify("Đảng bộ xã Văn Quán", max_length=14) == "dang-bo-xa-van"
    assert slugify("Đảng bộ xã Văn Quán", max_length=13) == "dang-bo-xa"
    assert slugify("nghiêng" * 20, max_length=10) == "nghiengngh"


def test_slug_falls_back() -> None:
    assert slugify("…", fallback="chuyen-muc") == "chuyen-muc"


@settings(derandomize=True, max_examples=200, deadline=None)
@given(st.text(max_size=40), st.integers(8, 30))
def test_slug_of_anything_is_an_address(title: str, max_length: int) -> None:
    slug = slugify(title, max_length=max_length)
    assert 0 < len(slug) <= max_length
    assert all(word.isascii() and word.isalnum() and word == word.lower() for word in slug.split("-"))


IN_ORDER = [
    # the alphabet: a ă â, d đ, e ê, o ô ơ, u ư
    ["Ca", "Căm", "Cân", "Da", "Đa", "E", "Ê", "O", "Ô", "Ơ", "U", "Ư", "V", "W", "X", "Y", "Z"],
    # the tones: ngang, huyền, hỏi, ngã, sắc, nặng
    ["ma", "mà", "mả", "mã", "má", "mạ"],
    # letters before tones: the tone of one word does not outweigh the letters of the next
    ["Má an", "Ma bình", "Mà chi"],
    ["An Anh", "An Ánh", "Án Anh", "An Bình", "Anh"],
    # digits before letters, numbers of the same length in their order
    ["1", "2", "2a", "A"],
]


@pytest.mark.parametrize("names", IN_ORDER)
def test_order_of_the_dictionary(names: list[str]) -> None:
    shuffled = random.Random(7).sample(names, len(names))  # noqa: S311 (a fixed order, no secret)
    assert shuffled != names
    assert sorted(shuffled, key=sort_key) == names


def test_order_of_people_begins_with_the_given_name() -> None:
    people = ["Trần An", "Lê Thị Anh", "Nguyễn Ánh", "Bùi Ăn", "Đỗ Duy", "An Đạt", "Cao Văn Đạt", "Dương Mạnh Ước"]
    by_whole_name = sorted(people, key=sort_key)
    assert by_whole_name != people
    assert sorted(by_whole_name, key=lambda name: sort_key(name, given_name_first=True)) == people
    # The tone of the given name comes before the letters of the family name.
    assert sort_key("Vũ An", given_name_first=True) < sort_key("Bùi Án", given_name_first=True)
    assert sort_key("An", given_name_first=True) < sort_key("Bùi An", given_name_first=True)


@pytest.mark.parametrize("other", ["HÒA BÌNH", "hoà bình", unicodedata.normalize("NFD", "Hòa Bình"), " Hòa-Bình."])
def test_spellings_of_one_name_are_one(other: str) -> None:
    assert sort_key(other) == sort_key("Hòa Bình") != sort_key("Hoa Bình")


@settings(derandomize=True, max_examples=200, deadline=None)
@given(st.text(max_size=30), st.booleans())
def test_keys_are_digits_whatever_the_name(name: str, given_name_first: bool) -> None:
    # Digits alone are ordered the same by every collation of every database.
    key = sort_key(name, given_name_first=given_name_first)
    assert key == "" or (key.isascii() and key.isdigit())


@pytest.mark.parametrize(
    ("date", "words"),
    [
        (datetime.date(2020, 9, 17), "Thứ Năm, 17/09/2020"),
        (datetime.date(2026, 11, 22), "Chủ nhật, 22/11/2026"),
        (datetime.date(2026, 11, 23), "Thứ Hai, 23/11/2026"),
    ],
)
def test_date_in_words(date: datetime.date, words: str) -> None:
    assert date_in_words(date) == words


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (datetime.date(2020, 9, 7), "Thứ Hai, 07/09/2020 | 07/09/2020"),
        # 23:30 on the sixteenth in London is already the seventeenth here
        (datetime.datetime(2020, 9, 16, 23, 30, tzinfo=datetime.UTC), "Thứ Năm, 17/09/2020 | 17/09/2020"),
        (None, " | "),
        ("", " | "),
    ],
)
def test_filters_tell_the_local_day(value: object, shown: str) -> None:
    template = Template("{% load vietnamese %}{{ value|date_in_words }} | {{ value|ngay }}")
    assert template.render(Context({"value": value})) == shown


@pytest.mark.parametrize(
    ("passed", "words"),
    [
        ({"seconds": -5}, "vừa xong"),
        ({"seconds": 59}, "vừa xong"),
        ({"seconds": 60}, "1 phút trước"),
        ({"minutes": 59, "seconds": 59}, "59 phút trước"),
        ({"hours": 1}, "1 giờ trước"),
        ({"hours": 23, "minutes": 59}, "23 giờ trước"),
        ({"days": 1}, "1 ngày trước"),
        ({"days": 29}, "29 ngày trước"),
        ({"days": 30}, "1 tháng trước"),
        ({"days": 364}, "12 tháng trước"),
        ({"days": 365}, "1 năm trước"),
    ],
)
def test_how_long_ago_is_told_in_one_unit(passed: dict[str, int], words: str) -> None:
    now = datetime.datetime(2026, 11, 22, 2, 0, tzinfo=datetime.UTC)
    assert ago(now - datetime.timedelta(**passed), now=now) == words
