"""Three people at one row, each with a page opened before the others did anything: in no order anything is lost.

Anna saves, Emil publishes a working copy, Mona restores an earlier state.
"""

from itertools import permutations

import pytest

from events.models import Event
from offices.models import Office
from pages.models import News
from tests import cast
from tests.drafts.copies import ENGLISH, copy_of, shown, signed_in, way_to
from tests.history.walking import change, history_address, revisions, words
from tests.offices.admin_pages import form_data, part_with

pytestmark = [pytest.mark.django_db]

# What Anna, Emil and somebody before them write: on one page of the form each.
ROWS = {
    "office": (Office, "welcome", ["team_de", "further_role_de", "welcome_de"]),
    "event": (Event, "title", ["summary_de", "title_de", "title_en"]),
    "news": (News, "title", ["summary_de", "title_de", "title_en"]),
}
STEPS = ["save", "keep", "publish", "restore"]
ORDERS = [order for order in permutations(STEPS) if order.index("keep") < order.index("publish")]
every_order = pytest.mark.parametrize("order", ORDERS, ids=" ".join)
every_row = pytest.mark.parametrize("kind", ROWS)
ANNAS, EMILS, BEFORE = "Von Anna geschrieben", "Von Emil geschrieben", "Wie es vorher war"


@pytest.fixture(scope="module", autouse=True)
def cast_on_stage(standing):
    with standing():
        jena = cast.jena()
        cast.add_date(cast.make_event(jena, "chor", "Chor"))
        cast.anna(jena), cast.emil(jena), cast.mona(jena), cast.olga()
        yield


class Everybody:
    """Who has opened a page each. A step that is refused is told, and done again by who has read that."""

    def __init__(self, row, part: str, fields: list[str]):
        self.row, self.part = row, part
        self.annas, self.emils, before = fields
        self.anna, self.emil, self.mona, olga = map(signed_in, ["anna", "emil", "mona", "olga"])
        change(olga, row, part, **{before: BEFORE})
        change(olga, row, part, **{before: "Und dann anders"})
        path = way_to(row, part)
        self.opened_by_anna = form_data(self.anna.get(path))
        self.opened_by_emil = form_data(self.emil.get(path))
        self.restore_path = history_address(row, "restore", revisions(row)[1])
        self.seen_by_mona = self.mona.get(self.restore_path).context["seen"]
        self.refused: list[str] = []

    def save(self):
        self.send(self.anna, self.opened_by_anna | {self.annas: ANNAS})

    def keep(self):
        answer = self.send(self.emil, self.opened_by_emil | {self.emils: EMILS, "_keep": "yes"})
        assert copy_of(self.row, self.part).sent[self.emils] == [EMILS], answer

    def publish(self):
        self.send(self.emil, shown(self.emil.get(way_to(self.row, self.part), headers=ENGLISH)))
        assert copy_of(self.row, self.part) is None

    def restore(self):
        answer = self.mona.post(self.restore_path, {"seen": self.seen_by_mona})
        if answer.status_code == 200:
            self.refused.append("restore")
            answer = self.mona.post(self.restore_path, {"seen": answer.context["seen"]})
        assert answer.status_code == 302

    def send(self, client, data):
        answer = client.post(way_to(self.row, self.part), data, headers=ENGLISH)
        assert answer.status_code == 302, answer.context["errors"]
        return answer

    def now(self) -> dict[str, str]:
        self.row.refresh_from_db()
        return {name: getattr(self.row, name) for name in [self.annas, self.emils]}


@every_row
@every_order
def test_what_each_has_written_stands_there_or_in_the_history_and_nothing_is_wiped_unseen(jena, kind, order):
    model, field, fields = ROWS[kind]
    row = jena if model is Office else model.objects.get(office=jena)
    all_three = Everybody(row, part_with(model, field), fields)
    was = all_three.now()
    for step in order:
        getattr(all_three, step)()
    after_restoring = order[order.index("restore") :]
    expected = {
        all_three.annas: ANNAS if "save" in after_restoring else was[all_three.annas],
        all_three.emils: EMILS if "publish" in after_restoring else was[all_three.emils],
    }
    assert all_three.now() == expected
    history = words(all_three.mona.get(history_address(row)))
    assert ANNAS in history
    assert EMILS in history
    written_before = {"save", "publish"} & set(order[: order.index("restore")])
    assert all_three.refused == (["restore"] if written_before else [])


@every_row
@pytest.mark.parametrize("first", ["save", "publish"])
def test_of_two_who_write_the_same_field_the_second_reads_what_the_first_wrote(jena, kind, first):
    model, field, fields = ROWS[kind]
    row = jena if model is Office else model.objects.get(office=jena)
    both = Everybody(row, part_with(model, field), [fields[0], fields[0], fields[2]])
    path = way_to(row, both.part)
    both.keep()
    copy = shown(both.emil.get(path, headers=ENGLISH))
    sent = {"save": (both.anna, both.opened_by_anna | {both.annas: ANNAS}), "publish": (both.emil, copy)}
    second = "publish" if first == "save" else "save"
    client, data = sent[first]
    assert client.post(path, data, headers=ENGLISH).status_code == 302
    client, data = sent[second]
    answer = client.post(path, data, headers=ENGLISH)
    assert answer.status_code == 200
    page = words(answer)
    theirs = ANNAS if first == "save" else EMILS
    assert theirs in page
    again = client.post(path, shown(answer), headers=ENGLISH)
    assert again.status_code == 302
    assert both.now()[both.annas] == (EMILS if second == "publish" else ANNAS)
    assert theirs in words(both.mona.get(history_address(row)))
