"""From a journal's entries to the history they tell, and from a history to entries."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from mcda_widget.panel.history import History, Snapshot, Step
from mcda_widget.panel.patches import applied, difference
from mcda_widget.panel.state import State, document, restored

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from .lines import Entry

VERSION = 1
LONGEST = 500  # steps that are kept where a journal is written anew


@dataclass(frozen=True)
class Tale:
    """What a journal tells: who wrote it, the history, and what it settled of others."""

    session: str
    decision: str
    began: str
    at: str
    edits: int
    lines: int
    history: History
    settled: dict[str, int]


def tale(entries: Sequence[Entry]) -> Tale | None:
    """Return what entries tell, as far as they can be followed; None where they begin none."""
    if not entries or entries[0].get("journal") != VERSION:
        return None
    head = entries[0]
    history, at, edits, followed = _begun(head), head["at"], 0, 1
    settled: dict[str, int] = {}
    data = head["state"]
    for entry in entries[1:]:
        try:
            data = _follow(history, entry, data)
        except (KeyError, IndexError, TypeError, ValueError):
            break  # written by another version; what came before it stands
        followed += 1
        if entry["do"] == "settle":
            settled[entry["of"]] = max(settled.get(entry["of"], 0), entry["lines"])
        else:
            edits += 0 if entry.get("old") else 1
            at = entry.get("at", at)
    return Tale(
        head["session"], head["decision"], head["at"], at, edits, followed, history, settled
    )


def _begun(head: Entry) -> History:
    return History(restored(head["state"]))


def _follow(history: History, entry: Entry, data: Entry) -> Entry:
    """Bring a history one entry further; return its state as plain data."""
    match entry["do"]:
        case "edit":
            data = applied(data, entry["patch"])
            step = Step(entry["label"], entry["key"], 0.0, restored(data))
            history.edit(step, joined=entry.get("joined", False))
            return data
        case "undo":
            history.undo()
        case "redo":
            history.redo()
        case "keep":
            state = restored(applied(data, entry["patch"]))
            history.keep(Snapshot(entry["name"], entry["at"], state))
            return data
        case "forget":
            history.forget(entry["name"])
            return data
        case "settle":
            return data
        case other:
            raise ValueError(other)
    return document(history.state)


def entries_of(history: History, head: Entry) -> Iterator[Entry]:
    """Yield the entries that tell a history anew, in as few lines as it has steps."""
    past = history.past[-LONGEST:]
    states = [step.state for step in past] + [history.state]
    states += [step.state for step in reversed(history.future)]
    labels = [step.label for step in past] + [step.label for step in reversed(history.future)]
    data = document(states[0])
    yield {**head, "state": data}
    for snapshot in history.snapshots:
        patch = difference(data, document(snapshot.state))
        yield {"do": "keep", "name": snapshot.name, "at": snapshot.at, "patch": patch, "old": True}
    for label, state in zip(labels, states[1:], strict=True):
        after = document(state)
        patch, data = difference(data, after), after
        yield {"do": "edit", "label": label, "key": "", "patch": patch, "old": True}
    for _ in history.future:
        yield {"do": "undo", "old": True}


def at_home(history: History, home: State) -> History:
    """Return the history with every state's decision written in the file of `home`."""

    def moved(state: State) -> State:
        decision = state.decision.written_in(home.decision.document, home.decision.file)
        return replace(state, decision=decision)

    return History(
        moved(history.state),
        [replace(step, state=moved(step.state)) for step in history.past],
        [replace(step, state=moved(step.state)) for step in history.future],
        [replace(snapshot, state=moved(snapshot.state)) for snapshot in history.snapshots],
    )
