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
