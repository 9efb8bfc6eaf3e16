"""Weights from the scores themselves: a contrast to judgement, never a substitute."""

from __future__ import annotations

import warnings
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np
import pandas as pd

from mcda_widget.model import Decision, DecisionError, Problem, did_you_mean

from .checks import as_floats, index_of, listed, names_for, normalized, one_of
from .result import WeightingResult

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray


Scores: TypeAlias = "Decision | pd.DataFrame | NDArray[Any] | Sequence[Sequence[float]]"
Directions: TypeAlias = "Mapping[str, str] | pd.Series[str] | Sequence[str] | None"


@dataclass(frozen=True)
class _Method:
    """What a method cannot take: figures at or below 0, or the same for every option."""

    name: str
    source: str
    positive: bool = False
    varied: bool = False
    # pymcdm reads every criterion as a benefit; a cost turned round gives what is published.
    turned: bool = False


_METHODS: Mapping[str, _Method] = {
    "entropy": _Method("Entropy", "Lotfi & Fallahnejad 2010", positive=True),
    "standard_deviation": _Method("Standard deviation", "Wang & Luo 2010"),
    "variance": _Method("Variance", "Rao & Patel 2010"),
    "critic": _Method("CRITIC", "Diakoulaki et al. 1995", varied=True, turned=True),
    "merec": _Method("MEREC", "Keshavarz-Ghorabaee et al. 2021", positive=True),
    "gini": _Method("Gini coefficient", "Li & Chi 2009", positive=True),
    "angle": _Method("Angle", "Shuai et al. 2012", positive=True, varied=True),
    "cilos": _Method("CILOS", "Zavadskas & Podvezko 2016", positive=True, varied=True),
    "idocriw": _Method("IDOCRIW", "Zavadskas & Podvezko 2016", positive=True, varied=True),
    "lopcow": _Method("LOPCOW", "Ecer & Pamucar 2022", varied=True),
}

# What each is called, by key.
NAMES: Mapping[str, str] = {key: method.name for key, method in _METHODS.items()}


def objective(
    d: Scores,
    method: str = "entropy",
    directions: Directions = None,
) -> WeightingResult:
    """Weigh criteria by how their scores differ between the options, through pymcdm.

    Such weights say what separates the options on the table, not what matters: a contrast
    to people's judgements.

    Parameters
    ----------
    d : Decision, DataFrame or array_like of shape (m, n)
        Scores, options in rows and criteria in columns; m ≥ 2, none missing.
    method : str
        ``entropy``, ``standard_deviation`` (of the figures as they are: it depends on
        their units), ``variance``, ``critic``, ``merec``, ``gini``, ``angle``, ``cilos``,
        ``idocriw`` or ``lopcow``.
    directions : mapping or sequence of {"benefit", "cost"}, optional
        By criterion, where `d` is not a decision; benefit where none is given.

    Raises
    ------
    DecisionError
        Where a score is missing or is one that the method cannot take, naming it.

    Examples
    --------
    >>> scores = pd.DataFrame({"reach": [4, 7, 5], "cost": [300, 310, 305]})
    >>> objective(scores, "entropy", {"cost": "cost"}).weights.round(3).to_dict()
    {'reach': 0.997, 'cost': 0.003}
    """
    chosen = _METHODS[one_of(method, list(_METHODS), "a way to take weights from scores")]
    frame, types = _read(d, directions)
    problems = list(_problems(_called(d, frame), chosen))
    if problems:
        raise DecisionError(problems)
    weights = np.ones(1) if frame.shape[1] == 1 else _computed(frame, types, method, chosen)
    return WeightingResult(
        normalized(pd.Series(weights, index=frame.columns), f"{chosen.name} weights"),
        details={"method": method, "name": chosen.name, "source": chosen.source},
    )


def _read(
    d: Scores,
    directions: Directions,
) -> tuple[pd.DataFrame, NDArray[np.int64]]:
    if isinstance(d, Decision):
        return d.scores, d.types
    values = as_floats(d, "The table of scores")
    if values.ndim != 2 or not values.size:
        raise DecisionError("The scores are not a table. Put options in rows, criteria in columns.")
    given, options = None, [f"a{i + 1}" for i in range(len(values))]
    if isinstance(d, pd.DataFrame):
        given, options = [str(name) for name in d.columns], [str(name) for name in d.index]
    names = names_for(values.shape[1], given)
    table = pd.DataFrame(values, index=options, columns=index_of(names))
    return table, _types(directions, names)


def _called(d: Scores, frame: pd.DataFrame) -> pd.DataFrame:
    """Return the table as people call its rows and columns: a decision's parts by their names."""
    if not isinstance(d, Decision):
        return frame
    named = frame.set_axis([option.name for option in d.options], axis="index")
    return named.set_axis([criterion.name for criterion in d.criteria], axis="columns")


def _types(directions: Directions, names: list[str]) -> NDArray[np.int64]:
    if isinstance(directions, Mapping | pd.Series):
        by_criterion = {str(name): str(value) for name, value in directions.items()}
    else:
        given = [str(value) for value in directions or ()]
        if given and len(given) != len(names):
            message = f"Directions given: {len(given)}; criteria: {len(names)}."
            raise DecisionError(Problem(message, hint="Give one to each, or name them."))
        by_criterion = dict(zip(names, given, strict=False))
    for name, value in by_criterion.items():
        if name not in names:
            hint = did_you_mean(name, names)
            raise DecisionError(Problem(f"“{name}” is not a criterion of the table.", hint=hint))
        one_of(value, ("benefit", "cost"), f"a direction (for “{name}”)")
    signs = [-1 if by_criterion.get(name) == "cost" else 1 for name in names]
    return np.array(signs, dtype=np.int64)


def _problems(frame: pd.DataFrame, method: _Method) -> list[Problem]:
    found = []
    if len(frame) < 2:
        message = "Weights from scores need at least two options to tell apart."
        found.append(Problem(message, hint=f"There {'is 1' if len(frame) else 'are none'}."))
    for name, column in frame.items():
        lacking = [str(option) for option, value in column.items() if not np.isfinite(value)]
        if lacking:
            message = f"“{name}” has no finite score for {listed(lacking)}."
            found.append(Problem(message, hint="Give the score, or leave the option out."))
        elif method.positive and column.min() <= 0:
            option = column.idxmin()
            message = (
                f"{method.name} takes figures above 0 only; “{name}” has {column.min():g} "
                f"for “{option}”."
            )
            found.append(Problem(message, hint="Use a scale above 0, or another way."))
        elif method.varied and len(frame) > 1 and column.min() == column.max():
            message = (
                f"{method.name} needs options to differ; on “{name}” all have {column.iloc[0]:g}."
            )
            found.append(Problem(message, hint="Leave this criterion out, or use another way."))
    return found


def _computed(
    frame: pd.DataFrame, types: NDArray[np.int64], name: str, method: _Method
) -> NDArray[np.float64]:
    from pymcdm.weights import weights as library  # noqa: PLC0415 - half a second

    matrix = frame.to_numpy(dtype=float)
    compute = getattr(library, f"{name}_weights")
    try:
        # What would be warned of makes figures that are not finite, and is refused below.
        with warnings.catch_warnings(), np.errstate(all="ignore"):
            warnings.simplefilter("ignore")
            weights = np.asarray(compute(matrix * types if method.turned else matrix, types))
    except ValueError as error:
        raise DecisionError(f"{method.name} cannot weigh these scores: {error}") from error
    # Rounding leaves entropies of 1 + 1e-16.
    weights = np.where(np.abs(weights) < 1e-12, 0.0, weights)
    if weights.shape != (frame.shape[1],) or not np.isfinite(weights).all() or weights.min() < 0:
        message = f"{method.name} finds no weights in these scores: they do not differ enough."
        raise DecisionError(Problem(message, hint="Use another way of weighing."))
    return weights.astype(float)
