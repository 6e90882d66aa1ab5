"""Django's SMTP, whose connection another thread can end.

The timeout of a socket is for each of its answers. A server that sends a byte a second, or never ends shaking
hands for TLS, keeps within it for hours.
"""

import smtplib
import socket
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import Any

from django.core.mail.backends.smtp import EmailBackend as DjangosBackend

HandOn = Callable[[socket.socket], None]


class _Plain(smtplib.SMTP):
    """Hands on its socket before the first word is spoken. TLS wraps the same connection later."""

    def __init__(self, hand_on: HandOn, *args: Any, **options: Any):
        self._hand_on = hand_on
        super().__init__(*args, **options)

    def _get_socket(self, *args: Any) -> socket.socket:
        connected = super()._get_socket(*args)  # type: ignore[misc]  # private to smtplib
        self._hand_on(connected.dup())
        return connected


class _Encrypted(smtplib.SMTP_SSL, _Plain):
    """In this order SMTP_SSL wraps the socket that _Plain has handed on."""

    def __init__(self, hand_on: HandOn, *args: Any, **options: Any):
        self._hand_on = hand_on
        smtplib.SMTP_SSL.__init__(self, *args, **options)


class EmailBackend(DjangosBackend):
    _line: socket.socket | None = None
    _is_hung_up = False

    @property
    def connection_class(self) -> partial:  # type: ignore[override]  # Django calls it and nothing else
        return partial(_Encrypted if self.use_ssl else _Plain, self._keep)

    def open(self) -> bool | None:
        """With the first words, which smtplib would leave for later: up to them nothing is at stake."""
        is_new = super().open()
        if self.connection:
            self.connection.ehlo_or_helo_if_needed()
        return is_new

    def _keep(self, line: socket.socket) -> None:
        self._line = line
        if self._is_hung_up:
            self.hang_up()

    def hang_up(self) -> None:
        """Whoever waits for a word of the server gets an error at once."""
        self._is_hung_up = True
        if line := self._line:
            with suppress(OSError):
                line.shutdown(socket.SHUT_RDWR)

    def wait_for_each_answer(self, seconds: float) -> None:
        if self.connection and self.connection.sock:
            self.connection.sock.settimeout(seconds)

    def close(self) -> None:
        try:
            super().close()
        finally:
            if self._line:
                self._line.close()
                self._line = None
