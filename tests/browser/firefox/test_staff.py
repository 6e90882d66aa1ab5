"""What staff open every day, in the other engine: it draws its own fields for days and times."""

import pytest

from tests.browser.firefox.test_looks import LOOKS
from tests.browser.seeing.measures import sticking_out
from tests.browser.server import running_site

PASSWORD = "correct horse battery"
PREPARE = f"""
from offices.models import Office, User
from tests.cast import add_date, make_event

jena = Office.objects.get(slug="jena")
user = User.objects.create_user("anna", password="{PASSWORD}", is_staff=True)
user.memberships.create(office=jena, role="head")
add_date(make_event(jena, "reading", "Lesung"))
"""
PAGES = [
    "/admin/",
    "/admin/offices/office/closed/",
    "/admin/offices/office/",
    "/admin/offices/membership/",
    "/admin/offices/membership/add/",
    "/admin/events/event/?q=Lesung",
    "/admin/events/event/add/",
    "/konto/",
]
PARTS = ["", "where/", "hours/", "texts/", "places/", "legal/"]


@pytest.fixture(scope="module")
def staff_site(tmp_path_factory):
    with running_site(tmp_path_factory.mktemp("staff"), prepare=PREPARE) as address:
        yield address


@pytest.fixture
def anna(firefox, staff_site):
    """Firefox, with which she has come in by the door."""
    firefox.goto(f"{staff_site}/admin/login/")
    if firefox.evaluate("() => !!document.querySelector('#id_password')"):
        firefox.submit({"#id_username": "anna", "#id_password": PASSWORD}, "#page-form .button")
    assert firefox.evaluate("() => location.pathname") == "/admin/"
    return firefox


@pytest.mark.parametrize("look", LOOKS)
def test_no_page_scrolls_sideways_and_the_console_is_silent(anna, staff_site, look):
    width, display, is_dark = LOOKS[look]
    anna.look(width, is_dark)
    anna.set_cookie("display", display)
    anna.goto(f"{staff_site}/admin/offices/office/")
    form = anna.evaluate("() => document.querySelector('#result_list tbody th a').pathname")
    found = {}
    for path in [*PAGES, *(f"{form}{part}" for part in PARTS)]:
        anna.goto(f"{staff_site}{path}")
        assert anna.evaluate("() => document.querySelectorAll('h1').length") == 1, path
        found[path] = [*sticking_out(anna), *anna.errors(staff_site)]
    assert {path: each for path, each in found.items() if each} == {}


def test_an_office_is_closed_for_a_day(anna, staff_site):
    anna.look(1280, False)
    anna.goto(f"{staff_site}/admin/offices/office/closed/")
    anna.submit({"#id_first_day": "2027-05-06"}, ".closing-form [type=submit]")
    said = anna.evaluate("() => document.querySelector('.messagelist')?.innerText")
    assert "6\N{NO-BREAK SPACE}May 2027" in said
