"""What keeps programs away from the form, and the same words from coming twice."""

import pytest
from django.test import Client

from events.models import Event, Proposal
from outbox.models import Mail
from tests.events.proposals.proposing import (
    ONE_LINE,
    PATH,
    TYPED,
    check,
    open_form,
    press,
    send,
)
from tests.events.proposals.refusals import refused
from tests.website.pages import by_id, parse
from tests.website.two_at_once import Blind
from website.public_forms.guards import sending_limit

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine("2031-06-02 10:00", tick=False)]


class TestGuards:
    @pytest.mark.parametrize(
        "injected", ["x\r\nBcc: a@example.org", "x\nBcc: a@example.org", "x\x0bBcc", "x\u2028Bcc", "x\x00"]
    )
    def test_a_second_line_is_refused_in_every_field_of_one_line(self, client, injected):
        choices = {"price_kind", "registration_needed"}
        refused_fields = refused(client, **dict.fromkeys(ONE_LINE, injected))
        assert {f"id_{name}" + ("_0" if name in choices else "") for name in ONE_LINE} <= set(refused_fields)

    def test_descriptions_may_have_lines_but_no_control_characters(self, client):
        for name in ["description_de", "description_en"]:
            assert f"id_{name}" in refused(client, **{name: "a\x07b"})

    def test_markup_is_text(self, client):
        send(client, typed=TYPED | {"description_de": "<script>alert(1)</script><a href='x'>y</a>"})
        assert Event.objects.get(proposal__isnull=False).description_de == (
            "<p>&lt;script&gt;alert(1)&lt;/script&gt;&lt;a href='x'&gt;y&lt;/a&gt;</p>"
        )

    def test_a_filled_trap_is_refused(self, client):
        response = check(client, typed=TYPED | {"website": "https://spam.example"})
        assert response.status_code == 422
        assert by_id(parse(response), "id_website").get("value") is None

    def test_a_form_sent_faster_than_people_type_is_refused(self, client):
        assert check(client, after=1).status_code == 422

    @pytest.mark.parametrize("step", [{}, {"step": "send"}])
    def test_half_a_form_is_not_stored(self, client, step):
        data = {**open_form(client, PATH), **TYPED, **step}
        del data["complete"]
        assert press(client, PATH, data).status_code == 422
        assert not Proposal.objects.exists()

    def test_a_form_from_another_website_is_not_stored(self):
        strict = Client(enforce_csrf_checks=True)
        assert check(strict, headers={"origin": "https://example.org"}).status_code == 422
        assert send(Client(enforce_csrf_checks=True)).status_code == 302

    def test_too_many_from_one_sender_meet_a_page_that_keeps_the_text(self, client, monkeypatch):
        monkeypatch.setattr(sending_limit, "POSTS", 3)
        for number in range(4):
            response = send(client, typed=TYPED | {"title_de": f"Fest {number}"})
        assert response.status_code == 429
        assert int(response["Retry-After"]) > 0
        assert response.context["form"]["title_de"].value() == "Fest 3"
        assert Proposal.objects.count() == 3

    def test_looking_through_is_never_counted(self, client, monkeypatch):
        monkeypatch.setattr(sending_limit, "POSTS", 3)
        for _time in range(6):
            assert check(client).status_code == 200
        assert send(client).status_code == 302

    @pytest.mark.parametrize("method", ["put", "delete", "patch", "options"])
    def test_other_methods_get_a_page_that_says_so(self, client, method):
        assert getattr(client, method)(PATH).status_code == 405


class TestOneProposal:
    def test_the_same_words_sent_twice_are_one(self, client):
        first, second = send(client), send(client)
        assert first["Location"] == second["Location"]
        assert Proposal.objects.count() == 1
        assert Event.objects.filter(title_de=TYPED["title_de"]).count() == 1
        assert Mail.objects.count() == 2

    def test_after_ten_minutes_they_are_two(self, client, time_machine):
        send(client)
        time_machine.move_to("2031-06-02 10:12", tick=False)
        send(client)
        assert Proposal.objects.count() == 2

    def test_the_database_refuses_the_second_of_two_at_once(self, client, monkeypatch):
        first = send(client)
        real = type(Proposal.objects.all()).same_as
        looks = []

        def too_early(self, *args):
            looks.append(1)
            return Blind(real(self, *args)) if len(looks) == 1 else real(self, *args)

        monkeypatch.setattr(type(Proposal.objects.all()), "same_as", too_early)
        assert send(client)["Location"] == first["Location"]
        assert Event.objects.filter(title_de=TYPED["title_de"]).count() == 1
