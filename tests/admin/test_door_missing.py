"""What an account may not see answers it as if it were not there: nobody counts rows by their numbers."""

import logging
from collections.abc import Iterator

import pytest
from django.db import transaction
from django.http import HttpResponse

from tests.admin import doors
from tests.factories import NOW

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine(NOW, tick=False)]

ROLES = ["no_group", "contributor", "editor", "moderator"]
NOBODYS = "987654321"


@pytest.fixture(autouse=True)
def _quiet() -> Iterator[None]:
    logging.disable(logging.CRITICAL)
    yield
    logging.disable(logging.NOTSET)


def answered(response: HttpResponse) -> tuple[int, str]:
    return response.status_code, response.headers.get("Location", "")


@pytest.mark.parametrize("role", ROLES)
def test_a_closed_row_answers_as_one_that_is_missing(role: str, capsys: pytest.CaptureFixture[str]) -> None:
    site = doors.site()
    client, tried = site.clients[role], 0
    for door in doors.doors().values():
        if not {"object_id", "pk", "id"} & set(door.pattern.parameters):
            continue
        there = doors.path(door, site.rows)
        thing = site.rows.get(door.model)
        if thing is None:
            continue
        missing = there.replace(f"/{thing.pk}/", f"/{NOBODYS}/")
        for method in ("get", "post"):
            with transaction.atomic():
                found, none = getattr(client, method)(there), getattr(client, method)(missing)
                transaction.set_rollback(True)
            if found.status_code in (403, 404):
                tried += 1
                assert answered(found) == answered(none), f"{method} {there}"
    assert tried > 60
    with capsys.disabled():
        print(f"\ndoors, missing rows: {role}, {tried} closed doors")  # noqa: T201
