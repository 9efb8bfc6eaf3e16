import pytest

from mcda_widget.weighting import ComparisonSet, ahp_sets, weighing_sets

from .decisions import GROUPED, decision, grouped

WAYS = ("equal", "direct", "swing", "ranks", "ahp", "best-worst", "intervals")


@pytest.mark.parametrize("way", WAYS)
def test_groups_come_first_by_every_way_where_it_is_said(way):
    sets = weighing_sets(grouped().with_groups_first(), way)
    assert [each.id for each in sets] == ["", *GROUPED]
    assert [each.of_groups for each in sets] == [True, False, False, False]
    assert sets[0].title == "Groups of criteria"
    assert sets[0].members == tuple(GROUPED)
    assert sets[0].labels["regime"] == "The regime"
    assert (sets[1].title, sets[1].members) == ("The regime", tuple(GROUPED["regime"]))


@pytest.mark.parametrize("way", WAYS)
def test_all_at_once_by_every_way_where_it_is_said(way):
    (flat,) = weighing_sets(grouped().with_groups_first(first=False), way)
    assert (flat.id, flat.title, flat.of_groups) == ("", "All criteria", False)
    assert len(flat.members) == 6


@pytest.mark.parametrize("way", WAYS)
def test_where_nothing_is_said_only_pairs_go_in_two_steps(way):
    assert len(weighing_sets(grouped(), way)) == (4 if way == "ahp" else 1)
    assert len(weighing_sets(decision(), way)) == 1


def test_a_criterion_without_a_group_and_an_empty_group():
    d = grouped(groups=GROUPED | {"nothing": []}).with_groups_first()
    assert [each.id for each in weighing_sets(d, "swing")] == ["", *GROUPED]
    lone = d.replace(criteria=[*d.criteria, {"id": "odd", "name": "Odd"}])
    assert len(weighing_sets(lone, "swing")) == 1


def test_the_way_in_use_unless_another_is_asked_about():
    assert len(weighing_sets(grouped())) == 4
    assert len(weighing_sets(grouped().weighed_by("swing"))) == 1


def test_comparisons_follow_the_switch():
    assert [each.of_groups for each in ahp_sets(grouped())] == [True, False, False, False]
    (flat,) = ahp_sets(grouped().with_groups_first(first=False))
    assert isinstance(flat, ComparisonSet)
    assert len(flat.pairs) == 15
    assert weighing_sets(decision(criteria=())) == []
