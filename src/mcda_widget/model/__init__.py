"""The decision as immutable data; reading and writing files; one error type."""

from .changes import Change, changes
from .decision import Decision
from .errors import DecisionError, Problem, did_you_mean
from .files import dumps, load, save
from .json_schema import schema, write_schema
from .parts import Criterion, Evidence, Group, Option, Scale, Score, Source
from .shipped import decisions
from .stepping import in_groups, in_two_steps
from .weighting import (
    Ahp,
    BestWorst,
    BestWorstSet,
    Comparison,
    Interval,
    Judgements,
    Ranks,
    Weighting,
)

__all__ = [
    "Ahp",
    "BestWorst",
    "BestWorstSet",
    "Change",
    "Comparison",
    "Criterion",
    "Decision",
    "DecisionError",
    "Evidence",
    "Group",
    "Interval",
    "Judgements",
    "Option",
    "Problem",
    "Ranks",
    "Scale",
    "Score",
    "Source",
    "Weighting",
    "changes",
    "decisions",
    "did_you_mean",
    "dumps",
    "in_groups",
    "in_two_steps",
    "load",
    "save",
    "schema",
    "write_schema",
]
