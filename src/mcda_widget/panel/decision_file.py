"""The file a decision was loaded from: written when asked, and never over another's work."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from mcda_widget.model import DecisionError, Problem, load, save
from mcda_widget.model.disk import read_bytes
from mcda_widget.model.shipped import is_shipped

if TYPE_CHECKING:
    from pathlib import Path

    from mcda_widget.model import Decision

CHANGED = "file"  # where a refusal stands that can be answered by writing over the file


class DecisionFile:
    """The file of a decision, and what it held when it was last read or written here.

    Parameters
    ----------
    decision : Decision
        As it was loaded, or edited since.

    Attributes
    ----------
    path : Path or None
        The file; None where there is none of the person's own, or none that can be saved to.
    """

    def __init__(self, decision: Decision) -> None:
        self.path: Path | None = None
        self._document = decision.document
        if decision.file is not None and self._document is not None:
            self.path = None if is_shipped(decision.file) else decision.file
        self._held = self._document.data() if self.path and self._document else b""

    @cached_property
    def decision(self) -> Decision | None:
        """The decision that the file held; None where there is no file."""
        return self._document.decision() if self.path and self._document else None

    def save(self, decision: Decision, *, over: bool) -> None:
        """Write a decision into the file.

        Raises
        ------
        DecisionError
            Where there is no file, it cannot be written, or it holds something else than when
            it was last read or written here and `over` is false.
        """
        path = self._insist()
        if not over and path.is_file() and read_bytes(path) != self._held:
            message = f"{path.name} has changed since it was opened here."
            hint = "Another panel or program wrote it."
            raise DecisionError(Problem(message, (CHANGED,), hint))
        save(decision, path)
        self._held = read_bytes(path)
        self.decision = decision

    def read(self) -> Decision:
        """Return the decision that the file holds now.

        Raises
        ------
        DecisionError
            Where there is no file, or it cannot be used.
        """
        path = self._insist()
        decision = load(path)
        self._held = read_bytes(path)
        self.decision = decision
        return decision

    def _insist(self) -> Path:
        if self.path is None:
            message = "This decision was not opened from a file of yours."
            raise DecisionError(Problem(message, (), "Download it instead."))
        return self.path
