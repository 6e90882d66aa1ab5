"""A page of the admin between choosing something and doing it: what will be done, and a button."""

from django.contrib import admin
from django.template.response import TemplateResponse
from django.utils.text import capfirst

from website.public_forms.guards.ticket import new_ticket


def page_in_between(model_admin, request, template: str, title, **context) -> TemplateResponse:
    """The template extends admin/in_between.html, which says what it takes."""
    return TemplateResponse(
        request,
        template,
        {
            **model_admin.admin_site.each_context(request),
            "title": capfirst(title),
            "opts": model_admin.opts,
            "ticket": new_ticket(),
            "media": model_admin.media,
            "action_checkbox_name": admin.helpers.ACTION_CHECKBOX_NAME,
            **context,
        },
    )
