"""The one place where the panel's state lives: the decision, how it is ranked, its history."""

from __future__ import annotations

import time
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import traitlets

from .results import Results

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mcda_widget.model import Decision

# Edits of one thing that follow each other this fast (a slider being dragged, a word being
# typed) are one step of the history.
SAME_STEP_SECONDS = 1.5


@dataclass(frozen=True)
class State:
    """Everything that an undo brings back."""

    decision: Decision
    method: str = "topsis"
    normalization: str | None = None
    parameters: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))
    locked: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Step:
    """One step of the history: what was done, and the state before it."""

    label: str
    key: str
    when: float
    before: State


class Workspace(traitlets.HasTraits):
    """Holds the current state and its history; views send edits here and read results.

    Parameters
    ----------
    decision : Decision
        What to begin with.

    Examples
    --------
    >>> import mcda_widget as mw
    >>> w = Workspace(mw.load("taliban-engagement"))
    >>> w.edit("Rank by AHP", method="ahp")
    >>> w.undo()
    'Rank by AHP'
    >>> w.state.method
    'topsis'
    """

    state = traitlets.Instance(State)

    def __init__(self, decision: Decision, **settings: Any) -> None:  # noqa: ANN401 - State's fields
        self._past: list[Step] = []
        self._future: list[Step] = []
        self._results = Results(State(decision, **settings))
        super().__init__(state=self._results.state)

    @property
    def decision(self) -> Decision:
        """The decision as it stands."""
        return self.state.decision

    @property
    def results(self) -> Results:
        """What follows from the current state; computed once, when first asked for."""
        return self._results

    def edit(self, label: str, key: str = "", **changes: Any) -> None:  # noqa: ANN401 - State's fields
        """Change the state by one step.

        Parameters
        ----------
        label : str
            What was done, as the undo button says it.
        key : str, optional
            What was edited; steps with the same key in quick succession become one.
        **changes
            Fields of `State`.

        Raises
        ------
        DecisionError
            Where a method or normalization cannot rank the decision; nothing has changed then.
        """
        state = replace(self.state, **changes)
        if state == self.state:
            return
        results = Results(state, last=self._results)
        how = ("method", "normalization", "parameters")
        if any(getattr(state, name) != getattr(self.state, name) for name in how):
            results.insist()
        step = Step(label, key, time.monotonic(), self.state)
        if not self._continues(step):
            self._past.append(step)
        else:
            last = self._past[-1]
            self._past[-1] = Step(label, key, step.when, last.before)
        self._future.clear()
        self._show(results)

    def undo(self) -> str:
        """Take back the last step; return its label, or an empty text where there is none."""
        return self._travel(self._past, self._future)

    def redo(self) -> str:
        """Do again what was taken back last; return its label."""
        return self._travel(self._future, self._past)

    @property
    def undo_label(self) -> str:
        """What `undo` would take back; empty where there is nothing."""
        return self._past[-1].label if self._past else ""

    @property
    def redo_label(self) -> str:
        """What `redo` would do again; empty where there is nothing."""
        return self._future[-1].label if self._future else ""

    def _continues(self, step: Step) -> bool:
        if not (self._past and step.key):
            return False
        last = self._past[-1]
        return last.key == step.key and step.when - last.when < SAME_STEP_SECONDS

    def _travel(self, source: list[Step], target: list[Step]) -> str:
        if not source:
            return ""
        step = source.pop()
        target.append(Step(step.label, "", 0.0, self.state))
        self._show(Results(step.before, last=self._results))
        return step.label

    def _show(self, results: Results) -> None:
        self._results = results
        self.state = results.state
