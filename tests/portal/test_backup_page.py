"""The page of the office that lists the backups, for administrators alone."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from portal.backup import manifest, store
from tests import factories
from tests.admin import STAFF, main_part, signed_in, words
from tests.portal.backups import made, rewrite

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def folder(settings, tmp_path):
    settings.PORTAL_DATA_DIR = tmp_path
    return store.own_folder()


def page(client):
    return client.get(reverse("admin:portal_backups"))


def test_it_says_of_each_when_how_large_and_whether_complete(folder):
    first, second = made(folder), made(folder)
    rewrite(first, size=5 * 1024 * 1024, files=7, software="0.0.9", missing=["media/x.jpg"])
    client = signed_in(factories.superuser())
    said = words(page(client))
    newest, oldest = (f"{timezone.localtime(backup.at):%H:%M %d/%m/%Y}" for backup in store.backups(folder))
    assert f"{oldest} 5,0\xa0MB 7 thiếu 1 tệp ảnh mà trên đĩa cũng không còn 0.0.9" in said.replace(
        "5,0 MB", "5,0\xa0MB"
    )
    assert f"{newest} " in said
    assert "2 đủ 0.1.0" in said
    assert second.name not in said


def test_one_that_cannot_be_read_is_told_beside_the_others(folder):
    bad, _ = made(folder), made(folder)
    (bad / manifest.SEAL).write_text("nonsense")
    said = words(page(signed_in(factories.superuser())))
    assert "Không dùng được. Bản sao lưu đã bị thay đổi hoặc hỏng ở phần manifest.json." in said
    assert "2 đủ 0.1.0" in said


def test_without_any_it_says_when_the_first_comes():
    assert "Chưa có bản nào. Bản đầu tiên được làm trong ngày" in words(page(signed_in(factories.superuser())))


def test_a_folder_that_cannot_be_read(folder):
    folder.write_text("a file")
    assert "Không đọc được thư mục" in words(page(signed_in(factories.superuser())))


@pytest.mark.parametrize("role", sorted(set(STAFF) - {"superuser"}))
def test_nobody_else_learns_where_they_lie(folder, role):
    response = page(signed_in(STAFF[role]()))
    assert response.status_code == 403
    assert str(folder) not in response.content.decode()


def test_who_is_not_signed_in_is_asked_to():
    response = page(Client())
    assert (response.status_code, response["Location"].partition("?")[0]) == (302, reverse("admin:login"))


def test_it_cannot_be_sent_anything():
    client = signed_in(factories.superuser())
    assert client.post(reverse("admin:portal_backups")).status_code == 405


def test_it_takes_as_many_queries_for_three_as_for_one(folder):
    client = signed_in(factories.superuser())
    counts = []
    for more in (1, 2):
        for _ in range(more):
            made(folder)
        with CaptureQueriesContext(connection) as queries:
            assert main_part(page(client)).count('<th scope="row">') == len(store.backups(folder))
        counts.append(len(queries))
    assert counts == [5, 5]
