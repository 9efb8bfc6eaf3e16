"""A ranking as a CSV file that Excel opens right; `csv_read` reads it back."""

from __future__ import annotations

import csv
import io
import math
import os
from pathlib import Path
from typing import TYPE_CHECKING

from mcda_widget.model import DecisionError, Problem

from .csv_text import harmless

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .ranking import Ranking

# Excel reads UTF-8 only where the file begins with this.
BOM = "\ufeff"

SCORE, WEIGHT, CONTRIBUTION = "score on ", "weight of ", "contribution of "

# Every column, in order; those with a criterion's id come once per criterion.
FIRST = ("rank", "option", "name", "score")
PER_CRITERION = (SCORE, WEIGHT, CONTRIBUTION)
LAST = ("method", "normalization", "parameters", "title")


def columns(criteria: list[str]) -> list[str]:
    """Return the columns of a file, for criteria by ``id``."""
    return [*FIRST, *(f"{kind}{key}" for key in criteria for kind in PER_CRITERION), *LAST]


def ranking_csv(ranking: Ranking) -> str:
    r"""Return a ranking as the text of a CSV file.

    Parameters
    ----------
    ranking : Ranking
        What `rank` returned.

    Returns
    -------
    str
        A row per option, best first; lines end in CR LF, the first begins with a byte
        order mark. Numbers are written in full. A text that a spreadsheet would compute
        begins with an apostrophe, which `read_ranking_csv` takes away. The columns are in
        docs/methods.md.

    Examples
    --------
    >>> import mcda_widget as mw
    >>> d = mw.Decision(
    ...     title="Where to build the clinic",
    ...     scale={"low": 0, "high": 10},
    ...     criteria=[{"id": "reach", "name": "Reach"}],
    ...     options=[{"id": "hill", "name": "=Hill"}],
    ...     scores={"hill": {"reach": 4}},
    ... )
    >>> ranking_csv(mw.rank(d)).splitlines()[1]
    "1,hill,'=Hill,0.4,4.0,1.0,0.4,topsis,scale,,Where to build the clinic"
    """
    out = io.StringIO(newline="")
    out.write(BOM)
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerows([_cell(value) for value in row] for row in _rows(ranking))
    return out.getvalue()


def write_ranking_csv(ranking: Ranking, path: str | os.PathLike[str]) -> None:
    """Write a ranking to a file: all of it, or nothing.

    Parameters
    ----------
    ranking : Ranking
        What `rank` returned.
    path : path
        An existing file is replaced.

    Raises
    ------
    DecisionError
        Where the file cannot be written.
    """
    target = Path(path).resolve()
    draft = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    try:
        draft.write_bytes(ranking_csv(ranking).encode("utf-8"))
        draft.replace(target)
    except OSError as error:
        draft.unlink(missing_ok=True)
        message = f"{path} cannot be written: {error.strerror}."
        raise DecisionError(Problem(message, (), "Choose another folder or name.")) from error


def _rows(ranking: Ranking) -> Iterator[list[str | float]]:
    decision = ranking.decision
    criteria = [criterion.id for criterion in decision.criteria]
    yield [*columns(criteria)]
    given = ((name, value) for name, value in ranking.parameters.items() if value is not None)
    settings = "; ".join(f"{name}={value}" for name, value in given)
    last = [ranking.method, ranking.normalization, settings, decision.title]
    for option, row in ranking.frame.iterrows():
        key = str(option)
        found: list[str | float] = [int(row["rank"]), key, decision.option(key).name]
        found.append(float(row["score"]))
        for criterion in criteria:
            found += [
                float(decision.scores[criterion][key]),
                float(ranking.weights[criterion]),
                float(ranking.contributions[criterion][key]),
            ]
        yield [*found, *last]


def _cell(value: str | float) -> str:
    if isinstance(value, str):
        return harmless(value)
    return "" if math.isnan(value) else repr(value)
