"""What a reader finds where the panel was: in JupyterLab without its kernel, and exported."""

from __future__ import annotations

import subprocess
import sys

import nbformat
import pytest
from playwright.sync_api import expect
from tests.servers import environment

from .notebook import command, open_notebook, outputs, screenshot, set_theme
from .panel_page import Panel, open_panel

NOTEBOOK = "examples/panel.ipynb"
LEADER = "Joint regional roadmap (Kandahar)"
# What ipywidgets logs of a widget that is gone, and of a notebook that has no kernel.
GONE = ("widget model not found", "reading 'kernel'")
WIDGETS = "application/vnd.jupyter.widget-state+json"


@pytest.fixture
def panel(page):
    """The panel, alive, in the notebook that is to be saved."""
    return open_panel(page, NOTEBOOK)


def shown(page):
    """The outputs of the page that can be seen, by what they are."""
    still, picture = page.locator(".mcda-still"), page.locator(".jp-RenderedImage img")
    places = {"panel": page.locator(".mcda"), "words": still, "picture": picture}
    return {name for name, place in places.items() if place.filter(visible=True).count()}


def expect_still(page):
    """Wait until the ranking stands where the panel was, and nothing else."""
    table = page.get_by_role("table", name="Ranking")
    expect(table.get_by_role("row")).to_have_count(8)
    expect(table.get_by_role("row").nth(1)).to_contain_text(LEADER)
    picture = page.locator(".jp-RenderedImage img")
    expect(picture).to_be_visible()
    assert picture.evaluate("image => image.complete && image.naturalWidth") == 1440
    expect(page.get_by_text("model not found")).to_be_hidden()
    expect(page.get_by_text("Loading widget")).to_be_hidden()
    assert shown(page) == {"words", "picture"}


def save_and_leave(page, lab):
    """Save the notebook, leave its page and stop its kernel."""
    command(page, "docmanager:save")
    page.goto("about:blank")
    for session in lab.ask("GET", "api/sessions"):
        lab.ask("DELETE", f"api/sessions/{session['id']}")


def forget_that_it_is_gone(guard):
    """Take ipywidgets' own messages from what fails a test."""
    guard.errors[:] = [e for e in guard.errors if not any(gone in e for gone in GONE)]


@pytest.mark.usefixtures("panel")
def test_while_the_panel_lives_nothing_stands_beside_it(page):
    assert shown(page) == {"panel"}
    command(page, "docmanager:save")
    page.reload()  # the kernel goes on
    Panel(page)
    expect(page.locator(".mcda-still")).to_be_hidden()
    assert shown(page) == {"panel"}


@pytest.mark.usefixtures("panel")
def test_without_its_kernel_a_saved_notebook_shows_the_ranking(page, lab, guard):
    save_and_leave(page, lab)
    open_notebook(page, NOTEBOOK)
    expect_still(page)
    for theme in ("Light", "Dark"):
        set_theme(page, f"JupyterLab {theme}")
        expect(page.locator("#jupyterlab-splash")).to_have_count(0)
        screenshot(page, f"saved-{theme.lower()}")
    forget_that_it_is_gone(guard)


@pytest.mark.usefixtures("panel")
def test_without_any_kernel_it_shows_the_ranking_too(page, lab, guard):
    save_and_leave(page, lab)
    page.goto("/lab?reset")
    page.wait_for_function("window.jupyterapp?.restored.then(() => true)")
    none = {"shouldStart": False, "canStart": False}
    command(page, "docmanager:open", path=NOTEBOOK, factory="Notebook", kernelPreference=none)
    expect(page.get_by_role("button", name="No Kernel", exact=True)).to_be_visible()
    expect_still(page)
    page.wait_for_load_state("networkidle")  # a server that stops amid JupyterLab's start hangs
    forget_that_it_is_gone(guard)


@pytest.mark.usefixtures("panel")
def test_a_notebook_from_somebody_else_shows_the_ranking_before_it_is_trusted(page, lab):
    command(page, "docmanager:save")
    notebook = nbformat.read(lab.files / NOTEBOOK, as_version=4)
    notebook.cells.append(nbformat.v4.new_markdown_cell("From elsewhere."))
    nbformat.write(notebook, lab.files / "examples/foreign.ipynb")
    open_notebook(page, "examples/foreign.ipynb")
    foreign = page.locator(".jp-NotebookPanel").filter(has_text="From elsewhere.")
    expect(foreign.locator(".mcda-still")).to_be_visible()
    expect(foreign.locator(".jp-mod-trusted")).to_have_count(0)
    expect(foreign.locator(".jp-RenderedImage img")).to_be_visible()
    expect(foreign.get_by_text("model not found")).to_have_count(0)


def test_what_is_saved_follows_the_edits(panel, page):
    assert "Ranked by TOPSIS" in outputs(page)[0][1]["data"]["text/plain"]
    picture = outputs(page)[0][2]["data"]["image/png"]
    panel.go("Rank").get_by_text("AHP", exact=True).click()
    page.wait_for_function(
        """before => {
            const outputs = jupyterapp.shell.currentWidget.content.widgets[0].model.outputs;
            const [, words, picture] = outputs.toJSON();
            const said = [words.data['text/plain']].flat().join('');
            return said.includes('Ranked by AHP') && picture.data['image/png'] !== before;
        }""",
        arg=picture,
        timeout=30_000,
    )
    assert shown(page) == {"panel"}


@pytest.fixture(scope="module")
def executed(running_lab, tmp_path_factory):
    """The example, run by nbconvert; it keeps the state of its widgets."""
    folder = tmp_path_factory.mktemp("executed")
    nbformat.write(
        nbformat.read(running_lab.files / NOTEBOOK, as_version=4), folder / "panel.ipynb"
    )
    convert(folder, "notebook", "--execute", "--output=executed.ipynb", "panel.ipynb")
    return folder / "executed.ipynb"


def convert(folder, kind, *arguments):
    command = [sys.executable, "-m", "nbconvert", f"--to={kind}", *arguments]
    done = subprocess.run(  # noqa: S603 - the command is ours
        command, cwd=folder, env=environment(folder), capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "not able to be represented" not in done.stderr
    assert not (folder / "outside.txt").exists()


@pytest.mark.parametrize("state", ["kept", "dropped"])
def test_a_page_of_nbconvert_shows_the_ranking_without_a_network(
    chromium, executed, tmp_path, state
):
    notebook = nbformat.read(executed, as_version=4)
    assert WIDGETS in notebook.metadata.widgets
    if state == "dropped":  # as JupyterLab saves it
        del notebook.metadata["widgets"]
    nbformat.write(notebook, tmp_path / "saved.ipynb")
    convert(tmp_path, "html", "saved.ipynb")
    with chromium.new_context(viewport={"width": 1000, "height": 1200}) as context:
        asked = []
        context.on("request", lambda request: asked.append(request.url))
        page = context.new_page()
        page.goto((tmp_path / "saved.html").as_uri())
        expect_still(page)
        screenshot(page, f"nbconvert-{state}")
    # nbconvert's own scripts, of which the page needs none.
    own = ("require.js", "mathjax", "html-manager")
    outside = [url for url in asked if url.startswith("http")]
    assert [url for url in outside if not any(name in url for name in own)] == []


def test_markdown_of_nbconvert_has_the_table_and_the_picture(executed, tmp_path):
    convert(executed.parent, "markdown", f"--output-dir={tmp_path}", executed.name)
    text = (tmp_path / "executed.md").read_text()
    assert f"<td>1</td><td>{LEADER}</td>" in text
    (picture,) = (tmp_path / "executed_files").glob("*.png")
    assert f"](executed_files/{picture.name})" in text
    assert "DecisionPanel object" not in text
