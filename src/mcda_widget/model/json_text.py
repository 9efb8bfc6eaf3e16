"""From JSON to values with their places."""

from __future__ import annotations

import json
import re
from bisect import bisect_left

from .errors import DecisionError, Problem
from .tree import ListNode, MapNode, Node, Scalar

SPACE = re.compile(r"\s*")
WORD = re.compile(r"[^\s,\]}]+")


def read_json(text: str) -> Node:
    """Return the tree of a JSON text.

    Raises
    ------
    DecisionError
        Where the text is not JSON; with line and column.
    """
    try:
        json.loads(text)
        return _Reader(text).node(_skip(text, 0))
    except json.JSONDecodeError as error:
        message = f"This is not JSON: {error.msg}."
        hint = "Look for a comma or quote that is missing or too many."
        where = f"column {error.colno}"
        raise DecisionError(Problem(message, (), hint, error.lineno, where)) from None
    except RecursionError:
        raise DecisionError("This is nested too deeply.") from None


class _Reader:
    """Walks a text that is known to be JSON."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.newlines = [found.start() for found in re.finditer("\n", text)]

    def node(self, start: int) -> Node:
        line = bisect_left(self.newlines, start) + 1
        sign = self.text[start]
        if sign == '"':
            value, end = json.JSONDecoder().raw_decode(self.text, start)
            return Scalar(start, end, line, value)
        if sign == "{":
            entries: list[tuple[Scalar, Node]] = []
            end = self._inside(start, entries, [])
            return MapNode(start, end, line, entries, flow=True)
        if sign == "[":
            items: list[Node] = []
            end = self._inside(start, [], items)
            return ListNode(start, end, line, items, flow=True)
        found = WORD.match(self.text, start)
        word = found[0] if found else ""
        return Scalar(start, start + len(word), line, None if word == "null" else word)

    def _inside(self, start: int, entries: list[tuple[Scalar, Node]], items: list[Node]) -> int:
        """Read what stands in braces or brackets; return where they close."""
        at = _skip(self.text, start + 1)
        while self.text[at] not in "}]":
            item = self.node(at)
            if self.text[start] == "{" and isinstance(item, Scalar):
                colon = _skip(self.text, item.end)
                key, item = item, self.node(_skip(self.text, colon + 1))
                entries.append((key, item))
            else:
                items.append(item)
            at = _skip(self.text, item.end)
            if self.text[at] == ",":
                at = _skip(self.text, at + 1)
        return at + 1


def _skip(text: str, at: int) -> int:
    found = SPACE.match(text, at)
    return found.end() if found else at
