"""The one-way chart at Test, as a person finds it on a page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .panel_page import Panel

MOVED = """async (host, weights) => {
  const canvas = host.querySelector("canvas");
  const {left, top, width, height} = host.chart.plot();
  const corner = canvas.getBoundingClientRect();
  const all = [];
  for (const weight of weights) {
    await new Promise(requestAnimationFrame);
    const start = performance.now();
    canvas.dispatchEvent(new PointerEvent("pointermove", {
      bubbles: true, pointerType: "mouse",
      clientX: corner.left + left + weight * width, clientY: corner.top + top + height / 2,
    }));
    await new Promise((done) => queueMicrotask(() => queueMicrotask(done)));
    const took = performance.now() - start;
    await new Promise(requestAnimationFrame);
    const rule = document.querySelector(".looked-at .rule");
    const rows = [...document.querySelectorAll(".there li")].map((row) =>
      [".swatched", ".rank", ".figure"].map((part) => row.querySelector(part).textContent));
    all.push({weight: Number(rule?.dataset.weight), rows, took});
  }
  return all;
}"""
AT = """(host, weight) => {
  const {left, top, width, height} = host.chart.plot();
  const corner = host.querySelector("canvas").getBoundingClientRect();
  return [corner.left + left + weight * width, corner.top + top + height / 2];
}"""


class OneWay:
    """The one-way chart of a panel, which goes to Test for it.

    Parameters
    ----------
    panel : Panel
        On the page.
    """

    def __init__(self, panel: Panel) -> None:
        self.panel, self.page = panel, panel.page
        self.place = panel.go("Test")
        self.chart = panel.drawn("one_way")
        panel.drawn("curves")
        self.scroll_to()
        self.slider = self.place.get_by_role("slider")
        self.said = self.place.locator(".what-if .finding").first
        self.rule = self.place.locator(".looked-at .rule")

    def scroll_to(self) -> None:
        """Bring the chart, which is under the questions, to the middle of the window."""
        self.chart.evaluate("host => host.scrollIntoView({block: 'center'})")

    def at(self, weight: float) -> tuple[float, float]:
        """Where a weight lies on the page, half way up the plot."""
        self.scroll_to()
        x, y = self.chart.evaluate(AT, weight)
        return x, y

    def point(self, weight: float) -> None:
        """Move the mouse to a weight."""
        self.page.mouse.move(*self.at(weight))

    def moved_over(self, weights: list[float]) -> list[dict[str, Any]]:
        """What the page shows as a pointer moves from weight to weight, a frame for each.

        Returns
        -------
        list of dict
            ``weight`` of the rule, ``rows`` (name, rank, score) of the ranking there, and
            ``took``: milliseconds of script.
        """
        return self.chart.evaluate(MOVED, weights)
