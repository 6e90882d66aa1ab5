"""A long form that people look through before it is sent (WCAG 3.3.4).

    form = form_of(request, ProposalForm)
    if form.is_valid():
        if is_to_be_sent(request):
            return redirect(…)
        return check_page(request, "events/proposals/propose_check.html", {"form": form})
    return form_page(request, "events/proposals/propose.html", {"form": form})

The page that shows all answers holds them in hidden fields: nothing is stored before it is sent, and the form
may stay open for as long as people need.
"""

from dataclasses import dataclass

from .guarded_form import GuardedForm
from .steps import is_to_be_sent


@dataclass(frozen=True)
class CheckedAnswer:
    """What was answered to one question. text: as it was typed."""

    label: str
    text: str
    language: str = ""


class CheckedForm(GuardedForm):
    """Looking through it again and again counts nothing; only sending does."""

    def is_attempt(self):
        return super().is_attempt() and is_to_be_sent(self.request)

    def kept(self) -> list:
        """Every field that people see; those that guard the form are drawn as always."""
        return [field for field in self.visible_fields() if field.name not in GuardedForm.base_fields]

    def hidden_answers(self) -> list[str]:
        """A hidden field for each; that of as_hidden() would point to a hint that is not on this page."""
        return [field.field.hidden_widget().render(field.html_name, field.value()) for field in self.kept()]
