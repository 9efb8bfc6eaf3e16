"""Who leads over all shares of three criteria or groups."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from mcda_widget.model import DecisionError, Problem, did_you_mean

from .areas import FEWER, Led, grid, led, split
from .setting import Setting, once

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mcda_widget.model import Decision

HEIGHT = float(np.sqrt(0.75))  # of a triangle of side 1


def triangle(
    decision: Decision,
    parts: Sequence[str] | None = None,
    method: str = "topsis",
    normalization: str | None = None,
    *,
    steps: int = 41,
    **parameters: Any,  # noqa: ANN401 - each method's own
) -> pd.DataFrame:
    """Show who leads over all shares of three criteria or groups.

    The three share what they weigh together today in every way; a group splits its weight
    among its criteria in today's proportions, equally where it weighs nothing today. Criteria
    outside the three keep today's weights.

    Parameters
    ----------
    decision : Decision
        What is ranked.
    parts : sequence of str, optional
        Three criteria or groups, by ``id`` or name; a name that is both is the criterion. By
        default the three groups where all criteria are in them; of more than three groups,
        the three heaviest; else the three heaviest criteria.
    method, normalization, **parameters
        As for `rank`.
    steps : int
        Nodes along a side, 2 or more; at most 15 where the method has no formula.

    Returns
    -------
    DataFrame
        A row per node of the triangle, ``steps * (steps + 1) / 2`` in all:

        - ``a``, ``b``, ``c``: shares of the three, summing to 1;
        - ``x``, ``y``: the place in a triangle of side 1, with the first part at (0, 0), the
          second at (1, 0) and the third at (½, √¾): x = b + c/2, y = c √¾;
        - ``leader``: ``id`` of the option that leads there, of several that tie the first in
          the decision's order;
        - ``margin``: by how much its score is better than that of the best other, ≥ 0; 0 in
          a tie, NaN for a single option.

        A node at which the method gives no number has no row. Empty where `parts` are left to
        choose and there are fewer than three criteria. ``.attrs`` has ``parts`` (``id``),
        ``names``, ``today`` (the shares a, b and c) and ``fixed`` (the weight outside).

    Raises
    ------
    DecisionError
        Where there are not three parts, one is not known or holds no criterion, a criterion
        is in two, or the decision cannot be ranked.

    Examples
    --------
    >>> import mcda_widget as mw
    >>> from mcda_widget.sensitivity.triangle import triangle
    >>> d = mw.Decision(
    ...     title="Where to build the clinic",
    ...     scale={"low": 0, "high": 10},
    ...     criteria=[
    ...         {"id": "reach", "name": "Reach"},
    ...         {"id": "calm", "name": "Calm"},
    ...         {"id": "roads", "name": "Roads"},
    ...     ],
    ...     options=[{"id": "hill", "name": "Hill"}, {"id": "port", "name": "Port"}],
    ...     scores={
    ...         "hill": {"reach": 2, "calm": 9, "roads": 4},
    ...         "port": {"reach": 7, "calm": 6, "roads": 5},
    ...     },
    ... )
    >>> triangle(d, ["roads", "reach", "calm"], "wsm", steps=3).round(2)
         a    b    c     x     y leader  margin
    0  0.0  0.0  1.0  0.50  0.87   hill     0.3
    1  0.0  0.5  0.5  0.75  0.43   port     0.1
    2  0.0  1.0  0.0  1.00  0.00   port     0.5
    3  0.5  0.0  0.5  0.25  0.43   hill     0.1
    4  0.5  0.5  0.0  0.50  0.00   port     0.3
    5  1.0  0.0  0.0  0.00  0.00   port     0.1
    """
    setting = Setting.of(decision, method, normalization, **parameters)
    return triangle_of(setting, parts, steps=steps)


def triangle_of(
    setting: Setting, parts: Sequence[str] | None = None, *, steps: int = 41
) -> pd.DataFrame:
    """Return `triangle` of a decision made ready."""
    three = parts_of(setting, parts)
    found = map_of(setting, three, steps)
    a, b, c = found.places.T
    frame = pd.DataFrame(
        {
            "a": a,
            "b": b,
            "c": c,
            "x": b + c / 2,
            "y": c * HEIGHT,
            "leader": pd.Series(found.leaders(setting), dtype=object),
            "margin": found.margin,
        }
    )
    weight = [float(setting.weights[list(part.rows)].sum()) for part in three]
    frame.attrs = {
        "parts": tuple(part.id for part in three),
        "names": tuple(part.name for part in three),
        "today": tuple(split(np.array(weight)).tolist()),
        "fixed": max(0.0, 1.0 - sum(weight)),
    }
    return frame


@dataclass(frozen=True)
class Part:
    """A criterion, or a group with the rows of its criteria."""

    id: str
    name: str
    rows: tuple[int, ...]


def parts_of(setting: Setting, given: Sequence[str] | None) -> tuple[Part, ...]:
    """Return the parts of a triangle, chosen where they are not given."""
    decision = setting.task.decision
    if given is None:
        return _chosen(setting)
    keys = [given] if isinstance(given, str) else list(given)
    if len(keys) != 3:
        message = f"A triangle takes three criteria or groups; {len(keys)} were given."
        raise DecisionError(Problem(message, ("parts",), "Name three."))
    parts = tuple(_part(decision, key) for key in keys)
    rows = [row for part in parts for row in part.rows]
    twice = [row for row in rows if rows.count(row) > 1]
    if twice:
        message = f"{decision.criteria[twice[0]].name} is in two of the three parts."
        raise DecisionError(Problem(message, ("parts",), "Name three that have nothing in common."))
    return parts


def map_of(setting: Setting, three: tuple[Part, ...], steps: int) -> Led:
    """Return who leads over all shares of three parts, drawn once."""
    known, key = _known(setting), (three, steps)
    if key not in known:
        known[key] = _led(setting, three, steps)
    return known[key]


def _chosen(setting: Setting) -> tuple[Part, ...]:
    decision = setting.task.decision
    parts = [Part(c.id, c.name, (k,)) for k, c in enumerate(decision.criteria)]
    groups = [Part(g.id, g.name, _within(decision, g.id)) for g in decision.groups]
    groups = [group for group in groups if group.rows]
    if len(groups) >= 3 and all(criterion.group for criterion in decision.criteria):
        parts = groups
    weight = np.array([setting.weights[list(part.rows)].sum() for part in parts])
    heaviest = sorted(np.argsort(-weight.round(9), kind="stable")[:3].tolist())
    return tuple(parts[k] for k in heaviest) if len(parts) >= 3 else ()


def _part(decision: Decision, key: str) -> Part:
    for attribute in ("id", "name"):
        for row, criterion in enumerate(decision.criteria):
            if getattr(criterion, attribute) == key:
                return Part(criterion.id, criterion.name, (row,))
        for group in decision.groups:
            if getattr(group, attribute) == key:
                return _filled(Part(group.id, group.name, _within(decision, group.id)))
    known = [c.id for c in decision.criteria] + [g.id for g in decision.groups]
    message = f"There is no criterion and no group “{key}”."
    raise DecisionError(Problem(message, ("parts",), did_you_mean(str(key), known)))


def _filled(group: Part) -> Part:
    if group.rows:
        return group
    message = f"No criterion is in {group.name}."
    raise DecisionError(Problem(message, ("parts",), "Name a group that has one."))


def _within(decision: Decision, group: str) -> tuple[int, ...]:
    return tuple(k for k, criterion in enumerate(decision.criteria) if criterion.group == group)


@once
def _known(_: Setting) -> dict[tuple[tuple[Part, ...], int], Led]:
    """Return the triangles that were drawn so far."""
    return {}


def _led(setting: Setting, three: tuple[Part, ...], steps: int) -> Led:
    places = grid(steps, 3, None if setting.exact else FEWER)
    if not three:
        places = places[:0]
    weights = np.tile(setting.weights, (len(places), 1))
    own = [list(part.rows) for part in three]
    together = sum(float(setting.weights[rows].sum()) for rows in own)
    for share, rows in zip(places.T, own, strict=False):
        weights[:, rows] = together * share[:, None] * split(setting.weights[rows])
    return led(setting, places, weights)
