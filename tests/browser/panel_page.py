"""The panel as a person finds it on a page: by what its parts are called."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from .notebook import SLOW, open_notebook, run_all

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

PLACES = ("Frame", "Weigh", "Score", "Rank", "Test")


class Panel:
    """A decision panel on a page.

    Parameters
    ----------
    page : Page
        Where it stands.
    root : Locator, optional
        Which one it is; the first where left out.
    """

    def __init__(self, page: Page, root: Locator | None = None) -> None:
        self.page = page
        self.root = root or page.get_by_role("region", name="Decision panel").first
        self.root.wait_for(timeout=SLOW)

    @property
    def place(self) -> Locator:
        """The place in sight."""
        return self.root.get_by_role("tabpanel")

    def go(self, name: str) -> Locator:
        """Go to a place, and return it once it is there."""
        self.root.get_by_role("tab", name=name).click()
        self.settled()
        return self.place

    def settled(self) -> None:
        """Return once the place asked for is shown."""
        self.root.locator("[role=tabpanel][aria-busy=false]").wait_for()

    def standing(self) -> list[str]:
        """Names of the options in the order they stand."""
        self.root.locator(".standing li").first.wait_for()
        return [
            text.split("\n")[0]
            for text in self.root.locator(".standing li .name").all_inner_texts()
        ]

    def drawn(self, chart: str) -> Locator:
        """Return a chart once it is drawn."""
        host = self.root.locator(f".chart-{chart}")
        host.locator("canvas, svg").first.wait_for(timeout=SLOW)
        return host

    def python(self, expression: str) -> str:
        """Evaluate an expression in the panel's kernel and return its text."""
        return self.page.evaluate(
            """async expression => {
                const kernel = jupyterapp.shell.currentWidget.sessionContext.session.kernel;
                const future = kernel.requestExecute({
                    code: '', user_expressions: {value: expression}, store_history: false});
                const reply = await future.done;
                const value = reply.content.user_expressions.value;
                if (value.status !== 'ok') throw new Error(value.evalue);
                return value.data['text/plain'];
            }""",
            expression,
        )

    def comes_to(self, expression: str, text: str) -> None:
        """Return once the kernel has this for an expression: edits on their way arrive first."""
        deadline = time.monotonic() + SLOW / 1000
        while (found := self.python(expression)) != text:
            assert time.monotonic() < deadline, f"{expression} is {found}, not {text}"


def open_panel(page: Page, notebook: str) -> Panel:
    """Open a notebook that shows the panel, run it, and return the panel."""
    open_notebook(page, notebook)
    run_all(page)
    return Panel(page)
