"""The page on which an office brings a drawing of its own for its door, or goes back to one of the site's."""

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponseRedirect
from django.urls import path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from offices.drawing.png import SIGNATURE, shapes_of_png
from offices.drawing.svg import shapes_of_svg
from offices.staff.confirmation_page import page_in_between
from offices.staff.history import note


class DrawingForm(forms.Form):
    """Cleans to the shapes; none where nothing is sent, which takes the drawing away."""

    drawing = forms.FileField(label=_("SVG or PNG file"), required=False)

    def clean_drawing(self) -> str:
        file = self.cleaned_data["drawing"]
        if not file:
            return ""
        begins = file.read(len(SIGNATURE))
        file.seek(0)
        return shapes_of_png(file) if begins == SIGNATURE else shapes_of_svg(file.read())


class OwnDrawing:
    """For the page of an office in the admin."""

    def get_urls(self):
        page = self.admin_site.admin_view(self.own_drawing_page)
        # By the end of its name it is known to take a file (website/request_size.py).
        name = "offices_office_drawing_change"
        return [path("<int:pk>/drawing/", page, name=name), *super().get_urls()]

    def get_readonly_fields(self, request, obj=None):
        return [*super().get_readonly_fields(request, obj), "own_drawing_link"]

    def own_drawing_link(self, office):
        if not office.pk:
            return _("As soon as the office is saved, you can upload a drawing of your own.")
        address = reverse("admin:offices_office_drawing_change", args=[office.pk])
        words = _("Change or remove it") if office.own_drawing else _("Upload one")
        return format_html('<a href="{}">{}</a>', address, words)

    own_drawing_link.short_description = _("drawing of your own")

    def own_drawing_page(self, request, pk):
        office = self.get_queryset(request).filter(pk=pk).first()
        if office is None:
            raise Http404
        if not self.may_change(request, office):
            raise PermissionDenied
        is_sent = request.method == "POST"
        form = DrawingForm(request.POST, request.FILES) if is_sent else DrawingForm()
        if form.is_valid():
            return self._keep_drawing(request, office, form.cleaned_data["drawing"])
        title, words = _("Drawing above the door"), _("Save")
        context = {"office": office, "form": form, "submit": words}
        return page_in_between(self, request, "admin/offices/office/drawing.html", title, **context)

    def _keep_drawing(self, request, office, shapes: str):
        office.own_drawing = shapes
        office.save(update_fields=["own_drawing"])
        if shapes:
            note(request.user, office, gettext_noop("Uploaded a drawing for the door."))
            messages.success(request, _("The drawing is above the door now. Do you like it?"))
        else:
            note(request.user, office, gettext_noop("Removed the drawing from the door."))
            messages.success(request, _("The door has its drawing from the list again."))
        return HttpResponseRedirect(request.path)
