"""The weights said back in words, so that a person can hear whether they meant them."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd

    from mcda_widget.model import Decision

SAME = 1.05  # a ratio of weights below which they are said to count the same


def read_back(decision: Decision, weights: pd.Series[float]) -> str:
    """Say the weights back in words, so that a person can hear whether they meant them."""
    order = weights.sort_values(ascending=False, kind="stable")
    top, least = order.index[0], order.index[-1]
    name = {c.id: c.name for c in decision.criteria}
    if len(order) == 1:
        return f"{name[top]} is all that counts."
    idle = [name[key] for key in order.index if order[key] == 0]
    tail = f" {', '.join(idle)} {'does' if len(idle) == 1 else 'do'} not count." if idle else ""
    order = order[order > 0]
    least = order.index[-1]
    ratio = order.iloc[0] / order.iloc[-1]
    if len(order) == 1:
        return f"{name[top]} is all that counts.{tail}"
    if ratio < SAME:
        return f"Raising any criterion from worst to best counts the same.{tail}"
    return (
        f"So raising {name[top]} from worst to best counts {_times(ratio)} "
        f"raising {name[least]}.{tail}"
    )


def neighbours(decision: Decision, weights: pd.Series[float]) -> list[str]:
    """Say the weights back pair by pair, each with the next in order of weight.

    Examples
    --------
    >>> import mcda_widget as mw
    >>> d = mw.load("coastal-flooding")
    >>> neighbours(d, d.weights)[0]
    'Raising Homes kept dry from worst to best counts twice as much as raising Investment.'
    """
    order = weights.sort_values(ascending=False, kind="stable")
    names = [decision.criterion(str(key)).name for key in order.index]
    rows = list(zip(names, order.tolist(), strict=True))
    return [_pair(more, less, ours, theirs) for (more, ours), (less, theirs) in pairwise(rows)]


def _pair(more: str, less: str, ours: float, theirs: float) -> str:
    if ours == 0:
        return f"Neither raising {more} nor raising {less} counts."
    if theirs == 0:
        return f"Raising {more} from worst to best counts; raising {less} does not."
    if ours / theirs < SAME:
        return f"Raising {more} or {less} from worst to best counts about the same."
    return f"Raising {more} from worst to best counts {_times(ours / theirs)} raising {less}."


def _times(ratio: float) -> str:
    if abs(ratio - 2) < 0.05:
        return "twice as much as"
    return f"{ratio:.1f} times as much as".replace(".0 ", " ")
