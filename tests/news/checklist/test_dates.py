"""Which dates the checklist asks about, and which it passes over."""

import datetime

import pytest

from tests.factories import NOW
from tests.news.checklist import excerpts, found

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine(NOW, tick=False)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Họp ngày 23/11/2026 tại xã.", "23/11/2026"),
        ("Họp ngày 1-1-2027.", "1-1-2027"),
        ("Từ 20/11-05/12/2026 thu hồ sơ", "05/12/2026"),
        ("Sáng ngày 5 tháng 12 năm 2026, họp", "ngày 5 tháng 12 năm 2026"),
        ("NGÀY 5 THÁNG 12 NĂM 2026", "NGÀY 5 THÁNG 12 NĂM 2026"),
        ("mùng 1 tháng 1 năm 2062", "mùng 1 tháng 1 năm 2062"),
    ],
)
def test_a_date_after_publication(text, words):
    (finding,) = found("date_after_publication", body=f"<p>{text}</p>")
    assert (finding.excerpt, finding.field) == (words, "body")
    assert "Ngày đăng (22/11/2026), có đúng không?" in finding.text


@pytest.mark.parametrize(
    "text",
    [
        "Họp hôm nay, 22/11/2026.",
        "Ngày 2 tháng 9 năm 1945, Bác Hồ đọc Tuyên ngôn Độc lập.",
        "Trước ngày 31/12 phải xong; ngày 5/9 khai giảng.",
        "Nghị định số 15/2027/NĐ-CP, Kế hoạch 12/05/2027/KH-UBND",
        "Nhiệm kỳ 2025-2030, mục tiêu đến năm 2030.",
        "Biển số 29-12-20301, mã 12-05-12-2027",
        "Ngày 31/02/2027, 00/00/2027 và 45/13/2028 không có trong lịch.",
        "Trong 6 tháng 9 năm nay",
        "Đồng 3/12/20270",
    ],
)
def test_what_is_no_date_after_publication(text):
    assert excerpts("date_after_publication", text) == []


def test_dates_are_compared_with_the_date_that_is_meant():
    text = {"body": "<p>Khánh thành ngày 17/09/2020.</p>"}
    meant = datetime.datetime(2020, 9, 16, 16, 0, tzinfo=datetime.UTC)
    assert found("date_after_publication", at=meant, **text)
    # In Việt Nam it is the 17th already.
    assert not found("date_after_publication", at=meant + datetime.timedelta(hours=1), **text)
    assert found("date_after_publication", published_at=meant, **text)
    assert not found("date_after_publication", **text)


def test_three_dates_at_most_each_once_wherever_it_stands():
    told = found(
        "date_after_publication",
        title="Nghỉ từ 01/12/2026",
        summary="Nghỉ từ 01/12/2026 đến 02/12/2026.",
        body="<p>Ngày 1 tháng 12 năm 2026, 03/12/2026, 04/12/2026 và 05/12/2026.</p>",
    )
    assert [(finding.field, finding.excerpt) for finding in told] == [
        ("title", "01/12/2026"),
        ("summary", "02/12/2026"),
        ("body", "03/12/2026"),
    ]
    assert told[-1].text.endswith("Còn 2 chỗ nữa như vậy.")
