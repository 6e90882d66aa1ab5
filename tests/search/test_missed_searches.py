"""What was searched for in vain: counted by its words, shown when it was often enough, forgotten after 90 days."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone

from search.models import MissedSearch
from search.models.missed import MOST_A_DAY
from tests.search.finding import page

pytestmark = pytest.mark.django_db
LIST = "/admin/search/missedsearch/"


def counted() -> dict[str, int]:
    return dict(MissedSearch.objects.values_list("words", "count"))


def test_each_search_without_a_hit_is_counted(jena):
    for typed in ["Xylophon", "xylophon", "XYLOPHON!", "Jena"]:
        page(typed)
    assert counted() == {"xylophon": 3}


@pytest.mark.parametrize("typed", ["a@example.org", "Xylophon 0170 1234567", "der die das", "%", "x" * 100])
def test_what_may_name_somebody_or_says_nothing_is_not(jena, typed):
    page(typed)
    assert counted() == {}


def test_whoever_has_narrowed_the_search_is_not_counted(jena):
    page("Xylophon", office="jena")
    assert counted() == {}


def test_a_machine_does_not_fill_the_table(jena):
    today = timezone.localdate()
    MissedSearch.objects.bulk_create(MissedSearch(day=today, words=f"w{n}") for n in range(MOST_A_DAY))
    page("Xylophon")
    assert "xylophon" not in counted()


def test_staff_see_what_five_have_looked_for(as_rita, jena):
    today = timezone.localdate()
    MissedSearch.objects.create(day=today, words="oft", count=3)
    MissedSearch.objects.create(day=today - timedelta(days=1), words="oft", count=2)
    MissedSearch.objects.create(day=today, words="selten", count=4)
    html = as_rita.get(LIST).content.decode()
    assert html.count("oft</td>") + html.count("oft</th>") == 1
    assert "selten" not in html
    assert ">5<" in html


def test_nobody_changes_it_and_strangers_do_not_see_it(client, as_rita):
    row = MissedSearch.objects.create(day=timezone.localdate(), words="oft", count=9)
    assert as_rita.get(reverse("admin:search_missedsearch_add")).status_code == 403
    assert as_rita.post(f"{LIST}{row.pk}/delete/", {"post": "yes"}).status_code in {302, 403, 404}
    assert MissedSearch.objects.exists()


def test_after_90_days_it_is_forgotten(db):
    today = timezone.localdate()
    for days in [89, 90, 91]:
        MissedSearch.objects.create(day=today - timedelta(days=days), words=f"vor {days} Tagen")
    call_command("purge_personal_data", verbosity=0)
    assert set(counted()) == {"vor 89 Tagen", "vor 90 Tagen"}
