"""The values of a file with their places in its text, so that errors and edits can find them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from .errors import Path, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

Data = str | list["Data"] | dict[str, "Data"] | None


@dataclass(frozen=True, slots=True)
class Scalar:
    """A single value, as written: numbers too are text here, until the model reads them.

    ``start`` and ``end`` are positions in the text, ``line`` counts from 1, for every node.
    """

    start: int
    end: int
    line: int
    value: str | None


@dataclass(frozen=True, slots=True)
class ListNode:
    """A list; ``flow`` where it is written in brackets."""

    start: int
    end: int
    line: int
    items: list[Node] = field(default_factory=list)
    flow: bool = False


@dataclass(frozen=True, slots=True)
class MapNode:
    """Keys and values; ``flow`` where they are written in braces."""

    start: int
    end: int
    line: int
    entries: list[tuple[Scalar, Node]] = field(default_factory=list)
    flow: bool = False


Node = Scalar | ListNode | MapNode


def data_of(node: Node) -> Data:
    """Return the values alone; numbers stay text, ``null`` is None."""
    if isinstance(node, MapNode):
        return {key.value or "": data_of(value) for key, value in node.entries}
    if isinstance(node, ListNode):
        return [data_of(item) for item in node.items]
    return node.value


def line_of(node: Node, path: Path) -> int:
    """Return the line of a place, or of what is nearest around it in the file."""
    line = node.line
    for step in path:
        if isinstance(node, MapNode):
            # A step that is not in the file is one the short forms leave out.
            for key, value in node.entries:
                if key.value == str(step):
                    line, node = key.line, value
                    break
        elif isinstance(node, ListNode) and isinstance(step, int) and step < len(node.items):
            node = node.items[step]
            line = node.line
    return line


def repeated_keys(node: Node, path: Path = ()) -> Iterator[Problem]:
    """Find keys that stand twice in the same place, of which one would be lost."""
    if isinstance(node, ListNode):
        for i, item in enumerate(node.items):
            yield from repeated_keys(item, (*path, i))
    if isinstance(node, MapNode):
        first: dict[str | None, int] = {}
        for key, value in node.entries:
            if key.value in first:
                message = f"“{key.value}” stands here and in line {first[key.value]}."
                hint = "Keep one of the two."
                yield Problem(message, (*path, str(key.value)), hint, key.line)
            first.setdefault(key.value, key.line)
            yield from repeated_keys(value, (*path, str(key.value)))
