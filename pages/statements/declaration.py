"""An accessibility statement with everything it is made of, for the page and for the JSON beside it."""

from dataclasses import dataclass

from offices.models import Office
from pages.models import OfficeStatement, Operator, SiteStatement
from pages.models.statement import AccessibilityStatement
from pages.statements.state_law import StateLaw, law_of, laws_of
from website.languages.bilingual import Text, pick


@dataclass(frozen=True)
class Declaration:
    statement: AccessibilityStatement
    publisher: Text
    laws: list[StateLaw]
    gaps: list
    office: Office | None = None
    operator: Operator | None = None


def of_office(office: Office) -> Declaration:
    """Each municipality is a public body of its own, with the law of its state."""
    statement = getattr(office, "accessibility_statement", None) or OfficeStatement(office=office)
    law = law_of(office.state)
    return Declaration(
        statement=statement,
        publisher=pick(office, "municipality"),
        laws=[law] if law else [],
        gaps=list(statement.known_gaps()),
        office=office,
    )


def of_site(offices) -> Declaration:
    """The operator's. As long as its state is not known, the laws of all states with an office are named."""
    statement, operator = SiteStatement.current(), Operator.current()
    states = [operator.state] if operator.state else [office.state for office in offices]
    return Declaration(
        statement=statement,
        publisher=pick(operator, "name"),
        laws=laws_of(states),
        gaps=list(statement.known_gaps()),
        operator=operator,
    )
