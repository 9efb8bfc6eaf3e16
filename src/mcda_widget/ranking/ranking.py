"""What ranking gives back: who leads, by how much, and what each criterion has to do with it."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, overload

import numpy as np
import pandas as pd

from . import contributions
from .ranks import competition_ranks
from .words import listed, short

if TYPE_CHECKING:
    from collections.abc import Mapping
    from os import PathLike

    from mcda_widget.model import Decision

    from .task import Task


@dataclass(frozen=True, eq=False, repr=False)
class Ranking:
    """Options with score and rank under one method.

    Attributes
    ----------
    scores : Series
        The method's own figure by option ``id``, in the decision's order.
    weights : Series
        The weights it was ranked under, by criterion ``id``.
    task : Task
        The decision made ready for its method; it scores other weights at once.

    Examples
    --------
    >>> import mcda_widget as mw
    >>> d = mw.Decision(
    ...     title="Where to build the clinic",
    ...     scale={"low": 0, "high": 10},
    ...     criteria=[{"id": "reach", "name": "Reach"}, {"id": "calm", "name": "Calm"}],
    ...     options=[{"id": "hill", "name": "Hill"}, {"id": "port", "name": "Port"}],
    ...     scores={"hill": {"reach": 2, "calm": 9}, "port": {"reach": 7, "calm": 6}},
    ... )
    >>> r = mw.rank(d, "wsm")
    >>> r.frame
            score  rank
    option
    port     0.65     1
    hill     0.55     2
    >>> r.finding
    'Port leads Hill by .10.'
    >>> r.contributions.loc["hill"].to_dict()
    {'reach': 0.1, 'calm': 0.45}
    """

    scores: pd.Series[float]
    weights: pd.Series[float]
    task: Task = field(repr=False)

    @property
    def decision(self) -> Decision:
        """What was ranked."""
        return self.task.decision

    @property
    def method(self) -> str:
        """Key of the method."""
        return self.task.method.key

    @property
    def normalization(self) -> str:
        """The normalization really used."""
        return self.task.normalization

    @property
    def parameters(self) -> Mapping[str, object]:
        """Every parameter of the method; those given by criterion as tuples in their order."""
        return self.task.parameters

    @property
    def high_is_better(self) -> bool:
        """Whether a high score is the better one."""
        return self.task.method.high

    @cached_property
    def ranks(self) -> pd.Series[int]:
        """Rank by option ``id``, in the decision's order; ties share the smallest (1, 2, 2, 4)."""
        ranks = competition_ranks(self.scores, high=self.high_is_better, unit=self._unit)
        return pd.Series(ranks, index=self.scores.index, name="rank")

    @cached_property
    def frame(self) -> pd.DataFrame:
        """``score`` and ``rank`` by option ``id``, best first; ties in the decision's order."""
        return pd.DataFrame({"score": self.scores, "rank": self.ranks}).sort_values(
            "rank", kind="stable"
        )

    @property
    def winner(self) -> str:
        """``id`` of the option ranked first; of several, the first in the decision's order."""
        return str(self.frame.index[0])

    @property
    def tied(self) -> tuple[str, ...]:
        """``id`` of every option that shares the first place; empty where one leads alone."""
        first = tuple(str(option) for option in self.frame.index[self.frame["rank"] == 1])
        return first if len(first) > 1 else ()

    @property
    def margin(self) -> float | None:
        """By how much the first score is better than the second, ≥ 0; None for one option."""
        if len(self.frame) == 1:
            return None
        if self.tied:
            return 0.0
        first, second = self.frame["score"].iloc[:2]
        return float(abs(first - second))

    @cached_property
    def contributions(self) -> pd.DataFrame:
        """What each criterion contributes, options × criteria, in the decision's order.

        `contributions_note` says what they are: for methods that add up, exact parts of
        the score.
        """
        values = contributions.contributions(
            self.task, np.asarray(self.weights, dtype=float), np.asarray(self.scores, dtype=float)
        )
        return pd.DataFrame(values, self.scores.index, self.decision.scores.columns)

    @property
    def contributions_note(self) -> str:
        """What the contributions are, in a sentence."""
        return contributions.note(self.task)

    @property
    def finding(self) -> str:
        """Who leads, and by how much, in a sentence."""
        names = {option.id: option.name for option in self.decision.options}
        if self.margin is None:
            return f"{names[self.winner]} is the only option, so there is nothing to lead."
        if self.tied:
            who = listed(names[option] for option in self.tied)
            return f"{who} share the first place, at {short(self.frame['score'].iloc[0])}."
        second = self.frame["rank"].iloc[1]
        chasing = listed(names[option] for option in self.frame.index[self.frame["rank"] == second])
        low = "" if self.high_is_better else " (the lower, the better)"
        return f"{names[self.winner]} leads {chasing} by {short(self.margin)}{low}."

    @overload
    def to_csv(self, path: None = None) -> str: ...
    @overload
    def to_csv(self, path: str | PathLike[str]) -> None: ...
    def to_csv(self, path: str | PathLike[str] | None = None) -> str | None:
        """Write the ranking with scores, weights and contributions as a table.

        Parameters
        ----------
        path : path, optional
            Where to write it; without one, the text is returned.

        Raises
        ------
        DecisionError
            Where the file cannot be written.
        """
        from .csv_file import ranking_csv, write_ranking_csv  # noqa: PLC0415 - it reads rankings

        if path is None:
            return ranking_csv(self)
        write_ranking_csv(self, path)
        return None

    @property
    def _unit(self) -> float:
        """The size of what was added up, which ties are judged by."""
        if self.normalization == "none" and self.method == "wsm":
            return float((np.abs(self.task.normalized) @ self.weights.to_numpy(dtype=float)).max())
        return 1.0

    def __repr__(self) -> str:
        return f"{self.task.method.title}: {self.finding}\n{self.frame}"

    def _repr_html_(self) -> str:
        import html  # noqa: PLC0415 - only notebooks show rankings so

        title = html.escape(f"{self.task.method.title}: {self.finding}")
        return f"<p>{title}</p>{self.frame.to_html()}"
