"""Whose request it is, as far as that may be known: read in one place, kept only as a keyed hash."""

import hashlib
import hmac
import ipaddress

from django.conf import settings
from django.http import HttpRequest


def client_address(request: HttpRequest) -> str:
    """The network address of the visitor, in canonical form, or "" where it cannot be told.

    X-Forwarded-For is believed exactly as far as our own proxies wrote it: TRUSTED_PROXIES entries from its end.
    """
    address = request.META.get("REMOTE_ADDR", "")
    forwarded = request.META.get("HTTP_X_FORWARDED_FOR", "")
    if settings.TRUSTED_PROXIES and forwarded:
        hops = [hop.strip() for hop in forwarded.split(",")]
        address = hops[-settings.TRUSTED_PROXIES] if len(hops) >= settings.TRUSTED_PROXIES else address
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return ""
    mapped = getattr(parsed, "ipv4_mapped", None)
    return str(mapped or parsed)


def address_hash(request: HttpRequest) -> str:
    """A keyed hash (64 hexadecimal characters) under which this visitor's posts are counted; "" for an unknown address.

    Of an IPv6 address the first 64 bits count: a household has that many addresses.
    """
    address = client_address(request)
    if not address:
        return ""
    parsed = ipaddress.ip_address(address)
    if parsed.version == 6:
        address = str(ipaddress.ip_network((parsed, 64), strict=False).network_address)
    return hmac.new(f"address:{settings.SECRET_KEY}".encode(), address.encode(), hashlib.sha256).hexdigest()
