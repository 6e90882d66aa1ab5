"""What people look for on the whole site: which words a text has, where they stand, what was meant.

Packages above say what of theirs can be found (search/findable.py). This one knows no subject.
"""
