from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from library.choosing.select import PictureSelect
from library.models import LibraryPicture


class ChoosesPictures:
    """For the ModelAdmin of what shows pictures of its office."""

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        if db_field.remote_field.model is LibraryPicture:
            kwargs |= {"widget": PictureSelect, "empty_label": _("no picture")}
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def get_form(self, request, obj=None, change=False, **kwargs):
        """The choice is that of the office whose row it is, whoever chooses."""
        form = super().get_form(request, obj, change, **kwargs)
        for field in form.base_fields.values():
            if isinstance(field.widget, PictureSelect):
                self._narrow(field, request, self.office_of(obj) if obj and obj.pk else None)
        return form

    def _narrow(self, field, request, office) -> None:
        library = admin.site.get_model_admin(LibraryPicture)
        field.error_messages["invalid_choice"] = _(
            "This picture is not in the library of this office, or not any more. Please choose another one."
        )
        if office:
            field.queryset = field.queryset.filter(office=office)
            field.label_from_instance = str
        field.widget.office = office.pk if office else None
        field.widget.may_add = library.has_add_permission(request)
        field.widget.pictures = field.queryset
