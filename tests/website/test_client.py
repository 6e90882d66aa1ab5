"""Who sends: an address that only our own proxies can tell, and of which only a sign of the day is kept."""

import pytest

from website.public_forms.guards.client import address, network, sender_of_day


@pytest.fixture
def request_from(rf, settings):
    def make(remote="10.0.0.1", forwarded=None, proxies=1):
        settings.PROXIES = proxies
        headers = {"HTTP_X_FORWARDED_FOR": forwarded} if forwarded else {}
        return rf.get("/", REMOTE_ADDR=remote, **headers)

    return make


@pytest.mark.parametrize(
    ("proxies", "forwarded", "found"),
    [
        (0, "203.0.113.9", "10.0.0.1"),
        (1, "203.0.113.9", "203.0.113.9"),
        (1, "1.2.3.4, 203.0.113.9", "203.0.113.9"),
        (2, "1.2.3.4, 203.0.113.9, 10.0.0.2", "203.0.113.9"),
        (2, "203.0.113.9", "10.0.0.1"),
        (1, None, "10.0.0.1"),
        (1, "192.168.1.5", "192.168.1.5"),
    ],
)
def test_only_what_our_own_proxies_added_counts(request_from, proxies, forwarded, found):
    assert address(request_from(forwarded=forwarded, proxies=proxies)) == found


@pytest.mark.parametrize(
    ("one", "same"),
    [
        ("2001:db8:1:2::1", "2001:db8:1:2:ffff::9"),
        ("::ffff:203.0.113.9", "203.0.113.9"),
    ],
)
def test_one_sender_has_many_addresses(one, same):
    assert network(one) == network(same)


def test_neighbours_are_different_senders():
    assert network("2001:db8:1:2::1") != network("2001:db8:1:3::1")
    assert network("203.0.113.9") != network("203.0.113.8")
    assert network("unix socket") == "unix socket"


def test_the_sign_is_another_one_tomorrow_and_with_another_key(request_from, time_machine, settings):
    time_machine.move_to("2026-11-22 22:59Z", tick=False)  # 23.59 in Berlin
    today = sender_of_day(request_from())
    assert today == sender_of_day(request_from())
    time_machine.move_to("2026-11-22 23:00Z", tick=False)
    tomorrow = sender_of_day(request_from())
    settings.SECRET_KEY = "another"
    assert len({today, tomorrow, sender_of_day(request_from())}) == 3
    assert "10.0.0.1" not in today
