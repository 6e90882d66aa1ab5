"""When proposals and what came of them are deleted."""

from datetime import date, timedelta

import pytest
from django.core.management import call_command

from events.models import Event, EventState, Proposal
from events.proposals import answers as proposal_answers
from outbox.models import Mail
from tests import cast
from tests.events.proposals.proposing import TYPED

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine("2031-06-02 10:00", tick=False)]


class TestDeletion:
    def purge(self, time_machine, day: str):
        time_machine.move_to(f"{day} 10:00", tick=False)
        call_command("purge_personal_data", verbosity=0)

    def test_of_the_proposer_leaves_the_published_event(self, proposal, time_machine):
        proposal_answers.publish(proposal)
        self.purge(time_machine, "2031-12-08")
        assert Proposal.objects.exists()
        self.purge(time_machine, "2031-12-09")
        assert not Proposal.objects.exists()
        assert Event.objects.filter(title_de=TYPED["title_de"], state=EventState.PUBLISHED).exists()
        assert not Mail.objects.exists()

    def test_waits_for_a_later_date(self, proposal, time_machine):
        proposal_answers.publish(proposal)
        cast.add_date(proposal.event, date(2031, 8, 1))
        self.purge(time_machine, "2031-12-09")
        assert Proposal.objects.exists()

    @pytest.mark.parametrize("closed", [True, False])
    def test_of_what_was_never_published_takes_the_event(self, proposal, time_machine, closed):
        if closed:
            proposal_answers.refuse(proposal, "Nein.")
        day_of_deletion = Proposal.objects.get().delete_on
        assert day_of_deletion == (date(2031, 11, 29) if closed else date(2031, 12, 9))
        self.purge(time_machine, f"{day_of_deletion - timedelta(days=1)}")
        assert Event.objects.filter(title_de=TYPED["title_de"]).exists()
        self.purge(time_machine, f"{day_of_deletion}")
        assert not Event.objects.filter(title_de=TYPED["title_de"]).exists()
        assert not Proposal.objects.exists()

    def test_is_on_the_day_that_the_proposal_itself_tells(self, proposal, time_machine, monkeypatch):
        monkeypatch.setattr(Proposal, "delete_on", date(2032, 1, 31))
        self.purge(time_machine, "2032-01-30")
        assert Proposal.objects.exists()
        self.purge(time_machine, "2032-01-31")
        assert not Proposal.objects.exists()

    def test_is_at_midnight_in_germany_and_not_before(self, proposal, time_machine):
        """Closed a moment before midnight, or a moment after it; in UTC both are the day before."""
        for closed_at, day in [
            ("2031-07-01T21:59Z", date(2031, 12, 28)),
            ("2031-07-01T22:01Z", date(2031, 12, 29)),
        ]:
            Proposal.objects.update(closed_at=closed_at)
            assert Proposal.objects.get().delete_on == day
            assert not Proposal.objects.expired(day - timedelta(days=1)).exists()
            assert Proposal.objects.expired(day).exists()

    def test_of_what_was_public_once_leaves_the_event(self, proposal, time_machine):
        proposal_answers.publish(proposal)
        Event.objects.filter(proposal=proposal).update(state=EventState.DRAFT, is_public=False)
        self.purge(time_machine, "2032-06-01")
        assert not Proposal.objects.exists()
        assert Event.objects.filter(title_de=TYPED["title_de"]).exists()
