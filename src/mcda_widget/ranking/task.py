"""A decision made ready for one method: everything but the weights."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from math import isfinite
from typing import TYPE_CHECKING, Any

import numpy as np

from mcda_widget.model import DecisionError, Problem

from . import normalizations
from .guards import check_decision, check_scales, check_sign, check_weights, table
from .parameters import read_parameters
from .registry import find
from .values import resolve

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pandas as pd
    from numpy.typing import ArrayLike, NDArray

    from mcda_widget.model import Decision

    from .method import Method

    Floats = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Task:
    """A decision made ready for one method; it can be scored under any weights.

    Attributes
    ----------
    decision : Decision
        What is ranked.
    method : Method
        How.
    normalization : str
        The normalization really used.
    parameters : mapping
        Every parameter of the method; those given by criterion as tuples in their order.
    matrix : array of shape (m, n)
        Scores in their units.
    normalized : array of shape (m, n)
        What they come to after normalization (or AHP's priorities of the options).
    types : array of shape (n,)
        1 for a benefit, −1 for a cost.
    """

    decision: Decision
    method: Method
    normalization: str
    parameters: Mapping[str, Any]
    matrix: Floats = field(repr=False)
    normalized: Floats = field(repr=False)
    types: Floats = field(repr=False)

    def scores(self, weights: ArrayLike | pd.Series[float] | None = None) -> Floats:
        """Return the score of every option, in the decision's order.

        Parameters
        ----------
        weights : array of shape (n,), optional
            In the order of the criteria; the decision's own by default.

        Raises
        ------
        DecisionError
            Where the weights cannot weigh, or the method has no answer.
        """
        given = np.asarray(self.decision.weights if weights is None else weights, dtype=float)
        check_weights(given, self.matrix.shape[1])
        counted = np.flatnonzero(given)  # what weighs nothing takes no part
        scores = self.method.run(self.take(counted), given[counted])
        if not np.isfinite(scores).all():
            message = f"{self.method.title} gives no number for these scores and weights."
            raise DecisionError(Problem(message, (), "Choose another method or normalization."))
        return scores

    def take(self, columns: NDArray[np.intp]) -> Task:
        """Return the task with these criteria only."""
        cut = {
            name: tuple(value[j] for j in columns) if isinstance(value, tuple) else value
            for name, value in self.parameters.items()
        }
        return replace(
            self,
            parameters=cut,
            matrix=self.matrix[:, columns],
            normalized=self.normalized[:, columns],
            types=self.types[columns],
        )

    def rescored(self, scores: Floats) -> Task:
        """Return the task with other scores of the same options on the same criteria.

        Parameters
        ----------
        scores : array of shape (m, n)
            In their units and the decision's order, fit to be ranked. Where AHP compares
            options under a criterion, that column counts for nothing.

        Raises
        ------
        DecisionError
            Where they cannot be normalized as the task was.
        """
        if self.method.key == "ahp":
            return self._rated_anew(scores)
        matrix, values = _normalized(
            self.decision, self.method, self.normalization, self.parameters, scores
        )
        return replace(self, matrix=matrix, normalized=values)

    def _rated_anew(self, scores: Floats) -> Task:
        """Return AHP's task with options rated anew; what was compared stays."""
        if self.normalization == "none":  # nothing is rated
            return self
        frame = self.decision.scores
        rows = zip(frame.index, scores.tolist(), strict=True)
        given = {option: dict(zip(frame.columns, row, strict=True)) for option, row in rows}
        changed = self.decision.with_scores(
            {o: {c: x for c, x in row.items() if isfinite(x)} for o, row in given.items()}
        )
        return prepare(changed, "ahp", self.normalization, **self.parameters)

    def name(self, option: int) -> str:
        """Return the name of the option in this row."""
        return self.decision.options[option].name


def prepare(
    decision: Decision,
    method: str = "topsis",
    normalization: str | None = None,
    **parameters: Any,  # noqa: ANN401 - each method's own
) -> Task:
    """Make a decision ready for a method, so that it can be scored under many weights.

    Parameters
    ----------
    decision : Decision
        What to rank.
    method, normalization, **parameters
        As for `rank`.

    Raises
    ------
    DecisionError
        Where the method, its settings or the scores cannot be used.

    Examples
    --------
    >>> import mcda_widget as mw
    >>> d = mw.Decision(
    ...     title="Where to build the clinic",
    ...     scale={"low": 0, "high": 10},
    ...     criteria=[{"id": "reach", "name": "Reach"}, {"id": "calm", "name": "Calm"}],
    ...     options=[{"id": "hill", "name": "Hill"}, {"id": "port", "name": "Port"}],
    ...     scores={"hill": {"reach": 2, "calm": 9}, "port": {"reach": 7, "calm": 4}},
    ... )
    >>> task = prepare(d, "wsm")
    >>> task.scores([.5, .5]), task.scores([1, 0])
    (array([0.55, 0.55]), array([0.2, 0.7]))
    """
    check_decision(decision)
    way = find(method)
    used = resolve(decision, method, normalization)
    settings = read_parameters(decision, way, parameters)
    if len(decision.options) == 1 and used not in way.alone:
        message = (
            f"Only {decision.options[0].name} is there, and {way.title} with “{used}” "
            "compares options with each other."
        )
        raise DecisionError(Problem(message, ("options",), "Add an option."))
    matrix, values = (
        _ahp(decision, used, settings)
        if way.key == "ahp"
        else _normalized(decision, way, used, settings, table(decision))
    )
    types = decision.types.astype(float)
    return Task(decision, way, used, settings, matrix, values, types)


def _normalized(
    decision: Decision,
    way: Method,
    used: str,
    settings: Mapping[str, Any],
    matrix: Floats,
) -> tuple[Floats, Floats]:
    """Return scores, and what they come to after normalization."""
    criteria = [c.id for c in decision.criteria]
    bounds = settings.get("bounds")
    if used == "scale" and bounds is None:
        check_scales(decision)
    needs = normalizations.NORMALIZATIONS[used].needs if way.needs is None else way.needs
    by = way.title if way.needs is not None else f"“{used}”"
    check_sign(decision, criteria, needs, by, matrix)
    scales = np.array(bounds) if bounds is not None else decision.scales.to_numpy(dtype=float)
    key = "none" if way.raw else used
    return matrix, normalizations.apply(matrix, decision.types.astype(float), key, scales)


def _ahp(decision: Decision, used: str, settings: Mapping[str, Any]) -> tuple[Floats, Floats]:
    from .ahp import priorities  # noqa: PLC0415 - AHP reads judgements, which others need not

    values = priorities(decision, used, settings["mode"]).to_numpy(dtype=float)
    return values, values
