"""Which form asks for which personal data, told on the privacy page. Every app with such a form enters it."""

from dataclasses import dataclass

from django.utils.functional import Promise


@dataclass(frozen=True)
class FormWithPersonalData:
    form: Promise
    data: Promise
    purpose: Promise
    kept_for: Promise


_forms: list[FormWithPersonalData] = []


def register(form: FormWithPersonalData) -> None:
    _forms.append(form)


def forms_with_personal_data() -> list[FormWithPersonalData]:
    return list(_forms)
