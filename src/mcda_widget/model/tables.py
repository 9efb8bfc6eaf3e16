"""A decision from a table: options as rows, criteria as columns."""

from __future__ import annotations

import math
import numbers
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any, TypeVar

import pandas as pd

from .errors import DecisionError, Problem, unknown
from .parts import Scale
from .validation import shown

if TYPE_CHECKING:
    from .decision import Decision

    V = TypeVar("V")
    ByCriterion = Mapping[Any, V] | Sequence[V] | pd.Series[Any]
    Scales = tuple[float, float] | Mapping[Any, Any]

D = TypeVar("D", bound="Decision")


@dataclass(frozen=True)
class About:
    """What a table itself does not say; see `Decision.from_frame`."""

    directions: ByCriterion[str] | str | None
    weights: ByCriterion[float] | None
    scale: Scales | None
    title: str | None
    units: ByCriterion[str] | None


def from_frame(kind: type[D], frame: pd.DataFrame, about: About) -> D:
    """Do what `Decision.from_frame` says."""
    _refuse_shape(frame)
    options, criteria = _labels(frame.index), _labels(frame.columns)
    problems = [*_label_problems(options, "options"), *_label_problems(criteria, "criteria")]
    rows = _rows(frame, options, criteria, problems)
    common, scales = _scales(about.scale, criteria, problems)
    told = {
        "direction": _by_criterion(about.directions, criteria, "directions", problems),
        "unit": _by_criterion(about.units, criteria, "units", problems),
        "scale": scales,
    }
    points = _by_criterion(about.weights, criteria, "weights", problems)
    try:
        decision = kind(
            title=about.title,
            scale=common,
            criteria=[
                {"id": c, "name": c, **{key: by[c] for key, by in told.items() if c in by}}
                for c in criteria
            ],
            options=[{"id": option, "name": option} for option in options],
            scores=rows,
        )
        if about.weights is not None and not problems:
            decision = decision.with_weights(points)
    except DecisionError as error:
        if not any(problem.path[:1] in {("options",), ("criteria",)} for problem in problems):
            problems += error.problems  # beside repeated labels they would say it twice
    if problems:
        raise DecisionError(in_table(p, options, criteria) for p in problems)
    return decision


def in_table(problem: Problem, options: Sequence[str], criteria: Sequence[str]) -> Problem:
    """Say a problem's place as a row and a column."""
    label = problem.label
    match problem.path:
        case ("scores", option, criterion, *_):
            label = f"row “{option}”, column “{criterion}”"
        case ("options", int(i), *_):
            label = _named("row", options[i], i)
        case ("criteria", int(j), *keys):
            label = ", ".join([_named("column", criteria[j], j), *map(str, keys)])
        case ("weighting", "judgements", "direct", criterion, *_):
            label = f"weight of “{criterion}”"
    return replace(problem, label=label)


def _named(kind: str, label: str, position: int) -> str:
    return f"{kind} “{label}”" if label else f"{kind} {position + 1}"


def _refuse_shape(frame: pd.DataFrame) -> None:
    if not isinstance(frame, pd.DataFrame):
        message = f"A {type(frame).__name__} is given where a DataFrame is expected."
        raise DecisionError(Problem(message, (), "Put options in rows, criteria in columns."))
    for labels, name in ((frame.index, "rows"), (frame.columns, "columns")):
        if isinstance(labels, pd.MultiIndex):
            hint = "Give each one label, for instance by reset_index or droplevel."
            raise DecisionError(Problem(f"The {name} have labels of several levels.", (), hint))
        if labels.empty:
            hint = "Put options in rows, criteria in columns."
            raise DecisionError(Problem(f"The table has no {name}.", (), hint))


def _labels(labels: Iterable[object]) -> list[str]:
    return ["" if _is_missing(label) else str(label).strip() for label in labels]


def _label_problems(labels: Sequence[str], place: str) -> Iterable[Problem]:
    kind = {"options": "row", "criteria": "column"}[place]
    for i, label in enumerate(labels):
        if not label:
            message = f"The {kind} has no label."
            yield Problem(message, (place, i), f"Name every {kind}.")
        elif label in labels[:i]:
            message = f"Two {kind}s are called “{label}”."
            yield Problem(message, (place, i), f"Give each {kind} its own label.")


def _rows(
    frame: pd.DataFrame, options: list[str], criteria: list[str], problems: list[Problem]
) -> dict[str, dict[str, float]]:
    rows: dict[str, dict[str, float]] = {option: {} for option in options}
    for j, criterion in enumerate(criteria):
        for option, value in zip(options, frame.iloc[:, j].tolist(), strict=True):
            if _is_missing(value):
                continue
            if (number := _number(value)) is not None:
                rows[option][criterion] = number
            else:
                hint = "Write a finite number, or leave it NaN where the score is missing."
                message = f"{shown(value)} is not a number."
                problems.append(Problem(message, ("scores", option, criterion), hint))
    return rows


def _is_missing(value: object) -> bool:
    return value is None or value is pd.NA or value is pd.NaT or value != value  # noqa: PLR0124 - NaN


def _number(value: object) -> float | None:
    if isinstance(value, bool) or not isinstance(value, numbers.Real | Decimal):
        return None
    number = float(value)
    return number if math.isfinite(number) else None


def _by_criterion(
    given: ByCriterion[Any] | str | None, criteria: list[str], what: str, problems: list[Problem]
) -> dict[str, Any]:
    """Return what was given by criterion: as a mapping, in their order, or one for all."""
    if given is None:
        return {}
    if isinstance(given, str):
        return dict.fromkeys(criteria, given)
    if isinstance(given, Mapping | pd.Series):
        by = {str(key).strip(): value for key, value in given.items()}
        problems += unknown(by, criteria, "a criterion", (what,))
        return {key: value for key, value in by.items() if not _is_missing(value)}
    values = list(given)
    if len(values) != len(criteria):
        message = f"{len(values)} {what} are given for {len(criteria)} criteria."
        hint = "Give one for each, in their order, or a mapping by criterion."
        problems.append(Problem(message, (what,), hint))
        return {}
    return dict(zip(criteria, values, strict=True))


def _scales(
    given: Scales | None, criteria: list[str], problems: list[Problem]
) -> tuple[object, dict[str, object]]:
    """Return the scale of all, and the scales by criterion."""
    if isinstance(given, Mapping) and (set(given) != {"low", "high"} or set(given) <= {*criteria}):
        by = _by_criterion(given, criteria, "scale", problems)
        return None, {key: _scale(value, ("scale", key), problems) for key, value in by.items()}
    return (None if given is None else _scale(given, ("scale",), problems)), {}


def _scale(given: object, at: tuple[str, ...], problems: list[Problem]) -> object:
    if isinstance(given, Mapping | Scale):
        return given
    ends = [] if isinstance(given, str) or not isinstance(given, Iterable) else list(given)
    if len(ends) != 2:
        message = f"{shown(given)} is not a lowest and a highest value."
        problems.append(Problem(message, at, "Write (low, high), for instance (0, 10)."))
        return None
    return {"low": ends[0], "high": ends[1]}
