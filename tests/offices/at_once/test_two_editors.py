"""Two who press "save" on one page at the same moment."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection
from django.test import Client

from offices.models import Office
from tests import cast
from tests.offices.admin_pages import form_data, page_with

WORKERS = 6


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif("connection.vendor != 'postgresql'", reason="SQLite in memory has one writer")
@pytest.mark.parametrize("same_field", [True, False])
def test_each_sees_what_the_other_has_written(same_field):
    office = cast.make_office("jena", "Jena")
    anna = cast.anna(office)
    path = page_with(office, "welcome")
    names = ["welcome_de"] * WORKERS if same_field else [
        "welcome_de", "welcome_en", "team_de", "team_en", "further_role_de", "further_role_en",
    ]  # fmt: skip
    start = Barrier(WORKERS)

    def work(number, client, data):
        try:
            start.wait(timeout=30)
            return client.post(path, data | {names[number]: f"Worte {number}"}).status_code
        finally:
            connection.close()

    clients = [Client() for _ in names]
    for client in clients:
        client.force_login(anna)
    forms = [form_data(client.get(path)) for client in clients]
    with ThreadPoolExecutor(WORKERS) as pool:
        sent = [pool.submit(work, number, clients[number], forms[number]) for number in range(WORKERS)]
        statuses = sorted(each.result() for each in sent)
    office = Office.objects.get()
    if same_field:
        assert statuses == [200] * (WORKERS - 1) + [302]
        assert office.welcome_de.startswith("Worte ")
    else:
        assert statuses == [302] * WORKERS
        assert [getattr(office, name) for name in names] == [f"Worte {number}" for number in range(WORKERS)]
