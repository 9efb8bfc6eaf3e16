import pytest
from hypothesis import given
from hypothesis import strategies as st

from mcda_widget.model import Problem, Scale
from mcda_widget.model.score_text import ScoreTexts, looks_like_score


def read(text, *others, **about):
    return ScoreTexts([text, *others]).read(text, **about)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        (" 7 ", 7),
        ("2,5", 2.5),
        ("2.5", 2.5),
        ("-3", -3),
        ("−3", -3),
        ("–3", -3),
        (".5", 0.5),
        ("1e3", 1000),
        ("1.234", 1.234),
        ("1 234", 1234),
        ("1\u202f234\u202f567", 1234567),
        ("1\u00a0234,5", 1234.5),
        ("1'234", 1234),
        ("1.234,5", 1234.5),
        ("1,234.5", 1234.5),
        ("1,234,567", 1234567),
    ],
)
def test_numbers_as_spreadsheets_write_them(text, number):
    assert read(text) == {"mode": number}
    assert looks_like_score(text)


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("2/3/5", (2, 3, 5)),
        ("2 / 3 / 5", (2, 3, 5)),
        ("2–3–5", (2, 3, 5)),
        ("2 — 3 — 5", (2, 3, 5)),
        ("-5–-2–1", (-5, -2, 1)),
        ("2,5/3/5", (2.5, 3, 5)),
        ("2/3/", (2, 3, None)),
        ("/3/5", (None, 3, 5)),
    ],
)
def test_a_range_with_its_most_plausible_value(text, ends):
    assert read(text) == dict(zip(("low", "mode", "high"), ends, strict=True))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("n/a", "“n/a” is not a number."),
        ("x", "“x” is not a number."),
        ("-", "“-” is not a number."),
        ("45 %", "“45 %” is not a number."),
        ("inf", "“inf” is not a number."),
        ("1.2.3", "“1.2.3” is not a number."),
        ("12,34,567", "“12,34,567” is not a number."),
        ("3/5", "“3/5” is 2 numbers, not one or three."),
        ("2/x/5", "“2/x/5” is not three numbers."),
        ("2//5", "“2//5” lacks the most plausible value."),
        ("2/3/2005", "“2/3/2005” looks like a date."),
        ("1,234", "“1,234” may mean 1234 or 1.234."),
    ],
)
def test_what_is_no_score_is_said(text, said):
    problem = read(text)
    assert isinstance(problem, Problem)
    assert problem.message == said
    assert problem.hint


def test_what_stands_beside_a_number_tells_its_decimal_mark():
    assert read("1.200", "2,5") == {"mode": 1200}
    assert read("1,200", "2.5") == {"mode": 1200}
    assert read("1,200", "2,5 km") == {"mode": 1.2}
    assert isinstance(read("1,200", "2,5", "2.5"), Problem)


def test_a_scale_tells_a_decimal_mark_where_it_holds_one_reading():
    assert read("1,200", scale=Scale(low=0, high=10)) == {"mode": 1.2}
    assert read("1,200", scale=Scale(low=1000, high=2000)) == {"mode": 1200}
    assert isinstance(read("1,200", scale=Scale(low=0, high=2000)), Problem)


def test_the_unit_may_stand_beside_a_number():
    assert read("12 km", unit="km") == {"mode": 12}
    assert read("€ 1.50", unit="€") == {"mode": 1.5}
    assert read("45%", unit="%") == {"mode": 45}


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_what_the_panel_writes_is_read_again(number):
    assert read(repr(number)) == {"mode": number}
    assert read(f"{number!r}/{number!r}/{number!r}")["high"] == number


@given(st.text())
def test_any_text_is_a_score_or_a_problem(text):
    assert isinstance(read(text), dict | Problem)
