from __future__ import annotations

import mcda_widget as mw
from mcda_widget.panel.edits import carry_out
from mcda_widget.panel.views import keeping
from mcda_widget.panel.workspace import Workspace


def test_where_and_when_edits_are_kept_is_shown(decision, tmp_path):
    workspace = Workspace(decision, tmp_path / "journals")
    assert keeping.view(workspace)["at"] == ""
    carry_out(workspace, "set_method", {"method": "ahp"})
    view = keeping.view(workspace)
    assert view["at"] == workspace.journal.at != ""
    assert view["folder"] == str(tmp_path / "journals")
    assert (view["file"], view["edited"], view["offers"]) == ("", False, [])
    assert keeping.view(Workspace(decision))["folder"] == ""


def test_other_edits_are_offered(decision, tmp_path):
    carry_out(Workspace(decision, tmp_path), "set_method", {"method": "ahp"})
    (offer,) = keeping.view(Workspace(decision, tmp_path))["offers"]
    assert (offer["edits"], offer["last"]) == (1, "Change of method")


def test_whether_the_file_lags_behind_is_shown(decision, tmp_path):
    workspace = Workspace(mw.load(mw.save(decision, tmp_path / "ours.mcda.yaml")))
    assert keeping.view(workspace)["file"] == "ours.mcda.yaml"
    assert keeping.view(workspace)["edited"] is False
    carry_out(workspace, "set_score", {"option": "monitoring", "criterion": "kandahar", "mode": 4})
    assert keeping.view(workspace)["edited"] is True
    carry_out(workspace, "save_file", {})
    assert keeping.view(workspace)["edited"] is False
