"""The score table as a person meets it: cells by the names that head them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from playwright.sync_api import expect

if TYPE_CHECKING:
    from playwright.sync_api import Locator

    from .panel_page import Panel


MONITORING, ISOLATION, RECOGNITION = "Monitoring only", "Isolation", "Unconditional recognition"
UNITY, KANDAHAR, LASTING = "Regional unity", "Reach to Kandahar", "Sustainability"


class Scores:
    """The table of the place Score.

    Parameters
    ----------
    panel : Panel
        Which is taken to that place.
    """

    def __init__(self, panel: Panel) -> None:
        self.panel = panel
        self.keyboard = panel.page.keyboard
        self.place = panel.go("Score")
        self.grid = self.place.get_by_role("grid", name="Scores")

    def names(self, kind: str) -> list[str]:
        """Return the options ("row") or the criteria ("column") in their order."""
        heads = self.grid.locator(f"{'tbody' if kind == 'row' else 'thead'} th[data-part]")
        labels = heads.evaluate_all("all => all.map(head => head.getAttribute('aria-label'))")
        return [label.removesuffix(", less is better") for label in labels]

    def head(self, name: str) -> Locator:
        """Return the head of a row or a column."""
        pattern = re.compile(f"^{re.escape(name)}(, |$)")
        rows, columns = (
            self.grid.get_by_role(r, name=pattern) for r in ("rowheader", "columnheader")
        )
        return rows.or_(columns)

    def cell(self, option: str, criterion: str) -> Locator:
        """Return the cell of an option and a criterion, once they are there."""
        for name in (option, criterion):
            self.head(name).wait_for()
        row = self.names("row").index(option)
        column = self.names("column").index(criterion)
        return self.grid.locator("tbody tr").nth(row).get_by_role("gridcell").nth(column)

    def at(self, option: str, criterion: str) -> Locator:
        """Point at a cell, and return it once it has the focus."""
        cell = self.cell(option, criterion)
        cell.click()
        expect(cell).to_be_focused()
        return cell

    def field(self, option: str, criterion: str) -> Locator:
        """Return the field that a cell becomes while it is typed into."""
        return self.place.get_by_role("textbox", name=f"{option}, {criterion}", exact=True)

    def menu(self, name: str, item: str) -> None:
        """Choose an item of the menu of an option or a criterion, with the mouse."""
        self.place.get_by_role("button", name=f"Change {name}", exact=True).click()
        self.panel.page.get_by_role("menuitem", name=re.compile(f"^{item}")).click()

    def press(self, *keys: str) -> None:
        """Press keys, one after the other."""
        for key in keys:
            self.keyboard.press(key)

    def paste(self, text: str) -> None:
        """Give a text from elsewhere to what has the focus, as Ctrl+V does."""
        self.panel.page.evaluate(
            """text => {
                const clipboardData = new DataTransfer();
                clipboardData.setData('text/plain', text);
                const how = {clipboardData, bubbles: true, cancelable: true};
                document.activeElement.dispatchEvent(new ClipboardEvent('paste', how));
            }""",
            text,
        )

    def status(self) -> Locator:
        """Return what is said about the table."""
        return self.place.locator(".messages").get_by_role("status")

    def python(self, expression: str) -> str:
        """Evaluate an expression in the kernel, once it has answered what was typed."""
        expect(self.grid.locator("td.sent")).to_have_count(0)
        return self.panel.python(expression)

    def score(self, option: str, criterion: str) -> str:
        """Return low, mode and high of a score as the kernel has them."""
        score = f"panel.decision.score({option!r}, {criterion!r})"
        return self.python(f"(lambda s: s and (s.low, s.mode, s.high))({score})")


def chosen(scores: Scores) -> Locator:
    """Return the cells that are chosen."""
    return scores.grid.locator("[aria-selected=true]")
