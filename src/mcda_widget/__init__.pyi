from . import charts, model, ranking, sensitivity, weighting
from .model import Decision, DecisionError, decisions, load, save, schema
from .panel import ChartView, DecisionPanel, show
from .ranking import compare_methods, methods, rank, rank_ahp
from .sensitivity import robustness

__all__ = [
    "ChartView",
    "Decision",
    "DecisionError",
    "DecisionPanel",
    "charts",
    "compare_methods",
    "decisions",
    "load",
    "methods",
    "model",
    "rank",
    "rank_ahp",
    "ranking",
    "robustness",
    "save",
    "schema",
    "sensitivity",
    "show",
    "weighting",
]
