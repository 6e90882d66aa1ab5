"""What stands on the desk beside what each package says: tasks, words looked for in vain, failed mail."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from events.models import Event
from offices.desk.lines import DeskLine, OnDesk, Section, Task, Viewer
from offices.desk.ways import to_add, to_list, to_row
from offices.models import Office, PinnedAnswer
from offices.staff.roles import EDITORS
from outbox.models import Mail
from pages.models import News
from search.models import MissedSearch

# Beyond, the list says more.
WORDS_SHOWN = 3


def looked_for_in_vain(viewer: Viewer) -> Iterator[DeskLine]:
    """What the public calls things, and the site does not: a pinned answer helps at once."""
    if not viewer.offices(EDITORS):
        return
    rows = MissedSearch.objects.often().values_list("words", flat=True).distinct()[:WORDS_SHOWN]
    for words in rows:
        sentence = _("People look for “%(words)s” and find nothing.") % {"words": words}
        yield DeskLine(sentence, to_add(PinnedAnswer, words=words))


def mail_given_up(viewer: Viewer) -> Iterator[DeskLine]:
    count = Mail.objects.filter(state=Mail.State.GIVEN_UP).count() if viewer.user.is_superuser else 0
    if count:
        sentence = ngettext(
            "%(count)s mail could not be delivered.", "%(count)s mails could not be delivered.", count
        )
        yield DeskLine(sentence % {"count": count}, to_list(Mail, state__exact=Mail.State.GIVEN_UP))


def _hours(viewer: Viewer) -> str:
    offices = viewer.offices(EDITORS)
    if len(offices) == 1:
        return to_row(offices[0], "consultation_hours")
    return to_list(Office) if offices else ""


def _closed(viewer: Viewer) -> str:
    return reverse("admin:offices_office_closed") if viewer.offices(EDITORS) else ""


def _adding(model):
    return lambda viewer: to_add(model) if viewer.offices(EDITORS) else ""


def _public_page(viewer: Viewer) -> str:
    """There “Edit” stands beside each text."""
    offices = viewer.offices(EDITORS)
    if len(offices) == 1:
        return offices[0].get_absolute_url()
    return reverse("offices:list") if offices else ""


DESK = (
    OnDesk(Section.WAITING, mail_given_up),
    OnDesk(Section.LACKING, looked_for_in_vain),
    Task(gettext_lazy("Closed on a day"), _closed),
    Task(gettext_lazy("Change consultation hours"), _hours),
    Task(gettext_lazy("Write news"), _adding(News)),
    Task(gettext_lazy("Announce an event"), _adding(Event)),
    Task(gettext_lazy("Correct a text"), _public_page),
)
