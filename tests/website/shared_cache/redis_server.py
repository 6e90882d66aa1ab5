"""As much of a Redis as a connection needs, which then answers every command with the same words, or never."""

import socketserver
import threading
from contextlib import contextmanager

NOTHING = None
# What the real ones say.
FULL = b"-OOM command not allowed when used memory > 'maxmemory'.\r\n"
READ_ONLY = b"-READONLY You can't write against a read only replica.\r\n"
LOADING = b"-LOADING Redis is loading the dataset in memory\r\n"
WRONG_PASSWORD = b"-WRONGPASS invalid username-password pair or user is disabled.\r\n"
FINE = b"+OK\r\n"

GREETING = {b"HELLO": b"%1\r\n+proto\r\n:3\r\n", b"CLIENT": FINE}


class RedisServer(socketserver.ThreadingTCPServer):
    daemon_threads = True
    block_on_close = False

    def __init__(self, answer):
        super().__init__(("127.0.0.1", 0), _Connection)
        self.answer = answer
        self.asked: list[bytes] = []

    @property
    def url(self) -> str:
        return f"redis://:a,secret@127.0.0.1:{self.server_address[1]}/0"


class _Connection(socketserver.StreamRequestHandler):
    def handle(self):
        while count := self.rfile.readline().lstrip(b"*"):
            command = [self._word() for _ in range(int(count))]
            is_greeting = command[0].upper() in GREETING and self.server.answer != WRONG_PASSWORD
            if not is_greeting:
                self.server.asked.append(command[0])
            if is_greeting or self.server.answer:
                self.wfile.write(GREETING[command[0].upper()] if is_greeting else self.server.answer)

    def _word(self) -> bytes:
        length = int(self.rfile.readline().lstrip(b"$"))
        return self.rfile.read(length + 2)[:length]


@contextmanager
def redis_that_answers(answer):
    with RedisServer(answer) as server:
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}).start()
        yield server
        server.shutdown()
