"""Mail servers that keep within every time limit of a single answer, and never come to an end."""

import socket
import threading
from contextlib import contextmanager, suppress

# Seconds between two bytes.
A_MOMENT = 0.02


@contextmanager
def server_that(behaves):
    """Its port. It takes one call after the other, and ends with the block."""
    is_over = threading.Event()

    def take_calls():
        while not is_over.is_set():
            with suppress(OSError):
                call, _address = listening.accept()
                with call:
                    behaves(call, is_over)

    with socket.create_server(("127.0.0.1", 0)) as listening:
        listening.settimeout(0.1)
        calls = threading.Thread(target=take_calls)
        calls.start()
        yield listening.getsockname()[1]
        is_over.set()
        calls.join()


def says_nothing(call, is_over):
    is_over.wait()


def trickles(call, is_over):
    call.sendall(b"220 ")
    while not is_over.wait(A_MOMENT):
        call.sendall(b".")


def greets_and_trickles(call, is_over):
    call.sendall(b"220 slow\r\n")
    trickles(call, is_over)


def welcomes_line_by_line(call, is_over):
    call.sendall(b"220 slow\r\n")
    while not is_over.wait(A_MOMENT):
        call.sendall(b"250-and one more thing\r\n")
