"""What a person can do in the panel: each edit, from the words of a message to a new state."""

from __future__ import annotations

from . import (
    best_worst,
    comparisons,
    groups,
    hiding,
    history,
    intervals,
    keeping,
    method,
    parts,
    paste,
    ranks,
    scales,
    scores,
    steps,
    swing,
    weights,
)
from .registry import EDITS, carry_out

__all__ = [
    "EDITS",
    "best_worst",
    "carry_out",
    "comparisons",
    "groups",
    "hiding",
    "history",
    "intervals",
    "keeping",
    "method",
    "parts",
    "paste",
    "ranks",
    "scales",
    "scores",
    "steps",
    "swing",
    "weights",
]
