"""Hits as the page shows them: each in the reader's language, or in the other one and marked as such."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from offices.models import Office
from offices.page.kept import offices
from search.asked.extract import Phrases, extract, has_any, marked
from search.asked.lookup import Found
from search.findable import Findable
from search.index.writing import findables
from search.models import IndexEntry
from website.languages.alternates import language_name
from website.languages.bilingual import Text, languages, pick


@dataclass(frozen=True)
class Hit:
    url: str
    # Title and text as they are stored, to look words up in.
    text: str
    title: SafeString
    title_language: str
    extract: SafeString
    extract_language: str
    # What it is, where, when: "Event", "Jena", "28. September 2023".
    facts: list[Text]
    # "Text in German", where it is not in the language of the page.
    note: str


def shown(found: Iterable[Found], phrases: Phrases) -> list[Hit]:
    found = list(found)
    places = [each.place for each in found]
    texts = {
        entry.place: entry
        for entry in IndexEntry.objects.filter(place__in=places).only("place", "text_de", "text_en")
    }
    details = _details(found)
    by_id = {office.pk: office for office in offices()}
    # One that is gone meanwhile has no text any more.
    gone = IndexEntry()
    return [
        _hit(
            each,
            texts.get(each.place, gone),
            by_id.get(each.office_id),
            details.get((each.kind, each.key)),
            phrases,
        )
        for each in found
    ]


def _details(found: list[Found]) -> dict[tuple[str, int], str]:
    """What a kind tells beside, asked once for all of its hits."""
    known = findables()
    details: dict[tuple[str, int], str] = {}
    for kind in {each.kind for each in found}:
        if tell := known[kind].details:
            keys = [each.key for each in found if each.kind == kind]
            details |= {(kind, key): words for key, words in tell(keys).items()}
    return details


def _hit(found: Found, entry: IndexEntry, office: Office | None, detail: str | None, phrases: Phrases) -> Hit:
    title = _text(found, "title", phrases)
    text = _text(entry, "text", phrases)
    here = get_language()
    return Hit(
        url=getattr(found, f"url_{here}"),
        text=f"{title}\n{text}",
        title=marked(title.text, title.language, phrases),
        title_language=title.language,
        extract=extract(text.text, text.language, phrases),
        extract_language=text.language,
        facts=_facts(findables()[found.kind], office, detail),
        note=_note({title.language, text.language} - {here} if text else {title.language} - {here}),
    )


def _text(row, name: str, phrases: Phrases) -> Text:
    """In the language of the page, unless it is missing, or only the other one says what was asked for."""
    here = get_language()
    found = [Text(getattr(row, f"{name}_{code}"), code) for code in [here, *languages()]]
    found = [text for text in found if text]
    if not found:
        return Text("", here)
    if name == "title":
        return found[0]
    return next((text for text in found if has_any(text.text, text.language, phrases)), found[0])


def _facts(findable: Findable, office: Office | None, detail: str | None) -> list[Text]:
    here = get_language()
    facts = [Text(str(findable.name), here)]
    if office and findable.kind != "office":
        facts.append(pick(office, "place"))
    if detail:
        facts.append(Text(detail, here))
    return facts


def _note(foreign: set[str]) -> str:
    names = " / ".join(str(language_name(code)) for code in sorted(foreign))
    return _("In %(language)s") % {"language": names} if names else ""
