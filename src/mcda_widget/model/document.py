"""The text of a decision file, and the decision it says."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal, Self

from .decision import Decision
from .errors import DecisionError, Problem
from .json_text import read_json
from .tree import MapNode, Node, data_of, line_of, repeated_keys
from .validation import shown
from .yaml_text import read_yaml

if TYPE_CHECKING:
    from collections.abc import Iterable

Kind = Literal["yaml", "json"]

BOM = "\ufeff"


@dataclass(frozen=True)
class Document:
    """A file's text, its lines ended as on Unix, and its values with their places."""

    kind: Kind
    text: str
    root: MapNode
    problems: tuple[Problem, ...] = ()
    bom: bool = False
    crlf: bool = False

    @classmethod
    def read(cls, data: bytes, kind: Kind) -> Self:
        """Return what the bytes of a file say.

        Raises
        ------
        DecisionError
            Where they are no text, or the text is not YAML or JSON, or holds no keys.
        """
        written = _decoded(data)
        text = written.removeprefix(BOM).replace("\r\n", "\n")
        problems: list[Problem] = []
        root = read_json(text) if kind == "json" else read_yaml(text, problems)
        if not isinstance(root, MapNode):
            raise DecisionError(_no_keys(root))
        problems += repeated_keys(root)
        crlf, bom = "\r\n" in written, written.startswith(BOM)
        return cls(kind, text, root, tuple(problems), bom, crlf)

    def rewritten(self, text: str) -> Document:
        """Return the document with another text, marked and ended as this one."""
        other = Document.read(text.encode(), self.kind)
        return replace(other, bom=self.bom, crlf=self.crlf)

    def data(self) -> bytes:
        """Return the bytes of the file."""
        text = self.text.replace("\n", "\r\n") if self.crlf else self.text
        return ((BOM if self.bom else "") + text).encode()

    def decision(self) -> Decision:
        """Return the decision; every problem comes with its line.

        Raises
        ------
        DecisionError
            Where the file does not say a decision that holds together.
        """
        found = list(self.problems)
        try:
            decision = Decision.model_validate(data_of(self.root))
        except DecisionError as error:
            found += self._located(error.problems)
        if found:
            raise DecisionError(sorted(found, key=lambda problem: problem.line or 0))
        return decision.written_in(self)

    def _located(self, problems: Iterable[Problem]) -> list[Problem]:
        return [replace(p, line=p.line or line_of(self.root, p.path)) for p in problems]


def _decoded(data: bytes) -> str:
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        hint = "Save it with the encoding UTF-8."
        raise DecisionError(Problem("The file is not UTF-8 text.", (), hint, line)) from None


def _no_keys(root: Node | None) -> Problem:
    hint = "Begin with “mcda: 1” and “title: …”; docs/file-format.md shows a whole file."
    if root is None:
        return Problem("The file is empty.", (), hint)
    given = shown(data_of(root))
    return Problem(f"{given} stands where keys and values are expected.", (), hint, root.line)
