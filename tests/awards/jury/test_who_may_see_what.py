"""Who may see what of an award whose jury is at work: one table, of which each cell is tried.

Columns, from left to right: somebody anonymous; who entered, by the mailed link; who is nominated, by theirs; a
member of the jury; one who is too close to the entry; one of another jury; staff of the office who answer, and
who look; staff of another office; the operator.
"""

import pytest
import time_machine
from django.urls import get_resolver, resolve, reverse

import awards.urls
from awards.entries import link as entry_link
from awards.jury.urls import urlpatterns
from awards.models import Circular, Entry, EntryAttachment
from tests.attachments.samples import pdf, safe
from tests.awards.jury.conftest import CHOIR, GARDEN
from tests.awards.jury.judging import address, give

ROLES = [None, "entrant", "nominee", "jule", "mona", "jury-gera", "anna", "rita", "gerd", "olga"]
HAVE_NO_ACCOUNT = {None, "entrant", "nominee"}

# What stands on the page for whoever may see it, and nowhere else.
TITLE, NOMINEE, MEMBER = b"Garten der Sprachen", b"Chor Einklang", b"jule@example.org"

#                                    - entr nomi jury near othr edit read stff oper
TABLE = {
    "page of the edition":           "+    +    +    +    +    +    +    +    +    +",
    "page to enter":                 "+    +    +    +    +    +    +    +    +    +",
    "entry by its link":             "-    +    -    -    -    -    -    -    -    -",
    "its text":                      "-    +    -    -    -    -    -    -    -    -",
    "its data":                      "-    +    -    -    -    -    -    -    -    -",
    "its files":                     "-    +    -    -    -    -    -    -    -    -",
    "one of its files":              "-    +    -    -    -    -    -    -    -    -",
    "consent by its link":           "-    -    +    -    -    -    -    -    -    -",
    "list of entries":               "-    -    -    -    -    -    +    -    -    +",
    "entry in the admin":            "-    -    -    -    -    -    +    -    -    +",
    "history of the entry":          "-    -    -    -    -    -    +    -    -    +",
    "file in the admin":             "-    -    -    -    -    -    +    -    -    +",
    "edition in the admin":          "-    -    -    -    -    -    +    +    -    +",
    "list of juries":                "-    -    -    +    +    -    -    -    -    -",
    "entries for the jury":          "-    -    -    +    -    -    -    -    -    -",
    "entry for the jury":            "-    -    -    +    -    -    -    -    -    -",
    "conflict of interest":          "-    -    -    +    -    -    -    -    -    -",
    "file for the jury":             "-    -    -    +    -    -    -    -    -    -",
    "ranking":                       "-    -    -    -    -    -    +    -    -    +",
    "ranking as a table":            "-    -    -    -    -    -    +    -    -    +",
    "ranking as a sheet":            "-    -    -    -    -    -    +    -    -    +",
    "sheet for one member":          "-    -    -    -    -    -    +    -    -    +",
    "list of members of the jury":   "-    -    -    -    -    -    +    -    -    +",
    "member of the jury":            "-    -    -    -    -    -    +    -    -    +",
    "mails to entrants":             "-    -    -    -    -    -    +    -    -    +",
    "one of these mails":            "-    -    -    -    -    -    +    -    -    +",
    "its preview":                   "-    -    -    -    -    -    +    -    -    +",
}  # fmt: skip

# The same before the deadline, where something else is right.
WHILE_IT_IS_OPEN = {
    "page to change the entry":      "-    +    -    -    -    -    -    -    -    -",
    "page to withdraw it":           "-    +    -    -    -    -    -    -    -    -",
    "entries for the jury":          "-    -    -    -    -    -    -    -    -    -",
    "entry for the jury":            "-    -    -    -    -    -    -    -    -    -",
    "conflict of interest":          "-    -    -    -    -    -    -    -    -    -",
    "file for the jury":             "-    -    -    -    -    -    -    -    -    -",
}  # fmt: skip


@pytest.fixture
def garden(edition, criteria, jury):
    Entry.objects.filter(reference=GARDEN).update(title=TITLE.decode())
    entry = Entry.objects.get(reference=GARDEN)
    row = EntryAttachment.of(safe(pdf(), f"{TITLE.decode()}.pdf"), entry=entry)
    row.save()
    jury["mona"].conflicts.create(entry=entry)
    give(jury["jule"], GARDEN, dict.fromkeys(criteria, 5))
    yield entry
    row.file.storage.delete(row.file.name)


def forged(token: str) -> str:
    return token[:-1] + ("A" if token[-1] != "A" else "B")


def link_of(role, entry: Entry, door, holder: str) -> str:
    """The own link of who holds it; everybody else tries one that is nearly right."""
    token = door.token_of(entry)
    return token if role == holder else forged(token)


@pytest.fixture
def ways(edition, garden, jury):
    """Where each page is for this role, and what it shows."""
    choir = Entry.objects.get(reference=CHOIR)
    file, juror, circular = garden.attachments.get(), jury["jule"], Circular.objects.get(edition=edition)

    def way(role) -> dict:
        entrant = link_of(role, garden, entry_link.entrant, "entrant")
        nominee = link_of(role, choir, entry_link.nominee, "nominee")
        of_file = f'filename="{TITLE.decode()}.pdf"'.encode()
        mail = circular.subject_de.encode()
        return {
            "page of the edition": (edition.get_absolute_url(), b"Preis von Jena"),
            "page to enter": (reverse("awards:enter", args=["jena-award", 2031]), b"Preis von Jena"),
            "entry by its link": (reverse("awards:entry", args=[entrant]), TITLE),
            "its text": (reverse("awards:entry_text", args=[entrant]), TITLE),
            "its data": (reverse("awards:entry_json", args=[entrant]), TITLE),
            "its files": (reverse("awards:entry_files", args=[entrant]), TITLE),
            "one of its files": (reverse("awards:entry_file", args=[entrant, file.pk]), of_file),
            "page to change the entry": (reverse("awards:entry_change", args=[entrant]), TITLE),
            "page to withdraw it": (reverse("awards:entry_withdraw", args=[entrant]), b"Preis von Jena"),
            "consent by its link": (reverse("awards:consent", args=[nominee]), NOMINEE),
            "list of entries": ("/admin/awards/entry/", TITLE),
            "entry in the admin": (f"/admin/awards/entry/{garden.pk}/change/", TITLE),
            "history of the entry": (f"/admin/awards/entry/{garden.pk}/history/", GARDEN.encode()),
            "file in the admin": (reverse("admin:awards_entry_file", args=[garden.pk, file.pk]), of_file),
            "edition in the admin": (f"/admin/awards/edition/{edition.pk}/change/", b"Preis von Jena"),
            "list of juries": ("/admin/awards/edition/jury/", b"Preis von Jena"),
            "entries for the jury": (address("jury_entries", edition), TITLE),
            "entry for the jury": (address("jury_entry", edition, GARDEN), TITLE),
            "conflict of interest": (address("jury_conflict", edition, GARDEN), GARDEN.encode()),
            "file for the jury": (address("jury_file", edition, GARDEN, file.pk), of_file),
            "ranking": (address("ranking", edition), TITLE),
            "ranking as a table": (address("ranking_table", edition), TITLE),
            "ranking as a sheet": (address("ranking_sheet", edition), TITLE),
            "sheet for one member": (address("sheet_for", edition, juror.pk), TITLE),
            "list of members of the jury": ("/admin/awards/juror/", MEMBER),
            "member of the jury": (f"/admin/awards/juror/{juror.pk}/change/", MEMBER),
            "mails to entrants": ("/admin/awards/circular/", b"Preis von Jena"),
            "one of these mails": (f"/admin/awards/circular/{circular.pk}/change/", mail),
            "its preview": (f"/admin/awards/circular/{circular.pk}/preview/", mail),
        }

    return way


def sees(client, path: str, secret: bytes) -> bool:
    """Headers tell, too: the name of a file."""
    answer = client.get(path)
    told = answer.getvalue() + str(dict(answer.items())).encode()
    return answer.status_code == 200 and secret in told


@pytest.fixture
def row_of(client, signed_in, ways):
    """What each role finds when it tries this page."""

    def found(page) -> str:
        signs = []
        for role in ROLES:
            signed_in(role) if role not in HAVE_NO_ACCOUNT else client.logout()
            signs.append("+" if sees(client, *ways(role)[page]) else "-")
        return " ".join(signs)

    return found


@pytest.mark.parametrize("page", TABLE)
def test_each_cell(row_of, page):
    assert row_of(page) == " ".join(TABLE[page].split())


@pytest.mark.parametrize("page", WHILE_IT_IS_OPEN)
def test_each_cell_before_the_deadline(row_of, page):
    with time_machine.travel("2031-06-30 12:00Z", tick=False):
        assert row_of(page) == " ".join(WHILE_IT_IS_OPEN[page].split())


def test_what_is_withdrawn_or_a_draft_the_jury_does_not_see_and_staff_see_no_draft(
    signed_in, edition, garden
):
    for state, sent_at in [("draft", None), ("withdrawn", garden.sent_at), ("sent", garden.sent_at)]:
        Entry.objects.filter(pk=garden.pk).update(state=state, sent_at=sent_at, withdrawn_at=garden.sent_at)
        assert not sees(signed_in("jule"), address("jury_entry", edition, GARDEN), TITLE)
        seen = sees(signed_in("anna"), f"/admin/awards/entry/{garden.pk}/change/", TITLE)
        assert seen == (state != "draft")


def test_the_table_knows_every_page_of_the_jury(ways):
    paths = {path for path, _secret in ways("jule").values()}
    names = {resolve(path).url_name for path in paths if path.startswith("/admin/")}
    assert {pattern.name for pattern in urlpatterns()} <= names


def test_the_tables_know_every_page_behind_a_link(ways):
    paths = {path for path, _secret in ways("entrant").values()}
    names = {resolve(path).url_name for path in paths if not path.startswith("/admin/")}
    with_a_token = {
        name for name, pattern in get_resolver(awards.urls).reverse_dict.lists() if "token" in str(pattern)
    }
    assert {name for name in with_a_token if isinstance(name, str)} - CHANGE_SOMETHING <= names


# It shows nothing: tests/awards/entries/files/test_kept.py asks who may.
CHANGE_SOMETHING = {"entry_file_away"}
