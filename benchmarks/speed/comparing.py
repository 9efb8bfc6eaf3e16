"""Comparisons: from a key press on the slider to the answer on screen, by turns with a message."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from tests.browser.notebook import open_notebook, run_all

from .edits import PACES, PRESSES, WARM, Turns
from .notebooks import source, write_notebook

if TYPE_CHECKING:
    from playwright.sync_api import Page
    from tests.browser.lab import Lab

CHARTS = 1  # that of the weights, in sight

Times = dict[tuple[str, str], list[float]]


def time_comparing(page: Page, lab: Lab, rounds: int) -> Times:
    """Answer comparisons of fifteen criteria; return milliseconds by what, and at which pace."""
    page.emulate_media(reduced_motion="reduce")
    cells = map(source, ("probe", "fifteen"))
    open_notebook(page, write_notebook(lab, "comparing.ipynb", *cells))
    run_all(page)
    turns = Turns(page)
    slider = turns.panel.place.locator(".ask input[type=range]")
    slider.wait_for()
    turns.panel.drawn("weights")
    times: Times = defaultdict(list)
    slider.focus()
    turns.watch(turns.panel.root)
    for i in range(WARM):
        turns.press(_key(i), CHARTS, PACES["in quick succession"])
    for _ in range(rounds):
        for pace, quiet in PACES.items():
            times["empty message", pace] += turns.empty(PRESSES, quiet)
            for i in range(PRESSES):
                shown = turns.press(_key(i), CHARTS, quiet)
                times["answer on screen", pace].append(shown["shown"])
    return times


def _key(i: int) -> str:
    """Go to and fro, around the answer that stands there."""
    return ("ArrowRight", "ArrowLeft")[i % 2]
