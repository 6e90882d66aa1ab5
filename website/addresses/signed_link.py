"""A link that is mailed to somebody without an account: whoever has it gets to one row, and to no other.

The version of a row is part of its link, so that links sent earlier end when it changes.
"""

from datetime import timedelta
from typing import TypeVar

from django.core import signing
from django.db import models

Row = TypeVar("Row", bound=models.Model)


class ForgedLinkError(Exception):
    """Nobody here has made this link."""


class OldLinkError(Exception):
    """The link was right once: it is too old, there is a later one, or what it led to is gone."""


class SignedLink:
    """One kind of link. salt tells the kinds apart: a link of one kind opens nothing of another."""

    def __init__(self, salt: str, valid_days: float, version_field: str):
        self.valid_days = valid_days
        self._version_field = version_field
        self._signer = signing.TimestampSigner(salt=salt, sep=".")

    def token_of(self, row: models.Model) -> str:
        return self._signer.sign(f"{row.pk}-{getattr(row, self._version_field)}")

    def row_of(self, token: str, rows: models.QuerySet[Row]) -> Row:
        """The row a link leads to. ForgedLinkError and OldLinkError say nothing about any other."""
        try:
            value = self._signer.unsign(token, max_age=timedelta(days=self.valid_days))
        except signing.SignatureExpired as error:
            raise OldLinkError from error
        except signing.BadSignature as error:
            raise ForgedLinkError from error
        pk, _dash, version = value.partition("-")
        row = rows.filter(**{"pk": pk, self._version_field: version}).first()
        if row is None:
            raise OldLinkError
        return row
