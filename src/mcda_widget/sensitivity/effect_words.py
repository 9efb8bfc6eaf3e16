"""What a change did to a ranking, in sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mcda_widget.ranking.normalizations import NORMALIZATIONS
from mcda_widget.ranking.words import counted, listed, short, short_apart

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mcda_widget.ranking import Ranking

    from .effect import Effect

CAUSES = {
    "weights": "the weights",
    "scores": "the scores",
    "scales": "the scales and directions",
    "options": "the change of options",
    "criteria": "the change of criteria and their weights",
    "method": "the change of method",
}


def finding(effect: Effect) -> str:
    """Say what happened to the first place, and in brief to the others."""
    old, new = effect.leaders
    if not effect.leader_changed:
        return " ".join(filter(None, (_kept(effect, new), _moved(effect))))
    if len(new) > 1:
        led = "led" if len(old) == 1 else "shared it"
        return f"{_names(effect, new)} share the first place; before, {_names(effect, old)} {led}."
    if new[0] in old:
        others = _names(effect, (option for option in old if option != new[0]))
        return f"{_names(effect, new)} takes the lead alone; before, it shared it with {others}."
    return _taken(effect, new[0], old)


def reason(effect: Effect) -> str:
    """Say which of several things did it."""
    found = effect.alone
    if len(found) < 2:
        return ""
    groups: dict[frozenset[str], list[str]] = {}
    for cause, first in found.items():
        if first is not None:
            groups.setdefault(frozenset(first), []).append(CAUSES[cause])
    idle = groups.pop(frozenset(effect.leaders[0]), [])
    if not groups and not effect.leader_changed:
        return ""
    told = [
        f"{_alone(causes)} have put {_names(effect, sorted(first))} first"
        for first, causes in groups.items()
    ]
    if idle:
        told.append(f"{_none_alone(idle)} have changed the leader")
    if not groups and None not in found.values():
        told.append("together they did")
    sentence = "; ".join(told)
    return f"{sentence[:1].upper()}{sentence[1:]}." if sentence else ""


def note(effect: Effect) -> str:
    """Say that the two were ranked in different ways."""
    if effect.comparable:
        return ""
    before, after = effect.before, effect.after
    return (
        f"Each is ranked its own way, before by {_way(before, after)} and after by "
        f"{_way(after, before)}: places can be compared, scores cannot."
    )


def _kept(effect: Effect, leaders: Sequence[str]) -> str:
    who = _names(effect, leaders)
    if len(leaders) > 1:
        return f"{who} still share the first place."
    was, now = effect.before.margin, effect.after.margin
    if now is None:
        return f"{who} is first as before, and now the only option ranked."
    frame = effect.after.frame
    over = _names(effect, frame.index[frame["rank"] == frame["rank"].iloc[1]])
    if was is None or not effect.comparable:
        return f"{who} keeps the lead over {over}, by {short(now)}."
    shown, before = short_apart(now, was)
    instead = "as before" if shown == before else f"instead of {before}"
    return f"{who} keeps the lead over {over}, by {shown} {instead}."


def _moved(effect: Effect) -> str:
    """Say how many options change places; nothing where options came or went."""
    frame = effect.frame
    if frame["rank_before"].isna().any() or frame["rank_after"].isna().any() or len(frame) < 2:
        return ""
    count = int((frame["rank_before"] != frame["rank_after"]).sum())
    said = counted(count, "option changes its place", "options change their places")
    return f"{said[0].upper()}{said[1:]}."


def _taken(effect: Effect, winner: str, before: Sequence[str]) -> str:
    who, led = _names(effect, [winner]), _names(effect, before)
    if winner not in effect.before.scores.index:
        who = f"{who}, which was not ranked before,"
    still = [option for option in before if option in effect.after.scores.index]
    if not still:
        are = "are" if len(before) > 1 else "is"
        return f"{who} leads; {led}, first before, {are} not ranked any more."
    if len(before) > 1:
        return f"{who} takes the lead from {led}, which shared it."
    scores = effect.after.scores
    own, other = short_apart(float(scores[winner]), float(scores[before[0]]))
    low = "" if effect.after.high_is_better else " (the lower, the better)"
    return f"{who} takes the lead from {led}, {own} to {other}{low}."


def _alone(causes: Sequence[str]) -> str:
    return f"{causes[0]} alone would" if len(causes) == 1 else f"{listed(causes)} would each alone"


def _none_alone(causes: Sequence[str]) -> str:
    if len(causes) == 1:
        return f"{causes[0]} alone would not"
    if len(causes) == 2:
        return f"neither {causes[0]} nor {causes[1]} alone would"
    return f"none of {listed(causes)} alone would"


def _way(ranking: Ranking, other: Ranking) -> str:
    """Name how a ranking was made, as far as tells it from the other."""
    title = ranking.task.method.title
    if ranking.method != other.method:
        return title
    if ranking.normalization != other.normalization:
        return f"{title} with “{NORMALIZATIONS[ranking.normalization].title}”"
    told = [
        f"{name} {value}"
        for name, value in ranking.parameters.items()
        if value != other.parameters.get(name) and not isinstance(value, tuple)
    ]
    return f"{title} ({', '.join(told) or 'other parameters'})"


def _names(effect: Effect, options: Iterable[str]) -> str:
    names = {
        option.id: option.name
        for ranking in (effect.before, effect.after)
        for option in ranking.decision.options
    }
    return listed(names[option] for option in options)
