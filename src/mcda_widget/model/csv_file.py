"""A decision from a CSV file."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from .csv_table import CsvTable
from .csv_text import text_of
from .disk import read_bytes
from .errors import DecisionError
from .tables import About, from_frame, in_table

if TYPE_CHECKING:
    from os import PathLike

    from .decision import Decision
    from .errors import Problem

D = TypeVar("D", bound="Decision")

HEAD_OF = {"direction": "direction", "unit": "unit", "scale": "low"}


def from_csv(kind: type[D], path: str | PathLike[str], about: About) -> D:
    """Do what `Decision.from_csv` says."""
    file = Path(path).expanduser()
    data = read_bytes(file)
    found: list[Problem] = []
    try:
        table = CsvTable.read(text_of(data))
    except DecisionError as error:
        raise DecisionError(error.problems, file=str(file)) from None
    try:
        decision = from_frame(kind, table.frame(found), _about(table, about, file, found))
    except DecisionError as error:
        found += error.problems
    if found:
        problems = sorted((_located(p, table) for p in found), key=lambda p: p.line or 0)
        raise DecisionError(problems, file=str(file))
    return decision


def _about(table: CsvTable, told: About, file: Path, found: list[Problem]) -> About:
    """Return what is told, and where nothing is, what the rows above the options say."""
    return About(
        directions=table.words("direction") if told.directions is None else told.directions,
        weights=table.numbers("weight", found) if told.weights is None else told.weights,
        scale=table.scales(found) if told.scale is None else told.scale,
        title=told.title or file.stem,
        units=table.words("unit") if told.units is None else told.units,
    )


def _located(problem: Problem, table: CsvTable) -> Problem:
    """Say a problem's line, row and column."""
    line = None
    match problem.path:
        case ("scores", option, *_) if option in table.options:
            line = table.rows[table.options.index(str(option))].line
        case ("options", int(i), *_):
            line = table.rows[i].line
        case ("criteria", int(_), str(key), *_) if HEAD_OF.get(key) in table.heads:
            line = table.heads[HEAD_OF[key]].line
        case ("criteria", *_):
            line = table.header.line
        case ("weighting" | "weights", *_) if "weight" in table.heads:
            line = table.heads["weight"].line
    return in_table(replace(problem, line=problem.line or line), table.options, table.criteria)
