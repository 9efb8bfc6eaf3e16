"""Texts in charts: wrapped, never clipped, and kept from covering each other."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray

# Width of a letter and height of a line, in pixels, at the size charts write in; generous.
LETTER = 6.3
LINE = 14

# As `short` writes numbers, in Vega's expression language.
SHORT = "replace(format({}, '.2f'), /^([-−]?)0[.]/, '$1.')"
# For an axis: as few digits as tell its ticks apart, and a bare 0.
TICK = "datum.value == 0 ? '0' : replace(format(datum.value, '~g'), /^([-−]?)0[.]/, '$1.')"
PERCENT_TICK = "format(100 * datum.value, '~g') + ' %'"


def wrapped(text: str, width: int, most: int | None = None) -> list[str]:
    """Break a text into lines.

    Parameters
    ----------
    text : str
        Any.
    width : int
        Letters to a line; longer words are broken.
    most : int, optional
        Lines there may be: they get longer where there would be more.

    Examples
    --------
    >>> wrapped("Joint regional roadmap (Kandahar)", 20)
    ['Joint regional', 'roadmap (Kandahar)']
    >>> wrapped("Joint regional roadmap (Kandahar)", 10, most=2)
    ['Joint regional', 'roadmap (Kandahar)']
    """
    lines = textwrap.wrap(text, width)
    while most and len(lines) > most:
        width += 1
        lines = textwrap.wrap(text, width)
    return lines or [text]


def spread(centres: ArrayLike, heights: ArrayLike, low: float, high: float) -> NDArray[np.float64]:
    """Move labels along one axis so that none covers another, each as little as possible.

    Parameters
    ----------
    centres : array, shape (n,)
        Where each label would like its middle to be, ascending.
    heights : array, shape (n,)
        Room each one takes, in the same unit.
    low, high : float
        Ends of the room. Labels that do not fit between them go beyond `high`.

    Returns
    -------
    array, shape (n,)
        Middles, in the same order.

    Examples
    --------
    >>> spread([10, 11, 30], [4, 4, 4], 0, 40)
    array([ 8.5, 12.5, 30. ])
    """
    wanted, room = np.asarray(centres, dtype=float), np.asarray(heights, dtype=float)
    offsets = np.concatenate(([0.0], np.cumsum((room[1:] + room[:-1]) / 2)))
    # With the room between neighbours taken off, the order must not fall: each block that
    # does is moved to its mean (isotonic regression by pooling).
    blocks: list[tuple[float, int]] = []
    for value in wanted - offsets:
        mean, size = float(value), 1
        while blocks and blocks[-1][0] > mean:
            before, count = blocks.pop()
            mean, size = (mean * size + before * count) / (size + count), size + count
        blocks.append((mean, size))
    base = np.repeat([mean for mean, _ in blocks], [size for _, size in blocks])
    first = low + room[0] / 2
    last = high - room[-1] / 2 - offsets[-1]
    moved: NDArray[np.float64] = np.maximum(np.minimum(base, last), first) + offsets
    return moved
