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
