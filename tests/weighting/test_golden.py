"""Published weights and consistency ratios, case by case."""

import json
from pathlib import Path

import numpy as np
import pytest

from mcda_widget.weighting import ahp, objective, ranks

GOLDEN = Path(__file__).parents[1] / "golden"


def load(key):
    return json.loads((GOLDEN / f"{key}.json").read_text(encoding="utf-8"))


CASES = {path.stem: load(path.stem) for path in sorted(GOLDEN.glob("*.json"))}
PAIRWISE = [
    key for key, case in CASES.items() if case["kind"] in {"ahp", "ahp_full", "ahp_incomplete"}
]
WITH_WEIGHTS = [key for key in PAIRWISE if "weights" in CASES[key]["expected"]]
WITH_RATIO = [key for key in PAIRWISE if "cr" in CASES[key]["expected"]]
WITH_CHILDREN = [key for key in PAIRWISE if "crs" in CASES[key]["expected"]]


def ratio(matrix, random_index):
    """Return CR with the random index a publication used."""
    return ahp(matrix, "eigenvector").details["consistency_index"] / random_index


def test_no_case_about_weights_is_left_out():
    assert len(PAIRWISE) == 6
    weights = {key for key in CASES if key.startswith("weights-")}
    assert weights == {
        "weights-critic-diakoulaki-1995",
        "weights-entropy-jmcdm",
        "weights-roc-barron-barrett-1996",
    }


@pytest.mark.parametrize("key", WITH_WEIGHTS)
def test_eigenvector_weights(key):
    case = CASES[key]
    weights = ahp(case["matrix"], "eigenvector").weights.to_numpy()
    assert weights == pytest.approx(case["expected"]["weights"], abs=case["tolerance"])


@pytest.mark.parametrize("key", WITH_RATIO)
def test_consistency_ratios(key):
    case = CASES[key]
    found = ratio(case["matrix"], case["ri"])
    assert found == pytest.approx(case["expected"]["cr"], abs=case["cr_tol"])


@pytest.mark.parametrize("key", WITH_CHILDREN)
def test_consistency_ratios_of_the_matrices_of_options(key):
    case = CASES[key]
    tolerance = case.get("crs_tol", case.get("cr_tol"))
    for child, expected in zip(case["children"], case["expected"]["crs"], strict=True):
        if expected is not None:
            assert ratio(child, case["ri_child"]) == pytest.approx(expected, abs=tolerance)


def test_the_incomplete_matrix_is_completed_as_published():
    case = load("ahp-incomplete-bozoki-2010")
    for method in ("eigenvector", "geometric_mean"):
        completed = ahp(case["matrix"], method).details["completed"]
        assert completed.iloc[2, 3] == pytest.approx(
            case["expected"]["missing"], abs=case["tolerance"]
        )
        assert completed.iloc[2, 3] == pytest.approx(np.sqrt(8 / 15), rel=1e-9)


@pytest.mark.parametrize("key", ["ahp-full-leader-wikipedia", "ahp-full-school-saaty"])
def test_synthesis_by_hand(key):
    """Distributive synthesis of the published matrices: what ranking builds on."""
    case = CASES[key]
    weights = ahp(case["matrix"], "eigenvector").weights.to_numpy()
    local = np.column_stack([ahp(child, "eigenvector").weights for child in case["children"]])
    assert local @ weights == pytest.approx(case["expected"]["scores"], abs=case["tolerance"])


def test_rank_order_centroid():
    case = load("weights-roc-barron-barrett-1996")
    weights = ranks(case["ranks"], "roc").weights.to_numpy()
    assert weights == pytest.approx(case["expected"]["weights"], abs=case["tolerance"])


@pytest.mark.parametrize(
    ("key", "method"),
    [("weights-critic-diakoulaki-1995", "critic"), ("weights-entropy-jmcdm", "entropy")],
)
def test_weights_from_scores(key, method):
    case = CASES[key]
    directions = ["benefit" if sign == 1 else "cost" for sign in case["types"]]
    weights = objective(case["matrix"], method, directions).weights.to_numpy()
    assert weights == pytest.approx(case["expected"]["weights"], abs=case["tolerance"])
