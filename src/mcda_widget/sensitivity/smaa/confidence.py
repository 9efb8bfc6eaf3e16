"""How often an option leads at the weights that suit it best, scores being drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from .simulation import Simulation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from .simulation import Model

    Floats = NDArray[np.float64]

MOST = 10_000


def confidence(simulation: Simulation, central: Floats) -> Floats:
    """Return confidence factors (Lahdelma & Salminen 2001).

    Parameters
    ----------
    simulation : Simulation
        Whose scores are drawn again, at most 10,000 times, the same for each option.
    central : array, shape (m, n)
        Central weights by option; NaN where it has none.

    Returns
    -------
    array, shape (m,)
        In [0, 1]; NaN without central weights. Options that tie for first place share it.
    """
    model = simulation.model
    found = np.full(len(central), np.nan)
    known = np.flatnonzero(~np.isnan(central).any(axis=1))
    if not len(known):
        return found
    weights, wins, total = central[known].T, np.zeros(len(known)), 0
    for scores in _drawn(model, min(simulation.samples, MOST), simulation.seed):
        merits = (
            model.merits.of(weights, None).T[:, :, None]
            if scores is None
            else model.merits.of_each(weights, scores)
        )
        best = merits >= merits.max(axis=1, keepdims=True) - 1e-12
        wins += (best[np.arange(len(known)), known] / best.sum(axis=1)).sum(axis=1)
        total += merits.shape[2]
    found[known] = wins / total
    return found


def _drawn(model: Model, draws: int, seed: int) -> Iterator[Floats | None]:
    """Yield scores as the simulation draws them; None, once, where they do not vary."""
    if model.scores is None:
        yield None
        return
    for batch in Simulation(model, draws, seed).batches():
        for stream, size in zip(batch.seeds, batch.draws, strict=True):
            _, second = stream.spawn(2)
            yield model.drawn(second, size)
