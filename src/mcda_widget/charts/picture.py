"""The bars of a ranking as SVG text: drawn at once, without Altair and without a browser."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

from .contributions_data import contributions_data
from .look import FONT, INKS
from .text import LETTER, LINE

if TYPE_CHECKING:
    from collections.abc import Iterable

    import pandas as pd

    from mcda_widget.ranking import Ranking

# Pixels.
WIDTH, EDGE, ROW, BAR, FIGURE, SWATCH = 720, 16, 36, 22, 52, 11
KEYS = 2  # columns of the key to the colours
# Letters to a line; names so long that their two lines have more are cut.
NAME, KEY = int((WIDTH / 2 - EDGE) / LETTER), int((WIDTH / KEYS - EDGE - 60) / LETTER)
INK = INKS["light"]
# A paper of its own: the picture stands on light and on dark pages alike.
START = (
    f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{{0}}" '
    f'viewBox="0 0 {WIDTH} {{0}}" font-family="{html.escape(FONT)}" font-size="12">'
    f'<rect width="{WIDTH}" height="{{0}}" fill="{INK["paper"]}"/>'
)
# What XML cannot hold, not even as a reference.
UNFIT = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def picture(ranking: Ranking, most: int = 20) -> str:
    """Draw what each criterion contributes to each option's score, best option first.

    The chart `contributions` once more, for where there is no time or no page to draw that: the
    same rows, same colours, on white. What the bars show, `Ranking.contributions_note` says.

    Parameters
    ----------
    ranking : Ranking
        What to draw.
    most : int
        Options to draw; how many are left out is said.

    Returns
    -------
    str
        An SVG document.

    Examples
    --------
    >>> import mcda_widget as mw
    >>> picture(mw.rank(mw.load("coastal-flooding"))).count("<rect") > 10
    True
    """
    data = contributions_data(ranking)
    bars, below = _bars(data, EDGE, most)
    keys, end = _keys(data["contributions"], data["criteria"], below)
    return "".join([START.format(f"{end + EDGE:.0f}"), *bars, *keys, "</svg>"])


def _bars(data: dict[str, pd.DataFrame], top: float, most: int) -> tuple[list[str], float]:
    """Return the bars with their names and scores, and where they end."""
    scores = data["scores"][data["scores"]["order"] < most]
    parts = data["contributions"][data["contributions"]["order"] < most]
    names = [[_cut(line, NAME) for line in label.split("\n")] for label in scores["label"]]
    left = EDGE + LETTER * max(len(line) for lines in names for line in lines) + 10
    low, high = min(0.0, parts["end"].min()), max(0.0, scores["end"].max())
    unit = (WIDTH - EDGE - FIGURE - left) / ((high - low) or 1)
    zero = left - low * unit
    found = [_line(zero, top, top + ROW * len(scores))]
    for row in parts.to_dict("records"):
        y = top + ROW * row["order"] + (ROW - BAR) / 2
        start, end = sorted((zero + row["start"] * unit, zero + row["end"] * unit))
        # A hair's breadth parts the segments.
        found.append(_box(start, y, max(0.0, end - start - 1), BAR, row["colour"]))
    for lines, row in zip(names, scores.to_dict("records"), strict=True):
        y = top + ROW * (row["order"] + 0.5)
        found.append(_text(lines, left - 10, y, text_anchor="end", font_weight=row["font"]))
        x = zero + row["end"] * unit + 6
        found.append(_text([row["shown"]], x, y, font_weight=row["font"]))
    end = top + ROW * len(scores)
    if more := len(data["scores"]) - len(scores):
        words = "1 more option is" if more == 1 else f"{more} more options are"
        found.append(_text([f"{words} in the table."], left, end + LINE, fill=INK["soft"]))
        end += 2 * LINE
    return found, end


def _keys(parts: pd.DataFrame, criteria: pd.DataFrame, top: float) -> tuple[list[str], float]:
    """Return the key to the colours with the weights, in columns, and where it ends."""
    weights = dict(zip(parts["criterion"], parts["weight"], strict=True))
    rows = -(-len(criteria) // KEYS)
    found, ends = [], []
    for i in range(KEYS):
        x, y = EDGE + i * (WIDTH - 2 * EDGE) / KEYS, top + 1.5 * LINE
        for row in criteria.iloc[i * rows : (i + 1) * rows].to_dict("records"):
            lines = [_cut(line, KEY) for line in row["name"]]
            lines[-1] += f" · {weights[row['criterion']]}"
            found.append(_box(x, y - SWATCH / 2, SWATCH, SWATCH, row["colour"]))
            found.append(_text(lines, x + SWATCH + 8, y + (len(lines) - 1) * LINE / 2))
            y += len(lines) * LINE + 5
        ends.append(y - LINE / 2 - 5)
    return found, max(ends)


def _cut(line: str, letters: int) -> str:
    return line if len(line) <= letters else f"{line[: letters - 1]}…"


def _text(lines: Iterable[str], x: float, middle: float, **style: str) -> str:
    """Return lines of text around a height; a style is an attribute, `_` for its dash."""
    lines = list(lines)
    first = middle - (len(lines) - 1) * LINE / 2 + 4  # letters stand on their line
    spans = "".join(
        f'<tspan x="{x:.1f}" y="{first + i * LINE:.1f}">{_safe(line)}</tspan>'
        for i, line in enumerate(lines)
    )
    given = {"fill": INK["ink"], **style}
    attributes = " ".join(f'{key.replace("_", "-")}="{value}"' for key, value in given.items())
    return f"<text {attributes}>{spans}</text>"


def _box(x: float, y: float, width: float, height: float, fill: str) -> str:
    size = f'width="{width:.1f}" height="{height:.1f}"'
    return f'<rect x="{x:.1f}" y="{y:.1f}" {size} fill="{fill}"/>'


def _line(x: float, top: float, bottom: float) -> str:
    ends = f'x1="{x:.1f}" x2="{x:.1f}" y1="{top:.1f}" y2="{bottom:.1f}"'
    return f'<line {ends} stroke="{INK["line"]}"/>'


def _safe(text: str) -> str:
    return html.escape(UNFIT.sub("�", text))
