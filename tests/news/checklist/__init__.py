"""What the tests of the checklist before publication share."""

from news import checklist
from news.models import Article, Credit
from portal.html import clean_html
from portal.models import Picture

WRITER = Credit(role="writer")


def unsaved(**fields):
    """An article of a form, with nothing stored but what it points to; its body cleaned as a form does."""
    values = {"title": "Mùa gặt ở Văn Quán", "summary": "Tóm tắt của bài.", "body": "<p>Nội dung của bài.</p>"}
    article = Article(**values | fields)
    article.body = clean_html(article.body)
    return article


def picture(name="anh", *, width=1600, alt="Đồng lúa chín", caption="Gặt lúa ở thôn Đồi Cọ."):
    return Picture.objects.create(
        master=f"pictures/{name}.jpg", width=width, height=400, sha256="0" * 64, alt=alt, caption=caption
    )


def figure(pk, caption=""):
    words = f"<figcaption>{caption}</figcaption>" if caption else ""
    return f'<figure data-picture="{pk}">{words}</figure>'


def link(address, words="xem thêm"):
    return f'<p><a href="{address}">{words}</a></p>'


def found(code, article=None, credits_=(WRITER,), at=None, **fields):
    """What one check says."""
    every = checklist.findings(article or unsaved(**fields), credits_, at=at)
    return [finding for finding in every if finding.code == code]


def excerpts(code, text):
    """The words that a check finds in a paragraph of the body."""
    return [finding.excerpt for finding in found(code, body=f"<p>{text}</p>")]
