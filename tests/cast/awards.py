"""Awards with editions in all states."""

from datetime import UTC, date, datetime

from awards.models import Award, Edition, EditionState, Entry
from offices.models import Office

from .entries import add_entry, add_file, add_juror, make_circular


def make_edition(award: Award, year: int = 2031, **fields) -> Edition:
    """A published edition with texts in both languages: open from 1 May to 30 June, as tests stand in June."""
    title = award.title_de
    texts = {
        "summary_de": f"Kurz über {title}.",
        "summary_en": f"{title} in short.",
        "purpose_de": f"Für Ideen in {title}.",
        "purpose_en": f"For ideas in {title}.",
        "eligibility_de": "Schulen",
        "eligibility_en": "Schools",
    }
    when = {
        "opens_at": datetime(2031, 4, 30, 22, tzinfo=UTC),
        "deadline": datetime(2031, 6, 30, 21, 59, 59, tzinfo=UTC),
    }
    return award.editions.create(**{"year": year, "state": EditionState.PUBLISHED, **texts, **when, **fields})


def make_award(office: Office, slug: str, title: str, **fields) -> Award:
    return Award.objects.create(
        **{"office": office, "slug": slug, "title_de": title, "title_en": f"{title} (English)", **fields}
    )


# The years of the editions that the public never sees, or whose winners it does not see yet.
DRAFT_YEAR, DECIDED_IN_SECRET_YEAR = 2029, 2030


def add_awards(office: Office) -> Office:
    """An award with an edition that has every kind of row, a draft, and one whose winner is still a secret.

    Not part of add_everything(): most tests do without, and each of these rows costs time.
    """
    place = office.place_de
    award = make_award(office, f"{office.slug}-award", f"Preis von {place}")
    public = make_edition(award, motto=f"Motto {place}", total=1000_00)
    make_edition(award, DRAFT_YEAR, state=EditionState.DRAFT, motto=f"Entwurf {place}")
    secret = make_edition(
        award,
        DECIDED_IN_SECRET_YEAR,
        opens_at=None,
        deadline=datetime(2030, 6, 30, tzinfo=UTC),
        decided_on=date(2031, 5, 30),
    )
    _add_winner(secret, f"Geheim {place}")
    _add_winner(public, f"Schule {place}")
    public.criteria.create(name_de=f"Wirkung in {place}", name_en=f"Effect in {place}")
    public.questions.create(text_de=f"Was tun Sie in {place}?", text_en=f"What do you do in {place}?")
    public.required_documents.create(name_de=f"Plan für {place}", name_en=f"Plan for {place}")
    public.funders.create(funder=office.funding_programmes.get(), project=f"Projekt {place}")
    public.downloads.add(office.documents.get())
    nomination = add_entry(public, kind=Entry.Kind.NOMINATION, nominee_name=f"Verein aus {place}")
    add_file(nomination, document=public.required_documents.get(), name=f"plan-{office.slug}.pdf")
    nomination.answers.create(question=public.questions.get(), text=f"Viel in {place}.")
    add_juror(public, f"jury-{office.slug}", last_name=f"Jury {place}").conflicts.create(entry=nomination)
    make_circular(public)
    return office


def _add_winner(edition: Edition, name: str):
    prize = edition.prizes.create(name_de=f"Preis für {name}", name_en=f"Prize for {name}", amount=1000_00)
    edition.winners.create(prize=prize, name_de=name, name_en=name, text_de=f"<p>{name}.</p>")
