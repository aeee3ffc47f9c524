"""A PostgreSQL that has stopped answering holds a request no longer than we say; the next one is served again."""

import time

import psycopg2
import psycopg2.extensions
import pytest
from django.db import OperationalError, connection

from portal.patience import limit_waiting

pytestmark = pytest.mark.postgresql


@pytest.fixture(autouse=True)
def _limited(transactional_db):
    """For the test alone: to empty the tables afterwards may take longer."""
    limit_waiting(0.5)
    yield
    psycopg2.extensions.set_wait_callback(None)
    connection.close()


def answer(sql: str) -> object:
    with connection.cursor() as cursor:
        cursor.execute(sql)
        return cursor.fetchone()[0]


def test_a_question_without_an_answer_ends():
    connection.close()
    started = time.monotonic()
    with pytest.raises(OperationalError, match="did not answer within"):
        answer("SELECT pg_sleep(30)")
    assert time.monotonic() - started < 5
    connection.close()
    assert answer("SELECT 1") == 1


def test_what_comes_in_time_comes_whole():
    connection.close()
    assert answer("SELECT length(string_agg(repeat('x', 1000), '')) FROM generate_series(1, 3000)") == 3_000_000
    assert answer("SELECT 1 FROM pg_sleep(0.1)") == 1
