"""What is weighed with what: all criteria at once, or groups first and then those within each."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from mcda_widget.model import in_two_steps

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mcda_widget.model import Criterion, Decision, Group

TOP = "All criteria"
GROUPS = "Groups of criteria"


@dataclass(frozen=True, eq=False)
class WeighingSet:
    """Things that are weighed among each other.

    Attributes
    ----------
    id : str
        ``""`` for the top (groups, or all criteria where they are weighed at once), else the
        ``id`` of the group whose criteria these are.
    title : str
        What the set is, as a heading.
    members, names : tuple of str
        ``id`` and name of what is weighed, in order.
    of_groups : bool
        Whether these are groups.

    Examples
    --------
    >>> WeighingSet("", "All criteria", ("reach", "cost"), ("People reached", "Cost")).labels
    {'reach': 'People reached', 'cost': 'Cost'}
    """

    id: str
    title: str
    members: tuple[str, ...]
    names: tuple[str, ...]
    of_groups: bool = field(default=False, kw_only=True)

    @property
    def labels(self) -> dict[str, str]:
        """Names by ``id``."""
        return dict(zip(self.members, self.names, strict=True))


def weighing_sets(decision: Decision, way: str | None = None) -> list[WeighingSet]:
    """Return the sets that a way weighs: a walk for an interface.

    In two steps: the groups first, then the criteria of each group; otherwise all criteria at
    once. The decision's ``weighting.groups_first`` says which; where it is None, only AHP goes
    in two steps. Where a criterion has no group, all are weighed at once. A set of one is
    there too, with nothing to ask; a group without criteria is left out.

    Parameters
    ----------
    decision : Decision
        At any stage, nothing stated included.
    way : str, optional
        The way of weighing; the one in use where left out.

    Examples
    --------
    >>> import mcda_widget as mw
    >>> d = mw.Decision(
    ...     title="Where to build the clinic",
    ...     groups=[{"id": "people", "name": "People"}, {"id": "money", "name": "Money"}],
    ...     criteria=[
    ...         {"id": "reach", "name": "People reached", "group": "people"},
    ...         {"id": "noise", "name": "Noise", "group": "people"},
    ...         {"id": "cost", "name": "Cost", "group": "money"},
    ...     ],
    ...     options=[],
    ... )
    >>> [each.title for each in weighing_sets(d, "swing")]
    ['All criteria']
    >>> [(each.title, each.members) for each in weighing_sets(d.with_groups_first(), "swing")]
    ... # doctest: +NORMALIZE_WHITESPACE
    [('Groups of criteria', ('people', 'money')), ('People', ('reach', 'noise')),
     ('Money', ('cost',))]
    """
    if not decision.criteria:
        return []
    if not in_two_steps(decision, way):
        return [_set("", TOP, decision.criteria)]
    inside = {
        group.id: [criterion for criterion in decision.criteria if criterion.group == group.id]
        for group in decision.groups
    }
    filled = [group for group in decision.groups if inside[group.id]]
    return [
        _set("", GROUPS, filled, of_groups=True),
        *(_set(group.id, group.name, inside[group.id]) for group in filled),
    ]


def _set(
    key: str,
    title: str,
    members: Sequence[Criterion] | Sequence[Group],
    *,
    of_groups: bool = False,
) -> WeighingSet:
    ids, names = tuple(m.id for m in members), tuple(m.name for m in members)
    return WeighingSet(key, title, ids, names, of_groups=of_groups)
