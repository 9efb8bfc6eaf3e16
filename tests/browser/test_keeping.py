"""Nothing typed is lost: kernels that are killed, machines that vanish, two panels on one file."""

from __future__ import annotations

import ast
import os
import re
import shutil
import signal

import nbformat
import pytest
from playwright.sync_api import expect

import mcda_widget as mw

from .notebook import SLOW, copied, open_notebook, run_all, wait_until_idle
from .panel_page import Panel, open_panel

NOTEBOOK = "examples/panel.ipynb"
POINTS = "panel.decision.weighting.judgements.direct"


@pytest.fixture
def panel(page):
    """The panel on the article's decision, sliders in sight."""
    return weighing(open_panel(page, NOTEBOOK))


def weighing(panel):
    panel.go("Weigh").get_by_text("Share 100 points").first.click()
    expect(slider(panel)).to_be_visible()
    return panel


def slider(panel):
    return panel.place.get_by_role("slider", name="Weight of Sustainability")


def points_of(panel):
    return ast.literal_eval(panel.python(f"dict({POINTS})"))


def offer(panel):
    return panel.root.get_by_role("region", name="Edits that are not in this panel")


def reopen(panel):
    """Run the notebook in the kernel that JupyterLab started anew; return its panel."""
    run_all(panel.page)
    return Panel(panel.page)


def answered(panel):
    """Return the points that the kernel confirmed last: what the field beside the slider shows."""
    return float(panel.place.get_by_label("Points of Sustainability").input_value())


def kill(panel):
    """Kill the panel's kernel at once, and wait until JupyterLab has started another one."""
    os.kill(int(panel.python("__import__('os').getpid()")), signal.SIGKILL)
    restarted(panel.page)


def restarted(page):
    page.get_by_role("dialog").get_by_role("button", name="Ok").click(timeout=SLOW)
    wait_until_idle(page)


def test_after_a_kernel_was_killed_in_mid_edit_all_that_was_answered_comes_back(panel):
    pid = int(panel.python("__import__('os').getpid()"))
    for _ in range(30):
        slider(panel).press("ArrowRight")
    os.kill(pid, signal.SIGKILL)
    restarted(panel.page)
    seen = answered(panel)
    assert seen > 12
    again = reopen(panel)
    expect(offer(again)).to_contain_text("Weight of Sustainability")
    offer(again).get_by_role("button", name="Continue with them").click()
    expect(offer(again)).to_have_count(0)
    assert points_of(again)["sustainability"] >= seen
    again.root.get_by_role("button", name=re.compile("^Undo: Weight")).click()
    expect(again.root.get_by_role("button", name=re.compile("^Redo: Weight"))).to_be_enabled()


def test_after_the_machine_vanished_the_browser_offers_its_copy(panel, lab):
    slider(panel).press("End")
    expect(slider(panel)).to_have_value("100")
    expect(panel.root.locator(".kept")).to_contain_text("✓")
    copied(panel.page, "Weight of Sustainability")
    shutil.rmtree(lab.files / "examples/.mcda")
    kill(panel)
    again = reopen(panel)
    offer(again).get_by_role("button", name="Continue with them").click()
    expect(offer(again)).to_have_count(0)
    assert points_of(again)["sustainability"] == 100
    assert list((lab.files / "examples/.mcda").rglob("*.journal"))


def test_what_is_set_aside_is_not_offered_again(panel):
    slider(panel).press("End")
    expect(slider(panel)).to_have_value("100")
    again = reopen(panel)
    offer(again).get_by_role("button", name="Set aside").click()
    expect(offer(again)).to_have_count(0)
    expect(offer(reopen(again))).to_have_count(0)


def test_everything_is_one_file_that_another_panel_goes_on_from(panel, tmp_path):
    slider(panel).press("End")
    expect(slider(panel)).to_have_value("100")
    with panel.page.expect_download() as download:
        choose(panel, "Download everything")
    path = tmp_path / download.value.suggested_filename
    download.value.save_as(path)
    assert path.name.endswith(".mcda.zip")
    slider(panel).press("Home")
    expect(slider(panel)).to_have_value("0")
    with panel.page.expect_file_chooser() as chooser:
        choose(panel, "Open a saved copy …")
    chooser.value.set_files(path)
    expect(slider(panel)).to_have_value("100")
    expect(panel.root.get_by_role("button", name=f"Undo: Open {path.name}")).to_be_enabled()


def choose(panel, name):
    menu = panel.root.locator(".menu")
    menu.locator("summary").focus()
    menu.locator("summary").press("Enter")
    menu.get_by_role("button", name=name).press("Enter")


@pytest.fixture
def two_panels(page, lab):
    """Two panels in one notebook, each on the same file of a person's own."""
    path = lab.files / "ours.mcda.yaml"
    mw.save(mw.load("taliban-engagement"), path)
    source = "import mcda_widget as mw\n{0} = mw.DecisionPanel(mw.load('ours.mcda.yaml'))\n{0}"
    cells = [nbformat.v4.new_code_cell(source.format(name)) for name in ("panel", "other")]
    notebook = nbformat.v4.new_notebook(cells=cells)
    notebook.metadata.kernelspec = {"name": "python3", "display_name": "Python 3"}
    nbformat.write(notebook, lab.files / "two.ipynb")
    open_notebook(page, "two.ipynb")
    run_all(page)
    regions = page.get_by_role("region", name="Decision panel")
    expect(regions).to_have_count(2)
    return [Panel(page, regions.nth(number)) for number in range(2)], path


def test_two_panels_on_one_file_do_not_write_over_each_other_silently(two_panels):
    (one, other), path = two_panels
    weighing(one)
    slider(one).press("End")
    expect(slider(one)).to_have_value("100")
    choose(one, "Save to ours.mcda.yaml")
    expect(one.root.locator(".kept")).to_contain_text("Saved")
    weighing(other)
    expect(offer(other)).to_contain_text("Weight of Sustainability")
    slider(other).press("Home")
    choose(other, "Save to ours.mcda.yaml")
    menu = other.root.locator(".menu")
    expect(menu.get_by_role("alert")).to_contain_text("ours.mcda.yaml has changed")
    assert mw.load(path).weighting.judgements.direct["sustainability"] == 100
    menu.get_by_role("button", name="Take over what it says").click()
    expect(slider(other)).to_have_value("100")
    slider(other).press("Home")
    expect(slider(other)).to_have_value("0")
    choose(other, "Save to ours.mcda.yaml")
    expect(menu).not_to_have_attribute("open", "")
    assert mw.load(path).weighting.judgements.direct["sustainability"] == 0
