"""The numbers that what is kept of a page hangs on."""

import pytest
from django.db import IntegrityError, transaction

from portal import site_version
from portal.models import SiteVersion

pytestmark = pytest.mark.django_db


def numbers():
    current = site_version.current()
    return current.version, current.listing_version


def test_it_is_there_from_the_beginning():
    assert SiteVersion.objects.values_list("pk", "version", "listing_version").get() == (1, 0, 0)


def test_a_public_change():
    site_version.bump()
    assert numbers() == (1, 0)
    site_version.bump(listing=True)
    assert numbers() == (2, 1)


def test_one_query(django_assert_num_queries):
    with django_assert_num_queries(1):
        site_version.bump(listing=True)


def test_it_goes_back_with_the_transaction():
    with transaction.atomic():
        site_version.bump(listing=True)
        assert numbers() == (1, 1)
        transaction.set_rollback(True)
    assert numbers() == (0, 0)


def test_the_next_migration_leaves_the_numbers_alone():
    site_version.bump(listing=True)
    site_version.create_row()
    assert numbers() == (1, 1)


def test_there_is_one_row():
    with pytest.raises(IntegrityError), transaction.atomic():
        SiteVersion.objects.create(pk=2)


@pytest.mark.django_db(transaction=True)
def test_it_is_there_again_after_the_tables_were_emptied():
    SiteVersion.objects.all().delete()
    site_version.create_row()
    assert numbers() == (0, 0)
