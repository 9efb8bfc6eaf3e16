"""The text of a decision file that somebody else keeps, and what the panel makes of it."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from mcda_widget.model import DecisionError
from mcda_widget.model.document import Document
from mcda_widget.model.files import KINDS
from mcda_widget.model.merge import written

if TYPE_CHECKING:
    from mcda_widget.model import Decision
    from mcda_widget.model.document import Kind


class HostText:
    """A file's text, as it was last read here or handed over.

    Parameters
    ----------
    path : str
        The file, as JupyterLab calls it; its ending says whether it is YAML or JSON.
    text : str

    Raises
    ------
    DecisionError
        Where the text says no decision; each problem with its line.
    """

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self._document, self.decision = self._read(text)

    @property
    def name(self) -> str:
        """The file's name."""
        return PurePosixPath(self.path).name

    @property
    def text(self) -> str:
        """The text."""
        return self._document.text

    def read(self, text: str) -> Decision:
        """Take over another text, and return what it says; where it says nothing, raise."""
        self._document, self.decision = self._read(text)
        return self.decision

    def write(self, decision: Decision) -> str:
        """Return the text that says this decision, with the comments of the one before."""
        self._document = written(decision, self._document.kind, self._document)
        self.decision = decision
        return self.text

    def said_by(self, text: str) -> Decision:
        """Return what another text says, and keep this one."""
        return self._read(text)[1]

    def _read(self, text: str) -> tuple[Document, Decision]:
        kind: Kind = KINDS.get(PurePosixPath(self.path).suffix.lower(), "yaml")
        try:
            document = Document.read(text.encode(), kind)
            return document, document.decision()
        except DecisionError as error:
            raise DecisionError(error.problems, file=self.path) from None
