from urllib.parse import urlsplit

from website.reading.domain_name import domain_on_the_wire

# Addresses that mean "this machine". People open them as localhost: passkeys refuse a bare IP address.
THIS_MACHINE = {"127.0.0.1", "::1", "0.0.0.0", "::", "localhost", ""}


def demonstration_address(host: str, port: int) -> str:
    """The address under which a browser finds a demonstration that listens here."""
    return f"http://{'localhost' if host in THIS_MACHINE else in_brackets(host)}:{port}"


def listening_address(host: str, port: int) -> str:
    """The same for a server to listen on."""
    return f"{in_brackets(host)}:{port}"


def in_brackets(host: str) -> str:
    """An IPv6 address is written in brackets before a port."""
    return f"[{host}]" if ":" in host else host


def host_on_the_wire(host: str) -> str:
    """A name as browsers send it: xn--strae-oqa.example. With a dot before, it stands for all below."""
    bare = host.removeprefix(".")
    return host.removesuffix(bare) + domain_on_the_wire(bare)


def site_on_the_wire(address: str) -> str:
    """The address of a site with the name of its machine as browsers send it."""
    parts = urlsplit(address)
    if parts.netloc.isascii():
        return address
    host, colon, port = parts.netloc.partition(":")
    return parts._replace(netloc=f"{host_on_the_wire(host)}{colon}{port}").geturl()
