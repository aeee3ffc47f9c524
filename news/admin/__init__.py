from news.admin.article import ArticleAdmin
from news.admin.front_page import FrontPageAdmin
from news.admin.link_lists import LinkListAdmin
from news.admin.moods import MoodAdmin
from news.admin.options import OfficeOptionsAdmin
from news.admin.pages import PageAdmin
from news.admin.registers import AuthorAdmin, CategoryAdmin, SourceAdmin

__all__ = [
    "ArticleAdmin",
    "AuthorAdmin",
    "CategoryAdmin",
    "FrontPageAdmin",
    "LinkListAdmin",
    "MoodAdmin",
    "OfficeOptionsAdmin",
    "PageAdmin",
    "SourceAdmin",
]
