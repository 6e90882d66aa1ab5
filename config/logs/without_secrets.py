"""What the log says, whatever the logger and handler: never an address that opens somebody's page."""

import logging

from django.http import HttpRequest

from website.addresses.secret import holds_secret, without_secrets

_formatter = logging.Formatter()


class RecordWithoutSecrets(logging.LogRecord):
    """Every record is made of this class (website/apps.py): the server's own log has handlers of its own."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.msg = _told(self.msg)
        if isinstance(self.args, dict):
            self.args = {name: _told(value) for name, value in self.args.items()}
        elif self.args:
            self.args = tuple(map(_told, self.args))
        if self.exc_info and self.exc_info[0]:
            # Handlers print this text instead of making one, in which the error's words may name an address.
            text = _formatter.formatException(self.exc_info)
            self.exc_text = without_secrets(text)
            if self.exc_text != text:
                self.exc_info = None

    def getMessage(self):  # noqa: N802  the name in Python's own class
        return without_secrets(super().getMessage())


def _told(value):
    """Only what is written out as it is: to read other things may ask the database."""
    if isinstance(value, (str, BaseException, HttpRequest)):
        told = without_secrets(str(value))
        return value if told == str(value) else told
    return value


class WithoutSecretRequest(logging.Filter):
    """On the handler: Django hangs the request on a record that is made, and some handlers print it."""

    def filter(self, record: logging.LogRecord) -> bool:
        request = getattr(record, "request", None)
        if isinstance(request, HttpRequest) and holds_secret(request.get_full_path()):
            record.request = None
            # The text of the error stays; what its frames hold would go to a handler that prints it.
            record.exc_info = None
        return True
