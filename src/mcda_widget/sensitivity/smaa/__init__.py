"""Robustness: weights and scores drawn many times over, and what was counted of the rankings."""

from .region import Region
from .result import Robustness
from .robustness import Choices, Plan, planned, robustness
from .simulation import Simulation
from .sobol import ValuesOrEvidence, values_or_evidence
from .words import central_words, margin_words, robustness_sentence

__all__ = [
    "Choices",
    "Plan",
    "Region",
    "Robustness",
    "Simulation",
    "ValuesOrEvidence",
    "central_words",
    "margin_words",
    "planned",
    "robustness",
    "robustness_sentence",
    "values_or_evidence",
]
