from __future__ import annotations

from mcda_widget.panel.views import frame
from mcda_widget.panel.workspace import Workspace


def test_every_criterion_stands_with_its_quote_and_ends(workspace):
    view = frame.view(workspace, {})
    assert len(view["criteria"]) == 9
    assert all(c["evidence"] and c["worst"] and c["best"] for c in view["criteria"])
    permissive = next(c for c in view["criteria"] if c["id"] == "permissive")
    assert "spreading" in permissive["worst"]
    assert view["remarks"] == []
    assert all(option["colour"].startswith("#") for option in view["options"])


def test_what_is_missing_is_said(bare):
    remarks = frame.view(Workspace(bare), {})["remarks"]
    assert "No criterion has a quote to rest on yet." in remarks
    assert "1 score is not given yet." in remarks


def test_ends_without_a_scale_are_the_values_there_are(bare):
    cost = frame.view(Workspace(bare), {})["criteria"][0]
    assert (cost["worst"], cost["best"]) == ("9", "2")


def test_a_new_criterion_begins_with_the_scale_of_the_others(workspace, bare):
    def usual(decision):
        return frame.view(Workspace(decision), {})["usual_scale"]

    assert usual(workspace.decision) == {"low": 1, "high": 9}
    assert usual(bare) == {"low": None, "high": None}
    assert usual(bare.replace(criteria=[], scores={})) == {"low": 1, "high": 9}


def test_ends_are_written_as_people_do(bare):
    wide = bare.with_scale("use", 0, 7_034_860)
    assert frame.view(Workspace(wide), {})["criteria"][1]["best"] == "7,034,860"
