"""What texts can link to: who can help in the place of an office."""

from django.utils.translation import gettext_lazy as _

from offices.in_texts.rows_with_page import page_of_each_office

PAGES = (
    page_of_each_office("who-can-help", _("who can help"), _("Who can help: %(place)s"), "signpost:office"),
)
