from django.core.exceptions import ValidationError

from website.public_forms.fields import Email, Phone
from website.public_forms.guarded_form import GuardedForm


class ReachableForm(GuardedForm):
    """A form whose sender may want an answer, by e-mail or by phone."""

    email = Email(required=False)
    phone = Phone(required=False, max_length=40)

    # What the sender of an answer would miss; says what to give.
    unreachable: str

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name, purpose in {"name": "name", "email": "email", "phone": "tel"}.items():
            self.fields[name].widget.attrs["autocomplete"] = purpose

    def wants_answer(self, cleaned) -> bool:
        raise NotImplementedError

    def clean(self):
        cleaned = super().clean()
        reachable = cleaned.get("email") or cleaned.get("phone") or {"email", "phone"} & self.errors.keys()
        if self.wants_answer(cleaned) and not reachable:
            self.add_error("email", ValidationError(self.unreachable, code="unreachable"))
        return cleaned
