"""How far each weight can move before any two options trade places."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from mcda_widget.ranking.words import listed

from .line import points
from .setting import Setting
from .trades import SAME_PLACE, all_pairs, trades
from .words import percent

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from mcda_widget.model import Decision


def order_stability(
    decision: Decision,
    method: str = "topsis",
    normalization: str | None = None,
    **parameters: Any,  # noqa: ANN401 - each method's own
) -> pd.DataFrame:
    """How far each weight can move before any two options trade places.

    One weight moves, the others keep their proportions; the limits are the nearest crossings of
    any pair on either side of today's weight (see `crossings`). `stability` asks the same of the
    winner alone.

    Parameters
    ----------
    decision : Decision
        What is ranked.
    method, normalization, **parameters
        As for `rank`.

    Returns
    -------
    DataFrame, by criterion
        ``weight``: today's; ``low`` and ``high``: between which the whole order stays, 0 and 1
        where nothing changes it, today's weight where options tie and a change of it parts them;
        ``below`` and ``above``: ``id`` of the two options that trade
        places there, the one that leads beyond it first, None where there are none.

    Raises
    ------
    DecisionError
        Where the decision cannot be ranked.

    Examples
    --------
    >>> import mcda_widget as mw
    >>> d = mw.Decision(
    ...     title="Where to build the clinic",
    ...     scale={"low": 0, "high": 10},
    ...     criteria=[{"id": "reach", "name": "Reach"}, {"id": "calm", "name": "Calm"}],
    ...     options=[{"id": "hill", "name": "Hill"}, {"id": "port", "name": "Port"}],
    ...     scores={"hill": {"reach": 2, "calm": 9}, "port": {"reach": 7, "calm": 5}},
    ... )
    >>> mw.sensitivity.order_stability(d, method="wsm").round(3)
               weight    low   high         below         above
    criterion
    reach         0.5  0.444  1.000  (hill, port)          None
    calm          0.5  0.000  0.556          None  (hill, port)
    """
    return order_stability_of(Setting.of(decision, method, normalization, **parameters))


def order_stability_of(setting: Setting) -> pd.DataFrame:
    """Return `order_stability` of a decision made ready."""
    n, options = len(setting.weights), setting.options
    found = trades(setting, *all_pairs(len(options)), np.arange(n))
    low, high = np.zeros(n), np.ones(n)
    below: list[tuple[str, str] | None] = [None] * n
    above: list[tuple[str, str] | None] = [None] * n
    columns = (found.line, found.weight, found.upper, found.lower)
    for k, weight, upper, lower in zip(*(column.tolist() for column in columns), strict=True):
        if low[k] < weight < setting.weights[k] - SAME_PLACE:
            low[k], below[k] = weight, (options[lower], options[upper])
        elif setting.weights[k] + SAME_PLACE < weight < high[k]:
            high[k], above[k] = weight, (options[upper], options[lower])
    _end_at_ties(setting, (low, below))
    _end_at_ties(setting, (high, above))
    criteria = pd.Index(setting.criteria, name="criterion", dtype=object)
    return pd.DataFrame(
        {
            "weight": setting.weights,
            "low": low,
            "high": high,
            "below": pd.Series(below, criteria, dtype=object),
            "above": pd.Series(above, criteria, dtype=object),
        },
        index=criteria,
    )


def _end_at_ties(
    setting: Setting, side: tuple[NDArray[np.float64], list[tuple[str, str] | None]]
) -> None:
    """End the order today where options tie and the least change of a weight parts them."""
    limits, parted = side
    n, today = len(setting.weights), setting.ranks(setting.today)
    between = points(setting.weights, np.arange(n), (limits + setting.weights) / 2)
    for k, there in enumerate(setting.ranks(setting.scores(between))):
        apart = (today[:, None] == today) & (there[:, None] < there)
        if apart.any() and abs(limits[k] - setting.weights[k]) > SAME_PLACE:
            ahead, behind = min(np.argwhere(apart).tolist(), key=lambda pair: today[pair[0]])
            limits[k], parted[k] = (
                setting.weights[k],
                (
                    setting.options[ahead],
                    setting.options[behind],
                ),
            )


def order_stability_sentence(
    decision: Decision,
    method: str = "topsis",
    normalization: str | None = None,
    **parameters: Any,  # noqa: ANN401 - each method's own
) -> str:
    """Say which weight is nearest to changing the order of the options.

    Parameters
    ----------
    decision, method, normalization, **parameters
        As for `order_stability`.

    Raises
    ------
    DecisionError
        Where the decision cannot be ranked.

    Examples
    --------
    >>> import mcda_widget as mw
    >>> d = mw.Decision(
    ...     title="Where to build the clinic",
    ...     scale={"low": 0, "high": 10},
    ...     criteria=[{"id": "reach", "name": "Reach"}, {"id": "calm", "name": "Calm"}],
    ...     options=[{"id": "hill", "name": "Hill"}, {"id": "port", "name": "Port"}],
    ...     scores={"hill": {"reach": 2, "calm": 9}, "port": {"reach": 7, "calm": 5}},
    ... )
    >>> mw.sensitivity.order_stability_sentence(d, method="wsm")
    'The order stays while Reach weighs more than 44 % (now 50 %); beyond, Hill and Port trade
    places.'
    """
    return order_stability_sentence_of(Setting.of(decision, method, normalization, **parameters))


def order_stability_sentence_of(setting: Setting) -> str:
    """Return `order_stability_sentence` of a decision made ready."""
    if len(setting.options) == 1:
        return f"{setting.task.name(0)} is the only option, so there is no order."
    names = [criterion.name for criterion in setting.task.decision.criteria]
    ends = [
        (abs(row[end] - row["weight"]), name, row["weight"], row[end], word, row[side])
        for name, row in zip(names, order_stability_of(setting).to_dict("records"), strict=True)
        for end, side, word in (("low", "below", "more"), ("high", "above", "less"))
        if row[side] is not None
    ]
    if not ends:
        return "The order of the options stays whatever any one criterion weighs."
    gap, name, today, limit, word, pair = min(ends, key=lambda end: end[0])
    both = listed(setting.task.decision.option(option).name for option in pair)
    if gap == 0:
        return f"{both} tie today, and the least change of the weight of {name} parts them."
    return (
        f"The order stays while {name} weighs {word} than {percent(limit, today)} (now "
        f"{percent(today, limit)}); beyond, {both} trade places."
    )
