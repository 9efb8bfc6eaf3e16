"""The answer to: what if everything is uncertain at once."""

from __future__ import annotations

from math import isfinite
from typing import TYPE_CHECKING, Any, cast

from mcda_widget import charts
from mcda_widget.model import DecisionError
from mcda_widget.panel.results import in_words
from mcda_widget.panel.views.common import colours
from mcda_widget.panel.wire import datasets
from mcda_widget.ranking.words import short
from mcda_widget.sensitivity import central_words, margin_words, percent, robustness_sentence
from mcda_widget.sensitivity.smaa import Choices

from . import blocks
from .code import way

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mcda_widget.model import Decision
    from mcda_widget.panel.draws import Run
    from mcda_widget.panel.workspace import Workspace
    from mcda_widget.sensitivity import Robustness
    from mcda_widget.sensitivity.smaa.score_draws import Shape

    from .blocks import Block, Cell

TITLE = "What if everything is uncertain at once?"
WEIGHTS = {
    "uniform": "all weights, none preferred",
    "order": "all weights in today's order",
    "around": "weights around today's",
    "intervals": "within the intervals stated",
    "ahp": "as wide as the comparisons disagree",
    "stated": "today's weights only",
}
SCORES = {
    "pert": "within their ranges, mostly near the score",
    "uniform": "within their ranges, evenly",
    "mode": "as they are",
}
SPLIT = ("first", "total")
SAMPLES = {"1000": "1,000", "10000": "10,000", "100000": "100,000", "1000000": "1,000,000"}


def finding(workspace: Workspace, asked: Mapping[str, Any]) -> str:
    """Return the answer in a sentence."""
    run = _run(workspace, asked)
    return robustness_sentence(run.result) if run.result else "The draws are under way."


def answer(workspace: Workspace, asked: Mapping[str, Any]) -> dict[str, Any]:
    """Return how often each option has each rank, and for which weights it leads."""
    weights, scores, samples = _asked(workspace.decision, asked)
    choices = [
        blocks.select("Weights", "draw_weights", weights, _weights(workspace.decision)),
        blocks.select("Scores", "draw_scores", scores, SCORES.items()),
        blocks.select("Draws", "draw_samples", samples, SAMPLES.items()),
    ]
    try:
        run = _run(workspace, asked)
    except DecisionError as error:
        return {"sentence": in_words(error), "blocks": choices, "code": ""}
    found: list[Block] = list(choices)
    if run.is_under_way:
        found.append(blocks.progress(run.done, run.simulation.samples))
    if run.problem:
        found.append(blocks.text(run.problem))
    result = run.result
    if result is None:
        return {"sentence": "The draws are under way.", "blocks": found, "code": ""}
    sentence = robustness_sentence(result)
    return {
        "sentence": sentence,
        "blocks": [
            *found,
            *_shown(workspace, run, result, sentence),
            *_split(workspace, scores, is_asked=asked.get("split") == workspace.results.number),
        ],
        "code": _code(workspace, weights, scores, samples),
    }


def _shown(workspace: Workspace, run: Run, result: Robustness, sentence: str) -> list[Block]:
    colour = colours(workspace.decision)
    data = datasets(charts.acceptability_data(result, colour))
    stopped = f"Stopped after {run.done:,} draws." if run.stopped else ""
    shown = [
        blocks.chart(
            "acceptability",
            f"How often each option has each rank. {sentence}",
            data,
            "Share of the draws in which each option has each rank",
        ),
        blocks.text(stopped, margin_words(result), *result.notes, quiet=True),
    ]
    return shown if run.is_under_way else [*shown, *_central(result, colour)]


def _central(result: Robustness, colour: Mapping[str, str]) -> list[Block]:
    """Return for which weights each option leads, and how surely the scores let it then."""
    low, high = (end[1] for end in result.interval)
    confidence = result.confidence
    rows: list[list[Cell]] = [
        [
            {"text": result.decision.option(key).name, "colour": colour[key]},
            percent(share),
            f"{percent(low[key])} to {percent(high[key])}",
            central_words(result, key),
            percent(confidence[key]) if isfinite(confidence[key]) else "–",
        ]
        for key, share in zip(
            map(str, result.frame.index), result.frame["first"].tolist(), strict=True
        )
    ]
    heads = ["Option", "First in", "Within, at 95 %", "For which weights", "Then first in"]
    names = [result.decision.option(key).name for key in map(str, result.frame.index)]
    pairs = result.pairwise.loc[result.frame.index, result.frame.index].to_numpy().tolist()
    beaten = [
        [name, *("–" if i == j else percent(share) for j, share in enumerate(row))]
        for i, (name, row) in enumerate(zip(names, pairs, strict=True))
    ]
    ranks = result.frame[["mean_rank", "entropy"]].to_numpy().tolist()
    undecided = [
        [name, f"{rank:.1f}", short(entropy)]
        for name, (rank, entropy) in zip(names, ranks, strict=True)
    ]
    return [
        blocks.table("For which weights each option is first", heads, rows, is_open=True),
        blocks.text(
            "“Then first in” is the share of draws of the scores alone, at those weights, in which "
            "the option leads.",
            quiet=True,
        ),
        blocks.table("How often each option beats each other", ["Option", *names], beaten),
        blocks.table(
            "How undecided each rank is",
            ["Option", "Mean rank", "Entropy, 0 (one rank) to 1 (all alike)"],
            undecided,
        ),
    ]


def _split(workspace: Workspace, scores: str, *, is_asked: bool) -> list[Block]:
    """Return whether values or evidence move the leader's margin, where that was asked for."""
    title = blocks.heading("Argue about values, or gather evidence?")
    if not is_asked:
        return [
            title,
            blocks.ask("Work it out (a second or so)", "split", workspace.results.number),
        ]
    try:
        found = workspace.draws.split(workspace.state, "uniform" if scores == "uniform" else "pert")
    except DecisionError as error:
        return [title, blocks.text(in_words(error))]
    rows = [
        [
            {"values": "Values: the weights", "evidence": "Evidence: the scores"}[str(key)],
            *(f"{percent(max(row[of], 0))} ±{100 * row[f'{of}_error']:.0f}" for of in SPLIT),
        ]
        for key, row in found.frame.iterrows()
    ]
    heads = ["What varies", "By itself", "With all that it does together with the other"]
    return [
        title,
        blocks.text(found.sentence),
        blocks.table("Shares of the variation of the leader's margin", heads, rows),
        blocks.text(
            "Sobol's indices; all weights there are, none preferred. ± is the simulation's, at "
            "95 %.",
            quiet=True,
        ),
    ]


def _run(workspace: Workspace, asked: Mapping[str, Any]) -> Run:
    weights, scores, samples = _asked(workspace.decision, asked)
    choices = Choices(weights, cast("Shape", scores))
    return workspace.draws.of(workspace.state, choices, int(samples))


def _asked(decision: Decision, asked: Mapping[str, Any]) -> tuple[str, str, str]:
    """Return what was chosen, of what can be."""

    def one(of: str, known: Mapping[str, str], usual: str) -> str:
        given = str(asked.get(of, ""))
        return given if given in known else usual

    return (
        one("draw_weights", dict(_weights(decision)), "uniform"),
        one("draw_scores", SCORES, "pert"),
        one("draw_samples", SAMPLES, "10000"),
    )


def _weights(decision: Decision) -> list[tuple[str, str]]:
    """Return where weights can be drawn from: what was not stated is left out."""
    stated = decision.weighting.judgements
    lacking = set()
    if not any(interval.given for interval in (stated.intervals or {}).values()):
        lacking.add("intervals")
    if stated.ahp is None or not stated.ahp.comparisons:
        lacking.add("ahp")
    return [(key, title) for key, title in WEIGHTS.items() if key not in lacking]


def _code(workspace: Workspace, weights: str, scores: str, samples: str) -> str:
    how = way(workspace.results.insist())
    drawn = f"samples={samples}, weights={weights!r}, scores={scores!r}"
    return (
        f"r = mw.robustness(d, {drawn}, {how})\n"
        "r.acceptability, r.pairwise, r.central_weights, r.confidence\n"
        "mw.show(mw.charts.acceptability(r))"
    )
