"""Staff enter places of their own municipality, and see what is still empty."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from signpost.kinds import PlaceKind
from signpost.models import OtherPlace, OwnHelp
from tests import cast
from tests.offices.admin_pages import form_data
from tests.website.pages import by_class, parse, texts

LIST = reverse("admin:signpost_otherplace_changelist")
ADD = reverse("admin:signpost_otherplace_add")


@pytest.fixture
def empty(jena, gera):
    OtherPlace.objects.all().delete()
    return jena


def box(client):
    return by_class(parse(client.get(LIST, headers={"accept-language": "de"})), "still-empty")


def test_the_list_says_which_kinds_have_no_place(as_anna, empty):
    (found,) = box(as_anna)
    links = [link for link in found.iter("a") if ADD in link.get("href")]
    assert len(links) == len(PlaceKind)
    assert texts(links[0]) == "Hinzufügen: Ausländerbehörde"


def test_and_leads_to_a_form_that_knows_the_kind(as_anna, empty):
    form = as_anna.get(f"{ADD}?office={empty.pk}&kind=job_centre").context["adminform"].form
    assert form["kind"].value() == "job_centre"


def test_it_says_what_is_not_known_of_a_place(as_anna, empty):
    cast.make_place(empty)
    (found,) = box(as_anna)
    assert "Ausländerbehörde Jena: Telefon, Adresse und Sprechzeiten, geprüft am" in texts(found)


def test_where_all_is_entered_it_is_gone(as_anna, empty):
    for kind in PlaceKind:
        cast.whole_place(empty, kind)
    assert box(as_anna) == []


def test_nobody_reads_of_a_foreign_office(as_anna, gera, empty):
    place = cast.make_place(gera)
    assert "Gera" not in as_anna.get(LIST).content.decode()
    change = reverse("admin:signpost_otherplace_change", args=[place.pk])
    assert as_anna.get(change).status_code == 302
    assert as_anna.post(change, {"name_de": "Meins"}).status_code in {302, 403, 404}
    place.refresh_from_db()
    assert place.name_de == "Ausländerbehörde Gera"


def test_a_reader_looks_and_has_nothing_to_complete(as_rita, empty):
    cast.make_place(empty)
    assert box(as_rita) == []
    assert as_rita.get(ADD).status_code == 403


def test_the_operator_sees_what_each_office_lacks(as_olga, empty):
    assert len(box(as_olga)) == 2


def test_a_street_without_its_town_is_refused_with_a_sentence(as_anna, jena):
    place = jena.other_places.get()
    path = reverse("admin:signpost_otherplace_change", args=[place.pk])
    data = form_data(as_anna.get(path)) | {"town": ""}
    answer = as_anna.post(path, data, headers={"accept-language": "de"})
    assert "Bitte tragen Sie den Ort zu dieser Straße ein." in answer.content.decode()


def test_own_help_that_says_nothing_is_refused_with_a_sentence(as_anna, jena):
    path = reverse("admin:signpost_ownhelp_change", args=[jena.own_help.get().pk])
    data = form_data(as_anna.get(path)) | {"text_de": "", "text_en": ""}
    answer = as_anna.post(path, data, headers={"accept-language": "de"})
    assert "Bitte schreiben Sie einen Satz" in answer.content.decode()
    assert OwnHelp.objects.get(office=jena).text_de == "Wir kennen Kurse in Jena."


@pytest.mark.parametrize("model", ["otherplace", "ownhelp", "whocan"])
def test_each_field_says_what_belongs_there(as_anna, jena, model):
    fields = as_anna.get(reverse(f"admin:signpost_{model}_add")).context["adminform"].form.fields
    assert [name for name, field in fields.items() if name not in {"office", "state"} and not field.help_text
            and not field.widget.is_hidden] == []  # fmt: skip


def test_the_list_does_not_ask_more_with_more_places(as_anna, empty):
    def queries():
        with CaptureQueriesContext(connection) as captured:
            as_anna.get(LIST)
        return len(captured)

    cast.whole_place(empty)
    queries()
    one = queries()
    for kind in list(PlaceKind)[:9]:
        cast.whole_place(empty, kind)
    assert queries() == one
