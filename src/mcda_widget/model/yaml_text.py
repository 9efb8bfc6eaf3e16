"""From YAML to values with their places; nothing but text, lists and mappings is ever made."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from .errors import DecisionError, Problem
from .tree import ListNode, MapNode, Node, Scalar

if TYPE_CHECKING:
    from collections.abc import Iterator

COLON = re.compile(r"\s*:")
DASH = re.compile(r"(\s|#.*)*-")  # comments may stand before it

NULLS = {"", "~", "null", "Null", "NULL"}
DEEPEST = 30  # nothing in the format nests deeper than a dozen

QUOTE_IT = "Put the text in quotes."
SYNTAX = {
    "mapping values are not allowed here": ("There is a “: ” where none can stand.", QUOTE_IT),
    "sequence entries are not allowed here": (
        "There is a “- ” where none can stand.",
        "Begin the list on a new line, or put the text in quotes.",
    ),
    "expected <block end>": (
        "The line does not line up with those above it.",
        "Indent entries of one list, and keys of one entry, by the same number of spaces.",
    ),
    "expected ',' or": (
        "A bracket or brace is not closed, or a comma is missing.",
        "Close it, or put the text in quotes.",
    ),
    "unexpected end of stream": ("A quote that opens here is never closed.", "Close it."),
    "expected the node content": ("A value is missing before “{}”.", QUOTE_IT),
    "could not find expected ':'": ("A key is not followed by a colon.", "Write “key: value”."),
    "character '\\t'": ("A tab stands where spaces are expected.", "Indent with spaces."),
    "that cannot start any token": ("A text cannot begin with “{}”.", QUOTE_IT),
    "unknown escape character": (
        "A backslash in double quotes begins an escape that is not known.",
        "Write it twice, or use single quotes.",
    ),
    "expected '<document start>'": ("The text goes on after its end.", QUOTE_IT),
}


def read_yaml(text: str, problems: list[Problem]) -> Node | None:
    """Return the tree of a YAML text, None of an empty one; add what YAML offers and we do not.

    Raises
    ------
    DecisionError
        Where the text is not YAML; with line and column.
    """
    from ruamel.yaml import YAML  # noqa: PLC0415 - only files need it
    from ruamel.yaml.error import MarkedYAMLError  # noqa: PLC0415
    from ruamel.yaml.reader import ReaderError  # noqa: PLC0415

    try:
        events = list(YAML(typ="safe", pure=True).parse(text))
    except MarkedYAMLError as error:
        raise DecisionError(_syntax(error, text)) from None
    except ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        message = f"There is a control character, {ord(text[error.position])} in Unicode."
        raise DecisionError(Problem(message, (), "Remove it.", line)) from None
    return _Builder(text, events, problems).document()


def _syntax(error: Any, text: str) -> Problem:  # noqa: ANN401 - ruamel has no types
    said = str(error.problem or error.context or "")
    mark = error.problem_mark or error.context_mark
    message, hint = f"This is not YAML: {said}.", QUOTE_IT
    for known, words in SYNTAX.items():
        if known in said:
            message, hint = words
            break
    if "unexpected end" in said and error.context_mark:
        mark = error.context_mark
    message = message.format(text[mark.index : mark.index + 1])
    return Problem(message, (), hint, mark.line + 1, f"column {mark.column + 1}")


class _Builder:
    """Makes the tree of one text from its parser's events."""

    def __init__(self, text: str, events: list[Any], problems: list[Problem]) -> None:
        self.text = text
        self.events: Iterator[Any] = iter(events)
        self.problems = problems

    def document(self) -> Node | None:
        starts = 0
        found: Node | None = None
        for event in self.events:
            kind = type(event).__name__
            if kind == "DocumentStartEvent":
                starts += 1
                if starts > 1:
                    hint = "Keep one decision in a file; “---” begins another."
                    self._refuse(event, "A second document begins here.", hint)
            elif not kind.startswith(("Stream", "Document")):
                node = self._node(event, event.start_mark.index, 0)
                found = found or node
        return None if isinstance(found, Scalar) and found.value is None else found

    def _node(self, event: Any, after: int, depth: int) -> Node:  # noqa: ANN401 - ruamel has no types
        """Return the node an event begins; an empty one stands at ``after``."""
        if depth > DEEPEST:
            raise DecisionError(Problem("This is nested too deeply.", (), "", _line(event)))
        kind = type(event).__name__
        if kind == "AliasEvent" or event.anchor:
            sign = "&" if event.anchor and kind != "AliasEvent" else "*"
            hint = f"Put the text in quotes if it begins with “{sign}”; else write it out."
            self._refuse(event, f"“{sign}{event.anchor}” is a reference; none are read.", hint)
        if getattr(event, "tag", None) and not _implied(event):
            self._refuse(event, "A tag (“!”) stands here; none are read.", QUOTE_IT)
        if kind == "MappingStartEvent":
            return self._map(event, depth)
        if kind == "SequenceStartEvent":
            return self._list(event, depth)
        if kind == "AliasEvent":
            return Scalar(event.start_mark.index, event.end_mark.index, _line(event), None)
        return self._scalar(event, after)

    def _scalar(self, event: Any, after: int) -> Scalar:  # noqa: ANN401 - ruamel has no types
        start, end = event.start_mark.index, event.end_mark.index
        if start == end:
            return Scalar(after, after, self.text.count("\n", 0, after) + 1, None)
        end = start + len(self.text[start:end].rstrip())
        empty = event.style is None and event.value in NULLS
        return Scalar(start, end, _line(event), None if empty else event.value)

    def _map(self, event: Any, depth: int) -> MapNode:  # noqa: ANN401 - ruamel has no types
        entries: list[tuple[Scalar, Node]] = []
        for first in self.events:
            if type(first).__name__ == "MappingEndEvent":
                return MapNode(*self._span(event, first, entries), entries, event.flow_style)
            key = self._node(first, first.start_mark.index, depth + 1)
            colon = COLON.match(self.text, key.end)
            value = self._node(next(self.events), colon.end() if colon else key.end, depth + 1)
            if isinstance(key, Scalar):
                written = self.text[key.start : key.end] if key.value is None else key.value
                entries.append((Scalar(key.start, key.end, key.line, written), value))
            else:
                hint = "Put the text in quotes if it begins with a bracket or brace."
                self._refuse(first, "A list or mapping stands where a key is expected.", hint)
        raise AssertionError  # the parser ends what it begins

    def _list(self, event: Any, depth: int) -> ListNode:  # noqa: ANN401 - ruamel has no types
        items: list[Node] = []
        after = event.start_mark.index + 1
        for first in self.events:
            if type(first).__name__ == "SequenceEndEvent":
                return ListNode(*self._span(event, first, items), items, event.flow_style)
            dash = DASH.match(self.text, after if items else after - 1)
            items.append(self._node(first, dash.end() if dash else after, depth + 1))
            after = items[-1].end
        raise AssertionError  # the parser ends what it begins

    def _span(self, begin: Any, end: Any, inside: list[Any]) -> tuple[int, int, int]:  # noqa: ANN401
        """Return start, end and line; a block ends where the line of its last leaf ends."""
        if begin.flow_style or not inside:
            return begin.start_mark.index, end.end_mark.index, _line(begin)
        last = inside[-1][1] if isinstance(inside[-1], tuple) else inside[-1]
        newline = self.text.find("\n", last.end)
        stop = len(self.text) if newline < 0 else newline
        return begin.start_mark.index, stop, _line(begin)

    def _refuse(self, event: Any, message: str, hint: str) -> None:  # noqa: ANN401
        column = f"column {event.start_mark.column + 1}"
        self.problems.append(Problem(message, (), hint, _line(event), column))


def _implied(event: Any) -> bool:  # noqa: ANN401 - ruamel has no types
    return bool(event.implicit if not isinstance(event.implicit, tuple) else any(event.implicit))


def _line(event: Any) -> int:  # noqa: ANN401 - ruamel has no types
    return int(event.start_mark.line) + 1
