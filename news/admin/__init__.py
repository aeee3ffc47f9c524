from news.admin.article import ArticleAdmin
from news.admin.registers import AuthorAdmin, CategoryAdmin, PageAdmin, SourceAdmin

__all__ = ["ArticleAdmin", "AuthorAdmin", "CategoryAdmin", "PageAdmin", "SourceAdmin"]
