"""What the panel's tests share."""

from __future__ import annotations

import pytest

import mcda_widget as mw
from mcda_widget.panel.workspace import Workspace


@pytest.fixture(autouse=True)
def _where_journals_may_go(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def decision():
    """The article's decision."""
    return mw.load("taliban-engagement")


@pytest.fixture
def workspace(decision):
    """A workspace on the article's decision."""
    return Workspace(decision)


@pytest.fixture
def bare():
    """A small decision without groups, scale or words, one score missing."""
    return mw.Decision(
        title="Bare",
        criteria=[
            {"id": "cost", "name": "Cost", "direction": "cost"},
            {"id": "use", "name": "Use"},
        ],
        options=[{"id": k, "name": k.upper()} for k in "abc"],
        scores={"a": {"cost": 3, "use": 5}, "b": {"cost": 2, "use": 3}, "c": {"cost": 9}},
    )
