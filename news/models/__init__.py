from news.models.article import Article, PictureUse
from news.models.category import Category
from news.models.desk import EditingMark, WorkingCopy
from news.models.event import ArticleEvent
from news.models.front import FrontPage
from news.models.links import Link, LinkList
from news.models.mood import Mood
from news.models.options import OfficeOptions
from news.models.page import Page, PageVersion
from news.models.people import Author, Credit, Source
from news.models.reads import ArticleReads
from news.models.version import ArticleVersion

__all__ = [
    "Article",
    "ArticleEvent",
    "ArticleReads",
    "ArticleVersion",
    "Author",
    "Category",
    "Credit",
    "EditingMark",
    "FrontPage",
    "Link",
    "LinkList",
    "Mood",
    "OfficeOptions",
    "Page",
    "PageVersion",
    "PictureUse",
    "Source",
    "WorkingCopy",
]
