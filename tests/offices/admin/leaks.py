"""What tells in an answer of the admin that something of Gera has leaked.

tests/cast/ puts the name of the town into every row, so that whatever leaks can be seen.
"""

import re

import pytest

from tests.offices.admin_pages import EVERY_PAGE, INLINES, SCOPED, name

every_model = pytest.mark.parametrize("model", SCOPED, ids=name)
every_page = pytest.mark.parametrize(
    ("model", "part"),
    EVERY_PAGE,
    ids=["-".join(filter(None, [name(model), part])) for model, part in EVERY_PAGE],
)
every_inline = pytest.mark.parametrize(
    ("parent", "inline"), INLINES, ids=[f"{name(parent)}-{name(inline.model)}" for parent, inline in INLINES]
)
object_page = pytest.mark.parametrize("page", ["change", "delete", "history"])


def without_footer(response) -> str:
    """By hand, as text: a parser would leave out of a leak what does not fit into its tree."""
    return re.sub(r"<footer\b.*?</footer>", "", response.content.decode(), flags=re.DOTALL)


def tells_of_gera(response) -> bool:
    """Whether the page shows anything of Gera. The public error pages name all offices in their footer."""
    content = without_footer(response)
    # Whose door has which colour and drawing everybody sees on the home page.
    content = re.sub(r"\((?:vergeben: |taken by )[^)<]*\)", "", content)
    return "Gera" in content or "gera@" in content


def leads_away(response) -> bool:
    return response.status_code in {302, 403, 404}
