"""Documents of a running site stay as they are when their files begin to be looked into."""

import pytest

from offices.models import Document
from tests.migrating import migrate_to, migrate_to_now


@pytest.mark.django_db(transaction=True)
def test_documents_of_a_running_site_stay_as_they_are():
    before = migrate_to([("offices", "0017_what_stands_is_confirmed")])
    office = before.get_model("offices", "Office").objects.create(
        slug="jena", place_de="Jena", name_de="Büro"
    )
    before.get_model("offices", "Document").objects.create(
        office=office, title_de="Plan", file="documents/plan.pdf", language="de", pages=12, accessible="yes"
    )
    migrate_to_now()
    document = Document.objects.get()
    assert (document.file.name, document.language, document.pages) == ("documents/plan.pdf", "de", 12)
    assert (document.judged, document.readable, document.facts) == (None, "yes", None)
