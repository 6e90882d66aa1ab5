"""What the editor asks for: the facts somebody can put into a text, each in words."""

from django.contrib import admin
from django.http import Http404, JsonResponse
from django.utils.html import strip_tags
from django.utils.translation import override
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from offices.models import Membership, Office
from offices.staff.roles import EDITORS, office_ids
from website.contributions.registry import all_of
from website.languages.bilingual import languages
from website.languages.records import RecordFact, address_of, fact_at


@never_cache
@require_GET
def records(request):
    """Of the offices whose texts they change. language: that of the text."""
    if not admin.site.has_permission(request):
        raise Http404
    language = request.GET.get("language")
    offices = offices_of(request.user)
    found = [choice for fact in all_of(RecordFact) for choice in _choices(fact, offices, language)]
    return JsonResponse({"records": found})


def offices_of(user) -> list[int]:
    if user.is_superuser:
        return list(Office.objects.values_list("pk", flat=True))
    return list(office_ids(user, EDITORS | {Membership.Role.TRANSLATOR}))


def _choices(fact: RecordFact, offices: list[int], language: str | None) -> list[dict[str, str]]:
    found = []
    for pk, label in fact.of_offices(offices):
        href = address_of(fact.kind, pk)
        with override(language if language in languages() else languages()[0]):
            words = strip_tags(fact_at(href) or "")
        # An office that is not public yet has no facts for everybody. They stand there once it is.
        found.append({"label": f"{fact.label}: {label}", "href": href, "words": words or label})
    return found
