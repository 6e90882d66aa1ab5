"""What has been entered for an edition, told on its page: how many of what, until when, what to look at."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.db.models import Count, Q
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from awards.admin.winners_to_check import winners_to_check
from awards.models import Circular, Edition, Entry
from offices.staff.roles import MODERATORS

State, Consent = Entry.State, Entry.Consent


@dataclass(frozen=True)
class EntryCount:
    """address is "" where there is no list."""

    name: str
    count: int
    address: str = ""


class EntriesOfEdition:
    """For the ModelAdmin of editions, whose template shows what is put into the context here."""

    def render_change_form(self, request, context, *args, obj=None, **kwargs):
        if obj and self.may(request, obj, MODERATORS):
            context |= {
                "entry_lines": entry_lines(obj),
                "entries_kept_until": obj.entries_until,
                "circulars": _circulars(obj),
                "to_check": winners_to_check(obj),
            }
        return super().render_change_form(request, context, *args, obj=obj, **kwargs)


def entry_lines(edition: Edition) -> list[EntryCount]:
    counts = edition.entries.aggregate(
        drafts=Count("pk", filter=Q(state=State.DRAFT)),
        sent=Count("pk", filter=Q(state=State.SENT)),
        asked=Count("pk", filter=Q(state=State.SENT, consent=Consent.ASKED)),
        refused=Count("pk", filter=Q(state=State.SENT, consent=Consent.REFUSED)),
        complete=Count("pk", filter=Q(state=State.COMPLETE)),
        withdrawn=Count("pk", filter=Q(state=State.WITHDRAWN, sent_at__isnull=False)),
    )

    def listed(name, key, **query) -> EntryCount:
        return EntryCount(name, counts[key], _list_of("entry", edition, **query))

    return [
        # Drafts are their authors' own: there is no list of them.
        EntryCount(_("Drafts that were begun"), counts["drafts"]),
        listed(_("Sent, not complete yet"), "sent", state=State.SENT),
        listed(_("Of these waiting for consent"), "asked", state=State.SENT, consent=Consent.ASKED),
        listed(_("Of these not agreed to"), "refused", state=State.SENT, consent=Consent.REFUSED),
        listed(_("Complete"), "complete", state=State.COMPLETE),
        listed(_("Withdrawn after they were sent"), "withdrawn", state=State.WITHDRAWN),
    ]


def _circulars(edition: Edition) -> dict:
    name = capfirst(Circular._meta.verbose_name_plural)
    return {
        "line": EntryCount(name, edition.circulars.count(), _list_of("circular", edition)),
        "add": f"{reverse('admin:awards_circular_add')}?{urlencode({'edition': edition.pk})}",
    }


def _list_of(name: str, edition: Edition, **query: str) -> str:
    chosen = {"edition__id__exact": edition.pk, **{f"{key}__exact": str(query[key]) for key in query}}
    return f"{reverse(f'admin:awards_{name}_changelist')}?{urlencode(chosen)}"
