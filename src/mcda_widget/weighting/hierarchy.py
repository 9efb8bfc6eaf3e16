"""The sets of comparisons that a decision asks for, whatever is answered so far."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from .ahp import Solver, weigh
from .graph import not_connected, question_after
from .matrix import answers_from
from .steps import WeighingSet, weighing_sets

if TYPE_CHECKING:
    import pandas as pd

    from mcda_widget.model import Comparison, Decision, Problem

    from .answers import Answers
    from .result import WeightingResult


@dataclass(frozen=True, eq=False)
class ComparisonSet(WeighingSet):
    """Things that are compared with each other, and the answers so far.

    Attributes
    ----------
    id, title, members, names
        As of a `WeighingSet`.
    answered : tuple of Comparison
        The comparisons made, as stated.
    solver : str
        How weights are taken from them.

    Examples
    --------
    >>> from mcda_widget.model import Comparison
    >>> answered = (Comparison(prefer="reach", over="cost", by=3),)
    >>> names = ("People reached", "Cost", "Speed")
    >>> asked = ComparisonSet("", "All criteria", ("reach", "cost", "speed"), names, answered)
    >>> asked.questions_left, asked.answers_needed, asked.next_question
    (2, 1, ('reach', 'speed'))
    """

    answered: tuple[Comparison, ...] = ()
    solver: Solver = "geometric_mean"

    @property
    def pairs(self) -> list[tuple[str, str]]:
        """Every pair of members, in order: the questions there are."""
        return [(a, b) for i, a in enumerate(self.members) for b in self.members[i + 1 :]]

    @cached_property
    def answers(self) -> Answers:
        """The comparisons made, ready to be weighed."""
        return answers_from(self.answered, self.members)

    @property
    def matrix(self) -> pd.DataFrame:
        """The matrix of comparisons, NaN for one not made."""
        return self.answers.frame()

    @cached_property
    def problem(self) -> Problem | None:
        """Why there are no weights yet, in words; None where there are."""
        return not_connected(self.answers, self.labels)

    @cached_property
    def result(self) -> WeightingResult | None:
        """Weights within the set, or None while something is cut off."""
        return None if self.problem is not None else self.insist()

    def insist(self) -> WeightingResult:
        """Return the weights within the set.

        Raises
        ------
        DecisionError
            Where something is cut off, or a comparison cannot be used.
        """
        return weigh(self.answers, self.solver, self.labels)

    @property
    def questions_left(self) -> int:
        """How many pairs are not answered."""
        return len(self.answers.missing[0])

    @property
    def answers_needed(self) -> int:
        """How many answers at least are missing before there are weights."""
        return len(self.answers.parts) - 1

    @property
    def next_question(self) -> tuple[str, str] | None:
        """The unanswered pair that would help most; None where all are answered."""
        return question_after(self.answers)


def ahp_sets(decision: Decision) -> list[ComparisonSet]:
    """Return the sets of comparisons a decision asks for: a walk for an interface.

    These are the `weighing_sets` of AHP: where every criterion is in a group, the groups first,
    then the criteria of each group, unless the decision says to weigh all at once.

    Parameters
    ----------
    decision : Decision
        At any stage, nothing answered included.

    Examples
    --------
    >>> import mcda_widget as mw
    >>> d = mw.Decision(
    ...     title="Where to build the clinic",
    ...     criteria=[{"id": "reach", "name": "People reached"}, {"id": "cost", "name": "Cost"}],
    ...     options=[],
    ... )
    >>> [(s.title, s.pairs, s.questions_left, s.result) for s in ahp_sets(d)]
    [('All criteria', [('reach', 'cost')], 1, None)]
    """
    stated = decision.weighting.judgements.ahp
    made = stated.comparisons if stated else ()
    solver: Solver = stated.solver if stated else "geometric_mean"
    sets = []
    for each in weighing_sets(decision, "ahp"):
        among = each.members
        answered = tuple(c for c in made if c.prefer in among and c.over in among)
        asked = ComparisonSet(
            each.id, each.title, among, each.names, answered, solver, of_groups=each.of_groups
        )
        sets.append(asked)
    return sets


def option_set(decision: Decision, criterion: str) -> ComparisonSet:
    """Return the comparisons of the options under one criterion, whatever is answered so far.

    Parameters
    ----------
    decision : Decision
        Its ``judgements.ahp.options``.
    criterion : str
        By ``id`` or name.

    Examples
    --------
    >>> import mcda_widget as mw
    >>> d = mw.Decision(
    ...     title="Where to build the clinic",
    ...     criteria=[{"id": "reach", "name": "People reached"}],
    ...     options=[{"id": "hill", "name": "Hill"}, {"id": "port", "name": "Port"}],
    ... )
    >>> asked = option_set(d, "reach")
    >>> asked.title, asked.pairs, asked.result
    ('People reached', [('hill', 'port')], None)
    """
    under = decision.criterion(criterion)
    stated = decision.weighting.judgements.ahp
    return ComparisonSet(
        under.id,
        under.name,
        tuple(option.id for option in decision.options),
        tuple(option.name for option in decision.options),
        stated.options.get(under.id, ()) if stated else (),
        stated.solver if stated else "geometric_mean",
    )


def unused(decision: Decision) -> list[Comparison]:
    """Return the comparisons stated that belong to none of the sets asked for now."""
    stated = decision.weighting.judgements.ahp
    if stated is None:
        return []
    used = {answer for group in ahp_sets(decision) for answer in group.answered}
    return [comparison for comparison in stated.comparisons if comparison not in used]
