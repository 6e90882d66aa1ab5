"""Answering proposals: the page in between, with a sentence to each proposer in the proposer's language."""

from collections.abc import Callable
from dataclasses import dataclass

from django import forms
from django.db import transaction
from django.template.response import TemplateResponse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from events.models import Proposal
from events.proposals import answers as proposal_answers
from events.proposals.answers import Published
from events.proposals.storing import as_answers
from events.words.dates import event_in_one_line
from offices.staff.confirmation_page import page_in_between
from offices.staff.history import note, note_copy
from website.languages.alternates import language_name
from website.public_forms.fields import refuse_control_characters
from website.two_editors.state import fingerprint


@dataclass(frozen=True)
class Decision:
    """One of the things an office can say."""

    action: str
    title: Promise
    explanation: Promise
    give: Callable[[Proposal, str], Published | None]
    needs_sentence: bool
    # In the history of the proposal, and of the event where that changes, too.
    done: str
    done_to_event: str = ""


ANSWERS = {
    answer.action: answer
    for answer in [
        Decision(
            "publish",
            _("Publish"),
            _("The event is published at once, and the proposer learns of it by e-mail."),
            proposal_answers.publish,
            needs_sentence=False,
            done=gettext_noop("Published; the proposer was told."),
            done_to_event=gettext_noop("Published, as it was proposed."),
        ),
        Decision(
            "ask_back",
            _("Ask back"),
            _(
                "The proposal stays open. Your sentence goes to the proposer by e-mail, "
                "with the link for changing it."
            ),
            proposal_answers.ask_back,
            needs_sentence=True,
            done=gettext_noop("Asked the proposer back."),
        ),
        Decision(
            "refuse",
            _("Refuse"),
            _(
                "The event becomes a draft, and is deleted with the proposal. "
                "Your sentence goes to the proposer by e-mail."
            ),
            proposal_answers.refuse,
            needs_sentence=True,
            done=gettext_noop("Refused; the proposer was told."),
            done_to_event=gettext_noop("The proposal was refused; made a draft."),
        ),
    ]
}


class SentenceForm(forms.Form):
    """One field for each language in which somebody has to be answered."""

    def __init__(self, proposals: list[Proposal], answer: Decision, data=None):
        super().__init__(data)
        for language in sorted({proposal.language for proposal in proposals}):
            self.fields[f"sentence_{language}"] = forms.CharField(
                label=_("Your sentence, in this language: %(language)s")
                % {"language": language_name(language)},
                required=answer.needs_sentence,
                max_length=2000,
                validators=[refuse_control_characters],
                widget=forms.Textarea(attrs={"lang": language, "rows": 4, "class": "vLargeTextField"}),
            )

    def sentence_for(self, proposal: Proposal) -> str:
        return self.cleaned_data[f"sentence_{proposal.language}"]


def seen(proposals: list[Proposal]) -> str:
    """One fingerprint for all that is proposed: what somebody answers to is what they have looked at."""
    said = [(each.pk, each.stage, sorted(as_answers(each).items())) for each in proposals]
    return fingerprint(repr(said))


def note_new_place(user, published: Published | None) -> None:
    if published and published.new_place:
        note_copy(user, published.new_place, gettext_noop("Taken over from a proposal."))


@transaction.atomic
def give(answer: Decision, proposals: list[Proposal], form: SentenceForm, user) -> None:
    for proposal in proposals:
        given = answer.give(proposal, form.sentence_for(proposal))
        note_new_place(user, given)
        note(user, proposal, answer.done)
        if answer.done_to_event:
            note(user, proposal.event, answer.done_to_event)


def page_before(model_admin, request, answer: Decision, proposals, form) -> TemplateResponse:
    return page_in_between(
        model_admin,
        request,
        "admin/events/proposal/answer.html",
        answer.title,
        rows=proposals,
        action=answer.action,
        submit=answer.title,
        explanation=answer.explanation,
        proposals=[(each, each.event, event_in_one_line(each.event)) for each in proposals],
        seen=seen(proposals),
        form=form,
    )
