"""Files chosen in a form of the admin that came back with errors: kept until it is saved, for a day at most.

A browser cannot choose a file once more, so the form would lose it. A kept file lies in the private storage
under a random name and belongs to one person and one form: a signed token in a hidden field says so. No row
knows it, which is why the daily purge deletes it when it is a day old (attachments/store/left_behind.py).
"""
