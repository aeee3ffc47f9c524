"""Rows that nobody changes: database triggers that refuse UPDATE, DELETE and TRUNCATE, on both databases, whoever sends the SQL.

They are (re)installed after every `migrate`, not in one migration: altering a table on SQLite makes it anew, without its triggers.
"""

from django.apps import AppConfig
from django.db import connections, models
from django.db.backends.base.base import BaseDatabaseWrapper

_protected: dict[type[models.Model], str] = {}


def protect(model: type[models.Model], *, when: str = "") -> None:
    """Declare a model's rows immutable; `when` is a SQL condition on OLD, for those rows only that fulfil it."""
    _protected[model] = when


def install(sender: AppConfig, using: str, **kwargs: object) -> None:
    """Receiver of post_migrate: puts the triggers of this app's protected models in place."""
    connection = connections[using]
    for model, when in _protected.items():
        if model._meta.app_label == sender.label:
            drop(connection, model)
            _create(connection, model, when)


def drop_all(using: str = "default") -> None:
    """Take every trigger away, as a test must that empties the tables afterwards."""
    for model in _protected:
        drop(connections[using], model)


def drop(connection: BaseDatabaseWrapper, model: type[models.Model]) -> None:
    table = model._meta.db_table
    on_table = f" ON {table}" if connection.vendor == "postgresql" else ""
    with connection.cursor() as cursor:
        for verb in ("update", "delete", "truncate", "replace"):
            cursor.execute(f"DROP TRIGGER IF EXISTS {table}_no_{verb}{on_table}")


def _create(connection: BaseDatabaseWrapper, model: type[models.Model], when: str) -> None:
    table = model._meta.db_table
    condition = f"WHEN ({when})" if when else ""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(
                "CREATE OR REPLACE FUNCTION portal_refuse_change() RETURNS trigger LANGUAGE plpgsql AS "
                "$$ BEGIN RAISE EXCEPTION 'rows of % are immutable', TG_TABLE_NAME USING ERRCODE = 'restrict_violation'; END $$"
            )
        for verb in ("update", "delete"):
            body = (
                f"FOR EACH ROW {condition} EXECUTE FUNCTION portal_refuse_change()"
                if connection.vendor == "postgresql"
                else f"{condition} BEGIN SELECT RAISE(ABORT, 'rows of {table} are immutable'); END"
            )
            cursor.execute(f"CREATE TRIGGER {table}_no_{verb} BEFORE {verb.upper()} ON {table} {body}")
        if connection.vendor == "postgresql":
            # No row is asked: where some rows are protected, the table is not emptied at a stroke.
            cursor.execute(
                f"CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table} "
                "FOR EACH STATEMENT EXECUTE FUNCTION portal_refuse_change()"
            )
        else:
            # Names of our own models, nothing that anybody typed.
            is_taken = f"EXISTS (SELECT 1 FROM {table} WHERE {_taken(model, when)})"  # noqa: S608
            refuse = f"BEGIN SELECT RAISE(ABORT, 'rows of {table} are immutable'); END"
            cursor.execute(f"CREATE TRIGGER {table}_no_replace BEFORE INSERT ON {table} WHEN {is_taken} {refuse}")


def _taken(model: type[models.Model], when: str) -> str:
    """SQL: a protected row stands where NEW wants to. INSERT OR REPLACE on SQLite deletes it without asking any trigger."""
    options = model._meta
    keys = [[field.column] for field in options.local_fields if field.unique]
    keys += [
        [options.get_field(name).column for name in constraint.fields]
        for constraint in options.total_unique_constraints
    ]
    same = " OR ".join("(" + " AND ".join(f"{column} = NEW.{column}" for column in key) + ")" for key in keys)
    return f"({same}) AND {when.replace('OLD.', '')}" if when else same
