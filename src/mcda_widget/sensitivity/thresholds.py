"""Score thresholds: the value of one score at which first place changes hands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .setting import Setting
from .threshold_table import table
from .threshold_words import score_thresholds_sentence, score_thresholds_sentence_of

if TYPE_CHECKING:
    import pandas as pd

    from mcda_widget.model import Decision

__all__ = [
    "score_thresholds",
    "score_thresholds_of",
    "score_thresholds_sentence",
    "score_thresholds_sentence_of",
]


def score_thresholds(
    decision: Decision,
    method: str = "topsis",
    normalization: str | None = None,
    **parameters: Any,  # noqa: ANN401 - each method's own
) -> pd.DataFrame:
    """At which value of one score, the others staying as they are, first place changes hands.

    Another option joins or passes today's winner there. On fixed scales this is exact for
    TOPSIS, the weighted sum and AHP in its ideal mode: with r the value looked for,
    D⁻²(r) D⁺²_l = D⁻²_l D⁺²(r) is a quadratic, and a sum is linear in r (Triantaphyllou &
    Sánchez 1997). Otherwise a score moves the values of other options too, and its scale is
    searched in steps of a twentieth.

    Parameters
    ----------
    decision : Decision
        What is ranked.
    method, normalization, **parameters
        As for `rank`.

    Returns
    -------
    DataFrame
        A row per option and criterion, but for criteria under which AHP compares options. The
        smallest change relative to the scale comes first, those without a threshold last:

        - ``option``, ``criterion``: by ``id``;
        - ``score``: today's, in its unit;
        - ``threshold``: the nearest value that does it, within the criterion's scale; NaN
          where none does. Without a scale, from the lowest score on the criterion less their
          range to the highest plus it. Where several options share first place, any change
          that ends this does it, so that the threshold is today's score;
        - ``change``: threshold − score;
        - ``leader``: ``id`` of who leads just beyond; None without a threshold;
        - ``within``: whether the threshold lies between the score's own low and high;
        - ``exact``: whether it comes from a formula rather than a search.

    Raises
    ------
    DecisionError
        Where the decision cannot be ranked.

    Examples
    --------
    >>> import mcda_widget as mw
    >>> d = mw.Decision(
    ...     title="Where to build the clinic",
    ...     scale={"low": 0, "high": 10},
    ...     criteria=[{"id": "reach", "name": "Reach"}, {"id": "calm", "name": "Calm"}],
    ...     options=[{"id": "hill", "name": "Hill"}, {"id": "port", "name": "Port"}],
    ...     scores={"hill": {"reach": 2, "calm": 9}, "port": {"reach": 7, "calm": 6}},
    ... )
    >>> found = score_thresholds(d, "wsm")
    >>> found[["option", "criterion", "score", "threshold", "leader"]].round(3)
      option criterion  score  threshold leader
    0   hill     reach    2.0        4.0   hill
    1   port     reach    7.0        5.0   hill
    2   port      calm    6.0        4.0   hill
    3   hill      calm    9.0        NaN   None
    """
    return score_thresholds_of(Setting.of(decision, method, normalization, **parameters))


def score_thresholds_of(setting: Setting) -> pd.DataFrame:
    """Return `score_thresholds` of a decision made ready."""
    return table(setting).copy()
