"""Every page of the admin as the server sends it, looked at by the HTML checker."""

from tests.browser.seeing.html_checker import messages, needs_checker
from tests.browser.staff.every_page import pages

# What Django's own widget and help text for passwords send: the beginning of the message → where. Can only shrink.
OF_DJANGO = {
    "Attribute “disabled” not allowed on element “div”": "/admin/offices/user/",
    "No “p” element in scope but a “p” end tag seen": "/admin/offices/user/",
}


@needs_checker
def test_the_html_checker_finds_nothing(operators, desk, tmp_path):
    _address, tables = desk
    page = operators("de")
    sent = {}
    for path in [*pages.of_no_table(), *(path for table in tables.values() for path in table.values())]:
        answer = page.request.get(path)
        if answer.status == 200:
            sent[path] = answer.body()
    assert len(sent) > 150
    assert [each for each in messages(sent, tmp_path) if not _is_of_django(each)] == []


def _is_of_django(message: str) -> bool:
    path, _colon, said = message.partition(": ")
    return any(said.startswith(begin) and path.startswith(where) for begin, where in OF_DJANGO.items())
