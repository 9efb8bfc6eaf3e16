"""The file of a tab, as the panel's *Save* menu knows it: its host writes it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mcda_widget.panel.decision_file import DecisionFile

if TYPE_CHECKING:
    from collections.abc import Callable

    from mcda_widget.model import Decision


class HostFile(DecisionFile):
    """A file that somebody else reads and writes.

    Parameters
    ----------
    name : str
        What it is called.
    decision : Decision or None
        What it holds.
    ask : callable
        Asks for it to be saved.

    Attributes
    ----------
    path : Path
        Its name.
    decision : Decision or None
        What it holds; None where that is no decision.
    """

    def __init__(self, name: str, decision: Decision | None, ask: Callable[[], None]) -> None:
        self.path = Path(name)
        self.decision = decision
        self._ask = ask

    def save(self, _: Decision, *, over: bool) -> None:  # noqa: ARG002 - as DecisionFile's
        """Ask the host to save."""
        self._ask()
