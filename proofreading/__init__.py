"""Looks through what staff write: does it fit what stands in the fields, the calendar and the other language?

It knows no subject. Each package says in its contributions which facts its rows have
(proofreading/declarations.py). A rule (proofreading/rules/) is a function of a text and these facts; it warns
and never refuses. Silence is better than a false alarm: who is warned in vain twice reads no third warning.
"""
