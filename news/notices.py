"""The mails that tell people it is their turn, or what became of their article. They leave with the act, by the outbox."""

from django.conf import settings
from django.db.models import Q
from django.urls import reverse
from django.utils.timezone import localtime

from news.models import Article
from news.rights import may
from portal import outbox
from portal.models import User


def submitted(article: Article, *, by: User, why: str) -> None:
    """To each editor who may publish it."""
    note = f"Ghi chú: {why}\n\n" if why else ""
    for editor in User.objects.holding("news.publish_article").exclude(Q(pk=by.pk) | Q(email="")):
        if may(editor, "publish", article):
            _send(
                editor,
                article,
                subject=f"Bài chờ duyệt: {article.title}",
                text=f"{by} vừa gửi duyệt bài “{article.title}” (chuyên mục {article.category}).\n\n{note}",
            )


def returned(article: Article, *, by: User, reason: str) -> None:
    _tell_author(
        article,
        by=by,
        subject=f"Bài được trả lại: {article.title}",
        text=(
            f"Bài “{article.title}” được {by} trả lại để sửa.\n\nLý do:\n{reason}\n\n"
            "Nội dung bài vẫn còn nguyên. Hãy mở bài, sửa theo góp ý rồi gửi duyệt lại.\n"
        ),
    )


def published(article: Article, *, by: User) -> None:
    moment = f"{localtime(article.published_at):%H:%M ngày %d/%m/%Y}"
    outcome = f"được hẹn xuất bản lúc {moment}" if article.is_scheduled else "đã được xuất bản"
    _tell_author(
        article,
        by=by,
        subject=f"Bài {'được hẹn giờ' if article.is_scheduled else 'đã xuất bản'}: {article.title}",
        text=f"Bài “{article.title}” của bạn {outcome}. Người duyệt: {by}.\n",
    )


def unscheduled(article: Article, *, by: User, why: str) -> None:
    note = f"Ghi chú: {why}\n\n" if why else ""
    _tell_author(
        article,
        by=by,
        subject=f"Bài không còn hẹn giờ: {article.title}",
        text=(
            f"Bài “{article.title}” của bạn được {by} hủy hẹn giờ: bài sẽ không tự xuất bản nữa và đã trở về bản nháp.\n\n"
            f"{note}Nội dung bài vẫn còn nguyên. Bạn mở bài để sửa và gửi duyệt lại được.\n"
        ),
    )


def withdrawn(article: Article, *, by: User, reason: str) -> None:
    _tell_author(
        article,
        by=by,
        subject=f"Bài đã rút: {article.title}",
        text=f"Bài “{article.title}” được {by} rút khỏi trang.\n\nLý do:\n{reason}\n",
    )


def _tell_author(article: Article, *, by: User, subject: str, text: str) -> None:
    if article.created_by and article.created_by != by:
        _send(article.created_by, article, subject=subject, text=text)


def _send(to: User, article: Article, *, subject: str, text: str) -> None:
    address = settings.SITE_URL + reverse("admin:news_article_change", args=[article.pk])
    outbox.enqueue(to.email, subject=subject, body=f"{text}\nMở bài trong trang quản trị: {address}\n")
