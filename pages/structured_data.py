"""The pages of this app in the terms of schema.org."""

from django.utils.duration import duration_iso_string
from django.utils.translation import get_language

from offices.models import Office
from offices.structured_data import office_id
from pages.editorial.breadcrumb import Step
from pages.models import EasyLanguage, Page, SignLanguage
from pages.other_forms.required import EASY_LANGUAGE, SIGN_LANGUAGE
from website.languages.alternates import absolute
from website.languages.bilingual import pick
from website.search_engines.structured_data import (
    node,
    page_graph,
    said,
    said_plainly,
)


def editorial_page(page: Page, office: Office | None, steps: list[Step]) -> dict:
    return page_graph(
        page.get_absolute_url(),
        pick(page, "title"),
        steps,
        about={"@id": office_id(office)} if office else None,
        description=said(pick(page, "summary")),
        inLanguage=pick(page, "body").language,
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
