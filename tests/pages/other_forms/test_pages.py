"""An office in Easy Language and in German Sign Language: their pages, and the links that lead there."""

from datetime import date

import pytest
from django.core.files.base import ContentFile

from pages.models import EasyLanguage, SignLanguage
from tests import cast
from tests.website.pages import by_class, parse, texts
from tests.website.search_engines.schema_org import data_blocks, faults, nodes

pytestmark = pytest.mark.usefixtures("jena_on_stage")

EASY = {"de": "/de/bueros/jena/leichte-sprache/", "en": "/en/offices/jena/easy-language/"}
SIGN = {"de": "/de/bueros/jena/gebaerdensprache/", "en": "/en/offices/jena/sign-language/"}
BOTH = [*EASY.values(), *SIGN.values()]


def get(client, path):
    response = client.get(path)
    assert response.status_code == 200
    return parse(response)


def head(page) -> dict:
    found = {link.get("hreflang"): link.get("href") for link in page.iter("link") if link.get("hreflang")}
    canonical = [link.get("href") for link in page.iter("link") if link.get("rel") == "canonical"]
    return {"canonical": canonical[0], "alternates": set(found)}


class TestEasyLanguage:
    @pytest.mark.parametrize("language", ["de", "en"])
    def test_the_text_is_marked_as_easy_german_on_both_pages(self, client, jena, language):
        page = get(client, EASY[language])
        (text,) = [each for each in page.iter() if each.get("lang") == "de-simple"]
        assert texts(text) == "Wir sind in Jena.Wir helfen Ihnen."
        assert page.get("lang") == language

    def test_the_english_page_says_in_a_sentence_what_it_is(self, client, jena):
        assert "This page is in German: in Easy Language" in texts(get(client, EASY["en"]))
        assert "auf Deutsch" not in texts(get(client, EASY["de"]))

    def test_it_exists_in_german_alone(self, client, jena, settings):
        settings.SITE_URL = "https://example.org"
        for path in EASY.values():
            assert head(get(client, path)) == {
                "canonical": f"https://example.org{EASY['de']}",
                "alternates": set(),
            }
        sitemap = client.get("/sitemap.xml").content.decode()
        assert EASY["de"] in sitemap
        assert EASY["en"] not in sitemap

    def test_headings_begin_right_below_the_title(self, client, jena):
        EasyLanguage.objects.update(body="<h3>Wer?</h3>")
        assert "Wer?" in [texts(each) for each in get(client, EASY["de"]).iter("h2")]

    def test_it_tells_who_has_checked_it_and_when(self, client, jena):
        EasyLanguage.objects.update(checked_on=date(2026, 5, 1))
        (facts,) = by_class(get(client, EASY["de"]), "facts")
        assert [[texts(cell) for cell in row] for row in facts] == [
            ["Geschrieben oder geprüft von", "Prüfgruppe Jena"],
            ["Geprüft am", "1. Mai 2026"],
        ]

    def test_nothing_is_said_of_a_check_that_is_not_entered(self, client, jena):
        EasyLanguage.objects.update(checked_by_de="", checked_by_en="")
        assert by_class(get(client, EASY["de"]), "facts") == []


class TestSignLanguage:
    def video(self, client, language="de"):
        (found,) = get(client, SIGN[language]).iter("video")
        return found

    def test_the_video_is_our_own_and_loads_nothing_by_itself(self, client, jena):
        video = self.video(client)
        assert video.get("preload") == "none"
        assert video.get("controls") is not None
        assert video.get("autoplay") is None
        (source,) = video.iter("source")
        assert (source.get("src")[:7], source.get("type")) == ("/media/", "video/mp4")
        assert b"".join(client.get(source.get("src")).streaming_content) == cast.MP4

    def test_a_part_of_the_video_can_be_had(self, client, jena):
        """Safari plays nothing without."""
        source = self.video(client).find("source").get("src")
        response = client.get(source, headers={"range": "bytes=0-1"})
        assert (response.status_code, b"".join(response.streaming_content)) == (206, cast.MP4[:2])

    def test_the_policy_lets_it_play(self, client, jena):
        assert "media-src 'self'" in client.get(SIGN["de"])["Content-Security-Policy"]

    @pytest.mark.parametrize(
        ("language", "words"),
        [
            ("de", "Video speichern (MP4, 1 KB, 2 Minuten 30 Sekunden)"),
            ("en", "Save the video (MP4, 1 KB, 2 minutes 30 seconds)"),
        ],
    )
    def test_it_can_be_saved_and_the_link_tells_format_size_and_duration(self, client, jena, language, words):
        (link,) = by_class(get(client, SIGN[language]), "download__link")
        assert texts(link) == words
        assert link.get("download") is not None

    def test_a_video_that_has_been_lost_breaks_no_page(self, client, jena):
        SignLanguage.objects.update(video="sign-language/lost.mp4")
        (link,) = by_class(get(client, SIGN["de"]), "download__link")
        assert texts(link) == "Video speichern (MP4, 2 Minuten 30 Sekunden)"

    def test_subtitles_and_picture_appear_where_they_are(self, client, jena):
        assert list(self.video(client).iter("track")) == []
        row = SignLanguage.objects.get()
        row.subtitles.save("a.vtt", ContentFile(b"WEBVTT\n\n00:00.000 --> 00:01.000\nHallo\n"))
        row.poster.save("a.png", ContentFile(b"x"))
        video = self.video(client, "en")
        (track,) = video.iter("track")
        assert (track.get("kind"), track.get("srclang"), track.get("label")) == ("subtitles", "de", "German")
        assert video.get("poster") == row.poster.url
        subtitles = client.get(track.get("src"))
        assert b"".join(subtitles.streaming_content).startswith(b"WEBVTT")
        assert subtitles["Content-Type"] == "text/vtt; charset=utf-8"

    def test_what_it_says_is_there_in_words(self, client, jena, settings):
        settings.SITE_URL = "https://example.org"
        assert "Hello from Jena." in texts(get(client, SIGN["en"]))
        assert head(get(client, SIGN["en"]))["alternates"] == {"de", "en", "x-default"}
        SignLanguage.objects.update(transcript_en="")
        page = get(client, SIGN["en"])
        assert "Guten Tag aus Jena." in [texts(each) for each in page.iter("div") if each.get("lang") == "de"]
        assert head(page) == {"canonical": f"https://example.org{SIGN['de']}", "alternates": set()}


class TestLinks:
    def links(self, client, path):
        found = {link.get("href"): link.get("hreflang") for link in get(client, path).iter("a")}
        return {href: language for href, language in found.items() if href in BOTH}

    @pytest.mark.parametrize("language", ["de", "en"])
    @pytest.mark.parametrize(
        "paths",
        [
            {"de": "/de/bueros/jena/", "en": "/en/offices/jena/"},
            {"de": "/de/bueros/jena/barrierefreiheit/", "en": "/en/offices/jena/accessibility/"},
            {"de": "/de/bueros/jena/seiten/jena-guide/", "en": "/en/offices/jena/pages/jena-guide/"},
        ],
    )
    def test_every_page_of_the_office_leads_to_both(self, client, jena, gera, paths, language):
        assert self.links(client, paths[language]) == {EASY[language]: "de-simple", SIGN[language]: "gsg"}
        assert "/gera/leichte-sprache/" not in client.get(paths["de"]).content.decode()

    def test_on_the_office_s_page_they_come_before_the_title(self, client, jena):
        main = client.get("/de/bueros/jena/").content.decode().partition("<main")[2]
        assert main.index(EASY["de"]) < main.index("<h1")

    def test_pages_of_no_office_do_not(self, client, jena):
        for path in ["/de/", "/de/bueros/", "/de/impressum/", "/de/nirgends/"]:
            links = {link.get("href") for link in parse(client.get(path)).iter("a")}
            assert not links & set(BOTH)

    def test_without_content_there_is_no_page_and_no_link(self, client, jena):
        EasyLanguage.objects.update(body="")
        SignLanguage.objects.all().delete()
        for path in BOTH:
            assert client.get(path).status_code == 404
        for path in [
            "/de/bueros/jena/",
            "/de/bueros/jena/barrierefreiheit/",
            "/de/uebersicht/",
            "/sitemap.xml",
        ]:
            content = client.get(path).content.decode()
            assert [each for each in BOTH if each in content] == [], path

    def test_an_office_has_one_without_the_other(self, client, jena):
        SignLanguage.objects.all().delete()
        assert set(self.links(client, "/de/bueros/jena/")) == {EASY["de"]}

    def test_a_renamed_office_keeps_both_addresses(self, client, jena):
        jena.slug = "jena-neu"
        jena.save()
        for path in BOTH:
            response = client.get(path)
            assert (response.status_code, response["Location"]) == (301, path.replace("/jena/", "/jena-neu/"))

    def test_an_unknown_office_has_none(self, client, db):
        assert client.get("/de/bueros/nirgends/leichte-sprache/").status_code == 404


class TestMachines:
    @pytest.mark.parametrize("path", BOTH)
    def test_every_term_is_one_of_schema_org_in_its_place(self, client, jena, path):
        (block,) = data_blocks(client.get(path))
        assert faults(block) == []

    def test_the_video_tells_its_language_and_duration(self, client, jena, settings):
        settings.SITE_URL = "https://example.org"
        page = nodes(client.get(SIGN["de"]))["WebPage"]
        video = page["video"]
        assert (video["inLanguage"], video["duration"]) == ("gsg", "P0DT00H02M30S")
        assert video["contentUrl"].startswith("https://example.org/media/sign-language/")
        assert video["transcript"] == "Guten Tag aus Jena."
        assert nodes(client.get(EASY["en"]))["WebPage"]["inLanguage"] == "de-simple"


@pytest.mark.parametrize("path", BOTH)
def test_offices_with_their_content_are_one_query_and_what_stands_above_all_pages_two(
    client, jena, gera, django_assert_num_queries, path
):
    # English pages ask once which of their texts are older than the German.
    with django_assert_num_queries(3 + path.startswith("/en/")):
        client.get(path)
