import pytest

from mcda_widget.model import in_groups, in_two_steps
from mcda_widget.model.stepping import in_steps

from .makers import IN_GROUPS, small


def test_every_criterion_needs_a_group():
    assert in_groups(small(**IN_GROUPS))
    assert not in_groups(small())
    lone = {**IN_GROUPS, "criteria": [IN_GROUPS["criteria"][0], {"id": "cost", "name": "Cost"}]}
    assert not in_groups(small(**lone))
    assert not in_two_steps(small(**lone).with_groups_first())


@pytest.mark.parametrize(
    ("groups_first", "ahp", "swing"),
    [(None, True, False), (True, True, True), (False, False, False)],
)
def test_who_says_whether_groups_come_first(groups_first, ahp, swing):
    decision = small(**IN_GROUPS).with_groups_first(first=groups_first)
    assert (in_two_steps(decision, "ahp"), in_two_steps(decision, "swing")) == (ahp, swing)
    assert in_two_steps(decision) == swing  # the way in use, "equal"
    assert in_two_steps(decision.weighed_by("ahp")) == ahp


def test_points_in_steps():
    decision = small(**IN_GROUPS)
    points = {"reach": 3, "cost": 0}
    assert in_steps(decision, points) == points
    first = decision.with_groups_first()
    assert in_steps(first, points) == {"reach": 3, "cost": 0, "people": 3, "money": 0}
