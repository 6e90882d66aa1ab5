"""Sums of money as people write them."""

from website.formats.in_words import money
from website.formats.money import CENTS, EuroInput

from .fields import ShortInput, refuse_line_ends


class Euros(EuroInput):
    """Takes "7,50", "7.50" and "7,50 €" and gives cents."""

    widget = ShortInput

    def prepare_value(self, value):
        return f"{value // CENTS}.{value % CENTS:02}" if isinstance(value, int) else value

    def to_python(self, value):
        if isinstance(value, str):
            refuse_line_ends(value.strip(" "))
            value = value.replace("€", "").replace(",", ".").strip()
        return super().to_python(value)

    def in_words(self, typed: str) -> str:
        cents = self.clean(typed)
        return money(cents) if cents else ""
