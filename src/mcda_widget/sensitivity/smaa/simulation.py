"""Draws in batches, each with a random stream of its own, here or on other machines."""

from __future__ import annotations

from concurrent.futures import CancelledError
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from .counts import Counts, count
from .merits import Asked

if TYPE_CHECKING:
    from collections.abc import Iterator
    from concurrent.futures import Executor, Future

    from numpy.random import SeedSequence
    from numpy.typing import NDArray

    from .merits import Merits
    from .score_draws import ScoreDraws
    from .weight_draws import WeightDraws

    Floats = NDArray[np.float64]

# Merits of a chunk, which is what a processor keeps near: measured from 5 to 1,000 options.
AT_ONCE = 2**15
LEAST, MOST = 128, 4096
CHUNKS = 8  # of a batch: enough work to be worth sending to another process
ROOM = 2**20  # scores kept for who draws the same again: 8 MB


class Kept:
    """The first scores that were drawn; they stay here when the model is sent elsewhere."""

    def __init__(self) -> None:
        self._drawn: dict[tuple[object, ...], Floats] = {}
        self._left = ROOM

    def __reduce__(self) -> tuple[type[Kept], tuple[()]]:
        return Kept, ()

    def get(self, stream: SeedSequence, draws: int) -> Floats | None:
        """Return what this stream gave, if that is still here."""
        return self._drawn.get(_name(stream, draws))

    def keep(self, stream: SeedSequence, scores: Floats) -> None:
        """Keep what a stream gave, if there is room."""
        if scores.size <= self._left:
            self._left -= scores.size
            self._drawn[_name(stream, scores.shape[-1])] = scores


def _name(stream: SeedSequence, draws: int) -> tuple[object, ...]:
    return str(stream.entropy), tuple(stream.spawn_key), draws


@dataclass(frozen=True, eq=False)
class Model:
    """What is drawn, and how options are compared in each draw; it can be sent elsewhere.

    Attributes
    ----------
    weights : WeightDraws
    scores : ScoreDraws or None
        None where every score stays at its mode.
    merits : Merits
    shape : (int, int)
        Options and criteria.
    """

    weights: WeightDraws
    scores: ScoreDraws | None
    merits: Merits
    shape: tuple[int, int]
    kept: Kept = field(default_factory=Kept, init=False, repr=False)

    @property
    def chunk(self) -> int:
        """Draws taken at a time; it depends on nothing but the model."""
        if self.is_slow:
            return LEAST
        return int(np.clip(AT_ONCE // self.shape[0], LEAST, MOST))

    @property
    def is_slow(self) -> bool:
        """Whether each draw is put to the method by itself."""
        return isinstance(self.merits, Asked)

    def draw(self, seed: SeedSequence, draws: int) -> tuple[Floats, Floats]:
        """Return merits, shape (m, draws), and weights, shape (n, draws)."""
        # Streams of their own, so that other scores meet the same weights.
        first, second = seed.spawn(2)
        weights = self.weights.draw(np.random.default_rng(first), draws)
        return self.merits.of(weights, self.drawn(second, draws)), weights

    def drawn(self, stream: SeedSequence, draws: int) -> Floats | None:
        """Return scores, shape (n, m, draws), or None where they stay at their modes."""
        if self.scores is None:
            return None
        scores = self.kept.get(stream, draws)
        if scores is None:
            scores = self.scores.draw(np.random.default_rng(stream), draws)
            self.kept.keep(stream, scores)
        return scores


@dataclass(frozen=True, eq=False)
class Batch:
    """Some draws of a model."""

    seeds: tuple[SeedSequence, ...]
    draws: tuple[int, ...]

    @property
    def total(self) -> int:
        """How many draws."""
        return sum(self.draws)


@dataclass(frozen=True, eq=False)
class Simulation:
    """A number of draws of a model, the same for the same seed whoever takes them.

    Each chunk of draws has a stream of its own, spawned from the seed by its number
    (`numpy.random.SeedSequence`), and chunks are put together in their order: so the figures
    do not depend on how many processes take part.

    Attributes
    ----------
    model : Model
    samples : int
        Draws, > 0.
    seed : int
    beats : bool
        Whether options are compared in pairs however many there are.
    """

    model: Model
    samples: int
    seed: int
    beats: bool = False

    def batches(self) -> Iterator[Batch]:
        """Yield what is to be drawn, in order."""
        size, left = self.model.chunk, self.samples
        root = np.random.SeedSequence(self.seed)
        while left:
            total = min(left, size * CHUNKS)
            draws = [size] * (total // size) + ([total % size] if total % size else [])
            yield Batch(tuple(root.spawn(len(draws))), tuple(draws))
            left -= total

    def counted(self, executor: Executor | None = None) -> Iterator[Counts]:
        """Yield what was counted of each batch, in order.

        A batch that was lost with its process is drawn here.

        Parameters
        ----------
        executor : Executor, optional
            Who draws; this process, one batch after the other, by default.
        """
        if executor is None:
            for batch in self.batches():
                yield counted(self.model, batch, beats=self.beats)
            return
        sent = [
            (batch, executor.submit(counted, self.model, batch, beats=self.beats))
            for batch in self.batches()
        ]
        try:
            for batch, future in sent:
                yield self._result(batch, future)
        finally:
            for _, future in sent:
                future.cancel()

    def _result(self, batch: Batch, future: Future[Counts]) -> Counts:
        try:
            return future.result()
        except Exception as error:
            if not _is_loss(error):
                raise
            return counted(self.model, batch, beats=self.beats)


def counted(model: Model, batch: Batch, *, beats: bool) -> Counts:
    """Draw a batch and return what was counted."""
    total: Counts | None = None
    for seed, draws in zip(batch.seeds, batch.draws, strict=True):
        merits, weights = model.draw(seed, draws)
        found = count(merits, weights, ties=model.merits.ties, beats=beats)
        total = found if total is None else total + found
    if total is None:
        raise ValueError("A batch holds at least one draw.")
    return total


def _is_loss(error: Exception) -> bool:
    """Whether a process was lost, rather than something gone wrong in it."""
    from concurrent.futures import BrokenExecutor  # noqa: PLC0415 - only where one is used

    # Dask has errors of its own for a worker that died, by these names.
    names = {kind.__name__ for kind in type(error).__mro__}
    dask = {"KilledWorker", "CommClosedError", "FutureCancelledError"}
    return isinstance(error, BrokenExecutor | CancelledError) or bool(names & dask)
