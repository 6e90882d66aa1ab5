"""A long form is several pages. Each saves what stands on it, and leaves all the rest as it is.

Whatever is registered with parts is walked through: a new part is found by itself.
"""

import pytest
from django.contrib import admin
from django.contrib.admin.models import LogEntry
from django.contrib.admin.utils import flatten
from django.db.models import CheckConstraint

from awards.models import Edition, Entry
from events.models import Event
from offices.models import Membership, Office, User
from tests import cast
from tests.offices.admin_pages import (
    address,
    everything_stored,
    form_data,
    page_with,
    part_address,
    part_with,
    parts_of,
    row_of,
)
from tests.staff_forms.pages import sent_from
from tests.website.pages import parse, texts

pytestmark = [pytest.mark.django_db]
PARTED = [each for each in admin.site._registry.values() if getattr(each, "parts", ())]
every_form = pytest.mark.parametrize("model_admin", PARTED, ids=lambda each: each.opts.model_name)
EVERY_PART = [(each.model, part.key) for each in PARTED for part in each.parts]
every_part = pytest.mark.parametrize(
    ("model", "part"),
    EVERY_PART,
    ids=[f"{model._meta.model_name}-{part or 'first'}" for model, part in EVERY_PART],
)
ENGLISH = {"accept-language": "en"}


@pytest.fixture(scope="module", autouse=True)
def cast_on_stage(standing):
    with standing():
        jena = cast.add_awards(cast.add_events(cast.jena()))
        edition = Edition.objects.filter(award__office=jena).exclude(prizes=None).first()
        for _ in range(7):  # to choose winners from
            cast.add_entry(edition, state=Entry.State.COMPLETE)
        cast.anna(jena), cast.rita(jena), cast.olga()
        yield


def fields_of(part) -> list[str]:
    return [name for _title, options in part.fieldsets for name in flatten(options["fields"])]


@every_form
def test_no_field_and_no_row_stands_on_two_parts(model_admin):
    fields = [name for part in model_admin.parts for name in fields_of(part)]
    rows = [each for part in model_admin.parts for each in part.all_rows]
    assert len(fields) == len(set(fields))
    assert len(rows) == len(set(rows))


@every_form
def test_what_is_checked_together_stands_together(model_admin):
    """A form does not check what names a column of another part; the database would refuse it."""
    shared = [name for _title, options in model_admin.on_every_part for name in flatten(options["fields"])]
    parts = [{*fields_of(part), *shared} for part in model_admin.parts]
    for constraint in model_admin.model._meta.constraints:
        if isinstance(constraint, CheckConstraint):
            named = constraint.condition.referenced_base_fields
            editable = {name for name in named if model_admin.model._meta.get_field(name).editable}
            untranslated = {
                getattr(model_admin.model._meta.get_field(name), "translated_field", None) or name
                for name in editable
            }
            names = {getattr(each, "name", each) for each in untranslated}
            if constraint.name.endswith("is_public_if_published_and_not_closed"):
                continue  # save() keeps it
            assert any(names <= part for part in parts), constraint.name


@every_form
def test_the_parts_are_linked_and_the_open_one_is_marked(model_admin, as_anna, jena):
    row = row_of(jena, model_admin.model)
    addresses = [part_address(model_admin.model, row.pk, part.key) for part in model_admin.parts]
    for place, path in enumerate(addresses):
        page = parse(as_anna.get(path, headers=ENGLISH))
        (nav,) = [each for each in page.iter("nav") if each.get("aria-label") == "Parts of this form"]
        links = list(nav.iter("a"))
        assert [link.get("href") for link in links] == addresses
        assert [link.get("aria-current") == "page" for link in links] == [
            number == place for number in range(len(addresses))
        ]


@every_part
def test_a_part_writes_its_own_fields_and_nothing_else(as_olga, jena, model, part):
    row = row_of(jena, model)
    path = part_address(model, row.pk, part)
    page = as_olga.get(path)
    shown = set(page.context["adminform"].form.fields)
    shown |= {name.rpartition("_")[0] for name in shown}  # the column behind those of the languages
    kinds = [each.formset.model for each in page.context["inline_admin_formsets"]]
    before = everything_stored()
    answer = as_olga.post(path, sent_from(page, 2))
    assert answer.status_code == 302, answer.context["errors"]
    after = everything_stored()
    (was,) = [each for each in before[model] if each["id"] == row.pk]
    (now,) = [each for each in after[model] if each["id"] == row.pk]
    kept_by_itself = getattr(model, "KEPT", set()) | {"is_public", "slug", "entries_until", "changed_at"}
    changed = {name.removesuffix("_id") for name in was if was[name] != now[name]}
    assert changed <= {*shown, *kept_by_itself}
    own_rows = [inline.model for inline in admin.site.get_model_admin(model).inlines]
    for other in set(own_rows) - set(kinds):
        left_out = getattr(other, "KEPT", set()) | {"is_public"}
        assert _without(before[other], left_out) == _without(after[other], left_out)


def _without(rows, names) -> list[dict]:
    return [{name: value for name, value in row.items() if name not in names} for row in rows]


@every_part
def test_two_people_on_two_parts_are_in_nobodys_way(as_olga, jena, model, part):
    """One has the part open while each other one is saved."""
    row = row_of(jena, model)
    path = part_address(model, row.pk, part)
    opened = form_data(as_olga.get(path))
    for other in parts_of(model):
        if other != part:
            there = part_address(model, row.pk, other)
            assert as_olga.post(there, sent_from(as_olga.get(there), 2)).status_code == 302
    stored = everything_stored()
    answer = as_olga.post(path, opened)
    assert answer.status_code == 302, answer.context["errors"]
    (was,) = [each for each in stored[model] if each["id"] == row.pk]
    (now,) = [each for each in everything_stored()[model] if each["id"] == row.pk]
    kept = getattr(model, "KEPT", set())
    assert {name for name in was if was[name] != now[name]} <= kept


@every_part
def test_a_reader_sees_every_part_and_saves_none(as_rita, jena, model, part):
    path = part_address(model, row_of(jena, model).pk, part)
    page = as_rita.get(path)
    assert page.status_code == 200
    assert 'name="_save"' not in page.content.decode()
    before = everything_stored()
    assert as_rita.post(path, {}).status_code == 403
    assert everything_stored() == before


@every_part
def test_a_translator_changes_the_texts_of_every_part(client, jena, model, part):
    user = User.objects.create_user("tara", is_staff=True)
    user.memberships.create(office=jena, role=Membership.Role.TRANSLATOR, language="en")
    client.force_login(user)
    path = part_address(model, row_of(jena, model).pk, part)
    page = client.get(path)
    assert page.status_code == 200
    fields = set(page.context["adminform"].form.fields) - {"loaded_state"}
    assert all(name.endswith("_en") for name in fields)
    texts_here = [name for name in fields if hasattr(model._meta.get_field(name), "translated_field")]
    answer = client.post(path, form_data(page) | dict.fromkeys(texts_here[:1], "New words"))
    assert answer.status_code == 302
    row = row_of(jena, model)
    assert all("New words" in getattr(row, name) for name in texts_here[:1])


def test_an_unknown_part_is_not_there(as_anna, jena):
    path = address(Office, "change", jena.pk)
    for part in ["nothing", "hours2", "HOURS"]:
        assert as_anna.get(f"{path}{part}/").status_code == 404


def test_a_new_event_begins_with_the_first_part_and_goes_on(as_anna, jena):
    path = address(Event, "add")
    page = as_anna.get(path, headers=ENGLISH)
    assert "place" not in page.context["adminform"].form.fields
    data = form_data(page) | {"title_de": "Chor", "_next": "yes"}
    answer = as_anna.post(path, data, headers=ENGLISH, follow=True)
    event = Event.objects.get(title_de="Chor")
    assert answer.redirect_chain == [(page_with(event, "place"), 302)]
    assert event.state == "draft"
    assert "Saved as a draft, not visible yet." in texts(parse(answer))


def test_the_operator_adds_an_office_on_one_page(as_olga):
    path = address(Office, "add")
    page = as_olga.get(path)
    data = form_data(page) | {
        "name_de": "Büro", "place_de": "Ulm", "municipality_de": "Stadt Ulm", "municipality_kind": "town",
        "state": "BW", "slug": "ulm",
    }  # fmt: skip
    assert as_olga.post(path, data).status_code == 302
    assert Office.objects.get(slug="ulm").state == "BW"


@pytest.mark.parametrize("wanted", ["place", "price_kind"])
def test_what_was_typed_into_a_part_of_a_row_that_is_gone_is_added_with_it(as_anna, anna, jena, wanted):
    event = cast.make_event(jena, "gone", "Weg")
    path = page_with(event, wanted)
    typed = {"online_url": "https://example.org/"} if wanted == "place" else {"audience_note_de": "Alle"}
    opened = form_data(as_anna.get(path)) | {"opened_by": anna.pk}
    event.delete()
    answer = as_anna.post(path, opened | typed)
    assert answer.status_code == 404
    (form,) = [each for each in parse(answer).iter("form") if each.get("id") == "event_form"]
    again = form_data(answer) | {"title_de": "Wieder da"}
    assert as_anna.post(form.get("action"), again).status_code == 302
    event = Event.objects.get(title_de="Wieder da")
    assert {name: getattr(event, name) for name in typed} == typed


def test_the_history_names_the_row_whatever_part_was_saved(as_anna, jena):
    path = page_with(jena, "welcome")
    as_anna.post(path, form_data(as_anna.get(path)) | {"welcome_de": "Hallo"})
    assert LogEntry.objects.get().object_id == str(jena.pk)
    assert "Begrüßung" in texts(parse(as_anna.get(address(Office, "history", jena.pk))))


class TestOffices:
    """What names rows of an office stays in it, though it stands on another part than the office."""

    @pytest.fixture
    def gera(self):
        return cast.add_events(cast.gera())

    def test_an_event_is_not_moved_away_from_its_place(self, as_olga, jena, gera):
        event = Event.objects.filter(office=jena).exclude(place=None).first()
        path = address(Event, "change", event.pk)
        answer = as_olga.post(path, form_data(as_olga.get(path)) | {"office": gera.pk}, headers=ENGLISH)
        assert "belongs to another office" in str(answer.context["adminform"].form.errors["office"])

    def test_an_event_gets_no_place_of_another_office(self, as_olga, jena, gera):
        event = Event.objects.filter(office=jena).first()
        path = page_with(event, "place")
        place = gera.event_places.get()
        answer = as_olga.post(path, form_data(as_olga.get(path)) | {"place": place.pk}, headers=ENGLISH)
        assert set(answer.context["adminform"].form.errors) == {"place"}


def test_lists_of_an_office_are_found_where_one_looks_for_them():
    assert part_with(Office, "welcome") == "texts"
    assert admin.site.get_model_admin(Event).part_of_office in parts_of(Office)
    keys = {each.part_of_office for each in admin.site._registry.values() if hasattr(each, "part_of_office")}
    assert keys <= set(parts_of(Office))
