"""Connections to public machines only: no link makes this one ask for what stands in its own network."""

import http.client
import ipaddress
import socket
import ssl

TIMEOUT = 10.0


class NotPublicError(Exception):
    """An address that is none of the public network, or no web page at all."""


def public_addresses(host: str, port: int) -> list[str]:
    """All that the name leads to. One private among them is one too many."""
    try:
        infos = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise OSError("name not found") from error
    found = list(dict.fromkeys(str(info[4][0]) for info in infos))
    if not all(_is_public(each) for each in found):
        raise NotPublicError
    return found


def _is_public(address: str) -> bool:
    ip = ipaddress.ip_address(address.partition("%")[0])
    mapped = getattr(ip, "ipv4_mapped", None) or ip
    return mapped.is_global and not mapped.is_multicast and not mapped.is_reserved


def _connect(address: tuple[str, int], timeout: float, source_address=None) -> socket.socket:
    """To the very addresses that were looked at: a name may lead elsewhere a moment later."""
    host, port = address
    failed: OSError = OSError("no address")
    for each in public_addresses(host, port):
        try:
            return socket.create_connection((each, port), timeout)
        except OSError as error:
            failed = error
    raise failed


def connection(scheme: str, host: str, port: int | None) -> http.client.HTTPConnection:
    if scheme == "https":
        found: http.client.HTTPConnection = http.client.HTTPSConnection(
            host, port, timeout=TIMEOUT, context=ssl.create_default_context()
        )
    else:
        found = http.client.HTTPConnection(host, port, timeout=TIMEOUT)
    found._create_connection = _connect  # type: ignore[attr-defined]
    return found
