"""Editing the text of a document in place.

Only what changed is touched: the text of every other value, key, comment and blank line is
copied as it stands. Criteria, options and groups are matched by ``id``. A comment directly
above an entry belongs to it, and goes where it goes.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .emit import like
from .pieces import Pieces
from .plain import Plain, number_text
from .raw import number_of
from .tree import ListNode, MapNode, Node, Scalar

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping

    from .emit import Hand
    from .lines import Lines


class Splicer:
    """Copies one text, with new values in place of old ones."""

    def __init__(self, lines: Lines, hand: Hand) -> None:
        self.lines = lines
        self.source = lines.text
        self.hand = hand

    def document(self, root: MapNode, before: Plain, after: Plain) -> str:
        """Return the whole text with the values of `after` where those of `before` stood."""
        inside = self._edited(root, before, after) or ""
        return self.source[: self.lines.begin(root)] + inside + self.source[root.end :]

    def _edited(self, node: Node, before: Plain | None, after: Plain | None) -> str | None:
        """Return a value's text, edited inside; None where it must be written anew."""
        if before == after:
            return self.source[self.lines.begin(node) : node.end]
        if isinstance(node, MapNode) and node.entries and isinstance(after, dict) and after:
            return self._map(node, before if isinstance(before, dict) else {}, after)
        if isinstance(node, ListNode) and isinstance(after, list) and isinstance(before, list):
            old, new = _by_name(before), _by_name(after)
            if old and new and len(old) == len(node.items):
                return self._list(node, old, new)
        return None

    def _map(self, node: MapNode, before: Mapping[str, Plain], after: Mapping[str, Plain]) -> str:
        pieces = Pieces(self.lines, node)
        for key, value in node.entries:
            name = _name(str(key.value), before, after)
            if name in before and name not in after:
                pieces.drop(key.start, value.end)
            else:  # a default that a person wrote out is in neither
                body = self._entry(key, value, before.get(name), after.get(name), node)
                pieces.keep(name, key.start, value.end, body)
        earlier = None
        for name, new in after.items():
            if name not in pieces.kept and before.get(name) != new:
                pieces.add(name, self._new_entry(name, new, node), earlier)
            earlier = name
        return pieces.joined(list(pieces.kept))

    def _list(
        self, node: ListNode, before: dict[Hashable, Plain], after: dict[Hashable, Plain]
    ) -> str:
        pieces = Pieces(self.lines, node)
        for item, name in zip(node.items, before, strict=True):
            start = item.start if node.flow else pieces.dash()
            if name in after:
                head = self.source[start : self.lines.begin(item)]
                body = self._edited(item, before[name], after[name]) or ""
                pieces.keep(name, start, item.end, head + body + self._tail(item, node))
            else:
                pieces.drop(start, item.end)
        for name, value in after.items():
            if name not in pieces.kept:
                pieces.add(name, self._new_item(value, node), None)
        return pieces.joined(list(after))

    def _entry(
        self, key: Scalar, value: Node, before: Plain | None, after: Plain | None, node: MapNode
    ) -> str:
        """Return a key with its value, old or new, to the end of its line."""
        head = self.source[key.start : self.lines.begin(value)]
        tail = self._tail(value, node)
        edited = self._edited(value, before, after)
        if edited is not None or after is None:
            return head + (edited or "") + tail
        column = self.lines.column(key.start)
        if not _is_block(value):
            old = self.source[value.start : value.end]
            new = like(old, after, column) if isinstance(after, str) else None
            new = new or self.hand.inline(after, flow=node.flow)
            if new is not None:
                return head + ("" if head[-1:].isspace() else " ") + new + tail
        beside = re.match(r"\s*:[ \t]*(#.*)", self.source[key.end :])
        comment = f"  {beside[1]}" if beside else tail
        written = self.source[key.start : key.end]
        return self.hand.entry(written, after, column, comment)[column:]

    def _tail(self, value: Node, node: Node) -> str:
        """Return what stands after a value on its line: in a block, nothing or a comment."""
        flow = isinstance(node, Scalar) or node.flow
        return "" if flow else self.source[value.end : self.lines.line_end(value.end)]

    def _new_entry(self, name: str, value: Plain, node: MapNode) -> str:
        key = self.hand.key(name, flow=node.flow)
        if node.flow:
            return f"{key}: {self.hand.inline(value, flow=True)}"
        column = self.lines.column(node.start)
        others = [other for _, other in node.entries]
        alike = all(isinstance(other, MapNode) for other in others)
        if value and isinstance(value, dict) and alike and any(map(_is_block, others)):
            return f"{key}:\n{self.hand.block(value, column + 2)}"  # as those beside it
        return self.hand.entry(key, value, column)[column:]

    def _new_item(self, value: Plain, node: ListNode) -> str:
        if node.flow:
            return self.hand.inline(value, flow=True) or ""
        column = self.lines.column(node.start)
        if isinstance(value, dict) and any(map(_is_block, node.items)):
            return f"- {self.hand.block(value, column + 2)[column + 2 :]}"  # as those beside it
        return self.hand.item(value, column)[column:]


def _is_block(node: Node) -> bool:
    return not isinstance(node, Scalar) and not node.flow


def _name(written: str, before: Mapping[str, Plain], after: Mapping[str, Plain]) -> str:
    """Return a key as plain data has it: a file may write the anchor 1 as 1.0."""
    if written in before or written in after or (number := number_of(written)) is None:
        return written
    same = number_text(number)
    return same if same in before or same in after else written


def _by_name(items: list[Plain]) -> dict[Hashable, Plain]:
    """Return the entries of a list by what tells them apart; none where nothing does."""
    named: dict[Hashable, Plain] = {}
    for item in items:
        if not isinstance(item, dict):
            return {}
        pair = {str(item[key]) for key in ("prefer", "over") if key in item}
        named[frozenset(pair) if pair else str(item.get("id", item.get("quote", "")))] = item
    return named if len(named) == len(items) else {}
