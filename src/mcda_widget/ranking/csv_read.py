"""A ranking's CSV file read back, with the very same numbers."""

from __future__ import annotations

import csv
import io
import math
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pandas as pd

from mcda_widget.model import DecisionError, Problem

from .csv_file import BOM, CONTRIBUTION, LAST, SCORE, WEIGHT, columns
from .csv_text import original

if TYPE_CHECKING:
    import os


@dataclass(frozen=True, eq=False)
class RankingTable:
    """What a ranking's file holds.

    Attributes
    ----------
    frame : DataFrame
        ``score`` and ``rank`` by option ``id``, best first.
    names : Series
        Name by option ``id``.
    scores : DataFrame, options × criteria
        The options' scores on the criteria; NaN where AHP compared them instead.
    weights : Series
        By criterion ``id``.
    contributions : DataFrame, options × criteria
        What each criterion contributes.
    method, normalization, parameters, title : str
        How it was ranked, and what.
    """

    frame: pd.DataFrame
    names: pd.Series[str]
    scores: pd.DataFrame
    weights: pd.Series[float]
    contributions: pd.DataFrame
    method: str
    normalization: str
    parameters: str
    title: str


def read_ranking_csv(path: str | os.PathLike[str]) -> RankingTable:
    """Read a file that `write_ranking_csv` wrote.

    Parameters
    ----------
    path : path
        The file.

    Returns
    -------
    RankingTable
        The very same numbers and texts.

    Raises
    ------
    DecisionError
        Where it cannot be read, or is not such a file.
    """
    try:
        text = Path(path).read_bytes().decode("utf-8")
        rows = list(csv.reader(io.StringIO(text.removeprefix(BOM), newline=""), strict=True))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise DecisionError(f"It cannot be read: {error}.", file=str(path)) from error
    try:
        return _table(rows)
    except DecisionError as error:
        raise DecisionError(error.problems, file=str(path)) from None


def _table(rows: list[list[str]]) -> RankingTable:
    header = [original(cell) for cell in rows[0]] if rows else []
    criteria = [name.removeprefix(SCORE) for name in header if name.startswith(SCORE)]
    if header != columns(criteria) or len(rows) < 2:
        hint = "Its first columns are rank, option, name and score."
        raise DecisionError(Problem("This is not the CSV file of a ranking.", (), hint))
    for number, row in enumerate(rows[1:], start=2):
        if len(row) != len(header):
            message = f"Row {number} has {len(row)} cells where {len(header)} belong."
            raise DecisionError(message)
    cells = dict(zip(header, zip(*rows[1:], strict=True), strict=True))
    index = pd.Index([original(cell) for cell in cells["option"]], name="option", dtype=object)

    across = pd.Index(criteria, name="criterion", dtype=object)

    def numbers(kind: str) -> pd.DataFrame:
        found = [_numbers(cells[kind + key], kind + key) for key in criteria]
        return pd.DataFrame(zip(*found, strict=True), index=index, columns=across, dtype=float)

    ranks = [int(value) for value in _numbers(cells["rank"], "rank")]
    scores = _numbers(cells["score"], "score")
    texts = {name: original(cells[name][0]) for name in LAST}
    names = [original(cell) for cell in cells["name"]]
    return RankingTable(
        frame=pd.DataFrame({"score": scores, "rank": ranks}, index=index),
        names=pd.Series(names, index=index, name="name", dtype=object),
        scores=numbers(SCORE),
        weights=numbers(WEIGHT).iloc[0].rename("weight"),
        contributions=numbers(CONTRIBUTION),
        **texts,
    )


def _numbers(cells: tuple[str, ...], column: str) -> list[float]:
    found = []
    for number, cell in enumerate(cells, start=2):
        try:
            # AHP compares options where there are no scores; nothing else may be empty.
            value = math.nan if not cell and column.startswith(SCORE) else float(cell)
        except ValueError:
            value = math.inf
        if math.isinf(value) or (cell and math.isnan(value)):
            message = f"Row {number} has “{cell}” in the column “{column}”: not a number."
            raise DecisionError(message)
        found.append(value)
    return found
