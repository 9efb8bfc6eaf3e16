"""Published worked examples: every golden file about ranking, held to its own tolerance."""

import json
from pathlib import Path

import numpy as np
import pytest

from mcda_widget import rank, rank_ahp
from mcda_widget.ranking import normalized, vikor_compromise
from mcda_widget.weighting import random_index

FOLDER = Path(__file__).parents[1] / "golden"
CASES = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in FOLDER.glob("*.json")}

# Kinds tested here, and kinds that concern other layers. A golden file of a new kind must
# be put into one of the two.
RANKING = {"score", "spotis", "promethee", "vikor", "ahp_full", "critical"}
ELSEWHERE = {
    "ahp",
    "ahp_consensus",
    "ahp_consensus_same",
    "ahp_incomplete",
    "correlation",
    "smaa",
    "smaa_method",
    "surrogate",
    "weights",
}
METHODS = {
    "PROMETHEE II": "promethee_ii",
    "critical criterion (WSM)": "wsm",
}


def of_kind(*kinds):
    return pytest.mark.parametrize(
        "case", [pytest.param(c, id=key) for key, c in sorted(CASES.items()) if c["kind"] in kinds]
    )


def decide(case, make):
    return make(case["matrix"], case["types"], case["weights"], case.get("bounds"))


def test_every_kind_is_tested_somewhere():
    assert {case["kind"] for case in CASES.values()} == RANKING | ELSEWHERE
    assert not RANKING & ELSEWHERE


@of_kind("score", "spotis", "promethee", "vikor", "critical")
def test_scores_and_ranks(case, decision_of):
    expected = case["expected"]
    method = METHODS.get(case["method"], case["method"].lower())
    settings = {k: case[k] for k in ("functions", "q", "p", "v", "lam", "bounds") if k in case}
    result = rank(decide(case, decision_of), method, case["normalisation"], **settings)
    scores = result.scores.to_numpy()
    published = next(k for k in expected if k in {*SHOWN, "scores", "net_flow", "Q"})
    if method == "moora":  # published with weights of 1, not summing to 1
        scores = scores * sum(case["weights"])
    shown = SHOWN.get(published, lambda x: x)(scores)
    np.testing.assert_allclose(shown, expected[published], rtol=0, atol=case["tolerance"])
    if "ranking" in expected:
        ranks = np.array(expected["ranking"])
        # 2.5 and 2.5 as averages are 2 and 2 in a competition.
        competition = [1 + int((ranks < r).sum()) for r in ranks]
        assert result.ranks.tolist() == competition
    if "best" in expected:
        assert result.winner == f"o{expected['best'] + 1}"


SHOWN = {
    "scores_percent": lambda scores: 100 * scores,
    "log10_scores": np.log10,
}


@of_kind("vikor")
def test_vikor_regrets_and_compromise(case, decision_of):
    expected, tolerance = case["expected"], case["tolerance"]
    found = vikor_compromise(decide(case, decision_of), v=case["v"])
    for name, key in (("total", "S"), ("largest", "R"), ("score", "Q")):
        np.testing.assert_allclose(found.frame[name], expected[key], rtol=0, atol=tolerance)
    assert sorted(found.options) == [f"o{i + 1}" for i in sorted(expected["compromise"])]


@of_kind("ahp_full")
def test_ahp_in_full(case):
    expected, tolerance = case["expected"], case["tolerance"]
    children = case["children"]
    found = rank_ahp(case["matrix"], children, mode="distributive", method="eigenvector")
    scores = found.frame["score"].sort_index()
    np.testing.assert_allclose(scores, expected["scores"], rtol=0, atol=tolerance)
    if "weights" in expected:
        np.testing.assert_allclose(found.weights, expected["weights"], rtol=0, atol=tolerance)
    size = len(children[0])
    for ratio, published in zip(found.consistency[1:], expected.get("crs", []), strict=False):
        if published is not None:  # the publication divides by another random index
            same = ratio * random_index(size) / case["ri_child"]
            assert same == pytest.approx(published, abs=case.get("crs_tol", case.get("cr_tol")))
    if "cr" in expected:
        same = found.consistency["criteria"] * random_index(len(case["matrix"])) / case["ri"]
        assert same == pytest.approx(expected["cr"], abs=case["cr_tol"])


def test_a_copy_reverses_the_distributive_mode_and_not_the_ideal_one():
    case = CASES["ahp-rank-reversal-belton-gear-1983"]
    before, after = case["children"], case["children_copy"]
    reversed_ = rank_ahp(case["matrix"], after, mode="distributive", method="eigenvector")
    np.testing.assert_allclose(
        reversed_.frame["score"].sort_index(),
        case["expected"]["scores_with_copy"],
        atol=case["tolerance"],
    )
    assert rank_ahp(case["matrix"], before, mode="distributive").winner == "o2"
    assert reversed_.winner == "o1"
    assert rank_ahp(case["matrix"], before, mode="ideal").winner == "o2"
    assert rank_ahp(case["matrix"], after, mode="ideal").winner == "o2"


def test_topsis_does_not_mind_a_common_factor_of_the_weights(decision_of):
    case = CASES["topsis-vector-jmcdm"]
    d = decision_of(case["matrix"], case["types"], case["weights_as_published"])
    scores = rank(d, "topsis", "vector").scores
    np.testing.assert_allclose(scores, case["expected"]["scores"], atol=case["tolerance"])


def test_promethee_flows_turn_around_with_the_directions(decision_of):
    # JMcDM labels these criteria as benefits; its printed flows are those of costs.
    case = CASES["promethee2-jmcdm"]
    settings = {k: case[k] for k in ("functions", "q", "p")}
    as_benefits = decision_of(case["matrix"], None, case["weights"])
    scores = rank(as_benefits, "promethee_ii", **settings).scores
    np.testing.assert_allclose(-scores, case["expected"]["net_flow"], atol=case["tolerance"])


# From the sources that pymcdm 1.4.0 quotes for methods without a golden file.
QUOTED = {
    "mabac": (
        [
            [22600, 3800, 2, 5, 1.06, 3.00, 3.5, 2.8, 24.5, 6.5],
            [19500, 4200, 3, 2, 0.95, 3.00, 3.4, 2.2, 24, 7.0],
            [21700, 4000, 1, 3, 1.25, 3.20, 3.3, 2.5, 24.5, 7.3],
            [20600, 3800, 2, 5, 1.05, 3.25, 3.2, 2.0, 22.5, 11.0],
            [22500, 3800, 4, 3, 1.35, 3.20, 3.7, 2.1, 23, 6.3],
            [23250, 4210, 3, 5, 1.45, 3.60, 3.5, 2.8, 23.5, 7.0],
            [20300, 3850, 2, 5, 0.90, 3.25, 3.0, 2.6, 21.5, 6.0],
        ],
        [-1, 1, 1, 1, -1, -1, 1, 1, 1, 1],
        [0.146, 0.144, 0.119, 0.121, 0.115, 0.101, 0.088, 0.068, 0.050, 0.048],
        [0.0826, 0.2183, -0.0488, 0.0246, -0.0704, 0.0465, 0.0464],
        1e-4,
    ),
    "mairca": (
        [
            [70, 245, 16.4, 19],
            [52, 246, 7.3, 22],
            [53, 295, 10.3, 25],
            [63, 256, 12, 8],
            [64, 233, 5.3, 17],
        ],
        [1, 1, 1, 1],
        [0.04744, 0.02464, 0.51357, 0.41435],
        [0.0332, 0.1122, 0.0654, 0.1304, 0.1498],
        1e-4,
    ),
    "marcos": (
        [
            [660, 1000, 1600, 18, 1200],
            [800, 1000, 1600, 24, 900],
            [980, 1000, 2500, 24, 900],
            [920, 1500, 1600, 24, 900],
            [1380, 1500, 1500, 24, 1150],
            [1230, 1000, 1600, 24, 1150],
            [680, 1500, 1600, 18, 1100],
            [960, 2000, 1600, 12, 1150],
        ],
        [-1, 1, 1, 1, 1],
        [0.1061, 0.3476, 0.3330, 0.1185, 0.0949],
        [0.5649, 0.5543, 0.6410, 0.6174, 0.6016, 0.5453, 0.6282, 0.6543],
        1e-4,
    ),
    "cocoso": (
        [
            [60, 0.4, 2540, 500, 990],
            [6.35, 0.15, 1016, 3000, 1041],
            [6.8, 0.1, 1727.2, 1500, 1676],
            [10, 0.2, 1000, 2000, 965],
            [2.5, 0.1, 560, 500, 915],
            [4.5, 0.08, 1016, 350, 508],
            [3, 0.1, 1778, 1000, 920],
        ],
        [1, -1, 1, 1, 1],
        [0.036, 0.192, 0.326, 0.326, 0.12],
        [2.041, 2.788, 2.882, 2.416, 1.299, 1.443, 2.519],
        1e-3,
    ),
    "ocra": (
        [
            [7.7, 256, 7.2, 7.3, 7.3],
            [8.1, 250, 7.9, 7.8, 7.7],
            [8.7, 352, 8.6, 7.9, 8.0],
            [8.1, 262, 7.0, 8.1, 7.2],
            [6.5, 271, 6.3, 6.4, 6.1],
            [6.8, 228, 7.1, 7.2, 6.5],
        ],
        [1, -1, 1, 1, 1],
        [0.239, 0.225, 0.197, 0.186, 0.153],
        [0.143, 0.210, 0.164, 0.167, 0, 0.112],
        1e-3,
    ),
    "ram": (
        [
            [0.068, 0.066, 0.150, 0.098, 0.156, 0.114, 0.098],
            [0.078, 0.076, 0.108, 0.136, 0.082, 0.171, 0.105],
            [0.157, 0.114, 0.128, 0.083, 0.108, 0.113, 0.131],
            [0.106, 0.139, 0.058, 0.074, 0.132, 0.084, 0.120],
            [0.103, 0.187, 0.125, 0.176, 0.074, 0.064, 0.057],
            [0.105, 0.083, 0.150, 0.051, 0.134, 0.094, 0.113],
            [0.137, 0.127, 0.056, 0.133, 0.122, 0.119, 0.114],
            [0.100, 0.082, 0.086, 0.060, 0.062, 0.109, 0.093],
            [0.053, 0.052, 0.043, 0.100, 0.050, 0.078, 0.063],
            [0.094, 0.074, 0.097, 0.087, 0.080, 0.054, 0.106],
        ],
        [1, -1, -1, 1, 1, 1, 1],
        [0.132, 0.135, 0.138, 0.162, 0.09, 0.223, 0.12],
        [1.4332, 1.4392, 1.4353, 1.4322, 1.4279, 1.4301, 1.4394, 1.4308, 1.4294, 1.4288],
        1e-4,
    ),
}


@pytest.mark.parametrize("method", QUOTED)
def test_examples_that_pymcdm_quotes(method, decision_of):
    matrix, types, weights, scores, tolerance = QUOTED[method]
    # Some published weights sum to .999; what is a sum of weights scales with them.
    total = sum(weights)
    found = rank(decision_of(matrix, types, weights), method).scores.to_numpy()
    scaled = found * total if method in ("mabac", "mairca", "ocra") else found
    np.testing.assert_allclose(scaled, scores, rtol=0, atol=tolerance)


# The article's model with equal weights and fixed scales.
ARTICLE = {
    "scores": [
        [3, 4, 2, 3, 7, 3, 1, 2, 7],
        [6, 4, 4, 5, 5, 6, 7, 3, 5],
        [7, 6, 7, 6, 4, 7, 6, 8, 3],
        [6, 7, 6, 4, 5, 3, 3, 8, 5],
        [2, 8, 3, 2, 5, 1, 3, 4, 4],
        [1, 3, 2, 4, 8, 6, 4, 2, 6],
        [2, 6, 2, 2, 7, 2, 5, 1, 9],
    ],
    "types": [1, 1, 1, 1, -1, 1, 1, 1, 1],
    "closeness": [0.302, 0.500, 0.637, 0.524, 0.357, 0.328, 0.372],
}


def test_the_article(decision_of):
    d = decision_of(ARTICLE["scores"], ARTICLE["types"], scale=(1, 9))
    result = rank(d)
    np.testing.assert_allclose(result.scores, ARTICLE["closeness"], atol=5e-4)
    assert (result.winner, result.normalization) == ("o3", "scale")
    # Under min–max, deleting the last option swaps the second and the third.
    assert (
        rank(d, "topsis", "minmax").frame.index[1]
        != rank(d.without_option("o1"), "topsis", "minmax").frame.index[1]
    )
    assert normalized(d).loc["o1", "c5"] == 0.25
