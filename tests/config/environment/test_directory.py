"""Where the site writes: made for a demonstration, asked for in production, and never taken for the other."""

import socket

import pytest

from config.environment.directory import MARK, faults_of, mark_as_production
from config.environment.listening import refuse_taken_address
from tests.config.environment.processes import PRODUCTION, ROOT, run


def fault(directory, is_production=False):
    [found] = faults_of(directory, is_production, may_make_it=not is_production)
    return found


def test_a_demonstration_makes_it_with_all_above(tmp_path):
    assert faults_of(tmp_path / "one" / "two", False, may_make_it=True) == []
    assert (tmp_path / "one" / "two").is_dir()


def test_production_wants_it_made(tmp_path):
    """It may be a disk that is not there now."""
    assert "does not exist" in fault(tmp_path / "one", is_production=True).what
    assert not (tmp_path / "one").exists()


def test_it_is_no_file_and_not_below_one(tmp_path):
    (tmp_path / "file").touch()
    assert "no directory" in fault(tmp_path / "file").what
    assert "cannot be made" in fault(tmp_path / "file" / "below").what
    assert "cannot be made" in fault(tmp_path / ("long" * 100)).what


def test_it_has_to_be_writable(tmp_path, monkeypatch):
    monkeypatch.setattr("os.access", lambda path, mode: False)
    assert "not writable" in fault(tmp_path).what


def test_a_key_of_another_user_is_a_sentence(tmp_path, monkeypatch):
    (tmp_path / "secret-key").write_text("x")
    monkeypatch.setattr("os.access", lambda path, mode: path == tmp_path)
    assert "another user" in fault(tmp_path).what


def test_a_relative_one_is_the_same_from_everywhere(tmp_path):
    script = "from django.conf import settings; print(settings.DATA_DIR)"
    result = run("-c", script, DATA_DIR="var/../var", DJANGO_SETTINGS_MODULE="config.settings")
    assert result.stdout.strip() == str(ROOT / "var/../var"), result.stderr


class TestForgottenEnvironment:
    """Somebody calls manage.py on a machine in production, and not the environment."""

    def test_no_demonstration_begins_there(self, tmp_path):
        mark_as_production(tmp_path, tmp_path / "default")
        assert (tmp_path / "default" / MARK).exists()
        result = run("manage.py", "migrate", DATA_DIR=str(tmp_path))
        assert result.returncode == 1
        assert "PRODUCTION is not set" in result.stderr
        assert "/etc/anlaufstelle.env" in result.stderr
        assert not (tmp_path / "db.sqlite3").exists()

    def test_with_its_environment_everything_goes_on(self, tmp_path):
        mark_as_production(tmp_path)
        result = run("manage.py", "check", **PRODUCTION, DATA_DIR=str(tmp_path))
        assert result.returncode == 0, result.stderr

    def test_a_demonstration_in_another_directory_is_nobodys_business(self, tmp_path):
        mark_as_production(tmp_path / "production")
        assert faults_of(tmp_path / "demonstration", False, may_make_it=True) == []

    def test_where_nobody_can_write_there_is_nothing_to_mark(self, tmp_path):
        (tmp_path / "file").touch()
        mark_as_production(tmp_path / "file")


def test_a_port_in_use_is_a_sentence():
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        with pytest.raises(SystemExit, match=f"PORT={port}: Address already in use"):
            refuse_taken_address("127.0.0.1", port)


@pytest.mark.parametrize("host", ["192.0.2.1", "no-such-host.invalid", "a" * 70])
def test_an_address_of_another_machine_is_a_sentence(host):
    with pytest.raises(SystemExit, match=f"HOST={host}"):
        refuse_taken_address(host, 0)


def test_a_free_address_is_taken():
    refuse_taken_address("127.0.0.1", 0)
    refuse_taken_address("0.0.0.0", 0)
