"""What comes in for an edition, who judges it, and the mails about it."""

from awards.models import Circular, Edition, Entry, EntryAttachment, Juror
from offices.models import User


def add_juror(edition: Edition, username: str, **fields) -> Juror:
    """Somebody in the jury, who works for no office."""
    user = User.objects.create_user(
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
    said = {**who, **what, **sent, **keys, **fields}
    columns = {name: Entry._meta.get_field(name).to_python(value) for name, value in said.items()}
    return edition.entries.create(**columns)


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
