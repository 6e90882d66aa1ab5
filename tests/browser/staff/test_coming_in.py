"""An invited editor: a password and a passkey, the passkey lost, a recovery code, one-time codes, a new password."""

from urllib.parse import urlsplit

import pytest

from tests.browser.conftest import open_browser
from tests.browser.server import running_site
from tests.browser.staff.accounts import (
    PASSWORD,
    PREPARED,
    Device,
    code_of_app,
    link_in_mail,
    press,
    typed,
)

SIGN_IN = "/de/konto/anmelden/"
NEW = "Quittenmus mit Zahnrad"


@pytest.fixture(scope="module")
def directory(tmp_path_factory):
    return tmp_path_factory.mktemp("strict-site")


@pytest.fixture(scope="module")
def strict_site(directory):
    """A site that insists on a second factor."""
    with running_site(directory, prepare=PREPARED, SECOND_FACTOR="1") as address:
        yield address


@pytest.fixture
def browser_of(chromium, strict_site):
    pages = []

    def come():
        pages.append(open_browser(chromium, strict_site, locale="de-DE"))
        return pages[-1]

    yield come
    for page in pages:
        page.context.close()


def words(page, selector: str) -> str:
    """Without the joints of long words."""
    return page.locator(selector).inner_text().replace("\u00ad", "")


def path(page) -> str:
    return urlsplit(page.url).path


def heading(page) -> str:
    return words(page, "h1")


def is_at_office(page) -> bool:
    return path(page) == "/admin/offices/office/"


def accept_invitation(page, directory, who: str) -> None:
    page.goto(link_in_mail(directory / "mail", f"{who}@example.org", "Wählen Sie zuerst ein Passwort"))
    typed(page, new_password=PASSWORD, repeated=PASSWORD)
    press(page, "Passwort speichern")
    assert heading(page) == "Noch ein Schritt für Ihre Sicherheit"


def test_an_invited_editor_from_the_first_mail_to_the_lost_passkey(browser_of, directory):
    page = browser_of()
    phone = Device(page)
    accept_invitation(page, directory, "nina")

    page.get_by_role("link", name="Passkey hinzufügen").press("Enter")
    page.wait_for_url("**/passkey/")
    typed(page, name="Handy")
    press(page, "Passkey erzeugen")
    assert heading(page) == "Ihre Wiederherstellungscodes"
    codes = page.locator(".recovery-codes code").all_inner_texts()
    assert len(codes) == 10
    with page.expect_download() as saved:
        page.get_by_role("link", name="Die Codes als Datei speichern").press("Enter")
    assert codes[0] in saved.value.path().read_text()
    with page.expect_navigation():
        page.get_by_role("link", name="Ich habe die Codes aufbewahrt: weiter").press("Enter")
    assert is_at_office(page)

    page.goto("/de/konto/abmelden/")
    press(page, "Abmelden")
    page.goto(f"{SIGN_IN}?next=/admin/offices/office/")
    press(page, "Mit Passkey anmelden")
    assert is_at_office(page), "the passkey alone is enough"

    page.goto("/de/konto/abmelden/")
    press(page, "Abmelden")
    page.goto(f"{SIGN_IN}?next=/admin/offices/office/")
    typed(page, username="nina@example.org", password=PASSWORD)
    press(page, "Anmelden")
    assert heading(page) == "Zweiter Schritt"
    press(page, "Passkey benutzen")
    assert is_at_office(page), "and it is a second step"

    phone.is_lost()
    page.goto("/de/konto/abmelden/")
    press(page, "Abmelden")
    page.goto(f"{SIGN_IN}?next=/admin/offices/office/")
    typed(page, username="nina@example.org", password=PASSWORD)
    press(page, "Anmelden")
    typed(page, code=codes[0])
    press(page, "Anmelden")
    assert is_at_office(page)

    page.goto("/de/konto/zweiter-faktor/")
    assert "9 Codes sind übrig" in words(page, "main")
    page.get_by_role("link", name="Handy entfernen").press("Enter")
    page.wait_for_url("**/entfernen/")
    press(page, "Ja, entfernen")
    assert "dies ist der einzige" in words(page, "#errors")


def test_one_time_codes_and_a_new_password_by_mail(browser_of, directory):
    page = browser_of()
    accept_invitation(page, directory, "karl")
    page.get_by_role("link", name="Einmalcodes einrichten").press("Enter")
    page.wait_for_url("**/app/")
    secret = page.locator("main p code").inner_text()
    typed(page, code=code_of_app(secret))
    press(page, "Einmalcodes einschalten")
    codes = page.locator(".recovery-codes code").all_inner_texts()

    page.goto("/de/konto/abmelden/")
    press(page, "Abmelden")
    page.goto(SIGN_IN)
    page.get_by_role("link", name="Haben Sie Ihr Passwort vergessen?").press("Enter")
    page.wait_for_url("**/passwort-vergessen/")
    typed(page, username="karl@example.org")
    press(page, "Link senden")
    assert heading(page) == "Bitte sehen Sie in Ihr Postfach"
    page.goto(link_in_mail(directory / "mail", "karl@example.org", "neues Passwort angefordert"))
    typed(page, new_password=NEW, repeated=NEW)
    press(page, "Passwort speichern")
    assert heading(page) == "Zweiter Schritt", "it is asked for all the same"
    typed(page, code=codes[0])
    press(page, "Anmelden")
    assert path(page) == "/admin/"

    page.goto("/de/konto/abmelden/")
    press(page, "Abmelden")
    page.goto(SIGN_IN)
    typed(page, username="karl@example.org", password=NEW)
    press(page, "Anmelden")
    typed(page, code=code_of_app(secret))
    press(page, "Anmelden")
    assert path(page) == "/admin/"


def test_twenty_wrong_passwords_and_the_owner_still_comes_in(browser_of, directory):
    owner, stranger = browser_of(), browser_of()
    owner.goto(SIGN_IN)
    typed(owner, username="paul@example.org", password=PASSWORD)
    press(owner, "Anmelden")
    assert heading(owner) == "Noch ein Schritt für Ihre Sicherheit"
    owner.goto("/de/konto/abmelden/")
    press(owner, "Abmelden")
    stranger.goto(SIGN_IN)
    for _time in range(20):
        typed(stranger, username="", password="wrong")
        stranger.fill("#id_username", "paul@example.org")
        press(stranger, "Anmelden")
    assert "zu oft falsch" in words(stranger, "#errors")
    assert stranger.evaluate("document.activeElement.id") == "errors"
    owner.goto(SIGN_IN)
    typed(owner, username="paul@example.org", password=PASSWORD)
    press(owner, "Anmelden")
    assert heading(owner) == "Noch ein Schritt für Ihre Sicherheit"


def test_whoever_stops_at_the_passkey_reads_that_nothing_has_changed(browser_of):
    page = browser_of()
    page.goto(SIGN_IN)
    stop = "() => Promise.reject(new DOMException('', 'NotAllowedError'))"
    page.evaluate(f"() => {{ navigator.credentials.get = {stop} }}")
    page.get_by_role("button", name="Mit Passkey anmelden").press("Enter")
    failed = page.locator("[data-passkey-failed]")
    failed.wait_for(state="visible")
    assert "Nichts hat sich geändert." in failed.inner_text()
