"""Findings of a simulation, in sentences short enough to read out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from mcda_widget.ranking.words import counted, listed
from mcda_widget.sensitivity.words import percent

from .result import WINS

if TYPE_CHECKING:
    from .result import Robustness

NAMED = 3  # options of a sentence
MORE = 1.25  # times its mean over all draws, for a weight to be what an option leads for
LITTLE = 0.005  # shares below this are not named


def robustness_sentence(result: Robustness) -> str:
    """Say how often the options are first, most often first.

    Examples
    --------
    >>> import mcda_widget as mw
    >>> r = mw.robustness(mw.load("coastal-flooding"), samples=1000, scores="mode")
    >>> robustness_sentence(r)  # doctest: +ELLIPSIS
    '... first in ... % of 1,000 draws...'
    """
    table = result.frame
    names = {option.id: option.name for option in result.decision.options}
    (best, share), *others = zip(map(str, table.index), table["first"].tolist(), strict=True)
    if not others:
        return f"{names[best]} is the only option, so it is first in every draw."
    told = [(key, part) for key, part in others if part >= LITTLE][: NAMED - 1]
    if share > 1 - LITTLE and not told:
        whole = "every one" if share == 1 else percent(share)
        return f"{names[best]} is first in {whole} of {result.samples:,} draws."
    rest = listed(f"{names[key]} in {percent(part)}" for key, part in told)
    tail = f", {rest}" if told else ""
    return f"{names[best]} is first in {percent(share)} of {result.samples:,} draws{tail}."


def margin_words(result: Robustness) -> str:
    """Say how far the shares may be off because the draws are finite.

    Examples
    --------
    >>> import mcda_widget as mw
    >>> margin_words(mw.robustness(mw.load("coastal-flooding"), samples=10_000))
    'Each share is within ±1 point of what endless draws would give, at 95 %.'
    """
    points = 100 * result.margin_of_error
    text = f"{points:.1f}".removesuffix(".0") if points >= 0.1 else f"{points:.2g}"
    unit = "point" if text == "1" else "points"
    return f"Each share is within ±{text} {unit} of what endless draws would give, at 95 %."


def central_words(result: Robustness, option: str) -> str:
    """Say for which weights an option is first.

    Parameters
    ----------
    result : Robustness
    option : str
        By ``id`` or name.

    Examples
    --------
    >>> import mcda_widget as mw
    >>> r = mw.robustness(mw.load("taliban-engagement"))
    >>> central_words(r, "Monitoring only")  # doctest: +ELLIPSIS
    'Monitoring only leads where Sustainability weighs much: ... of 100 points on average.'
    """
    found = result.decision.option(option)
    wins = float(result.wins[found.id])
    if wins < WINS:
        times = counted(round(wins), "draw", "draws")
        if wins < 1:
            return f"{found.name} is first in none of {result.samples:,} draws."
        return (
            f"{found.name} is first in {times} of {result.samples:,}: too few to say for which "
            "weights."
        )
    central = result.central_weights.loc[found.id].to_numpy(dtype=float)
    usual = result.counts.sums.sum(axis=0) / result.samples
    order = np.argsort(-central / np.where(usual > 0, usual, 1.0), kind="stable")
    heavy = [j for j in order if central[j] >= MORE * usual[j] and usual[j] > 0][:2]
    heavy.sort(key=lambda j: -central[j])
    if not heavy:
        return f"{found.name} leads under weights of every kind."
    names = listed(result.decision.criteria[j].name for j in heavy)
    points = listed(f"{100 * central[j]:.0f}" for j in heavy)
    verb = "weigh" if len(heavy) > 1 else "weighs"
    return f"{found.name} leads where {names} {verb} much: {points} of 100 points on average."
