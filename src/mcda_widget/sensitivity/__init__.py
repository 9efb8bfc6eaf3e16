"""What if the weights were different: curves, crossings, and how firm the answer is.

Everywhere one criterion's weight moves from 0 to 1 and the others keep their proportions.
"""

from .crossings import crossings
from .curves import curves, one_way
from .sentences import firmness_sentence, one_way_sentence
from .stability import stability
from .words import percent

__all__ = [
    "crossings",
    "curves",
    "firmness_sentence",
    "one_way",
    "one_way_sentence",
    "percent",
    "stability",
]
