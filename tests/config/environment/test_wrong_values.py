"""Each variable with each kind of wrong value: a sentence that names it and says what to do, never a secret."""

import pytest

from config.environment import kinds, servers
from config.environment.reader import Environment
from tests.config.environment.processes import PRODUCTION, run

WRONG_NUMBERS = ["abc", "-1", "1.5", "1e9", "٣ Prozesse", "1 000", "99999999999999999999", "0x10"]
NUMBERS = {"least": 1, "most": 100}

WRONG = [
    (kinds.listening_host, "http://a", "a b", ":::", "[::1", "a/b"),
    (
        kinds.web_address,
        "localhost:8000",
        "integration.example.org",
        "ftp://a.example.org",
        "http://[::1",
        "https://",
    ),
    (
        kinds.web_address,
        "https://a.example.org/site",
        "https://a.example.org:port",
        "https://a b.example.org",
    ),
    (kinds.host_names, "https://a.example.org", "a.example.org:443", "a.example.org/"),
    (
        kinds.site_names,
        "garbage",
        "de=A",
        "de=A,en=",
        "de=A,en=B,fr=C",
        "de=Büro, Jena,en=B",
        "de=A,de=B,en=C",
    ),
    (kinds.mailbox, "garbage", "x@y", "a b@localhost", "a@example.org,b@example.org", "A <a@example.org>"),
    (kinds.sender, "garbage", "A <a@", "a@example.org b@example.org"),
    (kinds.command, '"scan', "scan 'x"),
    (servers.cache, "garbage", "memcached://h", "http://h", "redis:///0", "redis://h:port"),
    (
        servers.database,
        "garbage",
        "mysql://u:geheim@h/d",
        "postgres://u:geheim@h",
        "postgres://h:port/d",
        "sqlite://",
    ),
    (servers.mail_server, "garbage", "smtps://u:geheim@h", "smtp://h:port", "http://h", "smtp://h?timeout=x"),
]
CASES = [(parse, value) for parse, *values in WRONG for value in values]


@pytest.fixture
def read(monkeypatch):
    """What the site understands of a value, and the faults it notes."""

    def read_it(value, parse, default):
        monkeypatch.setenv("SOME_VARIABLE", value)
        environment = Environment()
        return environment.read("SOME_VARIABLE", parse, default), environment.faults

    return read_it


@pytest.mark.parametrize(("parse", "value"), CASES)
def test_a_wrong_value_is_a_sentence_with_a_remedy_and_the_default_stands_in(monkeypatch, parse, value):
    monkeypatch.setenv("SOME_VARIABLE", value)
    environment = Environment()
    seen = []
    environment.read(
        "SOME_VARIABLE", lambda given: parse(given) if given == value else seen.append(given), "default"
    )
    [fault] = environment.faults
    assert fault.name == "SOME_VARIABLE"
    assert fault.what
    assert fault.remedy[0].isupper()
    assert seen == ["default"]
    assert "geheim" not in str(fault)


@pytest.mark.parametrize("value", WRONG_NUMBERS)
def test_a_number_is_a_whole_one_within_reason(monkeypatch, value):
    monkeypatch.setenv("SOME_VARIABLE", value)
    environment = Environment()
    assert environment.number("SOME_VARIABLE", 7, **NUMBERS) == 7
    assert environment.faults[0].remedy == "Give a whole number from 1 to 100."


@pytest.mark.parametrize("value", ["maybe", "2", "ja"])
def test_a_switch_is_on_or_off(monkeypatch, value):
    monkeypatch.setenv("SOME_VARIABLE", value)
    environment = Environment()
    assert environment.flag("SOME_VARIABLE", default=True) is True
    assert environment.faults[0].what == f"is “{value}”"


@pytest.mark.parametrize("value", ["", " ", "\t"])
def test_an_empty_one_counts_as_not_set(monkeypatch, value):
    monkeypatch.setenv("SOME_VARIABLE", value)
    environment = Environment()
    assert environment.number("SOME_VARIABLE", 7) == 7
    assert environment.flag("SOME_VARIABLE", True) is True
    assert environment.text("SOME_VARIABLE", "text") == "text"
    assert environment.read("SOME_VARIABLE", servers.cache, "locmem://")["BACKEND"].endswith("LocMemCache")
    assert environment.faults == []


@pytest.mark.parametrize("value", ['"value"', "'value'", "one\ntwo", "\udcff"])
def test_a_value_that_hides_what_is_meant_is_no_value(read, value):
    _value, [fault] = read(value, str, "")
    assert "value" not in fault.what
    assert fault.remedy


@pytest.mark.parametrize(
    ("parse", "value", "understood"),
    [
        (str, "a$b$(c)`d`", "a$b$(c)`d`"),
        (kinds.host_names, "a.example.org, b.example.org  c,,", ["a.example.org", "b.example.org", "c"]),
        (kinds.host_names, "[::1],*", ["[::1]", "*"]),
        (kinds.web_address, "https://a.example.org/", "https://a.example.org"),
        (kinds.web_address, "http://[::1]:8000", "http://[::1]:8000"),
        (kinds.listening_host, "fd00::5", "fd00::5"),
        (kinds.listening_host, "0.0.0.0", "0.0.0.0"),
        (kinds.command, "'/opt/a scanner' --fast", ["/opt/a scanner", "--fast"]),
        (kinds.site_names, "de = Büro , en=Office=s", {"de": "Büro", "en": "Office=s"}),
    ],
)
def test_a_right_value_is_understood(read, parse, value, understood):
    assert read(value, parse, default=value) == (understood, [])


def test_a_password_may_hold_anything_in_its_percent_form():
    assert servers.database("postgres://u:a%23b%2Fc%40@h/d")["PASSWORD"] == "a#b/c@"
    assert servers.mail_server("submission://u%40x:a%3Fb@h")["EMAIL_HOST_PASSWORD"] == "a?b"
    assert servers.cache("redis://:a%23,b@h/0")["LOCATION"] == "redis://:a%23,b@h/0"


def test_all_faults_are_told_at_once_before_any_command(tmp_path):
    result = run("manage.py", "shell", DATA_DIR=str(tmp_path), PORT="abc", CACHE_URL="x", SITE_URL="'quoted'")
    assert result.returncode == 1
    assert [line.split()[1] for line in result.stderr.splitlines() if line.startswith("  * ")] == [
        "PORT",
        "SITE_URL",
        "CACHE_URL",
    ]
    assert "Traceback" not in result.stderr


def test_what_cannot_be_read_is_not_also_called_missing(tmp_path):
    result = run(
        "manage.py", "check", **PRODUCTION | {"DATABASE_URL": "oracle://h/d"}, DATA_DIR=str(tmp_path)
    )
    assert result.stderr.count("DATABASE_URL ") == 1
    assert "E008" not in result.stderr


@pytest.mark.parametrize(
    ("address", "reason"),
    [
        ("postgres://u:geheim@127.0.0.1:1/d", "Connection refused"),
        ("postgres://u:geheim@127.0.0.1:1/d?no_such_option=1", "no_such_option"),
        ("postgres://u:geheim@no-such-host.invalid/d", "no-such-host.invalid"),
        ("sqlite:////no/such/directory/db.sqlite3", "unable to open database file"),
        ("sqlite:///{garbage}", "file is not a database"),
    ],
)
def test_a_database_that_cannot_be_used_is_a_sentence(tmp_path, address, reason):
    (tmp_path / "garbage").write_text("This is no database. " * 100)
    address = address.format(garbage=tmp_path / "garbage")
    result = run("manage.py", "migrate", DATA_DIR=str(tmp_path), DATABASE_URL=address)
    assert result.returncode == 1
    assert result.stderr.startswith("The database cannot be used: ")
    assert reason in result.stderr
    assert "Traceback" not in result.stderr
    assert "geheim" not in result.stderr


def test_a_database_without_tables_is_a_sentence(tmp_path):
    result = run("manage.py", "send_mail_queue", DATA_DIR=str(tmp_path))
    assert result.stderr == "The database is not up to date. First:  .venv/bin/python manage.py migrate\n"
