import pytest

from pages.models import Operator, SiteStatement
from tests import cast
from tests.website.pages import by_class, parse, texts

PATHS = {"de": "/de/barrierefreiheit/", "en": "/en/accessibility/"}


def get(client, language="de"):
    response = client.get(PATHS[language])
    assert response.status_code == 200
    return parse(response)


@pytest.mark.parametrize("language", ["de", "en"])
def test_it_leads_to_the_statement_of_each_office(client, offices, language):
    links = {link.get("href") for link in get(client, language).find(".//main").iter("a")}
    paths = {"de": "/de/bueros/{}/barrierefreiheit/", "en": "/en/offices/{}/accessibility/"}
    assert {paths[language].format(office.slug) for office in offices.values()} <= links


def test_as_long_as_the_operator_has_no_state_the_laws_of_all_offices_stand_there(client, offices):
    page = get(client)
    assert all(law in texts(page) for law in ["ThürBarrWebG", "NBGG", "Landesinklusionsgesetz"])
    assert len(by_class(page, "door-plate")) == 1 + len(offices)


def test_with_its_state_only_its_law_stands_there(client, offices):
    Operator.objects.update_or_create(pk=1, defaults={"state": "NI", "email": "betrieb@example.org"})
    page = get(client)
    assert "NBGG" in texts(page)
    assert "ThürBarrWebG" not in texts(page)
    assert "mailto:betrieb@example.org" in [link.get("href") for link in page.iter("a")]


@pytest.mark.parametrize(("language", "sentence"), [("de", "Noch nicht geprüft"), ("en", "Not assessed yet")])
def test_without_records_it_works_and_claims_nothing(client, db, language, sentence):
    Operator.objects.all().delete()
    SiteStatement.objects.all().delete()
    assert sentence in texts(get(client, language))


def test_there_is_one_record_only(db):
    SiteStatement.objects.all().delete()
    SiteStatement.current().save()
    assert SiteStatement.objects.count() == 1
    assert SiteStatement.current().pk == SiteStatement.ONLY


@pytest.mark.parametrize("count", [1, 9])
def test_queries_do_not_grow_with_offices(client, db, django_assert_num_queries, count):
    for number in range(count):
        cast.make_office(f"office-{number}", f"Ort {number}", state=["TH", "NI", "RP"][number % 3])
    SiteStatement.current().save()
    with django_assert_num_queries(5):
        get(client)
