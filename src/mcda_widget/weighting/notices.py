"""Guards against two biases: what in a set of weights deserves a second look."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mcda_widget.model import DecisionError

from .derive import derive

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mcda_widget.model import Decision

    from .derive import Derived

# The largest weight below this many times the smallest.
FLAT = 1.5
# Shares of 1: so near to what their number of criteria would give are the groups' totals, and so
# far at least is that from an even share for each group. Weights drawn at random, in the groups of
# 3, 2 and 4 criteria of the article's decision, come so near in 1 case of 20.
NEAR = 0.05


@dataclass(frozen=True)
class Notice:
    """Something to think about once more; never a refusal.

    Attributes
    ----------
    key : str
        Which it is: ``"nearly-flat"`` or ``"group-splitting"``.
    sentence : str
        The same in words, with a question to answer for oneself.

    Examples
    --------
    >>> Notice("nearly-flat", "Your weights are nearly the same. Is that what you mean?").key
    'nearly-flat'
    """

    key: str
    sentence: str


def notices(decision: Decision) -> list[Notice]:
    r"""Say what in a decision's weights may come from a bias rather than from a judgement.

    Parameters
    ----------
    decision : Decision
        At any stage: without weights there is nothing to say.

    Returns
    -------
    list of Notice
        ``"nearly-flat"``: of more than two criteria, the largest weight is below 1.5 times the
        smallest, though people did not choose to count all the same. People spread weights more
        evenly than they mean to (equalising bias: Montibeller & von Winterfeldt 2015).
        ``"group-splitting"``: criteria of at least two groups are weighed at once, and each
        group's total is within 5 of 100 points of what its number of criteria would give, where
        that differs from even shares of the groups by more than that. A heading gains weight by
        having many criteria (splitting bias: Hämäläinen & Alaja 2008).

    Examples
    --------
    >>> import mcda_widget as mw
    >>> d = mw.Decision(
    ...     title="Where to build the clinic",
    ...     groups=[{"id": "people", "name": "People"}, {"id": "money", "name": "Money"}],
    ...     criteria=[
    ...         {"id": "reach", "name": "Reach", "group": "people"},
    ...         {"id": "speed", "name": "Speed", "group": "people"},
    ...         {"id": "calm", "name": "Calm", "group": "people"},
    ...         {"id": "cost", "name": "Cost", "group": "money"},
    ...     ],
    ...     options=[],
    ... ).with_weights({"reach": 40, "speed": 22, "calm": 15, "cost": 23})
    >>> for notice in mw.weighting.notices(d):
    ...     print(notice.key, notice.sentence, sep="\n")
    group-splitting
    The 3 criteria of “People” hold 77 of 100 points, about what 3 of 4 equal shares would give
    (75). Do they matter that much, or are they only many?
    """
    try:
        return notices_of(decision, derive(decision))
    except DecisionError:
        return []


def notices_of(decision: Decision, derived: Derived) -> list[Notice]:
    """Do the same where the weights are derived already."""
    weights = {str(key): float(weight) for key, weight in derived.weights.items()}
    found = [] if derived.way == "equal" else [_nearly_flat(weights)]
    # Parts besides the whole: the groups were weighed first.
    if set(derived.parts) == {""}:
        found.append(_group_splitting(decision, weights))
    return [notice for notice in found if notice]


def _nearly_flat(weights: Mapping[str, float]) -> Notice | None:
    low, high = min(weights.values()), max(weights.values())
    if len(weights) <= 2 or high >= FLAT * low:
        return None
    return Notice(
        "nearly-flat",
        "Your weights are nearly the same. Is that what you mean, or did none of the questions "
        "bring out a difference?",
    )


def _group_splitting(decision: Decision, weights: Mapping[str, float]) -> Notice | None:
    grouped = [criterion for criterion in decision.criteria if criterion.group is not None]
    counts = Counter(criterion.group for criterion in grouped)
    if len(counts) < 2:
        return None
    n, totals = len(weights), dict.fromkeys(counts, 0.0)
    for criterion in grouped:
        totals[criterion.group] += weights[criterion.id]
    even = len(grouped) / n / len(counts)
    follow = all(abs(totals[group] - count / n) <= NEAR for group, count in counts.items())
    differ = any(abs(count / n - even) > NEAR for count in counts.values())
    if not (follow and differ):
        return None
    most, count = counts.most_common(1)[0]
    held, due = (f"{100 * share:.0f}" for share in (totals[most], count / n))
    what = f"{count} of {n} equal shares"
    like = f"just what {what} give" if held == due else f"about what {what} would give ({due})"
    return Notice(
        "group-splitting",
        f"The {count} criteria of “{decision.group(str(most)).name}” hold {held} of 100 points, "
        f"{like}. Do they matter that much, or are they only many?",
    )
