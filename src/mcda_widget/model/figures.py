"""Figures as people write them, for sentences: never 7.03486e+06."""

from __future__ import annotations

from decimal import Decimal

DIGITS = 15  # all that a float holds for certain
SMALLEST, LARGEST = 1e-6, 1e15  # beyond them the zeros could not be counted


def figure(value: float) -> str:
    """Write a number as people do, with all its digits and commas between thousands.

    Examples
    --------
    >>> [figure(x) for x in (7.0, 2.5, -0.1, 7_034_860, 0.1 + 0.2, 1e21)]
    ['7', '2.5', '-0.1', '7,034,860', '0.3', '1e+21']
    """
    if value and not SMALLEST <= abs(value) < LARGEST:
        return f"{value:g}"
    return f"{Decimal(f'{value:.{DIGITS}g}'):,f}"
