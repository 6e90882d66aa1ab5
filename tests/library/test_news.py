"""News shows a picture of the library, too."""

import json

import pytest

from library.models import LibraryPicture
from pages.models import News
from tests import cast
from tests.history.walking import change, words
from tests.offices.admin_pages import address, form_data
from tests.website.pages import parse, texts
from translations.checking import translated_models
from translations.declarations import public_rows

pytestmark = pytest.mark.django_db
ENGLISH = {"accept-language": "en"}


@pytest.fixture
def news(jena):
    return jena.news.get()


@pytest.fixture
def with_picture(news, picture):
    news.picture = picture
    news.save()
    return news


def page_of(client, language: str):
    return parse(client.get({"de": "/de/aktuelles/jena-news/", "en": "/en/news/jena-news/"}[language]))


def test_it_is_chosen_in_its_form(as_anna, news, picture):
    change(as_anna, news, picture=str(picture.pk))
    news.refresh_from_db()
    assert news.picture == picture


def test_one_of_another_office_is_refused(as_anna, gera, news):
    foreign = cast.add_picture(gera, "Geheimes")
    path = address(News, "change", news.pk)
    answer = as_anna.post(path, form_data(as_anna.get(path)) | {"picture": foreign.pk}, headers=ENGLISH)
    assert "not in the library of this office" in words(answer)


def test_a_new_one_does_not_get_one_of_another_office_either(as_olga, jena, gera):
    foreign = cast.add_picture(gera, "Aus Gera")
    path = address(News, "add")
    typed = {"office": jena.pk, "title_de": "Neu", "summary_de": "Kurz.", "picture": foreign.pk}
    answer = as_olga.post(path, form_data(as_olga.get(path)) | typed, headers=ENGLISH)
    assert answer.status_code == 200
    assert "This belongs to another office." in words(answer)
    assert not News.objects.filter(title_de="Neu").exists()


def test_it_is_shown_on_its_page_with_its_words(client, with_picture):
    for language, said in [("de", "Menschen tanzen in Jena"), ("en", "People dance in Jena")]:
        page = page_of(client, language)
        assert [each.get("alt") for each in page.iterfind(".//{*}figure//{*}img")] == [said]
    assert "Picture: Ada" in texts(page.find(".//main"))


def test_search_engines_are_told(client, with_picture, picture):
    page = page_of(client, "de")
    (graph,) = [
        json.loads(each.text) for each in page.iter("script") if each.get("type") == "application/ld+json"
    ]
    assert any(picture.image.url in str(node.get("image")) for node in graph["@graph"])


def test_without_one_nothing_is_there(client, news):
    assert page_of(client, "de").find(".//{*}figure") is None


def test_a_picture_is_public_with_whatever_shows_it(with_picture, picture, news):
    def is_public():
        return public_rows(LibraryPicture).filter(pk=picture.pk).exists()

    assert LibraryPicture in translated_models()
    assert is_public()
    News.objects.filter(pk=news.pk).update(publish_at=None)
    assert not is_public()
    news.office.events.filter(slug="jena-closed").update(picture=picture)
    assert not is_public()
    news.office.events.filter(slug="jena-event").update(picture=picture)
    assert is_public()


def test_english_words_that_are_older_are_told_on_the_page_that_shows_them(
    as_anna, client, with_picture, picture
):
    from translations.confirming import How, confirm

    confirm(picture, how=How.WRITTEN)
    change(as_anna, picture, image_alt_de="Kinder tanzen im Park")
    client.logout()
    assert "newer-text" in client.get("/en/news/jena-news/").content.decode()
    assert "newer-text" not in client.get("/de/aktuelles/jena-news/").content.decode()
