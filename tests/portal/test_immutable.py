"""Rows that nobody changes, whoever sends the SQL: asked of the database under test, past Django."""

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import IntegrityError, connection, models, transaction

from comments.models import CommentEvent, ConsentText
from news.models import ArticleEvent, ArticleVersion, PageVersion
from portal import immutable
from tests.factories import PageFactory, UserFactory, arrangement, article, comment

pytestmark = pytest.mark.django_db


def page_version():
    return PageVersion.objects.create(page=PageFactory(), number=1, title="Tên", body="<p>Chữ.</p>", by=UserFactory())


# Each protected model with a row of it, and a column that somebody might like to change.
ROWS = {
    "an article's event": (lambda: article("submitted").events.last(), "why"),
    "a public version": (lambda: article("published").versions.get(kind="public"), "content"),
    "a comment's event": (lambda: comment("rejected").events.last(), "why"),
    "a consent text": (ConsentText.current, "text"),
    "an arrangement of the front page": (arrangement, "places"),
    "a standing page's version": (page_version, "body"),
}
TABLES = [
    *("comments_commentevent", "comments_consenttext"),
    *("news_articleevent", "news_articleversion", "news_frontpage", "news_pageversion"),
]


def sql(statement, *parameters):
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement, parameters)
        return cursor.rowcount


def update(row, column):
    return sql(f"UPDATE {row._meta.db_table} SET {column} = {column} WHERE id = %s", row.pk)  # noqa: S608 - our own names


def update_all(row, column):
    return sql(f"UPDATE {row._meta.db_table} SET {column} = %s", '"khác"')  # noqa: S608 - our own names


def delete(row, column):
    return sql(f"DELETE FROM {row._meta.db_table} WHERE id = %s", row.pk)  # noqa: S608 - our own names


def delete_all(row, column):
    return sql(f"DELETE FROM {row._meta.db_table}")  # noqa: S608 - our own names


ATTEMPTS = [update, update_all, delete, delete_all]


def values(row):
    return type(row).objects.values().get(pk=row.pk)


def assert_protected(row, column, attempts=ATTEMPTS):
    before = values(row)
    for attempt in attempts:
        with pytest.raises(IntegrityError, match=f"rows of {row._meta.db_table} are immutable"):
            attempt(row, column)
    assert values(row) == before


def triggers():
    """The names of all triggers that stand on the protected tables."""
    query = (
        "SELECT name FROM sqlite_master WHERE type = 'trigger'"
        if connection.vendor == "sqlite"
        else "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal"
    )
    with connection.cursor() as cursor:
        cursor.execute(query)
        return sorted(name for (name,) in cursor.fetchall())


TRIGGERS = [
    f"{table}_no_{verb}"
    for table in TABLES
    # Only SQLite lets INSERT OR REPLACE delete rows on the way; only PostgreSQL knows TRUNCATE.
    for verb in (("delete", "replace", "update") if connection.vendor == "sqlite" else ("delete", "truncate", "update"))
]


@pytest.mark.parametrize("attempt", ATTEMPTS)
@pytest.mark.parametrize("name", ROWS)
def test_sql_cannot_change_it(name, attempt):
    make, column = ROWS[name]
    assert_protected(make(), column, [attempt])


@pytest.mark.parametrize("name", ROWS)
def test_django_cannot_change_it(name):
    make, column = ROWS[name]
    row = make()
    before = values(row)
    for change in (
        row.save,
        lambda: type(row).objects.filter(pk=row.pk).update(**{column: "khác"}),
        lambda: type(row).objects.bulk_update([row], [column]),
        lambda: type(row).objects.filter(pk=row.pk)._raw_delete(using="default"),
    ):
        with pytest.raises(IntegrityError, match="are immutable"), transaction.atomic():
            change()
    assert values(row) == before


@pytest.mark.sqlite
@pytest.mark.parametrize("name", ROWS)
def test_sql_cannot_replace_it(name):
    """REPLACE deletes the row that is in its way, on SQLite without asking the trigger of DELETE."""
    make, column = ROWS[name]
    row = make()
    columns = [field.column for field in row._meta.concrete_fields]
    copied = ", ".join("'\"khác\"'" if name == column else name for name in columns)
    table = row._meta.db_table

    def replace(row, column):
        sql(f"REPLACE INTO {table} ({', '.join(columns)}) SELECT {copied} FROM {table} WHERE id = %s", row.pk)  # noqa: S608

    assert_protected(row, column, [replace])


@pytest.mark.postgresql
@pytest.mark.parametrize("name", ROWS)
def test_sql_cannot_truncate_its_table(name):
    make, column = ROWS[name]

    def truncate(row, column):
        # With whatever refers to it; what waits of the transaction's constraints would refuse it for another reason.
        sql("SET CONSTRAINTS ALL IMMEDIATE")
        return sql(f"TRUNCATE {row._meta.db_table} CASCADE")

    assert_protected(make(), column, [truncate])


def test_working_versions_may_be_changed_and_deleted():
    """They are drafts: nobody ever saw them, and the law may order them erased."""
    made = article("published")
    working, public = made.versions.order_by("number")
    assert (working.kind, public.kind) == ("working", "public")
    assert update(working, "why") == 1
    unused = ArticleVersion.objects.create(article=made, number=9, kind="working", content={}, by=UserFactory())
    assert delete(unused, "why") == 1
    with pytest.raises(IntegrityError, match="are immutable"):
        update_all(working, "why")
    assert_protected(public, "content")


def test_all_triggers_are_there():
    assert triggers() == TRIGGERS


def test_what_an_event_names_is_protected_too():
    row = article("published").events.last()
    for named in (row.article, row.by, row.version):
        with pytest.raises(models.ProtectedError):
            named.delete()


# -- they come back ----------------------------------------------------------------------------------------------------------


def test_migrating_again_keeps_them():
    call_command("migrate", verbosity=0)
    assert triggers() == TRIGGERS
    for make, column in ROWS.values():
        assert_protected(make(), column)


def test_migrating_again_brings_them_back():
    immutable.drop_all()
    assert triggers() == []
    row = article("submitted").events.last()
    assert update(row, "why") == 1
    call_command("migrate", verbosity=0)
    assert triggers() == TRIGGERS
    assert_protected(row, "why")


def test_installing_is_for_one_app():
    immutable.drop_all()
    immutable.install(apps.get_app_config("comments"), "default")
    assert triggers() == [name for name in TRIGGERS if name.startswith("comments_")]


def altered(model, name, max_length):
    """What a migration does that changes a column: on SQLite it makes the table anew, without its triggers."""
    old = model._meta.get_field(name)
    new = models.CharField(max_length=max_length)
    new.set_attributes_from_name(name)
    new.model = model
    with connection.schema_editor() as editor:
        editor.alter_field(model, old, new, strict=True)


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    ("name", "model", "field"),
    [
        ("an article's event", ArticleEvent, "to_status"),
        ("a public version", ArticleVersion, "hash"),
        ("a comment's event", CommentEvent, "to_status"),
    ],
)
def test_a_table_made_anew_is_protected_again(name, model, field):
    make, column = ROWS[name]
    row = make()
    app = apps.get_app_config(model._meta.app_label)
    length = model._meta.get_field(field).max_length
    try:
        altered(model, field, length + 1)
        if connection.vendor == "sqlite":
            assert triggers() != TRIGGERS
        immutable.install(app, "default")
        assert triggers() == TRIGGERS
        assert_protected(row, column)
    finally:
        altered(model, field, length)
        immutable.install(app, "default")


@pytest.mark.sqlite
@pytest.mark.django_db
def test_a_connection_without_our_settings_cannot_replace_a_row_either():
    """What somebody types into the sqlite3 shell: recursive triggers are off there."""
    article("published")
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA recursive_triggers=OFF")
        try:
            for table in ("news_articleevent", "news_articleversion", "comments_consenttext"):
                with pytest.raises(IntegrityError), transaction.atomic():
                    cursor.execute(f"INSERT OR REPLACE INTO {table} SELECT * FROM {table}")  # noqa: S608
        finally:
            cursor.execute("PRAGMA recursive_triggers=ON")
