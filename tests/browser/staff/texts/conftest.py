import pytest

from tests.browser.following import sign_in
from tests.browser.server import running_site

STAFF = """
from offices.models import Office, User
anna = User.objects.create_user("anna", password="correct horse battery", is_staff=True)
jena = Office.objects.get(slug="jena")
anna.memberships.create(office=jena, role="head")
jena.contacts.create(name_de="Frau Abele", phone="+493641494730")
from tests import cast
cast.add_date(cast.make_event(jena, "laternenfest", "Laternenfest"))
"""


@pytest.fixture(scope="module")
def staff_site(tmp_path_factory):
    with running_site(tmp_path_factory.mktemp("staff"), prepare=STAFF) as address:
        yield address


@pytest.fixture
def anna(visitor, staff_site):
    page = visitor(base_url=staff_site, locale="de-DE")
    sign_in(page, "anna", "correct horse battery")
    return page


@pytest.fixture
def complaints(anna):
    heard = []
    anna.on("console", lambda message: heard.append(message.text) if message.type == "error" else None)
    anna.on("pageerror", lambda error: heard.append(str(error)))
    return heard
