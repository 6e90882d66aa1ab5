"""What is still true of a translation: each is confirmed against one text of the source language.

It knows no subject. A confirmation is a pair, this translation against this source, told by their content:
what is saved again, moved, published, restored or recovered is right by itself, and no time stamp is ever
compared. docs/translations.md says what follows from it.
"""
