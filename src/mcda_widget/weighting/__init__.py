"""From judgements to weights, and advice on how well the judgements fit together."""

from .advice import look_again
from .ahp import ahp
from .answers_left import answers_left
from .asking import by_help, shuffled
from .basis import basis
from .best_worst import best_worst
from .compare import compare
from .consistency import limits, random_index
from .derive import Derived, derive
from .direct import direct, equal, swing
from .graph import next_question
from .hierarchy import ComparisonSet, ahp_sets, option_set
from .intervals import intervals
from .matrix import from_comparisons
from .notices import Notice, notices
from .objective import objective
from .points import rebalance
from .ranks import ranks
from .result import WeightingResult
from .solvers import solvers_apart
from .steps import WeighingSet, weighing_sets
from .triads import circular_triads
from .typed import read_ratio
from .words import consistency_words

__all__ = [
    "ComparisonSet",
    "Derived",
    "Notice",
    "WeighingSet",
    "WeightingResult",
    "ahp",
    "ahp_sets",
    "answers_left",
    "basis",
    "best_worst",
    "by_help",
    "circular_triads",
    "compare",
    "consistency_words",
    "derive",
    "direct",
    "equal",
    "from_comparisons",
    "intervals",
    "limits",
    "look_again",
    "next_question",
    "notices",
    "objective",
    "option_set",
    "random_index",
    "ranks",
    "read_ratio",
    "rebalance",
    "shuffled",
    "solvers_apart",
    "swing",
    "weighing_sets",
]
