"""Which normalization is used, and the values it gives."""

from __future__ import annotations

import pandas as pd

from mcda_widget.model import Decision, DecisionError, Problem, did_you_mean

from . import normalizations
from .guards import check_decision, check_scales, check_sign, table
from .normalizations import NORMALIZATIONS
from .registry import find


def normalized(decision: Decision, normalization: str = "scale") -> pd.DataFrame:
    """Return every score as a value that can be compared, higher being better.

    Parameters
    ----------
    decision : Decision
        Its scores, all of them.
    normalization : str
        ``"scale"``, ``"minmax"``, ``"vector"``, ``"sum"``, ``"max"``, ``"linear"`` or
        ``"none"``; docs/methods.md has their formulas.

    Returns
    -------
    DataFrame, options × criteria by ``id``
        In [0, 1] except under ``"none"`` and, with negative scores, ``"vector"``. Under
        ``"scale"``, (x − worst)/(best − worst) of the criterion's scale; under
        ``"minmax"`` a column in which all options are equal is 1.

    Raises
    ------
    DecisionError
        Where a score is missing, a scale is missing, or a score cannot be normalized so.

    Examples
    --------
    >>> import mcda_widget as mw
    >>> d = mw.Decision(
    ...     title="Where to build the clinic",
    ...     criteria=[{"id": "cost", "name": "Cost", "direction": "cost"}],
    ...     options=[{"id": "hill", "name": "Hill"}, {"id": "port", "name": "Port"}],
    ...     scores={"hill": {"cost": 2}, "port": {"cost": 8}},
    ... )
    >>> normalized(d, "linear")["cost"].to_dict()
    {'hill': 1.0, 'port': 0.25}
    """
    check_decision(decision)
    entry = NORMALIZATIONS[_known(normalization)]
    criteria = [c.id for c in decision.criteria]
    matrix = table(decision)
    if entry.key == "scale":
        check_scales(decision)
    check_sign(decision, criteria, entry.needs, f"“{entry.key}”")
    values = normalizations.apply(
        matrix,
        decision.types.astype(float),
        entry.key,
        decision.scales.to_numpy(dtype=float),
    )
    return pd.DataFrame(values, index=decision.scores.index, columns=decision.scores.columns)


def resolve(decision: Decision, method: str, normalization: str | None = None) -> str:
    """Return the normalization that is really used.

    Parameters
    ----------
    decision : Decision
        What is ranked.
    method : str
        Key of the method.
    normalization : str, optional
        What was asked for. By default ``"scale"`` where every criterion has a scale and
        the method can use it, else the method's own.

    Raises
    ------
    DecisionError
        Where the method or the normalization is not known, or they do not go together.

    Examples
    --------
    >>> import mcda_widget as mw
    >>> d = mw.Decision(
    ...     title="Where to build the clinic",
    ...     scale={"low": 0, "high": 10},
    ...     criteria=[{"id": "reach", "name": "Reach"}],
    ...     options=[{"id": "hill", "name": "Hill"}],
    ... )
    >>> resolve(d, "topsis"), resolve(d, "promethee_ii")
    ('scale', 'none')
    """
    way = find(method)
    if normalization is None:
        rated = rated_criteria(decision) if way.key == "ahp" else [c.id for c in decision.criteria]
        if way.key == "ahp" and not rated:
            return "none"
        scaled = all(decision.scale_of(criterion) is not None for criterion in rated)
        return "scale" if scaled and "scale" in way.normalizations else way.default
    if _known(normalization) not in way.normalizations:
        message = f"{way.title} does not work with “{normalization}”."
        hint = f"It takes {', '.join(f'“{key}”' for key in way.normalizations)}."
        raise DecisionError(Problem(message, ("normalization",), hint))
    return normalization


def rated_criteria(decision: Decision) -> list[str]:
    """Return the criteria under which AHP rates options rather than compares them."""
    ahp = decision.weighting.judgements.ahp
    return [c.id for c in decision.criteria if ahp is None or not ahp.options.get(c.id)]


def _known(normalization: str) -> str:
    if normalization not in NORMALIZATIONS:
        message = f"“{normalization}” is not a normalization."
        hint = did_you_mean(normalization, list(NORMALIZATIONS))
        raise DecisionError(Problem(message, ("normalization",), hint))
    return normalization
