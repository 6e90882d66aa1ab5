"""Names of machines and mail domains as the wire carries them: IDNA 2008, in which ß is a letter of its own.

Python's own codec, and all of Django with it, follows the standard of 2003 and would write to somebody else.
"""

import idna


def domain_on_the_wire(domain: str) -> str:
    """Such as xn--strae-oqa.example. A name that is not possible raises ValueError."""
    if not domain or domain.isascii() and "xn--" not in domain.lower():
        # Names inside a network may hold characters that the standard has not, such as mail_server.
        return domain.lower()
    return idna.encode(domain, uts46=True, std3_rules=True).decode()


def domain_to_read(domain: str) -> str:
    """Such as straße.example, in one way of writing."""
    wire = domain_on_the_wire(domain)
    return idna.decode(wire) if "xn--" in wire else wire


def address_on_the_wire(address: str) -> str:
    """A mail address with its domain as the wire carries it, for whoever sends mail. May raise ValueError."""
    local, at, domain = address.rpartition("@")
    return f"{local}{at}{domain_on_the_wire(domain)}" if at else address


def mailbox_on_the_wire(mailbox: str) -> str:
    """A sender, such as "Town <mail@straße.example>", with its domain as mail servers ask for it."""
    head, at, tail = mailbox.rpartition("@")
    domain = tail.rstrip("> ")
    return f"{head}{at}{domain_on_the_wire(domain)}{tail.removeprefix(domain)}" if at else mailbox


def address_for_programs(address: str) -> str:
    """The same for links, cards and data. What was stored before names were checked stays as it is."""
    try:
        return address_on_the_wire(str(address))
    except ValueError:
        return str(address)
