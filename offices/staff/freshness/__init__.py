"""Translations that are older than their source, in the admin: at their field, in lists, and confirmed.

A form that writes a translation confirms it against the source as it is saved; two buttons at the field
confirm it unchanged. Nothing else does (translations/confirming.py). docs/translations.md has the whole.
"""
