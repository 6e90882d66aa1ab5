"""What is missing or old in an office: computed from its rows, in words, each leading to its field.

That a fact is not entered is no fault. The page says so to residents; here it is said to who can enter it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.translation import gettext as _

from offices.desk.lines import DeskLine, Viewer
from offices.desk.ways import to_add, to_row
from offices.desk.without_english import without_english
from offices.hours.public_holidays import is_eve
from offices.hours.schedule import Schedule
from offices.models import Contact, Duty, FundingProgramme, Office
from offices.page.not_known import only_named
from offices.staff.roles import EDITORS
from website.formats.in_words import full_date, weekday_date
from website.languages.bilingual import pick, text_in

# After so many days somebody should look at the page of the office again.
CHECKED_DAYS = 365
# In these the next 24 and 31 December lie.
DAYS_TO_EVES = 366

PAYS = {
    FundingProgramme.Relation.FUNDED_BY,
    FundingProgramme.Relation.PROJECTS,
    FundingProgramme.Relation.MEASURES,
    FundingProgramme.Relation.AWARD,
}


@dataclass(frozen=True)
class MissingFact:
    """key: its name for programs, the same in every language."""

    key: str
    text: str
    address: str


def lines(viewer: Viewer) -> Iterator[DeskLine]:
    for office in viewer.offices(EDITORS):
        for gap in gaps_of(office, Schedule(office, viewer.now)):
            yield DeskLine(gap.text, gap.address, office=office)


def gaps_of(office: Office, schedule: Schedule) -> list[MissingFact]:
    """The office is loaded with everything, the schedule is its own."""
    return [
        *_ways_to_reach(office),
        *_hours(office, schedule),
        *_access(office),
        *_checked(office, schedule.today),
        *_funders(office),
        *_files_and_links(office),
        *_english(office),
    ]


def _ways_to_reach(office: Office) -> Iterator[MissingFact]:
    contact = next(iter(office.general_contacts), None)

    def way(field: str) -> str:
        return to_row(contact, field) if contact else to_add(Contact, office=office.pk)

    if not office.phone:
        yield MissingFact("phone", _no_phone(office), way("phone"))
    if not office.email:
        yield MissingFact("email", _no_email(office), way("email"))
    if not office.addresses.all():
        yield MissingFact("address", _("There is no address."), to_row(office, "addresses"))


def _no_phone(office: Office) -> str:
    """What is only for one purpose is no number for whatever people want."""
    if any(contact.phone for contact in office.contacts_for_a_purpose):
        return _("There is no phone number for all questions.")
    return _("There is no phone number.")


def _no_email(office: Office) -> str:
    if any(contact.email for contact in office.contacts_for_a_purpose):
        return _("There is no e-mail address for all questions.")
    return _("There is no e-mail address.")


def _hours(office: Office, schedule: Schedule) -> Iterator[MissingFact]:
    if not (office.consultation_hours.all() or office.by_arrangement or office.phone_first):
        yield MissingFact(
            "hours", _("Nothing says when people can come."), to_row(office, "consultation_hours")
        )
    coming = [day for day in schedule.days(schedule.today, DAYS_TO_EVES) if is_eve(day.date)]
    for day in coming:
        if day.regular and not day.closed_by_staff and not day.changed_by:
            sentence = _("%(day)s: is there a consultation? As long as nobody says so, the page says no.")
            yield MissingFact(
                f"{day.date:%d %m}",
                sentence % {"day": weekday_date(day.date)},
                to_row(office, "consultation_exceptions"),
            )


def _access(office: Office) -> Iterator[MissingFact]:
    if office.step_free is None:
        yield MissingFact(
            "step_free", _("Nothing says whether the way in is step-free."), to_row(office, "step_free")
        )
    if office.interpreter_on_request is None:
        sentence = _("Nothing says whether there is an interpreter on request.")
        yield MissingFact("interpreter", sentence, to_row(office, "interpreter_on_request"))
    if not pick(office, "languages_spoken"):
        sentence = _("Nothing says which languages are spoken in the office.")
        yield MissingFact("languages", sentence, to_row(office, "languages_spoken"))


def _checked(office: Office, today: date) -> Iterator[MissingFact]:
    if office.checked_on is None:
        sentence = _("Nobody has confirmed yet that the page of the office is right.")
        yield MissingFact("checked", sentence, to_row(office, "checked_on"))
    elif office.checked_on < today - timedelta(days=CHECKED_DAYS):
        sentence = _("The page of the office was last checked on %(day)s.")
        yield MissingFact(
            "checked", sentence % {"day": full_date(office.checked_on)}, to_row(office, "checked_on")
        )
    if any(place.confirmed_on is None for place in office.served_places.all()):
        sentence = _("Some places that the office serves are not confirmed yet.")
        yield MissingFact("places", sentence, to_row(office, "served_places"))


def _funders(office: Office) -> Iterator[MissingFact]:
    for programme in office.funding_programmes.all():
        if programme.relation in PAYS and not pick(programme, "obligatory_sentence"):
            sentence = _("Does %(funder)s demand a sentence? None is entered.")
            yield MissingFact(
                f"funder {programme}",
                sentence % {"funder": programme},
                to_row(programme, "obligatory_sentence"),
            )


def _files_and_links(office: Office) -> Iterator[MissingFact]:
    for each in only_named(office):
        sentence = _("“%(title)s” has no address yet.") if each.is_link else _("“%(title)s” has no file yet.")
        field = "url" if each.is_link else "file"
        yield MissingFact(f"{field} {each.row}", sentence % {"title": each.row}, to_row(each.row, field))


def _is_in_german_alone(duty: Duty) -> bool:
    return bool(text_in(duty, "text", "de") and not text_in(duty, "text", "en"))


def _english(office: Office) -> Iterator[MissingFact]:
    rows = [
        office,
        *office.units.all(),
        *office.contacts.all(),
        *office.referrals.all(),
        *office.funds.all(),
        *office.funding_programmes.all(),
        *office.documents.all(),
        *office.volunteer_offers.all(),
        *office.information_links.all(),
        *office.bodies.all(),
    ]
    for row in rows:
        for sentence, address in without_english(row):
            yield MissingFact(f"english {row}", sentence, address)
    for unit in office.units.all():
        if any(_is_in_german_alone(duty) for duty in unit.duties.all()):
            sentence = _("Some duties of “%(unit)s” are in German only.")
            yield MissingFact(f"english duties {unit}", sentence % {"unit": unit}, to_row(unit, "duties"))
