"""The tables on the pages of an office."""

from django.utils import timezone

from offices.models import Address, ConsultationException, ConsultationHour, ServedPlace
from offices.staff.rows import OfficeTable


class Addresses(OfficeTable):
    model = Address
    fields = ["kind", "street", "post_box", "postcode", "town"]
    max_num = len(Address.Kind)


class ConsultationHours(OfficeTable):
    model = ConsultationHour
    fields = ["week_of_month", "weekday", "opens", "closes"]


class ConsultationExceptions(OfficeTable):
    model = ConsultationException
    max_num = 300
    fields = ["first_day", "last_day", "every_year", "opens", "closes", "reason"]

    def get_queryset(self, request):
        """Those of a unit have no hours, and a page of their own (offices/closing/admin_page.py)."""
        return super().get_queryset(request).filter(unit=None)


class ServedPlaces(OfficeTable):
    model = ServedPlace
    max_num = 300
    fields = ["name", "part_of", "postcodes", "other_names", "is_named_in_directory", "confirmed_on"]

    def get_formset(self, request, obj=None, **kwargs):
        """What staff enter themselves they have confirmed by that."""
        formset = super().get_formset(request, obj, **kwargs)
        if "confirmed_on" in formset.form.base_fields:
            formset.form.base_fields["confirmed_on"].initial = timezone.localdate
        return formset
