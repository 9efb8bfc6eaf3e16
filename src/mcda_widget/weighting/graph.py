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
    i, j = answers.missing
    if not len(i):
        return None
    if len(answers.parts) > 1:
        first, second = sorted(_centre(answers, part) for part in answers.parts[:2])
    else:
        # Ties are settled by the order of the names, whatever rounding does.
        at = int(np.round(answers.resistance[i, j], 9).argmax())
        first, second = int(i[at]), int(j[at])
    return answers.names[first], answers.names[second]


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


def _centre(answers: Answers, part: list[int]) -> int:
    distance = answers.resistance[np.ix_(part, part)].sum(axis=1)
    return part[int(np.round(distance, 9).argmin())]
