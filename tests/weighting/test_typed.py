import pytest

from mcda_widget import DecisionError
from mcda_widget.weighting import read_ratio


@pytest.mark.parametrize(
    ("text", "ratio"),
    [("3", 3), ("1/3", 1 / 3), ("0.5", 0.5), ("0,5", 0.5), (" 1 / 7 ", 1 / 7), ("1:2", 0.5),
     ("2.5", 2.5), ("9", 9), ("1/9", 1 / 9), ("3/2", 1.5), (".2", 0.2), ("1", 1), ("+4", 4)],
)  # fmt: skip
def test_numbers_and_fractions_are_read(text, ratio):
    assert read_ratio(text) == pytest.approx(ratio, rel=1e-15)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("0", "does not count at all"),
        ("0/3", "does not count at all"),
        ("1/0", "does not count at all"),
        ("-3", "“-3” is below 0"),
        ("−1/3", "is below 0"),
        ("10", "“10” is beyond the scale, which ends at 9"),
        ("1/12", "Write 1/9"),
        ("0.1", "Write 1/9"),
        ("much", "“much” is not a comparison"),
        ("3/", "is not a comparison"),
        ("1e1", "is not a comparison"),
        ("nan", "is not a comparison"),
        ("", "is not a comparison"),
    ],
)
def test_what_is_no_comparison_is_refused_in_words(text, words):
    with pytest.raises(DecisionError) as caught:
        read_ratio(text)
    assert words in str(caught.value)


def test_what_is_below_0_is_turned_round():
    with pytest.raises(DecisionError, match="Write 1/3 where the other one counts more"):
        read_ratio("-3")
