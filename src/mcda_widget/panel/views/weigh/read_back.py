"""The weights said back in words, so that a person can hear whether they meant them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd

    from mcda_widget.model import Decision


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
    if ratio < 1.05:
        return f"Raising any criterion from worst to best counts the same.{tail}"
    return (
        f"So raising {name[top]} from worst to best counts {_times(ratio)} "
        f"raising {name[least]}.{tail}"
    )


def _times(ratio: float) -> str:
    if abs(ratio - 2) < 0.05:
        return "twice as much as"
    return f"{ratio:.1f} times as much as".replace(".0 ", " ")
