"""The journal of one panel: every edit on disk before it is answered."""

from __future__ import annotations

import os
import secrets
from datetime import datetime
from typing import TYPE_CHECKING, Any

from mcda_widget.model import DecisionError
from mcda_widget.model.disk import write_bytes
from mcda_widget.panel.patches import difference
from mcda_widget.panel.state import State, document

from .lines import Entry, line
from .replay import VERSION, entries_of

if TYPE_CHECKING:
    from pathlib import Path

    from mcda_widget.panel.history import History, Snapshot

LIMIT = 512 * 1024  # bytes; a longer journal is written anew, as its history alone
ENDING = ".journal"


def now() -> str:
    """Return the time with its offset, to the millisecond, in ISO 8601."""
    return datetime.now().astimezone().isoformat(timespec="milliseconds")


class Journal:
    """Appends what happens to a history; begins with its state, at the first edit.

    Parameters
    ----------
    folder : Path or None
        Where its file goes; None keeps the lines for the browser's copy only.
    decision : str
        Which decision it is about: the same for every panel on it.

    Attributes
    ----------
    session : str
        Its name; no other journal has it.
    lines : list of bytes
        What the file holds.
    generation : int
        How often it was written anew.
    edits : int
        How many edits it tells of, those it continued among them.
    at : str
        When it last kept something; empty before.
    done : dict
        By session, how many lines of other journals were continued or set aside.
    problem : str
        Why the last edits are not on disk, in words; empty where they are.
    """

    def __init__(self, folder: Path | None, decision: str) -> None:
        self.decision = decision
        self.session = f"{datetime.now().astimezone():%Y%m%dT%H%M%S}-{secrets.token_hex(4)}"
        self.path = None if folder is None else folder / f"{self.session}{ENDING}"
        self.lines: list[bytes] = []
        self.generation = 0
        self.edits = 0
        self.at = ""
        self.done: dict[str, int] = {}
        self.problem = ""
        self._began = ""
        self._data: Entry = {}
        self._limit = LIMIT

    def begin(self, history: History[State]) -> None:
        """Take down how a history stands, before the first thing happens to it."""
        if not self.lines:
            self._began = self.at = now()
            self._take_down(history)

    def adopted(self, history: History[State], edits: int) -> None:
        """Take down a history that another journal told, of so many edits, as one's own."""
        self.generation += bool(self.lines)
        self.begin(history)
        self.edits += edits
        self.at = now()
        self._take_down(history)
        self._write_anew()

    def edited(self, label: str, key: str, state: State, *, joined: bool) -> None:
        """Keep an edit."""
        after = document(state)
        entry = {"do": "edit", "label": label, "key": key, "joined": joined}
        self._happened({**entry, "patch": difference(self._data, after)})
        self._data = after

    def travelled(self, do: str, state: State) -> None:
        """Keep an ``"undo"`` or a ``"redo"``."""
        self._happened({"do": do})
        self._data = document(state)

    def kept(self, snapshot: Snapshot[State]) -> None:
        """Keep a snapshot."""
        patch = difference(self._data, document(snapshot.state))
        entry = {"do": "keep", "name": snapshot.name, "taken": snapshot.taken}
        self._happened({**entry, "patch": patch})

    def forgot(self, name: str) -> None:
        """Keep that a snapshot was let go."""
        self._happened({"do": "forget", "name": name})

    def settled(self, session: str, lines: int) -> None:
        """Keep that what another journal told, so far, was continued or set aside."""
        self.done[session] = lines
        self._keep({"do": "settle", "of": session, "lines": lines})

    def tidy(self, history: History[State]) -> None:
        """Write the file anew, as the history alone, where it has grown long."""
        if sum(map(len, self.lines)) > self._limit:
            self._take_down(history)
            self.generation += 1
            self._limit = LIMIT + 2 * sum(map(len, self.lines))
            self._write_anew()

    def _take_down(self, history: History[State]) -> None:
        settled = [{"do": "settle", "of": of, "lines": n} for of, n in self.done.items()]
        head = {
            "journal": VERSION,
            "session": self.session,
            "decision": self.decision,
            "began": self._began,
            "at": self.at,
            "edits": self.edits,
        }
        self.lines = [line(entry) for entry in (*entries_of(history, head), *settled)]
        self._data = document(history.state)

    def _happened(self, entry: dict[str, Any]) -> None:
        self.edits += 1
        self.at = now()
        self._keep({**entry, "at": self.at})

    def _keep(self, entry: Entry) -> None:
        written = line(entry)
        self.lines.append(written)
        # Whatever goes wrong with the file, the edit stands, and the panel says what is wrong.
        if self.path is not None and (self.problem or not self._append(written)):
            self._write_anew()

    def _append(self, written: bytes) -> bool:
        """Append a line to the file that is there; return whether all of it is on disk."""
        try:
            file = os.open(str(self.path), os.O_WRONLY | os.O_APPEND)
        except OSError:
            return False
        try:
            whole = os.write(file, written) == len(written)
            os.fsync(file)
        except OSError:
            return False
        finally:
            os.close(file)
        return whole

    def _write_anew(self) -> None:
        if self.path is None:
            return
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            write_bytes(self.path, b"".join(self.lines))
        except (DecisionError, OSError) as error:
            reason = getattr(error, "strerror", None) or str(error).split("\n", maxsplit=1)[0]
            self.problem = f"Your edits are not kept on disk: {reason}"
        else:
            self.problem = ""
