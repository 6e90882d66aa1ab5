"""A picture of staff beside another error: kept where it is sound, told where it is not."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from awards.models import Edition, Winner
from offices.models import FundingProgramme
from tests.offices.admin_pages import address, form_data, page_with
from tests.website.pages import parse, texts
from tests.website.pictures.samples import file_of, noise, scene
from website.pictures.name import all_names

PAGE = address(FundingProgramme, "add")
HALF = file_of(noise(), "JPEG")[:20_000]
WHOLE = file_of(scene((1200, 800)), "JPEG")


@pytest.fixture(autouse=True)
def own_disk(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "media"
    settings.STORAGES = {
        **settings.STORAGES,
        "private": {**settings.STORAGES["private"], "OPTIONS": {"location": tmp_path / "private"}},
    }


def upload(content: bytes, name: str = "logo.jpg") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content)


def typed(client, page=PAGE, **changes) -> dict:
    return form_data(client.get(page)) | {"name_de": "AMIF", "name_en": "AMIF"} | changes


def token(response, name="logo-kept") -> str:
    values = [each.get("value") for each in parse(response).iter("input") if each.get("name") == name]
    return values[0] if values else ""


def errors(response) -> str:
    return " ".join(texts(each) for each in parse(response).iterfind(".//ul[@class='errorlist']"))


@pytest.mark.parametrize("value", ["x", "\0"])
def test_a_token_that_leads_nowhere_is_an_error_of_the_field(as_anna, value):
    answer = as_anna.post(PAGE, typed(as_anna) | {"logo-kept": value})
    assert answer.status_code == 200
    assert "nicht mehr da" in errors(answer)


@pytest.mark.parametrize("content", [HALF, b""], ids=["half", "empty"])
def test_a_refused_one_says_its_own_sentence_and_is_not_kept(as_anna, content):
    answer = as_anna.post(PAGE, typed(as_anna, logo=upload(content)))
    assert ("beschädigt" if content else "ist leer") in errors(answer)
    assert "nicht mehr da" not in errors(answer)
    assert token(answer) == ""
    assert "„logo.jpg“ wurde nicht behalten" in texts(parse(answer).find(".//main"))


def test_a_sound_one_is_kept_and_saved_with_its_sizes(as_anna):
    answer = as_anna.post(PAGE, typed(as_anna, name_de="", logo=upload(WHOLE)))
    assert answer.status_code == 200
    data = typed(as_anna) | {"logo-kept": token(answer)}
    assert as_anna.post(PAGE, data).status_code == 302
    logo = FundingProgramme.objects.latest("pk").logo
    assert (logo.sizes.width, logo.sizes.height) == (1200, 800)
    assert all(logo.storage.exists(name) for name in all_names(logo.name))


def test_another_takes_the_place_of_a_kept_one(as_anna):
    answer = as_anna.post(PAGE, typed(as_anna, name_de="", logo=upload(WHOLE)))
    data = typed(as_anna) | {"logo-kept": token(answer), "logo": upload(file_of(noise(), "PNG"), "neu.png")}
    assert as_anna.post(PAGE, data).status_code == 302
    assert FundingProgramme.objects.latest("pk").logo.name.startswith("logos/neu")


def test_a_half_one_in_place_of_a_kept_one_leaves_neither(as_anna):
    """She has chosen another one: the old one would surprise her."""
    answer = as_anna.post(PAGE, typed(as_anna, name_de="", logo=upload(WHOLE)))
    again = as_anna.post(PAGE, typed(as_anna) | {"logo-kept": token(answer), "logo": upload(HALF)})
    assert "beschädigt" in errors(again)
    assert token(again) == ""


def test_each_row_of_winners_has_its_own(as_anna, jena):
    edition = Edition.objects.filter(award__office=jena).first()
    page = page_with(edition, Winner)
    data = form_data(as_anna.get(page))
    count = int(data["winners-TOTAL_FORMS"])
    data["winners-TOTAL_FORMS"] = count + 2
    data[f"winners-{count}-image"] = upload(WHOLE)
    data[f"winners-{count + 1}-image"] = upload(HALF)
    answer = as_anna.post(page, data)
    assert token(answer, f"winners-{count}-image-kept")
    assert token(answer, f"winners-{count + 1}-image-kept") == ""
    assert "beschädigt" in errors(answer)
