"""How many rows there can be on the page of another row. The page says so before anything is typed."""

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from .choices import ask_once

MOST_ROWS = 100
# What arrives beyond is still shown again, with a sentence. Beyond that nobody has typed it.
ONE_TOO_MANY = 50


class NoMoreThanFit:
    """For a formset. What is stored already can always be saved, however many rows that are."""

    default_error_messages = {
        "too_many_forms": ngettext_lazy(
            "Only %(num)d row fits here. Please tick “Delete” at the others; what you typed is still there.",
            "Only %(num)d rows fit here. Please tick “Delete” at the others; what you typed is still there.",
            "num",
        )
    }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.max_num = max(self.max_num, len(self.get_queryset()))
        self.absolute_max = self.max_num + ONE_TOO_MANY


class LimitedRows:
    """For an inline. max_num is the limit that people are told."""

    max_num = MOST_ROWS

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.heading = self.verbose_name_plural

    def get_queryset(self, request):
        """With what each row hangs on, which its name may tell."""
        relations = [field.name for field in self.model._meta.fields if field.many_to_one or field.one_to_one]
        return super().get_queryset(request).select_related(*relations)

    def get_formset(self, request, obj=None, **kwargs):
        formset = super().get_formset(request, obj, validate_max=True, **kwargs)
        # Rows that nobody adds need no limit.
        if self.max_num:
            limit = format_lazy(_("at most {count}"), count=self.max_num)
            self.verbose_name_plural = format_lazy("{} ({})", self.heading, limit)
        ask_once(formset.form)
        return type(formset.__name__, (NoMoreThanFit, formset), {})
