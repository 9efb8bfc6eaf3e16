"""Whether the order of the others holds when one option changes, in a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mcda_widget.ranking.words import NUMBERS, counted, listed

from .reversal import cases_of
from .setting import Setting

if TYPE_CHECKING:
    from mcda_widget.model import Decision

    from .reversal import Case

DONE = {"delete": "Deleting", "copy": "Copying", "worsen": "Worsening"}


def rank_reversal_sentence(
    decision: Decision,
    method: str = "topsis",
    normalization: str | None = None,
    **parameters: Any,  # noqa: ANN401 - each method's own
) -> str:
    """Say whether the order of the others holds, and which change upsets it most.

    Parameters
    ----------
    decision, method, normalization, **parameters
        As for `rank_reversal`.

    Raises
    ------
    DecisionError
        Where the decision cannot be ranked.

    Examples
    --------
    >>> import mcda_widget as mw
    >>> from mcda_widget.sensitivity.reversal_words import rank_reversal_sentence
    >>> d = mw.Decision(
    ...     title="Where to build the clinic",
    ...     scale={"low": 0, "high": 10},
    ...     criteria=[{"id": "reach", "name": "Reach"}, {"id": "calm", "name": "Calm"}],
    ...     options=[
    ...         {"id": "hill", "name": "Hill"},
    ...         {"id": "port", "name": "Port"},
    ...         {"id": "mill", "name": "Mill"},
    ...     ],
    ...     scores={
    ...         "hill": {"reach": 2, "calm": 9},
    ...         "port": {"reach": 7, "calm": 3},
    ...         "mill": {"reach": 2, "calm": 1},
    ...     },
    ... ).with_weights({"reach": 45, "calm": 55})
    >>> rank_reversal_sentence(d, "wsm")
    'Deleting, copying or worsening any option leaves the order of the others as it is.'
    >>> rank_reversal_sentence(d, "wsm", "minmax")
    'Deleting Mill makes Hill lead instead of Port; none of the other 7 changes alters an order
    of others.'
    """
    return rank_reversal_sentence_of(Setting.of(decision, method, normalization, **parameters))


def rank_reversal_sentence_of(setting: Setting) -> str:
    """Return `rank_reversal_sentence` of a decision made ready."""
    if len(setting.options) == 1:
        return f"{setting.task.name(0)} is the only option."
    cases, refused = cases_of(setting)
    said = _sentence(setting, cases)
    if not refused:
        return said
    others = counted(len(refused), "other change", "other changes")
    return f"{said} {setting.task.method.title} gives no ranking for {others}."


def _sentence(setting: Setting, cases: list[Case]) -> str:
    if not cases:
        return "No change could be tried."
    turning = [case for case in cases if case.pairs]
    if not turning:
        done = dict.fromkeys(DONE[case.change] for case in cases)
        *others, last = (word if k == 0 else word.lower() for k, word in enumerate(done))
        what = f"{', '.join(others)} or {last}" if others else last
        return f"{what} any option leaves the order of the others as it is."
    worst = max(
        turning, key=lambda case: (case.before != case.after, -1 in case.now, len(case.pairs))
    )
    head = f"{DONE[worst.change]} {setting.task.name(worst.row)} {_does(setting, worst)}"
    more = len(turning) - 1
    if not more:
        return f"{head}; none of the other {len(cases) - 1} changes alters an order of others."
    number = NUMBERS[more] if more < len(NUMBERS) else f"{more:,}"
    alter = "alters" if more == 1 else "alter"
    return f"{head}; {number} more of {len(cases)} changes {alter} an order of others."


def _does(setting: Setting, case: Case) -> str:
    """Say what a change does to the order of the others."""

    def names(rows: tuple[int, ...]) -> str:
        return listed(setting.task.name(row) for row in rows)

    if case.before != case.after:
        rest = " the rest" if case.row in setting.leaders and case.change == "delete" else ""
        lead = f"lead{rest}" if len(case.after) == 1 else "share first place"
        if set(case.after) < set(case.before):
            lead += " alone"
        elif not set(case.before) < set(case.after):
            lead += f" instead of {names(case.before)}"
        return f"makes {names(case.after)} {lead}"
    strict = case.now.index(-1) if -1 in case.now else 0
    pair, now = case.pairs[strict], case.now[strict]
    head = {
        -1: f"swaps {names(pair)}",
        0: f"puts {names(pair)} level",
        1: f"puts {names(pair[:1])} ahead of {names(pair[1:])}, level before",
    }[now]
    more = len(case.pairs) - 1
    also = f" and alters the order of {counted(more, 'more pair', 'more pairs')}" if more else ""
    return head + also
