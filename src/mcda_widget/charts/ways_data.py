"""Rows of the chart `ways`: the order of the options by every way of calculating."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from mcda_widget.ranking.catalogue import METHODS

from .lines import BOLD, PLAIN
from .palette import option_colours, option_dashes
from .text import wrapped

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mcda_widget.model import Decision

NAME = 24  # letters to a line


def ways_data(
    decision: Decision, frame: pd.DataFrame, colours: Mapping[str, str] | None = None
) -> dict[str, pd.DataFrame]:
    """Rows of the chart `ways`, by the name of their data set.

    Parameters
    ----------
    decision : Decision
        What is ranked.
    frame : DataFrame
        From `mcda_widget.sensitivity.compare_ways`. Of each method the first way is drawn, that
        with the normalization it takes by itself; ways that cannot rank it are left out.
    colours : mapping, optional
        Colour by option ``id``.

    Returns
    -------
    dict of DataFrame
        ``"ranks"``: a row per option and way. ``"names"``: a row per option, at the last way.

    Examples
    --------
    >>> import mcda_widget as mw
    >>> d = mw.load("taliban-engagement")
    >>> ways_data(d, mw.sensitivity.compare_ways(d))["names"]["label"].iloc[0]
    ['Joint regional roadmap', '(Kandahar)']
    """
    known = frame.dropna(axis="columns")
    known = known.loc[:, ~known.columns.get_level_values(0).duplicated()]
    keys = [option.id for option in decision.options]
    hues, dashes = colours or option_colours(keys), option_dashes(keys)
    names = {option.id: option.name for option in decision.options}
    table = known.loc[keys].to_numpy(dtype=int)
    # Options that tie stand beside each other, not on each other.
    places = table.argsort(axis=0, kind="stable").argsort(axis=0) + 1
    led = (table == 1).sum(axis=1)
    leaders = {key for key, times in zip(keys, led.tolist(), strict=True) if times == led.max()}
    rows = [
        {
            "option": key,
            "name": names[key],
            "order": x,
            "way": way_title(*way),
            "rank": int(table[i, x]),
            "place": int(places[i, x]),
            "colour": hues[key],
            "dash": dashes[key],
            "width": BOLD if key in leaders else PLAIN,
        }
        for x, way in enumerate(map(tuple, known.columns))
        for i, key in enumerate(keys)
    ]
    ranks = pd.DataFrame(rows)
    last = ranks[ranks["order"] == len(known.columns) - 1].sort_values("place")
    ends = last.assign(
        label=pd.Series([wrapped(name, NAME, most=2) for name in last["name"]], last.index),
        font=["bold" if key in leaders else "normal" for key in last["option"]],
    )
    return {"ranks": ranks, "names": ends}


def way_title(method: str, normalization: str) -> str:
    """Return how a way is called under the chart.

    Examples
    --------
    >>> way_title("topsis", "minmax"), way_title("promethee_ii", "none")
    ('TOPSIS, minmax', 'PROMETHEE II')
    """
    title = METHODS[method].title
    return title if normalization in ("none", "scale") else f"{title}, {normalization}"
