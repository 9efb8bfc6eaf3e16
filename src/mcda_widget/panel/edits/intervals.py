"""Between how many points of 100 each weight lies."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mcda_widget.model import DecisionError

from .registry import edit
from .sets import set_with

if TYPE_CHECKING:
    from collections.abc import Collection

    from mcda_widget.panel.workspace import Workspace

MOST = 100


@edit
def set_interval(workspace: Workspace, member: str, **ends: float | None) -> None:
    """Give one end of an interval, ``low`` or ``high``, or both; None takes it back."""
    decision = workspace.decision
    name = set_with(decision, "intervals", member).labels[member]
    stated: dict[str, Any] = dict(decision.weighting.judgements.intervals or {})
    now = {**(dict(stated[member]) if member in stated else {}), **ends}
    _check(name, now.get("low"), now.get("high"), ends)
    stated.pop(member, None)
    if any(end is not None for end in now.values()):
        stated[member] = now
    workspace.edit(
        f"Interval of {name}",
        key=f"interval {member} {sorted(ends)}",
        decision=decision.with_judgements("intervals", stated),
    )


def _check(name: str, low: float | None, high: float | None, given: Collection[str]) -> None:
    for end in (low, high):
        if end is not None and not 0 <= end <= MOST:
            raise DecisionError(f"There are 100 points to share, so {end:.15g} cannot be an end.")
    if low is not None and high is not None and low > high:
        other = "lower" if "high" in given else "higher"
        message = f"{name} cannot have at least {low:.15g} and at most {high:.15g} points."
        raise DecisionError(f"{message} Change the {other} end too, and this one is taken.")
