"""One look: what a page gives to every chart, for a light and for a dark background."""

from __future__ import annotations

from typing import Any, Literal

FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif"

INKS = {
    "light": {"paper": "#ffffff", "ink": "#1f2328", "soft": "#57606a", "line": "#d8dee4"},
    "dark": {"paper": "#111111", "ink": "#e6e6e6", "soft": "#a8adb4", "line": "#33373c"},
}


def config(theme: Literal["light", "dark"] = "light", **inks: str) -> dict[str, Any]:
    """Return the Vega-Lite configuration of a theme.

    Charts carry no theme of their own: a page that has its own colours passes them here.

    Parameters
    ----------
    theme : {"light", "dark"}
    **inks : str
        Colours to use instead: ``paper`` (background), ``ink`` (text), ``soft`` (text of axes),
        ``line`` (grid).

    Examples
    --------
    >>> config("dark", paper="transparent")["background"]
    'transparent'
    """
    colours = INKS[theme] | inks
    ink, soft, line = colours["ink"], colours["soft"], colours["line"]
    return {
        "background": colours["paper"],
        "font": FONT,
        "view": {"stroke": None},
        "text": {"color": ink, "fontSize": 12, "font": FONT},
        "axis": {
            "labelColor": soft,
            "labelFontSize": 12,
            "titleColor": soft,
            "titleFontSize": 12,
            "titleFontWeight": "normal",
            "gridColor": line,
            "domainColor": line,
            "tickColor": line,
        },
        "header": {"labelColor": ink, "labelFontSize": 12, "labelFontWeight": "normal"},
    }
