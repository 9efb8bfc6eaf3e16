"""Scores as a person types them or a spreadsheet gives them: `7`, `2,5`, `1 200 km`, `2/3/5`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .csv_text import NUMBER
from .errors import Problem
from .plain import number_text
from .validation import shown

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .parts import Scale

Fields = dict[str, float | None]

GROUPED = re.compile(r"[+-]?[1-9]\d{0,2}(,\d{3})+(\.\d+)?", re.ASCII)
GROUP_SPACE = re.compile(r"(?<=\d)[\s'’](?=\d{3}(?!\d))")
AROUND = re.compile(r"^[^\d+−.,-]+|[^\d.,]+$")  # a unit, whichever it is
DATE = re.compile(r"\d{1,2}/\d{1,2}/\d{4}|\d{4}/\d{1,2}/\d{1,2}", re.ASCII)
SLASHES = re.compile(r"\s*/\s*")
DASHES = re.compile(r"\s*[–—]\s*")
SWAPPED = str.maketrans(",.", ".,")
HINT = "Write a number, such as 7 or 2.5, or lowest/most plausible/highest, such as 2/3/5."


class ScoreTexts:
    """Reads scores that were written together, by the same habits.

    Parameters
    ----------
    texts : iterable of str
        All of them: one that can only be read one way (``2,5``) decides whether a comma or a
        point marks decimals in the others (``1.200``).

    Examples
    --------
    >>> ScoreTexts(["2,5"]).read("2,5")
    {'mode': 2.5}
    >>> ScoreTexts(["2/3/5"]).read("2/3/5")
    {'low': 2.0, 'mode': 3.0, 'high': 5.0}
    >>> ScoreTexts(["n/a"]).read("n/a").message
    '“n/a” is not a number.'
    """

    def __init__(self, texts: Iterable[str]) -> None:
        parts = [_bare(AROUND.sub("", part)) for text in texts for part in _parts(text)]
        marks = {mark for part in parts for mark in _only(part)}
        self.mark = marks.pop() if len(marks) == 1 else ""

    def read(self, text: str, scale: Scale | None = None, unit: str = "") -> Fields | Problem:
        """Return the fields of a score that a text says, or why it says none.

        Parameters
        ----------
        text : str
            A number; or lowest, most plausible and highest value between slashes or dashes,
            of which the first and the last can be left out: ``2/3/``.
        scale : Scale, optional
            The criterion's, which can tell 1,200 from 1.2.
        unit : str
            The criterion's, which may stand beside a number.
        """
        given = text.strip()
        if DATE.fullmatch(given):
            hint = "Format the cell as text, or write it with spaces: 10 / 12 / 2030."
            return Problem(f"{shown(given)} looks like a date.", (), hint)
        parts = _parts(given)
        if len(parts) == 1:
            number = self._number(given, scale, unit)
            return number if isinstance(number, Problem) else {"mode": number}
        if len(parts) != 3 or not parts[1]:
            return _not_three(given, parts)
        ends = [self._number(part, scale, unit) if part else None for part in parts]
        if any(isinstance(end, Problem) for end in ends):
            return Problem(f"{shown(given)} is not three numbers.", (), HINT)
        return dict(zip(("low", "mode", "high"), ends, strict=True))  # type: ignore[arg-type]

    def _number(self, text: str, scale: Scale | None, unit: str) -> float | Problem:
        bare = _bare(_without(unit, text))
        by = {mark: number for mark in ".," if (number := _by(mark, bare)) is not None}
        if not by:
            return Problem(f"{shown(text)} is not a number.", (), HINT)
        if len(set(by.values())) == 1:
            return next(iter(by.values()))
        # Both readings are possible. What was written beside it decides; else a point marks
        # decimals, as in what the panel itself gives; else the scale, which may hold but one.
        if self.mark or "." in bare:
            return by[self.mark or "."]
        fit = [number for number in by.values() if scale is not None and scale.holds(number)]
        if len(fit) == 1:
            return fit[0]
        whole, decimal = (number_text(by[mark]) for mark in ".,")
        return Problem(
            f"{shown(text)} may mean {whole} or {decimal}.", (), f"Write {whole} or {decimal}."
        )


def looks_like_score(text: str) -> bool:
    """Whether a text is meant as a number or as a range, rather than as a name.

    Examples
    --------
    >>> looks_like_score("2/3/5"), looks_like_score("Plan 9")
    (True, False)
    """
    parts = [_bare(part) for part in _parts(text) if part]
    return bool(parts) and all(_by(".", p) is not None or _by(",", p) is not None for p in parts)


def _parts(text: str) -> list[str]:
    """Return what stands between slashes, else between dashes; a dash before all is a minus."""
    text = text.strip()
    if "/" in text:
        return SLASHES.split(text)
    sign, rest = ("-", text[1:]) if text[:1] in ("–", "—") else ("", text)
    first, *others = DASHES.split(rest)
    return [sign + first, *others]


def _bare(text: str) -> str:
    """Return a number without spaces between its thousands, its minus as programs write it."""
    text = GROUP_SPACE.sub("", text.strip().replace("−", "-"))
    return f"-{text[1:]}" if text[:1] in ("–", "—") else text


def _without(unit: str, text: str) -> str:
    if unit and text.casefold().endswith(unit.casefold()):
        return text[: -len(unit)].strip()
    if unit and text.casefold().startswith(unit.casefold()):
        return text[len(unit) :].strip()
    return text


def _by(mark: str, bare: str) -> float | None:
    """Return the number a text says where this mark stands before decimals."""
    text = bare if mark == "." else bare.translate(SWAPPED)
    if NUMBER.fullmatch(text):
        return float(text)
    return float(text.replace(",", "")) if GROUPED.fullmatch(text) else None


def _only(bare: str) -> str:
    """Return the mark that alone makes a number of a text; none where either or neither does."""
    point, comma = _by(".", bare), _by(",", bare)
    if (point is None) == (comma is None):
        return ""
    return "," if point is None else "."


def _not_three(given: str, parts: list[str]) -> Problem:
    hint = "Write lowest/most plausible/highest, such as 2/3/5."
    if len(parts) == 3:
        return Problem(f"{shown(given)} lacks the most plausible value.", (), hint)
    if not all(looks_like_score(part) for part in parts):
        return Problem(f"{shown(given)} is not a number.", (), HINT)
    return Problem(f"{shown(given)} is {len(parts)} numbers, not one or three.", (), hint)
