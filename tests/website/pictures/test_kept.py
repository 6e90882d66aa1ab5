"""A picture of staff beside another error: kept where it is sound, told where it is not."""

import pytest

from offices.models import FundingProgramme
from tests.offices.admin_pages import address, form_data
from tests.website.pages import parse, texts

PAGE = address(FundingProgramme, "add")


@pytest.mark.parametrize("token", ["x", "\0"])
def test_a_token_that_leads_nowhere_is_an_error_of_the_field(as_anna, token):
    data = form_data(as_anna.get(PAGE)) | {"name_de": "AMIF", "logo-kept": token}
    answer = as_anna.post(PAGE, data)
    assert answer.status_code == 200
    assert "nicht mehr da" in texts(parse(answer).find(".//ul[@class='errorlist']"))
