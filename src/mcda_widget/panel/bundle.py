"""Everything about a decision as one file: to be taken away, and opened again."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from mcda_widget.model import DecisionError, Problem, dumps, load

from .journal import ENDING, Tale, entries, tale

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mcda_widget.model import Decision

    from .workspace import Workspace

JOURNAL = f"history{ENDING}"
LARGEST = 64 * 1024 * 1024  # bytes of a history; a file that claims more is none of ours
NOTE = """\
{title}

decision.mcda.yaml   the decision as it stood
ranking.csv          its ranking, for a spreadsheet, unless it was hidden
snapshots/           the snapshots, each a decision
{journal}      every step; the panel goes on from it

To go on: open the panel on any decision, then Save, “Open a saved copy”, and choose this file.
"""


def everything(workspace: Workspace) -> bytes:
    """Return the decision, its ranking, snapshots and history as a ZIP archive."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in _parts(workspace):
            archive.writestr(name, content)
    return buffer.getvalue()


def _parts(workspace: Workspace) -> Iterator[tuple[str, str | bytes]]:
    yield "README.txt", NOTE.format(title=workspace.decision.title, journal=JOURNAL)
    yield "decision.mcda.yaml", dumps(workspace.decision)
    if workspace.results.ranking is not None and not workspace.results.hidden:
        yield "ranking.csv", workspace.results.ranking.to_csv()
    for number, snapshot in enumerate(workspace.snapshots, start=1):
        name = re.sub(r"[^\w]+", "-", snapshot.name.lower()).strip("-")[:40]
        yield f"snapshots/{number:02}-{name}.mcda.yaml", dumps(snapshot.state.decision)
    yield JOURNAL, workspace.history_lines()


def opened(filename: str, data: bytes) -> Decision | Tale:
    """Return what a downloaded file holds: a decision, or the history in an archive.

    Raises
    ------
    DecisionError
        Where it is none of the files that the panel gives out.
    """
    if filename.lower().endswith(".zip") or zipfile.is_zipfile(io.BytesIO(data)):
        data = _history(data)
        filename = JOURNAL
    if filename.lower().endswith(ENDING):
        if told := tale(entries(data)):
            return told
        raise DecisionError(_not_ours(filename))
    with TemporaryDirectory() as folder:
        # A name of its own: what the browser says is no path to be trusted.
        file = Path(folder, f"copy{''.join(Path(filename).suffixes[-2:])}")
        file.write_bytes(data)
        try:
            return load(file)
        except DecisionError as error:
            raise DecisionError(error.problems, file=filename) from None


def _history(data: bytes) -> bytes:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if archive.getinfo(JOURNAL).file_size > LARGEST:
                raise DecisionError(_not_ours(JOURNAL))
            return archive.read(JOURNAL)
    except (zipfile.BadZipFile, KeyError):
        raise DecisionError(_not_ours("This archive")) from None


def _not_ours(name: str) -> Problem:
    hint = "Choose a file that “Download everything” or “Download the decision” gave you."
    return Problem(f"{name} is not something the panel wrote.", (), hint)
