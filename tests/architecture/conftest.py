import pytest

from tests.architecture import committed
from tests.architecture.files import ROOT


@pytest.fixture(scope="module")
def project_files() -> list[str]:
    files = committed.project_files(ROOT)
    if files is None:
        pytest.skip("no git to ask which files are committed")
    return files
