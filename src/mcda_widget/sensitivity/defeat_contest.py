"""Options against a leader under TOPSIS, each at weights that are made as cheap as they get.

Option i beats l where F(w) = (A_i·w²)(B_l·w²) − (A_l·w²)(B_i·w²) > 0, with A and B the squared
gaps to the worst and to the best. Exchanging points between two criteria costs nothing, and
what F gains by it pays for moving less in all. All contests are settled side by side: one
array operation serves every option and start.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from .defeat_field import Field

    Floats = NDArray[np.float64]
    Rows = NDArray[np.intp]

_EXCHANGES = 60
# Weight saved by an exchange below which it ends; weight that counts as none.
_ENOUGH = 1e-9
_NOTHING = 1e-12


@dataclass(frozen=True)
class Contest:
    """Options against a leader, row by row.

    Attributes
    ----------
    near, far : array, shape (B, n)
        Squared gaps of the options to the worst and to the best.
    near_leader, far_leader : array, shape (n,)
        Those of the leader.
    weights : array, shape (n,)
        Today's.
    """

    near: Floats
    far: Floats
    near_leader: Floats
    far_leader: Floats
    weights: Floats

    @classmethod
    def of(cls, field: Field, rows: Rows) -> Contest:
        """Set options against today's winner."""
        gaps = (field.near[rows], field.far[rows])
        return cls(*gaps, field.near[field.leader], field.far[field.leader], field.weights)

    def take(self, rows: Rows) -> Contest:
        """Return the contests of these rows only."""
        return replace(self, near=self.near[rows], far=self.far[rows])

    def settled(self, moved: Floats) -> Floats:
        """Exchange points and move less in turn, until neither helps; from where F = 0."""
        cost = np.abs(moved - self.weights).sum(axis=1)
        for _ in range(_EXCHANGES):
            moved = self.shrunk(self.exchanged(moved))
            before, cost = cost, np.abs(moved - self.weights).sum(axis=1)
            if (before - cost < _ENOUGH).all():
                break
        return moved

    def sums(self, squares: Floats) -> tuple[Floats, Floats, Floats, Floats]:
        """Return D⁻² and D⁺² of the options, then of the leader; each (B,)."""
        return (
            np.einsum("bj,bj->b", self.near, squares),
            np.einsum("bj,bj->b", self.far, squares),
            squares @ self.near_leader,
            squares @ self.far_leader,
        )

    def ahead(self, moved: Floats) -> Floats:
        """Return F, shape (B,)."""
        low, high, low_leader, high_leader = self.sums(moved**2)
        return low * high_leader - low_leader * high

    def exchanged(self, moved: Floats) -> Floats:
        """Exchange points between the two criteria that gain most by it, at no cost."""
        low, high, low_leader, high_leader = self.sums(moved**2)
        pull = (
            self.near * high_leader[:, None]
            + self.far_leader * low[:, None]
            - self.near_leader * high[:, None]
            - self.far * low_leader[:, None]
        )
        up, down, most = _most_helpful(2 * moved * pull, moved, self.weights)
        each = np.arange(len(moved))
        rise, fall = 2 * moved[each, up], -2 * moved[each, down]

        def slope(gaps: Floats) -> Floats:
            gaps = np.broadcast_to(gaps, moved.shape)
            return gaps[each, up] * rise + gaps[each, down] * fall

        first = slope(pull)
        turn = slope(self.near) * slope(self.far_leader)
        turn -= slope(self.near_leader) * slope(self.far)
        second = 2 * (pull[each, up] + pull[each, down] + turn)
        with np.errstate(divide="ignore", invalid="ignore"):
            step = np.where(second < 0, np.minimum(-first / second, most), most)
        step = np.where(first > 0, step, 0.0)
        best, ahead = moved, low * high_leader - low_leader * high
        for part in (step, 0.3 * step):
            tried = moved.copy()
            tried[each, up] += part
            tried[each, down] -= part
            there = self.ahead(tried)
            best = np.where((there > ahead)[:, None], tried, best)
            ahead = np.maximum(ahead, there)
        return best

    def shrunk(self, moved: Floats) -> Floats:
        """Go back toward today's weights as far as the option stays level (Illinois)."""
        low, high = np.zeros(len(moved)), np.ones(len(moved))
        line = self._on_the_way_to(moved)
        below, above = line(low), line(high)
        for _ in range(12):
            with np.errstate(divide="ignore", invalid="ignore"):
                middle = (low * above - high * below) / (above - below)
            middle = np.where((middle > low) & (middle < high), middle, (low + high) / 2)
            there = line(middle)
            level = there >= 0
            low, high = np.where(level, low, middle), np.where(level, middle, high)
            below, above = np.where(level, below / 2, there), np.where(level, there, above / 2)
        return np.asarray(self.weights + high[:, None] * (moved - self.weights))

    def _on_the_way_to(self, moved: Floats) -> Callable[[Floats], Floats]:
        """Return F at shares of the way from today's weights, a product of quadratics."""
        way = moved - self.weights

        def along(gaps: Floats) -> tuple[Floats, Floats, Floats]:
            once = gaps * self.weights
            start, turn, end = (once * self.weights), (once * way), (gaps * way * way)
            one = np.ones(len(moved))
            return start.sum(axis=-1) * one, 2 * turn.sum(axis=1), end.sum(axis=1)

        low, high = along(self.near), along(self.far)
        low_leader, high_leader = along(self.near_leader), along(self.far_leader)

        def ahead(share: Floats) -> Floats:
            a, b, c, d = (
                start + share * (turn + share * end)
                for start, turn, end in (low, high_leader, low_leader, high)
            )
            return a * b - c * d

        return ahead


def _most_helpful(slopes: Floats, moved: Floats, weights: Floats) -> tuple[Rows, Rows, Floats]:
    """Return the criteria to add to and to take from, and how much at most, shape (B,) each.

    What is given back to a criterion that lost some, and what is taken from one that gained
    some, adds nothing to what is moved in all.
    """
    each, change = np.arange(len(moved)), moved - weights
    lost, gained = change < -_NOTHING, change > _NOTHING
    back = np.where(lost, slopes, -np.inf).argmax(axis=1)
    instead = np.where(moved > _NOTHING, slopes, np.inf).argmin(axis=1)
    other, off = slopes.argmax(axis=1), np.where(gained, slopes, np.inf).argmin(axis=1)
    give_back = np.where(lost[each, back], slopes[each, back] - slopes[each, instead], -np.inf)
    take_off = np.where(gained[each, off], slopes[each, other] - slopes[each, off], -np.inf)
    giving = give_back >= take_off
    most = np.where(
        giving,
        np.minimum(-change[each, back], moved[each, instead]),
        np.where(gained[each, off], change[each, off], 0.0),
    )
    return np.where(giving, back, other), np.where(giving, instead, off), np.maximum(most, 0.0)
