"""One option's way to a cheaper defeat, under a method without a formula."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from .defeat_sums import cheapest_moves

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from .setting import Setting

    Floats = NDArray[np.float64]
    Rows = NDArray[np.intp]

STEPS = 12  # of a line
_HALVINGS = 26
_ROUNDS = 4
# Exchanges of points: how many, the most weight one exchanges, and how many pairs are tried.
_EXCHANGES, _FIRST, _PAIRS = 40, 0.05, 10
_LITTLE = 1e-5  # step of a slope
# Weight that is not worth saving; weight that counts as none.
_ENOUGH, _NOTHING = 1e-5, 1e-12


@dataclass(frozen=True)
class Race:
    """One option, in `rows`, and what it is to do."""

    setting: Setting
    goal: str
    rows: Rows

    def cost(self, moved: Floats) -> float:
        """Return how much weight changes, there and back."""
        return float(np.abs(moved - self.setting.weights).sum())

    def ahead(self, weights: Floats) -> Floats:
        """Return how far it is ahead; (K,)."""
        return ahead_of(self.setting, self.goal, self.rows, weights)[:, 0]

    def nearer(self, moved: Floats, share: float) -> Floats:
        """Halve the last step, from where the option does it, of a line at that share of it."""
        today = self.setting.weights
        low, high = 1 - 1 / (share * STEPS), 1.0
        for _ in range(_HALVINGS):
            middle = (low + high) / 2
            does = self.ahead((today + middle * (moved - today))[None])[0] >= 0
            low, high = (low, middle) if does else (middle, high)
        return today + high * (moved - today)

    def following(self, moved: Floats) -> Floats:
        """Go where it would do it soonest were slopes the same everywhere, while that helps."""
        today, share = self.setting.weights, np.arange(1, STEPS + 1) / STEPS
        for _ in range(_ROUNDS):
            slopes, _ = self.slopes(moved)
            gaps = slopes - slopes @ moved  # Σ w_j gap_j is 0 at `moved`
            target = cheapest_moves(gaps[None], today)[0]
            if gaps @ today >= 0 or np.isnan(target).any():
                break
            tried = today + share[:, None] * (_extended(today, target) - today)
            does = self.ahead(tried) >= 0
            first = int(does.argmax())
            found = self.nearer(tried[first], float(share[first])) if does.any() else moved
            if self.cost(found) > self.cost(moved) - _ENOUGH:
                break
            moved = found
        return moved

    def improved(self, moved: Floats) -> Floats:
        """Exchange points between two criteria, and move less, while that helps."""
        size = _FIRST
        for _ in range(_EXCHANGES):
            better = self.exchanged(moved, size)
            found = moved if better is None else self.nearer(better, 1 / STEPS)
            if self.cost(found) > self.cost(moved) - _ENOUGH:
                size /= 4
                if size < _ENOUGH:
                    break
            else:
                moved = found
        return moved

    def slopes(self, moved: Floats) -> tuple[Floats, float]:
        """Return how far it is ahead, and how that goes as each criterion takes from all."""
        stepped = moved + _LITTLE * (np.eye(len(moved)) - moved)
        ahead = self.ahead(np.vstack((moved, stepped)))
        with np.errstate(invalid="ignore"):  # −∞ less −∞
            return np.nan_to_num((ahead[1:] - ahead[0]) / _LITTLE), float(ahead[0])

    def exchanged(self, moved: Floats, size: float) -> Floats | None:
        """Return the best of exchanges that move no more in all, None where none helps."""
        slopes, ahead = self.slopes(moved)
        change = moved - self.setting.weights
        free = (change < -_NOTHING)[:, None] | (change > _NOTHING)  # to, from
        room = np.minimum(np.maximum(np.maximum(-change, 0.0)[:, None], change), moved)
        gain = np.where(free & (room > _NOTHING), slopes[:, None] - slopes, -np.inf)
        best = np.argsort(-gain, axis=None, kind="stable")[:_PAIRS]
        to, off = np.unravel_index(best[gain.ravel()[best] > -np.inf], gain.shape)
        if not len(to):
            return None
        amount = np.minimum(room[to, off], np.array([[size], [size / 2]]))[..., None]
        tried = moved + amount * (np.eye(len(moved))[to] - np.eye(len(moved))[off])
        tried = np.maximum(tried.reshape(-1, len(moved)), 0.0)
        there = self.ahead(tried)
        return tried[there.argmax()] if there.max() > max(ahead, 0.0) else None


def ahead_of(setting: Setting, goal: str, rows: Rows, weights: Floats) -> Floats:
    """Return how far options are ahead of those they are to pass, −inf for no number; (K, C)."""
    merits = setting.merits(weights)
    if goal == "pass":
        rivals = merits[:, [setting.leaders[0]]]
    else:
        without = np.where(rows[:, None] == np.arange(merits.shape[1]), -np.inf, merits[:, None])
        rivals = without.max(axis=2)
    return np.nan_to_num(merits[:, rows] - rivals, nan=-np.inf)


def _extended(today: Floats, target: Floats) -> Floats:
    """Return the end of the line through a target, where a weight comes to 0."""
    way = target - today
    with np.errstate(divide="ignore", invalid="ignore"):
        reach = np.where(way < 0, -today / way, np.inf).min()
    return np.asarray(np.maximum(today + reach * way, 0.0))
