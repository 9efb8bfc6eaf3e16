"""VIKOR's compromise: the options its conditions leave standing, beside the ranking by Q."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from mcda_widget.model import Decision, DecisionError

from .ranks import competition_ranks
from .task import prepare
from .words import listed


@dataclass(frozen=True, eq=False)
class Compromise:
    """What VIKOR proposes.

    Attributes
    ----------
    frame : DataFrame
        By option ``id``, in the decision's order: ``total`` regret (S), ``largest``
        regret (R) and ``score`` (Q); low is better in each.
    options : tuple of str
        ``id`` of every option in the compromise, best first.
    advantage : bool
        Whether the first is far enough ahead of the second: Q by 1/(m − 1) or more.
    stable : bool
        Whether the first is also first by total or by largest regret.
    finding : str
        The compromise in a sentence.
    """

    frame: pd.DataFrame
    options: tuple[str, ...]
    advantage: bool
    stable: bool
    finding: str


def vikor_compromise(
    d: Decision, normalization: str | None = None, *, v: float = 0.5
) -> Compromise:
    """Return VIKOR's compromise set (Opricovic & Tzeng 2004, section 2).

    Where the first option by Q has an acceptable advantage and is stable, it stands alone.
    Where it is not stable, the second joins it; where it lacks the advantage, every
    option closer to it than 1/(m − 1) does.

    Parameters
    ----------
    d : Decision
        At least two options.
    normalization : str, optional
        ``"scale"`` or ``"minmax"``; as for `rank`.
    v : float
        Share of the total regret in Q, in [0, 1].

    Raises
    ------
    DecisionError
        Where VIKOR cannot rank the decision.

    Examples
    --------
    >>> import mcda_widget as mw
    >>> d = mw.Decision(
    ...     title="Which mountain to climb",
    ...     criteria=[{"id": "risk", "name": "Risk", "direction": "cost"},
    ...               {"id": "height", "name": "Height"}],
    ...     options=[{"id": "a", "name": "A"}, {"id": "b", "name": "B"}, {"id": "c", "name": "C"}],
    ...     scores={"a": {"risk": 1, "height": 3000}, "b": {"risk": 2, "height": 3750},
    ...             "c": {"risk": 5, "height": 4500}},
    ... )
    >>> vikor_compromise(d).finding
    'B is VIKOR’s compromise, alone.'
    """
    task = prepare(d, "vikor", normalization, v=v)
    m = len(d.options)
    if m == 1:
        raise DecisionError("A compromise is between options; there is only one.")
    weights = d.weights.to_numpy(dtype=float)
    regrets = weights * (1 - task.normalized)
    frame = pd.DataFrame(
        {
            "total": regrets.sum(axis=1),
            "largest": regrets.max(axis=1),
            "score": task.scores(weights),
        },
        index=d.scores.index,
    )
    by = {name: competition_ranks(frame[name], high=False) for name in frame.columns}
    order = np.argsort(by["score"], kind="stable")
    behind = (frame["score"] - frame["score"].iloc[order[0]]).to_numpy(dtype=float)[order]
    near = behind < 1 / (m - 1) - 1e-12  # at that distance, the advantage is acceptable
    advantage = not near[1]
    stable = 1 in (by["total"][order[0]], by["largest"][order[0]])
    kept = order[near] if not advantage else order[: 1 if stable else 2]
    names = [d.options[i].name for i in kept]
    finding = (
        f"{names[0]} is VIKOR’s compromise, alone."
        if len(names) == 1
        else f"VIKOR’s compromise is between {listed(names)}."
    )
    options = tuple(d.options[i].id for i in kept)
    return Compromise(frame, options, bool(advantage), bool(stable), finding)
