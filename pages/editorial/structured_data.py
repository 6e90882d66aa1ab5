"""An editorial page in the terms of schema.org."""

from offices.models import Office
from offices.structured_data import office_id
from pages.editorial.breadcrumb import Step
from pages.models import Page
from website.languages.bilingual import pick
from website.search_engines.structured_data import page_graph, said


def editorial_page(page: Page, office: Office | None, steps: list[Step]) -> dict:
    return page_graph(
        page.get_absolute_url(),
        pick(page, "title"),
        steps,
        about={"@id": office_id(office)} if office else None,
        description=said(pick(page, "summary")),
        inLanguage=pick(page, "body").language,
    )
