from .new_place import NewPlaceForm
from .one_language import OneTitleForm
from .repeated import RepeatedForm


class EventPartsForm(NewPlaceForm, RepeatedForm, OneTitleForm):
    """Each of them looks after what is on the part of the form that is open."""
