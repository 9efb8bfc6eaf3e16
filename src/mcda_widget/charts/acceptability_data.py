"""Rows of the chart `acceptability`: how often each option has each rank."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from mcda_widget.sensitivity import percent

from .palette import option_colours
from .text import wrapped

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mcda_widget.sensitivity import Robustness

NAME = 26  # letters to a line
FAINT, FULL = 0.05, 0.75  # opacity of none and of all draws: words stay legible on it
SHOWN = 0.005  # shares below this have no figure


def acceptability_data(
    result: Robustness, colours: Mapping[str, str] | None = None
) -> dict[str, pd.DataFrame]:
    """Rows of the chart `acceptability`, by the name of their data set.

    Parameters
    ----------
    result : Robustness
    colours : mapping, optional
        Colour by option ``id``.

    Returns
    -------
    dict of DataFrame
        ``"acceptability"``: a row per option and rank, the option that is first most often at
        the top.

    Examples
    --------
    >>> import mcda_widget as mw
    >>> r = mw.robustness(mw.load("coastal-flooding"), samples=500)
    >>> len(acceptability_data(r)["acceptability"])
    25
    """
    options = {option.id: option.name for option in result.decision.options}
    hues = colours or option_colours(options)
    low, high = (end.to_numpy() for end in result.interval)
    shares = result.acceptability.to_numpy()
    place = {str(option): i for i, option in enumerate(result.acceptability.index)}
    rows = [
        {
            "option": key,
            "name": options[key],
            "label": "\n".join(wrapped(options[key], NAME, most=2)),
            "order": order,
            "rank": rank + 1,
            "share": share,
            "shown": percent(share) if share >= SHOWN else "",
            "between": f"{percent(low[i, rank])} to {percent(high[i, rank])}",
            "exact": percent(share),
            "colour": hues[key],
            "opacity": round(FAINT + (FULL - FAINT) * share, 4),
        }
        for order, key in enumerate(map(str, result.frame.index))
        for i in [place[key]]
        for rank, share in enumerate(shares[i].tolist())
    ]
    return {"acceptability": pd.DataFrame(rows)}
