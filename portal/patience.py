"""How long a request waits for PostgreSQL. SQLite waits by its own time-out (`portal.configuration`)."""

import functools
import select
import time

import psycopg2
import psycopg2.extensions

# As long as SQLite waits for its writer. Work that may take longer (backup, purge, reports by command) runs outside the server.
LONGEST_ANSWER = 20.0  # seconds


def limit_waiting(seconds: float = LONGEST_ANSWER) -> None:
    """From now on, in this process, a query that takes longer raises OperationalError.

    A limit on the server's side (`statement_timeout`) is none when the server is what hangs.
    """
    psycopg2.extensions.set_wait_callback(functools.partial(_wait, seconds=seconds))


def _wait(connection: psycopg2.extensions.connection, *, seconds: float) -> None:
    """What psycopg2 calls while it waits for the server; an error from here leaves the connection closed."""
    deadline = time.monotonic() + seconds
    poller = select.poll()
    while (state := connection.poll()) != psycopg2.extensions.POLL_OK:
        direction = select.POLLIN if state == psycopg2.extensions.POLL_READ else select.POLLOUT
        poller.register(connection.fileno(), direction)
        left = deadline - time.monotonic()
        if left <= 0 or not poller.poll(left * 1000):
            raise psycopg2.OperationalError(f"the database did not answer within {seconds:.0f} seconds")
        poller.unregister(connection.fileno())
