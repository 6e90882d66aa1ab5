"""What pages share is worked out once until somebody saves something, and never older than that."""

from contextlib import suppress
from datetime import timedelta

import pytest
from django.db import transaction
from django.template import Context, Template
from django.utils import timezone
from django.utils.translation import override

from keeper import version
from keeper.facts import AT_MOST, facts_of_page, rows_until_saved, until_saved, until_the_next_moment
from offices.models import Office
from pages.models import Alert
from tests import cast

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def office():
    return cast.make_office("jena", "Jena", welcome_de="Willkommen", welcome_en="")


@pytest.fixture
def asked():
    """Each time that the place of the office was worked out, in order."""
    return []


@pytest.fixture
def place(office, asked):
    @until_saved
    def place() -> str:
        asked.append(1)
        return Office.objects.get().place_de

    return place


def rename(name):
    Office.objects.update(place_de=name)


def test_it_is_worked_out_once(place, asked):
    assert [place(), place()] == ["Jena", "Jena"]
    assert len(asked) == 1


@pytest.mark.parametrize(
    "change",
    [
        lambda: Office.objects.update(place_de="Gera"),
        lambda: Office.objects.bulk_update([_renamed()], ["place_de"]),
        lambda: _renamed().save(),
    ],
    ids=["updated", "in bulk", "saved"],
)
def test_whoever_saves_something_ends_it(place, change):
    assert place() == "Jena"
    change()
    assert place() == "Gera"


def _renamed():
    office = Office.objects.get()
    office.place_de = "Gera"
    return office


def test_whoever_has_written_sees_it_before_it_is_committed(place, asked):
    assert place() == "Jena"
    with transaction.atomic():
        rename("Gera")
        assert [place(), place()] == ["Gera", "Gera"]
        assert len(asked) == 2, "it is remembered there, too"
        rename("Leer")
        assert place() == "Leer"
    assert place() == "Leer"


def test_nobody_else_sees_what_is_rolled_back(place):
    with suppress(ZeroDivisionError), transaction.atomic():
        rename("Gera")
        assert place() == "Gera"
        raise ZeroDivisionError
    assert place() == "Jena"


def test_a_part_that_is_rolled_back_is_forgotten_in_the_same_transaction(place):
    with transaction.atomic():
        rename("Gera")
        with suppress(ZeroDivisionError), transaction.atomic():
            rename("Leer")
            assert place() == "Leer"
            raise ZeroDivisionError
        assert place() == "Gera"


def test_what_was_saved_while_it_was_worked_out_is_in_none(office):
    asked = []

    @until_saved
    def place() -> str:
        found = Office.objects.get().place_de
        if not asked:
            rename("Gera")
        asked.append(1)
        return found

    assert place() == "Jena"
    assert place() == "Gera"


def test_while_nobody_knows_the_version_nothing_is_remembered(place, asked):
    with version.moving():
        place()
        place()
    assert len(asked) == 2


def test_an_error_is_not_remembered(office):
    @until_saved
    def place(slug) -> str:
        return Office.objects.get(slug=slug).place_de

    for _time in range(2):
        with pytest.raises(Office.DoesNotExist):
            place("gera")


def test_nobody_can_make_it_grow_for_ever():
    worked_out = []

    @until_saved
    def double(number) -> int:
        worked_out.append(number)
        return 2 * number

    for number in range(AT_MOST + 10):
        double(number)
    double(AT_MOST + 9)
    assert len(worked_out) == AT_MOST + 10
    double(0)
    assert len(worked_out) == AT_MOST + 11, "the oldest was forgotten"


def test_rows_that_are_known_are_not_loaded_again(office):
    gera, loaded = cast.make_office("gera", "Gera"), []

    @rows_until_saved
    def offices(keys):
        loaded.append(keys)
        return Office.objects.filter(pk__in=keys)

    assert offices([office.pk]) == [office]
    assert offices([gera.pk, office.pk, 0]) == [gera, office], "in the order that is asked for"
    assert loaded == [[office.pk], [gera.pk, 0]]
    assert offices([0]) == [], "what is not there is not asked for again"
    assert loaded == [[office.pk], [gera.pk, 0]]
    rename("Leer")
    assert {each.place_de for each in offices([gera.pk, office.pk])} == {"Leer"}


def test_what_looks_at_the_clock_ends_at_the_next_moment(office, time_machine):
    now = timezone.now()
    Alert.objects.create(text_de="Heute zu", shows_from=now, shows_until=now + timedelta(minutes=5))
    asked = []

    @until_the_next_moment
    def alerts() -> list[str]:
        asked.append(1)
        return [alert.text_de for alert in Alert.objects.showing()]

    time_machine.move_to(now + timedelta(seconds=1))
    assert [alerts(), alerts()] == [["Heute zu"]] * 2
    assert len(asked) == 1
    time_machine.move_to(now + timedelta(minutes=5))
    assert alerts() == []


class TestParts:
    """In templates, rendered once."""

    def rendered(self, source, language="en", **context) -> str:
        with override(language):
            return Template("{% load bilingual kept line_breaks %}" + source).render(Context(context))

    @pytest.fixture
    def facts(self, office):
        @facts_of_page
        def facts() -> dict:
            return {"office": Office.objects.get()}

        return facts

    def test_it_sees_the_facts_of_the_page_and_nothing_else(self, facts):
        found = self.rendered(
            "{% keep facts %}{{ office.place_de }}{{ visitor }}{% endkeep %}", visitor="Ada", **facts()
        )
        assert found == "Jena"

    def test_it_is_rendered_once_for_these_facts(self, facts):
        template = Template("{% load kept %}{% keep facts %}{{ office.place_de }}{% endkeep %}")
        assert template.render(Context(facts())) == "Jena"
        facts()["office"].place_de = "changed by nobody but this test"
        assert template.render(Context(facts())) == "Jena"
        rename("Gera")
        assert template.render(Context(facts())) == "Gera"

    def test_it_is_rendered_once_in_each_language(self, facts):
        template = Template("{% load kept i18n %}{% keep facts %}{% translate 'Offices' %}{% endkeep %}")
        for language, word in [("de", "Büros"), ("en", "Offices"), ("de", "Büros")]:
            with override(language):
                assert template.render(Context(facts())) == word

    def test_the_passage_around_it_hears_of_its_languages_each_time(self, facts):
        source = '{% passage %}{% keep facts %}{% text office "welcome" %}{% endkeep %}{% endpassage %}'
        template = Template("{% load bilingual kept %}" + source)
        with override("en"):
            for _time in range(2):
                assert template.render(Context(facts())).count("You are reading it in German.") == 1

    def test_its_words_break_once(self, facts):
        source = (
            "{% linebreaking as page %}Ausländerbehörde "
            "{% keep facts %}Ausländerbehörde{% endkeep %}{% endlinebreaking %}{{ page }}"
        )
        once, again = [self.rendered(source, "de", **facts()).split() for _time in range(2)]
        assert once[0] == once[1] != "Ausländerbehörde"
        assert again == once
