from __future__ import annotations

import pytest

import mcda_widget as mw
from mcda_widget.panel.edits import EDITS, carry_out


def test_unknown_edits_are_refused(workspace):
    with pytest.raises(mw.DecisionError, match="does not know"):
        carry_out(workspace, "explode", {})


def test_every_edit_says_what_it_does():
    assert all(function.__doc__ for function in EDITS.values())
