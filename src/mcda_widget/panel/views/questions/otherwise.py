"""The answer to: what if we calculated differently, or with other options."""

from __future__ import annotations

import re
from math import isfinite
from typing import TYPE_CHECKING, Any

from mcda_widget import charts
from mcda_widget.charts.ways_data import way_title
from mcda_widget.panel.views.common import colours
from mcda_widget.panel.wire import datasets
from mcda_widget.ranking.words import listed, short
from mcda_widget.sensitivity.reversal import rank_reversal_of
from mcda_widget.sensitivity.reversal_words import rank_reversal_sentence_of
from mcda_widget.sensitivity.ways import agreement_with_of, compare_ways_of
from mcda_widget.sensitivity.ways_words import ways_sentence_of

from . import blocks
from .code import way

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mcda_widget.panel.workspace import Workspace
    from mcda_widget.sensitivity.setting import Setting

    from .blocks import Block

TITLE = "What if we calculated differently, or with other options?"
PLACE = re.compile(r"^[\w.-]+: ")  # where in the file it is, which a table need not say
DONE = {
    "delete": "Without {}",
    "copy": "With a copy of {}",
    "worsen": "With {} worse",
}


def finding(workspace: Workspace, _: Mapping[str, Any]) -> str:
    """Return the answer in a sentence."""
    return ways_sentence_of(workspace.results.what_if)


def answer(workspace: Workspace, _: Mapping[str, Any]) -> dict[str, Any]:
    """Return the ranks by every way of calculating, and what other options would change."""
    setting = workspace.results.what_if
    return {
        "sentence": ways_sentence_of(setting),
        "blocks": [
            *_ways(setting, colours(workspace.decision)),
            *_reversal(setting),
        ],
        "code": (
            "mw.sensitivity.compare_ways(d)\n"
            f"mw.sensitivity.rank_reversal(d, {way(workspace.results.insist())})\n"
            "mw.show(mw.charts.ways(d))"
        ),
    }


def _ways(setting: Setting, colour: Mapping[str, str]) -> list[Block]:
    decision = setting.task.decision
    frame = compare_ways_of(setting)
    table = agreement_with_of(setting)
    rows = [
        [
            way_title(*key),
            decision.option(row["winner"]).name,
            short(row["tau"]) if isfinite(row["tau"]) else "–",
        ]
        for key, row in zip(table.index.tolist(), table.to_dict("records"), strict=True)
    ]
    refused = [[way_title(*key), PLACE.sub("", why)] for key, why in frame.attrs["refused"].items()]
    return [
        blocks.chart(
            "ways",
            "Rank of every option by every way of calculating; the table below tells who leads.",
            datasets(charts.ways_data(decision, frame, colour)),
            "Rank by every method that can rank this decision, as it is by default",
        ),
        blocks.text("The table adds every other normalization that the methods take.", quiet=True),
        blocks.table(
            "How far each way agrees with the ranking in use",
            ["Way", "Leads", "Kendall's tau-b"],
            rows,
        ),
        *(
            [blocks.table("Ways that cannot rank this decision", ["Way", "Why"], refused)]
            if refused
            else []
        ),
    ]


def _reversal(setting: Setting) -> list[Block]:
    decision, frame = setting.task.decision, rank_reversal_of(setting)
    rows = [
        [
            DONE[row["change"]].format(decision.option(row["option"]).name),
            _swaps(setting, row["pairs"]) if row["reversed"] else "no",
            decision.option(row["leader"]).name if row["leader"] else "–",
        ]
        for row in frame.to_dict("records")
    ]
    return [
        blocks.heading("Does the order of the others hold when an option changes?"),
        blocks.text(rank_reversal_sentence_of(setting)),
        *(
            [blocks.table("Each change", ["Change", "Others change places", "Then leads"], rows)]
            if rows
            else []
        ),
    ]


def _swaps(setting: Setting, pairs: tuple[tuple[str, str], ...]) -> str:
    decision = setting.task.decision
    return listed(f"{decision.option(a).name} and {decision.option(b).name}" for a, b in pairs)
