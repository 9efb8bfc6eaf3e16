from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

import mcda_widget as mw
from mcda_widget.model import changes
from mcda_widget.model import changes_words as words

from .makers import decisions, edits, patient, small

WATCHING = "Watching from outside puts no question to Kandahar and waits for no answer from it."


@pytest.fixture(scope="module")
def article():
    return mw.load("taliban-engagement")


def told(before, after):
    return [(change.kind, change.what, *change.said) for change in changes(before, after)]


def test_nothing_differs_from_itself(article):
    assert changes(article, article) == ()
    assert changes(article, mw.load("taliban-engagement")) == ()


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        (
            lambda d: d.with_score("monitoring", "regional-unity", 8.5),
            [
                ("scores", "Monitoring only, Regional unity", "5", "8.5"),
                ("scores", "Monitoring only, Regional unity, highest", "7", "8.5"),
            ],
        ),
        (
            lambda d: d.without_score("monitoring", "regional-unity"),
            [("scores", "Monitoring only, Regional unity", "5", "missing")],
        ),
        (
            lambda d: d.with_score("monitoring", "kandahar", rationale="Why", assumption=False),
            [
                (
                    "scores",
                    "Monitoring only, Reach to Kandahar, rationale",
                    WATCHING,
                    "Why",
                ),
                ("scores", "Monitoring only, Reach to Kandahar, assumption", "yes", "no"),
            ],
        ),
        (
            lambda d: d.replace(title="New"),
            [("texts", "Title", "Getting the Taliban to curb cross-border terrorism", "New")],
        ),
        (
            lambda d: d.with_option("monitoring", "Watching"),
            [("texts", "Name of Watching", "Monitoring only", "Watching")],
        ),
        (
            lambda d: d.with_criterion("kandahar", direction="cost"),
            [("scales", "Direction of Reach to Kandahar", "more is better", "less is better")],
        ),
        (
            lambda d: d.with_criterion("kandahar", scale={"low": 0, "high": 9.5}),
            [("scales", "Scale of Reach to Kandahar", "", "0 to 9.5")],
        ),
        (
            lambda d: d.with_option("none", "Do nothing"),
            [("parts", "Option added", "", "Do nothing")],
        ),
        (
            lambda d: d.without_criterion("kandahar"),
            [("parts", "Criterion removed", "Reach to Kandahar", "")],
        ),
        (
            lambda d: d.without_option("monitoring").with_option("none", "Do nothing"),
            [
                ("parts", "Option removed", "Monitoring only", ""),
                ("parts", "Option added", "", "Do nothing"),
            ],
        ),
        (lambda d: d.weighed_by("equal"), []),
    ],
)
def test_what_differs_is_said(article, edit, expected):
    assert told(article, edit(article)) == expected


def test_another_order_is_one_change_and_names_what_moved():
    first, second, *others = small().criteria
    turned = small().replace(criteria=[second, first, *others])
    assert told(small(), turned) == [
        ("parts", "Order of the criteria", "Reach, Cost", "Cost, Reach")
    ]


def test_judgements_are_told_by_way_and_by_what_is_judged(article):
    weighed = article.with_weights({c.id: 100 / 9 for c in article.criteria})
    raised = weighed.with_weights({**weighed.weighting.judgements.direct, "sustainability": 31})
    assert told(weighed, raised) == [("judgements", "Points of Sustainability", "11.1", "31")]
    compared = raised.with_judgements(
        "ahp", {"comparisons": [{"prefer": "legitimacy", "over": "cohesion", "by": 3}]}
    )
    pair = "Comparing Legitimacy incentives and Factional cohesion"
    said = "Legitimacy incentives counts 3 times as much"
    assert told(raised, compared) == [
        ("judgements", "Way of weighing", "shared points", "comparisons in pairs"),
        ("judgements", pair, "not compared", said),
    ]
    assert [change.key for change in changes(raised, compared)][-1] == (
        "ahp",
        "legitimacy",
        "cohesion",
    )


def test_ranks_best_worst_and_options_compared_are_told_too():
    d = small()
    ranked = d.with_judgements("ranks", {"order": {"reach": 1, "cost": 2}})
    other = d.with_judgements("ranks", {"order": {"reach": 2, "cost": 1}, "method": "rank_sum"})
    assert [what for _, what, *_ in told(ranked, other)] == [
        "Rank of Reach",
        "Rank of Cost",
        "From ranks to weights",
    ]
    ends = {"best_to_others": {"reach": 1, "cost": 4}, "others_to_worst": {"reach": 4, "cost": 1}}
    best = d.with_judgements("best-worst", {"best": "reach", "worst": "cost", **ends})
    assert ("judgements", "Best criterion", "", "Reach") in told(d, best)
    assert ("judgements", "Best against Cost", "", "4") in told(d, best)
    pair = [{"prefer": "port", "over": "hill", "by": 1}]
    compared = d.with_judgements("ahp", {"options": {"cost": pair}}).weighed_by("equal")
    assert told(d, compared) == [
        ("judgements", "Comparing Port and Hill under Cost", "not compared", "the same")
    ]


def test_what_goes_with_a_part_is_not_told_beside_it(article):
    weighed = article.with_weights({c.id: 100 / 9 for c in article.criteria})
    assert told(weighed, weighed.without_criterion("kandahar")) == [
        ("parts", "Criterion removed", "Reach to Kandahar", "")
    ]


def test_changes_make_a_table(article):
    frame = pd.DataFrame(changes(article, article.with_score("monitoring", "cohesion", 9)))
    assert frame.columns.tolist() == [
        "kind",
        "part",
        "key",
        "name",
        "field",
        "before",
        "after",
    ]
    assert frame["after"].tolist() == [9, 9]


@patient
@given(st.data())
def test_every_edit_is_told_and_the_way_back_too(data):
    before = data.draw(decisions().filter(lambda d: d.options))
    after = data.draw(edits(before))
    found, back = changes(before, after), changes(after, before)
    assert len(found) == len(back)
    assert sorted(c.what for c in found if c.part == "decision") == sorted(
        c.what for c in back if c.part == "decision"
    )
    for change in found:
        assert change.what
        assert change.before != change.after
        assert change.said[0] != change.said[1] or change.before is None or change.after is None
    if not found:
        kept = before.replace(weighting=after.weighting)
        assert kept == after


def test_judgements_about_groups_and_intervals_are_told():
    d = small(
        groups=[{"id": "people", "name": "People"}],
        criteria=[{"id": c, "name": c.capitalize(), "group": "people"} for c in ("reach", "cost")],
    )
    first = d.with_groups_first()
    assert told(d, first) == [
        ("judgements", "Weighing the groups first", "only when comparing in pairs", "yes")
    ]
    assert told(first, d.with_groups_first(first=False))[0][2:] == ("yes", "no")
    between = d.with_judgements(
        "intervals", {"reach": {"low": 10, "high": 25}, "people": {"low": 5}}
    )
    found = told(d, between.weighed_by("equal"))
    assert ("judgements", "Interval of Reach", "", "10 to 25") in found
    assert ("judgements", "Interval of People", "", "5 to …") in found
    within = {"people": {"best": "reach", "best_to_others": {"cost": 3}}}
    judged = d.with_judgements("best-worst", {"groups": {"worst": "people"}, "within": within})
    found = told(d, judged.weighed_by("equal"))
    assert found == [
        ("judgements", "Worst of the groups", "", "People"),
        ("judgements", "Best of People", "", "Reach"),
        ("judgements", "Best against Cost", "", "3"),
    ]


def test_points_that_differ_by_next_to_nothing_are_told_apart():
    assert words.said("judgement", "direct", 4.8e-151, 0.0) == ("4.8e-151", "0")
    assert words.said("judgement", "direct", 0.5, 0.5) == ("0.5", "0.5")
