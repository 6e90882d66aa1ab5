"""The rows on the page of an edition."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from awards.models import Criterion, EditionFunder, Entry, Prize, Question, RequiredDocument, Winner
from offices.staff.one_office import OneOfficeForm
from offices.staff.roles import MODERATORS
from offices.staff.rows import OfficeRows, OfficeTable

OFFICE = "edition__award__office"


class Prizes(OfficeTable):
    model = Prize
    office_path = OFFICE
    fields = ["kind", "name", "amount", "count", "position"]


class Criteria(OfficeRows):
    model = Criterion
    office_path = OFFICE
    fields = ["name", "explanation", ("weight", "position")]


class Questions(OfficeRows):
    model = Question
    office_path = OFFICE
    fields = ["text", "hint", ("is_required", "position")]


class RequiredDocuments(OfficeRows):
    model = RequiredDocument
    office_path = OFFICE
    fields = ["name", "hint", ("is_required", "position")]


class Funders(OfficeTable):
    model = EditionFunder
    office_path = OFFICE
    fields = ["funder", "project", "project_gloss", "position"]


class WinnerForm(OneOfficeForm):
    def clean_prize(self):
        """A prize that is deleted further up on the same page would leave its winner without one."""
        prize = self.cleaned_data["prize"]
        ticked = [key for key, value in self.data.items() if key.endswith("-DELETE") and value]
        rows = [key.removesuffix("-DELETE") for key in ticked if key.startswith("prizes-")]
        if str(prize.pk) in [self.data.get(f"{row}-id") for row in rows]:
            raise ValidationError(_("You delete this prize on the same page. Please choose another one."))
        return prize


class Winners(OfficeRows):
    """Only prizes and complete entries of this edition can be chosen, so they are entered before."""

    model = Winner
    visible_to = changed_by = MODERATORS
    form = WinnerForm
    office_path = OFFICE
    fields = [
        ("entry", "prize"),
        "name",
        "text",
        "image",
        "image_alt",
        "image_decorative",
        "image_credit",
        "position",
    ]

    def get_formset(self, request, obj=None, **kwargs):
        formset = super().get_formset(request, obj, **kwargs)
        fields = formset.form.base_fields
        if "prize" in fields:
            fields["prize"].queryset = Prize.objects.filter(edition=obj) if obj else Prize.objects.none()
        if "entry" in fields:
            fields["entry"].queryset = _can_win(obj) if obj else Entry.objects.none()
            fields["entry"].label_from_instance = lambda entry: f"{entry.reference}: {entry.title}"
        return formset


def _can_win(edition):
    """The complete ones, and those that had won when they were withdrawn: their winner can still be saved."""
    return edition.entries.filter(pk__in=edition.entries.for_jury()) | edition.entries.exclude(winner=None)
