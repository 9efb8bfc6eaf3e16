"""The answer to: what would have to change for another option to win."""

from __future__ import annotations

from math import isfinite
from typing import TYPE_CHECKING, Any

import pandas as pd

from mcda_widget import charts
from mcda_widget.model import DecisionError
from mcda_widget.model.figures import figure
from mcda_widget.panel.results import in_words
from mcda_widget.panel.views.common import colours
from mcda_widget.panel.wire import datasets
from mcda_widget.ranking.words import short
from mcda_widget.sensitivity.defeat import closest_defeat_of
from mcda_widget.sensitivity.defeat_words import closest_defeat_sentence_of, defeat_sentence_of
from mcda_widget.sensitivity.thresholds import score_thresholds_of
from mcda_widget.sensitivity.triangle import triangle_of
from mcda_widget.sensitivity.triangle_words import triangle_sentence_of
from mcda_widget.sensitivity.winner_map import map_pair, winner_map_of
from mcda_widget.sensitivity.winner_map_words import winner_map_sentence_of

from . import blocks
from .code import way

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mcda_widget.panel.workspace import Workspace
    from mcda_widget.sensitivity.setting import Setting

    from .blocks import Block, Cell

TITLE = "What would have to change for another option to win?"

UNSEARCHED = "This method has no formula, so the smallest change of weights has to be searched for."
HEADS = ["Option", "Points", "How", "By one score alone"]


def finding(workspace: Workspace, _: Mapping[str, Any]) -> str:
    """Return the answer in a sentence."""
    setting = workspace.results.what_if
    return closest_defeat_sentence_of(setting) if setting.exact else UNSEARCHED


def answer(workspace: Workspace, asked: Mapping[str, Any]) -> dict[str, Any]:
    """Return the closest defeat by each challenger, and who leads over whole maps of weights."""
    setting = workspace.results.what_if
    colour = colours(workspace.decision)
    how = way(workspace.results.insist())
    first, second = _pair(setting, asked)
    number = workspace.results.number
    is_known = setting.exact or asked.get("search") == number
    search = blocks.ask("Search for the smallest change (some seconds)", "search", number)
    challenger = str(asked.get("challenger", ""))
    return {
        "sentence": closest_defeat_sentence_of(setting) if is_known else UNSEARCHED,
        "blocks": [
            *(_challengers(setting, challenger, colour) if is_known else [search]),
            *_map(setting, (first, second), colour),
            *_triangle(setting, asked, colour),
        ],
        "code": (
            f"mw.sensitivity.closest_defeat(d, goal='win', {how})\n"
            f"mw.show(mw.charts.winner_map(d, {first!r}, {second!r}, {how}))\n"
            f"mw.show(mw.charts.triangle(d, {how}))"
            if second
            else f"mw.sensitivity.closest_defeat(d, goal='win', {how})"
        ),
    }


def _challengers(setting: Setting, asked: str, colour: Mapping[str, str]) -> list[Block]:
    decision = setting.task.decision
    frame = closest_defeat_of(setting, goal="win")
    if frame.empty:
        return []
    names = {option.id: option.name for option in decision.options}
    able = [str(key) for key in frame.index[frame["points"].notna()]]
    rows: list[list[Cell]] = [
        [
            {"text": names[key], "colour": colour[key]},
            f"{short(row['points'])} of 100" if isfinite(row["points"]) else "never",
            defeat_sentence_of(setting, key, goal="win"),
            _by_score(setting, key),
        ]
        for key, row in zip(map(str, frame.index), frame.to_dict("records"), strict=True)
    ]
    found: list[Block] = []
    if able:
        chosen = asked if asked in able else able[0]
        there = pd.Series(frame["weights"][chosen], dtype=float)
        today = pd.Series(setting.weights, index=setting.criteria, dtype=float)
        sides = (f"where {names[chosen]} leads", "today")
        found += [
            blocks.select("Challenger", "challenger", chosen, [(key, names[key]) for key in able]),
            blocks.text(defeat_sentence_of(setting, chosen, goal="win")),
            blocks.chart(
                "weights_compared",
                f"Weights where {names[chosen]} leads, and those of today; the sentence above says "
                "what moves.",
                datasets(charts.weights_compared_data(decision, there, today, sides)),
                f"Filled: the nearest weights at which {names[chosen]} leads. Hollow: today's.",
            ),
        ]
    exact = bool(frame["exact"].all())
    return [
        *found,
        blocks.text(
            "These are the smallest changes there are."
            if exact
            else "These are the smallest changes that were found.",
            "A point is one of 100 that the criteria share; taking one from here and giving it "
            "there counts once.",
            quiet=True,
        ),
        blocks.table("The smallest change, by challenger", HEADS, rows),
    ]


def _by_score(setting: Setting, challenger: str) -> str:
    """Say which single score would let a challenger lead, the smallest change of those."""
    decision, frame = setting.task.decision, score_thresholds_of(setting)
    found = frame[frame["leader"] == challenger]
    if found.empty:
        return "none does it"
    row = found.iloc[0]
    criterion = decision.criterion(row["criterion"])
    change = f"{figure(row['score'])} → {figure(round(row['threshold'], 2))} {criterion.unit}"
    return f"{decision.option(row['option']).name} on {criterion.name}: {change.strip()}"


def _pair(setting: Setting, asked: Mapping[str, Any]) -> tuple[str, str]:
    """Return the two criteria of the map: those asked for, else those that matter most."""
    if len(setting.criteria) < 2:
        return setting.criteria[0], ""
    usual = map_pair(setting)
    first = str(asked.get("map_first", ""))
    first = first if first in setting.criteria else usual[0]
    second = str(asked.get("map_second", ""))
    if second not in setting.criteria or second == first:
        second = next(key for key in (usual[1], usual[0], *setting.criteria) if key != first)
    return first, second


def _map(setting: Setting, pair: tuple[str, str], colour: Mapping[str, str]) -> list[Block]:
    if not pair[1] or len(setting.options) < 2:
        return []
    decision = setting.task.decision
    frame = winner_map_of(setting, *pair)
    said = winner_map_sentence_of(setting, *pair)
    names = [(c.id, c.name) for c in decision.criteria]
    return [
        blocks.heading("Who leads over all weights of two criteria?"),
        blocks.text(said),
        blocks.select("Across", "map_first", pair[0], names),
        blocks.select("Up", "map_second", pair[1], [name for name in names if name[0] != pair[0]]),
        blocks.chart(
            "winner_map",
            said,
            datasets(charts.winner_map_data(decision, frame, pair, colour)),
            "The dot is today; the other criteria keep their proportions to each other",
        ),
    ]


def _triangle(setting: Setting, asked: Mapping[str, Any], colour: Mapping[str, str]) -> list[Block]:
    if len(setting.criteria) < 3 or len(setting.options) < 2:
        return []
    decision = setting.task.decision
    usual = triangle_of(setting).attrs["parts"]
    parts = [(group.id, group.name) for group in decision.groups]
    parts += [(criterion.id, criterion.name) for criterion in decision.criteria]
    known = {key for key, _ in parts}
    keys = [f"corner_{i}" for i in range(3)]
    given = [str(asked.get(key, "")) for key in keys]
    chosen = [key if key in known else own for key, own in zip(given, usual, strict=True)]
    title = blocks.heading("Who leads over all shares of three?")
    choices = [
        blocks.select(label, key, value, parts)
        for label, key, value in zip(("Of", "and", "and also"), keys, chosen, strict=True)
    ]
    try:
        frame, said = triangle_of(setting, chosen), triangle_sentence_of(setting, chosen)
    except DecisionError as error:  # they overlap
        return [title, *choices, blocks.text(in_words(error))]
    return [
        title,
        blocks.text(said),
        *choices,
        blocks.chart(
            "triangle",
            said,
            datasets(charts.triangle_data(decision, frame, colour)),
            "In a corner, one of the three has all that they share; the dot is today",
        ),
    ]
