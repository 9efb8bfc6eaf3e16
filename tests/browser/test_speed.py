"""The panel answers at once: what of it holds on a busy machine too.

How fast it is, `make bench` measures.
"""

from __future__ import annotations

import re
import time
from statistics import median
from typing import TYPE_CHECKING

import pytest
from benchmarks.speed.edits import STOPWATCH, Turns
from benchmarks.speed.notebooks import source, write_notebook
from playwright.sync_api import expect

from .notebook import open_notebook, run_all
from .panel_page import Panel, open_panel

if TYPE_CHECKING:
    from playwright.sync_api import WebSocket

# Edits that take this many seconds in the kernel, and are counted there.
SLOW = 0.2
SLOWLY = f"""
import time
real, counted = panel._workspace.edit, []
def slow(*words, **changes):
    counted.append(words)
    time.sleep({SLOW})
    return real(*words, **changes)
panel._workspace.edit = slow
"""


@pytest.fixture
def sent(page):
    """What the page sends over its sockets, as it goes."""
    frames: list[str] = []

    def listen(socket: WebSocket) -> None:
        def keep(payload: str | bytes) -> None:
            frames.append(payload if isinstance(payload, str) else payload.decode(errors="replace"))

        socket.on("framesent", keep)

    page.on("websocket", listen)
    return frames


@pytest.fixture
def panel(page, sent):  # noqa: ARG001 - it listens from the start
    """The panel with its weights on sliders, in a kernel that takes its time."""
    panel = open_panel(page, "examples/panel.ipynb")
    panel.go("Weigh").get_by_text("Share 100 points").first.click()
    expect(slider(panel)).to_be_visible()
    panel.drawn("weights")
    panel.python(f"exec({SLOWLY!r}, globals())")
    return panel


def slider(panel):
    return panel.place.get_by_role("slider", name="Weight of Sustainability")


def test_nothing_queues_up_behind_a_slider_that_is_dragged(panel):
    thumb, mouse = slider(panel), panel.page.mouse
    thumb.scroll_into_view_if_needed()
    box = thumb.bounding_box()
    y, start = box["y"] + box["height"] / 2, time.monotonic()
    mouse.move(box["x"] + 0.2 * box["width"], y)
    mouse.down()
    for step in range(60):
        mouse.move(box["x"] + (0.2 + 0.01 * step) * box["width"], y)
    mouse.up()
    dragged = time.monotonic() - start
    last = thumb.input_value()
    assert float(last) > 70
    points = panel.place.get_by_label("Points of Sustainability")
    expect(points).to_have_value(last)
    expect(thumb).to_have_value(last)
    # One is under way when the drag begins to be answered, and one is the last.
    assert int(panel.python("len(counted)")) <= dragged / SLOW + 2


def test_an_answer_is_not_held_back_until_the_page_acknowledges_another(panel, sent):
    points = panel.place.get_by_label("Points of Sustainability")
    slider(panel).press("ArrowRight")
    expect(points).to_have_value("12")
    panel.drawn("weights_compared")  # asked for once, when the weights first differ from equal ones
    sent.clear()
    slider(panel).press("ArrowRight")
    expect(points).to_have_value("13")
    kinds = [kind for frame in sent for kind in re.findall(r'"kind": ?"(edit|nudge)"', frame)]
    assert kinds == ["edit", "nudge"]


def test_an_edit_takes_a_fraction_of_the_time_of_the_naive_way(page, lab):
    page.add_init_script(path=STOPWATCH)
    page.emulate_media(reduced_motion="reduce")
    cells = map(source, ("probe", "panel", "naive"))
    open_notebook(page, write_notebook(lab, "speed.ipynb", *cells))
    run_all(page)
    Panel(page)
    turns = Turns(page)
    ours, naive = [], []
    for _ in range(3):  # by turns, so that a busy machine is busy for both
        ours += [time["shown"] for time in turns.at("Weigh", 4, 20)[0]]
        naive += turns.naive(2)
    assert median(ours) < 0.5 * median(naive)
