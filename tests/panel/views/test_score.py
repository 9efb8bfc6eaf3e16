from __future__ import annotations

from mcda_widget.panel.views import score
from mcda_widget.panel.workspace import Workspace


def test_cells_stand_in_the_order_of_their_heads(workspace):
    view = score.view(workspace, {})
    d = workspace.decision
    for row in view["options"]:
        assert [cell["mode"] for cell in row["cells"]] == d.scores.loc[row["id"]].tolist()


def test_a_missing_score_is_a_gap(bare):
    view = score.view(Workspace(bare), {})
    assert view["options"][2]["cells"] == [
        {
            "mode": 9.0,
            "low": None,
            "high": None,
            "rationale": "",
            "assumption": False,
            "evidence": [],
        },
        None,
    ]
    assert view["missing"] == 1


def test_shading_runs_along_the_scale_or_the_values_there_are(workspace, bare):
    assert {(c["from"], c["to"]) for c in score.view(workspace, {})["criteria"]} == {(1.0, 9.0)}
    cost = score.view(Workspace(bare), {})["criteria"][0]
    assert (cost["from"], cost["to"]) == (2, 9)
