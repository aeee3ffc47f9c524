from news.admin.article import ArticleAdmin
from news.admin.options import OfficeOptionsAdmin
from news.admin.registers import AuthorAdmin, CategoryAdmin, PageAdmin, SourceAdmin

__all__ = ["ArticleAdmin", "AuthorAdmin", "CategoryAdmin", "OfficeOptionsAdmin", "PageAdmin", "SourceAdmin"]
