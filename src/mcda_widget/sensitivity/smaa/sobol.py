"""Values or evidence: which of them moves the leader's margin, by Sobol's indices."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from mcda_widget.model import DecisionError, Problem
from mcda_widget.sensitivity.words import percent

from .merits import Topsis
from .robustness import Choices, planned

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from mcda_widget.model import Decision

    from .score_draws import ScoreDraws, Shape
    from .simulation import Model

    Floats = NDArray[np.float64]

VALUES, EVIDENCE = "values", "evidence"
CLOSE = 0.1  # indices nearer to each other than this are about the same


@dataclass(frozen=True, eq=False, repr=False)
class ValuesOrEvidence:
    """How much of the variation of the leader's margin comes from weights, and from scores.

    Attributes
    ----------
    frame : DataFrame
        Rows ``values`` (the weights) and ``evidence`` (the scores); columns ``first`` and
        ``total``, the share of the variance that a group explains by itself and with all its
        interactions, and ``first_error`` and ``total_error``, half their 95 % intervals.
    leader : str
        ``id`` of the option whose margin it is: today's leader.
    samples : int
        N: the margin was computed N · 4 times.
    sentence : str
        The finding.
    """

    frame: pd.DataFrame
    leader: str
    samples: int
    sentence: str

    def __repr__(self) -> str:
        return f"{self.sentence}\n{self.frame.round(3)}"


def values_or_evidence(  # noqa: PLR0913 - each is a choice of the analyst's
    decision: Decision,
    samples: int = 1024,
    seed: int = 0,
    scores: Shape = "pert",
    *,
    method: str = "topsis",
    normalization: str | None = None,
    **parameters: Any,  # noqa: ANN401 - each method's own
) -> ValuesOrEvidence:
    """Split what moves the leader's margin between values (weights) and evidence (scores).

    Sobol's indices of two groups of inputs (Sobol 1993; Saltelli et al. 2010), by SALib. All
    weights there are count alike: w = −ln u / Σ −ln u of independent uniforms u. It answers
    whether to argue about values or to gather evidence.

    Parameters
    ----------
    decision : Decision
        What is ranked.
    samples : int
        N, a power of 2; the margin is computed 4 N times.
    seed : int
        Of the scrambled Sobol sequence, and of the errors' bootstrap.
    scores : {"pert", "uniform"}
        How scores spread over their ranges.
    method, normalization, **parameters
        As for `rank`.

    Returns
    -------
    ValuesOrEvidence

    Raises
    ------
    DecisionError
        Where no score has a range, there is one criterion or one option, `samples` is no power
        of 2, or SALib is not installed.

    Examples
    --------
    >>> import mcda_widget as mw
    >>> mw.sensitivity.values_or_evidence(mw.load("taliban-engagement")).sentence[:17]
    'What people value'
    """
    _power_of_two(samples)
    plan = planned(decision, Choices("uniform", scores), method, normalization, **parameters)
    model = plan.model
    m, n = model.shape
    if model.scores is None or n == 1 or m == 1:
        message = "There is nothing to split: "
        message += "no score has a range." if model.scores is None else "only one is there."
        hint = "Give scores a low and a high, and have two options and two criteria at least."
        raise DecisionError(Problem(message, ("scores",), hint))
    leader = _leader(decision, method, normalization, **parameters)
    cells = len(model.scores.row)
    problem = {
        "num_vars": n + cells,
        "names": [f"x{i}" for i in range(n + cells)],
        "groups": [VALUES] * n + [EVIDENCE] * cells,
        "bounds": [[0.0, 1.0]] * (n + cells),
    }
    sample, analyze = _salib()
    uniforms = sample(problem, samples, calc_second_order=False, seed=seed).T
    margins = _margins(model, leader, uniforms[:n], uniforms[n:])
    if np.ptp(margins) == 0:
        raise DecisionError("The leader's margin is the same in every draw.")
    found = analyze(problem, margins, calc_second_order=False, seed=seed + 1)
    frame = pd.DataFrame(
        {
            "first": found["S1"],
            "first_error": found["S1_conf"],
            "total": found["ST"],
            "total_error": found["ST_conf"],
        },
        index=pd.Index([VALUES, EVIDENCE], name="group"),
    )
    name = decision.options[leader].name
    return ValuesOrEvidence(frame, decision.options[leader].id, samples, _sentence(frame, name))


def _sentence(frame: pd.DataFrame, name: str) -> str:
    values, evidence = frame["total"].clip(0, 1)
    told = f"({percent(values)} against {percent(evidence)} of the variation)"
    if abs(values - evidence) < CLOSE:
        return (
            f"What people value and what the scores leave open move {name}'s margin about "
            f"alike {told}."
        )
    if values > evidence:
        return (
            f"What people value moves {name}'s margin more than what the scores leave open "
            f"{told}: talk about values first."
        )
    return (
        f"What the scores leave open moves {name}'s margin more than what people value "
        f"({percent(evidence)} against {percent(values)} of the variation): gather evidence first."
    )


def _leader(decision: Decision, *way: Any, **parameters: Any) -> int:  # noqa: ANN401 - as for rank
    from mcda_widget.ranking import rank  # noqa: PLC0415 - a module beside this one has the name

    from .filled import filled  # noqa: PLC0415

    winner = rank(filled(decision), *way, **parameters).winner
    return [option.id for option in decision.options].index(winner)


def _margins(model: Model, leader: int, of_weights: Floats, of_scores: Floats) -> Floats:
    """Return by how much the leader leads in each draw; negative where it does not."""
    margins = np.empty(of_weights.shape[1])
    for start in range(0, len(margins), model.chunk):
        part = slice(start, start + model.chunk)
        logs = -np.log(np.clip(of_weights[:, part], 1e-300, 1 - 1e-16))
        scores = _placed(model.scores, of_scores[:, part])
        merits = model.merits.of(logs / logs.sum(axis=0), scores)
        if isinstance(model.merits, Topsis):  # from D⁻²/(D⁻² + D⁺²) to the closeness
            with np.errstate(divide="ignore"):
                merits = 1 / (1 + np.sqrt(1 / merits - 1))
        others = np.delete(merits, leader, axis=0)
        margins[part] = merits[leader] - others.max(axis=0)
    return margins


def _placed(draws: ScoreDraws | None, uniforms: Floats) -> Floats | None:
    if draws is None:
        return None
    from scipy.special import betaincinv  # noqa: PLC0415 - heavy, and rarely needed

    scores = np.empty((*draws.base.shape, uniforms.shape[1]))
    scores[:] = draws.base[:, :, None]
    parts = betaincinv(draws.alpha[:, None], draws.beta[:, None], uniforms)
    scores[draws.row, draws.column] = draws.low[:, None] + draws.length[:, None] * parts
    return scores


def _power_of_two(samples: int) -> None:
    if isinstance(samples, bool) or int(samples) != samples or samples < 2 or samples & samples - 1:
        message = f"{samples!r} is no power of 2, which Sobol's sequence needs."
        raise DecisionError(Problem(message, ("samples",), "Write 1024, or 4096."))


def _salib() -> Any:  # noqa: ANN401 - SALib has no types
    try:
        from SALib.analyze.sobol import analyze  # noqa: PLC0415 - an optional extra
        from SALib.sample.sobol import sample  # noqa: PLC0415
    except ImportError:
        hint = 'Install it: pip install "mcda-widget[sobol]".'
        raise DecisionError(Problem("This needs SALib, which is not there.", (), hint)) from None
    return sample, analyze
