from __future__ import annotations

import pytest

import mcda_widget as mw
from mcda_widget.panel.edits import carry_out


def test_a_score_is_changed_and_cleared(workspace):
    where = {"option": "monitoring", "criterion": "challenge"}
    carry_out(workspace, "set_score", {**where, "mode": 3, "rationale": "Patrols."})
    score = workspace.decision.score("monitoring", "challenge")
    assert (score.mode, score.rationale) == (3, "Patrols.")
    carry_out(workspace, "clear_score", where)
    assert workspace.decision.score("monitoring", "challenge") is None
    assert workspace.results.unranked == ["Monitoring only"]


def test_a_score_off_the_scale_is_refused_in_words(workspace):
    before = workspace.state
    with pytest.raises(mw.DecisionError, match="99 is off the scale, 1 to 9"):
        carry_out(
            workspace, "set_score", {"option": "monitoring", "criterion": "challenge", "mode": 99}
        )
    assert workspace.state == before
