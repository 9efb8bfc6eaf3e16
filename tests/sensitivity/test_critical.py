import json
from pathlib import Path

import numpy as np
import pytest

from mcda_widget import Decision, DecisionError
from mcda_widget.ranking import rank
from mcda_widget.sensitivity.critical import critical_criterion, critical_sentence

GOLDEN = Path(__file__).parents[1] / "golden"


@pytest.fixture(scope="module")
def published():
    """Triantaphyllou & Sánchez (1997), their example of the weighted sum."""
    case = json.loads(
        (GOLDEN / "sens-critical-criterion-triantaphyllou-sanchez-1997.json").read_text()
    )
    n = len(case["weights"])
    decision = Decision(
        title="A published case",
        criteria=[{"id": f"c{j}", "name": f"C{j + 1}"} for j in range(n)],
        options=[{"id": f"o{i}", "name": f"A{i + 1}"} for i in range(len(case["matrix"]))],
        scores={
            f"o{i}": {f"c{j}": x for j, x in enumerate(row)} for i, row in enumerate(case["matrix"])
        },
    ).with_weights({f"c{j}": w for j, w in enumerate(case["weights"])})
    return case, decision, critical_criterion(decision, normalization="none")


def test_the_most_critical_criteria_are_those_published(published):
    case, _, frame = published
    for key, rows in (("percent_top", frame[frame["first"]]), ("percent_any", frame)):
        wanted, found = case["expected"][key], rows.iloc[0]
        i, other = wanted["pair"]
        assert found["criterion"] == f"c{wanted['criterion']}"
        assert {found["option"], found["other"]} == {f"o{i}", f"o{other}"}
        assert found["percent"] == pytest.approx(wanted["percent"], abs=case["percent_tol"])


def test_every_change_between_the_first_two_is_that_published(published):
    case, _, frame = published
    pair = frame[(frame["option"] == "o0") & (frame["other"] == "o1")].set_index("criterion")
    for j, wanted in enumerate(case["expected"]["delta_percent_A1A2"]):
        if wanted is None:
            assert f"c{j}" not in pair.index
        else:
            assert pair.loc[f"c{j}", "percent"] == pytest.approx(wanted, rel=0.01)


@pytest.mark.parametrize("method", ["wsm", "ahp"])
def test_after_the_change_pymcdm_sees_a_tie(article, method):
    frame = critical_criterion(article, method)
    assert len(frame) > 20
    for row in frame.iloc[::9].itertuples():
        weights = article.weights.copy()
        weights[row.criterion] -= row.delta
        scores = rank(article.with_weights(weights.clip(lower=0)), method).scores
        assert scores[row.option] == pytest.approx(scores[row.other], abs=1e-9)
    assert frame["percent"].abs().is_monotonic_increasing


def test_changes_are_never_more_than_the_weight(article):
    frame = critical_criterion(article)
    weights = article.weights[frame["criterion"]].to_numpy()
    assert (frame["delta"].to_numpy() <= weights + 1e-9).all()
    assert np.isfinite(frame[["delta", "percent"]].to_numpy()).all()


def test_a_method_that_is_no_sum_is_refused(article):
    with pytest.raises(DecisionError, match="TOPSIS is no sum over criteria"):
        critical_criterion(article, "topsis")


def test_both_places_are_said(published):
    _, decision, _ = published
    said = critical_sentence(decision, normalization="none")
    assert said.startswith("C1 is the most critical criterion: with 18.9")
    assert "% of its weight more, A3 draws level with A2. For first place it is C3: with 6" in said


@pytest.mark.parametrize("rows", [[[3, 4]], [[3, 4], [3, 4]], [[3]]])
def test_where_nothing_can_trade_places(make, rows):
    said = "No change of a single weight makes two options trade places."
    assert critical_sentence(make(rows)) == said
