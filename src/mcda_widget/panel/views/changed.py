"""What differs between two states, in groups and in plain words."""

from __future__ import annotations

from math import isnan
from typing import TYPE_CHECKING, Any

from mcda_widget.charts.palette import criterion_colours
from mcda_widget.model import changes
from mcda_widget.ranking.catalogue import METHODS
from mcda_widget.ranking.normalizations import NORMALIZATIONS
from mcda_widget.ranking.words import counted, listed
from mcda_widget.sensitivity import percent
from mcda_widget.sensitivity.effect import changed_weights

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mcda_widget.model import Change
    from mcda_widget.panel.results import Results
    from mcda_widget.panel.state import State

    Row = dict[str, Any]

NOTHING = "nothing"  # where a text, a range or a judgement was not given
MOST = 100  # rows of a group that are listed
GROUPS = {
    "weights": ("Weights", "weight", "weights"),
    "scores": ("Scores", "score", "scores"),
    "option": ("Options", "option", "options"),
    "criterion": ("Criteria", "criterion", "criteria"),
    "group": ("Groups of criteria", "group of criteria", "groups of criteria"),
    "scales": ("Scales and directions", "scale or direction", "scales and directions"),
    "judgements": ("Judgements", "judgement", "judgements"),
    "way": ("How it is ranked", "setting of the method", "settings of the method"),
    "texts": ("Texts", "text", "texts"),
    "locks": ("Locks", "lock", "locks"),
    "hiding": ("What is hidden", "setting of what is hidden", "settings of what is hidden"),
}


def groups(before: Results, after: Results) -> list[dict[str, Any]]:
    """Return the groups in which something differs, each with its rows."""
    rows: dict[str, list[Row]] = {key: [] for key in GROUPS}
    rows["weights"] += _weights(before, after)
    for change in changes(before.state.decision, after.state.decision):
        if not _is_seen_in_weights(change, before, after):
            key = change.part if change.kind == "parts" else change.kind
            rows[key].append(_row(change))
    rows["way"] += _way(before.state, after.state)
    rows["locks"] += _locks(before.state, after.state)
    rows["hiding"] += _hiding(before.state, after.state)
    return [_group(key, found) for key, found in rows.items() if found]


def summary(found: Iterable[dict[str, Any]]) -> str:
    """Say how much of what differs.

    Examples
    --------
    >>> summary([{"key": "scores", "count": 2}, {"key": "texts", "count": 1}])
    'Two scores and one text changed.'
    """
    said = listed(counted(group["count"], *GROUPS[group["key"]][1:]) for group in found)
    return f"{said[0].upper()}{said[1:]} changed."


def _group(key: str, rows: list[Row]) -> dict[str, Any]:
    # Mode, range and rationale of one score are one score that changed.
    count = len({row.get("of", i) for i, row in enumerate(rows)})
    shown = [{k: v for k, v in row.items() if k != "of"} for row in rows[:MOST]]
    return {
        "key": key,
        "title": GROUPS[key][0],
        "count": count,
        "rows": shown,
        "more": len(rows) - len(shown),
    }


def _row(change: Change) -> Row:
    was, now = (text or (NOTHING if change.field else "") for text in change.said)
    row = {"what": change.what, "was": was, "now": now}
    return {**row, "of": change.key} if change.part == "score" else row


def _weights(before: Results, after: Results) -> Iterator[Row]:
    if before.weights is None or after.weights is None:
        return
    names: dict[str, str] = {}
    colours: dict[str, str] = {}
    for decision in (before.state.decision, after.state.decision):
        names |= {criterion.id: criterion.name for criterion in decision.criteria}
        colours |= criterion_colours(decision)
    for key, was, now in changed_weights(before.weights, after.weights).itertuples(name=None):
        row = {"what": names[key], "was": _points(was, now), "now": _points(now, was)}
        yield {**row, "unit": "points", "colour": colours[key]}


def _points(weight: float, other: float) -> str:
    if isnan(weight):
        return "–"
    return percent(weight, *([] if isnan(other) else [other])).removesuffix(" %")


def _is_seen_in_weights(change: Change, before: Results, after: Results) -> bool:
    """Whether a judgement says no more than the weights that come of it."""
    if change.kind != "judgements" or change.field != "direct":
        return False
    known = before.weights is not None and after.weights is not None
    return known and after.state.decision.weighting.method == "direct"


def _way(before: State, after: State) -> Iterator[Row]:
    said = (
        ("Method", *(METHODS[state.method].title for state in (before, after))),
        ("Normalization", *(_normalization(state) for state in (before, after))),
        ("Settings of the method", *(_parameters(state) for state in (before, after))),
    )
    for what, was, now in said:
        if was != now:
            yield {"what": what, "was": was, "now": now}


def _normalization(state: State) -> str:
    key = state.normalization
    return "as suits the method" if key is None else NORMALIZATIONS[key].title


def _parameters(state: State) -> str:
    return ", ".join(f"{name} {value}" for name, value in state.parameters.items())


def _locks(before: State, after: State) -> Iterator[Row]:
    for criterion in after.decision.criteria:
        was, now = (criterion.id in state.locked for state in (before, after))
        if was != now:
            words = ("locked", "free") if was else ("free", "locked")
            yield {"what": criterion.name, "was": words[0], "now": words[1]}


def _hiding(before: State, after: State) -> Iterator[Row]:
    was, now = ("hidden" if state.hide_results else "shown" for state in (before, after))
    if was != now:
        yield {"what": "The ranking", "was": was, "now": now}
