"""A real mail server on this machine, which answers as a test tells it to, or dies in the middle."""

import asyncio
import socket
from email import message_from_bytes, policy
from email.message import EmailMessage

from aiosmtpd.controller import Controller

ACCEPTED = "250 OK"
DIE = "die without an answer"


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return taken.getsockname()[1]


class MailServer:
    """It is stopped at first. answers holds, for a command, what to say to it the next times, and pauses after how
    many seconds."""

    def __init__(self):
        self.port = free_port()
        self.answers: dict[str, list[str]] = {}
        self.pauses: dict[str, float] = {}
        self.accepted: list[EmailMessage] = []
        self.tried: list[EmailMessage] = []
        self.recipients: list[str] = []
        self.connections = 0
        self._controller = None

    def start(self):
        self._controller = Controller(self, hostname="127.0.0.1", port=self.port)
        self._controller.start()

    def stop(self):
        if self._controller:
            self._controller.stop()
            self._controller = None

    async def _answer(self, command, server) -> str:
        await asyncio.sleep(self.pauses.get(command, 0))
        answer = self.answers[command].pop(0) if self.answers.get(command) else ACCEPTED
        if answer == DIE:
            server.transport.abort()
            raise asyncio.CancelledError
        return answer

    async def handle_EHLO(self, server, session, envelope, hostname, responses):  # noqa: N802
        self.connections += 1
        session.host_name = hostname
        return responses

    async def handle_RCPT(self, server, session, envelope, address, options):  # noqa: N802
        answer = await self._answer("RCPT", server)
        if answer == ACCEPTED:
            envelope.rcpt_tos.append(address)
        return answer

    async def handle_DATA(self, server, session, envelope):  # noqa: N802
        message = message_from_bytes(envelope.content, policy=policy.default)
        self.tried.append(message)
        answer = await self._answer("DATA", server)
        if answer == ACCEPTED:
            self.accepted.append(message)
            self.recipients += envelope.rcpt_tos
        return answer

    async def handle_QUIT(self, server, session, envelope):  # noqa: N802
        return await self._answer("QUIT", server)
