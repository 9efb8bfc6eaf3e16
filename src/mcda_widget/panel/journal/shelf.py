"""Where the journals of a decision lie, and what there is in them that a panel lacks."""

from __future__ import annotations

import re
import time
from pathlib import Path
from typing import TYPE_CHECKING

from mcda_widget.model.shipped import is_shipped
from mcda_widget.panel.history import Snapshot
from mcda_widget.panel.state import State, document, restored

from .journal import ENDING
from .lines import entries
from .replay import Tale, tale

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mcda_widget.model import Decision

    from .lines import Entry

FOLDER = ".mcda"
MOST = 50  # journals of a decision that are looked into, the newest
OLD = 30 * 24 * 3600  # seconds after which a journal with nothing new in it is removed


def identity(decision: Decision) -> str:
    """Return what a decision is called among the journals: after its file, else its title.

    Examples
    --------
    >>> import mcda_widget as mw
    >>> identity(mw.load("taliban-engagement"))
    'taliban-engagement'
    """
    if decision.file is not None:
        return decision.file.name.split(".")[0]
    return re.sub(r"[^\w]+", "-", decision.title.lower()).strip("-")[:60] or "decision"


def home(decision: Decision) -> Path:
    """Return the folder of a decision's journals: beside its file, else where Python runs."""
    file = decision.file
    beside = Path.cwd() if file is None or is_shipped(file) else file.parent
    return beside / FOLDER / identity(decision)


class Shelf:
    """The journals of one decision, but for one's own: on disk, and brought by a browser.

    Parameters
    ----------
    folder : Path or None
        Where they lie on disk; None where nothing is kept there.
    own : str
        The session whose journal is one's own.
    """

    def __init__(self, folder: Path | None, own: str) -> None:
        self._folder = folder
        self._own = own
        self._read: dict[str, tuple[object, Tale | None]] = {}
        self._brought: dict[str, Tale] = {}

    def bring(self, data: bytes) -> Tale | None:
        """Put a journal on the shelf that is not on this disk; return what it tells."""
        told = tale(entries(data))
        if told is not None and told.session != self._own:
            self._brought[told.session] = told
        return told

    @property
    def tales(self) -> list[Tale]:
        """What the journals tell, the newest first; a file is read again where it changed."""
        found = {told.session: told for told in self._on_disk()}
        for session, told in self._brought.items():
            if session not in found or found[session].lines < told.lines:
                found[session] = told
        return sorted(found.values(), key=lambda told: told.at, reverse=True)

    def untold(self, data: Entry, settled: dict[str, int]) -> list[Tale]:
        """Return the tales that end elsewhere than a state and were not settled since.

        Parameters
        ----------
        data : dict
            The state, as plain data.
        settled : dict
            By session, how many lines were settled in one's own journal.
        """
        found = self.tales
        done = dict(settled)
        for told in found:
            for session, lines in told.settled.items():
                done[session] = max(done.get(session, 0), lines)
        return [
            told
            for told in found
            if told.edits and told.history.state != data and told.lines > done.get(told.session, 0)
        ]

    def snapshots(self) -> list[Snapshot[State]]:
        """Return the snapshots of all tales, the newest of each name, the oldest first."""
        return _restored(_newest(self.tales))

    def sweep(self, state: State) -> None:
        """Remove old journals that hold nothing which is not also elsewhere."""
        if self._folder is None:
            return
        wanted = {told.session for told in self.untold(document(state), {})}
        for told in self.tales:
            file = self._folder / f"{told.session}{ENDING}"
            try:
                is_old = time.time() - file.stat().st_mtime > OLD
                if is_old and told.session not in wanted and not told.history.snapshots:
                    file.unlink()
            except OSError:
                continue

    def _on_disk(self) -> Iterable[Tale]:
        if self._folder is None:
            return
        files = sorted(self._folder.glob(f"*{ENDING}"), reverse=True)
        for file in [file for file in files if file.stem != self._own][:MOST]:
            told = self._told(file)
            if told is not None:
                yield told

    def _told(self, file: Path) -> Tale | None:
        try:
            status = file.stat()
            mark = (status.st_size, status.st_mtime_ns, status.st_ino)
            known, told = self._read.get(file.name, (None, None))
            if known != mark:
                told = tale(entries(file.read_bytes()))
                self._read[file.name] = (mark, told)
        except OSError:
            return None
        return told


def _newest(tales: Iterable[Tale]) -> list[Snapshot[Entry]]:
    """Return the newest snapshot of each name, unless a later tale let it go."""
    newest: dict[str, Snapshot[Entry]] = {}
    gone: dict[str, str] = {}
    for told in tales:
        for snapshot in told.history.snapshots:
            if snapshot.name not in newest or newest[snapshot.name].at < snapshot.at:
                newest[snapshot.name] = snapshot
        for name, at in told.forgotten.items():
            gone[name] = max(gone.get(name, ""), at)
    kept = [snapshot for snapshot in newest.values() if gone.get(snapshot.name, "") < snapshot.at]
    return sorted(kept, key=lambda snapshot: snapshot.at)


def _restored(snapshots: Iterable[Snapshot[Entry]]) -> list[Snapshot[State]]:
    found = []
    for snapshot in snapshots:
        try:
            state = restored(snapshot.state)
            found.append(Snapshot(snapshot.name, snapshot.at, state, snapshot.taken))
        except (KeyError, TypeError, ValueError):
            continue  # written by another version
    return found
