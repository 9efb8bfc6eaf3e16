"""From a journal's entries to the history they tell, and from a history to entries."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from mcda_widget.model import DecisionError
from mcda_widget.panel.history import History, Snapshot, Step
from mcda_widget.panel.patches import applied, difference
from mcda_widget.panel.state import State, document, restored

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from .lines import Entry

VERSION = 1
LONGEST = 500  # steps that are kept where a journal is written anew


@dataclass
class Tale:
    """What a journal tells: who wrote it, the history, and what it settled of others.

    The history's states are plain data, as they came: only a tale that is continued is worth
    checking every state of.
    """

    session: str
    decision: str
    began: str
    at: str
    history: History[Entry]
    edits: int
    lines: int = 1
    settled: dict[str, int] = field(default_factory=dict)
    forgotten: dict[str, str] = field(default_factory=dict)

    @property
    def last(self) -> str:
        """What was done last; empty where all of it was taken back."""
        return self.history.past[-1].label if self.history.past else ""

    def continued(self, home: State) -> History[State]:
        """Return its history, every state's decision written in the file of `home`.

        Raises
        ------
        DecisionError
            Where it was written by another version and cannot be followed.
        """
        decision = home.decision

        def moved(data: Entry) -> State:
            state = restored(data)
            written = state.decision.written_in(decision.document, decision.file)
            return replace(state, decision=written)

        try:
            return self.history.mapped(moved)
        except (KeyError, TypeError) as error:
            message = f"These edits were written by another version of the panel ({error!r})."
            raise DecisionError(message) from None


def tale(entries: Sequence[Entry]) -> Tale | None:
    """Return what entries tell, as far as they can be followed; None where they begin none."""
    if not entries or entries[0].get("journal") != VERSION:
        return None
    head = entries[0]
    told = Tale(
        head["session"],
        head["decision"],
        head["began"],
        head["at"],
        History(head["state"]),
        head["edits"],
    )
    for entry in entries[1:]:
        try:
            _follow(told, entry)
        except (KeyError, IndexError, TypeError, ValueError):
            break  # written by another version; what came before it stands
        told.lines += 1
    return told


def _follow(told: Tale, entry: Entry) -> None:
    """Bring a tale one entry further."""
    history = told.history
    match entry["do"]:
        case "edit":
            after = applied(history.state, entry["patch"])
            step = Step(entry["label"], entry["key"], 0.0, after)
            history.edit(step, joined=entry.get("joined", False))
        case "undo":
            history.undo()
        case "redo":
            history.redo()
        case "keep":
            after = applied(history.state, entry["patch"])
            history.keep(Snapshot(entry["name"], entry["at"], after, entry.get("taken", "")))
            told.forgotten.pop(entry["name"], None)
        case "forget":
            history.forget(entry["name"])
            told.forgotten[entry["name"]] = entry["at"]
        case "settle":
            of, lines = entry["of"], entry["lines"]
            told.settled[of] = max(told.settled.get(of, 0), lines)
            return
        case other:
            raise ValueError(other)
    if not entry.get("old"):
        told.edits += 1
        told.at = entry["at"]


def entries_of(history: History[State], head: Entry) -> Iterator[Entry]:
    """Yield the entries that tell a history anew, in as few lines as it has steps."""
    past = history.past[-LONGEST:]
    back = history.future[::-1]
    states = [step.state for step in past] + [history.state] + [step.state for step in back]
    data = document(states[0])
    yield {**head, "state": data}
    for snapshot in history.snapshots:
        patch = difference(data, document(snapshot.state))
        entry = {"do": "keep", "name": snapshot.name, "at": snapshot.at, "taken": snapshot.taken}
        yield {**entry, "patch": patch, "old": True}
    for step, state in zip([*past, *back], states[1:], strict=True):
        after = document(state)
        patch, data = difference(data, after), after
        yield {"do": "edit", "label": step.label, "key": "", "patch": patch, "old": True}
    for _ in history.future:
        yield {"do": "undo", "old": True}
