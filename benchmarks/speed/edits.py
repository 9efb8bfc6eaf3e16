"""Edits: from a key press to the screen, by turns with an empty message and the naive way."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from tests.browser.notebook import open_notebook, run_all
from tests.browser.panel_page import Panel

from .notebooks import source, write_notebook

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page
    from tests.browser.lab import Lab

STOPWATCH = Path(__file__).with_name("stopwatch.js")  # runs in the page from the start

# Milliseconds without any change between one key press and the next. In quick succession, as when
# typing or dragging, the page acknowledges late what it receives, and a Jupyter server holds back
# a second small message until then: 40 ms, for any widget.
PACES = {"at leisure": 400, "in quick succession": 20}
STILL = 500  # without a change for so long, the naive way or a drag has ended
PRESSES, FEWER = 8, 3  # in each turn: ours, the naive way's
WARM = 12  # presses before anything counts: the browser is still compiling
CHARTS = {"Weigh": 1, "Test": 2}  # in sight
DRAG, STEPS, STEP = 150, 50, 20  # pixels, moves, milliseconds between them


@dataclass
class Edits:
    """Milliseconds by what was timed and at which pace; bytes and messages by what was done."""

    times: dict[tuple[str, str], list[float]] = field(default_factory=lambda: defaultdict(list))
    bytes: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    messages: list[int] = field(default_factory=list)


def time_edits(page: Page, lab: Lab, rounds: int) -> Edits:
    """Open a notebook with all three, and press keys."""
    page.emulate_media(reduced_motion="reduce")
    cells = map(source, ("probe", "panel", "naive"))
    open_notebook(page, write_notebook(lab, "edits.ipynb", *cells))
    run_all(page)
    found, turns = Edits(), Turns(page)
    for place in CHARTS:
        turns.at(place, WARM, PACES["in quick succession"])
    turns.naive(FEWER)
    for _ in range(rounds):
        for pace, quiet in PACES.items():
            for place in CHARTS:
                times = found.times
                times["a", pace] += turns.empty(PRESSES, quiet)
                shown, size = turns.at(place, PRESSES, quiet)
                times[place, pace] += [time["shown"] for time in shown]
                found.bytes[place] += size
            times["b", pace] += turns.naive(FEWER)
        _with_motion(page, turns, found)
        _dragged(turns, found)
    return found


def _with_motion(page: Page, turns: Turns, found: Edits) -> None:
    page.emulate_media(reduced_motion="no-preference")
    for place in CHARTS:
        shown, _ = turns.at(place, PRESSES, PACES["at leisure"])
        found.times[place, "first moved"] += [time["first"] for time in shown]
        found.times[place, "moved"] += [time["shown"] for time in shown]
    page.emulate_media(reduced_motion="reduce")


def _dragged(turns: Turns, found: Edits) -> None:
    time, messages = turns.drag()
    found.times["Weigh", "dragged"].append(time)
    found.messages.append(messages)


class Turns:
    """What is timed, each a few times in a row."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.panel = Panel(page)
        self.interact = page.locator(".jp-OutputArea-output", has=page.locator(".widget-interact"))

    def empty(self, count: int, quiet: int) -> list[float]:
        """Send empty messages."""
        script = """async quiet => {
            await new Promise(resolve => setTimeout(resolve, quiet));
            return probe.roundTrip();
        }"""
        return [self.page.evaluate(script, quiet) for _ in range(count)]

    def at(self, place: str, count: int, quiet: int) -> tuple[list[dict[str, float]], list[int]]:
        """Change a weight with this place in sight; return times, and bytes received."""
        self.panel.go(place)
        for chart in self.panel.place.locator(".chart").all():
            chart.locator("canvas").wait_for()
        slider = self._slider if place == "Weigh" else self._scrubber
        slider.focus()
        self.watch(self.panel.root)
        times, sizes = [], []
        for i in range(count):
            move = ("ArrowRight", "ArrowLeft")[i % 2]
            before = self._traffic("bytes")
            if place == "Weigh":
                times.append(self.press(move, CHARTS[place], quiet))
            else:  # there an arrow looks at a weight, and Enter takes it over
                self.press(move, 0, quiet)
                times.append(self.press("Enter", CHARTS[place], quiet))
            sizes.append(self._traffic("bytes") - before)
        return times, sizes

    def naive(self, count: int) -> list[float]:
        """Change the weight the naive way."""
        self.interact.locator(".noUi-handle").focus()
        self.watch(self.interact)
        ways = ("ArrowRight", "ArrowLeft")
        return [self.press(ways[i % 2], 1, STILL)["shown"] for i in range(count)]

    def drag(self) -> tuple[float, int]:
        """Drag a slider; return the time from letting go, and how many messages were sent."""
        self.panel.go("Weigh")
        self.watch(self.panel.root)
        self._slider.scroll_into_view_if_needed()
        box = self._slider.bounding_box()
        share = float(self._slider.input_value()) / 100
        x, y = box["x"] + 8 + share * (box["width"] - 16), box["y"] + box["height"] / 2
        way = DRAG if share < 0.5 else -DRAG
        mouse, before = self.page.mouse, self._traffic("messages")
        mouse.move(x, y)
        mouse.down()
        for i in range(STEPS):
            mouse.move(x + way * (i + 1) / STEPS, y)
            self.page.wait_for_timeout(STEP)
        mouse.move(x + way / 2, y)
        mouse.up()
        time = self._stop(1, STILL)["shown"]
        return time, self._traffic("messages") - before

    @property
    def _slider(self) -> Locator:
        return self.panel.place.get_by_role("slider", name="Weight of Sustainability")

    @property
    def _scrubber(self) -> Locator:
        return self.panel.place.get_by_role("slider", name="to look at")

    def press(self, key: str, charts: int, quiet: int) -> dict[str, float]:
        """Press a key; return when the first of so many charts, and the last change, was shown."""
        self.page.keyboard.press(key)
        return self._stop(charts, quiet)

    def _stop(self, charts: int, quiet: int) -> dict[str, float]:
        given = {"charts": charts, "quiet": quiet}
        return self.page.evaluate("given => stopwatch.stop(given)", given)

    def watch(self, element: Locator) -> None:
        """Take what changes in an element from now on for what is timed."""
        element.evaluate("element => stopwatch.watch(element)")

    def _traffic(self, what: str) -> int:
        return self.page.evaluate("what => stopwatch.traffic[what]", what)
