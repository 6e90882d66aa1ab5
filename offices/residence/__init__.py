"""Where do you live? A town, a part of one or a postcode leads to the office in charge.

What people type is read (typed.py), compared with the places that offices serve (names.py, served.py), and
answered (answer.py). Nothing of it is kept: no page, no row, no line of a log, and no memory of a process.
"""
