"""The people and places of the tests. Whoever reads two files knows them all.

Jena and Gera are two offices with every kind of row. Anna edits Jena, Rita may look at Jena and change nothing,
Gerd edits Gera, Olga is the operator and may do everything. A resident has no account: client.
"""

from datetime import UTC, date, datetime, time, timedelta
from io import BytesIO

from django.apps import apps
from django.core.files.base import ContentFile
from django.db import connection
from PIL import Image

from awards.models import Award, Circular, Edition, Entry, EntryAttachment, Juror
from awards.models import State as AwardState
from enquiries.models import Enquiry, Mailbox
from events.calendar_changes import as_one_change
from events.models import Event, EventDate, Place, Programme, Proposal, State
from offices import models
from pages.models import EasyLanguage, Operator, Page, SignLanguage, SiteStatement

MISSION_DE = "<p>Das Büro setzt sich für die Menschen in {place} ein.</p>"
MISSION_EN = "<p>The office stands up for the people of {place}.</p>"

# The beginning of a film, which is all that is ever looked at: "ftyp" with the names of its standards.
MP4 = b"\0\0\0\x18ftypisom\0\0\2\0isommp41" + b"\0\0\0\x08free"


def picture(kind: str = "PNG", size: tuple[int, int] = (40, 20), **written) -> bytes:
    """A small blue picture; written is what Pillow shall write into the file besides."""
    file = BytesIO()
    Image.new("RGB", size, "navy").save(file, kind, **written)
    return file.getvalue()


def make_office(slug: str, place: str, position: int = 0, **fields) -> models.Office:
    """An office with a name and a mission in both languages, and nothing else."""
    return models.Office.objects.create(
        **{
            "slug": slug,
            "position": position,
            "place_de": place,
            "place_en": place,
            "municipality_de": f"Stadt {place}",
            "municipality_en": f"City of {place}",
            "municipality_kind": models.Office.MunicipalityKind.INDEPENDENT_CITY,
            "state": "TH",
            "name_de": f"Integrationsbüro {place}",
            "name_en": f"Integration Office {place}",
            "mission_de": MISSION_DE.format(place=place),
            "mission_en": MISSION_EN.format(place=place),
            **fields,
        }
    )


def add_everything(office: models.Office) -> models.Office:
    """One row of each kind, each naming its place, so that a leak shows."""
    place = office.place_de
    unit = office.units.create(slug="office", name_de=f"Stelle {place}", name_en=f"Unit {place}")
    unit.duties.create(text_de=f"In {place} beraten.", text_en=f"Give advice in {place}.")
    office.referrals.create(cannot_de=f"Kein Visum in {place}.", cannot_en=f"No visas in {place}.")
    office.contacts.create(name_de=f"Frau {place}", name_en=f"Ms {place}", email=f"{office.slug}@example.org")
    office.addresses.create(kind="visiting", street=f"{place}er Allee 1", postcode="07743", town=place)
    office.consultation_hours.create(weekday=1, opens=time(9), closes=time(12))
    office.consultation_exceptions.create(
        first_day=date(2024, 12, 24),
        last_day=date(2024, 12, 31),
        reason_de=f"Ferien in {place}",
        reason_en="Break",
    )
    body = office.bodies.create(name_de=f"Netz {place}", name_en=f"Network {place}")
    body.roles.create(name_de=f"Mitglied {place}", name_en=f"member {place}")
    office.funds.create(name_de=f"Fonds {place}", name_en=f"Fund {place}")
    office.funding_programmes.create(name_de=f"Programm {place}", name_en=f"Programme {place}")
    office.documents.create(title_de=f"Formular {place}", title_en=f"Form {place}")
    office.volunteer_offers.create(title_de=f"Helfen in {place}", title_en=f"Help in {place}")
    office.information_links.create(title_de=f"Stadtplan {place}", title_en=f"City map {place}")
    office.served_places.create(name=f"{place}-Nord")
    add_legal_facts(office)
    add_enquiry(office)
    add_news(office)
    add_pages(office)
    return office


def add_legal_facts(office: models.Office):
    """Fill what every office has empty from the start."""
    place = office.place_de
    facts, statement = office.legal_facts, office.accessibility_statement
    facts.represented_by_de, facts.represented_by_en = f"Haupt von {place}", f"Head of {place}"
    statement.measures_de, statement.measures_en = f"Schulung in {place}", f"Training in {place}"
    facts.save()
    statement.save()
    statement.gaps.create(what_de=f"Plan von {place}", what_en=f"Map of {place}")


def add_enquiry(office: models.Office) -> Enquiry:
    """A message to the office, as it lies there after a resident has sent it."""
    place = office.place_de
    Mailbox.objects.create(office=office, email=f"eingang-{office.slug}@example.org")
    return Enquiry.objects.create(
        office=office,
        kind=Enquiry.Kind.QUESTION,
        language="en",
        message=f"Who teaches German in {place}?",
        name=f"Resident of {place}",
        email=f"resident-{office.slug}@example.org",
        sender="0123456789abcdef",
    )


def add_news(office: models.Office):
    """News since 2023, and an announcement that was over in the same year."""
    place = office.place_de
    office.news.create(
        slug=f"{office.slug}-news",
        title_de=f"Neues aus {place}",
        title_en=f"New in {place}",
        summary_de=f"Das ist neu in {place}.",
        summary_en=f"This is new in {place}.",
        body_de=f"<p>Mehr aus {place}.</p>",
        body_en=f"<p>More from {place}.</p>",
        publish_at=datetime(2023, 5, 2, 8, tzinfo=UTC),
    )
    office.alerts.create(
        text_de=f"Hinweis aus {place}",
        text_en=f"Note from {place}",
        url="https://example.org/",
        link_text_de=f"Seite von {place}",
        link_text_en=f"Page of {place}",
        shows_from=datetime(2023, 5, 1, tzinfo=UTC),
        shows_until=datetime(2023, 5, 8, tzinfo=UTC),
    )


def make_page(office: models.Office | None, slug: str, title: str, **fields) -> Page:
    """A published page with title and text in both languages; German and English differ in one word."""
    texts = {
        "title_de": title,
        "title_en": f"{title} (English)",
        "body_de": f"<p>Alles über {title}.</p>",
        "body_en": f"<p>All about {title}.</p>",
    }
    return Page.objects.create(**{"office": office, "slug": slug, "is_published": True, **texts, **fields})


def make_sign_language(office: models.Office) -> SignLanguage:
    place = office.place_de
    return SignLanguage.objects.create(
        office=office,
        video=ContentFile(MP4, f"{office.slug}.mp4"),
        duration=timedelta(minutes=2, seconds=30),
        transcript_de=f"<p>Guten Tag aus {place}.</p>",
        transcript_en=f"<p>Hello from {place}.</p>",
    )


def add_pages(office: models.Office):
    """An editorial page, and the office in Easy Language and in sign language."""
    place = office.place_de
    make_page(office, f"{office.slug}-guide", f"Ratgeber {place}")
    EasyLanguage.objects.create(
        office=office,
        body=f"<p>Wir sind in {place}.</p><p>Wir helfen Ihnen.</p>",
        checked_by_de=f"Prüfgruppe {place}",
        checked_by_en=f"Test group {place}",
    )
    make_sign_language(office)


def make_event(office: models.Office, slug: str, title: str, **fields) -> Event:
    """A published event without dates, its texts in both languages."""
    texts = {
        "title_de": title,
        "title_en": f"{title} (English)",
        "summary_de": f"Kurz über {title}.",
        "summary_en": f"{title} in short.",
        "description_de": f"<p>Mehr über {title}.</p>",
        "description_en": f"<p>More about {title}.</p>",
    }
    return Event.objects.create(
        **{"office": office, "slug": slug, "state": State.PUBLISHED, **texts, **fields}
    )


def add_date(event: Event, day: date = date(2031, 6, 12), **fields) -> EventDate:
    """A date far ahead: a Thursday, 18 to 20 Uhr."""
    return event.dates.create(**{"day": day, "starts": time(18), "ends": time(20), **fields})


# The address and title of the event in each state that tests/cast.py makes for an office.
HIDDEN_EVENTS = {
    "draft": ("Entwurf", {"state": State.DRAFT}),
    "proposed": ("Vorschlag", {"state": State.PROPOSED}),
    "closed": ("Geschlossen", {"is_closed": True}),
}


def add_events(office: models.Office) -> models.Office:
    """A programme with a public event that has every kind of row; three events that the public never sees.

    Not part of add_everything(): most tests do without, and each of these rows costs time.
    """
    with as_one_change():
        _add_events(office)
    return office


def _add_events(office: models.Office):
    place = office.place_de
    programme = Programme.objects.create(
        office=office,
        slug=f"{office.slug}-week",
        state=State.PUBLISHED,
        title_de=f"Woche in {place}",
        title_en=f"Week in {place}",
        year=2031,
    )
    programme.funders.add(office.funding_programmes.get())
    where = Place.objects.create(office=office, name_de=f"Haus {place}", name_en=f"House {place}", town=place)
    public = make_event(
        office, f"{office.slug}-event", f"Treffen in {place}", programme=programme, place=where
    )
    public.organisers.create(name_de=f"Verein {place}", name_en=f"Club {place}")
    public.spoken_languages.create(language="de")
    public.topics.create(topic="encounter")
    add_date(public, note_de=f"Eingang {place}", note_en=f"Door {place}")
    for name, (title, fields) in HIDDEN_EVENTS.items():
        hidden = make_event(
            office, f"{office.slug}-{name}", f"{title} in {place}", programme=programme, place=where, **fields
        )
        add_date(hidden)
        if name == "proposed":
            add_proposal(hidden)


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
    return award.editions.create(**{"year": year, "state": AwardState.PUBLISHED, **texts, **when, **fields})


def make_award(office: models.Office, slug: str, title: str, **fields) -> Award:
    return Award.objects.create(
        **{"office": office, "slug": slug, "title_de": title, "title_en": f"{title} (English)", **fields}
    )


# The years of the editions that the public never sees, or whose winners it does not see yet.
DRAFT_YEAR, DECIDED_IN_SECRET_YEAR = 2029, 2030


def add_awards(office: models.Office) -> models.Office:
    """An award with an edition that has every kind of row, a draft, and one whose winner is still a secret.

    Not part of add_everything(): most tests do without, and each of these rows costs time.
    """
    place = office.place_de
    award = make_award(office, f"{office.slug}-award", f"Preis von {place}")
    public = make_edition(award, motto=f"Motto {place}", total=1000_00)
    make_edition(award, DRAFT_YEAR, state=AwardState.DRAFT, motto=f"Entwurf {place}")
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


def add_juror(edition: Edition, username: str, **fields) -> Juror:
    """Somebody in the jury, who works for no office."""
    user = models.User.objects.create_user(
        username, f"{username}@example.org", "correct horse battery", is_staff=True, **fields
    )
    return edition.jurors.create(user=user)


def add_entry(edition: Edition, **fields) -> Entry:
    """An entry that has been sent; of a nomination nobody has agreed yet."""
    office = edition.office
    number = f"{edition.pk}-{edition.entries.count()}"
    who = {"name": f"Schule in {office.place_de}", "email": f"entrant-{office.slug}@example.org"}
    what = {"title": f"Garten in {office.place_de}", "description": f"Alle pflanzen in {office.place_de}."}
    sent = {"kind": Entry.Kind.APPLICATION, "state": Entry.State.SENT, "sent_at": edition.deadline}
    keys = {"language": "de", "sender": "0123456789abcdef", "fingerprint": number, "ticket": number}
    return edition.entries.create(**{**who, **what, **sent, **keys, **fields})


def add_file(entry: Entry, **fields) -> EntryAttachment:
    """A file that is only a row: its content is lost."""
    number = f"{entry.pk}-{entry.attachments.count()}"
    kept = {"file": f"entryattachment/ab/{number}.pdf", "kind": "pdf", "size": 12_345, "sha256": number}
    return entry.attachments.create(**{"name": f"{number}.pdf", **kept, **fields})


def make_circular(edition: Edition, audience: str = Circular.Audience.SENT, **fields) -> Circular:
    """A draft of a mail to those who have entered, in both languages."""
    place = edition.office.place_de
    texts = {
        "subject_de": f"Neues zum Preis von {place}",
        "subject_en": f"News of the award of {place}",
        "body_de": f"die Jury trifft sich bald in {place}.",
        "body_en": f"the jury will soon meet in {place}.",
    }
    return edition.circulars.create(**{"audience": audience, **texts, **fields})


def _add_winner(edition: Edition, name: str):
    prize = edition.prizes.create(name_de=f"Preis für {name}", name_en=f"Prize for {name}", amount=1000_00)
    edition.winners.create(prize=prize, name_de=name, name_en=name, text_de=f"<p>{name}.</p>")


def add_proposal(event: Event, **fields) -> Proposal:
    """What hangs on an event that a partner proposed."""
    place = event.office.place_de
    proposer = {"name": f"Partner in {place}", "email": f"partner-{event.office.slug}@example.org"}
    said = {"language": "de", "sender": "0123456789abcdef", "fingerprint": str(event.pk)}
    return Proposal.objects.create(**{"event": event, **proposer, **said, **fields})


def jena() -> models.Office:
    return add_everything(make_office("jena", "Jena", position=2))


def gera() -> models.Office:
    return add_everything(make_office("gera", "Gera", position=1))


# A migration makes a row of these for the whole site.
OF_THE_SITE = {Operator, SiteStatement}


def everybody_leaves():
    """No row of any office is left. Past signals and cascades, which take longer than to make the rows."""
    with connection.cursor() as cursor:
        for model in apps.get_models(include_auto_created=True):
            if model not in OF_THE_SITE and not model.__module__.startswith("django."):
                cursor.execute(f"DELETE FROM {connection.ops.quote_name(model._meta.db_table)}")


def _staff(username: str, office: models.Office, role: str) -> models.User:
    user = models.User.objects.create_user(username, password="correct horse battery", is_staff=True)
    user.memberships.create(office=office, role=role)
    return user


def anna(office: models.Office) -> models.User:
    return _staff("anna", office, models.Membership.Role.EDITOR)


def rita(office: models.Office) -> models.User:
    return _staff("rita", office, models.Membership.Role.READER)


def gerd(office: models.Office) -> models.User:
    return _staff("gerd", office, models.Membership.Role.EDITOR)


def olga() -> models.User:
    return models.User.objects.create_superuser("olga", password="correct horse battery")
