"""Every table of the admin, with one row of each kind on its page, added in one go and changed in one go.

What is registered is what is tested: a new table, a new kind of row and a new field are found by themselves.
"""

import pytest
from django.contrib import admin

from awards.models import Conflict, Entry, Prize
from offices.models import Office, User
from tests import cast
from tests.offices.admin_pages import address, name, page_with, part_address, parts_of, row_of
from tests.staff_forms.filled_in import values_of
from tests.staff_forms.pages import make_room_for, may, sent_from

pytestmark = [pytest.mark.django_db, pytest.mark.each_case]
REGISTERED = list(admin.site._registry)
every_table = pytest.mark.parametrize("model", REGISTERED, ids=name)
by_operator_and_editor = pytest.mark.parametrize("who", ["olga", "anna"])


@pytest.fixture(scope="module", autouse=True)
def cast_on_stage(standing):
    with standing():
        jena = cast.add_awards(cast.add_events(cast.jena()))
        cast.add_proposal(jena.events.first())
        edition = Conflict.objects.get().juror.edition
        for _ in range(7):
            cast.add_entry(edition, state=Entry.State.COMPLETE)
        for number in range(4):  # offices to choose from
            cast.make_office(f"office-{number}", f"Ort {number}", position=number + 3)
        cast.anna(jena), cast.olga()
        yield


@pytest.fixture
def signed_in(client, who):
    client.force_login(User.objects.get(username=who))
    return client


def errors_of(response) -> str:
    """What the page complains of, for whoever reads a failed test."""
    if not response.context or "adminform" not in response.context:
        return str(response.status_code)
    formsets = [each.formset for each in response.context["inline_admin_formsets"]]
    said = [response.context["adminform"].form.errors, *(each.errors for each in formsets)]
    return f"{said} {[each.non_form_errors() for each in formsets]}"


def check_stored(page, row, sent: dict) -> None:
    """Nothing is lost: as many rows of each kind as were sent, and every text as it was typed."""
    row = type(row)._base_manager.get(pk=row.pk)
    for each, typed in values_of(page.context["adminform"].form, 0).items():
        if str(typed).startswith("Text") and hasattr(row, each):
            assert getattr(row, each) in {sent[each], f"<p>{sent[each]}</p>"}, each
    for inline in page.context["inline_admin_formsets"]:
        formset = inline.formset
        stored = formset.model._base_manager.filter(**{formset.fk.name: row})
        deleted = sum(sent.get(f"{formset.prefix}-{number}-DELETE") == "on" for number in range(9))
        assert stored.count() == int(sent[f"{formset.prefix}-TOTAL_FORMS"]) - deleted, formset.prefix


@every_table
@by_operator_and_editor
def test_it_is_added_with_a_row_of_each_kind(signed_in, model, who):
    make_room_for(model)
    if not may("add", model, who):
        return
    path, before = address(model, "add"), model._base_manager.count()
    page = signed_in.get(path)
    sent = sent_from(page, 1)
    answer = signed_in.post(path, sent)
    assert answer.status_code == 302, errors_of(answer)
    assert model._base_manager.count() == before + 1
    check_stored(page, model._base_manager.latest("pk"), sent)


@every_table
@by_operator_and_editor
def test_everything_on_its_page_is_changed(signed_in, model, who):
    row = _row(model)
    if not may("change", model, who, row):
        return
    for part in parts_of(model):
        change_everything(signed_in, row, part_address(model, row.pk, part))


def change_everything(signed_in, row, path):
    page = signed_in.get(path)
    sent = sent_from(page, 2)
    answer = signed_in.post(path, sent)
    assert answer.status_code == 302, errors_of(answer)
    check_stored(page, row, sent)

    page = signed_in.get(path)
    sent = sent_from(page, 6)
    for inline in page.context["inline_admin_formsets"]:
        if inline.formset.can_delete:
            sent[f"{_newest(inline.formset).prefix}-DELETE"] = "on"
    answer = signed_in.post(path, sent)
    assert answer.status_code == 302, errors_of(answer)
    check_stored(page, row, sent)


def _newest(formset):
    """The row that was added last: nothing hangs on it yet."""
    return max(formset.initial_forms, key=lambda form: form.instance.pk)


def _row(model):
    try:
        return row_of(Office.objects.get(slug="jena"), model)
    except KeyError:
        return model._base_manager.first() or model._base_manager.create()


def test_a_prize_is_not_deleted_under_the_winner_who_is_added_with_it(client):
    client.force_login(User.objects.get(username="olga"))
    prize = Prize.objects.create(edition=Conflict.objects.get().juror.edition, name_de="Sonderpreis")
    path = page_with(prize.edition, Prize)
    page = client.get(path)
    sent = sent_from(page, 2)
    prizes, winners = (
        next(each.formset for each in page.context["inline_admin_formsets"] if each.formset.prefix == prefix)
        for prefix in ["prizes", "winners"]
    )
    sent[f"{_newest(prizes).prefix}-DELETE"] = "on"
    sent[f"winners-{winners.total_form_count()}-prize"] = prize.pk
    answer = client.post(path, sent, headers={"accept-language": "en"})
    assert "You delete this prize on the same page" in errors_of(answer)
