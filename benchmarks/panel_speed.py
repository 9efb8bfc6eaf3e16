"""How fast the panel answers, in a real JupyterLab and Chromium.

Everything is timed in one page and one kernel by turns, so that a busy machine is busy for all:

a   an empty message to the kernel and its answer;
b   the naive way: ``ipywidgets.interact``, pymcdm, and a fresh chart of nine small curves;
and the panel's own edits, from the key press to the frame that shows the ranking and all charts
in sight as they are to stay (people who ask for less motion see it so; the movement of 200 ms
that others see is timed apart).

Run: python -m benchmarks.panel_speed
"""

from __future__ import annotations

import argparse
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.speed.edits import STOPWATCH, time_edits
from benchmarks.speed.report import report
from benchmarks.speed.starts import time_starts
from playwright.sync_api import sync_playwright
from tests.browser.chromium import find
from tests.browser.guard import LAUNCH_FLAGS
from tests.browser.lab import Lab

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Page


def main() -> None:
    """Time everything and print it as tables."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--rounds", type=int, default=6, help="turns of everything")
    parser.add_argument("--starts", type=int, default=5, help="fresh kernels")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as home, laboratory(Path(home)) as (lab, page):
        edits = time_edits(page, lab, given.rounds)
        starts = time_starts(page, lab, given.starts)
    print(report(edits, starts))


@contextmanager
def laboratory(home: Path) -> Iterator[tuple[Lab, Page]]:
    """Run a JupyterLab, and a page of a Chromium that may enter it."""
    lab = Lab(home)
    lab.start()
    try:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=find(), args=LAUNCH_FLAGS)
            context = browser.new_context(
                base_url=lab.url, viewport={"width": 1400, "height": 1000}
            )
            context.request.get(f"/lab?token={lab.token}")
            page = context.new_page()
            page.add_init_script(path=STOPWATCH)
            yield lab, page
            browser.close()
    finally:
        lab.stop()


if __name__ == "__main__":
    main()
