"""Whether the server can listen where it shall: gunicorn tries five times and then speaks of a socket."""

import socket


def refuse_taken_address(host: str, port: int):
    try:
        [family, kind, protocol, _name, address] = socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
        with socket.socket(family, kind, protocol) as trial:
            # As gunicorn does: an address that was in use a moment ago is free.
            trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            trial.bind(address)
    except (OSError, UnicodeError) as error:
        raise SystemExit(
            f"The server cannot listen on HOST={host}, PORT={port}: "
            f"{getattr(error, 'strerror', None) or error}.\n"
            "End what uses the port already, or choose another: PORT from 1024 to 65535, and HOST=127.0.0.1 "
            "for this machine alone or HOST=0.0.0.0 for all of its addresses."
        ) from None
