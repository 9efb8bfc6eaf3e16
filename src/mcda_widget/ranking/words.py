"""How findings write names and numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def listed(names: Iterable[str]) -> str:
    """Write names as a person would.

    Examples
    --------
    >>> listed(["Hill", "Port", "Mill"])
    'Hill, Port and Mill'
    """
    *others, last = names
    return f"{', '.join(others)} and {last}" if others else last


def short(value: float) -> str:
    """Write a number with as many digits as mean something.

    Examples
    --------
    >>> [short(x) for x in (.637, -.2, .0042, 1.393, 152.4, 15234, 0)]
    ['.64', '−.20', '.004', '1.39', '152', '15,234', '0']
    """
    size = abs(value)
    if size == 0:
        return "0"
    if size < 0.005:  # two decimals would say nothing
        text = f"{size:.1g}" if size >= 0.0001 else f"{size:.0e}"
    elif size < 100:
        text = f"{size:.2f}"
    else:
        text = f"{size:,.0f}"
    return ("−" if value < 0 else "") + text.removeprefix("0")


def short_apart(first: float, second: float) -> tuple[str, str]:
    """Write two numbers as `short` does, with more digits where they would look the same.

    Examples
    --------
    >>> short_apart(.5312, .5298), short_apart(.64, .52), short_apart(.5, .5)
    (('.531', '.530'), ('.64', '.52'), ('.50', '.50'))
    """
    texts = short(first), short(second)
    digits = 3
    while texts[0] == texts[1] and first != second and digits < 13:
        texts = _fixed(first, digits), _fixed(second, digits)
        digits += 1
    return texts


def exact(value: float) -> str:
    """Write a number to four decimals, as tables do.

    Examples
    --------
    >>> [exact(x) for x in (.63512, -.2, 15.2)]
    ['.6351', '−.2000', '15.2000']
    """
    return _fixed(value, 4)


def _fixed(value: float, digits: int) -> str:
    return ("−" if value < 0 else "") + f"{abs(value):.{digits}f}".removeprefix("0")


NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def counted(count: int, one: str, many: str) -> str:
    """Write a count with what is counted.

    Examples
    --------
    >>> counted(1, "score", "scores"), counted(0, "score", "scores"), counted(12, "text", "texts")
    ('one score', 'no score', '12 texts')
    """
    number = NUMBERS[count] if count < len(NUMBERS) else f"{count:,}"
    return f"{number} {many if count > 1 else one}"
