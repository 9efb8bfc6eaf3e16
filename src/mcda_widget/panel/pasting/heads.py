"""Which options or criteria the rows or columns of a block belong to."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mcda_widget.model.block import folded, plainly
from mcda_widget.panel.adding import with_new_criterion, with_new_option

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from mcda_widget.model import Criterion, Decision, Option

    Parts = Sequence[Option] | Sequence[Criterion]
    Add = Callable[[Decision, str], tuple[Decision, str]]


@dataclass(frozen=True)
class Lines:
    """The rows of a block, or its columns.

    Parameters
    ----------
    names : list of str or None
        What heads them; None where they go in order, from `start` on.
    start : str
        ``id`` of the option or criterion where the first one goes then.
    used : list of bool
        Whether each holds anything.
    """

    names: list[str] | None
    start: str
    used: list[bool]


@dataclass(frozen=True)
class Heads:
    """Where lines belong.

    Parameters
    ----------
    ids : list of str
        The option or criterion of each; an empty text where a line is left out.
    new : dict of str to str
        Names of those to add, by ``id``.
    twice : list of str
        Names that head a second line, which is left out.
    larger : Decision
        The decision with those to add.
    """

    ids: list[str]
    new: dict[str, str]
    twice: list[str]
    larger: Decision


def option_heads(decision: Decision, rows: Lines) -> Heads:
    """Return the options that rows belong to."""
    return _heads(decision, rows, decision.options, "Option", with_new_option)


def criterion_heads(decision: Decision, columns: Lines) -> Heads:
    """Return the criteria that columns belong to."""
    return _heads(decision, columns, decision.criteria, "Criterion", with_new_criterion)


def _heads(decision: Decision, lines: Lines, parts: Parts, kind: str, add: Add) -> Heads:
    known = Names(parts)
    order = [part.id for part in parts]
    first = order.index(lines.start) if lines.start in order else len(order)
    heads = Heads([], {}, [], decision)
    for i, used in enumerate(lines.used):
        name = lines.names[i] if lines.names else ""
        key = known.find(name)
        if lines.names is None and first + i < len(order):
            key = order[first + i]
        elif not key and (name or used):
            name = name or known.unnamed(kind, len(order) + len(heads.new))
            larger, key = add(heads.larger, name)
            known.add(name, key)
            heads = Heads(heads.ids, {**heads.new, key: name}, heads.twice, larger)
        if key in heads.ids and key:
            heads.twice.append(name)
            key = ""
        heads.ids.append(key)
    return heads


class Names:
    """Finds options or criteria by what heads a line: a name, in any letters, or an ``id``.

    A name as it is written goes before one in other letters, and any name before an ``id``.

    Parameters
    ----------
    parts : sequence of Option or Criterion
        Those that are known.
    """

    def __init__(self, parts: Parts) -> None:
        self._exact = {plainly(part.name): part.id for part in parts}
        several = Counter(folded(part.name) for part in parts)
        self._loose = {folded(part.id): part.id for part in parts} | {
            # What two names have in common is neither's.
            key: part.id if several[key] == 1 else ""
            for part in parts
            if (key := folded(part.name))
        }

    def find(self, name: str) -> str:
        """Return the ``id`` of the part meant, or an empty text."""
        return self._exact.get(name) or self._loose.get(folded(name), "")

    def add(self, name: str, key: str) -> None:
        """Know one more."""
        self._loose[folded(name)] = key

    def unnamed(self, kind: str, count: int) -> str:
        """Return a name for the part after `count` others that none has."""
        number = count + 1
        while folded(f"{kind} {number}") in self._loose:
            number += 1
        return f"{kind} {number}"
