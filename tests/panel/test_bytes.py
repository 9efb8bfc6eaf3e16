"""How much travels when something is edited: what changed in sight, its columns in binary."""

from __future__ import annotations

import json

import pytest

import mcda_widget as mw

MOST = 15_000  # bytes an edit, for the article's decision


def edits(decision):
    """Yield edits of all kinds that a person makes many of, as a page sends them."""
    for criterion in decision.criteria:
        for points in (0, 37, 100):
            yield "set_weight", {"criterion": criterion.id, "points": points}
        yield "set_lock", {"criterion": criterion.id, "locked": True}
        yield "set_lock", {"criterion": criterion.id, "locked": False}
    for option in decision.options:
        cell = {"option": option.id, "criterion": decision.criteria[0].id}
        yield "set_score", {**cell, "mode": 9}
        yield "set_score", {**cell, "low": 2, "rationale": "Because it was said so."}
    for method in ("ahp", "vikor", "promethee_ii", "topsis"):
        yield "set_method", {"method": method}
    named = {"part": "option", "id": decision.options[0].id, "field": "name"}
    yield "set_text", {**named, "text": "A course of action with a long name"}
    yield "undo", {}
    yield "redo", {}


@pytest.mark.parametrize("place", ["frame", "weigh", "score", "rank"])
def test_an_edit_is_small(decision, place):
    shared = decision.with_weights(100 * decision.weights)
    panel = mw.DecisionPanel(shared, place=place, journal=False)
    sent = []
    panel.send = lambda content, buffers=None: sent.append((content, buffers or []))
    for i, (name, arguments) in enumerate(edits(decision)):
        message = {"kind": "edit", "id": str(i), "name": name, "arguments": arguments}
        panel._receive(None, message, [])
        content, buffers = sent[-1]
        assert content["ok"]
        size = len(json.dumps(content)) + sum(map(len, buffers))
        assert size <= MOST, (name, arguments, size)
