import pytest

from mcda_widget.weighting.unused import notes

from .decisions import decision, grouped

STATED = {
    "direct": {"cohesion": 3, "regime": 3, "delivery": 1},
    "swing": {"regime": 100},
    "ranks": {"order": {"delivery": 2}},
    "intervals": {"environment": {"low": 3}},
}


@pytest.mark.parametrize(
    ("way", "said"),
    [
        ("direct", "Points of “The regime” and “The delivery” are kept but not used"),
        ("swing", "Swing ratings of “The regime” are kept"),
        ("ranks", "Ranks of “The delivery” are kept"),
        ("intervals", "Intervals of “The environment” are kept"),
    ],
)
def test_figures_of_groups_are_not_used_where_all_are_weighed_at_once(way, said):
    d = grouped().with_judgements(way, STATED[way])
    (note,) = notes(d)
    assert note.startswith(said)
    assert note.endswith("because all criteria are weighed at once.")
    assert notes(d.with_groups_first()) == ()


def test_figures_of_a_group_without_criteria():
    d = grouped(groups={"one": ["a"], "nothing": []}).with_groups_first()
    (note,) = notes(d.with_judgements("direct", {"nothing": 3}))
    assert note == "Points of “The nothing” are kept but not used, because no criterion is in them."


def test_best_and_worst_of_the_other_manner():
    d = grouped().with_judgements("best-worst", {"best": "cohesion"})
    assert notes(d) == ()
    assert "of all criteria are kept but not used" in notes(d.with_groups_first())[0]
    d = d.with_judgements("best-worst", {"groups": {"best": "regime"}})
    assert "of groups and within them are kept but not used" in notes(d)[0]
    assert notes(d.with_groups_first()) == ()


def test_groups_that_cannot_come_first():
    assert "no groups to weigh first" in notes(decision().with_groups_first())[0]
    d = grouped().weighed_by("equal").with_groups_first()
    lone = d.replace(criteria=[*d.criteria, {"id": "odd", "name": "Odd"}])
    assert notes(lone) == (
        "All criteria are weighed at once, because there is no group for “Odd”.",
    )
    assert notes(lone.with_groups_first(first=None)) == ()
