"""The two ways of taking weights from comparisons, held against each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .derive import composed, derive

if TYPE_CHECKING:
    from mcda_widget.model import Decision

    from .derive import Derived


def solvers_apart(decision: Decision) -> float:
    """Return by how much a criterion's weight differs at most between the two solvers.

    Parameters
    ----------
    decision : Decision
        Weighed by AHP, with answers enough for weights.

    Returns
    -------
    float
        In [0, 1]; 0 where all answers agree, or no set has more than two members.

    Raises
    ------
    DecisionError
        Where there are no weights yet.

    Examples
    --------
    >>> import mcda_widget as mw
    >>> stated = [("reach", "cost", 3), ("cost", "speed", 3), ("reach", "speed", 2)]
    >>> d = mw.Decision(
    ...     title="Where to build the clinic",
    ...     criteria=[{"id": key, "name": key.title()} for key in ("reach", "cost", "speed")],
    ...     options=[],
    ...     weighting={"method": "ahp", "judgements": {"ahp": {"comparisons": [
    ...         {"prefer": a, "over": b, "by": by} for a, b, by in stated]}}},
    ... )
    >>> solvers_apart(d) < 1e-9  # with three they never differ
    True
    """
    return apart_of(decision, derive(decision))


def apart_of(decision: Decision, derived: Derived) -> float:
    """Return the same from weights already derived; as `solvers_apart`."""
    other = {key: part.details["other_weights"] for key, part in derived.parts.items()}
    return float((derived.weights - composed(decision, other)).abs().max())


def apart_words(apart: float) -> str:
    """Say how far apart the two ways of computing are, in points of 100.

    Examples
    --------
    >>> apart_words(0.0042), apart_words(1e-12), apart_words(0.0002)
    ('The two ways of computing differ by at most 0.4 points.',
     'The two ways of computing give the same weights.',
     'The two ways of computing differ by less than 0.1 points.')
    """
    points = 100 * apart
    if points < 1e-6:
        return "The two ways of computing give the same weights."
    if points < 0.05:
        return "The two ways of computing differ by less than 0.1 points."
    return f"The two ways of computing differ by at most {points:.1f} points."
