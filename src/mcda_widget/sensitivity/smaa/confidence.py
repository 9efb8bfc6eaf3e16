"""How often an option leads at the weights that suit it best, scores being drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from .simulation import Simulation
from .weight_draws import Fixed

if TYPE_CHECKING:
    from numpy.typing import NDArray

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
    draws = min(simulation.samples, MOST) if model.scores is not None else 1
    wins = np.zeros(len(central))
    chunks = Simulation(model, draws, simulation.seed)
    for batch in chunks.batches():
        for seed, size in zip(batch.seeds, batch.draws, strict=True):
            _, stream = seed.spawn(2)
            scores = model.drawn(stream, size)
            for i in known:
                weights = Fixed(central[i]).draw(np.random.default_rng(0), size)
                merits = model.merits.of(weights, scores)
                best = merits >= merits.max(axis=0) - 1e-12
                wins[i] += (best[i] / best.sum(axis=0)).sum()
    found[known] = wins[known] / draws
    return found
