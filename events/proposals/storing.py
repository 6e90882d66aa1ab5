"""From the answers of a form to an event that waits, and back again for a change."""

from django.db import transaction
from django.utils import timezone

from events.calendar.changes import as_one_change
from events.models import Event, EventState, Proposal, Stage
from events.proposals.forms import event_dates, event_place, yes_or_no
from events.proposals.forms.event_dates import DateRow
from events.proposals.forms.proposal import LANGUAGES, EventForm
from events.proposals.letters import (
    ProposalNews,
    ProposalReply,
    tell_office,
    tell_proposer,
)
from offices.models import Office
from website.public_forms.guards import once
from website.rich_text.plain_text import as_typed, paragraphs
from website.two_editors.locking import lock

# Fields of the form that are columns of an event as they are.
PLAIN = [
    "title_de", "title_en", "audience", "price_kind", "price",
    "registration_url", "registration_email", "registration_phone",
]  # fmt: skip
DESCRIPTIONS = ["description_de", "description_en"]


def propose(form: EventForm, office: Office, **fields) -> Proposal:
    """Store a proposal, and tell proposer and office. What was sent a moment ago comes back as it is."""
    said = form.cleaned_data
    proposer = {name: said[name] for name in ["name", "email", "phone"]}
    proposal = Proposal(**proposer, **fields, new_place=event_place.new_place(said))
    proposal.fingerprint = once.fingerprint_of([office.pk, proposal.sender, _words(form)])
    with transaction.atomic():
        same = Proposal.objects.same_as(proposal, timezone.now())
        if earlier := once.stored_before(same, lambda: _store(proposal, form, office)):
            return earlier
        tell_proposer(proposal, ProposalReply.ARRIVED)
        tell_office(proposal, ProposalNews.ARRIVED)
    return proposal


def _words(form) -> list:
    """Everything that was said, without what guards the form."""
    return [(field.name, str(form.cleaned_data[field.name])) for field in form.kept()]


def _store(proposal: Proposal, form, office: Office) -> None:
    proposal.event = Event(office=office, state=EventState.PROPOSED)
    with as_one_change(proposal.event):
        _fill_and_store(proposal.event, form)
        proposal.save()


def change(form: EventForm, proposal: Proposal) -> None:
    """Take over what the proposer has changed, in a proposal that is locked since the form was merged."""
    with as_one_change(proposal.event):
        _fill_and_store(proposal.event, form)
        proposal.new_place = event_place.new_place(form.cleaned_data)
        proposal.stage = Stage.WAITING
        proposal.save()
        tell_office(proposal, ProposalNews.CHANGED)


def withdraw(proposal: Proposal) -> bool:
    """Whether it is withdrawn, by this click or by another before; False if the office has decided."""
    with transaction.atomic():
        now = as_it_is_now(proposal)
        if now.stage == Stage.WITHDRAWN:
            return True
        if not now.is_changeable:
            return False
        close(now, Stage.WITHDRAWN)
        tell_office(now, ProposalNews.WITHDRAWN)
    return True


def as_it_is_now(proposal: Proposal) -> Proposal:
    """Read again, and kept from everybody else until the transaction ends."""
    lock(Proposal, pk=proposal.pk)
    return Proposal.objects.with_page().get(pk=proposal.pk)


def close(proposal: Proposal, stage: Stage) -> None:
    """The event becomes a draft that nobody waits for; it goes with the proposal in the end."""
    with as_one_change(proposal.event):
        proposal.event.state = EventState.DRAFT
        proposal.event.save()
        proposal.stage, proposal.closed_at = stage, timezone.now()
        proposal.save()


def _fill_and_store(event: Event, form) -> None:
    _fill(event, form)
    event.save()
    _rows(event, form)


def _fill(event: Event, form) -> None:
    said = form.cleaned_data
    for name in PLAIN:
        setattr(event, name, said[name])
    for name in DESCRIPTIONS:
        # What staff have formatted meanwhile stays, unless the words are others.
        if said[name].split() != as_typed(getattr(event, name) or "").split():
            setattr(event, name, paragraphs(said[name]))
    ways = [said[f"registration_{way}"] for way in ["url", "email", "phone"]]
    event.registration_needed = True if any(ways) else yes_or_no.VALUES[said["registration_needed"]]
    event.place = event_place.chosen_place(event.office, said, event.place)


def _rows(event: Event, form) -> None:
    """Bring dates, organiser and languages up to date. Rows the form does not show stay as they are."""
    _keep_dates(event, event_dates.rows_of(form.cleaned_data))
    said = form.cleaned_data
    organiser = event.organisers.first() or event.organisers.model(event=event)
    organiser.name_de, organiser.url = said["organiser_name"], said["organiser_url"]
    organiser.save()
    _keep_languages(event, form.chosen_languages())


def _keep_dates(event: Event, wanted: list[DateRow]) -> None:
    """A date that stays as it is stays the same row, with all that staff have noted at it."""
    rows = list(event.dates.all()[: event_dates.ROWS])
    left, new = [], list(wanted)
    for row in rows:
        if DateRow.of(row) in new:
            new.remove(DateRow.of(row))
        else:
            left.append(row)
    for row in left[len(new) :]:
        row.delete()
    for number, date in enumerate(new):
        row = left[number] if number < len(left) else event.dates.model(event=event)
        row.day, row.starts, row.ends, row.last_day = date.day, date.starts, date.ends, date.last_day
        row.save()


def _keep_languages(event: Event, wanted: list[str]) -> None:
    rows = list(event.spoken_languages.all())
    shown = [row for row in rows if not row.is_interpreted][: len(LANGUAGES)]
    for row in shown:
        if row.language not in wanted:
            row.delete()
    for language in wanted:
        if language not in {row.language for row in rows}:
            event.spoken_languages.create(language=language)


def as_answers(proposal: Proposal) -> dict:
    """What the form shows to whoever changes a proposal."""
    event = proposal.event
    organiser = event.organisers.first()
    spoken = [row.language for row in event.languages_spoken()]
    return {
        **{name: getattr(event, name) for name in PLAIN},
        **{name: as_typed(getattr(event, name) or "") for name in DESCRIPTIONS},
        **event_dates.initial(list(event.dates.all())),
        **event_place.initial(event.place, proposal.new_place),
        **dict(zip(LANGUAGES, spoken, strict=False)),
        "undated": event.is_undated,
        "registration_needed": yes_or_no.ANSWERS[event.registration_needed],
        "organiser_name": organiser.name_de if organiser else "",
        "organiser_url": organiser.url if organiser else "",
    }
