"""Legal notice and privacy notice: of the operator, and of the municipality behind each office."""

from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from keeper.facts import facts_of_page
from offices.models import Office
from pages.legal import facts as legal_facts
from pages.models import OfficeLegalFacts, Operator
from pages.statements.state_law import law_of
from website.cookies import COOKIES
from website.personal_data import forms_with_personal_data


def _publishers(facts_of):
    """Each office with the facts about its municipality, sorted out, and the law of its state."""
    for office in Office.objects.public().select_related("legal_facts"):
        facts = getattr(office, "legal_facts", None) or OfficeLegalFacts(office=office)
        yield {"office": office, "facts": facts_of(facts), "law": law_of(office.state)}


@require_safe
def legal_notice(request):
    return render(request, "pages/legal/legal_notice.html", _legal_notice(get_language()))


@facts_of_page
def _legal_notice(_language):
    operator = Operator.current()
    return {
        "operator": operator,
        "known": legal_facts.for_legal_notice(operator),
        "publishers": list(_publishers(legal_facts.for_legal_notice)),
    }


@require_safe
def privacy(request):
    return render(request, "pages/legal/privacy.html", _privacy(get_language()))


@facts_of_page
def _privacy(_language):
    operator = Operator.current()
    return {
        "operator": operator,
        "known": legal_facts.for_privacy(operator),
        "law": law_of(operator.state),
        "cookies": COOKIES,
        "forms": forms_with_personal_data(),
        "publishers": list(_publishers(legal_facts.for_privacy)),
    }
