"""What the checklist finds of the source and the names, and what it passes over."""

import pytest

from news.models import Credit
from tests import factories
from tests.factories import NOW
from tests.news.checklist import WRITER, found

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine(NOW, tick=False)]


def test_a_reprint_needs_a_source():
    source = factories.SourceFactory()
    assert [finding.field for finding in found("no_source", is_reprint=True)] == ["source"]
    assert not found("no_source", is_reprint=True, source=source)
    assert not found("no_source", source=source)
    assert not found("no_source")


@pytest.mark.parametrize(
    "line",
    ["Theo Báo Nhân Dân", "(Theo TTXVN)", "Theo: Báo Lạng Sơn.", "Theo baodientu.example", "Nguồn: Báo Đất Việt"],
)
def test_a_last_line_that_names_where_a_text_is_from(line):
    body = f"<p>Nội dung của bài.</p><p><em>{line}</em></p>"
    (finding,) = found("no_source", body=body)
    assert finding.excerpt == line
    assert not found("no_source", body=body, source=factories.SourceFactory())
    assert not found("no_source", body=f"<p>{line}</p><p>Nội dung của bài.</p>")


@pytest.mark.parametrize(
    "line",
    [
        "Theo kế hoạch, công trình hoàn thành trong năm 2027.",
        "Theo Nghị quyết của Đảng ủy xã, đường thôn được mở rộng.",
        "Theo đồng chí Bí thư Đảng ủy, việc này làm từng bước.",
        "Nguồn nước sạch đã về đến thôn Đồi Cọ.",
        "Bà con vui vì được mùa, theo Báo Nhân Dân.",
        "Theo Ban Chấp hành Đảng bộ xã thì đây là công trình đầu tiên do nhân dân tự góp công, góp của xây dựng từ năm 2010.",
    ],
)
def test_a_last_line_that_only_begins_so(line):
    assert not found("no_source", body=f"<p>Nội dung.</p><p>{line}</p>")


def test_no_author():
    assert [finding.field for finding in found("no_author", credits_=[])] == ["credits"]
    assert found("no_author", credits_=[Credit(role="photographer"), Credit(role="editor")])
    assert not found("no_author", credits_=[Credit(role="photographer"), WRITER])
