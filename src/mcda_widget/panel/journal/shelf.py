"""Where the journals of a decision lie, and what there is in them that it lacks."""

from __future__ import annotations

import re
import time
from pathlib import Path
from typing import TYPE_CHECKING

from mcda_widget.model.shipped import is_shipped

from .lines import entries
from .replay import Tale, tale

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mcda_widget.model import Decision
    from mcda_widget.panel.history import Snapshot
    from mcda_widget.panel.state import State

FOLDER = ".mcda"
ENDING = ".journal"
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


def tales(folder: Path) -> list[Tale]:
    """Return what the journals in a folder tell, the newest first."""
    found = []
    for file in sorted(folder.glob(f"*{ENDING}"), reverse=True)[:MOST]:
        try:
            told = tale(entries(file.read_bytes()))
        except OSError:
            continue
        if told is not None:
            found.append(told)
    return sorted(found, key=lambda told: told.at, reverse=True)


def untold(found: Iterable[Tale], state: State) -> list[Tale]:
    """Return the tales that end elsewhere than a state and were not settled since."""
    found = list(found)
    settled: dict[str, int] = {}
    for told in found:
        for session, lines in told.settled.items():
            settled[session] = max(settled.get(session, 0), lines)
    return [
        told
        for told in found
        if told.edits and told.history.state != state and told.lines > settled.get(told.session, 0)
    ]


def snapshots(found: Iterable[Tale]) -> list[Snapshot]:
    """Return the snapshots of all tales, the newest of each name, the oldest first."""
    newest: dict[str, Snapshot] = {}
    for told in found:
        for snapshot in told.history.snapshots:
            if snapshot.name not in newest or newest[snapshot.name].at < snapshot.at:
                newest[snapshot.name] = snapshot
    return sorted(newest.values(), key=lambda snapshot: snapshot.at)


def sweep(folder: Path, found: Iterable[Tale], state: State) -> None:
    """Remove old journals that hold nothing which is not also elsewhere."""
    found = list(found)
    wanted = {told.session for told in untold(found, state)}
    wanted |= {told.session for told in found if told.history.snapshots}
    for told in found:
        file = folder / f"{told.session}{ENDING}"
        try:
            if told.session not in wanted and time.time() - file.stat().st_mtime > OLD:
                file.unlink()
        except OSError:
            continue
