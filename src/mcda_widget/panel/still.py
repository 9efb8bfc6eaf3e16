"""What is left of the panel where nothing runs: its ranking in words, a table and a picture."""

from __future__ import annotations

import base64
import html
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from mcda_widget.charts.picture import picture
from mcda_widget.ranking.catalogue import METHODS
from mcda_widget.ranking.normalizations import NORMALIZATIONS
from mcda_widget.ranking.words import exact
from mcda_widget.sensitivity import percent

from .png import SCALE, png_of
from .views.hidden import RANKING_HIDDEN

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mcda_widget.ranking import Ranking

    from .results import Results

# GitHub and whoever does not trust the notebook drop this, and nothing is lost. In JupyterLab and
# Voilà each output stands in a child of its area: the panel in one, the words in the next, the
# picture in the third. A panel that lives needs neither; of one that does not, JupyterLab says no
# more than that its model is not found. A page made by nbconvert has no kernel for it, one of
# Voilà's always has.
STYLE = """
<style>
.jp-OutputArea-child:has(> VIEW > *) + .jp-OutputArea-child:has(.mcda-still),
.jp-OutputArea-child:has(> VIEW > *) + .jp-OutputArea-child:has(.mcda-still) + *,
[data-voila] .jp-OutputArea-child:has(.mcda-still),
[data-voila] .jp-OutputArea-child:has(.mcda-still) + *,
.jp-OutputArea-child:has(> VIEW):not(:has(> VIEW > *)):has(+ * .mcda-still),
.jp-OutputArea-child:has(script[type="KIND"]):has(+ * .mcda-still) { display: none; }
.mcda-still { max-width: 45rem; }
.mcda-still .tables { display: flex; flex-wrap: wrap; gap: 0 2rem; align-items: flex-start; }
.mcda-still .tables :is(caption, th, td) { text-align: left; }
.mcda-still .tables tr > :last-child { text-align: right; font-variant-numeric: tabular-nums; }
.mcda-still img { max-width: 100%; height: auto; }
</style>
""".replace("VIEW", ".jp-OutputArea-output.lm-Panel").replace(
    "KIND", "application/vnd.jupyter.widget-view+json"
)
ALT = "Bars: what each criterion contributes to the score of each option; the table has the scores."


@dataclass(frozen=True)
class Still:
    """The panel at one moment, for those who read it without a kernel.

    Parameters
    ----------
    results : Results
        What the panel shows.
    when : str
        The moment, in ISO 8601.
    """

    results: Results
    when: str

    @property
    def words(self) -> str:
        """The ranking as HTML that needs no style, no script and no other file."""
        return self._html("")

    @property
    def whole(self) -> str:
        """The same, with the picture inside."""
        if self.picture is None:
            return self.words
        source = f"data:image/png;base64,{base64.b64encode(self.picture).decode()}"
        return self._html(f'<p><img width="{self.width}" alt="{ALT}" src="{source}"></p>')

    @cached_property
    def picture(self) -> bytes | None:
        """The bars as a PNG; None where there is no ranking."""
        return None if self._ranking is None else png_of(picture(self._ranking))

    @property
    def width(self) -> int:
        """How wide the picture is on a page, in pixels."""
        content = self.picture or b""
        return int.from_bytes(content[16:20]) // SCALE

    @property
    def text(self) -> str:
        """The ranking as plain text."""
        lines = [self.results.state.decision.title, *self._said]
        if ranking := self._ranking:
            lines += ["", *_columns(_rows(ranking)), "", *_columns(_weights(ranking)), ""]
        return "\n".join([*lines, *self._how]).rstrip()

    @property
    def _ranking(self) -> Ranking | None:
        return None if self.results.hidden else self.results.shown

    @property
    def _said(self) -> list[str]:
        """What is said before the figures."""
        decision, results = self.results.state.decision, self.results
        if results.hidden:
            return list(filter(None, (decision.question, RANKING_HIDDEN)))
        last = "Until then, this is the last ranking there was." if results.stale else ""
        missing = ", ".join(results.unranked) if self._ranking and not results.stale else ""
        return [
            *filter(
                None,
                (
                    decision.question,
                    f"{results.finding} {results.firmness}".strip() if self._ranking else "",
                    f"{results.problem} {last}".strip(),
                    f"Not ranked, as scores are missing: {missing}." if missing else "",
                    "Illustrative: the scores illustrate the method; they do not report findings."
                    if decision.illustrative
                    else "",
                ),
            )
        ]

    @property
    def _how(self) -> list[str]:
        """How the ranking came about, and when."""
        ranking = self._ranking
        when = f"As the panel stood on {self.when[:10]} at {self.when[11:16]}."
        how = []
        if ranking:
            method, normalization = METHODS[ranking.method], NORMALIZATIONS[ranking.normalization]
            how = [
                f"Ranked by {method.title}; normalization: {normalization.title}.",
                f"The bars: {ranking.contributions_note}",
            ]
        return [*how, f"{when} Run the notebook to work with it."]

    def _html(self, image: str) -> str:
        said = "".join(f"<p>{html.escape(sentence)}</p>" for sentence in self._said)
        tables = ""
        if ranking := self._ranking:
            tables = _table("Ranking", _rows(ranking)) + _table("Weights", _weights(ranking))
        how = "".join(f"<p><small>{html.escape(sentence)}</small></p>" for sentence in self._how)
        title = html.escape(self.results.state.decision.title)
        return (
            f'<div class="mcda-still">{STYLE}<p><strong>{title}</strong></p>{said}{image}'
            f'<div class="tables">{tables}</div>{how}</div>'
        )


def _rows(ranking: Ranking) -> list[tuple[str, ...]]:
    names = {option.id: option.name for option in ranking.decision.options}
    rows = [
        (str(rank), names[str(option)], exact(score))
        for option, score, rank in ranking.frame.itertuples()
    ]
    return [("Rank", "Option", "Score"), *rows]


def _weights(ranking: Ranking) -> list[tuple[str, ...]]:
    names = {criterion.id: criterion.name for criterion in ranking.decision.criteria}
    weights = [(names[str(key)], percent(float(share))) for key, share in ranking.weights.items()]
    return [("Criterion", "Weight"), *weights]


def _table(caption: str, rows: list[tuple[str, ...]]) -> str:
    head, *body = rows
    heads = "".join(f'<th scope="col">{name}</th>' for name in head)
    lines = "".join(
        f"<tr>{''.join(f'<td>{html.escape(cell)}</td>' for cell in row)}</tr>" for row in body
    )
    return (
        f"<table><caption>{caption}</caption><thead><tr>{heads}</tr></thead>"
        f"<tbody>{lines}</tbody></table>"
    )


def _columns(rows: list[tuple[str, ...]]) -> Iterable[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        yield "  ".join(cells).rstrip()
