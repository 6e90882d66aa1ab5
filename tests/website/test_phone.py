import pytest
from django.core.exceptions import ValidationError

from offices.models import Contact
from website.phone import to_national
from website.reading.phone_number import read_phone_number


@pytest.mark.parametrize("typed", ["0365/838 3019", "0365 8383019", "+49 365 8383019", "0049 365 838-3019"])
def test_what_people_type_becomes_one_number(typed):
    assert read_phone_number(typed) == "+493658383019"


def test_a_german_number_is_shown_as_dialled_in_germany():
    assert to_national("+493658383019") == "0365 8383019"


def test_a_foreign_number_is_shown_with_its_country():
    assert to_national("+380441234567") == "+380 44 123 4567"


@pytest.mark.parametrize("typed", ["", "abc", "12", "0" * 50])
def test_what_is_no_number_is_refused_with_an_example(typed):
    with pytest.raises(ValidationError, match="0365"):
        read_phone_number(typed)


def test_every_way_into_the_database_stores_the_same_number(jena):
    jena.contacts.create(phone="0365/838 3019")
    Contact.objects.update(phone="0365 8383019")
    assert set(Contact.objects.values_list("phone", flat=True)) == {"+493658383019"}
