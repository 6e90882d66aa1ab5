"""Whether the prizes add up to the total, said to staff in words."""

import pytest
from django.utils.translation import override

from awards.admin.prize_sum import prizes_and_total
from tests import cast

# Total, prizes (cents for each, how many), what is said in German and English, and whether to look again.
CASES = {
    "fits": (
        3500_00, [(2000_00, 1), (500_00, 3)], False,
        "Die Einzelpreise ergeben zusammen das gesamte Preisgeld von 3.500 Euro.",
        "The prizes add up to the total of €3,500.",
    ),
    "too little": (
        3500_00, [(2000_00, 1), (500_00, 2), (None, 4)], True,
        "Die Einzelpreise ergeben zusammen 3.000 Euro. Das sind 500 Euro weniger als das gesamte Preisgeld von 3.500 Euro.",
        "The prizes add up to €3,000. That is €500 less than the total of €3,500.",
    ),
    "too much": (
        3500_00, [(3500_01, 1)], True,
        "Die Einzelpreise ergeben zusammen 3.500,01 Euro. Das sind 0,01 Euro mehr als das gesamte Preisgeld von 3.500 Euro.",
        "The prizes add up to €3,500.01. That is €0.01 more than the total of €3,500.",
    ),
    "certificates alone": (
        3500_00, [(None, 3)], True,
        "Die Einzelpreise ergeben zusammen 0 Euro. Das sind 3.500 Euro weniger als das gesamte Preisgeld von 3.500 Euro.",
        "The prizes add up to €0. That is €3,500 less than the total of €3,500.",
    ),
    "no total": (
        None, [(500_00, 1)], True,
        "Die Einzelpreise ergeben zusammen 500 Euro, aber das gesamte Preisgeld ist nicht eingetragen.",
        "The prizes add up to €500, but the total prize money is not entered.",
    ),
    "no prizes": (
        3500_00, [], False,
        "Das gesamte Preisgeld ist 3.500 Euro. Wie es sich auf Einzelpreise verteilt, ist nicht eingetragen.",
        "The total is €3,500. How it is divided into prizes is not entered.",
    ),
    "nothing": (None, [], False, "Es ist kein Preisgeld eingetragen.", "No prize money is entered."),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_it_is_said_in_words(award, case):
    total, prizes, needs_a_look, german, english = CASES[case]
    edition = cast.make_edition(award, total=total)
    for amount, count in prizes:
        edition.prizes.create(amount=amount, count=count)
    for language, sentence in [("de", german), ("en", english)]:
        with override(language):
            found = prizes_and_total(edition)
            assert found.sentence.replace("\u00a0", " ") == sentence
            assert found.needs_a_look == needs_a_look
