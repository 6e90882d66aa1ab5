"""The editor of the admin asks what a pasted text looks like in our formats."""

import pytest
from django.test import Client

ADDRESS = "/admin/pasted/"
WORD = "<h1>Titel</h1><p>·&nbsp;&nbsp; eins</p>"


def test_anna_sees_it_at_once(as_anna):
    answer = as_anna.post(ADDRESS, {"html": WORD})
    assert answer.json() == {"html": "<h3>Titel</h3><ul><li><p>eins</p></li></ul>"}
    assert "no-store" in answer["Cache-Control"]


@pytest.mark.parametrize("sent", [{}, {"html": ""}, {"html": "<p></p>"}, {"html": "<!--"}, {"html": "\x00"}])
def test_nothing_comes_back_for_nothing(as_anna, sent):
    assert as_anna.post(ADDRESS, sent).json() == {"html": ""}


def test_nobody_else_may_ask(client, db):
    assert client.post(ADDRESS, {"html": WORD}).status_code == 403


def test_it_is_no_page(as_anna):
    assert as_anna.get(ADDRESS).status_code == 405


def test_another_site_cannot_ask_in_her_name(anna):
    client = Client(enforce_csrf_checks=True)
    client.force_login(anna)
    assert client.post(ADDRESS, {"html": WORD}).status_code == 403
