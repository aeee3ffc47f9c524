"""What the checklist finds in the title, the summary and the body, and what it passes over."""

import pytest

from tests.factories import NOW
from tests.news.checklist import figure, found, picture

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine(NOW, tick=False)]


@pytest.mark.parametrize(("length", "is_told"), [(120, False), (121, True)])
def test_a_long_title(length, is_told):
    told = found("title_too_long", title="a" * length)
    assert [("121 ký tự" in finding.text, finding.field) for finding in told] == ([(True, "title")] if is_told else [])


@pytest.mark.parametrize(
    ("title", "is_told"),
    [
        ("THÔNG BÁO", True),
        ("ĐẠI HỘI ĐẢNG BỘ XÃ VĂN QUÁN LẦN THỨ 12", True),
        ("Thông báo của UBND xã", False),
        ("COVID-19", False),
        ("THÔNG BÁO về việc nghỉ lễ 2/9", False),
        ("2/9 và 30/4", False),
    ],
)
def test_a_title_in_capitals(title, is_told):
    assert bool(found("title_in_capitals", title=title)) is is_told


@pytest.mark.parametrize(("summary", "is_told"), [("", True), (" \n ", True), ("\u200b", True), ("Gặt xong.", False)])
def test_no_summary(summary, is_told):
    assert bool(found("no_summary", summary=summary)) is is_told


@pytest.mark.parametrize(
    ("summary", "says"),
    [
        ("chữ " * 60, None),
        ("chữ " * 61, "61 chữ, 243 ký tự"),
        ("ă" * 350, None),
        ("ă" * 351, "1 chữ, 351 ký tự"),
        # Decomposed letters count as the reader sees them.
        ("a\u0306" * 350, None),
    ],
)
def test_a_long_summary(summary, says):
    told = found("summary_too_long", summary=summary)
    assert bool(told) is bool(says)
    assert not told or says in told[0].text


def test_no_body():
    assert found("no_body", body="")
    assert found("no_body", body="<p> </p>")
    assert not found("no_body", body=figure(picture().pk))
