"""All of the demonstration content in one place; plain data, no import of Django.

The place, the people and the figures are invented. There are no dates but ages: ``days_ago`` before the loading,
``hours_after`` the article.
"""

from portal.demo.content import (
    articles_economy,
    articles_government,
    articles_hidden,
    articles_life,
    articles_party,
    articles_society,
    comments_approved,
    comments_other,
)
from portal.demo.content.pages import CONSENT_TEXT, PAGES
from portal.demo.content.pictures import PICTURES
from portal.demo.content.site import AUTHORS, CATEGORIES, ORGANISATION, SOURCES

__all__ = [
    "ARTICLES",
    "AUTHORS",
    "CATEGORIES",
    "COMMENTS",
    "CONSENT_TEXT",
    "ORGANISATION",
    "PAGES",
    "PICTURES",
    "SOURCES",
]

ARTICLES = [
    *articles_party.ARTICLES,
    *articles_government.ARTICLES,
    *articles_economy.ARTICLES,
    *articles_society.ARTICLES,
    *articles_life.ARTICLES,
    *articles_hidden.ARTICLES,
]

COMMENTS = [*comments_approved.COMMENTS, *comments_other.COMMENTS]
