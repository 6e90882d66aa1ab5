"""What the five offices' signposts start with: only what their duties say."""

from io import StringIO

import pytest
from django.core.management import call_command

from offices.content.rows import ContentError
from offices.models import Duty, Office
from signpost.content import files
from signpost.models import OtherPlace, OwnHelp, WhoCan


def load() -> str:
    output = StringIO()
    call_command("load_signpost", stdout=output)
    return output.getvalue()


@pytest.fixture
def five(db):
    call_command("load_offices", verbosity=0, stdout=StringIO())


def test_what_is_loaded(five):
    load()
    found = OwnHelp.objects.values_list("office__slug", "topic")
    assert sorted(found) == [
        ("germersheim", "german"), ("germersheim", "staying"), ("jena", "authorities"), ("jena", "discrimination"),
        ("leer", "authorities"), ("leer", "authorities"), ("leer", "discrimination"), ("leer", "housing"),
    ]  # fmt: skip
    assert list(WhoCan.objects.values_list("referral__office__slug", "kind")) == [("gera", "immigration")]


def test_no_fact_of_another_place_is_invented(five):
    load()
    assert not OtherPlace.objects.exists()


def test_a_second_time_all_stays_as_staff_left_it(five):
    load()
    OwnHelp.objects.filter(office__slug="leer", topic="housing").delete()
    OwnHelp.objects.filter(office__slug="jena").update(text_de="Neu.")
    before = list(OwnHelp.objects.values())
    assert load().count("exists, left as it is") == 4
    assert list(OwnHelp.objects.values()) == before


def test_an_office_that_is_not_there_is_left_out(five):
    Office.objects.filter(slug="jena").delete()
    assert "jena: left out, because its office is not there" in load()
    assert OwnHelp.objects.filter(office__slug="leer").exists()


def test_a_duty_that_staff_have_written_anew_is_left_out_with_a_sentence(five):
    Duty.objects.filter(unit__office__slug="leer").update(text_de="Anders.")
    assert "leer: left out. leer.toml: own_help 1: There is nothing that begins with" in load()
    assert not OwnHelp.objects.filter(office__slug="leer").exists()


def test_a_slip_of_the_pen_is_an_error(five, tmp_path, monkeypatch):
    path = tmp_path / "jena.toml"
    path.write_text('[[own_help]]\ntopics = "housing"\n')
    with pytest.raises(ContentError, match="There is no key “topics” here"):
        files.write_signpost(path)
