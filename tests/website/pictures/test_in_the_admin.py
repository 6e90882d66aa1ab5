"""A picture is looked through with the rest of the form: whatever is wrong with it is a sentence beside it."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.forms import modelform_factory
from django.utils import translation

from awards.models import Winner
from library.models import LibraryPicture
from offices.models import FundingProgramme
from pages.models import SignLanguage
from website.pictures.field import PictureFormField

from .samples import file_of, noise

FIELDS = [(LibraryPicture, "image"), (Winner, "image"), (FundingProgramme, "logo"), (SignLanguage, "poster")]


def form_with(model, name: str, content: bytes, called: str):
    upload = SimpleUploadedFile(called, content, "image/jpeg")
    return modelform_factory(model, fields=[name])(data={}, files={name: upload})


@pytest.mark.parametrize(("model", "name"), FIELDS)
class TestEveryPictureOfStaff:
    def test_is_drawn_anew_and_called_what_it_is(self, model, name):
        form = form_with(model, name, file_of(noise(), "JPEG") + b"<script>", "foto.PNG")
        form.is_valid()
        kept = form.cleaned_data[name]
        assert (kept.name, kept.content_type) == ("foto.jpg", "image/jpeg")
        assert b"script" not in kept.read()

    @pytest.mark.parametrize(
        "content",
        [
            file_of(noise(), "JPEG")[:20_000],
            file_of(noise(), "TIFF"),
            b"8BPS\0\1",
            b"%!PS-Adobe-3.0 EPSF",
            b"<svg/>",
        ],
        ids=["half a JPEG", "TIFF", "PSD", "EPS", "SVG"],
    )
    def test_that_cannot_be_shown_is_refused_in_german(self, model, name, content):
        with translation.override("de"):
            form = form_with(model, name, content, "foto.jpg")
            assert not form.is_valid()
            assert "Bitte" in form.errors[name][0]

    def test_says_what_is_possible(self, model, name):
        field = modelform_factory(model, fields=[name])().fields[name]
        assert isinstance(field, PictureFormField)
        assert "JPEG, PNG, WebP or GIF" in field.help_text
        assert "image/webp" in field.widget.attrs["accept"]
        assert "heic" not in field.widget.attrs["accept"]


@pytest.mark.django_db
def test_a_name_without_end_hinders_nobody(gera):
    form = form_with(FundingProgramme, "logo", file_of(noise(), "JPEG"), "x" * 250 + ".jpg")
    form.is_valid()
    assert "logo" not in form.errors
    assert len(gera.funding_programmes.create(name_de="AMIF", logo=form.cleaned_data["logo"]).logo.name) < 100
