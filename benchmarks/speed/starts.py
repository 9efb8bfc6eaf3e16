"""Starts: a fresh kernel's imports, its first panel, and a second one."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from tests.browser.notebook import open_notebook, outputs, run_all, wait_until_idle

from .notebooks import write_notebook

if TYPE_CHECKING:
    from playwright.sync_api import Page
    from tests.browser.lab import Lab

# What a panel cannot do without: Altair and Vega come with the first chart.
DEPENDENCIES = "ipywidgets, anywidget, pandas, pydantic, pymcdm, ruamel.yaml"
TIMED = """
import time as _time
_start = _time.perf_counter()
import {names}
print(1000 * (_time.perf_counter() - _start))
"""
FIRST = 'import mcda_widget as mw\n\nmw.DecisionPanel(mw.load("taliban-engagement"))'
SECOND = 'mw.DecisionPanel(mw.load("taliban-engagement"))'
RUN = """async index => {
    const notebook = jupyterapp.shell.currentWidget.content;
    notebook.activeCellIndex = index;
    await notebook.scrollToItem(index); // cells out of sight are taken off the page
    stopwatch.start();
    jupyterapp.commands.execute("notebook:run-cell");
    return stopwatch.seen(notebook.widgets[index].node, ".mcda .standing li");
}"""
# The first chart of a kernel: Altair loads there, and Vega in the page.
CHART = """() => {
    const panel = jupyterapp.shell.currentWidget.node.querySelector(".mcda"); // others are hidden
    stopwatch.start();
    panel.querySelector("[role=tab][data-place=weigh]").click();
    return stopwatch.seen(panel, ".chart canvas");
}"""
SHUT = "() => jupyterapp.shell.currentWidget.sessionContext.shutdown()"


def time_starts(page: Page, lab: Lab, count: int) -> dict[str, list[float]]:
    """Start kernels, one for each thing that is timed; return milliseconds."""
    times: dict[str, list[float]] = defaultdict(list)
    imports = {
        name: write_notebook(lab, f"import-{name.split()[0]}.ipynb", TIMED.format(names=names))
        for name, names in {
            "dependencies": DEPENDENCIES,
            "mcda_widget": "mcda_widget",
        }.items()
    }
    panels = write_notebook(lab, "panels.ipynb", FIRST, SECOND)
    for _ in range(count):
        for name, notebook in imports.items():
            open_notebook(page, notebook)
            run_all(page)
            [printed], *_ = outputs(page)
            times[name].append(float(printed["text"]))
            page.evaluate(SHUT)
        open_notebook(page, panels)
        for i, name in enumerate(("first panel", "second panel")):
            times[name].append(page.evaluate(RUN, i))
            wait_until_idle(page)
        times["first chart"].append(page.evaluate(CHART))
        page.evaluate(SHUT)
    return times
