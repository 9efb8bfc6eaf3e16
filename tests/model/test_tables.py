import decimal
import fractions

import numpy as np
import pandas as pd
import pytest

from mcda_widget.model import Decision, DecisionError, Scale

from .makers import problems

FRAME = pd.DataFrame({"price": [210, 340], "km": [410.5, np.nan]}, index=["Basic", "Plus"])


def said(frame=FRAME, **about):
    with pytest.raises(DecisionError) as error:
        Decision.from_frame(frame, **about)
    return problems(error.value)


def test_labels_become_id_and_name():
    decision = Decision.from_frame(FRAME)
    assert [(c.id, c.name) for c in decision.criteria] == [("price", "price"), ("km", "km")]
    assert [(o.id, o.name) for o in decision.options] == [("Basic", "Basic"), ("Plus", "Plus")]
    assert decision.scores.loc["Basic"].tolist() == [210, 410.5]
    assert decision.missing == [("Plus", "km")]
    assert (decision.title, decision.weighting.method, decision.scale) == (
        "Decision",
        "equal",
        None,
    )


def test_integer_labels_become_text():
    frame = pd.DataFrame([[1, 2], [3, 4]], index=[2020, 2021], columns=[1, 2])
    decision = Decision.from_frame(frame, directions={1: "cost"}, weights={1: 3, "2": 1})
    assert list(decision.scores.index) == ["2020", "2021"]
    assert decision.directions.to_dict() == {"1": "cost", "2": "benefit"}
    assert decision.weighting.judgements.direct == {"1": 3, "2": 1}


@pytest.mark.parametrize(
    "directions", [{"price": "cost", "km": None}, ["cost", "benefit"], pd.Series({"price": "cost"})]
)
def test_directions(directions):
    found = Decision.from_frame(FRAME, directions=directions).directions
    assert found.to_dict() == {"price": "cost", "km": "benefit"}


def test_one_direction_for_all():
    assert set(Decision.from_frame(FRAME, directions="cost").directions) == {"cost"}


@pytest.mark.parametrize("weights", [{"price": 1, "km": 3}, [1, 3], np.array([1, 3])])
def test_weights_are_direct_judgements(weights):
    decision = Decision.from_frame(FRAME, weights=weights)
    assert decision.weighting.method == "direct"
    assert decision.weighting.judgements.direct == {"price": 1, "km": 3}


@pytest.mark.parametrize(
    "scale", [(0, 500), [0, 500], Scale(low=0, high=500), {"low": 0, "high": 500}]
)
def test_one_scale_for_all(scale):
    assert Decision.from_frame(FRAME, scale=scale).scale == Scale(low=0, high=500)


def test_scales_by_criterion():
    decision = Decision.from_frame(FRAME, scale={"price": (0, 500), "km": Scale(low=0, high=900)})
    assert decision.scales.to_numpy().tolist() == [[0, 500], [0, 900]]
    named = pd.DataFrame({"low": [1], "high": [2]}, index=["x"])
    decision = Decision.from_frame(named, scale={"low": (0, 5), "high": (0, 9)})
    assert decision.scales.to_numpy().tolist() == [[0, 5], [0, 9]]


def test_units():
    assert Decision.from_frame(FRAME, units={"km": "km"}).criterion("km").unit == "km"
    assert Decision.from_frame(FRAME, units=["€", "km"]).criterion("price").unit == "€"


@pytest.mark.parametrize(
    "value", [np.int8(3), np.float32(3), decimal.Decimal(3), fractions.Fraction(3), 3]
)
def test_every_kind_of_number(value):
    frame = pd.DataFrame({"a": [value]}, index=["x"], dtype=object)
    assert Decision.from_frame(frame).scores.iloc[0, 0] == 3


@pytest.mark.parametrize("value", [None, np.nan, pd.NA, pd.NaT, decimal.Decimal("nan")])
def test_every_kind_of_nothing(value):
    frame = pd.DataFrame({"a": [value, 1]}, index=["x", "y"], dtype=object)
    assert Decision.from_frame(frame).missing == [("x", "a")]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("7", "“7”"),
        (True, "True"),
        (np.inf, "inf"),
        (1j, "1j"),
        (pd.Timestamp(0), "1970-01-01 00:00:00"),
    ],
)
def test_cells_that_are_no_numbers_are_named(value, text):
    frame = pd.DataFrame({"a": [1, value], "b": [1, 2]}, index=["x", "y"], dtype=object)
    assert said(frame) == [("row “y”, column “a”", f"{text} is not a number.")]


def test_columns_of_truth_are_no_numbers():
    assert len(said(pd.DataFrame({"a": [True, False]}, index=["x", "y"]))) == 2


@pytest.mark.parametrize(
    ("frame", "message"),
    [
        (pd.DataFrame(), "The table has no rows."),
        (pd.DataFrame(index=["x"]), "The table has no columns."),
        (pd.DataFrame({"a": [1]}, index=pd.MultiIndex.from_tuples([(1, 2)])), "several levels"),
        ([[1, 2]], "A list is given where a DataFrame is expected."),
        (pd.DataFrame({"a": [1, 2]}, index=["x", "x"]), "Two rows are called “x”."),
        (pd.DataFrame([[1, 2]], columns=["a", "a "]), "Two columns are called “a”."),
        (pd.DataFrame({"a": [1, 2]}, index=["x", None]), "The row has no label."),
    ],
)
def test_tables_that_cannot_be_used(frame, message):
    [(_, found)] = said(frame)
    assert message in found


@pytest.mark.parametrize(
    ("about", "where", "message"),
    [
        (
            {"directions": {"km": "max"}},
            "column “km”, direction",
            "“max” is not one of: benefit or cost.",
        ),
        ({"directions": {"kn": "cost"}}, "directions.kn", "“kn” is not the id of a criterion."),
        ({"directions": ["cost"]}, "directions", "1 directions are given for 2 criteria."),
        ({"weights": {"km": 1}}, "weights", "No weight is given for price."),
        ({"weights": [1, -1]}, "weight of “km”", "-1 is too low: it must be at least 0."),
        ({"scale": (0, 400)}, "row “Basic”, column “km”", "410.5 is off the scale, 0 to 400."),
        ({"scale": {"km": (9, 1)}}, "column “km”, scale", "low (9) must be below high (1)."),
        ({"scale": {"km": 9}}, "scale.km", "9 is not a lowest and a highest value."),
        ({"scale": "wide"}, "scale", "“wide” is not a lowest and a highest value."),
        ({"title": ""}, "title", "The text is empty."),
    ],
)
def test_what_is_told_beside_the_table_is_checked(about, where, message):
    assert said(**about) == [(where, message)]


def test_everything_wrong_is_said_at_once():
    frame = pd.DataFrame({"price": ["cheap", 340], "km": [410.5, 500]}, index=["Basic", "Plus"])
    assert len(said(frame, directions=["max", "min"], weights=[1], title="")) == 5
