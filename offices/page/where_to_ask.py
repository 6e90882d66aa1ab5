from django.utils.translation import gettext as _

from offices.models import Office


def where_to_ask(office: Office) -> str:
    """Where to ask for an office that has entered neither phone nor e-mail, in one sentence."""
    if office.municipality_kind == Office.MunicipalityKind.DISTRICT:
        return _("Please ask for this office at the district administration.")
    if office.municipality_kind == Office.MunicipalityKind.MUNICIPALITY:
        return _("Please ask for this office at the municipal administration.")
    return _("Please ask for this office at the city administration.")
