"""Ways to a decision's tab, what it opens with, how it looks, and the way on to a notebook."""

import json
import re

import pytest
from playwright.sync_api import expect
from tests.browser.axe import TALL, complaints
from tests.browser.notebook import SLOW, command, screenshot, set_theme
from tests.browser.panel_page import Panel
from tests.browser.tab_page import ARTICLE, Tab, open_lab, open_tab

from mcda_widget import load


def test_a_card_opens_a_copy_of_a_decision_in_its_panel(page, lab):
    open_lab(page)
    section = page.locator(".jp-Launcher-section", has_text="Decisions")
    expect(section.locator(".jp-LauncherCard")).to_have_count(4)
    section.get_by_title("A copy of your own").last.click()
    tab = Tab(page)
    assert tab.panel.standing()[0] == "Joint regional roadmap (Kandahar)"
    expect(page.get_by_role("tab", name="taliban-engagement.mcda.yaml")).to_be_visible()
    copy = lab.files / "taliban-engagement.mcda.yaml"
    assert copy.read_text() == (lab.files / ARTICLE).read_text()
    expect(tab.dot).to_have_count(0)


def test_a_new_decision_is_asked_for_and_begun_empty(page, lab):
    open_lab(page)
    page.get_by_role("menuitem", name="File").click()
    page.locator(".lm-Menu-item", has_text=re.compile("^New$")).click()
    page.locator(".lm-Menu-item", has_text="New Decision").click()
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_role("radio", name="Empty")).to_be_focused()
    dialog.get_by_role("button", name="Create").click()
    tab = Tab(page)
    expect(tab.panel.root.get_by_label("Title", exact=True)).to_have_value("New decision")
    assert (lab.files / "decision.mcda.yaml").read_text().startswith("mcda: 1\n")


def test_a_double_click_opens_the_panel(page):
    page.goto("/lab/tree/criteria")
    page.get_by_role("button", name="coastal-flooding.mcda.yaml").dblclick()
    tab = Tab(page)
    expect(tab.panel.root.get_by_label("Title", exact=True)).to_have_value(
        load("coastal-flooding").title
    )
    expect(page.locator(".jp-Notebook")).to_have_count(0)


def test_a_csv_file_becomes_a_decision(page, lab):
    table = "option,Reach,Cost\nHill,4,2\nPort,7,5\n"
    (lab.files / "sites.csv").write_text(table)
    (lab.files / "broken.csv").write_text("option,Reach\nHill,many\n")
    open_lab(page)
    made = "jupyterapp.commands.execute('mcda-widget:new', {beginning: 'csv', csv: '%s'})"
    page.evaluate(f"() => {{ {made % 'broken.csv'}; }}")
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("broken.csv is no table of a decision", timeout=SLOW)
    expect(dialog).to_contain_text("“many” is not a number")
    dialog.get_by_role("button").last.click()
    page.evaluate(f"() => {{ {made % 'sites.csv'}; }}")
    panel = Tab(page).panel
    expect(panel.go("Score").get_by_role("grid")).to_contain_text("Port")
    assert load(lab.files / "sites.mcda.yaml").score("Port", "Reach").mode == 7


def test_a_csv_file_of_the_persons_computer_becomes_a_decision(page, lab, tmp_path):
    (tmp_path / "Our sites.csv").write_text("option;Reach\nHill;4,5\nPort;7\n")
    open_lab(page)
    page.locator(".jp-LauncherCard", has_text="New Decision").click()
    page.get_by_role("dialog").get_by_text("From a CSV file").click()
    page.get_by_role("dialog").get_by_role("button", name="Create").click()
    with page.expect_file_chooser() as chooser:
        page.get_by_role("dialog").get_by_role("button", name="On this computer").click()
    chooser.value.set_files(tmp_path / "Our sites.csv")
    expect(Tab(page).panel.go("Score").get_by_role("grid")).to_contain_text("4.5")
    assert load(lab.files / "Our sites.mcda.yaml").score("Port", "Reach").mode == 7


def test_what_its_commands_take_is_described(page):
    open_lab(page)
    described = page.evaluate(
        """async () => Object.fromEntries(await Promise.all(
            jupyterapp.commands.listCommands().filter(id => id.startsWith('mcda-widget:')).map(
                async id => [id, (await jupyterapp.commands.describedBy(id)).args])))"""
    )
    assert set(described) == {
        "mcda-widget:new",
        "mcda-widget:open",
        "mcda-widget:open-as-text",
        "mcda-widget:continue-in-notebook",
        "mcda-widget:schema",
        "mcda-widget:interrupt-kernel",
        "mcda-widget:restart-kernel",
        "mcda-widget:change-kernel",
        "mcda-widget:shut-down-kernel",
    }
    assert all(schema["type"] == "object" for schema in described.values())
    decisions = described["mcda-widget:new"]["properties"]["decision"]["enum"]
    assert "taliban-engagement" in decisions


def test_settings_are_what_a_tab_opens_with(page, lab, file):
    folder = lab.home / ".jupyter/lab/user-settings/mcda-widget"
    folder.mkdir(parents=True)
    settings = {
        "method": "ahp", "elicitation": "swing", "draws": 1000, "palette": "okabe-ito",
        "autosave": True,
    }  # fmt: skip
    (folder / "files.jupyterlab-settings").write_text(json.dumps(settings))
    tab = open_tab(page)
    expect(tab.panel.root.get_by_text("by AHP").first).to_be_visible()
    swatch = tab.panel.root.locator(".standing li").first
    assert "rgb(0, 158, 115)" in swatch.evaluate("item => item.outerHTML")
    place = tab.panel.go("Test")
    place.get_by_text("What if everything is uncertain at once?").click()
    expect(place.get_by_role("combobox", name="Draws", exact=True)).to_have_value("1000")
    tab.rename("Saved by itself")
    expect(tab.dot).to_have_count(0)
    page.wait_for_function(
        "jupyterapp.shell.currentWidget.context.model.toString().includes('Saved by itself')"
    )
    expect(tab.dot).to_have_count(0)
    assert load(file).title == "Saved by itself"


def test_it_is_continued_in_a_notebook(tab, page, lab):
    tab.rename("Also in code")
    tab.root.get_by_role("button", name="Continue in a notebook").click()
    expect(page.get_by_role("tab", name="taliban-engagement.ipynb")).to_be_visible()
    page.wait_for_function(
        "jupyterapp.shell.currentWidget?.context?.path.endsWith('.ipynb') &&"
        " jupyterapp.shell.currentWidget.context.sessionContext.session?.kernel?.status === 'idle'",
        timeout=SLOW,
    )
    command(page, "notebook:run-all-cells")
    notebook = page.locator(".jp-NotebookPanel:not(.lm-mod-hidden)")
    panel = Panel(page, notebook.get_by_role("region", name="Decision panel"))
    expect(panel.root.get_by_label("Title", exact=True)).to_have_value("Also in code")
    assert load(lab.files / ARTICLE).title == "Also in code"


def test_on_a_phone_the_panel_has_the_room(page):
    page.set_viewport_size({"width": 480, "height": 900})
    tab = open_tab(page)
    expect(page.get_by_role("region", name="File Browser Section")).to_be_hidden()
    assert tab.panel.root.bounding_box()["width"] > 380
    screenshot(page, "tab-phone")


@pytest.mark.parametrize("theme", ["Light", "Dark"])
def test_it_is_seen_and_read_in_light_and_dark(tab, page, theme):
    set_theme(page, f"JupyterLab {theme}")
    screenshot(page, f"tab-{theme.lower()}")
    page.set_viewport_size({"width": 1400, "height": TALL})
    assert not complaints(tab.root.locator(".mcda-tab"))
