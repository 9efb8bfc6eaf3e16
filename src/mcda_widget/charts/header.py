"""Notes above a plot, one for each change of leader, kept clear of each other."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import Any

from mcda_widget.ranking.words import listed

from .text import LETTER, LINE, wrapped

NOTE = 44  # letters to a line
# Width of the plot that notes are laid out for, in pixels (wider is only roomier), and how far
# beyond its right end they may reach: there is room above the names at the line ends.
WIDTH, BEYOND = 520, 150
FLOOR = 22  # the lowest note starts this far above the plot; below it stands today's label
GAP = 4


@dataclass
class _Note:
    x: float
    lines: list[str]
    left: bool = True
    floor: float = FLOOR

    @property
    def span(self) -> tuple[float, float]:
        width = max(map(len, self.lines)) * LETTER + 8
        return (self.x, self.x + width) if self.left else (self.x - width, self.x)

    @property
    def top(self) -> float:
        return self.floor + len(self.lines) * LINE

    @property
    def row(self) -> dict[str, Any]:
        align = "left" if self.left else "right"
        return {"text": self.lines, "align": align, "top": self.top, "floor": self.floor}

    def clear(self, placed: list[_Note]) -> None:
        """Move above every note placed already that would be covered."""
        low, high = self.span
        under = [note.top + GAP for note in placed if note.span[0] < high and low < note.span[1]]
        self.floor = max([FLOOR, *under])


def header_notes(crossings: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Say above each change of leader who leads from there.

    Parameters
    ----------
    crossings : list of dict
        By weight: ``weight``, ``name`` (who leads above it), ``at`` (the weight in words) and
        ``first`` (whether the leader changes).

    Returns
    -------
    list of dict, one per crossing
        ``text`` (lines; empty where there is no note), ``align``, and ``top`` and ``floor`` of
        the note: pixels above the plot.
    """
    notes: dict[int, _Note] = {}
    changes = [(i, crossing) for i, crossing in enumerate(crossings) if crossing["first"]]
    for _, together in groupby(changes, key=lambda change: round(change[1]["weight"], 8)):
        here = list(together)
        names = list(dict.fromkeys(crossing["name"] for _, crossing in here))
        verb = "lead" if len(names) > 1 else "leads"
        above = f"above {here[0][1]['at']}".replace(" ", "\N{NO-BREAK SPACE}")
        first, crossing = here[0]
        note = _Note(crossing["weight"] * WIDTH, wrapped(f"{listed(names)} {verb} {above}", NOTE))
        note.left = note.span[1] <= WIDTH + BEYOND
        notes[first] = note
    # A note's line runs down from its own corner, so the one further from that side is higher.
    to_right = [note for note in reversed(notes.values()) if note.left]
    to_left = [note for note in notes.values() if not note.left]
    placed: list[_Note] = []
    for note in [*to_right, *to_left]:
        note.clear(placed)
        placed.append(note)
    empty = _Note(0.0, [])
    return [notes.get(i, empty).row for i in range(len(crossings))]
