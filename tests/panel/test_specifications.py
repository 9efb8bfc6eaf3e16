"""What the panel draws its charts by is what Altair draws."""

from __future__ import annotations

import json

import pytest

import mcda_widget as mw
from mcda_widget.panel.charts import ROWS, specifications
from mcda_widget.panel.results import Results
from mcda_widget.panel.specifications import specification
from mcda_widget.panel.state import State

ANEW = "A chart was changed. Run: python -m mcda_widget.panel.specifications"


def plain(drawn):
    """Return specifications as they are kept, but for the versions of Altair and Vega-Lite."""
    told = json.loads(json.dumps(drawn))
    return {name: {**spec, "$schema": None} for name, spec in told.items()}


@pytest.mark.parametrize("name", ["taliban-engagement", "fighter-aircraft"])
@pytest.mark.parametrize("method", ["topsis", "vikor"])
def test_those_that_are_kept_are_those_of_every_decision(name, method):
    drawn = plain(specifications(Results(State(mw.load(name), method=method))))
    assert drawn == plain({name: specification(name) for name in ROWS}), ANEW


def test_another_chart_is_refused():
    with pytest.raises(mw.DecisionError, match=r"no chart “curve”.*curves"):
        specification("curve")
