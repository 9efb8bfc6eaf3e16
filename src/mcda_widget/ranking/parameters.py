"""What methods take beside a normalization: read, completed, refused in words."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from mcda_widget.model import DecisionError, Problem, did_you_mean
from mcda_widget.model.figures import figure

if TYPE_CHECKING:
    from mcda_widget.model import Decision

    from .method import Method

# Which thresholds each preference function of PROMETHEE looks at.
THRESHOLDS: dict[str, tuple[str, ...]] = {
    "usual": (),
    "ushape": ("q",),
    "vshape": ("p",),
    "level": ("q", "p"),
    "vshape_2": ("q", "p"),
}


@dataclass(frozen=True)
class Parameter:
    """A parameter of a method.

    Attributes
    ----------
    name : str
        As the literature calls it.
    meaning : str
        What it is, in a sentence.
    default : Any
        What stands where none is given.
    read : callable
        Turns what was given into what is used, or raises `DecisionError`.
    """

    name: str
    meaning: str
    default: Any
    read: Callable[[Decision, Any], Any]


def read_parameters(decision: Decision, method: Method, given: Mapping[str, Any]) -> dict[str, Any]:
    """Return every parameter of the method, read and completed.

    Raises
    ------
    DecisionError
        Where one is unknown, cannot be used, or they do not fit together.
    """
    known = [parameter.name for parameter in method.parameters]
    unknown = [name for name in given if name not in known]
    if unknown:
        hint = did_you_mean(unknown[0], known) or "It takes none."
        message = f"“{unknown[0]}” is not a parameter of {method.title}."
        raise DecisionError(Problem(message, (unknown[0],), hint))
    settings: dict[str, Any] = {}
    problems: list[Problem] = []
    for parameter in method.parameters:
        value = given.get(parameter.name)
        try:
            settings[parameter.name] = parameter.read(
                decision, parameter.default if value is None else value
            )
        except DecisionError as error:
            problems += [problem.under(parameter.name) for problem in error.problems]
    if not problems and "functions" in settings:
        problems = _thresholds(decision, settings)
    if problems:
        raise DecisionError(problems)
    return settings


def share(_: Decision, value: object) -> float:
    """Read a number from 0 to 1."""
    number = _number(value)
    if not 0 <= number <= 1:
        raise DecisionError(Problem(f"{figure(number)} is not between 0 and 1.", (), "Try .5."))
    return number


def mode(_: Decision, value: object) -> str:
    """Read AHP's way of putting priorities of options together."""
    return _one_of(value, ("ideal", "distributive"))


def functions(decision: Decision, value: object) -> tuple[str, ...]:
    """Read PROMETHEE's preference functions: one for all, or one per criterion."""
    known = tuple(THRESHOLDS)
    return tuple(
        _one_of("usual" if entry is None else entry, known)
        for entry in _per_criterion(decision, value)
    )


def thresholds(decision: Decision, value: object) -> tuple[float | None, ...]:
    """Read PROMETHEE's q or p: one for all, or one per criterion; None where not needed."""
    return tuple(
        None if entry is None else _number(entry) for entry in _per_criterion(decision, value)
    )


def bounds(decision: Decision, value: object) -> tuple[tuple[float, float], ...] | None:
    """Read SPOTIS's bounds: one (low, high) for all, or one per criterion; the scales if None."""
    if value is None:
        return None
    if isinstance(value, Sequence | np.ndarray) and all(np.isscalar(end) for end in value):
        value = dict.fromkeys((c.id for c in decision.criteria), value)
    found: list[tuple[float, float]] = []
    entries = _per_criterion(decision, value)
    for criterion, entry in zip(decision.criteria, entries, strict=True):
        pair = list(entry) if isinstance(entry, Sequence | np.ndarray) else []
        if isinstance(entry, str) or len(pair) != 2:
            message = f"{criterion.name} has {entry!r} where its lowest and highest value belong."
            raise DecisionError(Problem(message, (), "Give (low, high) for all, or for each."))
        low, high = _number(pair[0]), _number(pair[1])
        column = decision.scores[criterion.id]
        if not low < high:
            message = f"{criterion.name}: low ({figure(low)}) must be below high ({figure(high)})."
            raise DecisionError(message)
        if (column < low).any() or (column > high).any():
            message = f"{criterion.name} has scores outside {figure(low)} to {figure(high)}."
            raise DecisionError(Problem(message, (), "Widen its bounds."))
        found.append((low, high))
    return tuple(found)


def _thresholds(decision: Decision, settings: Mapping[str, Any]) -> list[Problem]:
    """Find thresholds that are missing, useless, or in the wrong order."""
    problems = []
    used = {name for function in settings["functions"] for name in THRESHOLDS[function]}
    for name in ("q", "p"):
        if name not in used and any(value is not None for value in settings[name]):
            message = f"{name} has no effect on {', '.join(sorted(set(settings['functions'])))}."
            hint = "Choose functions that use it: " + ", ".join(
                function for function, needs in THRESHOLDS.items() if name in needs
            )
            problems.append(Problem(message, (name,), f"{hint}."))
    columns = (settings["functions"], settings["q"], settings["p"])
    for criterion, function, q, p in zip(decision.criteria, *columns, strict=True):
        needs = THRESHOLDS[function]
        lacking = [name for name, at in (("q", q), ("p", p)) if name in needs and at is None]
        if lacking:
            message = f"{criterion.name} has no {' and no '.join(lacking)}, which {function} needs."
            hint = "q: difference that does not count; p: difference that counts fully."
            problems.append(Problem(message, (lacking[0],), hint))
        elif "q" in needs and q < 0:
            problems.append(Problem(f"{criterion.name}: q ({figure(q)}) is below 0.", ("q",)))
        elif "p" in needs and p <= 0:
            problems.append(Problem(f"{criterion.name}: p ({figure(p)}) must be above 0.", ("p",)))
        elif needs == ("q", "p") and q >= p:
            message = f"{criterion.name}: q ({figure(q)}) must be below p ({figure(p)})."
            problems.append(Problem(message, ("q",)))
    return problems


def _per_criterion(decision: Decision, value: object) -> list[Any]:
    """Return one entry per criterion, in their order, from one for all or one for each."""
    if isinstance(value, Mapping | pd.Series):
        named = {decision.criterion(str(key)).id: entry for key, entry in value.items()}
        return [named.get(criterion.id) for criterion in decision.criteria]
    if isinstance(value, Sequence | np.ndarray) and not isinstance(value, str):
        entries = list(value)
        if len(entries) != len(decision.criteria):
            message = f"{len(entries)} entries for {len(decision.criteria)} criteria."
            hint = "Give one for all, or one for each in their order."
            raise DecisionError(Problem(message, (), hint))
        return entries
    return [value] * len(decision.criteria)


def _number(value: object) -> float:
    try:
        number = float(value)  # type: ignore[arg-type]
    except (TypeError, ValueError):
        number = math.nan
    if not math.isfinite(number) or isinstance(value, bool | str):
        raise DecisionError(Problem(f"{value!r} is not a finite number.", (), "Write one."))
    return number


def _one_of(value: object, known: Sequence[str]) -> str:
    if value not in known:
        raise DecisionError(
            Problem(f"“{value}” is not one of: {', '.join(known)}.", (), did_you_mean(value, known))
        )
    return str(value)
