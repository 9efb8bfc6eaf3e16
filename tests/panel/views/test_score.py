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
    assert view["options"][2]["cells"] == [{"mode": 9.0}, None]
    assert view["missing"] == 1


def test_a_cell_says_what_the_score_says(bare):
    quote = {"quote": "It is cheap.", "where": "p. 2", "note": ""}
    fields = {"low": 2, "high": 4, "rationale": "Bids.", "assumption": True, "evidence": [quote]}
    scored = bare.with_score("a", "cost", **fields)
    cell = score.view(Workspace(scored), {})["options"][0]["cells"][0]
    assert cell == {"mode": 3.0, **fields}


def test_what_an_edit_left_alone_stays_the_same_object(bare):
    before = score.view(Workspace(bare), {})["options"]
    after = score.view(Workspace(bare.with_score("a", "cost", 7)), {})["options"]
    assert after[0]["cells"][0] is not before[0]["cells"][0]
    assert after[0]["cells"][1] is before[0]["cells"][1]


def test_shading_runs_along_the_scale_or_the_values_there_are(workspace, bare):
    assert {(c["from"], c["to"]) for c in score.view(workspace, {})["criteria"]} == {(1.0, 9.0)}
    cost = score.view(Workspace(bare), {})["criteria"][0]
    assert (cost["from"], cost["to"]) == (2, 9)
