"""How often the advice on comparisons finds a planted error.

In each of 1,000 matrices a person with a fixed set of weights answers all 21 pairs of seven
criteria on the scale 1–9. Every answer is off by chance (lognormal, with the spread given),
and one of them, the culprit, is off by three to five times more, up or down. The advice
names the culprit first in the first share of matrices, among its first three in the second.

Run: python benchmarks/planted_errors.py
"""

from __future__ import annotations

import argparse
from dataclasses import dataclass

import numpy as np

from mcda_widget import weighting

SCALE = np.log([1 / k for k in range(9, 1, -1)] + [float(k) for k in range(1, 10)])
CRITERIA = 7


@dataclass(frozen=True)
class Found:
    """Shares of matrices in which the culprit was found, and the typical ratio."""

    first: float
    among_three: float
    consistency_ratio: float


def planted(spread: float, rng: np.random.Generator) -> tuple[np.ndarray, tuple[str, str]]:
    """Return a matrix of comparisons, and the pair whose comparison is wrong."""
    true = rng.uniform(0, np.log(9), CRITERIA)
    i, j = np.triu_indices(CRITERIA, 1)
    said = on_scale(true[i] - true[j] + rng.normal(0, spread, len(i)))
    culprit = rng.integers(len(i))
    slip = np.log(rng.choice([3, 4, 5])) * rng.choice([-1, 1])
    said[culprit] = on_scale(said[[culprit]] + slip)[0]
    logs = np.zeros((CRITERIA, CRITERIA))
    logs[i, j], logs[j, i] = said, -said
    return np.exp(logs), (f"c{i[culprit] + 1}", f"c{j[culprit] + 1}")


def on_scale(logs: np.ndarray) -> np.ndarray:
    """Return the nearest answers on the scale 1–9."""
    return SCALE[np.abs(SCALE - logs[:, None]).argmin(axis=1)]


def search(spread: float, matrices: int, seed: int = 0) -> Found:
    """Look for the culprit in many matrices."""
    rng = np.random.default_rng(seed)
    places, ratios = [], []
    for _ in range(matrices):
        matrix, culprit = planted(spread, rng)
        result = weighting.ahp(matrix)
        advice = result.advice
        pairs = [{a, b} for a, b in zip(advice["prefer"], advice["over"], strict=True)]
        places.append(pairs.index(set(culprit)))
        ratios.append(result.consistency_ratio)
    found = np.array(places)
    return Found(float((found == 0).mean()), float((found < 3).mean()), float(np.median(ratios)))


def main() -> None:
    """Print the shares at several spreads of chance error."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--matrices", type=int, default=1000)
    matrices = parser.parse_args().matrices
    print(f"{matrices} matrices, {CRITERIA} × {CRITERIA}")
    print("spread   found first   among three   median CR")
    for spread in (0.2, 0.3, 0.35, 0.4, 0.5):
        found = search(spread, matrices)
        print(
            f"{spread:6.2f}   {found.first:11.2f}   {found.among_three:11.2f}"
            f"   {found.consistency_ratio:9.3f}"
        )


if __name__ == "__main__":
    main()
