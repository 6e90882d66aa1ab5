import pytest

from tests import cast
from tests.offices.admin_pages import part_address, row_of


@pytest.fixture(scope="session")
def equip():
    return lambda office: cast.add_awards(cast.add_events(office))


@pytest.fixture(scope="package", autouse=True)
def cast_on_stage(standing, equip):
    """Jena, Gera and their people stand for all tests of this folder: to make them takes longer than a test."""
    with standing():
        jena, gera = equip(cast.jena()), equip(cast.gera())
        cast.anna(jena), cast.rita(jena), cast.gerd(gera), cast.olga()
        yield


@pytest.fixture(scope="package")
def answers() -> dict:
    return {}


@pytest.fixture
def own_page(as_anna, jena, answers):
    """The page on which Anna changes a row of this model as the cast has it, made once for all tests.

    part: of a form with several pages.
    """

    def answer(model, language="de", part=""):
        if (model, language, part) not in answers:
            path = part_address(model, row_of(jena, model).pk, part)
            answers[model, language, part] = as_anna.get(path, headers={"accept-language": language})
        return answers[model, language, part]

    return answer
