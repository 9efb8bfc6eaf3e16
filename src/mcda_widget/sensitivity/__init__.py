"""What if the weights were different: curves, crossings, and how firm the answer is.

There one criterion's weight moves from 0 to 1 and the others keep their proportions. And what
a change that was made did to the ranking.
"""

from .assumptions import assumptions, assumptions_dropped
from .assumptions_words import assumptions_sentence
from .critical import critical_criterion, critical_sentence
from .crossings import crossings
from .curves import curves, one_way
from .defeat import closest_defeat
from .defeat_words import closest_defeat_sentence, defeat_sentence
from .diagnosticity import diagnosticity, diagnosticity_sentence
from .effect import Effect, effect
from .floor_limits import floor_limits, floor_limits_sentence
from .floors import Floors, floors
from .order_stability import order_stability, order_stability_sentence
from .reversal import rank_reversal
from .reversal_words import rank_reversal_sentence
from .sentences import firmness_sentence, one_way_sentence
from .smaa import (
    Region,
    Robustness,
    ValuesOrEvidence,
    central_words,
    margin_words,
    robustness,
    robustness_sentence,
    values_or_evidence,
)
from .stability import stability
from .threshold_words import score_thresholds_sentence
from .thresholds import score_thresholds
from .tornado import tornado
from .tornado_words import tornado_sentence
from .triangle import triangle
from .triangle_words import triangle_sentence
from .ways import agreement_with, compare_ways
from .ways_words import ways_sentence
from .winner_map import winner_map
from .winner_map_words import winner_map_sentence
from .words import percent

__all__ = [
    "Effect",
    "Floors",
    "Region",
    "Robustness",
    "ValuesOrEvidence",
    "agreement_with",
    "assumptions",
    "assumptions_dropped",
    "assumptions_sentence",
    "central_words",
    "closest_defeat",
    "closest_defeat_sentence",
    "compare_ways",
    "critical_criterion",
    "critical_sentence",
    "crossings",
    "curves",
    "defeat_sentence",
    "diagnosticity",
    "diagnosticity_sentence",
    "effect",
    "firmness_sentence",
    "floor_limits",
    "floor_limits_sentence",
    "floors",
    "margin_words",
    "one_way",
    "one_way_sentence",
    "order_stability",
    "order_stability_sentence",
    "percent",
    "rank_reversal",
    "rank_reversal_sentence",
    "robustness",
    "robustness_sentence",
    "score_thresholds",
    "score_thresholds_sentence",
    "stability",
    "tornado",
    "tornado_sentence",
    "triangle",
    "triangle_sentence",
    "values_or_evidence",
    "ways_sentence",
    "winner_map",
    "winner_map_sentence",
]
