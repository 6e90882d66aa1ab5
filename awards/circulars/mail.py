"""What somebody gets of a circular: the words of the office, between what the site adds by itself."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import override

from awards.entries.letters import keep_it_to_yourself
from awards.models import Circular, Entry
from awards.words.names import name_with_year
from offices.mail.letterhead import who_writes
from website.languages.bilingual import languages, text_in
from website.site import site_name


@dataclass(frozen=True)
class CircularMail:
    """language is that of the entry, also where the office wrote in German only."""

    subject: str
    body: str
    language: str


def mail_of(circular: Circular, entry: Entry, reference: str, link: str) -> CircularMail:
    """reference and link stand for those of the entry where nobody else shall see them."""
    language = entry.language
    written_in = language if language in circular.languages() else languages()[0]
    office = circular.edition.office
    subject = " ".join(text_in(circular, "subject", written_in).split())
    with override(language):
        parts = [
            _("Good day,"),
            *([] if written_in == language else [_sorry()]),
            text_in(circular, "body", written_in).strip(),
            _("This mail is about your entry %(reference)s: %(award)s. You see it here:\n%(link)s")
            % {"reference": reference, "award": name_with_year(circular.edition), "link": link},
            keep_it_to_yourself(entry),
            who_writes(office),
            site_name(),
        ]
    return CircularMail(f"{subject} ({reference})", "\n\n".join(parts), language)


def _sorry() -> str:
    return _("The office has written this in German only. If you need help with it, please ask the office.")
