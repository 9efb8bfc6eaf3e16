"""What minimums rule out, and who leads the rest, in a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mcda_widget.model.figures import figure
from mcda_widget.ranking.words import counted, listed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mcda_widget.model import Criterion
    from mcda_widget.ranking import Ranking

    from .setting import Setting

NAMED = 2  # options of a sentence; more are counted


def floors_sentence(
    setting: Setting,
    held: Mapping[str, float],
    gone: list[int],
    kept: list[int],
    ranking: Ranking | None,
) -> str:
    """Say which options minimums rule out, and who leads the rest.

    Minimums are by ``id`` of their criteria; options ruled out and left by row.
    """
    task, leaders = setting.task, setting.leaders.tolist()
    if not held:
        return f"No minimum is set; {_lead(setting, leaders)}."
    terms = listed(_term(task.decision.criterion(key), value) for key, value in held.items())
    if not kept:
        return f"With {terms}, no option is left."
    if not gone:
        return f"Every option has {terms}, so {_lead(setting, leaders, 'still ')}."
    are = "is" if len(gone) == 1 else "are"
    head = f"With {terms}, {_named(setting, gone, leaders)} {are} ruled out"
    if len(kept) == 1:
        return f"{head}; only {task.name(kept[0])} is left."
    first = [] if ranking is None else list(ranking.tied or (ranking.winner,))
    who = _lead(setting, [setting.options.index(option) for option in first])
    return f"{head}; {who} {'among ' if len(first) > 1 else ''}the rest."


def amount(criterion: Criterion, value: float) -> str:
    """Write a value on a criterion, with its unit."""
    return f"{figure(float(value))} {criterion.unit}".rstrip()


def _named(setting: Setting, gone: list[int], leaders: list[int]) -> str:
    """Name who is ruled out: today's leader, and as many others as a sentence bears."""
    led = [setting.task.name(row) for row in gone if row in leaders]
    names = [setting.task.name(row) for row in gone if row not in leaders]
    if len(names) > NAMED - bool(led):
        told = names[:0] if led else names[:1]
        names = [*told, counted(len(names) - len(told), "other", "others")]
    if led:
        title = "today's leader" if len(leaders) == 1 else "one of today's leaders"
        title = "today's leaders" if len(led) > 1 else title
        names = [f"{title}, {listed(led)},", *names]
    return listed(names)


def _lead(setting: Setting, rows: list[int], still: str = "") -> str:
    who = listed(setting.task.name(row) for row in rows)
    return f"{who} {still}{'share first place' if len(rows) > 1 else 'leads'}"


def _term(criterion: Criterion, value: float) -> str:
    bound = "least" if criterion.direction == "benefit" else "most"
    return f"at {bound} {amount(criterion, value)} on {criterion.name}"
