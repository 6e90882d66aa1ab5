from django.utils.translation import gettext_lazy as _

from enquiries.models import Enquiry
from website.public_forms.fields import Choice, Line, Paragraphs

from .reachable import ReachableForm

_WHAT_ABOUT = _("Please choose what your message is about.")

KINDS = [
    (Enquiry.Kind.QUESTION, _("I have a question")),
    (Enquiry.Kind.APPOINTMENT, _("I would like an appointment")),
    (Enquiry.Kind.VOLUNTEERING, _("I would like to help as a volunteer")),
]


class MessageForm(ReachableForm):
    """A message to an office."""

    field_order = ["kind", "message", "times", "name", "email", "phone"]

    kind = Choice(
        label=_("What is it about?"),
        choices=KINDS,
        initial=Enquiry.Kind.QUESTION,
        error_messages={"required": _WHAT_ABOUT, "invalid_choice": _WHAT_ABOUT},
    )
    message = Paragraphs(
        label=_("Your message"),
        help_text=_("Please do not send passport, ID or bank account numbers."),
        max_length=4000,
        error_messages={"required": _("Please write your message.")},
    )
    times = Line(
        label=_("When would suit you?"),
        help_text=_("For an appointment. For example: Tuesday morning, or every day from 2 pm"),
        required=False,
        max_length=200,
    )
    name = Line(
        label=_("Your name"),
        max_length=120,
        error_messages={"required": _("Please write your name, so that the office can address you.")},
    )
    hints = {
        "email": _("For the answer. E-mail or phone: one of the two is enough."),
        "phone": _("For the answer by phone."),
    }
    unreachable = _("Please give your e-mail or your phone number, so that the office can answer.")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name in ["email", "phone"]:
            self.fields[name].is_one_of_several = True

    def wants_answer(self, cleaned):
        return True
