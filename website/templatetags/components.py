"""Components that need more of the page than an include passes on, or that are on every page many times."""

from urllib.parse import urlencode

from django import template

from website.contributions.roles import Role, address_of

register = template.Library()


@register.inclusion_tag("components/icon.html")
def icon(name, sign="icon"):
    """A sign beside words; sign: its class."""
    return {"name": name, "class": sign}


@register.simple_tag
def report_about(page, anchor=""):
    """Where people tell that they cannot read something, with the page and the place on it."""
    place = f"{page}#{anchor}" if anchor else page
    return f"{address_of(Role.REPORT_A_BARRIER)}?{urlencode({'page': place})}"


@register.inclusion_tag("components/breadcrumb.html")
def breadcrumb(current, parent_url="", parent_name="", steps=()):
    """The way back, from the page called current: over one page between, or over several steps."""
    return {"current": current, "parent_url": parent_url, "parent_name": parent_name, "steps": steps}


@register.inclusion_tag("components/notice.html")
def notice(kind, title, text, level=3, icon="info"):
    """One or two sentences with a sign and a title; level: the one of its heading."""
    return {"kind": kind, "title": title, "text": text, "level": level, "icon": icon}


@register.inclusion_tag("components/form.html", takes_context=True)
def form_to_send(context, form, submit, save="", action=""):
    """The form of a page from form_page() (website/public_forms/form_page.py).

    submit and save: the words on its buttons; action: where it goes, if not to this page.
    """
    address = action or context["request"].get_full_path()
    return {
        "form": form,
        "page_form": context["page_form"],
        "action": address,
        "submit": submit,
        "save": save,
    }


@register.inclusion_tag("components/checked_answers.html", takes_context=True)
def checked_answers(context, form, submit):
    """All answers of a form from check_page(), to be looked through before they are sent."""
    address = context["request"].get_full_path()
    return {"form": form, "page_form": context["page_form"], "action": address, "submit": submit}
