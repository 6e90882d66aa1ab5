from django.utils.translation import gettext_lazy as _

from website.public_forms.fields import Line, Paragraphs, Tick

from .reachable import ReachableForm


class BarrierForm(ReachableForm):
    """A report that something cannot be read or used (BGG § 12b (2) no. 2 and the laws of the states)."""

    field_order = ["page", "message", "other_form", "name", "email", "phone"]

    page = Line(
        label=_("On which page?"),
        help_text=_("The page you come from. You can change this."),
        required=False,
        max_length=500,
    )
    message = Paragraphs(
        label=_("What can you not read or use?"),
        help_text=_("It helps us to know which device, browser or reading aid you use."),
        max_length=4000,
        error_messages={"required": _("Please write what you cannot read or use.")},
    )
    other_form = Tick(label=_("Please send me this content in another form."))
    name = Line(label=_("Your name"), required=False, max_length=120)
    hints = {
        "email": _("Only if you would like an answer."),
        "phone": _("Only if you would like an answer by phone."),
    }
    unreachable = _("Please give your e-mail or your phone number, so that we can send it to you.")

    def wants_answer(self, cleaned):
        return cleaned.get("other_form", False)
