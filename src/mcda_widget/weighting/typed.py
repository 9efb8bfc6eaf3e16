"""A comparison as it is typed into a matrix."""

from __future__ import annotations

import re

from mcda_widget.model import DecisionError, Problem

from .words import times

STRONGEST = 9  # the end of Saaty's scale (1977)

_NUMBER = r"[-+−]?(?:\d+(?:[.,]\d*)?|[.,]\d+)"
_RATIO = re.compile(rf"\s*({_NUMBER})\s*(?:[/:]\s*({_NUMBER})\s*)?")


def read_ratio(text: str) -> float:
    """Read how many times as much one thing counts as another.

    Parameters
    ----------
    text : str
        A number or a fraction from 1/9 to 9: ``"3"``, ``"1/3"``, ``"0.5"``, ``"0,5"``.

    Raises
    ------
    DecisionError
        Where it is none, in words that say what to write instead.

    Examples
    --------
    >>> read_ratio("3"), read_ratio(" 1/4 "), read_ratio("0,5")
    (3.0, 0.25, 0.5)
    """
    found = _RATIO.fullmatch(text)
    if found is None:
        message = f"“{text.strip()}” is not a comparison."
        raise DecisionError(Problem(message, hint="Write 3 for three times as much, or 1/3."))
    over, under = (float(part.replace(",", ".").replace("−", "-")) for part in _parts(found))
    if over == 0 or under == 0:
        message = "A comparison with 0 would say that one of them does not count at all."
        hint = "Write 1 for the same, up to 9 for much more, down to 1/9 for much less."
        raise DecisionError(Problem(message, hint=hint))
    ratio = over / under
    if ratio < 0:
        message = f"“{text.strip()}” is below 0, and a comparison says how many times as much."
        hint = f"Write 1/{times(-ratio)}" if ratio < -1 else "Write 1/3"
        raise DecisionError(Problem(message, hint=f"{hint} where the other one counts more."))
    if not 1 / STRONGEST - 1e-9 <= ratio <= STRONGEST + 1e-9:
        message = f"“{text.strip()}” is beyond the scale, which ends at 9, “extremely more”."
        hint = f"Write {'9' if ratio > 1 else '1/9'}, or look at the words again."
        raise DecisionError(Problem(message, hint=hint))
    return ratio


def _parts(found: re.Match[str]) -> tuple[str, str]:
    return found[1], found[2] or "1"
