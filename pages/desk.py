"""What stands on the desk about news, announcements and legal pages."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from django.utils.translation import gettext as _

from offices.desk.lines import SHOWN, SOON_DAYS, DeskLine, OnDesk, Section, Viewer
from offices.desk.ways import to_add, to_row
from offices.desk.without_english import in_german_alone, without_english
from offices.staff.roles import EDITORS, HEADS
from pages.models import Alert, EasyLanguage, News, OfficeLegalFacts, OfficeStatement, SignLanguage
from pages.other_forms.required import EASY_LANGUAGE, missing_by_law
from website.formats.in_words import date_and_time


def appears_or_ends(viewer: Viewer) -> Iterator[DeskLine]:
    end = viewer.now + timedelta(days=SOON_DAYS)
    moments: list[tuple[Any, str, str]] = [
        (News, "publish_at", _("This news appears: %(title)s")),
        (News, "end_at", _("This news ends: %(title)s")),
        (Alert, "shows_from", _("This announcement appears: %(title)s")),
        (Alert, "shows_until", _("This announcement ends: %(title)s")),
    ]
    for model, field, sentence in moments:
        rows = model.objects.filter(office__in=viewer.offices(), **{f"{field}__range": (viewer.now, end)})
        for row in rows.select_related("office"):
            moment = getattr(row, field)
            words = sentence % {"title": row}
            yield DeskLine(words, to_row(row, field), date_and_time(moment), row.office, moment)


def lacking(viewer: Viewer) -> Iterator[DeskLine]:
    current = News.objects.published(viewer.now).filter(office__in=viewer.offices(EDITORS))
    for news in current.filter(in_german_alone(News)).select_related("office")[:SHOWN]:
        for sentence, address in without_english(news):
            yield DeskLine(sentence, address, office=news.office)


def lacking_by_law(viewer: Viewer) -> Iterator[DeskLine]:
    """For the heads of offices, who alone can enter it."""
    offices = viewer.offices(HEADS)
    statements = OfficeStatement.objects.filter(office__in=offices).prefetch_related("gaps")
    statement_of = {row.office_id: row for row in statements}
    facts_of = {row.office_id: row for row in OfficeLegalFacts.objects.filter(office__in=offices)}
    for office in offices:
        yield from _legal_facts(office, facts_of.get(office.pk))
        yield from _statement(office, statement_of.get(office.pk))
        for form in missing_by_law(office):
            model = EasyLanguage if form is EASY_LANGUAGE else SignLanguage
            yield DeskLine(str(form.is_missing), to_add(model, office=office.pk), office=office)


def _legal_facts(office, facts) -> Iterator[DeskLine]:
    if facts is None:
        sentence = _("For legal notice and privacy notice nothing is entered yet.")
        yield DeskLine(sentence, to_add(OfficeLegalFacts, office=office.pk), office=office)
    elif missing := facts.to_complete():
        sentence = _("For legal notice and privacy notice this is missing: %(fields)s.")
        yield DeskLine(sentence % {"fields": ", ".join(missing)}, to_row(facts), office=office)


def _statement(office, statement) -> Iterator[DeskLine]:
    if statement is None:
        sentence = _("There is no accessibility statement yet.")
        yield DeskLine(sentence, to_add(OfficeStatement, office=office.pk), office=office)
        return
    statement.office = office
    for sentence in statement.about_itself():
        words = _("Accessibility statement: %(sentence)s") % {"sentence": sentence}
        yield DeskLine(words, to_row(statement), office=office)


DESK = (
    OnDesk(Section.SOON, appears_or_ends),
    OnDesk(Section.LACKING, lacking),
    OnDesk(Section.LACKING, lacking_by_law),
)
