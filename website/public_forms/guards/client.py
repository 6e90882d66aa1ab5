"""Who sends a form: never known by address, only as a keyed hash that is another one tomorrow."""

import ipaddress

from django.conf import settings
from django.utils import timezone
from django.utils.crypto import salted_hmac

# A household or a hostel has one such network in IPv6, and each device in it as many addresses as it likes.
IPV6_NETWORK_BITS = 64


def address(request) -> str:
    """The address the outermost of our own proxies got the request from.

    Each proxy adds one entry at the right of X-Forwarded-For. What stands further left the client claims.
    """
    entries = request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")
    forwarded = [entry.strip() for entry in entries if entry.strip()]
    if 0 < settings.PROXIES <= len(forwarded):
        return forwarded[-settings.PROXIES]
    return request.META.get("REMOTE_ADDR", "")


def network(address: str) -> str:
    """What stands for one sender: an IPv4 address, the network of an IPv6 address, or the text as it is."""
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return address
    if parsed.version == 4:
        return address
    if parsed.ipv4_mapped:
        return str(parsed.ipv4_mapped)
    return str(ipaddress.ip_network((parsed, IPV6_NETWORK_BITS), strict=False))


def sender_of_day(request) -> str:
    """The sender as 16 hexadecimal digits. Nobody without the site's key can lead them back to an address."""
    return salted_hmac(
        "website.client",
        f"{timezone.localdate()} {network(address(request))}",
        algorithm="sha256",
    ).hexdigest()[:16]
