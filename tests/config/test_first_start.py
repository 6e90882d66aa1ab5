"""What an empty database is filled with, and what a second start leaves alone."""

import re
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from awards.models import Award
from events.models import Event, Programme
from offices.models import Membership, Office, User

PASSWORD = re.compile(
    r"^    (?P<username>\S+) +(?P<password>(?:[a-z0-9]{4}-){3}[a-z0-9]{4})  edits ", re.MULTILINE
)


def run(command: str) -> str:
    output = StringIO()
    call_command(command, stdout=output)
    return output.getvalue()


def test_one_administrator_and_one_head_per_office(jena, gera):
    run("create_demonstration_accounts")
    assert list(User.objects.filter(is_superuser=True).values_list("username", flat=True)) == ["admin"]
    memberships = Membership.objects.order_by("office__slug")
    assert [(m.user.username, m.office, m.role, m.user.is_staff) for m in memberships] == [
        ("gera", gera, "head", True),
        ("jena", jena, "head", True),
    ]


def test_the_printed_passwords_open_the_door(client, jena):
    printed = dict(PASSWORD.findall(run("create_demonstration_accounts")))
    assert set(printed) == {"admin", "jena"}
    assert all(client.login(username=name, password=password) for name, password in printed.items())


def test_passwords_are_kept_nowhere_but_hashed(jena):
    printed = PASSWORD.findall(run("create_demonstration_accounts"))
    stored = str(list(User.objects.values_list()))
    assert not [password for _name, password in printed if password in stored]


def test_passwords_differ_between_accounts(jena, gera):
    passwords = [password for _name, password in PASSWORD.findall(run("create_demonstration_accounts"))]
    assert len(set(passwords)) == 3


def test_a_second_call_says_and_changes_nothing(jena, gera):
    run("create_demonstration_accounts")
    before = list(User.objects.order_by("pk").values_list())
    assert run("create_demonstration_accounts") == ""
    assert list(User.objects.order_by("pk").values_list()) == before


def test_an_existing_user_is_enough_to_create_none(anna):
    assert run("create_demonstration_accounts") == ""
    assert User.objects.get() == anna


def test_production_gets_no_such_accounts(jena, settings):
    settings.PRODUCTION = True
    with pytest.raises(CommandError, match="createsuperuser"):
        run("create_demonstration_accounts")
    assert not User.objects.exists()


def test_the_first_start_loads_the_offices_with_their_editors(db):
    run("first_start")
    slugs = set(Office.objects.values_list("slug", flat=True))
    assert slugs == {"gera", "jena", "wartburgkreis", "leer", "germersheim"}
    assert set(User.objects.values_list("username", flat=True)) == slugs | {"admin"}


def test_the_first_start_names_what_the_law_requires_of_the_offices(db):
    assert "» Kreis Germersheim (Rheinland-Pfalz): Leichte Sprache and sign language are required" in run(
        "first_start"
    )


def test_the_first_start_brings_the_week_of_2023_and_examples(db):
    run("first_start")
    assert Programme.objects.get().slug == "interkulturelle-woche-2023-wartburgkreis"
    examples = Event.objects.filter(title_de__startswith="Beispiel: ")
    assert (Event.objects.count(), examples.count()) == (11 + 6, 6)
    examples.first().delete()
    assert run("first_start") == ""
    assert Event.objects.count() == 11 + 5


def test_the_first_start_brings_the_award_of_2017_and_an_open_example(db):
    run("first_start")
    assert list(Award.objects.values_list("slug", flat=True)) == [
        "geraer-integrationspreis",
        "beispiel-preis-fuer-gute-nachbarschaft",
    ]
    Award.objects.last().delete()
    assert run("first_start") == ""
    assert Award.objects.count() == 1


def test_the_second_start_brings_nothing_back(db):
    run("first_start")
    Office.objects.get(slug="leer").delete()
    assert run("first_start") == ""
    assert not Office.objects.filter(slug="leer").exists()


def test_production_is_told_what_is_still_to_do(db, settings):
    settings.PRODUCTION = True
    told = run("first_start")
    assert "load_offices" in told
    assert "createsuperuser" in told
    assert not Office.objects.exists()
    assert not Event.objects.exists()
    assert not Award.objects.exists()


def test_a_complete_production_is_told_nothing(jena, olga, settings):
    settings.PRODUCTION = True
    assert run("first_start") == ""


@pytest.mark.parametrize(
    "killed_at", ["load_events", "create_example_events", "create_demonstration_accounts"]
)
def test_a_first_start_killed_in_the_middle_begins_anew(db, monkeypatch, killed_at):
    """Once an office was there, the next start took those that were not loaded yet for deleted."""

    def call(command, **options):
        if command == killed_at:
            raise KeyboardInterrupt
        call_command(command, **options)

    with monkeypatch.context() as patch:
        patch.setattr("config.management.commands.first_start.call_command", call)
        with pytest.raises(KeyboardInterrupt):
            run("first_start")
    assert not Office.objects.exists()
    assert "Loading the offices" in run("first_start")
    assert Event.objects.filter(title_de__startswith="Beispiel: ").count() == 6
