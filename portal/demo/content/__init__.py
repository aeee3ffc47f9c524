"""All of the demonstration content in one place; plain data, no import of Django.

The place, the people and the figures are invented. There are no dates but ages: ``days_ago`` before the loading,
``hours_after`` the article.
"""

from portal.demo.content import (
    articles_cells,
    articles_desk,
    articles_digital,
    articles_economy,
    articles_fields,
    articles_government,
    articles_hidden,
    articles_life,
    articles_notices,
    articles_party,
    articles_people,
    articles_schools,
    articles_society,
    articles_unions,
    comments_approved,
    comments_other,
    comments_readers,
    comments_refused,
    comments_waiting,
    comments_waste,
    comments_waste_later,
)
from portal.demo.content.desk import BINNED, CORRECTIONS, REVISIONS, TAKEN_DOWN
from portal.demo.content.front_page import FRONT_PAGE, READS
from portal.demo.content.pages import CONSENT_TEXT, PAGES
from portal.demo.content.pictures import PICTURES
from portal.demo.content.site import AUTHORS, CATEGORIES, LINK_LISTS, ORGANISATION, REJECTION_REASONS, SOURCES

__all__ = [
    "ARTICLES",
    "AUTHORS",
    "BINNED",
    "CATEGORIES",
    "COMMENTS",
    "CONSENT_TEXT",
    "CORRECTIONS",
    "FRONT_PAGE",
    "LINK_LISTS",
    "ORGANISATION",
    "PAGES",
    "PICTURES",
    "READS",
    "REJECTION_REASONS",
    "REVISIONS",
    "SOURCES",
    "TAKEN_DOWN",
]

ARTICLES = [
    *articles_party.ARTICLES,
    *articles_cells.ARTICLES,
    *articles_government.ARTICLES,
    *articles_unions.ARTICLES,
    *articles_economy.ARTICLES,
    *articles_fields.ARTICLES,
    *articles_digital.ARTICLES,
    *articles_society.ARTICLES,
    *articles_schools.ARTICLES,
    *articles_life.ARTICLES,
    *articles_people.ARTICLES,
    *articles_notices.ARTICLES,
    *articles_hidden.ARTICLES,
    *articles_desk.ARTICLES,
]

COMMENTS = [
    *comments_approved.COMMENTS,
    *comments_waste.COMMENTS,
    *comments_waste_later.COMMENTS,
    *comments_readers.COMMENTS,
    *comments_other.COMMENTS,
    *comments_waiting.COMMENTS,
    *comments_refused.COMMENTS,
]
