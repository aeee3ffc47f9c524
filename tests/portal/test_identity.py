"""Who the office is on which day, who its accounts are, and which former addresses lead where."""

import datetime

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction

from portal import old_addresses
from portal.models import OldAddress, Picture, SiteIdentity, User
from tests.factories import IdentityFactory, UserFactory

pytestmark = pytest.mark.django_db

OLD, NEW = datetime.date(2020, 1, 1), datetime.date(2025, 7, 1)


@pytest.fixture
def renamed():
    IdentityFactory(valid_from=NEW, name="Đảng bộ xã Mới")
    IdentityFactory(valid_from=OLD, name="Đảng bộ huyện Cũ")


# -- the organisation --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (datetime.date(2019, 12, 31), None),
        (OLD, "Đảng bộ huyện Cũ"),
        (datetime.date(2025, 6, 30), "Đảng bộ huyện Cũ"),
        (NEW, "Đảng bộ xã Mới"),
        (datetime.date(2040, 1, 1), "Đảng bộ xã Mới"),
    ],
)
def test_the_name_of_a_day(day, name, renamed):
    found = SiteIdentity.objects.current(day)
    assert (found.name if found else None) == name


@pytest.mark.parametrize(
    ("moment", "name"),
    [
        (datetime.datetime(2025, 6, 30, 16, 59, 59, tzinfo=datetime.UTC), "Đảng bộ huyện Cũ"),
        (datetime.datetime(2025, 6, 30, 17, 0, tzinfo=datetime.UTC), "Đảng bộ xã Mới"),
    ],
    ids=["before midnight", "midnight"],
)
def test_a_day_begins_at_midnight_in_viet_nam(moment, name, renamed):
    with time_machine.travel(moment, tick=False):
        assert SiteIdentity.objects.current().name == name


def test_before_the_first_identity_there_is_none():
    assert SiteIdentity.objects.current() is None


def test_one_query_with_the_emblem(django_assert_num_queries):
    IdentityFactory(emblem=Picture.objects.create(width=8, height=8, caption="Cờ"))
    with django_assert_num_queries(1):
        assert SiteIdentity.objects.current().emblem.caption == "Cờ"


def test_one_identity_a_day(renamed):
    with pytest.raises(IntegrityError), transaction.atomic():
        IdentityFactory(valid_from=NEW)


def test_an_emblem_in_use_is_not_deleted():
    identity = IdentityFactory(emblem=Picture.objects.create(width=8, height=8))
    with pytest.raises(models.ProtectedError):
        identity.emblem.delete()


@pytest.mark.parametrize("field", ["name", "short_name"])
def test_an_identity_has_names(field):
    identity = IdentityFactory()
    setattr(identity, field, "\u200b –")
    with pytest.raises(ValidationError) as caught:
        identity.full_clean()
    assert set(caught.value.message_dict) == {field}


def test_what_is_typed_is_cleaned():
    identity = IdentityFactory(name=" Đảng\u00a0bo\u0323\u0302 xa\u0303\u200b ", telephone="0211\t000 001")
    assert (identity.name, identity.telephone) == ("Đảng bộ xã", "0211 000 001")


# -- accounts ----------------------------------------------------------------------------------------------------------------


def test_a_vietnamese_name_is_one_name():
    account = UserFactory(full_name=" Dương\u00a0Trần Văn ")
    assert account.full_name == str(account) == account.get_full_name() == "Dương Trần Văn"
    assert account.get_short_name() == "Văn"
    assert not {"first_name", "last_name"} & {field.name for field in User._meta.get_fields()}


def test_an_account_without_a_name_is_shown_by_its_login():
    assert str(User(username="bientap")) == "bientap"


# -- former addresses --------------------------------------------------------------------------------------------------------


def test_a_former_address_leads_to_its_object():
    old_addresses.remember("category", "tin-cu", 7)
    assert old_addresses.find("category", "tin-cu") == 7


@pytest.mark.parametrize(
    ("kind", "slug"), [("author", "tin-cu"), ("category", "tin"), ("category", "tin-cu-2"), ("category", "")]
)
def test_what_was_never_an_address(kind, slug):
    old_addresses.remember("category", "tin-cu", 7)
    assert old_addresses.find(kind, slug) is None


def test_of_several_it_leads_to_the_latest():
    for pk in (7, 8):
        old_addresses.remember("page", "lien-he", pk)
    old_addresses.remember("author", "lien-he", 9)
    assert [old_addresses.find(kind, "lien-he") for kind in ("page", "author")] == [8, 9]
    assert OldAddress.objects.count() == 2


def test_an_object_has_as_many_as_it_had():
    for slug in ("mot", "hai", "ba"):
        old_addresses.remember("category", slug, 7)
    assert {old_addresses.find("category", slug) for slug in ("mot", "hai", "ba")} == {7}


def test_the_database_holds_one_of_a_kind():
    old_addresses.remember("category", "tin-cu", 7)
    with pytest.raises(IntegrityError), transaction.atomic():
        OldAddress.objects.create(kind="category", slug="tin-cu", object_id=8)


def test_a_new_identity_begins_as_the_one_in_force(client):
    IdentityFactory(telephone="0211 000 009")
    client.force_login(UserFactory(superuser=True))
    page = client.get("/admin/portal/siteidentity/add/").content.decode()
    assert 'value="0211 000 009"' in page
