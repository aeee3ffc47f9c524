"""What the checklist finds amiss with pictures."""

import pytest

from tests.factories import NOW
from tests.news.checklist import figure, found, picture

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine(NOW, tick=False)]


def test_marks_of_pictures_that_were_not_uploaded():
    body = "<p>[Ảnh chưa tải lên: cau.jpg – hãy chèn lại]</p><p>Cầu mới [Ảnh chưa tải lên: a – b]</p>"
    (finding,) = found("picture_not_uploaded", body=body)
    assert "còn 2 chỗ" in finding.text
    assert finding.excerpt == "[Ảnh chưa tải lên: cau.jpg – hãy chèn lại]"
    assert not found("picture_not_uploaded", body="<p>Ảnh chưa tải lên được, xin lỗi bạn đọc.</p>")


def test_a_picture_without_description_is_told_once():
    bare = picture("a", alt="", caption="Gặt lúa.")
    body = figure(picture("b").pk) + figure(bare.pk) + figure(bare.pk)
    (finding,) = found("picture_without_description", body=body, lead_picture=bare)
    assert (finding.field, finding.excerpt) == ("body", "Gặt lúa.")
    assert finding.text.startswith("Ảnh thứ 2 trong bài")
    (finding,) = found("picture_without_description", lead_picture=bare)
    assert (finding.field, finding.text.startswith("Ảnh đại diện")) == ("lead_picture", True)


def test_a_caption_is_that_of_the_figure_or_of_the_picture():
    bare = picture("a", caption="")
    (first, last) = found("picture_without_caption", body=figure(bare.pk), lead_picture=bare)
    assert (first.field, last.field) == ("body", "lead_picture")
    assert not found("picture_without_caption", body=figure(bare.pk, "Bà con gặt lúa."))
    assert not found("picture_without_caption", body=figure(picture("b").pk))


@pytest.mark.parametrize(("width", "in_body", "as_lead"), [(599, 1, 1), (600, 0, 1), (799, 0, 1), (800, 0, 0)])
def test_a_small_picture(width, in_body, as_lead):
    small = picture(width=width)
    assert len(found("picture_too_small", body=figure(small.pk))) == in_body
    told = found("picture_too_small", lead_picture=small)
    assert [finding.field for finding in told] == ["lead_picture"] * as_lead
    assert not told or f"{width} px" in told[0].text


def test_no_lead_picture():
    assert found("no_lead_picture", body=figure(picture("a").pk))
    assert not found("no_lead_picture", lead_picture=picture("b"))


def test_a_picture_that_is_not_there_any_more():
    (finding,) = found("lost_picture", body=figure(picture().pk) + figure(999_999, "Cầu cũ."))
    assert finding.text.startswith("Ảnh thứ 2 trong bài")
    assert (finding.field, finding.excerpt) == ("body", "Cầu cũ.")
    assert not found("lost_picture", body=figure(picture("b").pk))
