"""What staff meet in the admin: both languages side by side, errors as sentences, nothing from elsewhere."""

import re

import pytest
from django.contrib import admin
from django.db import models as fields
from django.test import Client
from django.urls import reverse

from offices import models
from tests.offices.admin.leaks import every_model, every_page
from tests.offices.admin_pages import (
    INLINES,
    SCOPED,
    address,
    form_data,
    page_with,
    part_address,
    part_with,
    parts_of,
    row_of,
)
from tests.website.pages import parse, texts


def office_page(jena) -> str:
    return reverse("admin:offices_office_change", args=[jena.pk])


def sentences(response) -> set[str]:
    """All error sentences of a page with forms."""
    return {
        texts(item) for listed in parse(response).iterfind(".//ul[@class='errorlist']") for item in listed
    } | {
        texts(item)
        for listed in parse(response).iterfind(".//ul[@class='errorlist nonfield']")
        for item in listed
    }


class TestEditing:
    @every_model
    def test_every_text_can_be_changed_in_every_language(self, as_anna, own_page, jena, model):
        row = row_of(jena, model)
        translated = [field for field in model._meta.fields if hasattr(field, "translated_field")]
        written = {field.name: f"Neu {field.name}" for field in translated}
        asked = set()
        for part in parts_of(model):
            data = form_data(own_page(model, part=part))
            asked |= data.keys() & written.keys()
            here = {name: words for name, words in written.items() if name in data}
            assert as_anna.post(part_address(model, row.pk, part), data | here).status_code == 302
        assert asked == written.keys()
        row.refresh_from_db()
        assert {field: getattr(row, field) for field in written} == written

    @pytest.mark.parametrize("language", ["de", "en"])
    def test_a_text_can_be_emptied_in_either_language(self, as_anna, jena, language):
        models.Office.objects.update(welcome_de="Hallo", welcome_en="Hello")
        path = page_with(jena, "welcome")
        for field in ["welcome_de", "welcome_en"]:
            data = form_data(as_anna.get(path)) | {field: ""}
            assert as_anna.post(path, data, headers={"accept-language": language}).status_code == 302
            jena.refresh_from_db()
            assert not getattr(jena, field)

    def test_rich_text_is_cleaned(self, as_anna, jena):
        path = page_with(jena, "mission")
        data = form_data(as_anna.get(path))
        data["mission_en"] = '<p onclick="x()">Our <span lang="de">Amt</span></p><script>x()</script>'
        as_anna.post(path, data)
        jena.refresh_from_db()
        assert jena.mission_en == '<p>Our <span lang="de">Amt</span></p>'

    def test_rows_in_tables_can_be_added_changed_and_deleted(self, as_anna, jena):
        path = page_with(jena, models.ServedPlace)
        data = form_data(as_anna.get(path))
        data |= {"served_places-TOTAL_FORMS": 2, "served_places-1-name": "Winzerla", "served_places-1-id": ""}
        assert as_anna.post(path, data | {"served_places-0-DELETE": "on"}).status_code == 302
        path = page_with(jena, models.ConsultationHour)
        data = form_data(as_anna.get(path)) | {"consultation_hours-0-closes": "13:30"}
        assert as_anna.post(path, data).status_code == 302
        assert [place.name for place in jena.served_places.all()] == ["Winzerla"]
        assert f"{jena.consultation_hours.get().closes:%H:%M}" == "13:30"

    def test_a_new_row_comes_last_and_belongs_to_ones_own_office(self, as_anna, jena):
        jena.contacts.update(position=4)
        page = as_anna.get(address(models.Contact, "add"))
        assert "position" not in page.context["adminform"].form.fields
        assert list(page.context["adminform"].form["office"].field.choices) == [(jena.pk, "Jena")]
        assert (
            as_anna.post(address(models.Contact, "add"), form_data(page) | {"name_de": "Neu"}).status_code
            == 302
        )
        assert jena.contacts.get(name_de="Neu").position == 5

    def test_lists_do_not_grow_queries(self, as_anna, jena, django_assert_num_queries):
        jena.contacts.all().delete()
        for number in [1, 20]:
            jena.contacts.bulk_create(models.Contact(office=jena, name_de="Neu") for _ in range(number))
            with django_assert_num_queries(7):
                as_anna.get(address(models.Contact, "changelist"))


class TestErrors:
    """Each rule of the database tells its sentence in the form, in German and English."""

    def errors_of(self, client, jena, language, wanted=None, **changes):
        """wanted: rows on the page that is meant."""
        path = page_with(jena, wanted)
        data = form_data(client.get(path))
        data |= {key.replace("__", "-"): value for key, value in changes.items()}
        return sentences(client.post(path, data, headers={"accept-language": language}))

    def test_a_name_is_missing(self, as_anna, jena):
        assert self.errors_of(as_anna, jena, "en", name_de="") == {"This field is required."}

    def test_hours_that_end_before_they_begin(self, as_anna, jena):
        changes = {"consultation_hours__0__closes": "08:00"}
        errors = self.errors_of(as_anna, jena, "en", models.ConsultationHour, **changes)
        assert errors == {"The end must be later than the beginning."}

    def test_an_exception_with_one_time(self, as_anna, jena):
        changes = {"consultation_exceptions__0__opens": "08:00"}
        assert self.errors_of(as_anna, jena, "en", models.ConsultationException, **changes) == {
            "Please enter both times, the end later than the beginning, or leave both empty."
        }

    def test_an_address_without_a_street(self, as_anna, jena):
        changes = {"addresses__0__street": "", "addresses__0__post_box": "11 65"}
        assert self.errors_of(as_anna, jena, "en", models.Address, **changes) == {
            "Nobody can visit a P.O. box. Please enter a street."
        }

    def test_an_address_that_a_colleague_has_just_added(self, as_anna, jena):
        path = page_with(jena, models.Address)
        data = form_data(as_anna.get(path)) | {
            "addresses-INITIAL_FORMS": 0,
            "addresses-0-id": "",
            "addresses-0-street": "Am Anger 15",
        }
        response = as_anna.post(path, data, headers={"accept-language": "en"})
        assert "This office has an address of this kind already." in sentences(response)

    def test_two_units_with_one_jump_mark(self, as_anna, jena):
        data = form_data(as_anna.get(address(models.Unit, "add")))
        data |= {"name_de": "Neu", "slug": "office"}
        response = as_anna.post(address(models.Unit, "add"), data, headers={"accept-language": "en"})
        assert sentences(response) == {"Another unit of this office has this jump mark already."}

    def test_something_that_is_no_phone_number(self, as_anna, jena):
        path = address(models.Contact, "change", jena.contacts.get().pk)
        data = form_data(as_anna.get(path)) | {"phone": "Zimmer 5"}
        (sentence,) = sentences(as_anna.post(path, data, headers={"accept-language": "en"}))
        assert sentence.startswith("This is not a phone number.")


class TestForms:
    @every_model
    @pytest.mark.parametrize(
        ("language", "names"), [("de", ["Deutsch", "Englisch"]), ("en", ["German", "English"])]
    )
    def test_languages_stand_side_by_side_and_are_named(self, own_page, settings, model, language, names):
        pages = {part: parse(own_page(model, language, part)) for part in parts_of(model)}
        for field in {
            each.translated_field for each in model._meta.fields if hasattr(each, "translated_field")
        }:
            page = pages[part_with(model, field.name)]
            versions = [f"{field.name}_{code}" for code, _name in settings.LANGUAGES]
            rows = [
                row for row in page.iter("div") if f"field-{versions[0]}" in (row.get("class") or "").split()
            ]
            row = next(row for row in rows if "form-row" in row.get("class"))
            for version, code, language_name in zip(versions, ["de", "en"], names, strict=True):
                label = row.find(f".//label[@for='id_{version}']")
                assert texts(label).endswith(f"({language_name}):")
                assert row.find(f".//*[@id='id_{version}']").get("lang") == code

    @every_page
    def test_every_field_says_its_name(self, own_page, model, part):
        page = parse(own_page(model, part=part))
        labelled = {label.get("for") for label in page.iter("label")}
        for control in [*page.iter("input"), *page.iter("select"), *page.iter("textarea")]:
            if control.get("type") not in {"hidden", "submit"}:
                assert control.get("id") in labelled or control.get("aria-label")

    def test_dates_and_times_are_the_browser_s_own_fields(self):
        for _parent, inline in INLINES:
            for field in inline.model._meta.fields:
                if isinstance(field, (fields.DateField, fields.TimeField)):
                    assert type(inline.formfield_overrides[type(field)]["widget"]).__name__ in {
                        "DateInput",
                        "DateTimeInput",
                        "TimeInput",
                    }

    def test_a_label_asks_for_no_particular_number_of_languages(self):
        inline_and_pages = [*admin.site._registry.values()]
        assert not [
            each
            for each in inline_and_pages
            if re.search(r"_de\b", f"{each.fieldsets} {each.fields} {_of_parts(each)}")
        ]

    def test_the_office_leads_to_all_its_lists(self, as_anna, jena):
        pages = [
            parse(as_anna.get(part_address(models.Office, jena.pk, part))) for part in parts_of(models.Office)
        ]
        links = [
            link
            for page in pages
            for nav in page.iter("nav")
            if nav.get("class") == "more-rows"
            for link in nav.iter("a")
        ]
        for link in links:
            assert re.search(r"\([1-9]\d*\)$", texts(link))
            assert as_anna.get(link.get("href")).status_code == 200
        listed = [address(model, "changelist") for model in SCOPED if model is not models.Office]
        assert sorted(link.get("href").partition("?")[0] for link in links) == sorted(listed)


def _of_parts(model_admin) -> str:
    """Without the fields of a new place, which are those of the form and not of the model."""
    fields = [
        options["fields"] for part in getattr(model_admin, "parts", ()) for _t, options in part.fieldsets
    ]
    return re.sub(r"new_place_\w+", "", str(fields))


def all_pages(jena):
    yield from map(reverse, ["admin:index", "admin:login", "admin:password_change"])
    for model in SCOPED:
        yield from [address(model, "changelist"), address(model, "add")]
        yield from [address(model, page, row_of(jena, model).pk) for page in ["delete", "history"]]
        yield from [part_address(model, row_of(jena, model).pk, part) for part in parts_of(model)]
    yield from [address(models.User, "changelist"), address(models.User, "add")]


@pytest.fixture(scope="module")
def every_page(standing, cast_on_stage) -> list:
    """The answers of all pages of the admin and what is in them, asked for once."""
    with standing():
        client, jena = Client(), models.Office.objects.get(slug="jena")
        client.force_login(models.User.objects.get(username="olga"))
        answers = [client.get(path, follow=True) for path in all_pages(jena)]
    return [(answer, parse(answer)) for answer in answers]


def test_no_page_loads_anything_from_a_foreign_host(every_page):
    for _answer, page in every_page:
        loaded = [element.get("src") for element in page.iter() if element.get("src")]
        loaded += [link.get("href") for link in page.iter("link")]
        assert loaded
        assert [
            address for address in loaded if not address.startswith("/") or address.startswith("//")
        ] == []


def test_inline_scripts_carry_the_nonce_and_there_are_no_inline_styles(every_page):
    for answer, page in every_page:
        policy = answer["Content-Security-Policy"]
        assert "unsafe" not in policy
        assert "style-src 'self';" in policy + ";"
        assert [element for element in page.iter() if element.tag == "style" or element.get("style")] == []
        for script in page.iter("script"):
            assert script.get("src") or f"'nonce-{script.get('nonce')}'" in policy
        assert [
            each for each in page.iter() if any(re.match("on[a-z]", attribute) for attribute in each.attrib)
        ] == []
