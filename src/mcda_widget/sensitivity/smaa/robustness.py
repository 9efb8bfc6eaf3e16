"""How firm a ranking is where weights and scores are uncertain at once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import reduce
from operator import add
from typing import TYPE_CHECKING, Any

import numpy as np

from mcda_widget.model import Decision, DecisionError, Problem, did_you_mean
from mcda_widget.ranking import prepare
from mcda_widget.sensitivity.setting import Setting

from .filled import filled
from .merits import merits_of
from .notes import notes
from .result import Robustness
from .score_draws import SHAPES, score_draws
from .simulation import Model, Simulation
from .weight_draws import Fixed
from .weights import CONCENTRATION, weight_draws

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from concurrent.futures import Executor

    from .counts import Counts
    from .region import Region
    from .score_draws import ScoreDraws, Shape
    from .weight_draws import WeightDraws

    Weights = str | Region | Mapping[str, Sequence[float]] | Sequence[str]
    Progress = Callable[[int, int], object]


def robustness(  # noqa: PLR0913, PLR0917 - each is a choice of the analyst's
    decision: Decision,
    samples: int = 10_000,
    seed: int = 0,
    weights: Weights = "uniform",
    scores: Shape = "pert",
    executor: Executor | None = None,
    *,
    method: str = "topsis",
    normalization: str | None = None,
    concentration: float = CONCENTRATION,
    progress: Progress | None = None,
    **parameters: Any,  # noqa: ANN401 - each method's own
) -> Robustness:
    """Draw weights and scores many times, rank each time, and count (SMAA-2).

    After Lahdelma & Salminen (2001). Under fixed scales every draw is measured on the same
    scales, so that a weight means the same in each.

    Parameters
    ----------
    decision : Decision
        What is ranked; a score may be missing where its criterion has a scale, and is drawn
        from all of it then.
    samples : int
        Draws, > 0. 9,604 are within ±.01 of the share of infinitely many, at 95 %.
    seed : int
        Draws of the same seed are the same, whoever takes them.
    weights : str, Region, mapping or sequence
        Where weights are drawn from, evenly: ``"uniform"`` (all there are), ``"order"`` (all in
        the order of today's), ``"intervals"`` (within those stated); a mapping of criterion to
        (least, most) points of 100; criteria from the most to the least important; or a
        `Region` of conditions. Or ``"around"`` today's, Dirichlet(κw); ``"ahp"``: around those
        of the comparisons, by how well these fit; ``"stated"``: today's throughout.
    scores : {"pert", "uniform", "mode"}
        How scores are drawn from their ranges: PERT, evenly, or not at all.
    executor : concurrent.futures.Executor, optional
        Who draws, such as a ``ProcessPoolExecutor`` or that of a Dask cluster
        (``client.get_executor()``). The figures are the same.
    method, normalization, **parameters
        As for `rank`.
    concentration : float
        κ > 0 of ``"around"``: a weight w has the standard deviation √(w(1 − w)/(κ + 1)).
    progress : callable, optional
        Called with the draws done and the draws in all; what it raises ends the run.

    Returns
    -------
    Robustness

    Raises
    ------
    DecisionError
        Where the decision cannot be ranked, a choice is not known, no weights meet what is
        stated, or a score is missing without a scale to draw it from.

    Examples
    --------
    >>> import mcda_widget as mw
    >>> d = mw.Decision(
    ...     title="Where to build the clinic",
    ...     scale={"low": 0, "high": 10},
    ...     criteria=[{"id": "reach", "name": "Reach"}, {"id": "calm", "name": "Calm"}],
    ...     options=[{"id": "hill", "name": "Hill"}, {"id": "port", "name": "Port"}],
    ...     scores={"hill": {"reach": 2, "calm": 9}, "port": {"reach": 7, "calm": 4}},
    ... )
    >>> mw.robustness(d, method="wsm").acceptability.round(1)
    rank      1    2
    option
    hill    0.5  0.5
    port    0.5  0.5
    """
    plan = planned(
        decision,
        Choices(weights, scores, concentration),
        method,
        normalization,
        **parameters,
    )
    run = Simulation(plan.model, _positive(samples), _whole(seed))
    found: list[Counts] = []
    done = 0
    for counts in run.counted(executor):
        found.append(counts)
        done += counts.draws
        if progress:
            progress(done, samples)
    return Robustness(plan.decision, run, reduce(add, found), plan.notes)


@dataclass(frozen=True)
class Choices:
    """Where weights and scores are drawn from; see `robustness`."""

    weights: Weights = "uniform"
    scores: Shape = "pert"
    concentration: float = CONCENTRATION


@dataclass(frozen=True, eq=False)
class Plan:
    """What is to be simulated: the decision with every score, a model, and what is to be known."""

    decision: Decision
    model: Model
    notes: tuple[str, ...]


def planned(
    decision: Decision,
    choices: Choices,
    method: str = "topsis",
    normalization: str | None = None,
    **parameters: Any,  # noqa: ANN401 - each method's own
) -> Plan:
    """Return what `robustness` would simulate.

    Raises
    ------
    DecisionError
        As `robustness`.
    """
    if choices.scores not in SHAPES:
        hint = did_you_mean(choices.scores, SHAPES) or f"Choose one of: {', '.join(SHAPES)}."
        message = f"“{choices.scores}” is no way to draw scores."
        raise DecisionError(Problem(message, ("scores",), hint))
    full = filled(decision)
    drawn = score_draws(decision, choices.scores)
    weights = weight_draws(full, choices.weights, choices.concentration)
    setting = _setting(full, choices.weights, method, normalization, **parameters)
    drawn = _rated(setting, drawn)
    varies = len(drawn.row) > 0
    merits, fixed = merits_of(setting, drawn=varies, ties=_ties(setting, weights, drawn))
    shape = (len(full.options), len(full.criteria))
    model = Model(weights, _placed(setting, drawn, fixed=fixed) if varies else None, merits, shape)
    return Plan(decision, model, notes(decision, setting, model, fixed=fixed))


def _setting(
    decision: Decision,
    weights: Weights,
    method: str,
    normalization: str | None,
    **parameters: Any,  # noqa: ANN401 - each method's own
) -> Setting:
    """Make the decision ready; what its weights are matters to some ways of drawing only."""
    if isinstance(weights, str) and weights in ("order", "around", "stated"):
        return Setting.of(decision, method, normalization, **parameters)
    n = len(decision.criteria)
    return Setting(prepare(decision, method, normalization, **parameters), np.full(n, 1 / n))


def _rated(setting: Setting, drawn: ScoreDraws) -> ScoreDraws:
    """Leave out scores that do not count because AHP compares the options instead."""
    if setting.task.method.key != "ahp":
        return drawn
    from mcda_widget.ranking.values import rated_criteria  # noqa: PLC0415 - AHP's alone

    rated = np.array([c in rated_criteria(setting.task.decision) for c in setting.criteria])
    return drawn.only(rated[drawn.row])


def _placed(setting: Setting, drawn: ScoreDraws, *, fixed: bool) -> ScoreDraws:
    """Return scores as they are compared: on their scales, higher being better, or in units."""
    if not fixed:
        return drawn
    task = setting.task
    if task.normalization == "none":
        return drawn.placed(task.normalized.T, np.zeros(len(task.types)), task.types)
    ends = task.decision.scales.to_numpy(dtype=float)
    worst, best = np.where(task.types[:, None] > 0, ends, ends[:, ::-1]).T
    with np.errstate(invalid="ignore"):
        slope = 1 / (best - worst)
        return drawn.placed(task.normalized.T, -worst * slope, slope)


def _ties(setting: Setting, weights: WeightDraws, drawn: ScoreDraws) -> bool:
    """Whether options can be equally good in a draw other than by a chance of nil."""
    if isinstance(weights, Fixed) and not len(drawn.row):
        return True
    probe = weights.draw(np.random.default_rng(0), 64)
    counted = (probe > 0).any(axis=1)
    table = setting.task.normalized.copy()
    table[drawn.column, drawn.row] = np.nan  # what is drawn differs from everything
    table = table[:, counted]
    rows = {tuple(row) for row in table[~np.isnan(table).any(axis=1)].tolist()}
    return len(rows) < int((~np.isnan(table).any(axis=1)).sum())


def _positive(samples: int) -> int:
    if isinstance(samples, bool) or int(samples) != samples or samples < 1:
        message = f"{samples!r} is no number of draws."
        raise DecisionError(Problem(message, ("samples",), "Write a whole number, such as 10_000."))
    return int(samples)


def _whole(seed: int) -> int:
    if isinstance(seed, bool) or int(seed) != seed or seed < 0:
        message = f"{seed!r} is no seed."
        raise DecisionError(Problem(message, ("seed",), "Write a whole number of 0 or more."))
    return int(seed)
