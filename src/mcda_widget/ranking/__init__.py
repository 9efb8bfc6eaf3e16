"""From a decision to a ranking; pymcdm ranks, and its edge cases are met here."""

from .ahp import option_priorities, priorities
from .ahp_matrices import AhpRanking, rank_ahp
from .compare import agreement, compare_methods
from .csv_file import ranking_csv, write_ranking_csv
from .csv_read import RankingTable, read_ranking_csv
from .kernel import closeness, weighted_sum
from .rank import rank
from .ranking import Ranking
from .ranks import competition_ranks
from .registry import methods
from .task import Task, prepare
from .values import normalized, resolve
from .vikor import Compromise, vikor_compromise

__all__ = [
    "AhpRanking",
    "Compromise",
    "Ranking",
    "RankingTable",
    "Task",
    "agreement",
    "closeness",
    "compare_methods",
    "competition_ranks",
    "methods",
    "normalized",
    "option_priorities",
    "prepare",
    "priorities",
    "rank",
    "rank_ahp",
    "ranking_csv",
    "read_ranking_csv",
    "resolve",
    "vikor_compromise",
    "weighted_sum",
    "write_ranking_csv",
]
