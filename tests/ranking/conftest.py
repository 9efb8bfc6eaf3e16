"""Decisions from bare matrices, as the literature prints them."""

from collections.abc import Callable

import numpy as np
import pytest

from mcda_widget.model import Decision

Make = Callable[..., Decision]


def make(matrix, types=None, weights=None, scale=None) -> Decision:
    """Return a decision with options o1, o2, … and criteria c1, c2, …; None is a missing score."""
    m, n = len(matrix), len(matrix[0])
    types = [1] * n if types is None else types
    criteria = [
        {
            "id": f"c{j + 1}",
            "name": f"Criterion {j + 1}",
            "direction": "benefit" if types[j] == 1 else "cost",
        }
        for j in range(n)
    ]
    if scale is not None:
        ends = np.broadcast_to(np.asarray(scale, dtype=float), (n, 2)).tolist()
        for criterion, (low, high) in zip(criteria, ends, strict=True):
            criterion["scale"] = {"low": low, "high": high}
    decision = Decision(
        title="A case",
        criteria=criteria,
        options=[{"id": f"o{i + 1}", "name": f"Option {i + 1}"} for i in range(m)],
        scores={
            f"o{i + 1}": {
                f"c{j + 1}": None if value is None else float(value) for j, value in enumerate(row)
            }
            for i, row in enumerate(matrix)
        },
    )
    if weights is None:
        return decision
    return decision.with_weights({f"c{j + 1}": float(w) for j, w in enumerate(weights)})


@pytest.fixture(scope="session")
def decision_of() -> Make:
    return make
