"""The first consent text, so that no comment is ever taken without one."""

from comments.models import ConsentText

FIRST_TEXT = (
    "Tôi đồng ý để Ban biên tập lưu tên, email và nội dung tôi gửi nhằm kiểm duyệt, đăng và trả lời bình luận này. "
    "Tên và nội dung được đăng công khai sau khi kiểm duyệt; email không bao giờ hiện trên trang. "
    "Tôi có thể rút lại bình luận bằng mã biên nhận bất cứ lúc nào."
)


def create_first(**kwargs: object) -> None:
    """Receiver of post_migrate: version 1, where there is none yet."""
    if not ConsentText.objects.exists():
        ConsentText.objects.create(version=1, text=FIRST_TEXT)
