"""Working copies: what staff change of a published row, kept without anybody seeing it until it is published.

A copy is what the form of the row has sent, as it was sent. It is carried out by the same form
(docs/working-copies.md says why). This package knows no subject: it gives a ModelAdmin its pages
(drafts/admin/pages.py).
"""
