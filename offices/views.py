from django.http import Http404
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from keeper.facts import facts_of_page
from offices.hours.answer import answer
from offices.hours.schedule import Schedule
from offices.models import Office
from offices.page.address_card import address_card, has_card
from offices.page.duties import sorted_duties
from offices.page.sections import sections
from offices.page.summary import summary, what_is_known
from offices.page.vcard import card_response
from offices.structured_data import structured_data
from website.addresses.moved import row_at


@require_safe
def office_list(request):
    return render(request, "offices/list.html", _office_list(get_language()))


@facts_of_page
def _office_list(_language):
    return {"offices": Office.objects.for_directory()}


@require_safe
def office(request, slug):
    return render(request, "offices/office.html", _office(slug, get_language()))


@facts_of_page
def _office(slug, _language):
    office = row_at(Office.objects.with_everything(), slug)
    schedule = Schedule(office, timezone.now())
    return {
        "office": office,
        "schedule": schedule,
        "answer": answer(schedule),
        "duties": sorted_duties(office),
        "sections": sections(office),
        "page_languages": office.languages(),
        "page_summary": summary(office),
        "page_facts": what_is_known(office),
        "structured_data": structured_data(schedule),
    }


@require_safe
def card(request, slug):
    office = row_at(Office.objects.for_card(), slug)
    if not has_card(office):
        raise Http404
    return card_response(address_card(office), f"{office.slug}.vcf")
