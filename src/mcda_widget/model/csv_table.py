"""The rows of a CSV file as options, criteria and what is said about the criteria."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import Self

import numpy as np
import pandas as pd

from .csv_text import Numbers, Row, rows_of
from .errors import DecisionError, Path, Problem

HEADS = ("direction", "weight", "unit", "low", "high")


@dataclass(frozen=True)
class CsvTable:
    """A table whose first column names the rows and whose header names the columns."""

    header: Row
    heads: dict[str, Row]
    rows: list[Row]
    delimiter: str

    @classmethod
    def read(cls, text: str) -> Self:
        """Split a file into its header, the rows about the criteria, and the options."""
        found, delimiter = rows_of(text)
        if not found:
            hint = "Name the criteria in its first row, then write a row for each option."
            raise DecisionError(Problem("The file is empty.", (), hint))
        header, *rows = _trimmed(found)
        if len(header.cells) < 2:
            hint = "Separate columns by commas, semicolons or tabs."
            raise DecisionError(Problem("There is only one column.", (), hint, header.line))
        heads: dict[str, Row] = {}
        while rows and (key := rows[0].cells[0].casefold()) in HEADS:
            if key in heads:
                hint = "Keep one of the two."
                raise DecisionError(Problem(f"“{key}” stands twice.", (), hint, rows[0].line))
            heads[key] = rows.pop(0)
        return cls(header, heads, rows, delimiter)

    @property
    def criteria(self) -> list[str]:
        """Labels of the columns."""
        return self.header.cells[1:]

    @property
    def options(self) -> list[str]:
        """Labels of the rows that are options."""
        return [row.cells[0] for row in self.rows]

    def frame(self, found: list[Problem]) -> pd.DataFrame:
        """Return the scores, NaN where a cell is empty or, with a problem, no number."""
        values = [
            [self._number(row, j, ("scores", row.cells[0], c), found) for j, c in self._columns]
            for row in self.rows
        ]
        array = np.array(values, dtype=float).reshape(len(self.rows), len(self.criteria))
        for row in self.rows:
            found += self._too_long(row)
        return pd.DataFrame(array, index=self.options, columns=self.criteria)

    def words(self, head: str) -> dict[str, str] | None:
        """Return the words of a row about the criteria, by criterion; None without such a row."""
        if head not in self.heads:
            return None
        cells = _filled(self.heads[head].cells, len(self.header.cells))
        told = {c: cells[j] for j, c in self._columns if cells[j]}
        return {c: t.casefold() for c, t in told.items()} if head == "direction" else told

    def numbers(self, head: str, found: list[Problem]) -> dict[str, float] | None:
        """Return the numbers of a row about the criteria, by criterion; None without it."""
        if head not in self.heads:
            return None
        row = self.heads[head]
        read = {c: self._number(row, j, (), found) for j, c in self._columns}
        return {c: value for c, value in read.items() if not np.isnan(value)}

    def scales(self, found: list[Problem]) -> dict[str, tuple[float, float]] | None:
        """Return low and high by criterion; None without such rows."""
        if "low" not in self.heads and "high" not in self.heads:
            return None
        said = {end: self.words(end) or {} for end in ("low", "high")}
        for j, c in enumerate(self.criteria):
            for given, lacking in (("low", "high"), ("high", "low")):
                if c in said[given] and c not in said[lacking]:
                    message = f"“{given}” is given without “{lacking}”."
                    hint = f"Write “{lacking}” too, or neither."
                    found.append(Problem(message, ("criteria", j, "scale"), hint))
        low, high = self.numbers("low", found) or {}, self.numbers("high", found) or {}
        return {c: (low[c], high[c]) for c in low if c in high}

    @property
    def _columns(self) -> list[tuple[int, str]]:
        return list(enumerate(self.header.cells))[1:]

    def _number(self, row: Row, column: int, at: Path, found: list[Problem]) -> float:
        text = _filled(row.cells, len(self.header.cells))[column]
        if not text:
            return np.nan
        number = self._reader.read(text)
        if isinstance(number, Problem):
            label = f"row “{row.cells[0]}”, column “{self.header.cells[column]}”"
            found.append(replace(number, path=at, line=row.line, label=label))
            return np.nan
        return number

    @cached_property
    def _reader(self) -> Numbers:
        texts = [cell for row in [*self.rows, *self.heads.values()] for cell in row.cells[1:]]
        return Numbers(texts, self.delimiter)

    def _too_long(self, row: Row) -> list[Problem]:
        extra = row.cells[len(self.header.cells) :]
        if not extra:
            return []
        message = f"The row has {len(row.cells)} cells; the header has {len(self.header.cells)}."
        hint = "Put a text that holds the separator in double quotes, or name the last column."
        return [Problem(message, (), hint, row.line, f"row “{row.cells[0]}”")]


def _trimmed(rows: list[Row]) -> list[Row]:
    """Cut off empty cells at the end, as spreadsheets leave them."""
    trimmed = []
    for row in rows:
        cells = list(row.cells)
        while cells and not cells[-1]:
            cells.pop()
        trimmed.append(replace(row, cells=cells))
    return trimmed


def _filled(cells: list[str], length: int) -> list[str]:
    return [*cells, *[""] * (length - len(cells))]
