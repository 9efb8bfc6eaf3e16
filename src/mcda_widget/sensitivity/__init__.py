"""What if the weights were different: curves, crossings, and how firm the answer is.

There one criterion's weight moves from 0 to 1 and the others keep their proportions. And what
a change that was made did to the ranking.
"""

from .crossings import crossings
from .curves import curves, one_way
from .effect import Effect, effect
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
from .words import percent

__all__ = [
    "Effect",
    "Region",
    "Robustness",
    "ValuesOrEvidence",
    "central_words",
    "crossings",
    "curves",
    "effect",
    "firmness_sentence",
    "margin_words",
    "one_way",
    "one_way_sentence",
    "percent",
    "robustness",
    "robustness_sentence",
    "stability",
    "values_or_evidence",
]
