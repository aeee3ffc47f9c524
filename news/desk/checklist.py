"""What an editor would want to know before an article goes out."""

from news.models import Article
from portal.html import plain_text

# What the editor's script leaves where a pasted picture could not be uploaded.
MISSING_PICTURE_MARK = "[Ảnh chưa tải lên"


def warnings(article: Article) -> list[str]:
    """Sentences in the order of the page; none when nothing is amiss."""
    found = []
    if not article.body:
        found.append("Bài chưa có nội dung.")
    missing = plain_text(article.body).count(MISSING_PICTURE_MARK)
    if missing:
        found.append(
            f"Trong bài còn {missing} chỗ đánh dấu “{MISSING_PICTURE_MARK}…]”, bạn đọc sẽ thấy nguyên dòng chữ ấy. "
            "Hãy chèn lại ảnh, hoặc xóa dòng đánh dấu."
        )
    return found
