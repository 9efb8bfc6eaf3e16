"""A cell of the notebook: the same question, put together from the libraries by hand.

A slider for one weight; at each change pymcdm ranks and works out nine small curves, and Altair
draws them in a fresh chart, which vl-convert turns into a picture without a network.
"""

import altair as alt
import ipywidgets
import numpy as np
import pandas as pd
from IPython.display import display
from pymcdm.methods import TOPSIS

import mcda_widget as mw

alt.renderers.enable("svg")
d = mw.load("taliban-engagement")
matrix, types, today = d.scores.to_numpy(), d.types, d.weights.to_numpy()
topsis = TOPSIS()


def moved(weights: np.ndarray, k: int, to: float) -> np.ndarray:
    """Move one weight; the others keep their proportions."""
    others = np.delete(weights, k)
    return np.insert(others / others.sum() * (1 - to), k, to)


def score(weights: np.ndarray) -> np.ndarray:
    """Rank by TOPSIS."""
    return topsis(matrix, weights, types, validation=False)


def show(sustainability: float) -> None:
    """Show the ranking and a curve for every option and criterion."""
    weights = moved(today, list(d.scores).index("sustainability"), sustainability)
    ranking = pd.Series(score(weights), d.scores.index, name="score")
    display(ranking.sort_values(ascending=False).to_frame())
    rows = [
        {"criterion": criterion, "weight": at, "option": option, "score": value}
        for k, criterion in enumerate(d.scores)
        for at in np.linspace(0, 1, 41)
        for option, value in zip(d.scores.index, score(moved(weights, k, at)), strict=True)
    ]
    chart = (
        alt.Chart(pd.DataFrame(rows))
        .mark_line()
        .encode(x="weight", y="score", color="option")
        .properties(width=150, height=100)
        .facet("criterion", columns=3)
    )
    display(chart)


ipywidgets.interact(show, sustainability=ipywidgets.FloatSlider(value=0.1, max=1, step=0.01))
