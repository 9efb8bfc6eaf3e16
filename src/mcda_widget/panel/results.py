"""What follows from one state of the panel: each result computed once, when first needed."""

from __future__ import annotations

from functools import cached_property
from itertools import count
from typing import TYPE_CHECKING

import numpy as np

from mcda_widget.model import DecisionError
from mcda_widget.ranking import rank
from mcda_widget.ranking.values import rated_criteria
from mcda_widget.ranking.words import counted
from mcda_widget.sensitivity.sentences import firmness_sentence_of
from mcda_widget.sensitivity.setting import Setting
from mcda_widget.weighting import answers_left, derive

if TYPE_CHECKING:
    import pandas as pd

    from mcda_widget.model import Decision
    from mcda_widget.ranking import Ranking
    from mcda_widget.weighting import Derived

    from .state import State


NUMBERS = count(1)


class Results:
    """Weights, ranking and sensitivity of a state; the last good ones where it has none.

    Parameters
    ----------
    state : State
        What they follow from.
    last : Results, optional
        The results before it, whose ranking stays in sight where this state has none; unless
        it ranks none of the options there are, as after another decision has taken the place.
    """

    def __init__(self, state: State, last: Results | None = None) -> None:
        self.state = state
        # Which these are: what takes a while is worked out for the results asked about alone.
        self.number = f"{next(NUMBERS)}"
        # Only the ranking is kept: a chain of results would keep the whole history alive.
        self._last_ranking = last.shown if last and _shares_options(last.shown, state) else None

    @cached_property
    def derived(self) -> Derived:
        """The weights, and what they were derived from.

        Raises
        ------
        DecisionError
            Where the judgements do not give any yet.
        """
        return derive(self.state.decision)

    @cached_property
    def weights(self) -> pd.Series[float] | None:
        """Weights by criterion, or None where the judgements do not give any yet."""
        try:
            return self.state.decision.weights
        except DecisionError:
            return None

    @cached_property
    def weights_problem(self) -> str:
        """Why there are no weights, in words; empty where there are."""
        decision = self.state.decision
        if needed := answers_left(decision):
            answers = "answer is" if needed == 1 else "answers are"
            return f"{needed} more {answers} needed in Weigh, and the ranking follows."
        try:
            _ = decision.weights
        except DecisionError as error:
            return in_words(error)
        return ""

    @cached_property
    def unranked(self) -> list[str]:
        """Names of the options that lack a score, and so stay out of the ranking."""
        return [o.name for o in self.state.decision.options if o.id in self._lacking]

    @cached_property
    def complete(self) -> Decision:
        """The decision with only the options that have every score."""
        decision = self.state.decision
        for option in self._lacking:
            decision = decision.without_option(option)
        return decision

    @cached_property
    def ranking(self) -> Ranking | None:
        """The ranking, or None where there cannot be one."""
        try:
            return self.insist()
        except DecisionError:
            return None

    @cached_property
    def problem(self) -> str:
        """Why there is no ranking, in words; empty where there is one."""
        if self._has_parts and self.weights_problem:
            return self.weights_problem
        try:
            self.insist()
        except DecisionError as error:
            return in_words(error)
        return ""

    @property
    def shown(self) -> Ranking | None:
        """The ranking to show: this state's, else the last good one."""
        return self.ranking or self._last_ranking

    @property
    def hidden(self) -> bool:
        """Whether the ranking is kept out of sight, so that nobody weighs towards a result."""
        return self.state.hide_results

    @property
    def stale(self) -> bool:
        """Whether the ranking shown belongs to an earlier state."""
        return self.ranking is None and self._last_ranking is not None

    @cached_property
    def what_if(self) -> Setting:
        """The start of every what-if about weights.

        Raises
        ------
        DecisionError
            Where there is no ranking.
        """
        ranking = self.insist()
        return Setting(ranking.task, np.asarray(ranking.weights, dtype=np.float64))

    @cached_property
    def finding(self) -> str:
        """Who leads, and by how much, in a sentence; empty where there is no ranking."""
        if self.ranking is None or not self._is_alone:
            return "" if self.shown is None else self.shown.finding
        (only,) = self.complete.options
        wait = counted(len(self.unranked), "option waits", "options wait")
        return f"Only {only.name} has all its scores; {wait} for theirs."

    @cached_property
    def firmness(self) -> str:
        """How firmly the leader leads, in a sentence; empty where there is none to lead."""
        if self.ranking is None or self._is_alone:
            return ""
        return firmness_sentence_of(self.what_if)

    @cached_property
    def _lacking(self) -> set[str]:
        """Options without a score that the method needs; AHP needs none where it compares."""
        decision = self.state.decision
        needed = {criterion.id for criterion in decision.criteria}
        if self.state.method == "ahp":
            needed = set(rated_criteria(decision))
        return {option for option, criterion in decision.missing if criterion in needed}

    @property
    def _is_alone(self) -> bool:
        """Whether all options but one lack scores."""
        return len(self.complete.options) == 1 and bool(self.unranked)

    def insist(self) -> Ranking:
        """Return the ranking.

        Raises
        ------
        DecisionError
            Where there cannot be one.
        """
        return self._ranked

    @property
    def _has_parts(self) -> bool:
        return bool(self.state.decision.options and self.state.decision.criteria)

    @cached_property
    def _ranked(self) -> Ranking:
        state = self.state
        if not self._has_parts:
            raise DecisionError("Add options and criteria, and the ranking appears here.")
        if not self.complete.options:
            raise DecisionError("Give an option all of its scores, and the ranking appears here.")
        return rank(self.complete, state.method, state.normalization, **state.parameters)


def _shares_options(ranking: Ranking | None, state: State) -> bool:
    if ranking is None:
        return False
    ranked = set(ranking.frame.index)
    return any(option.id in ranked for option in state.decision.options)


def in_words(error: DecisionError) -> str:
    """Return an error as the sentences it consists of."""
    return " ".join(f"{problem.message} {problem.hint}".strip() for problem in error.problems)
