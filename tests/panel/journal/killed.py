"""A panel that is edited until it is killed, over and over: what was answered must be on disk.

Run in a process of its own: ``python killed.py FOLDER KILLS SEED``. Each panel is a child of one
warm process, so that hundreds can be killed in a minute; each tells its parent of every answer it
sends, as a kernel tells a page. Prints a JSON report.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sys
import time
from pathlib import Path

import mcda_widget as mw
from mcda_widget.panel.journal import entries, journal, tale
from mcda_widget.panel.state import document

LONGEST = 0.12  # seconds that a panel lives
LIMIT = 12_000  # bytes; the journal is written anew while it is being watched


def edits(rng: random.Random):
    """Yield what a person does, without an end: dragging, typing, going back and forth."""
    decision = mw.load("coastal-flooding")
    criteria = [criterion.id for criterion in decision.criteria]
    options = [option.id for option in decision.options]
    while True:
        kind = rng.random()
        if kind < 0.5:
            yield "set_weight", {"criterion": rng.choice(criteria), "points": rng.randint(1, 60)}
        elif kind < 0.8:
            text = f"Because {rng.random()}"
            yield (
                "set_text",
                {
                    "part": "option",
                    "id": rng.choice(options),
                    "field": "description",
                    "text": text,
                },
            )
        else:
            yield rng.choice(["undo", "redo"]), {}


def live(folder: Path, pipe: int, rng: random.Random) -> None:
    """Edit a panel and tell of every answer, until killed."""
    panel = mw.DecisionPanel(mw.load("coastal-flooding"), journal=folder)
    panel._workspace.journal._limit = LIMIT

    def tell(content: dict[str, object], _: object = None) -> None:
        if content["kind"] == "reply":
            edits, state = panel._workspace.journal.edits, document(panel._workspace.state)
            os.write(pipe, json.dumps([edits, state]).encode() + b"\n")

    panel.send = tell
    for number, (name, arguments) in enumerate(edits(rng)):
        message = {"kind": "edit", "id": str(number), "name": name, "arguments": arguments}
        panel._receive(None, message, [])


def kill_one(folder: Path, rng: random.Random) -> dict[str, object]:
    """Let a panel live for a while, kill it, and compare its journal with its last answer."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        try:
            live(folder, writing, rng)
        finally:
            os._exit(1)
    os.close(writing)
    with os.fdopen(reading, "rb") as answers:
        first = answers.readline()  # it is at work
        time.sleep(rng.uniform(0, LONGEST))
        os.kill(child, signal.SIGKILL)
        told = [first, *answers.readlines()]
    _, status = os.waitpid(child, 0)
    whole = [answer for answer in told if answer.endswith(b"\n")]
    # Where the first thing was an undo of nothing, there was nothing to keep yet.
    found = [entry for file in folder.glob("*.journal") for entry in entries(file.read_bytes())]
    return {
        "killed": os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL,
        "answered": len(whole),
        "lost": is_lost(*json.loads(whole[-1]), found),
        "anew": bool(found) and found[0]["edits"] > 0,
    }


def is_lost(edits: int, state: dict[str, object], found: list[dict[str, object]]) -> bool:
    """Whether a journal lacks what was answered last.

    It may tell of one edit more: the panel was killed after it kept it, and before it answered.
    """
    if edits == 0 and not found:
        return False
    told = tale(found)
    if told is not None and told.edits == edits + 1 and len(found) > 1 and not found[-1].get("old"):
        told = tale(found[:-1])
    elif told is not None and told.edits == edits + 1:
        return False  # written anew with the edit that was not answered
    return told is None or told.edits != edits or told.history.state != state


def main(folder: Path, kills: int, seed: int) -> None:
    """Kill so many panels and report."""
    rng = random.Random(seed)  # noqa: S311 - no secret
    journal.LIMIT = LIMIT
    mw.DecisionPanel(mw.load("coastal-flooding"), journal=False)  # imports what all of them need
    rounds = [kill_one(folder / str(number), rng) for number in range(kills)]
    counts = ("killed", "answered", "lost", "anew")
    json.dump({name: sum(round_[name] for round_ in rounds) for name in counts}, sys.stdout)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
