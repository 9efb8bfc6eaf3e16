"""Where lines, indents and the comments above an entry are in a text."""

from __future__ import annotations

from .tree import Node, Scalar


class Lines:
    """Measures one text."""

    def __init__(self, text: str) -> None:
        self.text = text

    def begin(self, node: Node) -> int:
        """Return where a node begins: a block with the comments above its first line."""
        if isinstance(node, Scalar) or node.flow:
            return node.start
        return self.above(node.start)

    def above(self, at: int) -> int:
        """Return where an entry's own lines begin: with its indent and the comments above it.

        An entry that shares its line with the dash of a list begins where it begins.
        """
        if self.shares_line(at):
            return at
        line = self._line_start(at)
        indent = self.text[line:at]
        while line:
            previous = self._line_start(line - 1)
            if not self.text.startswith(f"{indent}#", previous):
                break
            line = previous
        return line

    def shares_line(self, at: int) -> bool:
        """Whether something stands before a place on its line, such as the dash of a list."""
        return bool(self.text[self._line_start(at) : at].strip())

    def column(self, at: int) -> int:
        """Return how far a place is indented."""
        return at - self._line_start(at)

    def line_end(self, at: int) -> int:
        """Return where the line of a place ends, before its line break."""
        found = self.text.find("\n", at)
        return len(self.text) if found < 0 else found

    def _line_start(self, at: int) -> int:
        return self.text.rfind("\n", 0, at) + 1
