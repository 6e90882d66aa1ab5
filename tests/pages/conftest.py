import pytest

from tests import cast


@pytest.fixture
def offices(jena):
    """One office in each state whose law is known: Jena in TH, Leer in NI, Germersheim in RP."""
    return {
        "TH": jena,
        "NI": cast.make_office("leer", "Leer", state="NI"),
        "RP": cast.make_office("germersheim", "Germersheim", state="RP"),
    }
