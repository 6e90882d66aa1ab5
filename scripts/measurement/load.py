"""Requests over real HTTP, from one thread that takes as little of the machine as Python can.

So many connections ask again as soon as they have an answer. All answers to a question have one length,
learned from the first: the kernel wakes this process when one is there to its last byte, and no head is read.
"""

import re
import select
import socket
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from itertools import cycle, islice

CONNECTIONS = 16  # a worker has eight threads, and two workers are measured
PATIENCE = 60  # seconds
# Seconds after which a worker that has nothing else to do has taken a connection.
UNTIL_TAKEN = 0.002
# A worker may end a connection that has been silent just when it is asked again: that turn is none.
TIMES = 3

_LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)\r\n", re.IGNORECASE)


@dataclass(frozen=True)
class Reply:
    status: int
    head: bytes
    body: bytes

    def header(self, name: str) -> str:
        found = re.search(rf"\r\n{name}: *(.*?)\r\n".encode(), self.head, re.IGNORECASE)
        return found[1].decode() if found else ""

    @property
    def size(self) -> int:
        """Bytes on the wire, the head included."""
        return len(self.head) + len(self.body)


@dataclass(frozen=True)
class Turn:
    """What one request took, in seconds: CPU of the workers, and time."""

    cpu: float
    elapsed: float


def request(path: str, **headers: str) -> bytes:
    """In a header's name "_" stands for "-"."""
    lines = [f"GET {path} HTTP/1.1", "Host: 127.0.0.1"]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return "\r\n".join([*lines, "", ""]).encode()


def ask(port: int, asked: bytes) -> Reply:
    """One request, and its whole answer."""
    with _connected(port) as connection:
        connection.settimeout(PATIENCE)
        connection.sendall(asked)
        received = b""
        while b"\r\n\r\n" not in received:
            received += _some(connection)
        head, _end, body = received.partition(b"\r\n\r\n")
        head += b"\r\n\r\n"
        length = int(found[1]) if (found := _LENGTH.search(head)) else 0
        while len(body) < length:
            body += _some(connection)
    return Reply(int(head.split(b" ", 2)[1]), head, body)


def turn(port: int, asked: Iterable[bytes], number: int, reply: Reply, cpu: Callable[[], float]) -> Turn:
    """So many requests, asked one after the other from these, each of which is answered like this one."""
    for _time in range(TIMES):
        with suppress(ConnectionError):
            return _turn(port, islice(cycle(asked), number), number, reply, cpu)
    raise RuntimeError("The server ends connections before it has answered.")


def _turn(port: int, questions: Iterator[bytes], number: int, reply: Reply, cpu: Callable[[], float]) -> Turn:
    connections = list(_connections(port, CONNECTIONS, reply.size))
    try:
        before, begun = cpu(), time.perf_counter()
        _exchange(connections, questions, reply)
        return Turn((cpu() - before) / number, (time.perf_counter() - begun) / number)
    finally:
        for connection in connections:
            connection.close()


def _connections(port: int, number: int, size: int) -> Iterator[socket.socket]:
    """Opened one by one: of many at once, a single worker would take all."""
    for _number in range(number):
        connection = _connected(port)
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVLOWAT, size)
        # With a timeout Python would ask the kernel before each of its calls, as epoll has done already.
        connection.settimeout(None)
        time.sleep(UNTIL_TAKEN)
        yield connection


def _exchange(connections: list[socket.socket], questions: Iterator[bytes], reply: Reply) -> None:
    with select.epoll() as ready:
        waiting = {}
        for connection, question in zip(connections, questions, strict=False):
            ready.register(connection, select.EPOLLIN)
            waiting[connection.fileno()] = connection
            connection.sendall(question)
        while waiting:
            for number in _ready(ready):
                _take(waiting[number], reply)
                if question := next(questions, b""):
                    waiting[number].sendall(question)
                else:
                    # The server ends it in its own time, which is no answer.
                    ready.unregister(waiting.pop(number))


def _ready(ready: select.epoll) -> list[int]:
    if found := ready.poll(PATIENCE):
        return [number for number, _event in found]
    raise RuntimeError(f"No answer of the expected length for {PATIENCE} seconds.")


def _take(connection: socket.socket, reply: Reply) -> None:
    received = connection.recv(reply.size)
    if not received:
        raise ConnectionError
    if not received.startswith(b"HTTP/1.1 %d " % reply.status) or len(received) != reply.size:
        raise RuntimeError(f"Another answer than before: {received[:300]!r}")


def _some(connection: socket.socket) -> bytes:
    if received := connection.recv(1_000_000):
        return received
    raise RuntimeError("The server ended the connection.")


def _connected(port: int) -> socket.socket:
    return socket.create_connection(("127.0.0.1", port), PATIENCE)
