"""What somebody writes who enters: about whom, what, and the answers to the questions of the edition."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from awards.entries.forms.question_text import marked
from awards.entries.forms.until_deadline import FormUntilDeadline
from awards.models import Entry, Question
from website.public_forms.checked_form import CheckedAnswer, CheckedForm
from website.public_forms.fields import Email, Line, Paragraphs, Phone
from website.public_forms.guards.ticket import Ticket, TicketOfBefore
from website.public_forms.sections import FormSection, names_in

LONGEST = 10_000
NOMINEE = ["nominee_name", "nominee_email"]
_UNANSWERED = _("Please answer this question. Without it the entry is not complete.")


class EntryForm(FormUntilDeadline, CheckedForm):
    """Asks the edition's questions. Kept as a draft at any time; only what is sent has to be complete."""

    nominee_name = Line(
        label=_("Whom do you nominate?"),
        help_text=_("A person, a school, a club or a group."),
        max_length=200,
        error_messages={"required": _("Please write whom you nominate.")},
    )
    nominee_email = Email(
        label=_("The nominee’s e-mail"),
        help_text=_(
            "When you send the nomination, we ask there for consent. Your name and what you write are shown "
            "on the page for that. Without consent the nomination cannot win."
        ),
        error_messages={"required": _("Please write an e-mail at which we can ask for consent.")},
    )
    title = Line(
        label=_("Title"),
        help_text=_("What the project or the commitment is called."),
        max_length=200,
        error_messages={"required": _("Please write what it is called.")},
    )
    description = Paragraphs(
        label=_("Description"),
        help_text=_("What is done, by whom and for whom? A few sentences are enough."),
        max_length=LONGEST,
        error_messages={"required": _("Please describe it in a few sentences.")},
    )
    name = Line(
        label=_("Your name"),
        max_length=120,
        error_messages={"required": _("Please write your name, so that the office can address you.")},
    )
    organisation = Line(label=_("Your school, club or group"), required=False, max_length=200)
    phone = Phone(
        label=_("Your phone number"),
        help_text=_("If the office has a question."),
        required=False,
        max_length=60,
    )

    # The version that the form was opened upon; what it stores gets its ticket as version.
    version = TicketOfBefore()
    ticket = Ticket()

    def __init__(self, *args, is_draft: bool = False, **kwargs):
        super().__init__(*args, **kwargs)
        self._is_draft = is_draft
        self.fields["version"].now = self.entry.version
        self._ask()
        for name, purpose in _AUTOCOMPLETE.items():
            if name in self.fields:
                self.fields[name].widget.attrs["autocomplete"] = purpose

    def _ask(self) -> None:
        """Only whoever nominates is asked whom, and everybody the questions of the edition."""
        nominee = NOMINEE if self.entry.is_nomination else []
        for name in set(NOMINEE) - set(nominee):
            del self.fields[name]
        asked = {f"question_{each.pk}": each for each in self.entry.edition.questions.all()}
        self.fields |= {name: _field(question) for name, question in asked.items()}
        self.questions = {question.pk: name for name, question in asked.items()}
        sections = [
            FormSection(_("Whom you nominate"), nominee),
            FormSection(_("What it is about"), ["title", "description"]),
            FormSection(_("Questions"), list(asked)),
            FormSection(_("About you"), ["name", "organisation", "phone"]),
        ]
        self.sections = [section for section in sections if section.content]

    def full_clean(self):
        """A draft may have holes. The page goes on saying what must be there in the end."""
        required = [field for field in self.fields.values() if field.required and self._is_draft]
        for field in required:
            field.required = False
        super().full_clean()
        for field in required:
            field.required = True

    def clean(self):
        cleaned = super().clean()
        self._refuse_to_undo()
        own = {self.entry.email.lower(), ""}
        if cleaned.get("nominee_email", "").lower() not in own:
            return cleaned
        if cleaned.get("nominee_email"):
            sentence = _("This is your own e-mail. Please enter the nominee’s.")
            self.add_error("nominee_email", ValidationError(sentence, code="own"))
        return cleaned

    def is_of(self, version: str) -> bool:
        """Whether it was opened upon this version, or has stored it itself: a double click, the way back."""
        return version in {self.cleaned_data["version"], self.cleaned_data["ticket"]}

    @property
    def would_undo(self) -> bool:
        """Whether it would take the place of what somebody else has stored meanwhile."""
        return self.is_bound and not self.is_of(self.entry.version)

    def look_again(self, entry):
        self.fields["version"].now = entry.version
        super().look_again(entry)

    def _refuse_to_undo(self) -> None:
        """Somebody else has the link, too, or the same person another tab. Sent again, it is meant."""
        if not self.would_undo:
            return
        sentence = _(
            "This entry has been changed meanwhile, in another window or by somebody else, so this was not "
            "stored. What you typed is still here. If you go on, it takes the place of what is stored."
        )
        self.add_error(None, ValidationError(sentence, code="changed"))

    def answered(self) -> dict[int, str]:
        """The answers by the numbers of their questions."""
        return {pk: self.cleaned_data[name] for pk, name in self.questions.items()}

    def answers(self) -> list[dict]:
        """What was answered, for the page on which it is looked through."""
        groups = []
        for section in self.sections:
            found = [self._answer(self[name]) for name in names_in([section])]
            groups.append({"title": section.title, "answers": [each for each in found if each.text]})
        return [group for group in groups if group["answers"]]

    def _answer(self, field) -> CheckedAnswer:
        return CheckedAnswer(field.label, str(field.value() or "").strip())


_AUTOCOMPLETE = {
    "name": "name",
    "organisation": "organization",
    "phone": "tel",
    "nominee_name": "off",
    "nominee_email": "off",
    "title": "off",
}


def _field(question: Question) -> Paragraphs:
    return Paragraphs(
        label=marked(question, "text"),
        help_text=marked(question, "hint"),
        required=question.is_required,
        max_length=LONGEST,
        error_messages={"required": _UNANSWERED},
    )


def initial_of(entry: Entry) -> dict:
    """What the form shows to whoever goes on with an entry."""
    names = ["nominee_name", "nominee_email", "title", "description", "name", "organisation", "phone"]
    answers = {f"question_{each.question_id}": each.text for each in entry.answers.all()}
    return {**{name: getattr(entry, name) for name in [*names, "version"]}, **answers}
