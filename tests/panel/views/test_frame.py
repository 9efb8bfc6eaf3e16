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
