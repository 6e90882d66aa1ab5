"""Links are asked rarely; what could not be opened on three days leads staff to its field."""

from datetime import UTC, datetime, timedelta

import pytest
from django.core.management import call_command
from django.urls import reverse

from proofreading.links.asking import AnswerOfServer
from proofreading.links.checking import check
from proofreading.links.collecting import addresses, own_path
from proofreading.links.own import ask_here
from proofreading.models import CheckedLink
from tests.website.pages import parse, texts

NOW = datetime(2031, 6, 2, 10, tzinfo=UTC)
DAY = timedelta(days=1)
GOOD, BAD = AnswerOfServer(True, "200"), AnswerOfServer(False, "404")


@pytest.fixture
def news(jena):
    """The only links there are."""
    row = jena.news.first()
    jena.alerts.update(url="")
    row.body_de = (
        '<p><a href="https://club.example/">Der Verein</a> <a href="mailto:a@club.example">schreiben</a></p>'
    )
    row.save()
    return row


def run(now=NOW, answer=GOOD, most=10, here=GOOD) -> list[str]:
    return [link.address for link in check(most, now, lambda address: answer, lambda path: here)]


def noted(client, path, field) -> str:
    page = client.get(path, headers={"accept-language": "en"})
    found = [each for each in parse(page).iter("div") if each.get("id") == f"proofread-{field}"]
    return texts(found[0]) if found else ""


def test_links_of_texts_and_fields_are_found_once(jena, gera, news):
    jena.information_links.update(url="https://map.example/")
    gera.information_links.update(url="https://map.example/")
    assert {"https://club.example/", "https://map.example/"} <= addresses()
    assert not any(address.startswith("mailto:") for address in addresses())


def test_addresses_in_words_are_asked_too_and_told_at_their_field(client, emil, news):
    news.summary_de = "Mehr unter www.verein.example/fest, oder anders."
    news.body_de = "<p>Siehe https://fest.example/2031.</p>"
    news.save()
    assert {"https://www.verein.example/fest", "https://fest.example/2031"} <= addresses()
    for days in range(3):
        run(NOW + days * DAY, BAD, most=100)
    client.force_login(emil)
    path = reverse("admin:pages_news_change", args=[news.pk])
    assert "“www.verein.example/fest” leads nowhere any more" in noted(client, path, "summary_de")
    assert "“https://fest.example/2031” leads nowhere any more" in noted(client, path, "body_de")


def test_links_to_our_own_pages_are_not_asked_for(news):
    news.body_de = '<p><a href="page:event/1">Fest</a></p>'
    news.save()
    assert not any("page:" in address for address in addresses())


def test_each_is_asked_about_once_a_week(news):
    assert "https://club.example/" in run()
    assert run(NOW + 6 * DAY) == []
    assert "https://club.example/" in run(NOW + 7 * DAY)


def test_a_run_asks_so_many_and_the_next_one_the_others(jena, news):
    for number in range(4):
        jena.information_links.create(title_de="Seite", url=f"https://site-{number}.example/")
    everything = run(most=100)
    CheckedLink.objects.all().delete()
    first, second = run(most=2), run(NOW + timedelta(hours=1), most=100)
    assert len(first) == 2
    assert not set(first) & set(second)
    assert {*first, *second} == set(everything)


def test_only_three_days_of_failure_are_told(client, emil, news):
    client.force_login(emil)
    path = reverse("admin:pages_news_change", args=[news.pk])
    for hours in [0, 2, 4, 8]:
        run(NOW + timedelta(hours=hours), BAD)
    assert CheckedLink.objects.get(address="https://club.example/").failures == 1
    run(NOW + DAY, BAD)
    assert not noted(client, path, "body_de")
    run(NOW + 2 * DAY, BAD)
    assert "“Der Verein” leads nowhere any more" in noted(client, path, "body_de")
    assert "“Der Verein” leads nowhere any more" in texts(
        parse(client.get(reverse("admin:index"), headers={"accept-language": "en"}))
    )
    run(NOW + 3 * DAY, GOOD)
    assert not noted(client, path, "body_de")


def test_a_field_with_an_address_is_told_too(client, emil, jena, news):
    link = jena.information_links.first()
    link.url = "https://map.example/"
    link.save()
    for day in range(3):
        run(NOW + day * DAY, BAD)
    client.force_login(emil)
    path = reverse("admin:offices_informationlink_change", args=[link.pk])
    assert "leads nowhere any more" in noted(client, path, "url")
    desk = client.get(reverse("admin:index"))
    assert f"{path}#id_url" in desk.content.decode()


def test_what_has_moved_for_good_is_told_with_its_new_address(client, emil, news):
    run(answer=AnswerOfServer(True, "200", "https://new.example/"))
    client.force_login(emil)
    path = reverse("admin:pages_news_change", args=[news.pk])
    assert "Its address is now https://new.example/" in noted(client, path, "body_de")


def test_what_nobody_writes_any_more_is_forgotten(news):
    run()
    news.body_de = ""
    news.save()
    run(NOW + DAY)
    assert not CheckedLink.objects.filter(address="https://club.example/").exists()


def test_own_pages_are_asked_here_each_time(client, emil, jena, news, settings):
    settings.SITE_URL = "https://testserver"
    news.body_de = '<p><a href="/de/bueros/jena/">Büro</a> <a href="/de/bueros/nirgends/">Nichts</a></p>'
    news.body_en = '<p><a href="https://testserver/en/offices/gone/">Gone</a></p>'
    news.save()

    def ask(address):
        raise AssertionError(address)

    found = {link.address: link.failures > 0 for link in check(0, NOW, ask, ask_here)}
    assert found == {
        "/de/bueros/jena/": False,
        "/de/bueros/nirgends/": True,
        "https://testserver/en/offices/gone/": True,
    }
    client.force_login(emil)
    path = reverse("admin:pages_news_change", args=[news.pk])
    assert "“Nichts” leads nowhere any more" in noted(client, path, "body_de")
    assert "“Gone” leads nowhere any more" in noted(client, path, "body_en")


def test_what_is_an_own_page(settings):
    settings.SITE_URL = "https://www.integration.example"
    assert own_path("/de/#top") == "/de/"
    assert own_path("https://www.integration.example") == "/"
    assert own_path("https://WWW.integration.example/de/?q=x#y") == "/de/?q=x"
    assert own_path("https://integration.example.evil.example/") == ""


def test_the_command_says_what_it_has_found(capsys, monkeypatch, news):
    monkeypatch.setattr("proofreading.links.asking.Asker.ask", lambda self, address: BAD)
    call_command("check_links", "--most", "1")
    lines = capsys.readouterr().out.splitlines()
    assert lines[-1].endswith("lead nowhere")
    assert any(line.endswith(": 404") for line in lines)
