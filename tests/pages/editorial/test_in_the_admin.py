"""The operator has pages of the whole website; an editor cannot make one, not even by mistake."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from pages.models import Page
from tests import cast
from tests.offices.admin_pages import address
from tests.website.pages import parse, texts

pytestmark = pytest.mark.usefixtures("jena_on_stage")


def test_an_editor_must_choose_the_own_office(client, anna, jena):
    client.force_login(anna)
    add = address(Page, "add")
    form = client.get(add).context["adminform"].form
    assert list(form["office"].field.choices) == [(jena.pk, "Jena")]
    data = {"title_de": "Neu", "slug": "neu", "is_published": "False", "office": ""}
    response = client.post(add, data)
    assert set(response.context["adminform"].form.errors) == {"office"}
    assert not Page.objects.filter(slug="neu").exists()


def test_an_editor_sees_no_page_of_the_whole_website(client, anna, jena):
    page = cast.make_page(None, "welcome", "Willkommen allerseits")
    client.force_login(anna)
    assert "Willkommen allerseits" not in client.get(address(Page, "changelist")).content.decode()
    assert "Willkommen allerseits" not in client.get(address(Page, "add")).content.decode()
    assert client.get(address(Page, "change", page.pk)).status_code == 302


def test_the_operator_makes_one(client, olga, jena):
    client.force_login(olga)
    data = {"title_de": "Neu", "slug": "neu", "is_published": "False", "office": ""}
    assert client.post(address(Page, "add"), data).status_code == 302
    assert Page.objects.get(slug="neu").office is None


def test_only_what_residents_see_is_linked_from_the_form(client, anna, jena):
    client.force_login(anna)
    page = Page.objects.get(slug="jena-guide")
    path = address(Page, "change", page.pk)
    public = "/seiten/jena-guide/"
    assert public in client.get(path, headers={"accept-language": "de"}).content.decode()
    Page.objects.update(is_published=False)
    assert public not in client.get(path, headers={"accept-language": "de"}).content.decode()


def test_the_list_shows_the_way_and_does_not_grow_queries(client, anna, jena):
    client.force_login(anna)
    counts = []
    parent = Page.objects.get(slug="jena-guide")
    for number in range(2):
        for more in range(5):
            child = cast.make_page(jena, f"p{number}-{more}", f"Seite {more}", parent=parent)
            cast.make_page(jena, f"c{number}-{more}", f"Kind {more}", parent=child)
        with CaptureQueriesContext(connection) as queries:
            page = client.get(address(Page, "changelist"))
        counts.append(len(queries))
    assert "Ratgeber Jena › Seite 1 › Kind 1" in texts(parse(page))
    assert counts[0] == counts[1]
