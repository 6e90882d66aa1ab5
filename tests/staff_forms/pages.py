"""What can be done on the pages of the admin, and what a browser sends from them."""

from django.contrib import admin
from django.test import RequestFactory

from offices.models import Office, Referral, User
from tests.offices.admin_pages import form_data
from tests.staff_forms.filled_in import values_of


def may(what: str, model, who: str, row=None) -> bool:
    request = RequestFactory().get("/")
    request.user = User.objects.get(username=who)
    ask = getattr(admin.site.get_model_admin(model), f"has_{what}_permission")
    return ask(request) if what == "add" else ask(request, row)


def make_room_for(model) -> None:
    """Where there can be one row only, for an office, a referral or the site, the one there is goes."""
    one_for_each = any(
        field.unique and field.related_model in {Office, Referral} for field in model._meta.fields
    )
    if one_for_each or (not model.objects.none().exists() and not may("add", model, "olga")):
        model._base_manager.all().delete()


def sent_from(page, n: int) -> dict:
    """Everything typed anew: the row itself, each of its rows, and one more of each kind."""
    main = page.context["adminform"].form
    sent = form_data(page) | values_of(main, n)
    for inline in page.context["inline_admin_formsets"]:
        formset = inline.formset
        for number, form in enumerate(formset.forms):
            sent |= values_of(form, n + number)
        number = formset.total_form_count()
        if inline.has_add_permission and number < formset.max_num:
            blank = values_of(formset.empty_form, n + number)
            sent |= {key.replace("__prefix__", str(number)): value for key, value in blank.items()}
            sent[f"{formset.prefix}-TOTAL_FORMS"] = number + 1
    several = [
        name for name, field in main.fields.items() if hasattr(field.widget, "allow_multiple_selected")
    ]
    return {key: value for key, value in sent.items() if key not in several or value}
