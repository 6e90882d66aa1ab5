"""A long form of the admin as pages of one concern each.

A ModelAdmin names its parts (part.py). The first stands at the usual address of the row, each other one below
it: /admin/offices/office/3/change/hours/. The form of a part holds the fields of this part alone, so that
saving it writes nothing else; who looks at another part of the same row is in nobody's way.
"""
