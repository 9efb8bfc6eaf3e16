"""A decision as frames and series."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, cast

import numpy as np
import pandas as pd

from .base import DecisionData

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from .decision import Decision
    from .parts import Score


class FramedDecision(DecisionData):
    """The frames of a decision; `Decision` says how they are used."""

    @property
    def scores(self) -> pd.DataFrame:
        """Modes, options in rows and criteria in columns, by ``id``; NaN where missing."""
        return self._frames["mode"].copy()

    @property
    def low(self) -> pd.DataFrame:
        """Lowest plausible values, shaped as `scores`; the mode where none was given."""
        return self._frames["low"].copy()

    @property
    def high(self) -> pd.DataFrame:
        """Highest plausible values, shaped as `scores`; the mode where none was given."""
        return self._frames["high"].copy()

    @property
    def directions(self) -> pd.Series[str]:
        """``"benefit"`` or ``"cost"``, by criterion."""
        found = [c.direction for c in self.criteria]
        return pd.Series(found, index=self._criteria_index, name="direction", dtype=object)

    @cached_property
    def types(self) -> NDArray[np.int64]:
        """1 for a benefit, −1 for a cost, in the order of the criteria; shape (n,)."""
        signs = [1 if c.direction == "benefit" else -1 for c in self.criteria]
        return _locked(np.array(signs, dtype=np.int64))

    @property
    def scales(self) -> pd.DataFrame:
        """``low`` and ``high`` by criterion; NaN where a criterion has no scale."""
        return self._scales.copy()

    @property
    def weights(self) -> pd.Series[float]:
        """Weights derived from the judgements, by criterion; each ≥ 0, summing to 1.

        Raises
        ------
        DecisionError
            Where the judgements of the way in use are missing or cannot be used.
        """
        return self._weights.copy()

    # -- computed once -----------------------------------------------------------------

    def _share_frames(self, other: FramedDecision) -> None:
        """Take over what another decision with the same scores has computed of them."""
        for name in ("types", "_scales", "_frames"):
            if name in vars(other):
                vars(self)[name] = vars(other)[name]

    @cached_property
    def _scales(self) -> pd.DataFrame:
        found = [self.scale_of(criterion.id) for criterion in self.criteria]
        ends = [(scale.low, scale.high) if scale else (np.nan, np.nan) for scale in found]
        return pd.DataFrame(ends, index=self._criteria_index, columns=["low", "high"], dtype=float)

    @cached_property
    def _weights(self) -> pd.Series[float]:
        # The one name on a decision that the layer below computes; see docs/architecture.md.
        from mcda_widget.weighting import derive  # noqa: PLC0415 - it knows decisions

        return derive(cast("Decision", self)).weights

    @cached_property
    def _frames(self) -> dict[str, pd.DataFrame]:
        """Modes and ends of every score's range."""
        rows: list[Mapping[str, Score]] = [self.cells.get(option.id, {}) for option in self.options]
        found = [[row.get(criterion.id) for criterion in self.criteria] for row in rows]
        none = (np.nan, np.nan, np.nan)
        triples = [
            [(s.bounds[0], s.mode, s.bounds[1]) if s else none for s in row] for row in found
        ]
        values = np.array(triples, dtype=float).reshape(len(rows), len(self.criteria), 3)
        index = pd.Index([option.id for option in self.options], name="option", dtype=object)
        return {
            which: pd.DataFrame(values[:, :, k], index=index, columns=self._criteria_index)
            for k, which in enumerate(("low", "mode", "high"))
        }

    @property
    def _criteria_index(self) -> pd.Index[str]:
        return pd.Index([c.id for c in self.criteria], name="criterion", dtype=object)


def _locked(values: NDArray[np.int64]) -> NDArray[np.int64]:
    values.setflags(write=False)
    return values
