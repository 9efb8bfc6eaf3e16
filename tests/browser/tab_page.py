"""A decision file in its tab, as a person finds it in JupyterLab."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect

from .notebook import SLOW
from .panel_page import Panel

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Locator, Page

ARTICLE = "criteria/taliban-engagement.mcda.yaml"


class Tab:
    """The tab in front.

    Parameters
    ----------
    page : Page
        JupyterLab, once it shows the tab.
    """

    def __init__(self, page: Page) -> None:
        self.page = page
        self.root = page.locator(".mcda-document:not(.lm-mod-hidden)")
        self.root.wait_for(timeout=SLOW)

    @property
    def panel(self) -> Panel:
        """The panel in it, once it is there."""
        return Panel(self.page, self.root.get_by_role("region", name="Decision panel"))

    @property
    def notice(self) -> Locator:
        """What the tab itself says."""
        return self.root.locator(".mcda-notice")

    @property
    def dot(self) -> Locator:
        """The mark of what is not saved, in the tab's title."""
        return self.page.locator(".lm-DockPanel-tabBar .jp-mod-current.jp-mod-dirty")

    def rename(self, title: str) -> None:
        """Give the decision another title, in the panel."""
        field = self.panel.root.get_by_label("Title", exact=True)
        field.fill(title)
        field.press("Enter")
        expect(field).to_have_value(title)
        expect(field).not_to_have_attribute("data-was", "")

    def save(self) -> None:
        """Press Ctrl+S."""
        self.page.keyboard.press("Control+s")

    def says(self, sentence: str) -> None:
        """Wait until the tab says this."""
        expect(self.notice).to_contain_text(sentence, timeout=SLOW)


def open_lab(page: Page) -> None:
    """Open JupyterLab on its launcher."""
    page.goto("/lab")
    page.locator(".jp-Launcher").wait_for(timeout=SLOW)


def open_tab(page: Page, path: str = ARTICLE) -> Tab:
    """Open a file as a double-click on it does."""
    page.goto(f"/lab/tree/{path}")
    return Tab(page)


def open_beside(page: Page, path: str) -> Tab:
    """Open a file in the page as it is, as a click in the file browser does."""
    page.evaluate("path => { jupyterapp.commands.execute('docmanager:open', {path}) }", path)
    return Tab(page)


def retitled(file: Path, title: str) -> None:
    """Give a decision another title, as another program does."""
    lines = file.read_text().splitlines(keepends=True)
    (at,) = (i for i, line in enumerate(lines) if line.startswith("title:"))
    lines[at] = f"title: {title}\n"
    file.write_text("".join(lines))
