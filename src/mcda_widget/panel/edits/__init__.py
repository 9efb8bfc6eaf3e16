"""What a person can do in the panel: each edit, from the words of a message to a new state."""

from __future__ import annotations

from . import comparisons, history, keeping, method, parts, paste, scores, weights
from .registry import EDITS, carry_out

__all__ = [
    "EDITS",
    "carry_out",
    "comparisons",
    "history",
    "keeping",
    "method",
    "parts",
    "paste",
    "scores",
    "weights",
]
