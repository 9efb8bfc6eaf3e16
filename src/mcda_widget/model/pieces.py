"""The entries of one list or mapping as pieces of text, put together again after an edit."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

    from .lines import Lines
    from .tree import ListNode, MapNode


FILLING = re.compile(r"(\s|#.*)*")


@dataclass(frozen=True)
class Piece:
    """An entry: its text, and what stands before it."""

    body: str
    lead: str = ""  # the comments above it and its indent
    gap: str | None = None  # what sets it apart from the entry before; None where it is new


class Pieces:
    """Takes entries in the order of the text, and gives back a text in any order."""

    def __init__(self, lines: Lines, node: ListNode | MapNode) -> None:
        self.kept: dict[Hashable, Piece] = {}
        self._lines, self._node = lines, node
        self._end: int | None = None  # of the entry before
        self._first = node.end
        self._gaps: list[str] = []
        self._left = ""  # comments that stood apart, above an entry that is gone

    def keep(self, name: Hashable, start: int, end: int, body: str) -> None:
        """Take an entry that stays, with its old place and its text now."""
        lead, gap = self._before(start, end)
        if self._left and gap:
            gap, self._left = self._left + gap[1:], ""
        self.kept[name] = Piece(body, lead, gap)

    def drop(self, start: int, end: int) -> None:
        """Take an entry that goes, with the comments directly above it."""
        _, gap = self._before(start, end)
        if gap and "#" in gap and not self._node.flow:
            self._left += gap[1:] if self._left else gap

    def add(self, name: Hashable, body: str, after: Hashable | None) -> None:
        """Take a new entry, to stand after another one."""
        lead = "" if self._node.flow else " " * self._lines.column(self._node.start)
        names = list(self.kept)
        if after in self.kept:
            names.insert(names.index(after) + 1, name)
        else:
            names.insert(0 if self._node.flow else len(names), name)
        self.kept[name] = Piece(body, lead)
        self.kept = {key: self.kept[key] for key in names}

    def dash(self) -> int:
        """Return where the dash of the next entry of a block list stands."""
        if self._end is None:
            return self._node.start
        found = FILLING.match(self._lines.text, self._end)
        return found.end() if found else self._end

    def joined(self, names: Sequence[Hashable]) -> str:
        """Return the text of the list or mapping, its entries in this order."""
        pieces = [self.kept[name] for name in names]
        if self._node.flow:
            return self._in_brackets(pieces)
        first, *others = pieces
        if self._lines.shares_line(self._node.start):
            first = replace(first, lead="")
        elif first.gap and "#" in first.gap:
            first = replace(first, lead=first.gap.lstrip("\n") + first.lead)
        usual = "\n\n" if self._gaps and re.search(r"\n[ \t]*\n", self._gaps[-1]) else "\n"
        text = first.lead + first.body
        for piece in others:
            text += (piece.gap or usual) + piece.lead + piece.body
        return text + self._left.rstrip()

    def _in_brackets(self, pieces: list[Piece]) -> str:
        text, node = self._lines.text, self._node
        opening = text[node.start : self._first]
        usual = f",{opening[1:]}" if "\n" in opening else ", "
        if self._gaps and "#" not in self._gaps[-1]:
            usual = self._gaps[-1]
        inside = pieces[0].body
        for piece in pieces[1:]:
            inside += (piece.gap or usual) + piece.body
        return opening + inside + text[self._end : node.end]

    def _before(self, start: int, end: int) -> tuple[str, str | None]:
        """Return what stands above an entry, and between it and the one before."""
        text, own = self._lines.text, start
        if not self._node.flow:
            own, end = self._lines.above(start), self._lines.line_end(end)
        gap = None if self._end is None else text[self._end : own]
        if gap is None:
            self._first = own
        else:
            self._gaps.append(gap)
        self._end = end
        return text[own:start], gap
