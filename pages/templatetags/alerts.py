from django import template

from offices.models import Office
from pages.models import Alert

register = template.Library()


@register.inclusion_tag("pages/alerts.html", takes_context=True)
def alerts(context):
    """What is announced now: for the whole site, and for the office whose page this is. One query."""
    office = context.get("office")
    its_office = office if isinstance(office, Office) else None
    return {"alerts": Alert.objects.showing().on_pages_of(its_office)}
