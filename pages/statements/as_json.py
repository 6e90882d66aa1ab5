"""A statement for machines: the facts of the page, each text with its language as in JSON-LD."""

from django.conf import settings
from django.urls import reverse
from django.utils.translation import get_language

from pages.statements.declaration import Declaration
from pages.statements.state_law import EnforcementBody
from website.contributions.roles import Role, address_of
from website.languages.alternates import absolute
from website.languages.bilingual import Text, pick
from website.reading.domain_name import address_for_programs

ANSWER_WITHIN = "P1M"  # one month, ISO 8601


def as_json(declaration: Declaration) -> dict:
    statement = declaration.statement
    return {
        "@context": "https://schema.org",
        "@type": "WebPage",
        "url": absolute(statement.get_absolute_url()),
        "inLanguage": get_language(),
        "publisher": _text(declaration.publisher),
        "standard": settings.ACCESSIBILITY_STANDARD,
        "laws": [_text(name) for law in declaration.laws for name in law.accessibility],
        "assessed": bool(statement.status),
        "status": statement.status or None,
        "prepared_on": statement.prepared_on,
        "assessed_on": statement.assessed_on,
        "older_than_twelve_months": statement.is_outdated,
        "method": statement.method or None,
        "report": statement.report_url or None,
        "measures": _text(pick(statement, "measures")),
        "gaps": [_gap(gap) for gap in declaration.gaps],
        "feedback": {**_feedback(declaration), "answer_within": ANSWER_WITHIN},
        "enforcement": [_body(law.enforcement) for law in declaration.laws],
        "monitoring": [_body(law.monitoring) for law in declaration.laws],
        "display_settings": absolute(reverse("display")),
    }


def _text(text: Text | None) -> dict | None:
    return {"@value": text.text, "@language": text.language} if text else None


def _gap(gap) -> dict:
    return {
        "what": _text(pick(gap, "what")),
        "where": gap.where or None,
        "kind": gap.kind,
        "reason": _text(pick(gap, "reason")),
        "alternative": _text(pick(gap, "alternative")),
        "planned_for": gap.planned_for,
    }


def _feedback(declaration: Declaration) -> dict:
    """Whom to tell: the office by its general contacts, or the operator."""
    office = declaration.office
    ways = office.general_contacts if office else [declaration.operator]
    phones = [way.phone for way in ways if way.phone]
    return {
        "url": absolute(address_of(Role.REPORT_A_BARRIER)),
        "telephone": phones or ([office.switchboard] if office and office.switchboard else []),
        "email": [address_for_programs(way.email) for way in ways if way.email],
    }


def _body(body: EnforcementBody) -> dict:
    return {
        "name": _text(body.name),
        "at": _text(body.at),
        "street": body.street or None,
        "town": body.town or None,
        "telephone": body.phone or None,
        "email": address_for_programs(body.email) or None,
        "website": body.website or None,
    }
