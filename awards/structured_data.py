"""An edition in the terms of schema.org, which knows no call for entries: a page, and the way to it."""

from django.urls import reverse
from django.utils.translation import gettext as _

from awards.models import Edition
from awards.words.names import name_of
from offices.structured_data import government_office
from website.languages.bilingual import Text
from website.search_engines.structured_data import page_graph, said


def structured_data(edition: Edition, description: Text) -> dict:
    name = name_of(edition)
    return page_graph(
        edition.get_absolute_url(),
        name,
        [(_("Awards"), reverse("awards:list"))],
        description=said(description),
        inLanguage=name.language,
        publisher=government_office(edition.office),
    )
