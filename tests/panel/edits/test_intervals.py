from __future__ import annotations

import pytest

import mcda_widget as mw
from mcda_widget.panel.edits import carry_out


def stated(workspace, key):
    return workspace.decision.weighting.judgements.intervals[key]


def test_ends_come_one_at_a_time(workspace):
    carry_out(workspace, "set_interval", {"member": "cohesion", "low": 10})
    assert stated(workspace, "cohesion").given == (10,)
    carry_out(workspace, "set_interval", {"member": "cohesion", "high": 20})
    assert stated(workspace, "cohesion").given == (10, 20)
    carry_out(workspace, "set_interval", {"member": "cohesion", "low": 30, "high": 40})
    assert stated(workspace, "cohesion").given == (30, 40)
    carry_out(workspace, "set_interval", {"member": "cohesion", "low": None})
    carry_out(workspace, "set_interval", {"member": "cohesion", "high": None})
    assert workspace.decision.weighting.judgements.intervals == {}
    assert workspace.decision.weighting.method == "intervals"


@pytest.mark.parametrize(
    ("ends", "message"),
    [
        ({"low": 30}, "at least 30 and at most 20 points. Change the higher end too"),
        ({"high": 5}, "at least 10 and at most 5 points. Change the lower end too"),
        ({"high": 130}, "There are 100 points to share, so 130 cannot be an end."),
        ({"low": -1}, "There are 100 points to share, so -1 cannot be an end."),
    ],
)
def test_ends_that_cannot_be(workspace, ends, message):
    carry_out(workspace, "set_interval", {"member": "cohesion", "low": 10, "high": 20})
    before = workspace.state
    with pytest.raises(mw.DecisionError) as refusal:
        carry_out(workspace, "set_interval", {"member": "cohesion", **ends})
    assert message in str(refusal.value)
    assert workspace.state is before
