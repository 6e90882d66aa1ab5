from datetime import date

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from events.models import Programme
from offices.findable.where import COLUMNS, names_of
from offices.models import Office
from search.findable import Findable, Group, SearchDocument, Source, in_each_language, of_keys, texts_of


def _rows(keys):
    rows = Programme.objects.public().select_related("office")
    return of_keys(rows, keys)


def _document(programme: Programme) -> SearchDocument:
    return SearchDocument(
        titles=texts_of(programme, "title"),
        texts=texts_of(
            programme, "initiators", "co_organisers", "further_events", "funding_note", rich=["introduction"]
        ),
        urls=in_each_language(lambda: reverse("events:programme", args=[programme.slug])),
        office_id=programme.office_id,
        around=names_of(programme.office),
        beside={
            code: f"{text}\n{programme.year or ''}" for code, text in texts_of(programme, "series").items()
        },
        last_day=programme.last_day or (date(programme.year, 12, 31) if programme.year else date.max),
    )


PROGRAMME = Findable(
    "programme", _("Programme of events"), Group.TAKE_PART, 3, Programme, _rows,
    _document, (Source(Office, "SELECT id FROM events_programme WHERE office_id = {row}.id", COLUMNS),),
)  # fmt: skip
