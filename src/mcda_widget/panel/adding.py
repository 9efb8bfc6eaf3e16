"""New options, criteria and groups by their names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mcda_widget.model import DecisionError, in_two_steps
from mcda_widget.weighting import answers_left

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mcda_widget.model import Criterion, Decision, Group, Option


def with_new_option(decision: Decision, name: str) -> tuple[Decision, str]:
    """Return the decision with an option more, without scores, and its ``id``.

    Raises
    ------
    DecisionError
        Where the name is empty or another option has it.
    """
    name = free_name(name, decision.options, "option")
    key = free_id(name, [option.id for option in decision.options])
    return decision.with_option(key, name), key


def with_new_criterion(
    decision: Decision, name: str, group: str | None = None
) -> tuple[Decision, str]:
    """Return the decision with a criterion more, that does not count yet, and its ``id``.

    Raises
    ------
    DecisionError
        Where the name is empty or another criterion has it.
    """
    name = free_name(name, decision.criteria, "criterion")
    key = free_id(name, _taken(decision))
    changed = decision.with_criterion(key, name, group=group)
    stated = decision.weighting.judgements.direct
    if stated is not None and decision.weighting.method == "direct":
        changed = changed.with_judgements("direct", {**stated, **_points(decision, changed, key)})
    return changed, key


def _points(decision: Decision, changed: Decision, key: str) -> dict[str, float]:
    """Return points that are to be stated besides, so that a new criterion moves no weight."""
    group, stated = changed.criterion(key).group, decision.weighting.judgements.direct
    if group and stated and in_two_steps(changed):
        return {key: 0.0, group: stated.get(group, 0.0)}
    if in_two_steps(decision) and not answers_left(decision):  # one without a group ends that
        return {**{str(c): 100 * float(w) for c, w in decision.weights.items()}, key: 0.0}
    return {key: 0.0}


def with_new_group(decision: Decision, name: str) -> tuple[Decision, str]:
    """Return the decision with a group more, that no criterion belongs to yet, and its ``id``.

    Raises
    ------
    DecisionError
        Where the name is empty or another group has it.
    """
    name = free_name(name, decision.groups, "group")
    key = free_id(name, _taken(decision))
    return decision.with_group(key, name), key


def free_name(
    name: str,
    parts: Sequence[Option] | Sequence[Criterion] | Sequence[Group],
    kind: str,
    own: str = "",
) -> str:
    """Return a name without space around it.

    Parameters
    ----------
    name : str
        As typed.
    parts : sequence of Option, Criterion or Group
        Those that names must tell apart.
    kind : str
        What they are, in a word.
    own : str
        ``id`` of the one that is to have the name.

    Raises
    ------
    DecisionError
        Where it is empty or another part has it.
    """
    name = name.strip()
    if not name:
        raise DecisionError(
            "A name is needed here. Write one, or press Escape to leave it as it was."
        )
    if any(part.name == name and part.id != own for part in parts):
        article = "an" if kind[0] in "aeiou" else "a"
        raise DecisionError(
            f"There is {article} {kind} “{name}” already. Give this one another name."
        )
    return name


def free_id(name: str, taken: Sequence[str]) -> str:
    """Return a short name for the file that no other part has.

    Examples
    --------
    >>> free_id("Joint roadmap (Kabul)", [])
    'joint-roadmap-kabul'
    >>> free_id("Plan B", ["plan-b"])
    'plan-b-2'
    """
    base = re.sub(r"[^\w]+", "-", name.strip().lower()).strip("-") or "part"
    key, number = base, 2
    while key in taken:
        key, number = f"{base}-{number}", number + 1
    return key


def _taken(decision: Decision) -> list[str]:
    """Return the ``id`` of everything that comparisons may name."""
    return [c.id for c in decision.criteria] + [g.id for g in decision.groups]
