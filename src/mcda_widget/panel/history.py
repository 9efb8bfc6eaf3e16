"""The states before and after this one, and the snapshots that a person gave a name."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

S = TypeVar("S")

# Edits of one thing that follow each other this fast (a slider being dragged, a word being
# typed) are one step.
SAME_STEP_SECONDS = 1.5


@dataclass(frozen=True)
class Step(Generic[S]):
    """One step: what was done, and the state before it (after it, for a step taken back)."""

    label: str
    key: str
    when: float
    state: S


@dataclass(frozen=True)
class Snapshot(Generic[S]):
    """A state with a name.

    `at` is when it got the name, and `taken` when it was kept, where that was earlier under
    another name; in ISO 8601.
    """

    name: str
    at: str
    state: S
    taken: str = ""

    @property
    def since(self) -> str:
        """When the state was kept."""
        return self.taken or self.at


@dataclass
class History(Generic[S]):
    """Where a decision stands and how it came there.

    Parameters
    ----------
    state : State, or the same as plain data
        How it stands now.
    """

    state: S
    past: list[Step[S]] = field(default_factory=list)
    future: list[Step[S]] = field(default_factory=list)
    snapshots: list[Snapshot[S]] = field(default_factory=list)

    def joins(self, key: str, when: float) -> bool:
        """Whether an edit of `key` at this time goes on with the last step."""
        if not (self.past and key):
            return False
        last = self.past[-1]
        return last.key == key and when - last.when < SAME_STEP_SECONDS

    def edit(self, step: Step[S], *, joined: bool) -> None:
        """Go on to `step.state`; a joined edit belongs to the step before it."""
        before = self.past.pop().state if joined else self.state
        self.past.append(replace(step, state=before))
        self.future.clear()
        self.state = step.state

    def undo(self) -> str:
        """Go back one step; return its label, or an empty text where there is none."""
        return self._travel(self.past, self.future)

    def redo(self) -> str:
        """Go forward again; return the step's label, or an empty text where there is none."""
        return self._travel(self.future, self.past)

    def keep(self, snapshot: Snapshot[S]) -> None:
        """Keep a snapshot; it replaces one of the same name."""
        self.forget(snapshot.name)
        self.snapshots.append(snapshot)

    def forget(self, name: str) -> None:
        """Let a snapshot go."""
        self.snapshots = [kept for kept in self.snapshots if kept.name != name]

    def mapped(self, function: Callable[[S], Any]) -> History[Any]:
        """Return the same history of other states: what the function makes of each."""
        return History(
            function(self.state),
            [replace(step, state=function(step.state)) for step in self.past],
            [replace(step, state=function(step.state)) for step in self.future],
            [replace(kept, state=function(kept.state)) for kept in self.snapshots],
        )

    def _travel(self, source: list[Step[S]], target: list[Step[S]]) -> str:
        if not source:
            return ""
        step = source.pop()
        target.append(Step(step.label, "", 0.0, self.state))
        self.state = step.state
        return step.label
