"""The one place where the panel's state lives: the decision, how it is ranked, its history."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Literal

import traitlets

from mcda_widget.model import DecisionError, did_you_mean

from .decision_file import DecisionFile
from .draws import Draws
from .history import History, Snapshot, Step
from .journal import Journal, Shelf, identity, now
from .results import Results
from .state import State, document

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from mcda_widget.model import Decision

    from .journal import Tale


class Workspace(traitlets.HasTraits):
    """Holds the current state and its history; views send edits here and read results.

    Parameters
    ----------
    decision : Decision
        What to begin with.
    folder : Path, optional
        Where the journal goes that keeps what happens, beside others of the same decision;
        where left out, the browser alone keeps it.
    **settings
        Fields of `State`.

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

    def __init__(
        self,
        decision: Decision,
        folder: Path | None = None,
        **settings: Any,  # noqa: ANN401 - State's fields
    ) -> None:
        self.journal = Journal(folder, identity(decision))
        self.shelf = Shelf(folder, self.journal.session)
        self.file = DecisionFile(decision)
        state = State(decision, **settings)
        self.shelf.sweep(state)
        self._history = History(state, snapshots=self.shelf.snapshots())
        self._results = Results(self._history.state)
        self._past_results: dict[int, Results] = {}
        self.deleted: Snapshot[State] | None = None
        self.draws = Draws()
        super().__init__(state=self._results.state)

    @property
    def decision(self) -> Decision:
        """The decision as it stands."""
        return self.state.decision

    @property
    def past(self) -> Iterator[State]:
        """The states before this one, the last first."""
        return (step.state for step in reversed(self._history.past))

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
        self._go_on(label, key, results)

    def take_up(self, label: str, state: State) -> None:
        """Go on from a state that was there before, as one step; it may have no ranking."""
        if state != self.state:
            self._go_on(label, "", Results(state, last=self._results))

    def undo(self) -> str:
        """Take back the last step; return its label, or an empty text where there is none."""
        return self._travel("undo") if self._history.past else ""

    def redo(self) -> str:
        """Do again what was taken back last; return its label."""
        return self._travel("redo") if self._history.future else ""

    def keep(self, name: str, of: Snapshot[State] | None = None) -> Snapshot[State]:
        """Keep the state as it is, or that of a snapshot, as a snapshot of this name.

        It replaces one of the same name.
        """
        at = now()
        snapshot = Snapshot(name, at, of.state, of.since) if of else Snapshot(name, at, self.state)
        self.journal.begin(self._history)
        self._history.keep(snapshot)
        self.journal.kept(snapshot)
        return snapshot

    def forget(self, name: str) -> None:
        """Let a snapshot go."""
        self.journal.begin(self._history)
        self._history.forget(name)
        self.journal.forgot(name)

    @property
    def snapshots(self) -> tuple[Snapshot[State], ...]:
        """The snapshots, in the order in which they got their names."""
        return tuple(self._history.snapshots)

    def results_of(self, snapshot: Snapshot[State]) -> Results:
        """Return what follows from a snapshot's state; computed once, when first asked for."""
        kept = {id(known.state) for known in self.snapshots}
        self._past_results = {key: old for key, old in self._past_results.items() if key in kept}
        return self._past_results.setdefault(id(snapshot.state), Results(snapshot.state))

    def snapshot(self, name: str) -> Snapshot[State]:
        """Return the snapshot of this name.

        Raises
        ------
        DecisionError
            Where there is none.
        """
        for snapshot in self._history.snapshots:
            if snapshot.name == name:
                return snapshot
        names = [snapshot.name for snapshot in self._history.snapshots]
        hint = did_you_mean(name, names) if names else "Take one first."
        raise DecisionError(f"There is no snapshot “{name}”. {hint}")

    @property
    def untold(self) -> list[Tale]:
        """What other journals of the decision tell that is neither here nor settled."""
        if not self.shelf.tales:
            return []
        return self.shelf.untold(document(self.state), self.journal.done)

    def settle(self, told: Tale) -> None:
        """Let what another journal tells so far be; it is not spoken of again."""
        self.journal.begin(self._history)
        self.journal.settled(told.session, told.lines)

    def history_lines(self) -> bytes:
        """Return the journal's lines, or those of a journal that has yet to begin."""
        self.journal.begin(self._history)
        return b"".join(self.journal.lines)

    def continue_with(self, told: Tale, label: str = "Continue with other edits") -> None:
        """Go on from where another journal ended.

        Its steps become this one's, so that they can be taken back too; where something was
        done here already, the whole is one more step, called by the label.

        Raises
        ------
        DecisionError
            Where it cannot be followed; nothing has changed then.
        """
        history = told.continued(self.state)
        if self._history.past or self._history.future:
            for snapshot in history.snapshots:
                self._history.keep(snapshot)
            self.take_up(label, history.state)
        else:
            for snapshot in self._history.snapshots:
                if all(snapshot.name != kept.name for kept in history.snapshots):
                    history.snapshots.insert(0, snapshot)
            self._history = history
            self.journal.adopted(history, told.edits)
            self._show(Results(history.state, last=self._results))
        self.settle(told)

    @property
    def undo_label(self) -> str:
        """What `undo` would take back; empty where there is nothing."""
        return self._history.past[-1].label if self._history.past else ""

    @property
    def redo_label(self) -> str:
        """What `redo` would do again; empty where there is nothing."""
        return self._history.future[-1].label if self._history.future else ""

    def _go_on(self, label: str, key: str, results: Results) -> None:
        state = results.state
        step = Step(label, key, time.monotonic(), state)
        joined = self._history.joins(key, step.when)
        self.journal.begin(self._history)
        self._history.edit(step, joined=joined)
        self.journal.edited(label, key, state, joined=joined)
        self.journal.tidy(self._history)
        self._show(results)

    def _travel(self, way: Literal["undo", "redo"]) -> str:
        self.journal.begin(self._history)
        label = self._history.undo() if way == "undo" else self._history.redo()
        self.journal.travelled(way, self._history.state)
        self._show(Results(self._history.state, last=self._results))
        return label

    def _show(self, results: Results) -> None:
        self._results = results
        self.state = results.state
