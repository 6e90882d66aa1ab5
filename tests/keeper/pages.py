"""An address of each kind of kept page, for the cast in Jena."""

from datetime import timedelta

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override

from offices.models import Office
from pages.models import Alert, News
from tests import cast

JENA, EDITION = {"slug": "jena"}, {"slug": "jena-award", "year": 2031}
EVENT, PROGRAMME = {"slug": "jena-event"}, {"slug": "jena-week"}
KEPT: dict[str, dict] = {
    "home": {}, "overview": {}, "display": {}, "sitemap": {}, "part_of_sitemap": {"section": "offices"},
    "offices:list": {}, "offices:office": JENA, "offices:card": JENA,
    "events:list": {}, "events:archive": {}, "events:event": EVENT, "events:programme": PROGRAMME,
    "events:calendar": {}, "events:feed": {}, "events:event_calendar": EVENT,
    "events:programme_calendar": PROGRAMME, "events:programme_pdf": PROGRAMME,
    "awards:list": {}, "awards:edition": EDITION, "awards:deadline": EDITION,
    "pages:news_list": {}, "pages:news_feed": {}, "pages:news": {"slug": "neues"},
    "pages:legal_notice": {}, "pages:privacy": {},
    "pages:accessibility": {}, "pages:accessibility_json": {},
    "pages:office_accessibility": JENA, "pages:office_accessibility_json": JENA,
    "pages:easy_language": JENA, "pages:sign_language": JENA,
    "signpost:all": {}, "signpost:office": JENA,
    "pages:page": {"page_slug": "hilfe"}, "pages:office_page": {**JENA, "page_slug": "jena-guide"},
}  # fmt: skip


def everything_in_jena() -> Office:
    """All that these pages show, on the stage of tests/conftest.py (at_noon)."""
    jena = cast.add_awards(cast.add_events(cast.jena()))
    cast.make_page(None, "hilfe", "Hilfe")
    now = timezone.now()
    News.objects.create(
        office=jena, slug="neues", title_de="Neues", summary_de="Neues.", publish_at=now - timedelta(hours=2),
        end_at=now + timedelta(hours=5),
    )  # fmt: skip
    Alert.objects.create(
        text_de="Heute zu.", shows_from=now + timedelta(hours=1), shows_until=now + timedelta(hours=3)
    )
    return jena


def address(name: str, language: str = "de") -> str:
    with override(language):
        return reverse(name, kwargs=KEPT[name])
