from pathlib import Path

import pytest
from ruamel.yaml import YAML

from mcda_widget import Decision

CRITERIA = Path(__file__).parents[2] / "criteria"


@pytest.fixture(scope="session")
def article():
    """The article's decision, every criterion weighing the same."""
    text = (CRITERIA / "taliban-engagement.mcda.yaml").read_text(encoding="utf-8")
    return Decision(**YAML(typ="safe").load(text)).weighed_by("equal")


@pytest.fixture
def make():
    """Make a small decision on a scale of 0 to 10 from rows of scores."""

    def make(rows, weights=None, scale=(0, 10), costs=()):
        m, n = len(rows), len(rows[0])
        criteria = [
            {"id": f"c{j}", "name": f"Goal {j}", "direction": "cost" if j in costs else "benefit"}
            for j in range(n)
        ]
        decision = Decision(
            title="A decision",
            scale={"low": scale[0], "high": scale[1]} if scale else None,
            criteria=criteria,
            options=[{"id": f"o{i}", "name": f"Plan {i}"} for i in range(m)],
            scores={f"o{i}": {f"c{j}": rows[i][j] for j in range(n)} for i in range(m)},
        )
        if weights is None:
            return decision
        return decision.with_weights({f"c{j}": weights[j] for j in range(n)})

    return make
