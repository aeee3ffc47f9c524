"""The names under an article as news.editing.save stores them."""

import pytest
from django.core.exceptions import ValidationError

from news import editing
from news.models import Credit
from tests.factories import NOW, ArticleFactory, AuthorFactory, CategoryFactory, article, editor
from tests.news import all_rows

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine(NOW, tick=False)]


def credits_of(made):
    return [(credit.author.name, credit.role, credit.byline) for credit in made.credits.select_related("author")]


def test_names_stand_in_the_order_given():
    an, binh, chi = [AuthorFactory(name=name) for name in ("Trần An", "Lê Bình", "Vũ Chi")]
    made = ArticleFactory.build(category=CategoryFactory())
    given = [
        Credit(author=chi, role="photographer", position=9),
        Credit(author=an, byline=" Thu\u031b\u0300a An "),
        Credit(author=binh, position=1),
        Credit(author=chi),
    ]
    editing.save(made, by=editor(), credits=given)
    assert credits_of(made) == [
        ("Vũ Chi", "photographer", "Vũ Chi"),
        ("Trần An", "writer", "Thừa An"),
        ("Lê Bình", "writer", "Lê Bình"),
        ("Vũ Chi", "writer", "Vũ Chi"),
    ]
    assert list(made.credits.values_list("position", flat=True)) == [0, 1, 2, 3]


def test_another_order_is_a_change():
    made = article("draft")
    editing.save(
        made, by=editor(), credits=[Credit(author=AuthorFactory(name="An")), Credit(author=AuthorFactory(name="Bình"))]
    )
    version = editing.save(made, by=editor(), credits=list(made.credits.all())[::-1])
    assert [credit["byline"] for credit in version.content["credits"]] == ["Bình", "An"]
    assert credits_of(made) == [("Bình", "writer", "Bình"), ("An", "writer", "An")]


def test_none_leaves_the_names_and_an_empty_list_takes_them_away():
    made = article("draft")
    before = credits_of(made)
    assert len(before) == 1
    made.title = "Tên mới"
    editing.save(made, by=editor())
    assert credits_of(made) == before
    version = editing.save(made, by=editor(), credits=[])
    assert (credits_of(made), version.content["credits"]) == ([], [])


def test_a_name_stays_as_it_was_printed():
    author = AuthorFactory(name="Nguyễn Thị Hoa")
    made = ArticleFactory.build(category=CategoryFactory())
    editing.save(made, by=editor(), credits=[Credit(author=author)])
    author.name = "Nguyễn Thị Hoa Mai"
    author.save()

    credit = made.credits.get()
    assert (credit.printed_name, str(credit.author)) == ("Nguyễn Thị Hoa", "Nguyễn Thị Hoa Mai")
    # The form sends the names back as they are stored.
    assert editing.save(made, by=editor(), credits=[credit]) is None
    made.title = "Tên mới"
    version = editing.save(made, by=editor(), credits=[made.credits.get()])
    assert [each["byline"] for each in version.content["credits"]] == ["Nguyễn Thị Hoa"]

    # A blank byline asks for the present name.
    editing.save(made, by=editor(), credits=[Credit(author=author)])
    assert made.credits.get().byline == "Nguyễn Thị Hoa Mai"


BAD_NAMES = {
    "the same name twice in one part": lambda author: [Credit(author=author), Credit(author=author)],
    "an unknown part": lambda author: [Credit(author=author, role="poet")],
    "a byline too long": lambda author: [Credit(author=author, byline="a" * 101)],
}


@pytest.mark.parametrize("names", BAD_NAMES.values(), ids=BAD_NAMES)
def test_names_that_cannot_be_saved_change_nothing(names):
    made = article("draft")
    boss, author = editor(), AuthorFactory()
    before = all_rows()
    with pytest.raises(ValidationError):
        editing.save(made, by=boss, credits=names(author))
    assert all_rows() == before
    assert made.revision == 1
