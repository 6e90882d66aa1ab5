"""Links to an office in Easy Language and in sign language, only where there is content."""

from django import template

from pages.other_forms.required import other_forms_of

register = template.Library()


@register.inclusion_tag("pages/other_forms/links.html")
def other_forms(office):
    return {"forms": other_forms_of(office), "office": office}
