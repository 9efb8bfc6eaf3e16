"""From a decision's judgements to its weights, by the way in use."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import pandas as pd

from mcda_widget.model import DecisionError, Problem

from .checks import index_of, normalized
from .hierarchy import ahp_sets
from .stated import weigh_set
from .steps import weighing_sets
from .unused import notes

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mcda_widget.model import Decision

    from .result import WeightingResult


@dataclass(frozen=True, eq=False)
class Derived:
    """The weights of a decision, and what they were derived from.

    Attributes
    ----------
    weights : Series
        By criterion ``id``, in the order of the decision; each ≥ 0, summing to 1.
    parts : mapping of str to WeightingResult
        ``""`` for the whole, or for the groups where they are weighed first; then also one
        for the inside of each group, by its ``id``. Labelled by ``id``.
    way : str
        The way in use: ``equal``, ``direct``, ``swing``, ``ranks``, ``ahp``, ``best-worst``
        or ``intervals``.
    notes : tuple of str
        What a reader should know: judgements that are kept but not used.

    Examples
    --------
    >>> import mcda_widget as mw
    >>> derived = mw.weighting.derive(mw.Decision(
    ...     title="Where to build the clinic",
    ...     criteria=[{"id": "reach", "name": "People reached"}, {"id": "cost", "name": "Cost"}],
    ...     options=[],
    ... ))
    >>> derived.way, derived.weights.to_dict()
    ('equal', {'reach': 0.5, 'cost': 0.5})
    """

    weights: pd.Series[float]
    parts: Mapping[str, WeightingResult]
    way: str
    notes: tuple[str, ...] = ()


def derive(decision: Decision) -> Derived:
    """Derive a decision's weights from the judgements of the way in use.

    Where groups are weighed first (see `weighing_sets`), a criterion's weight is its group's
    weight times its own within the group (Saaty 1980).

    Raises
    ------
    DecisionError
        Where judgements are missing or cannot be used, in words that say which.

    Examples
    --------
    >>> import mcda_widget as mw
    >>> d = mw.Decision(
    ...     title="Where to build the clinic",
    ...     criteria=[{"id": "reach", "name": "People reached"}, {"id": "cost", "name": "Cost"}],
    ...     options=[],
    ...     weighting={"method": "swing", "judgements": {"reach": 100, "cost": 25}},
    ... )
    >>> derive(d).weights.to_dict()
    {'reach': 0.8, 'cost': 0.2}
    """
    if not decision.criteria:
        hint = "Add a criterion."
        raise DecisionError(Problem("There are no criteria to weigh.", ("criteria",), hint))
    way, stated = decision.weighting.method, decision.weighting.judgements
    sets = ahp_sets(decision) if way == "ahp" else weighing_sets(decision)
    parts: dict[str, WeightingResult] = {}
    problems: list[Problem] = []
    for each in sets:
        try:
            parts[each.id] = weigh_set(stated, each, way)
        except DecisionError as error:
            title = f"{each.title}: " if len(sets) > 1 else ""
            problems += [_placed(problem, way, title) for problem in error.problems]
    if problems:
        raise DecisionError(problems)
    notices = [notice for part in parts.values() for notice in part.details.get("notices", ())]
    weights = composed(decision, {key: part.weights for key, part in parts.items()})
    return Derived(weights, parts, way, (*notes(decision), *notices))


def composed(decision: Decision, parts: Mapping[str, pd.Series[float]]) -> pd.Series[float]:
    """Put weights within sets together: each is its group's times its own within the group.

    Parameters
    ----------
    decision : Decision
        Whose criteria they are of.
    parts : mapping of str to Series
        Weights by set, as in `Derived.parts`.
    """
    order = index_of([c.id for c in decision.criteria])
    if len(parts) == 1:
        return parts[""].reindex(order)
    within = pd.concat([local for key, local in parts.items() if key]).reindex(order)
    groups = pd.Series([c.group for c in decision.criteria], index=order)
    return normalized(within * groups.map(parts[""]), "weights")


def _placed(problem: Problem, way: str, title: str) -> Problem:
    """Return a problem with the judgements it is about, and the set before its words."""
    inside = ("comparisons",) if way == "ahp" else ()
    found = problem.under("weighting", "judgements", way, *inside)
    return replace(found, message=f"{title}{found.message}")
