"""The copies of a row are published: each by the form of its part, all or none."""

from dataclasses import dataclass, field

from django.db import models, transaction

from drafts.chosen_files import as_carried_out
from drafts.models import Appointment, SharedLink, WorkingCopy
from drafts.trying.carrying_out import CarriedOut, Form, carry_out
from website.public_forms.shown_form import Problem

# More are no sentence.
FEW = 5


@dataclass
class PublishedCopies:
    """problems: why nothing was; part: where."""

    problems: list[Problem] = field(default_factory=list)
    part: str = ""
    messages: list = field(default_factory=list)

    @property
    def why_not(self) -> str:
        """The first problems in one line."""
        return "; ".join(f"{each.label}: {each.sentence}".lstrip(": ") for each in self.problems[:FEW])


def form_of(page, copy: WorkingCopy) -> Form:
    sent, files = as_carried_out(copy.sent)
    return Form(
        page,
        copy.object_id,
        copy.part,
        sent,
        copy.language,
        page.address_of_part(copy.object_id, copy.part),
        files,
    )


def carried_out(page, copy: WorkingCopy, user) -> CarriedOut:
    return carry_out(form_of(page, copy), user)


def publish(page, copies: list[WorkingCopy], user) -> PublishedCopies:
    with transaction.atomic():
        said: list = []
        for copy in copies:
            outcome = carried_out(page, copy, user)
            if outcome.problems:
                transaction.set_rollback(True)
                return PublishedCopies(outcome.problems, copy.part)
            said.append(outcome.messages)
    return PublishedCopies(messages=said)


def forget_copies(row: models.Model) -> None:
    """What was made of them goes with them."""
    for model in [WorkingCopy, Appointment, SharedLink]:
        model.objects.of(row).delete()
