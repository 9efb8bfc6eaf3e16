"""The panel's charts: what each shows now, and its specification, sent once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mcda_widget import charts
from mcda_widget.model import DecisionError, did_you_mean

from .wire import datasets

if TYPE_CHECKING:
    from collections.abc import Callable

    import altair as alt
    import pandas as pd

    from .results import Results
    from .wire import Columns

    Frames = dict[str, pd.DataFrame]


def weights(results: Results, _: str) -> Frames:
    """Rows of the weights; they need no ranking."""
    return charts.weights_data(results.state.decision)


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
    return charts.curves_data_of(results.what_if, chosen=criterion)


Chart = tuple["Callable[[Results, str], Frames]", "Callable[[Frames], alt.TopLevelMixin]"]

CHARTS: dict[str, Chart] = {
    "weights": (weights, charts.weights_chart),
    "contributions": (contributions, lambda data: charts.contributions_chart(data, key=False)),
    "one_way": (one_way, charts.one_way_chart),
    "curves": (curves, charts.curves_chart),
}


def rows(name: str, results: Results, criterion: str = "") -> dict[str, Columns]:
    """Return a chart's data sets as they travel to the browser."""
    return datasets(CHARTS[name][0](results, criterion))


def specification(name: str, results: Results) -> dict[str, Any]:
    """Return a chart's Vega-Lite specification without rows.

    Raises
    ------
    DecisionError
        Where the panel has no such chart.
    """
    if name not in CHARTS:
        hint = did_you_mean(name, list(CHARTS))
        raise DecisionError(f"The panel has no chart “{name}”. {hint}")
    frames, chart = CHARTS[name]
    criterion = results.state.decision.criteria[0].id
    spec: dict[str, Any] = chart(frames(results, criterion)).to_dict()
    stripped: dict[str, Any] = _without_rows(spec)
    return stripped


def _without_rows(node: Any) -> Any:  # noqa: ANN401 - any part of a specification
    if isinstance(node, list):
        return [_without_rows(child) for child in node]
    if not isinstance(node, dict):
        return node
    if "name" in node and "values" in node:
        return {**node, "values": []}
    return {key: _without_rows(child) for key, child in node.items()}
