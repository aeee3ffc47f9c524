"""Title, summary, body."""

from collections.abc import Iterator

from news.checklist.material import Material, Note

TITLE_LENGTH = 120
SUMMARY_LENGTH = 350
SUMMARY_WORDS = 60


def title_too_long(material: Material) -> Iterator[Note]:
    length = len(material.title)
    if length > TITLE_LENGTH:
        yield Note(
            "title",
            f"Tiêu đề dài {length} ký tự; quá {TITLE_LENGTH} ký tự thì bị cắt khi chia sẻ và trong kết quả tìm kiếm. "
            "Hãy rút ngắn.",
        )


def title_in_capitals(material: Material) -> Iterator[Note]:
    # A single word may be an abbreviation.
    if material.title.isupper() and len(material.title.split()) > 1:
        yield Note("title", "Tiêu đề viết toàn chữ hoa, khó đọc. Hãy viết thường, chỉ viết hoa đầu câu và tên riêng.")


def no_summary(material: Material) -> Iterator[Note]:
    if not material.summary:
        yield Note("summary", "Bài chưa có tóm tắt (sapô). Hãy viết một hai câu nói được việc chính của bài.")


def summary_too_long(material: Material) -> Iterator[Note]:
    words, length = len(material.summary.split()), len(material.summary)
    if words > SUMMARY_WORDS or length > SUMMARY_LENGTH:
        yield Note(
            "summary",
            f"Tóm tắt dài {words} chữ, {length} ký tự; nên không quá {SUMMARY_WORDS} chữ và {SUMMARY_LENGTH} ký tự. "
            "Hãy rút ngắn, phần còn lại chuyển vào nội dung.",
        )


def no_body(material: Material) -> Iterator[Note]:
    if not material.article.body:
        yield Note("body", "Bài chưa có nội dung. Hãy viết nội dung.")
