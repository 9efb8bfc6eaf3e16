"""A task with other scores is the task of the decision with those scores."""

import numpy as np
import pytest

from mcda_widget import Decision, DecisionError
from mcda_widget.ranking.task import prepare

ROWS = [[2.0, 9.0, 4.0], [7.0, 4.0, 5.0], [5.0, 5.0, 8.0]]
OTHER = np.array([[3.0, 9.0, 1.0], [7.0, 6.0, 5.0], [5.0, 2.5, 8.0]])


def decision(rows, **fields):
    return Decision(
        title="Where to build the clinic",
        scale={"low": 1, "high": 9},
        criteria=[
            {"id": "reach", "name": "Reach"},
            {"id": "cost", "name": "Cost", "direction": "cost"},
            {"id": "calm", "name": "Calm"},
        ],
        options=[{"id": f"o{i}", "name": f"Plan {i}"} for i in range(3)],
        scores={
            f"o{i}": dict(zip(("reach", "cost", "calm"), row, strict=True))
            for i, row in enumerate(rows)
        },
        **fields,
    )


@pytest.mark.parametrize("normalization", ["scale", "minmax", "vector", "sum", "linear"])
def test_topsis_rescored(normalization):
    there = prepare(decision(ROWS), "topsis", normalization).rescored(OTHER)
    wanted = prepare(decision(OTHER.tolist()), "topsis", normalization)
    np.testing.assert_allclose(there.scores([0.5, 0.3, 0.2]), wanted.scores([0.5, 0.3, 0.2]))


@pytest.mark.parametrize("method", ["vikor", "promethee_ii", "edas", "spotis", "moora"])
def test_other_methods_rescored(method):
    there = prepare(decision(ROWS), method).rescored(OTHER)
    wanted = prepare(decision(OTHER.tolist()), method)
    np.testing.assert_allclose(there.scores([0.5, 0.3, 0.2]), wanted.scores([0.5, 0.3, 0.2]))


@pytest.mark.parametrize("mode", ["ideal", "distributive"])
def test_ahp_is_rated_anew_and_keeps_what_was_compared(mode):
    compared = {
        "options": {
            "calm": [
                {"prefer": "o0", "over": "o1", "by": 3},
                {"prefer": "o1", "over": "o2", "by": 2},
            ]
        }
    }
    weighting = {"method": "equal", "judgements": {"ahp": compared}}
    there = prepare(decision(ROWS, weighting=weighting), "ahp", mode=mode).rescored(OTHER)
    wanted = prepare(decision(OTHER.tolist(), weighting=weighting), "ahp", mode=mode)
    np.testing.assert_allclose(there.normalized, wanted.normalized)


def test_scores_that_cannot_be_normalized_are_refused():
    task = prepare(decision(ROWS), "topsis", "sum")
    with pytest.raises(DecisionError, match="Plan 1 has 0 on Reach"):
        task.rescored(np.where(OTHER == 7, 0.0, OTHER))
