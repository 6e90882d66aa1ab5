"""Staff put rows in order with buttons, and type no numbers."""

import pytest
from django.contrib import admin

from offices.models import Contact, Referral, Unit
from offices.staff.last_place import has_position
from pages.models import Page
from signpost.models import OtherPlace
from tests import cast
from tests.offices.admin_pages import CONTENT, address, everything_stored, form_data, name
from tests.website.pages import parse, texts

pytestmark = [pytest.mark.django_db]
ENGLISH = {"accept-language": "en"}
ORDERED = [model for model in CONTENT if has_position(model)]


@pytest.fixture(scope="module", autouse=True)
def cast_on_stage(standing):
    with standing():
        jena, gera = cast.add_events(cast.jena()), cast.add_events(cast.gera())
        cast.anna(jena), cast.rita(jena), cast.gerd(gera), cast.olga()
        yield


@pytest.fixture
def three(jena):
    Referral.objects.filter(office=jena).delete()
    return [
        jena.referrals.create(cannot_de=each, who_can_de="x", position=4) for each in ["Eins", "Zwei", "Drei"]
    ]


def move(client, row, way):
    path = address(type(row), "changelist")
    return client.post(path, {"_move": f"{way}-{row.pk}"}, headers=ENGLISH, follow=True)


def order(jena) -> list[str]:
    return [each.cannot_de for each in Referral.objects.filter(office=jena)]


def test_no_form_asks_for_a_number(rf, olga):
    request = rf.get("/")
    request.user = olga
    assert len(ORDERED) >= 10
    for model in ORDERED:
        assert "position" not in admin.site.get_model_admin(model).get_form(request).base_fields, model


def test_up_and_down(as_anna, jena, three):
    one, two, three_ = three
    assert order(jena) == ["Eins", "Zwei", "Drei"]
    answer = move(as_anna, three_, "up")
    assert order(jena) == ["Eins", "Drei", "Zwei"]
    assert "“Drei” is now number 2 of 3." in texts(parse(answer))
    assert answer.redirect_chain[0][0].endswith(f"#move-up-{three_.pk}")
    move(as_anna, one, "down")
    assert order(jena) == ["Drei", "Eins", "Zwei"]
    assert [each.position for each in Referral.objects.filter(office=jena)] == [1, 2, 3]
    assert two.pk


@pytest.mark.parametrize(("place", "way"), [(0, "up"), (2, "down")])
def test_beyond_the_ends_nothing_moves(as_anna, jena, three, place, way):
    move(as_anna, three[place], way)
    assert order(jena) == ["Eins", "Zwei", "Drei"]


def test_each_button_says_what_it_moves(as_anna, three):
    page = parse(as_anna.get(address(Referral, "changelist"), headers=ENGLISH))
    names = [each.get("aria-label") for each in page.iter("button") if each.get("name") == "_move"]
    assert names[:2] == ["Move “Eins” up", "Move “Eins” down"]


def test_a_new_row_comes_last_of_its_office(as_anna, jena, three):
    path = address(Referral, "add")
    data = form_data(as_anna.get(path)) | {"cannot_de": "Vier", "who_can_de": "x"}
    assert as_anna.post(path, data).status_code == 302
    assert order(jena)[-1] == "Vier"


def test_other_offices_keep_their_order(as_olga, jena, gera, three):
    before = list(Referral.objects.filter(office=gera).values_list("pk", "position"))
    move(as_olga, three[2], "up")
    assert list(Referral.objects.filter(office=gera).values_list("pk", "position")) == before


@pytest.mark.parametrize("sent", ["up-0", "up-", "sideways-1", "", "up-x", "up-99999999999999999999", "\0-1"])
def test_what_is_no_row_is_refused(as_anna, three, sent):
    before = everything_stored()
    answer = as_anna.post(address(Referral, "changelist"), {"_move": sent})
    assert answer.status_code == 403
    assert everything_stored() == before


@pytest.mark.parametrize("model", ORDERED, ids=name)
def test_nobody_moves_rows_of_another_office_or_as_a_reader(as_anna, client, rita, gera, jena, model):
    foreign = _row(model, gera)
    own = _row(model, jena)
    before = everything_stored()
    if foreign and model._meta.model_name != "office":
        assert as_anna.post(address(model, "changelist"), {"_move": f"up-{foreign.pk}"}).status_code == 403
    client.force_login(rita)
    if own:
        assert client.post(address(model, "changelist"), {"_move": f"up-{own.pk}"}).status_code == 403
    assert everything_stored() == before


def _row(model, office):
    path = admin.site.get_model_admin(model).office_path or "pk"
    return model.objects.filter(**{path: office.pk}).first()


def test_pages_move_among_those_below_the_same_page(as_anna, jena):
    parent = Page.objects.get(slug="jena-guide")
    above = cast.make_page(jena, "above", "Oben")
    rows = [cast.make_page(jena, f"p{number}", f"Seite {number}", parent=parent) for number in range(2)]
    position = Page.objects.get(pk=above.pk).position
    move(as_anna, rows[1], "up")
    assert [each.slug for each in Page.objects.filter(parent=parent)] == ["p1", "p0"]
    assert Page.objects.get(pk=above.pk).position == position


@pytest.mark.parametrize("model", [Unit, Contact, OtherPlace])
def test_the_list_does_not_grow_queries(as_anna, jena, django_assert_max_num_queries, model):
    with django_assert_max_num_queries(30) as before:
        as_anna.get(address(model, "changelist"))
    row = model.objects.filter(office=jena).first()
    for number in range(5):
        row.pk = None
        if hasattr(row, "slug"):
            row.slug = f"more-{number}"
        row.save()
    with django_assert_max_num_queries(len(before)):
        as_anna.get(address(model, "changelist"))
