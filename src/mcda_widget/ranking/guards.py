"""What cannot be ranked, said in words before it reaches pymcdm."""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn

import numpy as np

from mcda_widget.model import Decision, DecisionError, Problem
from mcda_widget.model.figures import figure

from .words import listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

# Squares and products of numbers beyond this do not fit a float, and nobody measures in them.
BEYOND = 1e100

# Values of a column that differ by less than this, relative to their size, are equal:
# .1 + .2 and .3 are the same score.
SAME = 1e-12


def check_numbers(matrix: Floats, weights: Floats, types: Floats) -> None:
    """Refuse numbers that pymcdm would rank without a word, or crash on.

    Raises
    ------
    DecisionError
        Where shapes do not agree, a value is not finite, a type is neither 1 nor −1, or
        the weights cannot weigh.
    """
    n = matrix.shape[1] if matrix.ndim == 2 else 0
    if not matrix.size:
        raise DecisionError("There is nothing to rank: options and criteria are needed.")
    if not np.isfinite(matrix).all():
        raise DecisionError("A value to be ranked is not a finite number.")
    if types.shape != (n,) or not np.isin(types, (1, -1)).all():
        raise DecisionError(f"{n} directions are needed, each 1 (benefit) or −1 (cost).")
    check_weights(weights, n)


def check_weights(weights: Floats, n: int) -> None:
    """Refuse weights that cannot weigh.

    Parameters
    ----------
    weights : array of shape (n,)
        One per criterion; zeros are welcome, all zeros are not.
    n : int
        How many criteria there are.

    Raises
    ------
    DecisionError
        Where there are too few or too many, one is negative or not finite, or all are 0.
    """
    hint = "Give every criterion a weight of 0 or more."
    if weights.shape != (n,):
        given = weights.shape[0] if weights.ndim == 1 else f"an array of shape {weights.shape}"
        raise DecisionError(Problem(f"{given} weights for {n} criteria.", ("weights",), hint))
    if not np.isfinite(weights).all():
        raise DecisionError(Problem("A weight is not a finite number.", ("weights",), hint))
    if (weights < 0).any():
        raise DecisionError(Problem("A weight is negative.", ("weights",), hint))
    if not weights.any():
        message = "All weights are 0: nothing tells the options apart."
        raise DecisionError(Problem(message, ("weights",), "Give at least one criterion a weight."))


def check_decision(decision: object) -> Decision:
    """Return the decision, or say what is missing before it can be ranked."""
    if not isinstance(decision, Decision):
        message = f"{type(decision).__name__} is not a decision."
        hint = "Make one with Decision.from_frame(…) or load(…)."
        raise DecisionError(Problem(message, (), hint))
    for part, items in (("options", decision.options), ("criteria", decision.criteria)):
        if not items:
            raise DecisionError(Problem(f"There are no {part} yet.", (part,), "Add at least one."))
    return decision


def table(decision: Decision, needed: Sequence[str] | None = None) -> Floats:
    """Return the scores on these criteria, fit to be ranked.

    Parameters
    ----------
    decision : Decision
        Its scores.
    needed : sequence of str, optional
        Criteria by ``id``; all by default.

    Returns
    -------
    array of shape (m, n)
        Scores that differ by rounding only are made equal.

    Raises
    ------
    DecisionError
        Naming every score that is missing, or what cannot be squared and multiplied.
    """
    keep = [j for j, c in enumerate(decision.criteria) if needed is None or c.id in needed]
    # NumPy from here on: this runs at every edit, and frames would take most of its time.
    scores = decision.scores.to_numpy(dtype=float)[:, keep]
    if np.isnan(scores).any():
        _refuse_missing(decision, keep)
    size = np.abs(scores)
    odd = ((size > BEYOND) | ((size > 0) & (size < 1 / BEYOND))).any(axis=0)
    if odd.any():
        names = listed(decision.criteria[keep[j]].name for j in np.flatnonzero(odd))
        message = f"Values of {names} are too large or too small to be ranked."
        raise DecisionError(Problem(message, ("scores",), "Choose another unit for them."))
    return _settled(scores)


def _refuse_missing(decision: Decision, keep: Sequence[int]) -> NoReturn:
    needed = {decision.criteria[j].id for j in keep}
    missing: dict[str, list[str]] = {}
    for option, criterion in decision.missing:
        if criterion in needed:
            missing.setdefault(option, []).append(decision.criterion(criterion).name)
    gaps = "; ".join(
        f"{decision.option(option).name} on {listed(names)}" for option, names in missing.items()
    )
    hint = "Give these scores, or leave these options out."
    raise DecisionError(Problem(f"Scores are missing: {gaps}.", ("scores",), hint))


def _settled(matrix: Floats) -> Floats:
    """Make values of a column equal that are equal but for rounding."""
    order = np.argsort(matrix, axis=0, kind="stable")
    ordered = np.take_along_axis(matrix, order, axis=0)
    before = np.vstack((ordered[:1], ordered[:-1]))
    apart = ordered - before > SAME * np.maximum(np.abs(ordered), np.abs(before))
    rows = np.arange(len(matrix))[:, None]
    first = np.maximum.accumulate(np.where(apart, rows, 0), axis=0)
    settled = np.empty_like(matrix)
    np.put_along_axis(settled, order, np.take_along_axis(ordered, first, axis=0), axis=0)
    return settled


def check_scales(decision: Decision, criteria: Iterable[str] | None = None) -> None:
    """Refuse fixed scales where a criterion has none, naming each that lacks one."""
    keep = set(criteria) if criteria is not None else {c.id for c in decision.criteria}
    lacking = [
        c.name for c in decision.criteria if c.id in keep and decision.scale_of(c.id) is None
    ]
    if lacking:
        verb = "has" if len(lacking) == 1 else "have"
        message = f"“scale” needs a scale for every criterion; {listed(lacking)} {verb} none."
        hint = "Give each its lowest and highest value, or choose another normalization."
        raise DecisionError(Problem(message, ("criteria",), hint))


def check_sign(
    decision: Decision,
    criteria: Sequence[str],
    needs: str,
    by: str,
    scores: Floats | None = None,
) -> None:
    """Refuse values that a ratio cannot be made of, naming the first.

    Parameters
    ----------
    decision : Decision
        Its scores.
    criteria : sequence of str
        Criteria, by ``id``, that it concerns.
    needs : str
        ``"positive"``, ``"non-negative"`` or ``""`` for anything.
    by : str
        What needs it, as the sentence's subject.
    scores : array of shape (m, n), optional
        Other scores of the decision's options; its own by default.
    """
    if not needs:
        return
    scores = decision.scores.to_numpy(dtype=float) if scores is None else scores
    bad = scores <= 0 if needs == "positive" else scores < 0
    keep = [criterion.id in criteria for criterion in decision.criteria]
    found = np.argwhere(bad & np.array(keep))
    if not len(found):
        return
    row, column = found[0]
    option, criterion = decision.options[row], decision.criteria[column]
    wanted = "above 0" if needs == "positive" else "0 or above"
    message = (
        f"{by} makes ratios of values, so all must be {wanted}; "
        f"{option.name} has {figure(scores[row, column])} on {criterion.name}."
    )
    hint = "Choose “scale” or “minmax”, or a method that takes any value, such as topsis."
    raise DecisionError(Problem(message, ("scores", option.id, criterion.id), hint))
