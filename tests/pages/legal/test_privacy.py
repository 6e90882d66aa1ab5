import pytest
from django.utils.functional import SimpleLazyObject

from pages.models import Operator
from tests import cast
from tests.website.pages import by_id, parse, texts
from website.contributions import registry
from website.cookies import COOKIES
from website.personal_data import FormWithPersonalData

PATHS = {"de": "/de/datenschutz/", "en": "/en/privacy/"}


def get(client, language="de"):
    response = client.get(PATHS[language])
    assert response.status_code == 200
    return parse(response)


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_cookie_of_the_register_is_told(client, db, language):
    page = get(client, language)
    assert [texts(code) for code in by_id(page, "cookies").iter("code")] == [
        cookie.name for cookie in COOKIES
    ]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("de", "Noch fragt kein Formular auf dieser Website nach persönlichen Daten."),
        ("en", "There is no form on this website yet that asks for personal data."),
    ],
)
def test_without_a_form_it_says_that_there_is_none(client, db, monkeypatch, language, sentence):
    monkeypatch.setattr(registry, "_of_app", {"pages": registry._of_app["pages"]})
    assert sentence in texts(get(client, language))


def test_a_form_that_an_app_enters_is_told(client, db, monkeypatch):
    monkeypatch.setattr(registry, "_of_app", {"pages": registry._of_app["pages"]})
    words = {
        name: SimpleLazyObject(lambda name=name: f"its {name}")
        for name in ["form", "data", "purpose", "read_by", "kept_for"]
    }
    registry.enter("an app", (FormWithPersonalData(**words),))
    shown = texts(by_id(get(client), "forms"))
    assert all(f"its {name}" in shown for name in words)
    assert "kein Formular" not in shown


@pytest.mark.parametrize(
    ("state", "basis", "authority"),
    [
        ("TH", "§ 16 ThürDSG", "Thüringen: TLfDI, Erfurt"),
        ("NI", "§ 3 NDSG", "Niedersachsen: LfD Niedersachsen, Hannover"),
        ("RP", "§ 3 LDSG RP", "Rheinland-Pfalz: LfDI Rheinland-Pfalz, Mainz"),
    ],
)
def test_each_state_has_its_legal_basis_and_its_authority(client, offices, state, basis, authority):
    shown = texts(by_id(get(client), f"office-{offices[state].slug}"))
    assert f"DSGVO mit {basis}" in shown
    assert authority in shown


def test_a_state_that_is_not_known_is_not_guessed(client, db):
    cast.make_office("neu", "Neustadt", state="BY")
    shown = texts(by_id(get(client, "en"), "office-neu"))
    assert "Which one that is has not been entered yet." in shown


def test_what_the_operator_enters_is_told_and_marked_where_it_is_german(client, db):
    Operator.objects.update_or_create(
        pk=1, defaults={"name_de": "Zweckverband", "state": "TH", "host_de": "Rechenzentrum"}
    )
    page = get(client, "en")
    marked = [texts(span) for span in page.iter("span") if span.get("lang") == "de"]
    assert {"Zweckverband", "Rechenzentrum", "TLfDI"} <= set(marked)


def test_it_asks_for_no_consent(client, jena):
    main = get(client).find(".//main")
    assert list(main.iter("input")) == []
    assert list(main.iter("form")) == []
