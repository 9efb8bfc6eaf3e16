"""One test per trap of pymcdm 1.4.0: answered rightly, or refused in words."""

import warnings

import numpy as np
import pytest

from mcda_widget import DecisionError, compare_methods, methods, rank, rank_ahp
from mcda_widget.ranking import agreement, normalized, prepare
from mcda_widget.ranking.catalogue import METHODS
from mcda_widget.ranking.door import ask

GOOD = [[3, 2, 7], [5, 4, 6], [4, 8, 1], [6, 1, 3]]
TYPES = [1, -1, 1]
NORMALIZATIONS = ["scale", "minmax", "vector", "sum", "max", "linear", "none"]


def refused(*words):
    return pytest.raises(DecisionError, match=".*".join(words))


# -- COPRAS ----------------------------------------------------------------------------


def test_a_dearer_option_scores_lower_under_copras(decision_of):
    cheap = [[5, 10], [5, 20], [4, 15]]
    scores = rank(decision_of(cheap, [1, -1]), "copras").scores
    assert scores["o1"] > scores["o2"]
    raw = ask("COPRAS", np.array(cheap, float), np.array([0.5, 0.5]), np.array([1.0, -1.0]))
    assert raw[0] < raw[1]  # what pymcdm would have said


def test_copras_refuses_an_option_that_costs_nothing(decision_of):
    with refused("Option 1 has no cost at all"):
        rank(decision_of([[5, 0], [5, 20]], [1, -1]), "copras")


# -- PROMETHEE -------------------------------------------------------------------------


def test_promethee_can_be_asked_again(decision_of):
    task = prepare(decision_of(GOOD, TYPES), "promethee_ii", functions="vshape_2", q=1, p=4)
    once, again = task.scores(), task.scores()
    assert once.any()
    np.testing.assert_array_equal(once, again)


def test_promethee_has_a_function_per_criterion(decision_of):
    d = decision_of(GOOD, TYPES)
    mixed = rank(d, "promethee_ii", functions=["usual", "vshape", "usual"], p={"c2": 5})
    plain, shaped = rank(d, "promethee_ii"), rank(d, "promethee_ii", functions="vshape", p=5)
    np.testing.assert_allclose(mixed.contributions["c1"], plain.contributions["c1"])
    np.testing.assert_allclose(mixed.contributions["c2"], shaped.contributions["c2"])
    np.testing.assert_allclose(mixed.contributions.sum(axis=1), mixed.scores)


# -- NaN and inf -----------------------------------------------------------------------


@pytest.mark.parametrize("bad", [np.nan, np.inf])
def test_pymcdm_never_sees_a_number_that_is_none(bad):
    matrix, weights, types = np.array(GOOD, float), np.full(3, 1 / 3), np.array(TYPES, float)
    wrong = matrix.copy()
    wrong[1, 1] = bad
    with refused("not a finite number"):
        ask("TOPSIS", wrong, weights, types)
    with refused("A weight is not a finite number"):
        ask("TOPSIS", matrix, np.array([0.5, bad, 0.5]), types)


def test_missing_scores_are_listed(decision_of):
    d = decision_of([[3, None, 7], [5, 4, 6], [None, None, 1]], TYPES)
    for method in METHODS:
        with refused("Option 1 on Criterion 2; Option 3 on Criterion 1 and Criterion 2"):
            rank(d, method)


# -- all options equal, or one option --------------------------------------------------


@pytest.mark.parametrize("scale", [None, (1, 9)])
@pytest.mark.parametrize("method", METHODS)
def test_equal_options_tie(method, scale, decision_of):
    d = decision_of([[3, 2, 7]] * 3, TYPES, scale=scale)
    if method == "spotis" and scale is None:
        with refused("“scale” needs a scale"):
            rank(d, method)
        return
    result = rank(d, method)
    assert result.ranks.tolist() == [1, 1, 1]
    assert result.scores.notna().all()
    assert result.contributions.notna().all(axis=None)
    assert result.tied == ("o1", "o2", "o3")
    assert result.margin == 0


@pytest.mark.parametrize("normalization", NORMALIZATIONS)
def test_equal_options_tie_under_every_normalization(normalization, decision_of):
    d = decision_of([[3, 2, 7]] * 3, TYPES, scale=(1, 9))
    result = rank(d, "topsis", normalization)
    assert result.ranks.tolist() == [1, 1, 1]
    if normalization != "scale":
        assert result.scores.tolist() == [0.5] * 3
    np.testing.assert_allclose(result.contributions.sum(axis=1), result.scores)


def test_one_option_has_a_score_on_fixed_scales(decision_of):
    d = decision_of([[3, 2, 7]], TYPES, scale=(1, 9))
    for method in ("topsis", "wsm", "vikor", "spotis", "ahp"):
        result = rank(d, method)
        assert result.ranks.tolist() == [1]
        assert np.isfinite(result.scores).all()
        assert result.margin is None
        assert "only option" in result.finding


@pytest.mark.parametrize("method", METHODS)
def test_one_option_is_refused_where_options_are_compared(method, decision_of):
    d = decision_of([[3, 2, 7]], TYPES)
    if method == "spotis":
        assert rank(d, method, bounds=(1, 9)).ranks.tolist() == [1]
    else:
        with refused("Only Option 1 is there", "Add an option"):
            rank(d, method)


# -- columns that separate nothing -----------------------------------------------------


@pytest.mark.parametrize("types", [[1, 1], [-1, 1]])
@pytest.mark.parametrize("normalization", ["minmax", "vector", "max", "none"])
def test_a_column_of_zeros_does_no_harm(types, normalization, decision_of):
    d = decision_of([[0, 2], [0, 4], [0, 8]], types)
    result = rank(d, "topsis", normalization)
    assert result.winner == "o3"
    assert normalized(d, normalization).notna().all(axis=None)
    for method in ("moora", "edas"):
        assert rank(d, method).winner == "o3"


@pytest.mark.parametrize("direction", [1, -1])
@pytest.mark.parametrize("method", METHODS)
def test_a_constant_column_separates_nothing(method, direction, decision_of):
    settings = {"bounds": (0, 10)} if method == "spotis" else {}
    plain = rank(decision_of(GOOD, TYPES), method, **settings)
    wider = [[*row, 4] for row in GOOD]
    d = decision_of(wider, [*TYPES, direction])
    result = rank(d, method, **settings)
    if method in ("topsis", "vikor", "edas"):  # which share out nothing else
        np.testing.assert_allclose(result.scores, plain.scores, atol=1e-12)
    if METHODS[method].additive or method in ("topsis", "vikor", "edas", "codas", "wpm"):
        assert result.ranks.tolist() == plain.ranks.tolist()
    assert np.isfinite(result.scores).all()


def test_a_column_constant_but_for_rounding_is_constant(decision_of):
    d = decision_of([[0.1 + 0.2, 1], [0.3, 2], [0.3, 3]])
    assert normalized(d, "minmax")["c1"].tolist() == [1, 1, 1]
    assert rank(d, "promethee_ii").contributions["c1"].tolist() == [0, 0, 0]


def test_tiny_differences_are_differences(decision_of):
    d = decision_of([[1e-12, 1], [1e-13, 1], [1, 1]])
    assert rank(d, "wpm").ranks.tolist() == [2, 3, 1]


def test_spotis_has_no_bounds_of_its_own_making(decision_of):
    d = decision_of(GOOD, TYPES)
    with refused("“scale” needs a scale", "Criterion 1, Criterion 2 and Criterion 3 have none"):
        rank(d, "spotis")


def test_vikor_where_all_have_the_same_regret(decision_of):
    # Same total, different largest; same largest, different total; both the same.
    assert rank(decision_of([[1, 0, 0.5], [0, 1, 0.5], [0.5, 0.5, 0.5]]), "vikor").winner == "o3"
    same_largest = decision_of([[1, 0, 1], [1, 0, 0], [0, 1, 1], [0, 1, 0]])
    assert rank(same_largest, "vikor").ranks.tolist() == [1, 3, 1, 3]
    assert rank(same_largest, "vikor", v=0.2).scores.tolist() == [0, 0.2, 0, 0.2]
    assert rank(decision_of([[1, 0], [0, 1]]), "vikor").scores.tolist() == [0, 0]


# -- weights ---------------------------------------------------------------------------


@pytest.mark.parametrize("method", METHODS)
def test_what_weighs_nothing_takes_no_part(method, decision_of):
    settings = {"bounds": (0, 10)} if method == "spotis" else {}
    plain = rank(decision_of(GOOD, TYPES), method, **settings)
    wider = [[*row, extra] for row, extra in zip(GOOD, [9, 1, 5, 2], strict=True)]
    d = decision_of(wider, [*TYPES, -1], [1, 1, 1, 0])
    result = rank(d, method, **settings)
    np.testing.assert_allclose(result.scores, plain.scores, atol=1e-12)
    assert result.contributions["c4"].tolist() == [0, 0, 0, 0]


@pytest.mark.parametrize(
    ("weights", "words"),
    [
        ([0, 0, 0], "All weights are 0"),
        ([1, -1, 1], "A weight is negative"),
        ([1, np.nan, 1], "not a finite number"),
        ([1, 1], "2 weights for 3 criteria"),
        ([[1, 1, 1]], "shape"),
    ],
)
def test_weights_that_cannot_weigh(weights, words, decision_of):
    with refused(words):
        prepare(decision_of(GOOD, TYPES)).scores(np.array(weights, float))


@pytest.mark.parametrize("weights", [[0, 0, 0], [1, -1, 1], [1, np.nan, 1], [1, 1]])
def test_a_decision_has_no_weights_that_cannot_weigh(weights, decision_of):
    with pytest.raises(DecisionError):
        rank(decision_of(GOOD, TYPES, weights))


# -- types -----------------------------------------------------------------------------


@pytest.mark.parametrize("types", [[1, -1], [2, 0, 1], [1, 1, 1, 1]])
def test_directions_are_one_per_criterion(types):
    with refused("3 directions are needed"):
        ask("TOPSIS", np.array(GOOD, float), np.full(3, 1 / 3), np.array(types, float))


def test_nothing_to_rank(decision_of):
    with refused("There is nothing to rank"):
        ask("TOPSIS", np.empty((0, 3)), np.ones(3), np.ones(3))
    d = decision_of(GOOD)
    with refused("There are no options yet"):
        rank(d.replace(options=(), scores={}))
    with refused("list is not a decision", "from_frame"):
        rank(GOOD)


# -- zeros and negatives where ratios are made -----------------------------------------


@pytest.mark.parametrize("normalization", ["sum", "linear"])
@pytest.mark.parametrize("value", [0, -1])
def test_ratios_need_values_above_zero(normalization, value, decision_of):
    d = decision_of([[value, 2], [5, 4]])
    with refused(f"“{normalization}”", f"Option 1 has {value} on Criterion 1", "scale"):
        rank(d, "topsis", normalization)
    with refused(f"“{normalization}”"):
        normalized(d, normalization)


def test_a_zero_is_no_problem_by_default(decision_of):
    d = decision_of([[0, 2], [5, 4]])
    assert rank(d, "wsm").winner == "o2"


def test_negative_values_are_not_turned_around(decision_of):
    d = decision_of([[-9, 2], [-1, 2]])
    for normalization in ("max", "linear"):
        with refused("above|0 or above", "-9"):
            rank(d, "wsm", normalization)
    for normalization in ("minmax", "vector", "none"):
        assert rank(d, "wsm", normalization).winner == "o2"
    for method in ("moora", "topsis", "vikor", "mabac", "promethee_ii"):
        assert rank(d, method).winner == "o2"
    for method in ("edas", "ocra", "ram", "aras", "marcos", "wpm", "waspas", "codas", "copras"):
        with refused("makes ratios of values"):
            rank(d, method)


def test_numbers_that_cannot_be_squared(decision_of):
    with refused("Criterion 2 are too large or too small", "another unit"):
        rank(decision_of([[1, 1e200], [2, 1]]))


# -- methods that insist on costs ------------------------------------------------------


@pytest.mark.parametrize("method", ["moora", "copras"])
def test_benefits_alone_can_be_ranked(method, decision_of):
    d = decision_of([[1, 2], [3, 4], [2, 3]])
    assert rank(d, method).ranks.tolist() == [3, 1, 2]
    costs = decision_of([[1, 2], [3, 4], [2, 3]], [-1, -1])
    assert rank(costs, method).ranks.tolist() == [1, 3, 2]


# -- AHP -------------------------------------------------------------------------------


def test_ahp_takes_what_pymcdm_refuses():
    group = [[1, 3.873, 0.5], [1 / 3.873, 1, 0.2], [2, 5, 1]]  # a mean of several judgements
    kept = [row[:] for row in group]
    found = rank_ahp(group, [[[1, 2.449], [1 / 2.449, 1]]] * 3)
    assert found.winner == "o1"
    assert group == kept
    with refused("comparisons of the criteria", "must be 1"):
        rank_ahp([[2, 3], [1 / 3, 1]], [[[1, 2], [0.5, 1]]] * 2)


def test_consistency_of_more_than_fifteen_criteria():
    ratios = np.ones((16, 16))
    ratios[0, 1:], ratios[1:, 0] = 3, 1 / 3
    ratios[0, 1], ratios[1, 0] = 9, 1 / 9
    found = rank_ahp(ratios, [[[1, 2], [0.5, 1]]] * 16)
    assert 0 < found.consistency["criteria"] < 0.1


def test_rankings_are_not_turned_into_comparisons():
    # AHP(ranking=…) makes ranks 2 and 3 equal, AHP(scoring=…) breaks ties.
    with pytest.raises(TypeError):
        rank_ahp(ranking=[1, 2, 3])


# -- ties, agreement, warnings ---------------------------------------------------------


def test_ties_are_ties_in_spite_of_rounding(decision_of):
    d = decision_of([[1, 1, 1, 0], [0, 0, 0, 1]], None, [1, 4, 1, 6], scale=(0, 1))
    result = rank(d, "wsm")
    assert result.scores["o1"] != result.scores["o2"]
    assert result.ranks.tolist() == [1, 1]
    assert result.margin == 0


def test_a_ranking_agrees_with_itself_ties_and_all(decision_of):
    d = decision_of([[1, 2], [1, 2], [5, 1], [7, 7]], scale=(0, 10))
    tau = agreement(d, ["topsis", "wsm", "vikor"])
    assert rank(d, "wsm").ranks.tolist() == [3, 3, 2, 1]
    assert tau.loc["wsm", "wsm"] == pytest.approx(1)
    assert tau.loc["wsm", "vikor"] == pytest.approx(1)


def test_nothing_warns(decision_of):
    dominated = decision_of([[9, 1, 9], [5, 4, 6], [1, 9, 1]], TYPES, [1, 0, 1])
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        frame = compare_methods(dominated)
    assert set(frame.attrs["refused"]) == {"spotis", "cocoso"}


# -- what is asked for -----------------------------------------------------------------


def test_names_are_checked(decision_of):
    d = decision_of(GOOD, TYPES)
    with refused("“topsys” is not a method.*“topsis”"):
        rank(d, "topsys")
    with refused("“PROMETHEE-II” is not a method.*“promethee_ii”"):
        rank(d, "PROMETHEE-II")
    with refused("“min-max” is not a normalization.*“minmax”"):
        rank(d, "topsis", "min-max")
    with refused("VIKOR does not work with “vector”.*“scale”, “minmax”"):
        rank(d, "vikor", "vector")
    with refused("“vv” is not a parameter of VIKOR.*(Known: v|“v”)"):
        rank(d, "vikor", vv=1)
    with refused("“v” is not a parameter of TOPSIS.*takes none"):
        rank(d, "topsis", v=1)


# -- where a product or a quotient vanishes --------------------------------------------


def test_mabac_says_when_its_product_vanishes(decision_of):
    many = decision_of(np.arange(1, 500)[:, None] * np.ones(8), weights=np.ones(8))
    with refused("499 options are too many for MABAC", "wsm"):
        rank(many, "mabac")


def test_cocoso_says_when_it_would_divide_by_zero(decision_of):
    with refused("Option 3 has the worst value on every criterion that weighs"):
        rank(decision_of([[3, 2], [5, 4], [1, 1]]), "cocoso")


def test_every_method_is_listed():
    frame = methods()
    assert list(frame["name"]) == list(METHODS)
    assert set(frame["orientation"]) == {"high", "low"}
    assert frame.notna().all(axis=None)
    for method in METHODS.values():
        assert method.default in method.normalizations
        assert method.alone <= set(method.normalizations)
