"""What a simulation gives back: how often each option has each rank, and for which weights."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from .confidence import confidence
from .simulation import Simulation
from .wilson import wilson

if TYPE_CHECKING:
    from mcda_widget.model import Decision

    from .counts import Counts

WINS = 100  # draws an option must win for its central weights to mean something


@dataclass(frozen=True, eq=False, repr=False)
class Robustness:
    """Shares of simulated draws of weights and scores (SMAA-2).

    The shares are no chances of anything in the world: they say for how much of what was drawn
    something holds.

    Attributes
    ----------
    decision : Decision
        What was ranked.
    simulation : Simulation
        What was drawn, from which seed.
    counts : Counts
        What was counted.
    notes : tuple of str
        What a reader has to know, in sentences.

    Examples
    --------
    >>> import mcda_widget as mw
    >>> r = mw.robustness(mw.load("taliban-engagement"), samples=1000)
    >>> bool(np.allclose(r.acceptability.sum(), 1))
    True
    >>> r.central_weights.dropna().sum(axis=1).round(6).unique().tolist()
    [1.0]
    """

    decision: Decision
    simulation: Simulation = field(repr=False)
    counts: Counts = field(repr=False)
    notes: tuple[str, ...] = ()

    @property
    def samples(self) -> int:
        """Draws that were taken."""
        return self.counts.draws

    @property
    def seed(self) -> int:
        """What the draws follow from."""
        return self.simulation.seed

    @cached_property
    def acceptability(self) -> pd.DataFrame:
        """Share of the draws in which an option has a rank, options × ranks, in [0, 1].

        Rows and columns each sum to 1. Options that tie share the ranks they take up.
        """
        ranks = pd.RangeIndex(1, len(self._options) + 1, name="rank")
        return pd.DataFrame(self.counts.ranks / self.samples, self._options, ranks)

    @cached_property
    def interval(self) -> tuple[pd.DataFrame, pd.DataFrame]:
        """Ends of the 95 % intervals of `acceptability` (Wilson 1927).

        They say how much the draws themselves leave open, and nothing of scores or weights.
        """
        shares = self.acceptability
        low, high = wilson(shares, self.samples)
        return (
            pd.DataFrame(low, shares.index, shares.columns),
            pd.DataFrame(high, shares.index, shares.columns),
        )

    @cached_property
    def margin_of_error(self) -> float:
        """Half the longest of the 95 % intervals of `acceptability`."""
        low, high = self.interval
        return float(((high - low) / 2).to_numpy().max())

    @cached_property
    def pairwise(self) -> pd.DataFrame:
        """Share of the draws in which the row's option beats the column's, a tie being half.

        Where there are more than 12 options it is counted when first asked for, from the same
        draws.
        """
        beats = self.counts.beats
        if beats is None:
            again = Simulation(self.simulation.model, self.samples, self.seed, beats=True)
            beats = sum(
                (found.beats for found in again.counted() if found.beats is not None),
                start=np.zeros((len(self._options), len(self._options))),
            )
        return pd.DataFrame(beats / self.samples, self._options, self._options.rename("over"))

    @cached_property
    def wins(self) -> pd.Series[float]:
        """Draws in which each option is first."""
        return pd.Series(self.counts.wins, self._options, name="wins")

    @cached_property
    def central_weights(self) -> pd.DataFrame:
        """Mean weights of the draws in which an option is first, options × criteria.

        What somebody would have to find important for this option to lead. NaN for an option
        that is first in fewer than 100 draws: a mean of so few says little.
        """
        wins = self.counts.wins[:, None]
        with np.errstate(divide="ignore", invalid="ignore"):
            means = np.where(wins >= WINS, self.counts.sums / wins, np.nan)
        return pd.DataFrame(means, self._options, self._criteria)

    @cached_property
    def confidence(self) -> pd.Series[float]:
        """Share of draws of scores in which an option is first at its central weights.

        NaN where it has none. From at most 10,000 draws of scores.
        """
        found = confidence(self.simulation, self.central_weights.to_numpy())
        return pd.Series(found, self._options, name="confidence")

    @cached_property
    def entropy(self) -> pd.Series[float]:
        """How undecided each option's rank is: −Σ b ln b / ln m of its acceptabilities.

        0 where it has one rank in all draws, 1 where it has all equally often.
        """
        shares = self.acceptability.to_numpy()
        parts = -shares * np.log(np.where(shares > 0, shares, 1.0))
        most = np.log(max(len(self._options), 2))
        return pd.Series(parts.sum(axis=1) / most + 0.0, self._options, name="entropy")

    @cached_property
    def frame(self) -> pd.DataFrame:
        """One row per option: ``first``, ``low``, ``high`` (its 95 % interval), ``mean_rank``
        and ``entropy``, most often first at the top."""  # noqa: D205, D209
        low, high = self.interval
        ranks = self.acceptability.columns.to_numpy(dtype=float)
        table = pd.DataFrame(
            {
                "first": self.acceptability[1],
                "low": low[1],
                "high": high[1],
                "mean_rank": self.acceptability.to_numpy() @ ranks,
                "entropy": self.entropy,
            }
        )
        return table.sort_values(["first", "mean_rank"], ascending=[False, True], kind="stable")

    @property
    def _options(self) -> pd.Index[str]:
        return pd.Index([o.id for o in self.decision.options], name="option", dtype=object)

    @property
    def _criteria(self) -> pd.Index[str]:
        return pd.Index([c.id for c in self.decision.criteria], name="criterion", dtype=object)

    def __repr__(self) -> str:
        return f"{self.samples:,} draws, seed {self.seed}\n{self.frame.round(3)}"
