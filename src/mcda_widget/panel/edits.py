"""What a person can do in the panel: each edit, from the words of a message to a new state."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from mcda_widget.model import Ahp, Comparison, DecisionError
from mcda_widget.weighting import rebalance

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from .workspace import Workspace

    Edit = Callable[..., None]

EDITS: dict[str, Edit] = {}

FIELDS = {
    "decision": ("title", "question", "note"),
    "criterion": ("name", "definition", "direction"),
    "option": ("name", "description"),
}


def edit(function: Edit) -> Edit:
    """Let the front-end ask for this edit by its name."""
    EDITS[function.__name__] = function
    return function


def carry_out(workspace: Workspace, name: str, arguments: Mapping[str, Any]) -> None:
    """Carry out one edit.

    Raises
    ------
    DecisionError
        Where it cannot be carried out; nothing has changed then.
    """
    if name not in EDITS:
        raise DecisionError(f"The panel does not know the edit “{name}”.")
    EDITS[name](workspace, **arguments)


@edit
def undo(workspace: Workspace) -> None:
    """Take back the last step."""
    workspace.undo()


@edit
def redo(workspace: Workspace) -> None:
    """Do again what was taken back."""
    workspace.redo()


# -- how it is ranked ------------------------------------------------------------------


@edit
def set_method(workspace: Workspace, method: str) -> None:
    """Rank by another method; its parameters and normalization begin anew."""
    workspace.edit("Change of method", method=method, normalization=None, parameters={})


@edit
def set_normalization(workspace: Workspace, normalization: str) -> None:
    """Normalize another way; an empty text leaves the choice to the method."""
    workspace.edit("Change of normalization", normalization=normalization or None)


@edit
def set_ahp_mode(workspace: Workspace, mode: str) -> None:
    """Put local priorities together another way."""
    workspace.edit("Change of AHP mode", parameters={"mode": mode})


# -- weights ---------------------------------------------------------------------------


@edit
def set_way(workspace: Workspace, way: str) -> None:
    """State importance another way; what was stated before is kept."""
    decision = workspace.decision
    stated = decision.weighting.judgements
    if way == "direct" and stated.direct is None:
        changed = decision.with_judgements("direct", _points(workspace))
    elif way == "ahp" and stated.ahp is None:
        changed = decision.with_judgements("ahp", Ahp())
    else:
        changed = decision.weighed_by(way)
    workspace.edit("Change of weighing", decision=changed)


@edit
def set_weight(workspace: Workspace, criterion: str, points: float) -> None:
    """Give a criterion points of 100; the others that are not locked make room."""
    shared = rebalance(_points(workspace), criterion, points, locked=workspace.state.locked)
    workspace.edit(
        f"Weight of {workspace.decision.criterion(criterion).name}",
        key=f"weight {criterion}",
        decision=workspace.decision.with_judgements("direct", shared),
    )


@edit
def set_lock(workspace: Workspace, criterion: str, locked: bool) -> None:  # noqa: FBT001 - a message
    """Hold a criterion's points fast, or let them go."""
    name = workspace.decision.criterion(criterion).name
    held = workspace.state.locked - {criterion} | ({criterion} if locked else set())
    workspace.edit(f"{'Lock' if locked else 'Unlock'} {name}", locked=frozenset(held))


@edit
def share_equally(workspace: Workspace) -> None:
    """Give every criterion the same points, and unlock all."""
    criteria = workspace.decision.criteria
    points = {criterion.id: 100 / len(criteria) for criterion in criteria}
    decision = workspace.decision.with_judgements("direct", points)
    workspace.edit("Equal shares", decision=decision, locked=frozenset())


@edit
def compare(workspace: Workspace, prefer: str, over: str, by: float | None) -> None:
    """Answer a comparison of two criteria or groups, or take the answer back (`by` None)."""
    stated = workspace.decision.weighting.judgements.ahp or Ahp()
    pair = {prefer, over}
    made = [c for c in stated.comparisons if {c.prefer, c.over} != pair]
    if by is not None:
        if by < 1:
            prefer, over, by = over, prefer, 1 / by
        made.append(Comparison(prefer=prefer, over=over, by=by))
    answers = stated.model_copy(update={"comparisons": tuple(made)})
    workspace.edit(
        "Comparison",
        key=f"compare {sorted(pair)}",
        decision=workspace.decision.with_judgements("ahp", answers),
    )


def _points(workspace: Workspace) -> dict[str, float]:
    """Return what the sliders stand at: points stated directly, else today's weights of 100."""
    decision = workspace.decision
    stated = decision.weighting.judgements.direct
    if decision.weighting.method == "direct" and stated:
        total = sum(stated.values())
        if total > 0 and len(stated) == len(decision.criteria):
            return {c.id: 100 * stated[c.id] / total for c in decision.criteria}
    weights = workspace.results.weights
    if weights is None:
        return {c.id: 100 / len(decision.criteria) for c in decision.criteria}
    return {str(criterion): 100 * float(weight) for criterion, weight in weights.items()}


# -- scores ----------------------------------------------------------------------------


@edit
def set_score(workspace: Workspace, option: str, criterion: str, **fields: Any) -> None:  # noqa: ANN401 - a score's fields
    """Change a score: ``mode``, ``low``, ``high``, ``rationale``, ``assumption``."""
    workspace.edit(
        f"Score of {workspace.decision.option(option).name}",
        key=f"score {option} {criterion} {sorted(fields)}",
        decision=workspace.decision.with_score(option, criterion, **fields),
    )


@edit
def clear_score(workspace: Workspace, option: str, criterion: str) -> None:
    """Take a score away."""
    name = workspace.decision.option(option).name
    decision = workspace.decision.without_score(option, criterion)
    workspace.edit(f"Clear a score of {name}", decision=decision)


# -- words -----------------------------------------------------------------------------


@edit
def set_text(workspace: Workspace, part: str, id: str, field: str, text: str) -> None:  # noqa: A002 - a message
    """Change a text of the decision, of a criterion or of an option."""
    if field not in FIELDS.get(part, ()):
        raise DecisionError(f"“{field}” of a {part} cannot be edited here.")
    text = text.strip()
    if field in ("name", "title") and not text:
        raise DecisionError(
            "A name is needed here. Write one, or press Escape to keep the old one."
        )
    decision = workspace.decision
    if part == "decision":
        changed = decision.replace(**{field: text})
    elif part == "criterion":
        changed = decision.with_criterion(decision.criterion(id).id, **{field: text})
    else:
        changed = decision.with_option(decision.option(id).id, **{field: text})
    workspace.edit(f"Change of {field}", key=f"text {part} {id} {field}", decision=changed)


@edit
def add_option(workspace: Workspace, name: str) -> None:
    """Add an option without scores."""
    decision = workspace.decision
    key = free_id(name, [option.id for option in decision.options])
    workspace.edit(f"Add {name}", decision=decision.with_option(key, name.strip()))


@edit
def add_criterion(workspace: Workspace, name: str, group: str | None = None) -> None:
    """Add a criterion that nothing is scored on yet, and that does not count yet."""
    decision = workspace.decision
    key = free_id(name, [criterion.id for criterion in decision.criteria])
    changed = decision.with_criterion(key, name.strip(), group=group)
    stated = decision.weighting.judgements.direct
    if stated is not None and decision.weighting.method == "direct":
        changed = changed.with_judgements("direct", {**stated, key: 0.0})
    workspace.edit(f"Add {name}", decision=changed)


@edit
def remove_option(workspace: Workspace, option: str) -> None:
    """Remove an option and its scores."""
    name = workspace.decision.option(option).name
    workspace.edit(f"Remove {name}", decision=workspace.decision.without_option(option))


@edit
def remove_criterion(workspace: Workspace, criterion: str) -> None:
    """Remove a criterion, its scores and its weight."""
    name = workspace.decision.criterion(criterion).name
    workspace.edit(
        f"Remove {name}",
        decision=workspace.decision.without_criterion(criterion),
        locked=workspace.state.locked - {criterion},
    )


def free_id(name: str, taken: list[str]) -> str:
    """Return a short name for the file that no other part has.

    Raises
    ------
    DecisionError
        Where the name is empty.

    Examples
    --------
    >>> free_id("Joint roadmap (Kabul)", [])
    'joint-roadmap-kabul'
    >>> free_id("Plan B", ["plan-b"])
    'plan-b-2'
    """
    if not name.strip():
        raise DecisionError("A name is needed here.")
    base = re.sub(r"[^\w]+", "-", name.strip().lower()).strip("-") or "part"
    key, number = base, 2
    while key in taken:
        key, number = f"{base}-{number}", number + 1
    return key
