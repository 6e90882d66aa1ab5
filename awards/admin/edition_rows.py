"""The rows on the page of an edition."""

from awards.models import Criterion, EditionFunder, Prize, Question, RequiredDocument, Winner
from offices.staff import OfficeRows, OfficeTable

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


class Winners(OfficeRows):
    """Only prizes of this edition can be chosen, so they are entered before."""

    model = Winner
    office_path = OFFICE
    fields = [
        "prize",
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
        prizes = Prize.objects.filter(edition=obj) if obj else Prize.objects.none()
        if "prize" in formset.form.base_fields:
            formset.form.base_fields["prize"].queryset = prizes
        return formset
