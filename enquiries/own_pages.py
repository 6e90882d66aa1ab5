"""What texts can link to: the form to write to an office."""

from django.utils.translation import gettext_lazy as _

from offices.in_texts.rows_with_page import page_of_each_office

PAGES = (
    page_of_each_office(
        "contact", _("contact forms"), _("Write to the office: %(place)s"), "enquiries:office"
    ),
)
