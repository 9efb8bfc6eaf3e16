"""A chart to begin with, on the bare page of conftest.py."""

from __future__ import annotations

BARS = {
    "width": "container",
    "data": {
        "name": "scores",
        "values": [{"option": "a", "score": 1}, {"option": "b", "score": 2}],
    },
    "mark": "bar",
    "encoding": {
        "x": {"field": "score", "type": "quantitative"},
        "y": {"field": "option", "type": "nominal"},
    },
}
DRAWN = "async (spec) => { window.shown = show(spec); await shown.chart.update({}); }"
SCORES = "shown.chart.view.data('scores').map((row) => row.score)"
