"""The pages of this app in the terms of schema.org."""

from django.urls import reverse
from django.utils.duration import duration_iso_string
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from offices.models import Office
from offices.structured_data import office_id
from pages.models import EasyLanguage, Page, SignLanguage
from pages.other_forms import EASY_LANGUAGE, SIGN_LANGUAGE
from pages.way import Step
from website.bilingual import Text, pick
from website.languages import absolute
from website.plain_text import plain_text
from website.structured_data import breadcrumb_list, graph, node, said


def editorial_page(page: Page, office: Office | None, steps: list[Step]) -> dict:
    return _web_page(
        page.get_absolute_url(),
        pick(page, "title"),
        steps,
        office,
        description=said(pick(page, "summary")),
        inLanguage=pick(page, "body").language,
    )


def easy_language(row: EasyLanguage, name: str, steps: list[Step]) -> dict:
    return _web_page(
        row.get_absolute_url(), _here(name), steps, row.office, inLanguage=EASY_LANGUAGE.language
    )


def sign_language(row: SignLanguage, name: str, steps: list[Step]) -> dict:
    video = node(
        "VideoObject",
        name=said(_here(name)),
        contentUrl=absolute(row.video.url),
        encodingFormat=row.media_type,
        duration=duration_iso_string(row.duration),
        inLanguage=SIGN_LANGUAGE.language,
        thumbnailUrl=absolute(row.poster.url) if row.poster else "",
        transcript=_transcript(row),
    )
    page = {"inLanguage": get_language(), "video": video}
    return _web_page(row.get_absolute_url(), _here(name), steps, row.office, **page)


def _here(words: str) -> Text:
    return Text(str(words), get_language())


def _transcript(row: SignLanguage):
    text = pick(row, "transcript")
    return said(Text(plain_text(text.text), text.language))


def _web_page(path: str, name: Text, steps: list[Step], office: Office | None, **more) -> dict:
    address = absolute(path)
    way = [(_("Home"), absolute(reverse("home")))]
    way += [(said(step.name), absolute(step.url)) for step in steps]
    return graph(
        node(
            "WebPage",
            id=address,
            url=address,
            name=said(name),
            about={"@id": office_id(office)} if office else None,
            breadcrumb=breadcrumb_list([*way, (said(name), address)]),
            **more,
        )
    )
