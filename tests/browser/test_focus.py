"""The keyboard stays in the panel, and its keys mean what was done last."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from .panel_page import open_panel
from .score_page import ISOLATION, MONITORING


@pytest.fixture
def panel(page):
    """The panel on the article's decision, as `panel` in its kernel."""
    return open_panel(page, "examples/panel.ipynb")


def status(panel):
    return panel.root.locator(".status")


def test_a_text_that_was_taken_keeps_the_focus_and_is_undone(panel):
    name = panel.go("Frame").get_by_label("Option", exact=True).nth(1)
    before = name.input_value()
    name.fill("Pressure by all")
    name.press("Enter")
    expect(panel.root.locator(".standing")).to_contain_text("Pressure by all")
    expect(name).to_be_focused()
    name.press("Control+z")
    expect(name).to_have_value(before)
    expect(status(panel)).to_have_text("Undone: Change of name")


def test_what_is_typed_on_while_a_text_is_taken_stays(panel):
    name = panel.go("Frame").get_by_label("Option", exact=True).nth(1)
    name.fill("Pressure")
    name.press("Enter")
    name.press_sequentially(" by all")
    named = panel.root.locator(".standing li .name").filter(has_text="Pressure")
    expect(named).not_to_have_count(0)
    expect(name).to_have_value("Pressure by all")
    name.press("Enter")
    expect(panel.root.locator(".standing")).to_contain_text("Pressure by all")


def test_what_is_deleted_by_its_menu_comes_back_by_key(panel):
    place = panel.go("Frame")
    place.get_by_role("button", name=f"Change {MONITORING}").click()
    panel.page.get_by_role("menuitem", name="Delete").click()
    name = f"What {MONITORING} means"
    expect(place.get_by_label(name)).to_have_count(0)
    assert panel.page.evaluate("document.activeElement.closest('.mcda') !== null")
    panel.page.keyboard.press("Control+z")
    expect(place.get_by_label(name)).to_have_count(1)


def test_who_goes_elsewhere_is_let_go(panel):
    panel.go("Weigh")
    panel.page.evaluate("document.activeElement.blur()")
    panel.python("setattr(panel, 'method', 'wsm')")
    expect(panel.root.locator(".standing")).to_contain_text("Weighted sum")
    assert panel.page.evaluate("document.activeElement === document.body")


def test_a_click_on_a_cell_takes_the_name_that_is_being_changed(scores):
    scores.at(ISOLATION, "Legitimacy incentives")
    scores.press("ArrowLeft", "F2")
    field = scores.place.get_by_role("textbox", name="New name of Isolation")
    field.fill("Isolation for good")
    cell = scores.cell(MONITORING, "Legitimacy incentives")
    cell.click()
    expect(cell).to_be_focused()
    expect(scores.head("Isolation for good")).to_be_visible()
    scores.press("ArrowRight")
    expect(scores.cell(MONITORING, "Hardliner constraints")).to_be_focused()


def test_the_save_menu_closes_behind_the_focus(panel):
    summary = panel.root.locator("summary", has_text="Save")
    summary.press("Enter")
    download = panel.root.get_by_role("button", name="Download everything")
    expect(download).to_be_visible()
    for _ in range(8):
        panel.page.keyboard.press("Tab")
    expect(download).to_be_hidden()
    assert panel.page.evaluate("document.activeElement.closest('.mcda') !== null")


def test_undo_waits_for_a_block_that_is_being_pasted(scores):
    cell = scores.at(ISOLATION, "Legitimacy incentives")
    before = cell.inner_text()
    scores.paste("9\t9\n9\t9")
    scores.press("Control+z")
    expect(status(scores.panel)).to_contain_text("Undone: Paste")
    expect(cell).to_have_text(before)


def test_undo_means_no_step_before_what_was_just_refused(scores):
    cell = scores.at(ISOLATION, "Legitimacy incentives")
    scores.keyboard.type("7")
    scores.press("Enter")
    expect(cell).to_have_text("7")
    scores.at(ISOLATION, "Legitimacy incentives")
    scores.keyboard.type("70")
    # Both before the kernel can answer.
    scores.field(ISOLATION, "Legitimacy incentives").evaluate(
        """field => [{key: "Enter"}, {key: "z", ctrlKey: true}].forEach(key =>
            field.dispatchEvent(new KeyboardEvent("keydown", {...key, bubbles: true})))"""
    )
    expect(status(scores.panel)).to_contain_text("not taken")
    assert scores.score("isolation", "legitimacy") == "(1.0, 7.0, 7.0)"


def test_what_a_stopped_kernel_cannot_keep_says_so(panel):
    panel.go("Weigh").get_by_text("Share 100 points").first.click()
    points = panel.place.get_by_label("Points of Sustainability")
    expect(points).to_be_visible()
    panel.page.evaluate("jupyterapp.shell.currentWidget.sessionContext.session.kernel.shutdown()")
    panel.page.wait_for_function(
        "jupyterapp.shell.currentWidget.sessionContext.session?.kernel?.isDisposed !== false"
    )
    points.fill("31")
    points.press("Enter")
    expect(panel.root.get_by_text("what you typed since is not kept yet")).to_be_visible(
        timeout=15_000
    )
    expect(points).to_have_value("31")
