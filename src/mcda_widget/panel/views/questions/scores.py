"""The answer to: what if the scores are wrong."""

from __future__ import annotations

from math import isfinite
from typing import TYPE_CHECKING, Any

from mcda_widget import charts
from mcda_widget.model import DecisionError
from mcda_widget.model.figures import figure
from mcda_widget.panel.results import in_words
from mcda_widget.panel.views.common import colours
from mcda_widget.panel.wire import datasets
from mcda_widget.ranking.words import short
from mcda_widget.sensitivity import percent
from mcda_widget.sensitivity.assumptions import assumptions_of
from mcda_widget.sensitivity.assumptions_words import assumptions_sentence_of
from mcda_widget.sensitivity.diagnosticity import diagnosticity_of, diagnosticity_sentence_of
from mcda_widget.sensitivity.floors import floors_of
from mcda_widget.sensitivity.threshold_words import score_thresholds_sentence_of
from mcda_widget.sensitivity.thresholds import score_thresholds_of
from mcda_widget.sensitivity.tornado import tornado_of
from mcda_widget.sensitivity.tornado_words import tornado_sentence_of

from . import blocks
from .code import way

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mcda_widget.model import Decision
    from mcda_widget.panel.workspace import Workspace
    from mcda_widget.sensitivity.setting import Setting

    from .blocks import Block

TITLE = "What if the scores are wrong?"
MOST = 20  # rows of a table


def finding(workspace: Workspace, _: Mapping[str, Any]) -> str:
    """Return the answer in a sentence."""
    return tornado_sentence_of(workspace.results.what_if)


def answer(workspace: Workspace, asked: Mapping[str, Any]) -> dict[str, Any]:
    """Return what moves the margin, what one score would have to be, and what assumptions do."""
    setting = workspace.results.what_if
    return {
        "sentence": tornado_sentence_of(setting),
        "blocks": [
            *_margins(setting, colours(workspace.decision)),
            *_thresholds(setting, workspace.results.number, str(asked.get("search", ""))),
            *_assumptions(setting, _lines(asked, "dropped")),
            *_floors(setting, _minimums(setting, asked)),
            *_diagnosticity(setting),
        ],
        "code": _code(way(workspace.results.insist()), _minimums(setting, asked)),
    }


def _margins(setting: Setting, colour: dict[str, str]) -> list[Block]:
    decision, frame = setting.task.decision, tornado_of(setting)
    data = datasets(charts.tornado_data(decision, frame, colours=colour))
    rows = [
        [
            _what(decision, row["criterion"], row["option"]),
            _end(decision, row, "low"),
            _end(decision, row, "high"),
        ]
        for row in frame.head(MOST).to_dict("records")
    ]
    return [
        blocks.chart(
            "tornado",
            "How far each score and weight, over its range, moves the leader's margin; the table "
            "below says the same.",
            data,
            "The leader's margin at the low and at the high end of each score and weight",
        ),
        blocks.text(
            "Each bar is one score at its low and at its high, or one weight where people said "
            "it lies, else 10 points up and down; all else stays. Its colour is that of the option "
            "that leads there.",
            quiet=True,
        ),
        blocks.table("The figures of the bars", ["What", "At its low", "At its high"], rows),
    ]


def _end(decision: Decision, row: Mapping[Any, Any], end: str) -> str:
    leader = row[f"leader_{end}"]
    at = percent(row[end]) if row["kind"] == "weight" else figure(round(row[end], 4))
    if leader is None:
        return f"{at}: no number"
    return f"{at}: {decision.option(leader).name}, margin {short(row[f'margin_{end}'])}"


def _thresholds(setting: Setting, number: str, asked: str) -> list[Block]:
    title = blocks.heading("Which single score would change who leads?")
    if not setting.exact and asked != number:
        return [title, blocks.ask("Search for it (a second or so)", "search", number)]
    decision, frame = setting.task.decision, score_thresholds_of(setting)
    found = frame[frame["threshold"].notna()].head(MOST)
    rows = [
        [
            _what(decision, row["criterion"], row["option"]),
            figure(round(row["score"], 4)),
            figure(round(row["threshold"], 2)),
            "yes" if row["within"] else "no",
            decision.option(row["leader"]).name if row["leader"] else "",
        ]
        for row in found.to_dict("records")
    ]
    return [
        title,
        blocks.text(score_thresholds_sentence_of(setting)),
        *(
            [
                blocks.table(
                    "What one score would have to be",
                    ["Score", "Today", "Would have to be", "Within its range", "Then leads"],
                    rows,
                )
            ]
            if rows
            else []
        ),
    ]


def _assumptions(setting: Setting, dropped: list[str]) -> list[Block]:
    decision = setting.task.decision
    frame = assumptions_of(setting)
    if frame.empty:
        return [
            blocks.heading("What if an assumption does not hold?"),
            blocks.text(assumptions_sentence_of(setting)),
        ]
    marked = [(str(o), str(c)) for o, c in zip(frame["option"], frame["criterion"], strict=True)]
    gone = [cell for cell in marked if " ".join(cell) in dropped]
    items = [
        (" ".join(cell), _what(decision, cell[1], cell[0]), cell not in gone)
        for cell in sorted(marked, key=lambda cell: _what(decision, cell[1], cell[0]))
    ]
    rows = [
        [
            _what(decision, row["criterion"], row["option"]),
            figure(row["score"]),
            figure(row["dropped"]),
            decision.option(row["leader"]).name if row["leader"] else "–",
            short(row["margin"]) if isfinite(row["margin"]) else "–",
        ]
        for row in frame.to_dict("records")
    ]
    return [
        blocks.heading("What if an assumption does not hold?"),
        blocks.text(assumptions_sentence_of(setting, gone or None)),
        blocks.toggles("Assumptions that hold", "dropped", items),
        blocks.table(
            "Each assumption dropped by itself",
            ["Assumption", "Score", "Falls to", "Then leads", "Margin of today's leader"],
            rows,
        ),
    ]


def _floors(setting: Setting, minimums: Mapping[str, float]) -> list[Block]:
    decision = setting.task.decision
    items = [
        (
            c.id,
            f"{c.name}: at {'most' if c.direction == 'cost' else 'least'}",
            minimums.get(c.id),
        )
        for c in decision.criteria
    ]
    said, problem, rows = "No minimum is set: every option takes part.", "", []
    if minimums:
        try:
            found = floors_of(setting, minimums)
        except DecisionError as error:
            problem = in_words(error)
        else:
            said = found.sentence
            rows = [
                [
                    decision.option(row["option"]).name,
                    decision.criterion(row["criterion"]).name,
                    figure(row["score"]),
                    figure(row["floor"]),
                    "yes" if row["possible"] else "no",
                ]
                for row in found.ruled_out.to_dict("records")
            ]
    heads = ["Ruled out", "By", "Score", "Needed", "Within its range"]
    return [
        blocks.heading("What if some things are indispensable?"),
        blocks.text(said if not problem else ""),
        blocks.numbers("Minimums", "floors", items, problem),
        *([blocks.table("What is ruled out", heads, rows, is_open=True)] if rows else []),
    ]


def _diagnosticity(setting: Setting) -> list[Block]:
    decision, frame = setting.task.decision, diagnosticity_of(setting)
    rows = [
        [
            decision.criterion(str(key)).name,
            percent(row["weight"]),
            short(row["range"]),
            percent(row["share"]) if isfinite(row["share"]) else "–",
        ]
        for key, row in frame.iterrows()
    ]
    heads = ["Criterion", "Weight", "Range of the options", "Share"]
    return [
        blocks.heading("Which criteria tell the options apart?"),
        blocks.text(diagnosticity_sentence_of(setting)),
        blocks.table("Weight times how far the options lie apart", heads, rows),
    ]


def _what(decision: Decision, criterion: str, option: str | None) -> str:
    name = decision.criterion(criterion).name
    return f"Weight of {name}" if option is None else f"{decision.option(option).name} on {name}"


def _lines(asked: Mapping[str, Any], key: str) -> list[str]:
    return str(asked.get(key, "")).splitlines()


def _minimums(setting: Setting, asked: Mapping[str, Any]) -> dict[str, float]:
    """Read lines of criterion and number, of criteria there are."""
    found = {}
    for line in _lines(asked, "floors"):
        key, _, value = line.rpartition(" ")
        if key in setting.criteria:
            found[key] = float(value)
    return found


def _code(how: str, minimums: Mapping[str, float]) -> str:
    floor = f"mw.sensitivity.floors(d, {dict(minimums)!r}, {how})\n" if minimums else ""
    return (
        f"mw.sensitivity.tornado(d, {how})\n"
        f"mw.sensitivity.score_thresholds(d, {how})\n"
        f"mw.sensitivity.assumptions(d, {how})\n"
        f"{floor}"
        f"mw.sensitivity.diagnosticity(d, {how})\n"
        f"mw.show(mw.charts.tornado(d, {how}))"
    )
