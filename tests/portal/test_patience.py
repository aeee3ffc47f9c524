"""A PostgreSQL that has stopped answering holds a request no longer than we say; the next one is served again."""

import time
from collections.abc import Iterator

import psycopg2
import psycopg2.extensions
import pytest
from django.db import connections

from portal.patience import limit_waiting

pytestmark = pytest.mark.postgresql


@pytest.fixture(autouse=True)
def _limited(db: None) -> Iterator[None]:
    limit_waiting(0.5)
    yield
    psycopg2.extensions.set_wait_callback(None)


def connected() -> psycopg2.extensions.connection:
    """A connection of the test's own."""
    return psycopg2.connect(**connections["default"].get_connection_params() | {"cursor_factory": None})


def answer(connection: psycopg2.extensions.connection, sql: str) -> object:
    with connection.cursor() as cursor:
        cursor.execute(sql)
        return cursor.fetchone()[0]


def test_a_question_without_an_answer_ends_and_so_does_its_connection():
    first, started = connected(), time.monotonic()
    pid = first.info.backend_pid
    with pytest.raises(psycopg2.OperationalError, match="did not answer within"):
        answer(first, "SELECT pg_sleep(30)")
    assert time.monotonic() - started < 5
    assert first.closed
    second = connected()
    # The server still sleeps for the first.
    assert answer(second, f"SELECT pg_terminate_backend({pid})")
    second.close()


def test_what_comes_in_time_comes_whole():
    connection = connected()
    assert (
        answer(connection, "SELECT length(string_agg(repeat('x', 1000), '')) FROM generate_series(1, 3000)")
        == 3_000_000
    )
    assert answer(connection, "SELECT 1 FROM pg_sleep(0.1)") == 1
    connection.close()
