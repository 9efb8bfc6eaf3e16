"""Where a tab cannot show the panel it says why, and what to do."""

import json
import re
import sys

from playwright.sync_api import expect
from tests.browser.notebook import command
from tests.browser.tab_page import ARTICLE, Tab, open_lab, open_tab


def test_an_invalid_file_says_what_is_wrong_and_opens_once_it_is_mended(page, lab):
    broken = lab.files / "broken.mcda.yaml"
    broken.write_text("title: Clinic\ncriteria: [{id: reach}]\noptions: []\nscores: {}\n")
    tab = open_tab(page, "broken.mcda.yaml")
    tab.says("broken.mcda.yaml says no decision yet")
    expect(tab.notice.get_by_role("listitem")).to_have_count(1)
    expect(tab.notice).to_contain_text("line 2")
    tab.notice.get_by_role("button", name="Open as text").click()
    editor = page.locator(".jp-FileEditor .cm-content")
    editor.get_by_text("id: reach").click()
    page.keyboard.press("Control+a")
    page.keyboard.type("title: Mended\ncriteria: []\noptions: []\n")
    expect(tab.panel.root.get_by_label("Title", exact=True)).to_have_value("Mended")


def test_without_a_kernel_the_tab_says_what_to_do(page):
    page.route("**/api/kernelspecs*", lambda route: route.fulfill(
        status=200, content_type="application/json",
        body=json.dumps({"default": "", "kernelspecs": {}}),
    ))  # fmt: skip
    tab = open_tab(page)
    tab.says("no Python kernel")
    expect(tab.notice.get_by_role("button", name="Try again")).to_be_visible()
    page.unroute("**/api/kernelspecs*")
    page.evaluate("jupyterapp.serviceManager.kernelspecs.refreshSpecs()")
    tab.notice.get_by_role("button", name="Try again").click()
    assert tab.panel.standing()


def test_a_kernel_without_the_package_is_told_apart_and_another_can_be_chosen(page, lab):
    bare = lab.home / ".local/share/jupyter/kernels/bare"
    bare.mkdir(parents=True)
    (lab.home / "lacking").mkdir()
    lacking = "raise ModuleNotFoundError(\"No module named 'mcda_widget'\")"
    (lab.home / "lacking" / "mcda_widget.py").write_text(lacking)
    argv = [sys.executable, "-m", "ipykernel_launcher", "-f", "{connection_file}"]
    spec = {"argv": argv, "display_name": "Bare", "language": "python"}
    (bare / "kernel.json").write_text(
        json.dumps(spec | {"env": {"PYTHONPATH": str(lab.home / "lacking")}})
    )
    open_lab(page)
    page.wait_for_function(
        "() => 'bare' in jupyterapp.serviceManager.kernelspecs.specs.kernelspecs"
    )
    command(
        page, "docmanager:open", path=ARTICLE, factory="Decision Panel", kernel={"name": "bare"}
    )
    tab = Tab(page)
    tab.says("The kernel “Bare” cannot show the panel: No module named 'mcda_widget'")
    tab.notice.get_by_role("button", name="Choose another kernel").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("combobox").select_option(label="Python 3 (ipykernel)")
    dialog.get_by_role("button", name="Select").click()
    assert tab.panel.standing()
    expect(tab.root.get_by_role("button", name="Python 3 (ipykernel)")).to_be_visible()


def test_without_anywidget_the_tab_says_so(page, guard):
    guard.expect("anywidget", r"^Event \(", "reading 'get'")
    page.route(re.compile(r"/lab/extensions/anywidget/"), lambda route: route.abort())
    tab = open_tab(page)
    tab.says("lacks anywidget")
    expect(tab.notice.get_by_role("button", name="Load the page again")).to_be_visible()
