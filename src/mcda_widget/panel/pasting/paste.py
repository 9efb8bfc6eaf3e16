"""A block of text that is to be put into the scores of a decision."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from mcda_widget.model import DecisionError, Problem
from mcda_widget.model.block import Block, folded
from mcda_widget.model.score_text import ScoreTexts

from .heads import Lines, criterion_heads, option_heads

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mcda_widget.model import Decision
    from mcda_widget.model.score_text import Fields

    from .heads import Heads

LARGEST = 20_000  # cells; more than a table on a screen is meant for

Place = tuple[str, str]  # an option and a criterion, by id


@dataclass(frozen=True)
class Paste:
    """A block of text that is to be put into the scores of a decision.

    An empty cell leaves a score as it is: blocks with gaps are common, and clearing has a key
    of its own.

    Parameters
    ----------
    decision : Decision
        Whose scores are to change.
    text : str
        As the clipboard holds it.
    option, criterion : str
        Where its upper left cell goes, by ``id``; an empty text where there is none yet.
    rows, columns : int
        Size of the range that was chosen; a block that fits into it several times fills it.

    Raises
    ------
    DecisionError
        From every method, where the text is empty or too long.
    """

    decision: Decision
    text: str
    option: str = ""
    criterion: str = ""
    rows: int = 1
    columns: int = 1

    def result(self, *, add: bool) -> Decision:
        """Return the decision with the scores that can be used; `add` what the table lacks."""
        return _with(self.larger if add else self.decision, self.usable(add=add))

    def usable(self, *, add: bool) -> dict[Place, Fields]:
        """Return the scores that can be used, by option and criterion."""
        lacking = {} if add else self.options.new | self.criteria.new
        return {
            place: fields
            for place, fields in self._sound.items()
            if place not in self.problems and not lacking.keys() & {*place}
        }

    @cached_property
    def problems(self) -> dict[Place, Problem]:
        """What cannot be used and why, by option and criterion, in their order."""
        found = self._unread | self._refused
        return {place: found[place] for place in self.read if place in found}

    @cached_property
    def options(self) -> Heads:
        """The options that the rows belong to."""
        used = [any(row) for row in self._cells]
        return option_heads(self.decision, Lines(self._block.names, self.option, used))

    @cached_property
    def criteria(self) -> Heads:
        """The criteria that the columns belong to."""
        used = [any(column) for column in zip(*self._cells, strict=True)]
        lines = Lines(self._block.columns, self.criterion, used)
        return criterion_heads(self.options.larger, lines)

    @property
    def larger(self) -> Decision:
        """The decision with the options and criteria that it lacks."""
        return self.criteria.larger

    @cached_property
    def read(self) -> dict[Place, Fields | Problem]:
        """What the cells say, or why they say nothing; without the empty ones."""
        texts = ScoreTexts(cell for row in self._cells for cell in row)
        criteria = {c.id: c for c in self.larger.criteria}
        found: dict[Place, Fields | Problem] = {}
        for option, row in zip(self.options.ids, self._cells, strict=True):
            for key, text in zip(self.criteria.ids, row, strict=True):
                if text and option and key:
                    scale = self.larger.scale_of(key)
                    found[option, key] = texts.read(text, scale, criteria[key].unit)
        return found

    @cached_property
    def _block(self) -> Block:
        options = {folded(name) for o in self.decision.options for name in (o.id, o.name)}
        criteria = {folded(name) for c in self.decision.criteria for name in (c.id, c.name)}
        block = Block.read(self.text, options, criteria)
        size = len(block.rows) * len(block.rows[0]) if block.rows else 0
        if not size:
            raise DecisionError("There is nothing to paste: no text was copied.")
        if size > LARGEST:
            raise DecisionError(
                f"This is a block of {size:,} cells; {LARGEST:,} can be pasted at once. "
                "Copy a smaller part, or open the table with Decision.from_csv."
            )
        return block

    @cached_property
    def _cells(self) -> list[list[str]]:
        """The figures, repeated where they fit several times into the range chosen."""
        found = self._block.figures
        if self._block.names is None and self._block.columns is None:
            down, across = self.rows // len(found), self.columns // len(found[0])
            if (self.rows, self.columns) == (down * len(found), across * len(found[0])):
                return [row * across for row in found] * down
        return found

    @cached_property
    def _sound(self) -> dict[Place, Fields]:
        return {place: read for place, read in self.read.items() if not isinstance(read, Problem)}

    @property
    def _unread(self) -> dict[Place, Problem]:
        return {place: read for place, read in self.read.items() if isinstance(read, Problem)}

    @property
    def _refused(self) -> dict[Place, Problem]:
        """What the decision refuses of what could be read: values off a scale, and the like."""
        try:
            _with(self.larger, self._sound)
        except DecisionError as error:
            found: dict[Place, Problem] = {}
            for problem in error.problems:
                _, option, criterion, *_ = problem.path
                found.setdefault((str(option), str(criterion)), problem)
            return found
        return {}


def _with(decision: Decision, scores: Mapping[Place, Fields]) -> Decision:
    changes: dict[str, dict[str, Fields]] = {}
    for (option, criterion), fields in scores.items():
        changes.setdefault(option, {})[criterion] = fields
    return decision.with_scores(changes)
