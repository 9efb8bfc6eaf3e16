from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import mcda_widget as mw
from mcda_widget.sensitivity import effect
from mcda_widget.sensitivity.effect import changed_weights

IDLE = "the scores alone would not have changed the leader."
TOGETHER = (
    "Neither the weights nor the scores alone would have changed the leader; together they did."
)
POINTS = st.floats(0, 100).map(lambda value: round(value, 1))
SCORES = st.integers(0, 10)


def decision(rows, weights, costs=()):
    """Make a decision on a scale of 0 to 10."""
    size = len(rows[0])
    return mw.Decision(
        title="A decision",
        scale={"low": 0, "high": 10},
        criteria=[
            {"id": f"c{j}", "name": f"Goal {j}", "direction": "cost" if j in costs else "benefit"}
            for j in range(size)
        ],
        options=[{"id": f"o{i}", "name": f"Plan {i}"} for i in range(len(rows))],
        scores={f"o{i}": {f"c{j}": x for j, x in enumerate(row)} for i, row in enumerate(rows)},
    ).with_weights({f"c{j}": weight for j, weight in enumerate(weights)})


@st.composite
def rankings(draw, way="topsis"):
    m, n = draw(st.integers(2, 4)), draw(st.integers(2, 3))
    rows = draw(st.lists(st.lists(SCORES, min_size=n, max_size=n), min_size=m, max_size=m))
    weights = draw(st.lists(POINTS, min_size=n, max_size=n).filter(any))
    return mw.rank(decision(rows, weights), way)


@pytest.fixture
def clinic():
    """Port leads Hill by .10 of the weighted sum."""
    return mw.Decision(
        title="Where to build the clinic",
        scale={"low": 0, "high": 10},
        criteria=[{"id": "reach", "name": "Reach"}, {"id": "calm", "name": "Calm"}],
        options=[{"id": "hill", "name": "Hill"}, {"id": "port", "name": "Port"}],
        scores={"hill": {"reach": 2, "calm": 9}, "port": {"reach": 7, "calm": 6}},
    )


def of(before, after, way="wsm", then=None):
    return effect(mw.rank(before, way), mw.rank(after, then or way))


def test_the_article_s_lead_changes_hands(article):
    points = {c.id: 31 if c.id == "sustainability" else 69 / 8 for c in article.criteria}
    found = effect(mw.rank(article), mw.rank(article.with_weights(points)))
    assert found.leaders == (("roadmap-kandahar",), ("monitoring",))
    assert found.finding == (
        "Monitoring only takes the lead from Joint regional roadmap (Kandahar), .62 to .44."
    )
    assert found.reason == ""
    assert found.weights.index[0] == "sustainability"
    assert found.weights.iloc[0].tolist() == pytest.approx([1 / 9, 0.31])
    assert (
        found.frame.iloc[0].tolist() == pytest.approx([2, 0.5230, 1, 0.5713], abs=5e-4)
        or found.frame.index[0] == "monitoring"
    )


@pytest.mark.parametrize(
    ("edit", "finding"),
    [
        (lambda d: d, "Port keeps the lead over Hill, by .10 as before. No option changes"),
        (lambda d: d.with_score("port", "reach", 8), "over Hill, by .15 instead of .10. No"),
        (
            lambda d: d.with_score("hill", "reach", 9),
            "Hill takes the lead from Port, .90 to .65.",
        ),
        (
            lambda d: d.with_score("hill", "reach", 4),
            "Hill and Port share the first place; before, Port led.",
        ),
        (
            lambda d: d.without_option("port"),
            "Hill leads; Port, first before, is not ranked any more.",
        ),
        (
            lambda d: d.without_option("hill"),
            "Port is first as before, and now the only option ranked.",
        ),
        (
            lambda d: d.replace(
                options=[*d.options, {"id": "mill", "name": "Mill"}],
                scores={**d.cells, "mill": {"reach": 9, "calm": 9}},
            ),
            "Mill, which was not ranked before, takes the lead from Port, .90 to .65.",
        ),
        (
            lambda d: d.replace(
                options=[*d.options, {"id": "mill", "name": "Mill"}],
                scores={**d.cells, "mill": {"reach": 1, "calm": 1}},
            ),
            "Port keeps the lead over Hill, by .10 as before.",
        ),
        (lambda d: d.with_option("port", "Harbour"), "Harbour keeps the lead over Hill"),
    ],
)
def test_what_happened_to_the_first_place_is_said(clinic, edit, finding):
    assert finding in of(clinic, edit(clinic)).finding


def test_the_way_back_is_said_too(clinic):
    tied = clinic.with_score("hill", "reach", 4)
    assert of(tied, clinic).finding == (
        "Port takes the lead alone; before, it shared it with Hill."
    )
    assert of(tied, tied).finding.startswith("Hill and Port still share the first place.")
    high = tied.with_option("mill", "Mill").replace(
        scores={**tied.cells, "mill": {"reach": 10, "calm": 10}}
    )
    assert "Mill, which was not ranked before, takes the lead from Hill and Port, which" in (
        of(tied, high).finding
    )
    lone = clinic.without_option("hill")
    assert of(lone, clinic).finding == "Port keeps the lead over Hill, by .10."


def test_figures_that_would_look_the_same_are_told_apart(clinic):
    near = clinic.with_score("hill", "reach", 4.002)
    assert (
        of(clinic, near).finding.startswith("Hill takes the lead from Port, .650 to .650") is False
    )
    assert "Hill takes the lead from Port, .6501 to .6500." in of(clinic, near).finding


def test_each_is_ranked_by_its_own_method_and_that_is_said(clinic):
    found = of(clinic, clinic, "wsm", "topsis")
    assert found.comparable is False
    assert found.note == (
        "Each is ranked its own way, before by Weighted sum and after by TOPSIS: "
        "places can be compared, scores cannot."
    )
    assert "instead of" not in found.finding
    low = effect(mw.rank(clinic, "vikor", v=0.1), mw.rank(clinic, "vikor", v=0.9))
    assert "VIKOR (v 0.1) and after by VIKOR (v 0.9)" in low.note
    other = effect(mw.rank(clinic), mw.rank(clinic, normalization="vector"))
    assert "TOPSIS with “Fixed scales” and after by TOPSIS with “Vector”" in other.note


@pytest.mark.parametrize(
    ("edit", "alone", "reason"),
    [
        (
            lambda d: d.with_weights({"reach": 30, "calm": 70}).with_score("port", "reach", 6.5),
            {"weights": ("hill",), "scores": ("port",)},
            f"The weights alone would have put Hill first; {IDLE}",
        ),
        (
            lambda d: d.with_weights({"reach": 40, "calm": 60}).with_score("port", "reach", 6.4),
            {"weights": ("port",), "scores": ("port",)},
            TOGETHER,
        ),
        (
            lambda d: d.with_weights({"reach": 30, "calm": 70}).with_score("hill", "reach", 9),
            {"weights": ("hill",), "scores": ("hill",)},
            "The weights and the scores would each alone have put Hill first.",
        ),
        (
            lambda d: d.with_weights({"reach": 60, "calm": 40}).with_score("port", "reach", 8),
            {"weights": ("port",), "scores": ("port",)},
            "",
        ),
        (
            lambda d: d.with_criterion("reach", direction="cost").with_score("port", "calm", 5),
            {"scores": ("port",), "scales": ("hill",)},
            f"The scales and directions alone would have put Hill first; {IDLE}",
        ),
        (
            lambda d: d.without_option("port").with_score("hill", "reach", 9),
            {"scores": ("hill",), "options": ("hill",)},
            "The scores and the change of options would each alone have put Hill first.",
        ),
        (
            lambda d: (
                d.with_criterion("cost", "Cost", direction="cost")
                .with_score("hill", "cost", 0)
                .with_score("port", "cost", 9)
                .with_score("port", "calm", 5)
            ),
            {"scores": ("port",), "criteria": ("hill",)},
            f"The change of criteria and their weights alone would have put Hill first; {IDLE}",
        ),
    ],
)
def test_which_change_did_it_is_said(clinic, edit, alone, reason):
    found = of(clinic, edit(clinic))
    assert found.alone == alone
    assert found.reason == reason


def test_a_change_of_method_is_one_of_the_causes(clinic):
    found = of(clinic, clinic.with_score("hill", "reach", 9), "wsm", "topsis")
    assert list(found.alone) == ["scores", "method"]


def test_comparisons_of_options_count_as_scores(clinic):
    pairs = {"calm": [{"prefer": "hill", "over": "port", "by": 9}]}
    compared = clinic.with_judgements("ahp", {"options": pairs}).weighed_by("equal")
    found = of(clinic, compared, "ahp")
    assert found.leaders == (("port",), ("hill",))
    assert found.alone["scores"] == ("hill",)


def test_what_cannot_change_alone_is_left_out(clinic):
    scored = clinic.with_criterion("cost", "Cost").replace(
        scores={o: {**row, "cost": 5} for o, row in clinic.cells.items()}
    )
    later = scored.with_option("mill", "Mill").replace(
        scores={**scored.cells, "mill": {"calm": 9, "cost": 9}}
    )
    later = later.without_criterion("reach")
    found = of(scored, later)
    assert found.alone["options"] is None
    assert "together" not in found.reason


def test_options_of_one_side_only_have_a_gap(clinic):
    mill = clinic.with_option("mill", "Mill").without_option("hill")
    mill = mill.with_score("mill", "reach", 1).with_score("mill", "calm", 1)
    frame = of(clinic, mill).frame
    assert frame.index.tolist() == ["port", "mill", "hill"]
    assert frame["rank_before"].isna().tolist() == [False, True, False]
    assert frame["rank_after"].isna().tolist() == [False, False, True]
    assert frame.loc["port", ["score_before", "score_after"]].tolist() == pytest.approx([0.65] * 2)


def test_the_greatest_change_of_weight_comes_first(clinic):
    other = clinic.with_criterion("cost", "Cost").with_weights({"reach": 5, "calm": 1, "cost": 4})
    frame = changed_weights(clinic.weights, other.weights)
    assert frame.index.tolist() == ["calm", "cost"]
    assert frame["before"].isna().tolist() == [False, True]


def test_it_says_itself(clinic):
    assert repr(of(clinic, clinic)).startswith("Port keeps the lead over Hill")


@given(rankings())
def test_nothing_changed_nothing_happened(ranking):
    found = effect(ranking, ranking)
    assert found.leader_changed is False
    assert found.alone == {}
    assert found.weights.empty
    assert found.note == found.reason == ""


@given(st.data(), rankings(), st.sampled_from(["topsis", "wsm"]))
def test_one_change_alone_is_the_whole_effect(data, ranking, method):
    d = ranking.decision
    changed = data.draw(
        st.sampled_from(
            [
                d.with_weights(
                    data.draw(st.fixed_dictionaries({c.id: POINTS for c in d.criteria}))
                ),
                d.with_score("o0", "c0", data.draw(SCORES)),
                d.with_criterion("c0", direction="cost"),
                d.with_criterion("c0", scale={"low": -5, "high": 20}),
                d.without_option("o1"),
                d.without_criterion("c1"),
                d.with_option("new").replace(
                    scores={**d.cells, "new": {c.id: data.draw(SCORES) for c in d.criteria}}
                ),
            ]
        ).filter(lambda d: sum(d.weighting.judgements.direct.values()) > 0)
    )
    found = effect(ranking, mw.rank(changed, method))
    if method == ranking.method:
        assert all(set(leaders) == set(found.leaders[1]) for leaders in found.alone.values())
        assert len(found.alone) <= 1
    else:
        assert "method" in found.alone
    assert found.finding
