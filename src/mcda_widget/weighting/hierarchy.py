"""The sets of comparisons that a decision asks for, whatever is answered so far."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from .ahp import Solver, weigh
from .graph import not_connected, question_after
from .matrix import answers_from

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pandas as pd

    from mcda_widget.model import Comparison, Criterion, Decision, Group, Problem

    from .answers import Answers
    from .result import WeightingResult

TOP = "All criteria"
GROUPS = "Groups of criteria"


@dataclass(frozen=True, eq=False)
class ComparisonSet:
    """Things that are compared with each other, and the answers so far.

    Attributes
    ----------
    id : str
        ``""`` for the top (groups, or all criteria where there are no groups), else the
        ``id`` of the group whose criteria these are.
    title : str
        What the set is, as a heading.
    members, names : tuple of str
        ``id`` and name of what is compared, in order.
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

    id: str
    title: str
    members: tuple[str, ...]
    names: tuple[str, ...]
    answered: tuple[Comparison, ...] = ()
    solver: Solver = "geometric_mean"

    @property
    def pairs(self) -> list[tuple[str, str]]:
        """Every pair of members, in order: the questions there are."""
        return [(a, b) for i, a in enumerate(self.members) for b in self.members[i + 1 :]]

    @property
    def labels(self) -> dict[str, str]:
        """Names by ``id``."""
        return dict(zip(self.members, self.names, strict=True))

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
        if self.problem is not None:
            return None
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

    Where every criterion is in a group: the groups first, then the criteria of each group.
    Otherwise all criteria at once. A set of one is there too, with nothing to ask.

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

    def one(key: str, title: str, members: Sequence[Criterion] | Sequence[Group]) -> ComparisonSet:
        ids = tuple(member.id for member in members)
        answered = tuple(c for c in made if c.prefer in ids and c.over in ids)
        return ComparisonSet(key, title, ids, tuple(m.name for m in members), answered, solver)

    if not decision.criteria:
        return []
    if not in_groups(decision):
        return [one("", TOP, decision.criteria)]
    inside = {
        group.id: [criterion for criterion in decision.criteria if criterion.group == group.id]
        for group in decision.groups
    }
    filled = [group for group in decision.groups if inside[group.id]]
    return [
        one("", GROUPS, filled),
        *(one(group.id, group.name, inside[group.id]) for group in filled),
    ]


def in_groups(decision: Decision) -> bool:
    """Whether comparisons are made in two steps: every criterion is in a group."""
    return bool(decision.groups) and all(c.group is not None for c in decision.criteria)


def unused(decision: Decision) -> list[Comparison]:
    """Return the comparisons stated that belong to none of the sets asked for now."""
    stated = decision.weighting.judgements.ahp
    if stated is None:
        return []
    used = [answer for group in ahp_sets(decision) for answer in group.answered]
    return [comparison for comparison in stated.comparisons if comparison not in used]
