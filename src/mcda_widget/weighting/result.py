"""What weighing gives back: weights, and how well the judgements behind them fit together."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pandas as pd

    from .answers import Answers


@dataclass(frozen=True, eq=False)
class WeightingResult:
    """Weights, and what is known of the judgements they rest on.

    Attributes
    ----------
    weights : Series
        One weight per name, in the order given; each ≥ 0, summing to 1.
    consistency_ratio : float or None
        Saaty's ratio for pairwise comparisons, the input-based ratio for best–worst;
        0 where the judgements agree fully, None where nothing is asked twice.
    gci : float or None
        Geometric consistency index of pairwise comparisons, ≥ 0; None otherwise.
    limits : mapping of str to float
        Up to where ``consistency_ratio`` and ``gci`` are taken to be acceptable; empty
        where there is nothing to hold them to. A prompt, never a gate.
    details : mapping of str to Any
        What a way of weighing has to add; see its documentation.
    answers : Answers or None
        The comparisons made, where there are any.
    labels : mapping of str to str
        How sentences call the names.

    Examples
    --------
    >>> from mcda_widget import weighting
    >>> weighting.direct({"reach": 30, "cost": 10}).weights.to_dict()
    {'reach': 0.75, 'cost': 0.25}
    """

    weights: pd.Series[float]
    consistency_ratio: float | None = None
    gci: float | None = None
    limits: Mapping[str, float] = field(default_factory=dict)
    details: Mapping[str, Any] = field(default_factory=dict)
    answers: Answers | None = field(default=None, repr=False)
    labels: Mapping[str, str] = field(default_factory=dict, repr=False)

    @cached_property
    def advice(self) -> pd.DataFrame:
        """Which judgement to look at again, most at odds with the others first.

        Columns ``prefer``, ``over``, ``given``, ``implied`` and ``suggested`` (how many
        times ``prefer`` matters as much as ``over``: as answered, as the other answers
        imply, and that on the scale of answers; below 1 where the others imply the
        reverse), ``off`` (``given`` against ``implied`` as a ratio ≥ 1), ``cr_now``,
        ``cr_then`` and ``sentence``. Empty where no judgement can be held to others.
        """
        # Looked for when it is first asked for: most weights are used without it.
        from .advice import advise  # noqa: PLC0415 - advice itself builds on results

        return advise(self)

    @property
    def acceptable(self) -> bool | None:
        """Whether the consistency ratio is within its limit; None where there is no limit."""
        limit = self.limits.get("consistency_ratio")
        if limit is None or self.consistency_ratio is None:
            return None
        return self.consistency_ratio <= limit + 1e-9
