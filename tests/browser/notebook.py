"""What a person does with a notebook in JupyterLab, as functions on its page.

Each returns when JupyterLab itself says that it is done; none waits for an amount of time.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

RESULTS = Path(__file__).parents[2] / "test-results"
SLOW = 90_000  # milliseconds; for what starts a kernel or runs a whole notebook


def open_notebook(page: Page, path: str) -> None:
    """Open a notebook of the server's folder, its kernel started and idle."""
    page.goto(f"/lab/tree/{path}")
    page.wait_for_function(
        """path => {
            const opened = window.jupyterapp?.shell.currentWidget?.context;
            return opened?.path === path && opened.isReady && opened.sessionContext.isReady;
        }""",
        arg=path,
        timeout=SLOW,
    )
    wait_until_idle(page)


def run_all(page: Page) -> None:
    """Run every cell of the open notebook, as Run → Run All Cells does.

    Raises
    ------
    AssertionError
        Where a cell ended in an error; with its traceback.
    """
    command(page, "notebook:run-all-cells")
    wait_until_idle(page)
    failures = [
        "\n".join(output["traceback"])
        for cell in outputs(page)
        for output in cell
        if output["output_type"] == "error"
    ]
    assert not failures, "\n".join(failures)


def command(page: Page, name: str, **arguments: object) -> None:
    """Execute one of JupyterLab's commands and wait until it has finished."""
    page.evaluate(
        """([name, given, slow]) => Promise.race([
            jupyterapp.commands.execute(name, given).then(() => null),
            new Promise((_, reject) => setTimeout(
                () => reject(new Error(`${name} has not finished in ${slow} ms`)), slow)),
        ])""",
        [name, arguments, SLOW],
    )


def wait_until_idle(page: Page) -> None:
    """Return once the kernel of the open notebook has nothing left to do."""
    page.wait_for_function(
        """() => {
            const kernel = jupyterapp.shell.currentWidget.sessionContext.session?.kernel;
            return kernel?.connectionStatus === 'connected' && kernel.status === 'idle';
        }""",
        timeout=SLOW,
    )


def outputs(page: Page) -> list[list[dict]]:
    """Return the outputs of every cell of the open notebook, as nbformat has them."""
    return page.evaluate(
        """() => jupyterapp.shell.currentWidget.content.widgets.map(
            cell => cell.model.outputs?.toJSON() ?? [])"""
    )


def set_theme(page: Page, name: str) -> None:
    """Change JupyterLab's theme: "JupyterLab Light" or "JupyterLab Dark"."""
    command(page, "apputils:change-theme", theme=name)
    page.locator(f"body[data-jp-theme-name='{name}']").wait_for(state="attached")


def open_app(page: Page, path: str) -> None:
    """Open a notebook as Voilà's page: its outputs and no code, as Binder's link does."""
    page.goto(f"/voila/render/{path}", timeout=SLOW)


def copied(page: Page, words: str) -> None:
    """Return once the browser's copy of a journal holds these words."""
    page.wait_for_function(
        "words => Object.values({...localStorage}).some(text => text.includes(words))", arg=words
    )


def screenshot(page: Page | Locator, name: str) -> Path:
    """Write `test-results/<name>.png`, for a person to look at."""
    path = RESULTS / f"{name}.png"
    page.screenshot(path=path)
    return path
