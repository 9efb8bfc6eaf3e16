"""Judgements and their consistency in words that can be read out."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .result import WeightingResult


def figure(value: float, against: float | None = None) -> str:
    """Write a ratio with as many digits as mean something, and more where two would look alike.

    Examples
    --------
    >>> figure(0.0372), figure(1.234), figure(0.1004, against=0.1)
    ('.04', '1.23', '.1004')
    """
    digits = 2
    if against is not None and value != against:
        while digits < 6 and f"{value:.{digits}f}" == f"{against:.{digits}f}":
            digits += 1
    text = f"{value:.{digits}f}"
    return text.removeprefix("0") if text.startswith("0.") else text


def consistency_words(result: WeightingResult) -> str:
    """Say in words how well the answers fit together: a prompt, never a gate.

    Parameters
    ----------
    result : WeightingResult
        Of any way of weighing.

    Examples
    --------
    >>> from mcda_widget import weighting
    >>> weighting.consistency_words(weighting.ahp([[1, 2, 6], [None, 1, 3], [None, None, 1]]))
    'Your answers fit together well (CR .00, limit .05).'
    """
    words = fit_words(result)
    if result.acceptable is not False:
        return words
    advice = result.advice
    if len(advice) and advice["cr_then"].iloc[0] < advice["cr_now"].iloc[0]:
        # Three answers in a triangle contradict each other, none of them more than another.
        alike = len(advice) > 1 and advice["off"].iloc[1] > advice["off"].iloc[0] * (1 - 1e-6)
        which = "for instance" if alike else "first"
        return f"{words} To look at again {which}: {advice['sentence'].iloc[0]}"
    ratios = result.details.get("ratios")  # best–worst holds two answers about a third to it
    if ratios is not None:
        name = result.labels.get(ratios.idxmax(), ratios.idxmax())
        return f"{words} To look at again first: the two answers about “{name}”."
    return words


def fit_words(result: WeightingResult) -> str:
    """Say how well the answers fit together, and not yet which to look at again."""
    ratio, limit = result.consistency_ratio, result.limits.get("consistency_ratio")
    if ratio is None:
        return "This way of weighing asks nothing twice, so there is nothing to check."
    if limit is None:
        return _unchecked(result)
    figures = f"(CR {figure(ratio, limit)}, limit {figure(limit)})"
    if result.acceptable:
        return f"Your answers fit together well {figures}."
    return f"Some answers pull against each other {figures}. The weights can be used all the same."


def _unchecked(result: WeightingResult) -> str:
    n, answers = len(result.weights), result.answers
    if n == 1:
        return "There is only one, so there is nothing to compare."
    if n == 2:
        return "With two, one answer settles both weights; nothing can contradict it."
    if answers is None:
        ratio = figure(result.consistency_ratio or 0.0)
        return f"No published limit fits these answers (consistency ratio {ratio}; 0 is perfect)."
    made, pairs = len(answers.known[0]), n * (n - 1) // 2
    return (
        f"{made} of {pairs} pairs are answered: just enough for weights, "
        "and nothing yet that could confirm or contradict them."
    )


def advice_sentence(
    pair: tuple[str, str], given: float, suggested: float, cr: tuple[float, float]
) -> str:
    """Say what one judgement is, what the others imply, and what a change would do.

    Examples
    --------
    >>> print(advice_sentence(("reach", "cost"), given=7, suggested=3, cr=(0.17, 0.06)))
    You said reach over cost by 7; your other answers imply about 3;
    changing it takes CR from .17 to .06.
    """
    (prefer, over), (now, then) = pair, cr
    said = f"You said {prefer} over {over} by {times(given)}"
    if abs(given - 1) < 1e-9:
        said = f"You said {prefer} and {over} are equal"
    if abs(given - suggested) < 1e-9 * given:
        return f"{said}; your other answers agree."
    if abs(suggested - 1) < 1e-9:
        implied = "that they are equal"
    elif suggested < 1:
        implied = f"{over} over {prefer} by about {times(1 / suggested)}"
    elif abs(given - 1) < 1e-9:
        implied = f"{prefer} over {over} by about {times(suggested)}"
    else:
        implied = f"about {times(suggested)}"
    effect = f"changing it takes CR from {figure(now, then)} to {figure(then, now)}"
    if then >= now:
        effect = "changing it alone would not make them fit better"
    return f"{said}; your other answers imply {implied}; {effect}."


def times(ratio: float) -> str:
    """Write how many times as much, as a person says it.

    Examples
    --------
    >>> times(7.0), times(2.345), times(1 / 3)
    ('7', '2.3', '1/3')
    """
    if ratio < 1:
        return f"1/{times(1 / ratio)}"
    return f"{ratio:.2g}" if ratio < 100 else f"{ratio:.0f}"
