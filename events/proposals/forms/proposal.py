from django.core.exceptions import ValidationError
from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from events.models import Audience, PriceKind
from website.languages.alphabet import in_order_of_names
from website.languages.bilingual import languages
from website.languages.spoken import Language
from website.public_forms.checked_form import CheckedAnswer, CheckedForm
from website.public_forms.fields import Choice, Email, Line, Link, Paragraphs, Phone, Pick, Tick
from website.public_forms.moments import Clock, DayField
from website.public_forms.sections import FormSection, names_in
from website.public_forms.sums import Euros
from website.two_editors.answers import MergedAnswers

from . import event_dates, event_place

LANGUAGES = [f"language_{number}" for number in range(1, 4)]


def _any_language() -> list:
    return [("", _("– please choose –")), *in_order_of_names(Language.choices)]


_TEXTS = {
    "title": _("Please write what the event is called, in German or in English."),
    "description": _("Please describe the event in a sentence or two, in German or in English."),
}
_NOT_FOR_FREE = _("Please write the price, for example 3.50, or choose another answer.")


class EventForm(MergedAnswers, event_dates.DateFields, event_place.PlaceFields, CheckedForm):
    """An event as a partner describes it: to propose it, and to change what was proposed."""

    title_de = Line(
        label=_("Title in German"),
        help_text=_("What people would call it. For example: Sprachcafé im Stadtteilzentrum"),
        max_length=500,
        required=False,
    )
    title_en = Line(label=_("Title in English"), required=False, max_length=500)
    description_de = Paragraphs(
        label=_("Description in German"),
        help_text=_(
            "What happens, and what should people know or bring? An empty line begins a new paragraph."
        ),
        required=False,
        max_length=20_000,
    )
    description_en = Paragraphs(
        label=_("Description in English"),
        required=False,
        max_length=20_000,
    )
    undated = Tick(label=_("The date is not known yet."))
    language_1 = Pick(label=_("Language spoken there"), choices=_any_language, required=False)
    language_2 = Pick(label=_("Second language"), choices=_any_language, required=False)
    language_3 = Pick(label=_("Third language"), choices=_any_language, required=False)
    audience = Pick(
        label=_("For whom is it?"),
        choices=[("", _("– please choose –")), *Audience.choices],
        required=False,
    )
    price_kind = Choice(
        label=_("What does it cost?"),
        choices=[
            (PriceKind.UNKNOWN, _("Not known yet")),
            (PriceKind.FREE, _("Nothing, it is free")),
            (PriceKind.DONATION, _("A donation, as much as you like")),
            (PriceKind.FIXED, _("A price")),
        ],
        initial=PriceKind.UNKNOWN,
        error_messages={
            "required": _("Please choose an answer."),
            "invalid_choice": _("Please choose an answer."),
        },
    )
    price = Euros(
        label=_("Price in euros"),
        help_text=_("For example: 3.50"),
        required=False,
        error_messages={
            "invalid": _("This is not a sum of money. Please write it like this: 3.50"),
            "max_digits": _("This sum is too large."),
            "max_whole_digits": _("This sum is too large."),
            "max_decimal_places": _("Please write euros and cents, for example 3.50"),
            "min_value": _("What costs nothing is free. Please choose that above."),
        },
        min_value=0,
        max_digits=8,
    )
    registration_needed = Choice(
        label=_("Do people have to register?"),
        choices=[
            ("", _("Not known yet")),
            ("no", pgettext_lazy("answer", "No")),
            ("yes", pgettext_lazy("answer", "Yes")),
        ],
        required=False,
        error_messages={"invalid_choice": _("Please choose an answer.")},
    )
    registration_url = Link(
        label=_("Link for registering"), help_text=_("This is public."), required=False, max_length=500
    )
    registration_email = Email(
        label=_("E-mail for registering"), help_text=_("This is public."), required=False
    )
    registration_phone = Phone(
        label=_("Phone for registering"), help_text=_("This is public."), required=False, max_length=60
    )
    organiser_name = Line(
        label=_("Who invites?"),
        help_text=_("A club, a school, an office. This is public."),
        max_length=300,
        error_messages={"required": _("Please write who invites.")},
    )
    organiser_url = Link(
        label=_("Website of who invites"), help_text=_("This is public."), required=False, max_length=500
    )

    sections = [
        FormSection(
            _("What it is"),
            ["title_de", "title_en", "description_de", "description_en"],
            hint=_("German or English: title and description in one language are enough."),
        ),
        FormSection(
            _("When it is"),
            ["undated", *event_dates.sections()],
            hint=_("Up to three dates. If there are more, please write them into the description."),
        ),
        event_place.section(),
        FormSection(_("For whom it is"), [*LANGUAGES, "audience"]),
        FormSection(_("Price and registration"), [
            "price_kind", "price",
            "registration_needed", "registration_url", "registration_email", "registration_phone",
        ]),
        FormSection(_("Who invites"), ["organiser_name", "organiser_url"]),
    ]  # fmt: skip

    units = [["undated", *event_dates.NAMES], event_place.NAMES, LANGUAGES, ["price_kind", "price"]]

    def __init__(self, *args, office, place=None, **kwargs):
        """place: where the event is by now, if the office has chosen one."""
        super().__init__(*args, **kwargs)
        self.office = office
        self.fields["place"].choices = event_place.choices(office, place)
        self.fields["place"].error_messages["invalid_choice"] = _("Please choose a place from the list.")
        for name in _TEXTS:
            for code in languages():
                # Not to be left empty everywhere, so the label does not say that it may be.
                self.fields[f"{name}_{code}"].is_one_of_several = True
        for name, attributes in _ATTRIBUTES.items():
            if name in self.fields:
                self.fields[name].widget.attrs |= attributes

    def clean(self):
        cleaned = super().clean()
        self._check_texts(cleaned)
        event_dates.check(self, cleaned)
        event_place.check(self, cleaned)
        self._check_price(cleaned)
        self._check_registration(cleaned)
        return cleaned

    def _check_texts(self, cleaned):
        """One language is enough: the one that is begun, or that of the page."""
        typed = {
            code: {
                name for name in _TEXTS if cleaned.get(f"{name}_{code}") or f"{name}_{code}" in self.errors
            }
            for code in languages()
        }
        if any(len(names) == len(_TEXTS) for names in typed.values()):
            return
        begun = [code for code in sorted(languages(), key=lambda code: code != get_language()) if typed[code]]
        language = begun[0] if begun else get_language()
        for name, sentence in _TEXTS.items():
            if name not in typed[language]:
                self.add_error(f"{name}_{language}", ValidationError(sentence, code="required"))

    def _check_price(self, cleaned):
        kind, price = cleaned.get("price_kind"), cleaned.get("price")
        if {"price", "price_kind"} & self.errors.keys():
            return
        if kind == PriceKind.FIXED and not price:
            self.add_error("price", ValidationError(_NOT_FOR_FREE, code="required"))
        elif kind != PriceKind.FIXED and price:
            sentence = _("You wrote a price. Please choose “A price” above, or empty this.")
            self.add_error("price", ValidationError(sentence, code="both"))

    def _check_registration(self, cleaned):
        ways = [cleaned.get(f"registration_{way}") for way in ["url", "email", "phone"]]
        if cleaned.get("registration_needed") == "no" and any(ways):
            sentence = _("You wrote how to register. Please choose “Yes”, or empty that.")
            self.add_error("registration_needed", ValidationError(sentence, code="both"))

    def chosen_languages(self) -> list[str]:
        """Each language once, in the order of the form."""
        return list(dict.fromkeys(filter(None, (self.cleaned_data[name] for name in LANGUAGES))))

    def answers(self) -> list[dict]:
        """What was answered, for the page on which it is looked through; questions left out are left out."""
        groups = []
        for section in self.sections:
            answers = [self._answer(self[name], section) for name in names_in([section])]
            groups.append({"title": section.title, "answers": [each for each in answers if each]})
        return [group for group in groups if group["answers"]]

    def _answer(self, field, section) -> CheckedAnswer | None:
        words = self._in_words(field)
        if not words:
            return None
        label = str(field.label)
        number = field.name.rpartition("_")[2]
        if number.isdigit() and not field.name.startswith("language"):
            label = f"{event_dates.TITLES[int(number) - 1]}: {label}"
        return CheckedAnswer(label, str(words).strip(), self.fields[field.name].widget.attrs.get("lang", ""))

    def _in_words(self, field):
        """Choices in their words; days, times and sums as they were understood; the rest as it was typed."""
        value = field.value()
        if isinstance(field.field, DayField | Clock | Euros):
            return field.field.in_words(value or "")
        if isinstance(field.field, Tick):
            return pgettext_lazy("answer", "yes") if value else ""
        if field.name == "place" and not value and self["place_name"].value():
            return ""
        choices = getattr(field.field, "choices", None)
        if choices is None or (value in {"", None} and field.name != "place"):
            return value or ""
        return dict(choices).get(value, "")


class ProposalForm(EventForm):
    """Propose an event without an account."""

    name = Line(
        label=_("Your name"),
        max_length=120,
        error_messages={"required": _("Please write your name, so that the office can address you.")},
    )
    email = Email(
        label=_("Your e-mail"),
        help_text=_("You get a link with which you can change or withdraw your proposal."),
        error_messages={"required": _("Please write your e-mail, so that we can send you the link.")},
    )
    phone = Phone(
        label=_("Your phone number"),
        help_text=_("If the office has a question."),
        required=False,
        max_length=60,
    )

    sections = [
        *EventForm.sections,
        FormSection(
            _("About you"),
            ["name", "email", "phone"],
            hint=_("Only the office reads this. It is on no page."),
        ),
    ]


_ATTRIBUTES = {
    "title_de": {"lang": "de"},
    "title_en": {"lang": "en"},
    "description_de": {"lang": "de"},
    "description_en": {"lang": "en"},
    "organiser_name": {"autocomplete": "organization"},
    "organiser_url": {"autocomplete": "off"},
    "place_street": {"autocomplete": "off"},
    "place_postcode": {"autocomplete": "off", "inputmode": "numeric"},
    "place_town": {"autocomplete": "off"},
    "name": {"autocomplete": "name"},
    "email": {"autocomplete": "email"},
    "phone": {"autocomplete": "tel"},
}
