"""An office in other forms, in the terms of schema.org."""

from django.utils.duration import duration_iso_string
from django.utils.translation import get_language

from offices.structured_data import office_id
from pages.editorial.breadcrumb import Step
from pages.models import EasyLanguage, SignLanguage
from pages.other_forms.required import EASY_LANGUAGE, SIGN_LANGUAGE
from website.languages.alternates import absolute
from website.languages.bilingual import pick
from website.search_engines.structured_data import (
    node,
    page_graph,
    said_plainly,
)


def easy_language(row: EasyLanguage, name: str, steps: list[Step]) -> dict:
    return page_graph(
        row.get_absolute_url(),
        name,
        steps,
        about={"@id": office_id(row.office)},
        inLanguage=EASY_LANGUAGE.language,
    )


def sign_language(row: SignLanguage, name: str, steps: list[Step]) -> dict:
    video = node(
        "VideoObject",
        name=name,
        contentUrl=absolute(row.video.url),
        encodingFormat=row.media_type,
        duration=duration_iso_string(row.duration),
        inLanguage=SIGN_LANGUAGE.language,
        thumbnailUrl=absolute(row.poster.url) if row.poster else "",
        transcript=said_plainly(pick(row, "transcript"), absolute(row.get_absolute_url())),
    )
    return page_graph(
        row.get_absolute_url(),
        name,
        steps,
        about={"@id": office_id(row.office)},
        inLanguage=get_language(),
        video=video,
    )
