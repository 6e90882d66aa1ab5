"""The filter of lists by what is true of the translations of a row and of the rows on its page."""

from django.contrib import admin
from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from django.forms.models import _get_foreign_key
from django.utils.translation import gettext_lazy as _

from translations.models import Unconfirmed
from translations.pairs import columns_of

PARAMETER = "translation"


class TranslationFilter(admin.SimpleListFilter):
    title = _("English text")
    parameter_name = PARAMETER

    def __init__(self, request, params, model, model_admin):
        self.model, self.inlines = model, model_admin.inlines
        super().__init__(request, params, model, model_admin)

    def lookups(self, request, model_admin):
        return [
            (Unconfirmed.Kind.OUTDATED, _("older than the German")),
            (Unconfirmed.Kind.NEVER, _("never compared with the German")),
        ]

    def queryset(self, request, queryset):
        if self.value() not in Unconfirmed.Kind.values:
            return queryset
        found = Q(pk__in=_ids(self.model, self.value()))
        for inline in self.inlines:
            if columns_of(inline.model):
                fk = _get_foreign_key(self.model, inline.model, fk_name=inline.fk_name)
                rows = inline.model._base_manager.filter(pk__in=_ids(inline.model, self.value()))
                found |= Q(pk__in=rows.values(fk.attname))
        return queryset.filter(found)


def _ids(model, kind: str):
    about = {"content_type": ContentType.objects.get_for_model(model), "kind": kind}
    return Unconfirmed.objects.filter(**about).values("object_id")


def filters_for(model_admin) -> list[type[TranslationFilter]]:
    models = [model_admin.model, *(inline.model for inline in model_admin.inlines)]
    return [TranslationFilter] if any(columns_of(model) for model in models) else []
