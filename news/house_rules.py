"""What the office demands of itself before readers see something (`OfficeOptions`)."""

import datetime
from collections.abc import Sequence

from django.core.exceptions import ValidationError
from django.utils.timezone import localtime

from news import checklist, history
from news.models import Article, ArticleVersion, Credit, OfficeOptions
from news.rights import may
from portal.models import User

FOUR_EYES = "Theo quy định “hai người một bài”, "


def refuse_publication(
    article: Article,
    *,
    by: User,
    at: datetime.datetime | None = None,
    credits: Sequence[Credit] | None = None,
) -> None:
    """Raise ValidationError, with every reason at once, if this content may not go before the readers yet.

    `credits` are the names meant, where they are not those stored.
    """
    options = OfficeOptions.current()
    reasons = []
    if not may(by, "publish", article):
        reasons.append(
            f"Chuyên mục “{article.category}” do biên tập viên khác phụ trách: hãy chọn chuyên mục khác, hoặc nhờ người ấy."
        )
    if options.four_eyes and history.contributors_since_public(article) == {by.pk}:
        reasons.append(
            f"{FOUR_EYES}cần một người nữa: chỉ mình bạn viết nội dung này. Nội dung vẫn được lưu; hãy nhờ một biên tập viên "
            "khác đọc và xuất bản."
        )
    if options.blocking_findings:
        names = list(article.credits.select_related("author")) if credits is None else credits
        found = checklist.findings(article, names, at=at)
        reasons += [finding.text for finding in found if finding.code in options.blocking_findings]
    if reasons:
        raise ValidationError(reasons)


def refuse_unread(version: ArticleVersion | None, seen: int | None) -> None:
    """Raise ValidationError if what is to go before the readers is not the version whose number was shown (None: any)."""
    if seen is None or seen == (version.number if version else 0):
        return
    saved = ""
    if version:
        saved = f": {version.by} lưu phiên bản {version.number} lúc {localtime(version.at):%H:%M %d/%m/%Y}"
    raise ValidationError(
        f"Nội dung đã thay đổi từ lúc bạn mở trang này{saved}. Chưa có gì được công khai. Trang này nay nói về nội dung mới: "
        "hãy đọc lại rồi xác nhận lần nữa."
    )


def refuse_direct_change() -> None:
    """Raise ValidationError if what is public may be changed by a working version alone."""
    if OfficeOptions.current().four_eyes:
        raise ValidationError(
            f"{FOUR_EYES}bài đã công khai chỉ sửa bằng bản sửa, rồi do người khác công bố. Hãy bấm “Lưu thành bản sửa”."
        )
