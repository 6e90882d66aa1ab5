from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from website.public_forms.fields import Email, Phone
from website.public_forms.guarded_form import GuardedForm


class ReachableForm(GuardedForm):
    """A form whose sender may want an answer, by e-mail or by phone. The field for the name is the form's."""

    email = Email(label=_("Your e-mail"), required=False)
    phone = Phone(label=_("Your phone number"), required=False, max_length=60)

    # What stands below the labels of the two.
    hints: dict
    # Said where neither is given although an answer is wanted.
    unreachable: str

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name, purpose in {"name": "name", "email": "email", "phone": "tel"}.items():
            self.fields[name].widget.attrs["autocomplete"] = purpose
        for name, hint in self.hints.items():
            self.fields[name].help_text = hint

    def wants_answer(self, cleaned) -> bool:
        raise NotImplementedError

    def clean(self):
        cleaned = super().clean()
        reachable = cleaned.get("email") or cleaned.get("phone") or {"email", "phone"} & self.errors.keys()
        if self.wants_answer(cleaned) and not reachable:
            self.add_error("email", ValidationError(self.unreachable, code="unreachable"))
        return cleaned
