"""New decisions from one: every edit returns another decision, checked as a whole."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

from .errors import DecisionError, Problem
from .forgetting import without_criterion, without_group, without_option
from .frames import FramedDecision
from .parts import Criterion, Group, Option
from .raw import number_of
from .rescaling import on_scale, scale_of
from .stepping import in_steps
from .weighting import Judgements

if TYPE_CHECKING:
    import pandas as pd

    from .parts import Score

P = TypeVar("P", Criterion, Option, Group)

# Keys of what the frames of scores are made of.
SCORED = {"scores", "cells", "criteria", "options", "scale"}


class EditableDecision(FramedDecision):
    """The edits of a decision; `Decision` says how they are used."""

    def replace(self, **changes: Any) -> Self:  # noqa: ANN401 - any field of the decision
        """Return a decision with these fields changed.

        Parameters
        ----------
        **changes
            Any field of the decision; ``scores`` takes a mapping of mappings, by option and
            criterion. ``options=[…]`` in another order reorders them.

        Raises
        ------
        DecisionError
            Where the changed decision would not hold together.
        """
        fields = {key: getattr(self, name) for key, name in self.key_fields().items()}
        changed = type(self)(**(fields | changes)).written_in(self.document, self.file)
        if not changes.keys() & SCORED:
            changed._share_frames(self)  # noqa: SLF001 - its own class
        return changed

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """Return a copy; what is updated is checked, as by `replace`."""
        return self.replace(**update) if update else super().model_copy(deep=deep)

    def with_weights(self, weights: Mapping[str, float] | pd.Series[float]) -> Self:
        """Return the decision with points given to the criteria directly.

        Where groups are weighed first, a group gets the points of its criteria together.

        Parameters
        ----------
        weights : mapping or Series
            Points by criterion (``id`` or name), each ≥ 0; every criterion once. They need
            not sum to 1.

        Raises
        ------
        DecisionError
            Where a criterion is unknown, left out or given twice, or points are not
            numbers ≥ 0.
        """
        points: dict[str, float] = {}
        for key, value in weights.items():
            criterion = self.criterion(str(key)).id
            if criterion in points:
                message = f"“{criterion}” is given two weights."
                raise DecisionError(Problem(message, ("weights",), "Give one."))
            points[criterion] = value
        left_out = [c.id for c in self.criteria if c.id not in points]
        if left_out:
            message = f"No weight is given for {', '.join(left_out)}."
            raise DecisionError(Problem(message, ("weights",), "Give 0 to what must not count."))
        return self.with_judgements("direct", in_steps(self, points))

    def with_judgements(self, method: str, stated: Any) -> Self:  # noqa: ANN401 - one type a way
        """Return the decision weighed by `method`, from these judgements; others are kept."""
        method = method.replace("_", "-")
        fields = Judgements.key_fields()
        known = {key: getattr(self.weighting.judgements, name) for key, name in fields.items()}
        judgements = {**known, method: stated}
        return self.replace(weighting=self._weighting(method=method, judgements=judgements))

    def weighed_by(self, method: str) -> Self:
        """Return the decision weighed another way, with every judgement kept."""
        return self.replace(weighting=self._weighting(method=method))

    def with_groups_first(self, *, first: bool | None = True) -> Self:
        """Return the decision with its groups weighed first, or not, by every way.

        None leaves it to the way: only comparisons in pairs take the groups first. Every
        judgement is kept.
        """
        return self.replace(weighting=self._weighting(groups_first=first))

    def _weighting(self, **changes: Any) -> dict[str, Any]:  # noqa: ANN401 - any of its fields
        return {**dict(self.weighting), **changes}

    def with_score(
        self,
        option: str,
        criterion: str,
        mode: float | None = None,
        **changes: Any,  # noqa: ANN401 - the fields of a score
    ) -> Self:
        """Return the decision with a score changed; what is not named stays.

        Parameters
        ----------
        option, criterion : str
            By ``id`` or name.
        mode : float, optional
            The most plausible value. A range that no longer holds it is widened to it.
        **changes
            ``low``, ``high``, ``rationale``, ``evidence``, ``assumption``.
        """
        given = {} if mode is None else {"mode": mode}
        return self.with_scores({option: {criterion: given | changes}})

    def with_scores(self, changes: Mapping[str, Mapping[str, Any]]) -> Self:
        """Return the decision with several scores changed at once.

        Parameters
        ----------
        changes : mapping of mappings
            By option and criterion, each by ``id`` or name: a number (the most plausible
            value), a mapping of the fields of a score that change, or None where the score
            is to be missing. A range that no longer holds a new value is widened to it.

        Raises
        ------
        DecisionError
            Where one of them cannot be; it lists them all.

        Examples
        --------
        >>> import pandas as pd, mcda_widget as mw
        >>> d = mw.Decision.from_frame(pd.DataFrame({"km": [410, 520]}, index=["Basic", "Plus"]))
        >>> d = d.with_scores({"Basic": {"km": 430}, "Plus": {"km": {"low": 500, "high": 560}}})
        >>> d.scores["km"].to_dict(), d.low["km"].to_dict()
        ({'Basic': 430.0, 'Plus': 520.0}, {'Basic': 430.0, 'Plus': 500.0})
        """
        rows: dict[str, Any] = dict(self.cells)
        for option, cells in changes.items():
            row = self.option(option).id
            changed: dict[str, Any] = dict(rows.get(row, {}))
            for criterion, change in cells.items():
                column = self.criterion(criterion).id
                changed[column] = _changed(changed.get(column), change)
            rows[row] = changed
        return self.replace(scores=rows)

    def without_score(self, option: str, criterion: str) -> Self:
        """Return the decision with one score missing."""
        return self.with_scores({option: {criterion: None}})

    def with_option(self, id: str, name: str = "", **fields: Any) -> Self:  # noqa: A002, ANN401 - a field's name and type
        """Return the decision with an option more, or with this one's fields changed."""
        return self.replace(options=_put(self.options, id, name, fields))

    def without_option(self, option: str) -> Self:
        """Return the decision without an option, its scores and its comparisons."""
        return self.replace(**without_option(self, self.option(option).id))

    def with_criterion(self, id: str, name: str = "", **fields: Any) -> Self:  # noqa: A002, ANN401 - a field's name and type
        """Return the decision with a criterion more, or with this one's fields changed."""
        return self.replace(criteria=_put(self.criteria, id, name, fields))

    def without_criterion(self, criterion: str) -> Self:
        """Return the decision without a criterion, its scores and judgements about it.

        A way of weighing that cannot do without it loses its judgements; where that way is
        in use, the criteria left weigh the same.
        """
        return self.replace(**without_criterion(self, self.criterion(criterion).id))

    def with_scale(self, criterion: str, low: float | None, high: float | None) -> Self:
        """Return the decision with a criterion on another scale.

        Parameters
        ----------
        criterion : str
            By ``id`` or name.
        low, high : float or None
            Its fixed ends, ``low`` below ``high``; None for both where its values have none.

        Raises
        ------
        DecisionError
            Where only one end is given, the ends are not in order, or a score or an anchor
            would lie outside; it names what does.

        Examples
        --------
        >>> import pandas as pd, mcda_widget as mw
        >>> d = mw.Decision.from_frame(pd.DataFrame({"km": [410, 520]}, index=["Basic", "Plus"]))
        >>> d.with_scale("km", 0, 600).scale_of("km").high
        600.0
        """
        part = self.criterion(criterion)
        return self.with_criterion(part.id, **on_scale(self, part, scale_of(low, high)))

    def with_group(self, id: str, name: str = "", **fields: Any) -> Self:  # noqa: A002, ANN401 - a field's name and type
        """Return the decision with a group more, or with this one's fields changed."""
        return self.replace(groups=_put(self.groups, id, name, fields))

    def without_group(self, group: str) -> Self:
        """Return the decision without a group and judgements about it; its criteria stay."""
        return self.replace(**without_group(self, self.group(group).id))


def _changed(old: Score | Mapping[str, Any] | None, change: Any) -> dict[str, Any] | None:  # noqa: ANN401 - a raw score or none
    """Return the fields of a score after a change, its range widened to a new mode."""
    if change is None:
        return None
    fields = dict(change) if isinstance(change, Mapping) else {"mode": change}
    kept: dict[str, Any] = dict(old) if old else {}
    if old and (value := number_of(fields.get("mode"))) is not None:
        low, high = kept.get("low"), kept.get("high")
        kept["low"] = None if low is None else min(low, value)
        kept["high"] = None if high is None else max(high, value)
    return kept | fields


def _put(parts: tuple[P, ...], key: str, name: str, fields: dict[str, Any]) -> list[Any]:
    given = {**fields, **({"name": name} if name else {})}
    if any(part.id == key for part in parts):
        return [{**dict(part), **given} if part.id == key else part for part in parts]
    return [*parts, {"id": key, "name": name or key, **fields}]
