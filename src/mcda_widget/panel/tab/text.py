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
    """A text, as it was last read here or handed over, and what the file holds.

    Parameters
    ----------
    path : str
        The file, as JupyterLab calls it; its ending says whether it is YAML or JSON.
    text : str
    saved : str, optional
        What the file holds, where that is not the text.

    Attributes
    ----------
    decision : Decision
        What the text says.
    saved : str
        What the file holds.
    typed : bool
        Whether somebody wrote into the text, other than by editing the decision, since it was
        saved: comments are kept by nothing else.

    Raises
    ------
    DecisionError
        Where the text says no decision; each problem with its line.
    """

    def __init__(self, path: str, text: str, saved: str | None = None) -> None:
        self.path = path
        self._document, self.decision = self._parsed(text)
        self.saved = text if saved is None else saved
        self.typed = text != self.saved

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
        self._document, self.decision = self._parsed(text)
        self.typed = text != self.saved
        return self.decision

    def write(self, decision: Decision) -> str:
        """Return the text that says this decision, with the comments of the one before."""
        if decision != self.decision:
            self._document = written(decision, self._document.kind, self._document)
            self.decision = decision
        return self.text

    def was_saved(self, text: str) -> Decision | None:
        """Know what the file holds, and return the decision that it says, if it says one."""
        self.saved = text
        if text == self.text:
            self.typed = False
            return self.decision
        return self.said_if(text)

    def said_by(self, text: str) -> Decision:
        """Return what another text says, and keep this one."""
        return self._parsed(text)[1]

    def said_if(self, text: str) -> Decision | None:
        """Return what another text says, if it says a decision."""
        try:
            return self.said_by(text)
        except DecisionError:
            return None

    def _parsed(self, text: str) -> tuple[Document, Decision]:
        kind: Kind = KINDS.get(PurePosixPath(self.path).suffix.lower(), "yaml")
        try:
            document = Document.read(text.encode(), kind)
            return document, document.decision()
        except DecisionError as error:
            raise DecisionError(error.problems, file=self.path) from None
