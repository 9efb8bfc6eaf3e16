from __future__ import annotations

from mcda_widget.panel.views.weigh.steps import steps


def test_there_is_nothing_to_switch_without_groups(bare):
    assert steps(bare) is None


def test_the_switch_says_how_it_is(decision):
    assert steps(decision) == {"on": False, "possible": True, "lone": []}
    assert steps(decision.weighed_by("ahp"))["on"]
    assert not steps(decision.weighed_by("ahp").with_groups_first(first=False))["on"]
    assert steps(decision.with_groups_first())["on"]


def test_a_criterion_without_a_group_stands_in_the_way(decision):
    lone = decision.with_criterion("odd", "Odd")
    assert steps(lone) == {"on": False, "possible": False, "lone": ["Odd"]}
    assert steps(lone.with_groups_first())["on"]
