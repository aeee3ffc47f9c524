"""Whose request it is: the proxies that are ours are believed, and nobody else."""

import pytest
from django.test import RequestFactory, override_settings

from portal.client_address import address_hash, client_address

PROXY = "10.0.0.1"


def request(remote, forwarded=None):
    headers = {} if forwarded is None else {"X-Forwarded-For": forwarded}
    return RequestFactory().get("/", REMOTE_ADDR=remote, headers=headers)


# name: (how many proxies are ours, REMOTE_ADDR, X-Forwarded-For, the visitor)
ADDRESSES = {
    "no proxy": (0, "203.0.113.7", None, "203.0.113.7"),
    "no proxy, a forged header": (0, "203.0.113.7", "198.51.100.1", "203.0.113.7"),
    "one proxy": (1, PROXY, "203.0.113.7", "203.0.113.7"),
    "one proxy, a forged entry before": (1, PROXY, "198.51.100.1, 203.0.113.7", "203.0.113.7"),
    "one proxy, forged entries that are none": (1, PROXY, "<script>,, ,203.0.113.7", "203.0.113.7"),
    "one proxy, no spaces": (1, PROXY, "198.51.100.1,203.0.113.7", "203.0.113.7"),
    "two proxies": (2, PROXY, "203.0.113.7, 10.0.0.2", "203.0.113.7"),
    "two proxies, a forged entry before": (2, PROXY, "198.51.100.1, 203.0.113.7, 10.0.0.2", "203.0.113.7"),
    "past one of two proxies": (2, "203.0.113.7", "10.0.0.2", "203.0.113.7"),
    "past the proxy": (1, "203.0.113.7", None, "203.0.113.7"),
    "an empty header": (1, "203.0.113.7", "", "203.0.113.7"),
    "an entry that is none": (1, PROXY, "unknown", ""),
    "a socket file has no address": (0, "", None, ""),
    "IPv6": (0, "2001:db8::7", None, "2001:db8::7"),
    "IPv6 in full": (1, PROXY, "2001:0DB8:0000:0000:0000:0000:0000:0007", "2001:db8::7"),
    "IPv4 in IPv6": (0, "::ffff:203.0.113.7", None, "203.0.113.7"),
    "IPv4 in IPv6 behind a proxy": (1, PROXY, "::FFFF:203.0.113.7", "203.0.113.7"),
}


@pytest.mark.parametrize(("proxies", "remote", "forwarded", "visitor"), ADDRESSES.values(), ids=ADDRESSES)
def test_the_visitor(proxies, remote, forwarded, visitor):
    with override_settings(TRUSTED_PROXIES=proxies):
        assert client_address(request(remote, forwarded)) == visitor


def hashed(address):
    return address_hash(request(address))


SAME_HASH = {
    "one address": ("203.0.113.7", "203.0.113.7", True),
    "two addresses": ("203.0.113.7", "203.0.113.8", False),
    "two spellings": ("203.0.113.7", "::ffff:203.0.113.7", True),
    "a household": ("2001:db8:1:2::7", "2001:db8:1:2:ffff:ffff:ffff:ffff", True),
    "two households": ("2001:db8:1:2::7", "2001:db8:1:3::7", False),
    "with a zone": ("fe80::1%eth0", "fe80::2%eth1", True),
}


@pytest.mark.parametrize(("first", "second", "same"), SAME_HASH.values(), ids=SAME_HASH)
def test_who_counts_as_one(first, second, same):
    assert (hashed(first) == hashed(second)) is same


@pytest.mark.parametrize("address", ["203.0.113.7", "2001:db8::7", "fe80::1%eth0"])
def test_the_hash_does_not_tell_the_address(address):
    text = hashed(address)
    assert len(text) == 64
    assert set(text) <= set("0123456789abcdef")
    with override_settings(SECRET_KEY="another key altogether"):
        assert hashed(address) != text


def test_an_unknown_address_has_no_hash():
    assert hashed("") == ""
