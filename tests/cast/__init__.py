"""The people and places of the tests. Whoever reads two files knows them all.

Jena and Gera are two offices with every kind of row. Anna leads the office of Jena. Mona
answers there what people send, Emil changes the content, Tara its English texts, Rita looks at it. Gerd leads the
office of Gera, Olga is the operator and may do everything. A resident has no account: client.
"""

from .awards import DRAFT_YEAR, add_awards, make_award, make_edition
from .entries import add_entry, add_file, add_juror, make_circular
from .events import HIDDEN_EVENTS, add_date, add_events, add_proposal, make_event, save
from .leaving import everybody_leaves
from .library import add_picture, copy_picture
from .offices import add_everything, gera, jena, make_office
from .pages import make_page, make_sign_language
from .people import anna, emil, gerd, make_staff, mona, olga, rita, tara
from .signpost import make_place, whole_place
from .uploads import MP4, picture

__all__ = [
    "DRAFT_YEAR",
    "HIDDEN_EVENTS",
    "MP4",
    "add_awards",
    "add_date",
    "add_entry",
    "add_events",
    "add_everything",
    "add_file",
    "add_juror",
    "add_picture",
    "add_proposal",
    "anna",
    "emil",
    "copy_picture",
    "everybody_leaves",
    "gera",
    "gerd",
    "jena",
    "make_award",
    "make_circular",
    "make_edition",
    "make_event",
    "make_office",
    "make_page",
    "make_place",
    "make_sign_language",
    "make_staff",
    "mona",
    "olga",
    "picture",
    "rita",
    "save",
    "tara",
    "whole_place",
]
