from django.http import Http404
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from keeper.facts import until_the_next_moment
from offices.hours.schedule import Schedule
from offices.kept import whole_office_at
from offices.page.address_card import address_card, has_card
from offices.page.summary import summary, what_is_known
from offices.page.vcard import card_response
from offices.structured_data import structured_data


@require_safe
def office_list(request):
    return render(request, "offices/list.html")


@require_safe
def office(request, slug):
    found = whole_office_at(slug)
    return render(request, "offices/office.html", {"office": found, **_head(found, get_language())})


@until_the_next_moment
def _head(office, _language) -> dict:
    """What programs are told of an office."""
    return {
        "page_languages": office.languages(),
        "page_summary": summary(office),
        "page_facts": what_is_known(office),
        "structured_data": structured_data(Schedule(office, timezone.now())),
    }


@require_safe
def card(request, slug):
    office = whole_office_at(slug)
    if not has_card(office):
        raise Http404
    return card_response(address_card(office), f"{office.slug}.vcf")
