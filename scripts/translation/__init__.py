"""Catalogues of interface texts, kept with Babel: no machine needs GNU gettext."""
