"""Published cases of stochastic multicriteria acceptability analysis."""

import json
from pathlib import Path

import numpy as np
import pytest

from mcda_widget import Decision
from mcda_widget.sensitivity.smaa import robustness

GOLDEN = Path(__file__).parents[2] / "golden"


def case(name):
    return json.loads((GOLDEN / f"{name}.json").read_text(encoding="utf-8"))


def decision(mode, low, high):
    m, n = mode.shape
    return Decision(
        title="A published case",
        criteria=[{"id": f"c{j}", "name": f"Criterion {j}"} for j in range(n)],
        options=[{"id": f"o{i}", "name": f"Option {i}"} for i in range(m)],
        scores={
            f"o{i}": {
                f"c{j}": {"low": low[i, j], "mode": mode[i, j], "high": high[i, j]}
                for j in range(n)
            }
            for i in range(m)
        },
    )


@pytest.fixture(scope="module")
def municipal():
    """Lahdelma, Hokkanen & Salminen (1998): linear values over the range of the modes."""
    known = case("smaa-municipal-lahdelma-1998")
    matrix = np.array(known["matrix"], dtype=float)
    spread = [
        np.full(len(matrix), apart) if apart is not None else np.abs(column) * share
        for column, apart, share in zip(
            matrix.T, known["delta_abs"], known["delta_rel"], strict=True
        )
    ]
    least, length = matrix.min(axis=0), np.ptp(matrix, axis=0)
    ends = (matrix, matrix - np.transpose(spread), matrix + np.transpose(spread))
    problem = decision(*((end - least) / length for end in ends))
    found = robustness(
        problem, known["samples"], scores="uniform", method="wsm", normalization="none"
    )
    return known, found


def test_acceptability_of_the_municipal_plan(municipal):
    known, found = municipal
    wanted = known["expected"]["acceptability_percent"]
    assert (100 * found.acceptability[1]).tolist() == pytest.approx(wanted, abs=known["tolerance"])


def test_confidence_in_the_municipal_plan(municipal):
    known, found = municipal
    for got, wanted in zip(found.confidence, known["expected"]["confidence_percent"], strict=True):
        if wanted is not None:
            assert 100 * got == pytest.approx(wanted, abs=known["confidence_tol"])


def test_three_alternatives_whose_shares_are_known():
    known = case("smaa-wsm-three-alternatives-analytic")
    matrix = np.array(known["matrix"], dtype=float)
    problem = decision(matrix, matrix, matrix)
    found = robustness(problem, known["samples"], method="wsm", normalization="none")
    wanted = known["expected"]["rank_acceptability"]
    np.testing.assert_allclose(found.acceptability, wanted, atol=known["tolerance"])
