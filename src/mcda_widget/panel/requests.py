"""What the browser can ask for: chart specifications and files to download."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from mcda_widget.model import DecisionError

from .pasting import Paste, report
from .specifications import specification
from .views import sensitivity

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from .workspace import Workspace

    Answer = tuple[dict[str, Any], list[bytes]]


def answer(workspace: Workspace, name: str, arguments: Mapping[str, Any]) -> Answer:
    """Answer one request.

    Returns
    -------
    tuple of (dict, list of bytes)
        The content of the reply, and its binary parts.

    Raises
    ------
    DecisionError
        Where it cannot be answered.
    """
    if name not in REQUESTS:
        raise DecisionError(f"The panel does not know the request “{name}”.")
    return REQUESTS[name](workspace, **arguments)


def chart_spec(_: Workspace, chart: str) -> Answer:
    """Return a chart's specification without its rows, which travel with each change."""
    return {"spec": specification(chart)}, []


def ranking_csv(workspace: Workspace) -> Answer:
    """Return the ranking as a CSV file."""
    if workspace.results.hidden:
        raise DecisionError("The ranking is hidden. Show it first.")
    ranking = workspace.results.insist()
    content = ranking.to_csv().encode()
    return _file(workspace, "ranking.csv", "text/csv;charset=utf-8", content)


def decision_file(workspace: Workspace) -> Answer:
    """Return the decision as a file that can be opened again."""
    from mcda_widget.model import dumps  # noqa: PLC0415 - the YAML library loads when used

    text = dumps(workspace.decision)
    return _file(workspace, "mcda.yaml", "application/yaml", text.encode())


def everything(workspace: Workspace) -> Answer:
    """Return the decision, its ranking, snapshots and history as one archive."""
    from .bundle import everything as packed  # noqa: PLC0415 - so does the archive's

    return _file(workspace, "mcda.zip", "application/zip", packed(workspace))


def journal(workspace: Workspace) -> Answer:
    """Return the whole journal, for a browser that has none of it or missed some."""
    kept = workspace.journal
    content = {"session": kept.session, "generation": kept.generation, "count": len(kept.lines)}
    return content, [b"".join(kept.lines)]


def lacking_copies(workspace: Workspace, held: Mapping[str, int]) -> Answer:
    """Say which of the journals that a browser holds, by session and lines, tell more."""
    known = {told.session: told.lines for told in workspace.shelf.tales}
    known[workspace.journal.session] = len(workspace.journal.lines)
    return {"sessions": [s for s, lines in held.items() if known.get(s, 0) < lines]}, []


def read_block(workspace: Workspace, **block: Any) -> Answer:  # noqa: ANN401 - the fields of a Paste
    """Return what pasting a block would do, and what is to be asked first."""
    return report(Paste(workspace.decision, **block)), []


def finding(workspace: Workspace, of: str, **asked: str) -> Answer:
    """Return the answer to a question of Test in a sentence."""
    return {"finding": sensitivity.finding(workspace, of, asked)}, []


def stop_draws(workspace: Workspace) -> Answer:
    """Take no more draws of the simulation under way."""
    workspace.draws.stop()
    return {}, []


def _file(workspace: Workspace, ending: str, kind: str, content: bytes) -> Answer:
    stem = re.sub(r"[^\w]+", "-", workspace.decision.title.lower()).strip("-")[:60] or "decision"
    joint = "-" if ending == "ranking.csv" else "."
    return {"filename": f"{stem}{joint}{ending}", "type": kind}, [content]


REQUESTS: dict[str, Callable[..., Answer]] = {
    "chart_spec": chart_spec,
    "ranking_csv": ranking_csv,
    "decision_file": decision_file,
    "everything": everything,
    "journal": journal,
    "lacking_copies": lacking_copies,
    "read_block": read_block,
    "finding": finding,
    "stop_draws": stop_draws,
}
