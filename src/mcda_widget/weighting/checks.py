"""Reading what people give: numbers by name, refused in words where they cannot be used."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np
import pandas as pd

from mcda_widget.model import DecisionError, Problem, did_you_mean

if TYPE_CHECKING:
    from numpy.typing import NDArray

Numbers: TypeAlias = "Mapping[str, float] | pd.Series[float] | Sequence[float] | NDArray[Any]"


def listed(names: Iterable[object]) -> str:
    """Write names as a person would.

    Examples
    --------
    >>> listed(["reach", "cost", "speed"])
    '“reach”, “cost” and “speed”'
    """
    quoted = [f"“{name}”" for name in names]
    return f"{', '.join(quoted[:-1])} and {quoted[-1]}" if len(quoted) > 1 else "".join(quoted)


def names_for(count: int, names: Iterable[str] | None) -> list[str]:
    """Return the names of `count` things: those given, else ``c1``, ``c2``, ….

    Raises
    ------
    DecisionError
        Where there are too few or too many, or one stands there twice.
    """
    if names is None:
        return [f"c{i + 1}" for i in range(count)]
    found = [str(name) for name in names]
    if len(found) != count:
        raise DecisionError(f"There are {len(found)} names for {count} values. Give one to each.")
    twice = sorted({name for name in found if found.count(name) > 1})
    if twice:
        raise DecisionError(f"The name {listed(twice)} stands there twice. Give each its own.")
    return found


def number(value: object, what: str) -> float:
    """Return a finite number, or say in words what stands in its place."""
    try:
        result = float(value)  # type: ignore[arg-type]
    except (TypeError, ValueError):
        result = math.nan
    if isinstance(value, bool) or not math.isfinite(result):
        shown = f"“{value}”" if isinstance(value, str) else repr(value)
        raise DecisionError(f"{shown} for {what} is not a number. Write one such as 7 or 2.5.")
    return result


def by_name(values: Numbers, names: Iterable[str] | None, what: str = "value") -> dict[str, float]:
    """Read finite numbers by name, none of them required.

    Raises
    ------
    DecisionError
        Where a name stands there twice, or a value is not a number.
    """
    if isinstance(values, Mapping | pd.Series):
        pairs = [(str(name), value) for name, value in values.items()]
    else:
        plain = list(values)
        pairs = list(zip(names_for(len(plain), names), plain, strict=True))
    names_for(len(pairs), [name for name, _ in pairs])
    return {name: number(value, f"the {what} of “{name}”") for name, value in pairs}


def named_numbers(values: Numbers, names: Iterable[str] | None, what: str) -> pd.Series[float]:
    """Read finite numbers ≥ 0 by name.

    Parameters
    ----------
    values : mapping, Series or sequence of float
        By name, or in the order of `names`.
    names : iterable of str, optional
        Every name that must have a value, in the order of the result.
    what : str
        What one value is, in the singular: ``"points"``.

    Raises
    ------
    DecisionError
        Naming every value that is missing, unknown, negative or not a number.
    """
    wanted = None if names is None else [str(name) for name in names]
    given = by_name(values, wanted, what)
    order = list(given) if wanted is None else names_for(len(wanted), wanted)
    if not order:
        raise DecisionError(f"There are no {what} to weigh by. Give at least one value.")
    _complete(given, order, what)
    negative = [f"“{name}” ({value:g})" for name, value in given.items() if value < 0]
    if negative:
        message = f"The {what} of {', '.join(negative)} must not be below 0."
        raise DecisionError(Problem(message, hint="Give 0 to what must not count."))
    return pd.Series([given[name] for name in order], index=index_of(order), dtype=float)


def index_of(names: Sequence[str]) -> pd.Index[str]:
    """Return the index every set of weights has."""
    return pd.Index(list(names), name="criterion", dtype=object)


def normalized(values: Mapping[str, float] | pd.Series[float], what: str) -> pd.Series[float]:
    """Scale values to weights that sum to 1.

    Raises
    ------
    DecisionError
        Where they are all 0.
    """
    series = pd.Series(values, dtype=float)
    top = float(series.max())
    if not top > 0:
        message = f"All {what} are 0, so nothing weighs anything."
        raise DecisionError(Problem(message, hint="Give some to at least one."))
    if top > 1e300:  # their sum would be beyond a float
        series = series / top
    weights = series / math.fsum(series)
    return (weights / math.fsum(weights)).rename("weight")


def _complete(given: Mapping[str, Any], order: Sequence[str], what: str) -> None:
    missing = [name for name in order if name not in given]
    unknown = [name for name in given if name not in order]
    problems = [
        Problem(f"“{name}” is not among what is weighed.", hint=did_you_mean(name, order))
        for name in unknown
    ]
    if missing:
        hint = "Give each a value; 0 to what must not count."
        problems.append(Problem(f"There are no {what} for {listed(missing)}.", hint=hint))
    if problems:
        raise DecisionError(problems)


def text_of(kind: Any) -> str:  # noqa: ANN401 - whatever was given as a choice
    """Show a choice that was given, in quotes."""
    return f"“{kind}”" if isinstance(kind, str) else repr(kind)


def one_of(given: object, known: Sequence[str], what: str) -> str:
    """Return a choice, or refuse it in words.

    Raises
    ------
    DecisionError
        Where it is not among those known.
    """
    if given in known:
        return str(given)
    message = f"{text_of(given)} is not {what}."
    raise DecisionError(Problem(message, hint=did_you_mean(given, known)))


def as_floats(values: object, what: str) -> NDArray[np.float64]:
    """Read a table of numbers, None and NaN standing for what is not there.

    Raises
    ------
    DecisionError
        Where something in it is not a number.
    """
    try:
        return np.array(values, dtype=float)
    except (TypeError, ValueError):
        message = f"{what} holds something that is not a number, or rows of unequal length."
        raise DecisionError(Problem(message, hint="Write numbers only, one row each.")) from None
