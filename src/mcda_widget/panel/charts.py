"""The panel's charts: what each shows now, and how it is drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from mcda_widget import charts
from mcda_widget.sensitivity.curves import enough

from .wire import datasets

if TYPE_CHECKING:
    from collections.abc import Callable

    import altair as alt

    from .results import Results
    from .wire import Columns

    Frames = dict[str, pd.DataFrame]


def weights(results: Results, collapsed: str) -> Frames:
    """Rows of the weights, some groups collapsed (a line each); they need no ranking."""
    decision, derived = results.state.decision, results.derived
    known = {group.id for group in decision.groups}
    return charts.weights_data_of(decision, derived, known.intersection(collapsed.splitlines()))


def contributions(results: Results, _: str) -> Frames:
    """Rows of what each criterion adds, from the ranking in sight."""
    if results.shown is None:
        return {}
    return charts.contributions_data(results.shown)


def one_way(results: Results, criterion: str) -> Frames:
    """Rows of every option's score against one criterion's weight."""
    setting = results.what_if
    return charts.one_way_data_of(setting, setting.criteria.index(criterion))


def curves(results: Results, criterion: str) -> Frames:
    """Rows of the small curves of every criterion, the one asked about marked."""
    setting = results.what_if
    return charts.curves_data_of(setting, enough(setting), chosen=criterion)


def weights_compared(results: Results, _: str) -> Frames:
    """Return rows of the weights against themselves: Weigh says against which."""
    decision, found = results.state.decision, results.weights
    return {} if found is None else charts.weights_compared_data(decision, found, found, ("", ""))


def elsewhere(*names: str) -> Callable[[Results, str], Frames]:
    """Return no rows: the place that shows the chart says what is drawn."""
    return lambda _, __: {name: pd.DataFrame() for name in names}


ROWS: dict[str, Callable[[Results, str], Frames]] = {
    "weights": weights,
    "contributions": contributions,
    "one_way": one_way,
    "curves": curves,
    "slope": elsewhere("places", "sides"),
    "weights_compared": weights_compared,
    "consistency": elsewhere("consistency", "limit"),
    "acceptability": elsewhere("acceptability"),
    "tornado": elsewhere("bars", "ends", "rules"),
    "winner_map": elsewhere("tiles", "names", "now", "titles"),
    "triangle": elsewhere("tiles", "names", "now", "corners"),
    "ways": elsewhere("ranks", "names"),
}


def rows(name: str, results: Results, asked: str = "") -> dict[str, Columns]:
    """Return a chart's data sets as they travel to the browser, for what was asked about."""
    return datasets(ROWS[name](results, asked))


def specifications(results: Results) -> dict[str, dict[str, Any]]:
    """Return the Vega-Lite specification of every chart, without rows: the same for all results."""
    criterion = next((c.id for c in results.state.decision.criteria), "")
    return {
        name: _without_rows(_drawn(name, frames(results, criterion)).to_dict())
        for name, frames in ROWS.items()
    }


def _drawn(name: str, frames: Frames) -> alt.TopLevelMixin:
    # Looked up when called: Altair takes a second to import.
    if name == "contributions":  # the panel names the criteria under the bars
        return charts.contributions_chart(frames, key=False)
    if name == "weights_compared":  # and what the dots are, above them
        return charts.weights_compared_chart(frames, key=False)
    if name == "one_way":  # and marks a weight, with the ranking there, without asking Vega
        return charts.one_way_chart(frames, hover=False)
    chart: alt.TopLevelMixin = getattr(charts, f"{name}_chart")(frames)
    return chart


def _without_rows(node: Any) -> Any:  # noqa: ANN401 - any part of a specification
    if isinstance(node, list):
        return [_without_rows(child) for child in node]
    if not isinstance(node, dict):
        return node
    if "name" in node and "values" in node:
        return {**node, "values": []}
    return {key: _without_rows(child) for key, child in node.items()}
