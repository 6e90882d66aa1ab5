from django.db.models import QuerySet
from django.forms import Select
from django.forms.renderers import TemplatesSetting
from django.forms.widgets import Script
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import get_language

from library.models import LibraryPicture
from website.languages.bilingual import pick

_PAGES = "admin:library_librarypicture_"


class PictureSelect(Select):
    """The titles, with the chosen picture beside them and the ways into the library.

    With a script both ways are windows that bring back what was chosen there (RelatedObjectLookups.js).
    """

    template_name = "admin/widgets/picture_select.html"
    # Whose pictures can be chosen; None where there is no row yet.
    office = None
    may_add = False
    pictures: QuerySet = LibraryPicture.objects.none()

    class Media:
        js = [Script("js/admin/picture-choice.js", type="module")]

    def _render(self, template_name, context, renderer=None):
        """From our templates, where the admin's forms look only into those that packages bring."""
        return super()._render(template_name, context, TemplatesSetting())  # type: ignore[misc]

    def get_context(self, name, value, attrs):
        context = super().get_context(name, value, attrs)
        context["widget"] |= {
            "chosen": self._chosen(value),
            "small": reverse(f"{_PAGES}small", args=[0]),
            "look": self._way("changelist", office__id__exact=self.office),
            "add": self._way("add", office=self.office) if self.may_add else "",
        }
        return context

    def _chosen(self, value) -> dict | None:
        picture = self.pictures.filter(pk=value).first() if str(value or "").isdecimal() else None
        if picture is None:
            return None
        shown = pick(picture, "image_alt", get_language()) if picture.has_image_words else None
        return {"address": reverse(f"{_PAGES}small", args=[picture.pk]), "words": shown}

    def _way(self, page: str, **query) -> str:
        known = {name: value for name, value in query.items() if value}
        return f"{reverse(_PAGES + page)}?{urlencode(known)}" if known else reverse(_PAGES + page)
