"""A block of cells as a spreadsheet puts it on the clipboard, and the names that head it."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Self

from .score_text import looks_like_score

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence


@dataclass(frozen=True)
class Block:
    """Cells without space around them, every row as long as the longest.

    Parameters
    ----------
    rows : list of list of str
        The cells.
    options, criteria : collection of str
        Names, `folded`, that are expected to head rows and columns.
    """

    rows: list[list[str]]
    options: Collection[str] = ()
    criteria: Collection[str] = ()

    @classmethod
    def read(cls, text: str, options: Collection[str] = (), criteria: Collection[str] = ()) -> Self:
        r"""Return the cells of a text as Excel, LibreOffice and Google Sheets give it.

        Tabs, or else semicolons, stand between cells; a cell with line breaks stands in
        quotes. Empty rows and columns at the end are cut off.

        Examples
        --------
        >>> Block.read('2,5\t"two\nlines"\r\n\t7\r\n').rows
        [['2,5', 'two lines'], ['', '7']]
        """
        rows = [[plainly(cell) for cell in row] for row in _split(text)]
        while rows and not any(rows[-1]):
            rows.pop()
        width = max((j + 1 for row in rows for j, cell in enumerate(row) if cell), default=0)
        return cls([[*row, *[""] * width][:width] for row in rows], options, criteria)

    @property
    def columns(self) -> list[str] | None:
        """Names above the columns of figures, or None where the first row holds figures."""
        top, left = self._heads
        return self.rows[0][left:] if top else None

    @property
    def names(self) -> list[str] | None:
        """Names before the rows of figures, or None where the first column holds figures."""
        top, left = self._heads
        return [row[0] for row in self.rows[top:]] if left else None

    @property
    def figures(self) -> list[list[str]]:
        """The cells without the names."""
        top, left = self._heads
        return [row[left:] for row in self.rows[top:]]

    @cached_property
    def _heads(self) -> tuple[bool, bool]:
        """Whether the first row and the first column are names."""
        if not self.rows:
            return False, False
        top, left = self.rows[0], [row[0] for row in self.rows]
        above = self._are_names(top[1:], self.criteria)
        before = self._are_names(left[1:], self.options)
        if above and before and self._are_names([top[0] or "corner"], ()):
            return True, True
        # A line of words alone may be remarks (n/a) about scores.
        under = [cell for row in self.rows[1:] for cell in row]
        beside = [cell for row in self.rows for cell in row[1:]]
        above = self._are_names(top, self.criteria) and _may_head(top, self.criteria, under)
        before = self._are_names(left, self.options) and _may_head(left, self.options, beside)
        return above and len(left) > 1, before and len(top) > 1

    def _are_names(self, cells: Sequence[str], known: Collection[str]) -> bool:
        said = [cell for cell in cells if cell]
        return bool(said) and all(folded(c) in known or not looks_like_score(c) for c in said)


def plainly(name: str) -> str:
    """Return a text with single spaces and no line breaks, as the cells of a block have it."""
    return " ".join(name.split())


def folded(name: str) -> str:
    """Return a name as it is looked for, in small letters."""
    return plainly(name).casefold()


REMARKS = frozenset(
    ("n/a", "na", "n.a.", "nan", "#n/a", "none", "null", "missing", "tbd", "unknown", "?", "-", "–")
)


def _may_head(cells: Sequence[str], known: Collection[str], others: Sequence[str]) -> bool:
    """Whether words in a line are names: one is known, or all could be new ones of scores."""
    said = [folded(cell) for cell in cells]
    if any(name in known for name in said):
        return True
    could = all(said) and len({*said}) == len(said) and not REMARKS & {*said}
    return could and any(looks_like_score(cell) for cell in others)


def _split(text: str) -> list[list[str]]:
    delimiter = ";" if ";" in text and "\t" not in text else "\t"
    try:
        return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True))
    except csv.Error:  # a quote that quotes nothing, such as an inch mark
        return [line.split(delimiter) for line in text.splitlines()]
