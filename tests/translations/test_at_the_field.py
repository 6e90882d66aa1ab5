"""At the English field: what was changed in the German, and three ways to say what is true now."""

import pytest

from offices.models import Duty, Office, Unit
from pages.models import News
from tests.offices.admin_pages import address, form_data, page_with, row_of
from tests.translations.told import KINDS, assert_told, kinds
from tests.website.pages import parse, texts
from translations.confirming import How, confirm
from translations.models import Confirmation

pytestmark = pytest.mark.usefixtures("cast_on_stage")

BUTTONS = ["_still_right", "_same_meaning"]


@pytest.fixture
def news(jena):
    row = row_of(jena, News)
    row.body_de = "<p>Das Büro ist am Montag offen.</p>"
    row.body_en = "<p>The office is open on Monday.</p>"
    row.save()
    confirm(row, how=How.WRITTEN)
    return row


def german_changes(news, **texts_of_news):
    for name, text in texts_of_news.items():
        setattr(news, f"{name}_de", text)
    news.save()


def page_of(client, row):
    return client.get(address(type(row), "change", row.pk), headers={"accept-language": "en"})


def note(page):
    (found,) = [each for each in parse(page).iter("div") if each.get("class") == "newer"]
    return found


def button(page, name: str, number: int = 0) -> str:
    found = [each for each in parse(page).iter("button") if each.get("name") == name]
    return found[number].get("value")


def press(client, row, name: str, **typed):
    page = page_of(client, row)
    data = form_data(page) | {name: button(page, name)} | typed
    return client.post(
        address(type(row), "change", row.pk), data, headers={"accept-language": "en"}, follow=True
    )


def test_nothing_stands_there_as_long_as_both_say_the_same(as_anna, news):
    assert 'class="newer"' not in page_of(as_anna, news).content.decode()


class TestTheDifference:
    def test_words_that_are_gone_and_new_are_told_apart_without_colour(self, as_anna, news):
        german_changes(news, body="<p>Das Büro ist am Dienstag offen.</p>")
        found = note(page_of(as_anna, news))
        assert [texts(each) for each in found.iter("del")] == ["removed: Montag"]
        assert [texts(each) for each in found.iter("ins")] == ["added: Dienstag"]
        (words,) = [each for each in found.iter("p") if each.get("class") == "newer__words"]
        assert words.get("lang") == "de"

    def test_only_a_format_was_changed(self, as_anna, news):
        german_changes(news, body="<p>Das Büro ist am <strong>Montag</strong> offen.</p>")
        assert "Its words are the same" in texts(note(page_of(as_anna, news)))

    def test_what_it_said_before_is_not_known(self, as_anna, news):
        german_changes(news, body="<p>Zu.</p>")
        Confirmation.objects.update(source_text="")
        assert "not known any more" in texts(note(page_of(as_anna, news)))

    def test_the_field_is_described_by_it(self, as_anna, news):
        german_changes(news, title="Anders")
        page = page_of(as_anna, news)
        (field,) = [each for each in parse(page).iter("input") if each.get("name") == "title_en"]
        head = f"newer-news-{news.pk}-title_en-head"
        assert head in field.get("aria-describedby").split()
        assert f'id="{head}"' in page.content.decode()

    def test_change_it_now_leads_into_the_field(self, as_anna, news):
        german_changes(news, title="Anders")
        (link,) = note(page_of(as_anna, news)).iter("a")
        assert link.get("href") == "#id_title_en"

    def test_whoever_may_only_read_is_not_asked(self, as_rita, news):
        german_changes(news, title="Anders")
        assert 'class="newer"' not in page_of(as_rita, news).content.decode()


class TestTheButtons:
    @pytest.mark.parametrize("name", BUTTONS)
    def test_they_confirm_what_stands_there(self, as_anna, anna, news, name):
        german_changes(news, title="Anders")
        page = press(as_anna, news, name)
        assert "is confirmed" in page.content.decode()
        assert page.redirect_chain[0][0].endswith("#id_title_en")
        assert_told(news, "title", anna, outdated=False)
        found = Confirmation.objects.filter(object_id=news.pk, field="title").latest("pk")
        assert (found.how, found.confirmed_by) == (
            {"_still_right": How.STILL_RIGHT, "_same_meaning": How.SAME_MEANING}[name],
            anna.pk,
        )

    @pytest.mark.parametrize("name", BUTTONS)
    def test_what_was_typed_elsewhere_is_saved_with_it(self, as_anna, news, name):
        german_changes(news, title="Anders")
        press(as_anna, news, name, summary_de="Auch neu")
        news.refresh_from_db()
        assert news.summary_de == "Auch neu"
        assert kinds(news, "title") == []
        assert kinds(news, "summary") == [KINDS.OUTDATED]

    def test_where_something_is_wrong_nothing_is_confirmed_and_nothing_lost(self, as_anna, news):
        german_changes(news, title="Anders")
        page = press(as_anna, news, "_still_right", slug="a b", summary_de="Auch neu")
        assert page.context["adminform"].form["summary_de"].value() == "Auch neu"
        assert kinds(news, "title") == [KINDS.OUTDATED]

    def test_german_that_somebody_has_changed_once_more_is_not_confirmed_unseen(self, as_anna, news):
        german_changes(news, title="Anders")
        page = page_of(as_anna, news)
        data = form_data(page) | {"_still_right": button(page, "_still_right")}
        german_changes(news, title="Ganz anders")
        said = as_anna.post(
            address(News, "change", news.pk), data, headers={"accept-language": "en"}, follow=True
        )
        assert "is not confirmed" in said.content.decode()
        assert kinds(news, "title") == [KINDS.OUTDATED]

    @pytest.mark.parametrize("sent", ["", "title_en", "title_en wrong", "state x", "title_de x", "a" * 5000])
    def test_what_no_page_has_sent_confirms_nothing(self, as_anna, news, sent):
        german_changes(news, title="Anders")
        data = form_data(page_of(as_anna, news)) | {"_still_right": sent}
        assert as_anna.post(address(News, "change", news.pk), data).status_code == 302
        assert kinds(news, "title") == [KINDS.OUTDATED]

    def test_the_enter_key_saves_and_confirms_nothing(self, as_anna, news):
        """It presses the first button of a form."""
        german_changes(news, title="Anders")
        form = next(
            each for each in parse(page_of(as_anna, news)).iter("form") if each.get("id") == "news_form"
        )
        buttons = [
            each for each in form.iter("input", "button")
            if each.get("type") in {"submit"} and each.get("type") != "button"
        ]  # fmt: skip
        assert buttons[0].get("name") == "_save"


class TestRowsOnThePageOfAnother:
    @pytest.fixture
    def duty(self, jena):
        row = Duty.objects.filter(unit__office=jena).first()
        confirm(row, how=How.WRITTEN)
        confirm(row.unit, how=How.WRITTEN)
        row.text_de = "Anders beraten."
        row.save()
        return row

    def test_each_has_its_buttons(self, as_anna, anna, duty):
        page = page_of(as_anna, duty.unit)
        assert f'id="newer-duty-{duty.pk}-text_en"' in page.content.decode()
        press(as_anna, duty.unit, "_still_right")
        assert_told(duty, "text", anna, outdated=False)

    def test_english_that_is_written_there_is_confirmed(self, as_anna, anna, duty):
        page = page_of(as_anna, duty.unit)
        prefix = page.context["inline_admin_formsets"][0].formset.prefix
        data = form_data(page) | {f"{prefix}-0-text_en": "Give other advice."}
        as_anna.post(address(Unit, "change", duty.unit_id), data)
        assert_told(duty, "text", anna, outdated=False)

    def test_a_new_row_and_a_deleted_one(self, as_anna, duty):
        page = page_of(as_anna, duty.unit)
        prefix = page.context["inline_admin_formsets"][0].formset.prefix
        data = form_data(page) | {
            f"{prefix}-TOTAL_FORMS": 2, f"{prefix}-0-DELETE": "on", f"{prefix}-0-text_en": "Gone.",
            f"{prefix}-1-text_de": "Zuhören.", f"{prefix}-1-text_en": "Listen.", f"{prefix}-1-position": 2,
        }  # fmt: skip
        said = as_anna.post(address(Unit, "change", duty.unit_id), data)
        assert said.status_code == 302, said.context["problems"]
        new = Duty.objects.get(unit=duty.unit_id)
        assert (new.text_en, kinds(new, "text"), kinds(duty, "text")) == ("Listen.", [], [])
        assert Confirmation.objects.filter(object_id=new.pk, field="text", translation_hash__gt="").exists()


class TestTwoAtOnce:
    def test_english_that_was_written_against_german_of_before_is_older(self, as_anna, news, anna):
        page = page_of(as_anna, news)
        german_changes(news, title="Von jemand anders")
        data = form_data(page) | {"title_en": "As it was before"}
        as_anna.post(address(News, "change", news.pk), data)
        news.refresh_from_db()
        assert (news.title_de, news.title_en) == ("Von jemand anders", "As it was before")
        assert_told(news, "title", anna, outdated=True)


class TestTranslators:
    @pytest.fixture
    def as_tara(self, client, tara):
        client.force_login(tara)
        return client

    def test_who_may_change_the_english_may_confirm_it(self, as_tara, tara, news):
        german_changes(news, title="Anders")
        press(as_tara, news, "_still_right")
        assert_told(news, "title", tara, outdated=False)
        german_changes(news, title="Wieder anders")
        page = page_of(as_tara, news)
        as_tara.post(address(News, "change", news.pk), form_data(page) | {"title_en": "Different again"})
        assert_told(news, "title", tara, outdated=False)

    def test_german_that_somebody_has_changed_meanwhile_was_not_seen(self, as_tara, tara, news):
        page = page_of(as_tara, news)
        seen = {
            each.get("name"): each.get("value")
            for each in parse(page).iter("input") if each.get("name", "").startswith("against-")
        }  # fmt: skip
        assert "against-title_en" in seen
        german_changes(news, title="Von jemand anders")
        data = form_data(page) | seen | {"title_en": "As it was before"}
        as_tara.post(address(News, "change", news.pk), data)
        assert_told(news, "title", tara, outdated=True)

    def test_somebody_of_another_office_confirms_nothing(self, client, gerd, news):
        german_changes(news, title="Anders")
        client.force_login(gerd)
        assert client.post(address(News, "change", news.pk), {"_still_right": "title_en x"}).status_code in {
            302,
            403,
            404,
        }
        assert kinds(news, "title") == [KINDS.OUTDATED]


@pytest.mark.each_case
@pytest.mark.parametrize("name", BUTTONS)
@pytest.mark.parametrize("sent", ["\x00", "title_en\x00 x", "a\nb x", 'a"><b x', "x" * 5000])
def test_nothing_but_the_name_of_a_field_becomes_part_of_an_address(as_anna, news, name, sent):
    data = form_data(page_of(as_anna, news)) | {name: sent}
    said = as_anna.post(address(News, "change", news.pk), data)
    assert said.status_code == 302
    assert set(said["Location"].partition("#")[2]) <= {"x", "i", "d", "_"}


def test_a_new_row_is_confirmed_as_it_is_added(as_anna, jena):
    page = as_anna.get(address(News, "add"))
    data = form_data(page) | {
        "slug": "neu",
        "title_de": "Neu",
        "title_en": "New",
        "summary_de": "Ja.",
        "body_de": "<p>Ja.</p>",
    }
    said = as_anna.post(address(News, "add"), data)
    assert said.status_code == 302, said.context["adminform"].form.errors
    row = News.objects.get(slug="neu")
    assert kinds(row, "title") == []
    row.title_de = "Anders"
    row.save()
    assert kinds(row, "title") == [KINDS.OUTDATED]


def test_texts_on_another_part_of_a_long_form_are_left_alone(as_anna, welcome, jena):
    jena.welcome_de, jena.answer_time_de = "Anders.", "bald"
    jena.save()
    path = page_with(jena, "welcome")
    page = as_anna.get(path)
    data = form_data(page) | {"_still_right": button(page, "_still_right")}
    assert as_anna.post(path, data).status_code == 302
    assert kinds(Office.objects.get(pk=jena.pk), "welcome") == []
