"""The journal of one panel: every edit on disk before it is answered."""

from __future__ import annotations

import os
import secrets
from datetime import datetime
from typing import TYPE_CHECKING

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


def now() -> str:
    """Return the time with its offset, to the second, in ISO 8601."""
    return datetime.now().astimezone().isoformat(timespec="seconds")


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
    at : str
        When it last kept something; empty before.
    problem : str
        Why the last edits are not on disk, in words; empty where they are.
    """

    def __init__(self, folder: Path | None, decision: str) -> None:
        self.decision = decision
        self.session = f"{datetime.now().astimezone():%Y%m%dT%H%M%S}-{secrets.token_hex(4)}"
        self.path = None if folder is None else folder / f"{self.session}.journal"
        self.lines: list[bytes] = []
        self.generation = 0
        self.at = ""
        self.problem = ""
        self._data: Entry = {}
        self._limit = LIMIT

    def begin(self, history: History) -> None:
        """Take down how a history stands, before the first thing happens to it."""
        if not self.lines:
            self._take_down(history)

    def edited(self, label: str, key: str, state: State, *, joined: bool) -> None:
        """Keep an edit."""
        after = document(state)
        entry = {"do": "edit", "label": label, "key": key, "joined": joined}
        self._keep({**entry, "patch": difference(self._data, after)})
        self._data = after

    def travelled(self, do: str, state: State) -> None:
        """Keep an ``"undo"`` or a ``"redo"``."""
        self._keep({"do": do})
        self._data = document(state)

    def kept(self, snapshot: Snapshot) -> None:
        """Keep a snapshot."""
        patch = difference(self._data, document(snapshot.state))
        self._keep({"do": "keep", "name": snapshot.name, "patch": patch})

    def forgot(self, name: str) -> None:
        """Keep that a snapshot was let go."""
        self._keep({"do": "forget", "name": name})

    def settled(self, session: str, lines: int) -> None:
        """Keep that what another journal told, so far, was continued or set aside."""
        self._keep({"do": "settle", "of": session, "lines": lines})

    def tidy(self, history: History) -> None:
        """Write the file anew, as the history alone, where it has grown long."""
        size = sum(map(len, self.lines))
        if size > self._limit:
            self._take_down(history)
            self.generation += 1
            self._limit = LIMIT + 2 * sum(map(len, self.lines))
            self._write_anew()

    def _take_down(self, history: History) -> None:
        settled = [written for written in self.lines if b'"do":"settle"' in written]
        head = {"journal": VERSION, "session": self.session, "decision": self.decision}
        self.lines = [line(entry) for entry in entries_of(history, {**head, "at": now()})]
        self.lines += settled
        self._data = document(history.state)

    def _keep(self, entry: Entry) -> None:
        self.at = now()
        written = line({**entry, "at": self.at})
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
