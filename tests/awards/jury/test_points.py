"""Means, places and digits, compared with examples worked out by hand."""

from fractions import Fraction

import pytest
from django.utils.translation import override

from awards.jury.points import digits_to_tell_apart, in_digits, mean, places, weighted_mean


@pytest.mark.parametrize(
    ("weights", "points", "expected"),
    [
        # (2·8 + 1·5) / 3 = 21/3
        ([2, 1], [8, 5], Fraction(7)),
        # (3·7 + 2·4 + 1·10) / 6 = 39/6
        ([3, 2, 1], [7, 4, 10], Fraction(13, 2)),
        # (1·10 + 1·9 + 1·9) / 3 = 28/3, which no decimal writes out
        ([1, 1, 1], [10, 9, 9], Fraction(28, 3)),
        ([5], [0], Fraction(0)),
    ],
)
def test_a_review_is_the_mean_of_its_points_by_their_weights(weights, points, expected):
    assert weighted_mean(dict(enumerate(points)), dict(enumerate(weights))) == expected


@pytest.mark.parametrize(("weights", "points"), [({1: 2, 2: 1}, {1: 8}), ({1: 2}, {}), ({}, {})])
def test_half_a_review_has_no_mean(weights, points):
    assert weighted_mean(points, weights) is None


def test_points_for_a_criterion_that_is_gone_count_nothing():
    assert weighted_mean({1: 8, 9: 0}, {1: 2}) == 8


def test_an_entry_is_the_mean_of_its_reviews():
    assert mean([Fraction(7), Fraction(13, 2)]) == Fraction(27, 4)
    assert mean([]) is None


@pytest.mark.parametrize(
    ("means", "expected"),
    [
        ([9, 8, 7], ["1", "2", "3"]),
        ([8, 9, 8], ["2=", "1", "2="]),
        ([9, 8, 8, 7], ["1", "2=", "2=", "4"]),
        ([5, 5, 5], ["1=", "1=", "1="]),
        # 0.1 + 0.2 is 0.3, whatever a computer's usual numbers say.
        ([Fraction(1, 10) + Fraction(2, 10), Fraction(3, 10)], ["1=", "1="]),
        ([Fraction(22, 3), Fraction(7333, 1000)], ["1", "2"]),
        ([], []),
    ],
)
def test_equal_means_share_a_place_and_the_next_ones_stay_empty(means, expected):
    found = places({key: Fraction(value) for key, value in enumerate(means)})
    assert [f"{found[key].number}{'=' * found[key].is_shared}" for key in range(len(means))] == expected


@pytest.mark.parametrize(
    ("value", "german", "british"),
    [
        (Fraction(22, 3), "7,33", "7.33"),
        (Fraction(1, 8), "0,13", "0.13"),  # 0.125, half up
        (Fraction(5, 1000), "0,01", "0.01"),
        (Fraction(10), "10,00", "10.00"),
        (Fraction(9995, 1000), "10,00", "10.00"),
    ],
)
def test_means_are_rounded_half_up_and_written_as_the_language_does(value, german, british):
    with override("de"):
        assert in_digits(value) == german
    with override("en"):
        assert in_digits(value) == british


def test_what_is_no_tie_does_not_look_like_one():
    close = [Fraction(22, 3), Fraction(7333, 1000), Fraction(5)]
    digits = digits_to_tell_apart(close)
    with override("en"):
        assert [in_digits(value, digits) for value in close] == ["7.3333", "7.3330", "5.0000"]
    assert digits_to_tell_apart([Fraction(22, 3), Fraction(22, 3)]) == 2
    assert digits_to_tell_apart([]) == 2
