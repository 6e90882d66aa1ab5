"""Two people have the same form open: what one wrote is not wiped by the other, unseen.

Each form carries the state it was opened upon, a fingerprint per field. When it is sent, each field is
compared three ways: as it was opened, as it is stored now, as it was sent.

- not touched: whatever is stored stays, what others wrote meanwhile as well;
- touched, and stored as it was opened: written;
- touched, and meanwhile stored otherwise: nothing is saved. The form comes back with all that was typed, and
  says at this field what stands there now. Its state is the new one: sent again, what was typed is meant.

state.py compares, form.py and rows.py do it for the forms and rows of the admin, admin.py for its pages.
deleting.py does the like for the question before something is deleted.
"""
