"""Looks through what staff write: does it fit what stands in the fields, the calendar and the other language?

It knows no subject. Each package says in its contributions which facts its rows have (declarations.py). A rule
(rules/) is a function of a text and these facts; it warns and never refuses. Silence is better than a false
alarm: whoever is warned in vain twice does not read the third warning.
"""
