"""The nearest weights at which an option ties for first place under TOPSIS."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any

import numpy as np

from .defeat_proof import can_be_first
from .defeat_topsis import candidates

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from .defeat_field import Field

    Floats = NDArray[np.float64]
    Rows = NDArray[np.intp]

# Merits closer than this are level: what the search for a boundary leaves.
_LEVEL = 1e-9
_HALVINGS = 30  # of a way no longer than 1: to _LEVEL
_SCATTERED = 512
_SAME_COST, _NOTHING = 1e-6, 1e-9
_TURNS = 3
# Shares of the way to weights that are known to do it.
_REPAIRS = np.concatenate(([0.0], np.logspace(-9, -3, 7)))


def winning(
    field: Field, rows: Rows, passed: Floats, starts: int
) -> tuple[Floats, NDArray[np.bool_]]:
    """Return the nearest weights found at which each option ties for first place.

    Where passing the leader is enough, that is the answer. Where others are in the way,
    SciPy's SLSQP starts from there and from the cheapest weights known to do it.

    Parameters
    ----------
    field, rows, starts
        As for `defeat_topsis.passing`.
    passed : array, shape (C, n)
        What that found.

    Returns
    -------
    moved : array, shape (C, n)
        NaN where none were found.
    never : array of bool, shape (C,)
        Whether it is certain that no weights do it.
    """
    moved = passed.copy()
    never = np.asarray(np.isnan(moved).any(axis=1))
    for place in np.flatnonzero(~never).tolist():
        race = _Race(field, int(rows[place]))
        if race.ahead(moved[[place]])[0] < -_LEVEL:
            moved[place], never[place] = race.nearest(moved[place], starts)
    return moved, never


@cache
def _scattered(n: int) -> Floats:
    """Return weights from all over, the same ones every time; (K, n)."""
    return np.random.default_rng(0).dirichlet(np.ones(n), _SCATTERED)


@dataclass(frozen=True)
class _Race:
    """One option against all others."""

    field: Field
    row: int

    @cached_property
    def others(self) -> Rows:
        """Rows of all others."""
        return np.delete(np.arange(len(self.field.near)), self.row)

    def ahead(self, moved: Floats) -> Floats:
        """Return how far it is ahead of the best of the others; (K,)."""
        there = self.field.merits(moved)
        return np.asarray(there[:, self.row] - there[:, self.others].max(axis=1))

    def nearest(self, begun: Floats, starts: int) -> tuple[Floats, bool]:
        """Return the nearest weights found, NaN for none, and whether there are none."""
        everyone = np.arange(len(self.field.near))
        _, known = candidates(self.field, np.array([self.row]), everyone)
        tried = _scattered(len(self.field.weights))
        known = np.concatenate((known, tried[self.ahead(tried) >= 0]))
        if not len(known):
            start, never = can_be_first(self.field, self.row)
            if start is None:
                return np.full(len(self.field.weights), np.nan), never
            known = start[None]
        known = self.shrunk(known)
        known = known[np.argsort(self.field.cost(known))[:starts]]
        found, costs = [known[0]], [float(self.field.cost(known[0]))]
        for start in (begun, *known):
            found.extend(self.repaired(self.polished(start), known[0]))
            costs.extend(float(self.field.cost(moved)) for moved in found[len(costs) :])
            if sum(cost < min(costs) + _SAME_COST for cost in costs) >= max(starts // 2, 2):
                break  # so many agree
        return self.turned(found[int(np.argmin(costs))]), False

    def turned(self, found: Floats) -> Floats:
        """Let criteria that do not change go the other way too, while that helps."""
        for up in (True, False) * _TURNS:
            better = self.repaired(self.polished(found, up=up), found)
            if len(better) and self.field.cost(better)[0] < self.field.cost(found) - _SAME_COST:
                found = better[0]
            elif not up:
                break
        return found

    def shrunk(self, known: Floats) -> Floats:
        """Go from weights that do it toward today's, as far as they still do."""
        today = self.field.weights
        low, high = np.zeros(len(known)), np.ones(len(known))
        for _ in range(_HALVINGS):
            middle = (low + high) / 2
            does = self.ahead(today + middle[:, None] * (known - today)) >= -_LEVEL
            low, high = np.where(does, low, middle), np.where(does, middle, high)
        return np.asarray(today + high[:, None] * (known - today))

    def repaired(self, found: Floats, known: Floats) -> Floats:
        """Go from what may fail by rounding a little toward what is known; one row, or none."""
        tried = found + _REPAIRS[:, None] * (known - found)
        return tried[self.ahead(tried) >= -_LEVEL][:1]

    def polished(self, start: Floats, *, up: bool = False) -> Floats:
        """Return weights that SLSQP makes of a start, each going up or down as it does there.

        Criteria that do not change there go `up`, or down.
        Were each free to go both ways, there would be twice as many variables: more than
        linear algebra takes without threads, which wait for each other on a busy machine.
        """
        from scipy.optimize import minimize  # noqa: PLC0415 - heavy, and not always needed

        today, change = self.field.weights, start - self.field.weights
        rising = change > (-_NOTHING if up else _NOTHING)
        way = np.where(rising | (today == 0), 1.0, -1.0)

        def cost(size: Floats) -> float:
            return float(size.sum()) / 2

        def slope(size: Floats) -> Floats:
            return np.full(len(size), 0.5)

        rules: list[Any] = [
            {"type": "eq", "fun": lambda size: size @ way, "jac": lambda _: way},
            {
                "type": "ineq",
                "fun": lambda size: self._gaps(today + way * size),
                "jac": lambda size: self._slopes(today + way * size) * way,
            },
        ]
        most = np.where(way > 0, 1.0, today)
        found = minimize(
            cost,
            np.clip(change * way, 0.0, most),
            jac=slope,
            method="SLSQP",
            bounds=[(0.0, limit) for limit in most.tolist()],
            constraints=rules,
            tol=1e-9,
            options={"maxiter": 60},
        ).x
        moved = np.maximum(today + way * found, 0.0)
        return np.asarray(moved / moved.sum())

    def _gaps(self, moved: Floats) -> Floats:
        """Return how far it is ahead of each other; (m − 1,)."""
        there = self.field.merits(moved[None])[0]
        return np.asarray(there[self.row] - there[self.others])

    def _slopes(self, moved: Floats) -> Floats:
        """Return how that goes with each weight; (m − 1, n)."""
        low, high = self.field.near @ moved**2, self.field.far @ moved**2
        total = (low + high)[:, None]
        rise = self.field.near * high[:, None] - self.field.far * low[:, None]
        rise = np.divide(rise, total**2, out=np.zeros_like(rise), where=total > 0) * 2 * moved
        return np.asarray(rise[self.row] - rise[self.others])
