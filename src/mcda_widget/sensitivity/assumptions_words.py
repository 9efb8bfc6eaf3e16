"""Whether the winner's lead rests on assumptions, in a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from mcda_widget.ranking import competition_ranks
from mcda_widget.ranking.words import NUMBERS, counted, listed

from .assumptions import checked, marked, scores_without, without_each
from .rescoring import margins, merits_with
from .setting import Setting

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray

    from mcda_widget.model import Decision

    Floats = NDArray[np.float64]
    Cells = list[tuple[str, str]]


def assumptions_sentence(
    decision: Decision,
    method: str = "topsis",
    normalization: str | None = None,
    *,
    drop: Iterable[tuple[str, str]] | None = None,
    **parameters: Any,  # noqa: ANN401 - each method's own
) -> str:
    """Say whether the winner's lead rests on an assumption.

    Parameters
    ----------
    decision, method, normalization, drop, **parameters
        As for `assumptions`. With `drop`, it says who leads without those.

    Raises
    ------
    DecisionError
        Where the decision cannot be ranked, or `drop` names what is no assumption.

    Examples
    --------
    >>> import mcda_widget as mw
    >>> d = mw.Decision(
    ...     title="Where to build the clinic",
    ...     scale={"low": 0, "high": 10},
    ...     criteria=[{"id": "reach", "name": "Reach"}, {"id": "calm", "name": "Calm"}],
    ...     options=[{"id": "hill", "name": "Hill"}, {"id": "port", "name": "Port"}],
    ...     scores={
    ...         "hill": {"reach": 2, "calm": {"mode": 9, "assumption": True}},
    ...         "port": {"reach": {"low": 4, "mode": 7, "assumption": True}, "calm": 6},
    ...     },
    ... )
    >>> mw.sensitivity.assumptions_sentence(d, "wsm")
    'Two scores are assumptions. Without that of Port on Reach, Hill leads; without both, Port
    still leads.'
    """
    setting = Setting.of(decision, method, normalization, **parameters)
    return assumptions_sentence_of(setting, drop)


def assumptions_sentence_of(setting: Setting, drop: Iterable[tuple[str, str]] | None = None) -> str:
    """Return `assumptions_sentence` of a decision made ready."""
    decision = setting.task.decision
    cells, gone = marked(decision), checked(decision, drop or ())
    if not cells:
        return "No score is marked an assumption."
    count = counted(len(cells), "score is an assumption", "scores are assumptions")
    count = f"{count[0].upper()}{count[1:]}"
    if len(setting.options) == 1:
        return f"{count}; {setting.task.name(0)} is the only option."
    if gone:
        return f"Without {_some(decision, gone, len(cells))}, {_first(setting, gone)}."
    if len(cells) == 1:
        return f"{count}, {_that(decision, cells[0])}. Without it, {_first(setting, cells)}."
    return _overview(setting, cells, count)


def _overview(setting: Setting, cells: Cells, count: str) -> str:
    """Say which of several assumptions decide who leads, and who does without all of them."""
    everything, deciding = _first(setting, cells), _deciding(setting, cells)
    either, every = f"any one of {_number(len(cells))}", "all of them"
    if len(cells) == 2:
        either, every = "either of two", "both"
    if not deciding:
        leaders = listed(setting.task.name(row) for row in setting.leaders.tolist())
        place = "sharing first place" if len(setting.leaders) > 1 else "first"
        head = f"Dropping {either} assumptions leaves {leaders} {place}"
        if everything == _first(setting, []):
            return f"{head}, and so does dropping {every}."
        return f"{head}; dropping {every}, {everything}."
    worst, then = _that(setting.task.decision, deciding[0]), _first(setting, deciding[:1])
    if len(deciding) == 1:
        return f"{count}. Without {worst}, {then}; without {every}, {everything}."
    some = "each" if len(deciding) == len(cells) else _number(len(deciding))
    decide = "decides" if some == "each" else "decide"
    return (
        f"{count}. {some.capitalize()} of them {decide} who leads, most of all {worst}: without "
        f"it, {then}. Without {every}, {everything}."
    )


def _number(count: int) -> str:
    return NUMBERS[count] if count < len(NUMBERS) else f"{count:,}"


def _leading(merits: Floats) -> tuple[int, ...]:
    """Return rows of the options in first place; none where there is no number."""
    if np.isnan(merits).any():
        return ()
    return tuple(np.flatnonzero(competition_ranks(merits) == 1).tolist())


def _deciding(setting: Setting, cells: Cells) -> Cells:
    """Return the assumptions without which another leads, the smallest margin first."""
    merits, today = without_each(setting, cells, []), tuple(setting.leaders.tolist())
    order = np.argsort(margins(merits, today[0]), kind="stable").tolist()
    return [cells[i] for i in order if _leading(merits[i]) not in ((), today)]


def _first(setting: Setting, gone: Cells) -> str:
    """Say who leads without these assumptions."""
    today = tuple(setting.leaders.tolist())
    leading = _leading(merits_with(setting, scores_without(setting, gone))) if gone else today
    if not leading:
        return f"{setting.task.method.title} gives no number"
    still = "still " if leading == today else ""
    who = listed(setting.task.name(row) for row in leading)
    return f"{who} {still}{'share first place' if len(leading) > 1 else 'leads'}"


def _that(decision: Decision, cell: tuple[str, str]) -> str:
    return f"that of {decision.option(cell[0]).name} on {decision.criterion(cell[1]).name}"


def _some(decision: Decision, gone: Cells, of: int) -> str:
    if len(gone) == 1:
        return f"the assumption about {_that(decision, gone[0]).removeprefix('that of ')}"
    if len(gone) == of:
        return "both assumptions" if of == 2 else f"all {_number(of)} assumptions"
    return f"{_number(len(gone))} of {_number(of)} assumptions"
