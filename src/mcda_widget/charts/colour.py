"""The little arithmetic of colour that a palette needs."""

from __future__ import annotations

import math
from functools import lru_cache


def luminance(colour: str) -> float:
    """Relative luminance of a colour, 0 (black) to 1 (white) (WCAG 2.2).

    Parameters
    ----------
    colour : str
        ``#rrggbb``.

    Examples
    --------
    >>> luminance("#ffffff"), round(luminance("#808080"), 3)
    (1.0, 0.216)
    """
    red, green, blue = (_linear(int(colour[i : i + 2], 16) / 255) for i in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast of two colours, 1 to 21; 3 is the least for what must be seen (WCAG 2.2, 1.4.11).

    Examples
    --------
    >>> round(contrast("#ffffff", "#000000")), round(contrast("#808080", "#ffffff"), 1)
    (21, 3.9)
    """
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@lru_cache(maxsize=1024)
def oklch(lightness: float, chroma: float, hue: float) -> str:
    """Return ``#rrggbb`` of a colour in OKLCH, in which equal steps look equal (Ottosson 2020).

    Parameters
    ----------
    lightness : float
        0 to 1.
    chroma : float
        0 (grey) to about 0.3.
    hue : float
        Degrees.

    Examples
    --------
    >>> oklch(1, 0, 0), oklch(.6, .05, 250)
    ('#ffffff', '#6a839d')
    """
    a = chroma * math.cos(math.radians(hue))
    b = chroma * math.sin(math.radians(hue))
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    middle = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    rgb = (
        4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short,
    )
    return "#" + "".join(f"{round(255 * _encoded(min(max(x, 0.0), 1.0))):02x}" for x in rgb)


def _linear(x: float) -> float:
    return x / 12.92 if x <= 0.04045 else float(((x + 0.055) / 1.055) ** 2.4)


def _encoded(x: float) -> float:
    return 12.92 * x if x <= 0.0031308 else float(1.055 * x ** (1 / 2.4) - 0.055)
