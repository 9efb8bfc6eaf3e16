"""Which answers are there, which are still needed, and which would help most."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from mcda_widget.model import DecisionError, Problem

from .checks import listed
from .matrix import read_matrix

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from .answers import Answers
    from .matrix import Matrix


def next_question(matrix: Matrix, names: Iterable[str] | None = None) -> tuple[str, str] | None:
    """Return the unanswered pair that would help most, or None where all are answered.

    While something is cut off, that is the pair of the most central members of the two
    largest parts, which keeps every chain of answers short. Afterwards it is the pair whose
    ratio is least certain: the greatest effective resistance in the graph of answers.

    Parameters
    ----------
    matrix, names
        As for `ahp`; nothing need be answered yet.

    Raises
    ------
    DecisionError
        Where the matrix cannot be used.

    Examples
    --------
    >>> nan = float("nan")
    >>> chain = [[1, 2, nan, nan], [nan, 1, 2, nan], [nan, nan, 1, 2], [nan, nan, nan, 1]]
    >>> next_question(chain, names=["reach", "cost", "speed", "risk"])
    ('reach', 'risk')
    """
    return question_after(read_matrix(matrix, names))


def question_after(answers: Answers) -> tuple[str, str] | None:
    """Return the unanswered pair that would help most; as `next_question`."""
    asked = open_questions(answers)
    return asked[0][0] if asked else None


def open_questions(answers: Answers) -> list[tuple[tuple[str, str], float]]:
    """Return every unanswered pair with what its answer would settle, what helps most first.

    That is the pair's effective resistance in the graph of answers, inf for a pair that no
    chain of answers connects: `next_question` says why.
    """
    i, j = answers.missing
    part = np.empty(answers.n, dtype=int)
    central = np.empty(answers.n)
    for at, members in enumerate(answers.parts):
        part[members] = at
        central[members] = answers.resistance[np.ix_(members, members)].sum(axis=1)
    apart = part[i] != part[j]
    doubt = np.where(apart, np.inf, answers.resistance[i, j])
    first, second = np.minimum(part[i], part[j]), np.maximum(part[i], part[j])
    keys = (
        np.where(apart, first, 0),
        np.where(apart, second, 0),
        np.round(np.where(apart, central[i] + central[j], 0), 9),
    )
    # Ties are settled by the order of the names, whatever rounding does.
    order = np.lexsort((*reversed(keys), -np.round(doubt, 9)))
    names = answers.names
    return [((names[i[at]], names[j[at]]), float(doubt[at])) for at in order]


def not_connected(answers: Answers, labels: Mapping[str, str] | None = None) -> Problem | None:
    """Say how many answers are missing before there can be weights, and where; or None."""
    main, *others = answers.parts
    if not others:
        return None
    called = [(labels or {}).get(name, name) for name in answers.names]
    needed = len(others)
    more = "1 more answer is needed" if needed == 1 else f"{needed} more answers are needed"
    if len(main) == 1:
        message = f"None of {listed(called)} is compared with another: {more}."
        return Problem(message, hint="Compare them two at a time.")
    apart = "; ".join(listed(called[i] for i in part) for part in others)
    verb = "is" if needed == 1 and len(others[0]) == 1 else "are"
    message = (
        f"{apart} {verb} cut off from {listed(called[i] for i in main)}: "
        f"no chain of answers connects them, and {more}."
    )
    first, second = question_after(answers) or ("", "")
    ask = listed([(labels or {}).get(first, first), (labels or {}).get(second, second)])
    return Problem(message, hint=f"Compare {ask}.")


def insist_connected(answers: Answers, labels: Mapping[str, str] | None = None) -> None:
    """Refuse comparisons that do not connect everything.

    Raises
    ------
    DecisionError
        Saying what is cut off from what, and how many answers are needed.
    """
    problem = not_connected(answers, labels)
    if problem is not None:
        raise DecisionError(problem)
