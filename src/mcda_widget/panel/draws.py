"""The simulation in sight: few draws at once, many in parts; the panel can be used meanwhile."""

from __future__ import annotations

import asyncio
import pickle
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from mcda_widget.model import DecisionError
from mcda_widget.sensitivity.smaa import Robustness, Simulation, planned, values_or_evidence

if TYPE_CHECKING:
    from collections.abc import Callable

    from mcda_widget.sensitivity.smaa import Choices, Plan, ValuesOrEvidence
    from mcda_widget.sensitivity.smaa.counts import Counts
    from mcda_widget.sensitivity.smaa.score_draws import Shape

    from .state import State

AT_ONCE = 20_000  # draws that take no longer than an edit may
KEPT = 4  # simulations: going back to one costs nothing
TELL = 0.25  # seconds between two reports of how far it is


@dataclass(eq=False)
class Run:
    """A simulation under way or done.

    Attributes
    ----------
    plan : Plan
    simulation : Simulation
    counts : Counts or None
        What was counted so far.
    problem : str
        Why it ended before its time, in words.
    stopped : bool
        Whether somebody stopped it.
    """

    plan: Plan
    simulation: Simulation
    counts: Counts | None = None
    problem: str = ""
    stopped: bool = False
    _result: Robustness | None = field(default=None, repr=False)

    @property
    def done(self) -> int:
        """Draws taken so far."""
        return self.counts.draws if self.counts else 0

    @property
    def is_under_way(self) -> bool:
        """Whether more are to come."""
        return not (self.stopped or self.problem or self.done >= self.simulation.samples)

    @property
    def result(self) -> Robustness | None:
        """What was found so far; the same object until there is more."""
        if self.counts is None:
            return None
        if self._result is None or self._result.samples != self.done:
            run = Simulation(self.simulation.model, self.done, self.simulation.seed)
            self._result = Robustness(self.plan.decision, run, self.counts, self.plan.notes)
        return self._result

    def take(self, counts: Counts) -> None:
        """Add what was counted of a batch."""
        self.counts = counts if self.counts is None else self.counts + counts


class Draws:
    """Keeps simulations, and takes the draws of the one that was asked for last.

    Attributes
    ----------
    changed : callable
        Called when there is more to see.
    """

    def __init__(self) -> None:
        self.changed: Callable[[], None] = lambda: None
        self._runs: dict[bytes, Run] = {}
        self._now: Run | None = None
        self._task: asyncio.Task[None] | None = None  # kept, or it may be collected
        self._turn = 0
        self._split: tuple[State, Shape, ValuesOrEvidence] | None = None

    def of(self, state: State, choices: Choices, samples: int, seed: int = 0) -> Run:
        """Return the simulation of a state, begun where it is another than before.

        What does not change what is drawn, as a weight where all weights are drawn alike, does
        not begin it anew.

        Raises
        ------
        DecisionError
            Where it cannot be drawn.
        """
        way = (state.method, state.normalization)
        plan = planned(state.decision, choices, *way, **state.parameters)
        key = pickle.dumps((plan.model, samples, seed))
        run = self._runs.pop(key, None)
        if run is None:
            run = Run(plan, Simulation(plan.model, samples, seed))
        run.plan = plan  # names may have changed
        self._runs = {**dict(list(self._runs.items())[1 - KEPT :]), key: run}
        if run is not self._now:
            self._begin(run)
        return run

    def split(self, state: State, scores: Shape) -> ValuesOrEvidence:
        """Return whether weights or scores move the leader's margin, worked out once a state.

        Raises
        ------
        DecisionError
            Where there is nothing to split, or SALib is not installed.
        """
        if self._split is None or self._split[:2] != (state, scores):
            way = (state.method, state.normalization)
            found = values_or_evidence(
                state.decision,
                1024,
                0,
                scores,
                method=way[0],
                normalization=way[1],
                **state.parameters,
            )
            self._split = (state, scores, found)
        return self._split[2]

    def stop(self) -> None:
        """Take no more draws; what was found so far stays."""
        if self._now is not None:
            self._now.stopped = True

    def _begin(self, run: Run) -> None:
        self._turn += 1  # which ends the one before: it may be another thread's
        self._now = run
        if not run.is_under_way:
            return
        if run.done:  # what was left in mid-run begins anew
            run.counts = None
        quick = run.simulation.samples <= AT_ONCE and not run.simulation.model.is_slow
        loop = None if quick else _loop()
        if loop is None:
            for counts in run.simulation.counted():
                run.take(counts)
        else:
            self._task = loop.create_task(self._draw(run, self._turn))

    async def _draw(self, run: Run, turn: int) -> None:
        told = time.monotonic()
        try:
            for counts in run.simulation.counted():
                if turn != self._turn:
                    return
                run.take(counts)
                if run.stopped:
                    break
                if time.monotonic() - told > TELL:
                    told = time.monotonic()
                    self.changed()
                await asyncio.sleep(0.001)  # messages are answered meanwhile
        except DecisionError as error:
            run.problem = " ".join(problem.message for problem in error.problems)
        self.changed()


def _loop() -> asyncio.AbstractEventLoop | None:
    try:
        return asyncio.get_running_loop()
    except RuntimeError:
        return None
