"""Undo and redo by key, wherever the focus is."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from .panel_page import open_panel
from .score_page import Scores

STEP = "panel._workspace.undo_label"


@pytest.fixture
def panel(page):
    """The panel on the article's decision, weighing by points, as `panel` in its kernel."""
    panel = open_panel(page, "examples/panel.ipynb")
    panel.go("Weigh").get_by_text("Share 100 points").first.click()
    expect(panel.place.get_by_label("Points of Sustainability")).to_be_visible()
    return panel


def status(panel):
    return panel.root.locator(".status")


def test_a_field_without_a_draft_undoes_what_the_panel_did_last(panel):
    points = panel.place.get_by_label("Points of Sustainability")
    points.fill("31")
    points.press("Enter")
    expect(panel.place.get_by_label("Points of Reach to Kandahar")).to_have_value("8.6")
    points.press("Control+z")
    expect(points).to_have_value("11.1")
    expect(points).to_be_focused()
    expect(status(panel)).to_have_text("Undone: Weight of Sustainability")
    points.press("Control+Shift+z")
    expect(points).to_have_value("31")
    expect(status(panel)).to_have_text("Done again: Weight of Sustainability")
    points.press("Control+z")
    expect(points).to_have_value("11.1")
    points.press("Control+y")
    expect(points).to_have_value("31")


def test_a_draft_has_the_browser_s_own_undo(panel):
    points = panel.place.get_by_label("Points of Sustainability")
    before = panel.python(STEP)
    points.focus()
    panel.page.keyboard.type("3")  # a letter: more may be more steps of the browser
    points.press("Control+z")
    expect(points).to_have_value("11.1")
    assert panel.python(STEP) == before
    points.press("Control+Shift+z")
    expect(points).to_have_value("3")
    points.press("Enter")
    expect(panel.place.get_by_label("Points of Reach to Kandahar")).to_have_value("12.1")


def test_a_refused_draft_has_it_too(panel):
    points = panel.place.get_by_label("Points of Sustainability")
    points.fill("many")
    points.press("Enter")
    expect(panel.place.get_by_role("alert").filter(has_text="not a number")).to_be_visible()
    before = panel.python(STEP)
    points.press("Control+z")
    expect(points).to_have_value("11.1")
    assert panel.python(STEP) == before


def test_an_edit_and_its_undo_pressed_at_once_are_both_done(panel):
    points = panel.place.get_by_label("Points of Sustainability")
    points.fill("31")
    points.press("Enter")
    points.press("Control+z")
    expect(status(panel)).to_have_text("Undone: Weight of Sustainability")
    expect(points).to_have_value("11.1")
    assert panel.python("panel._workspace.redo_label") == "'Weight of Sustainability'"


def test_what_is_being_dragged_is_undone_as_a_whole(panel):
    slider = panel.place.get_by_role("slider", name="Weight of Sustainability")
    slider.focus()
    for _ in range(15):  # faster than the kernel answers
        slider.press("ArrowRight")
    slider.press("Control+z")
    expect(status(panel)).to_have_text("Undone: Weight of Sustainability")
    expect(slider).to_have_value("11")
    assert panel.python("f'{panel.decision.weights.sustainability:.3f}'") == "'0.111'"


def test_a_score_is_undone_from_its_cell(panel):
    cell = Scores(panel).at("Monitoring only", "Regional unity")
    panel.page.keyboard.type("9")
    panel.page.keyboard.press("Control+z")  # the cell's draft
    panel.page.keyboard.type("8")
    panel.page.keyboard.press("Enter")
    expect(cell).to_have_text("8")
    panel.page.keyboard.press("Control+z")
    expect(cell).to_have_text("5")
    expect(status(panel)).to_have_text("Undone: Score of Monitoring only")


def test_a_text_is_undone_from_another_place(panel):
    place = panel.go("Frame")
    option = place.get_by_label("Option", exact=True).first
    before = option.input_value()
    option.fill("Pressure, each alone")
    option.press("Enter")
    expect(panel.root.locator(".standing")).to_contain_text("Pressure, each alone")
    panel.go("Rank")
    panel.root.get_by_role("tab", name="Rank").focus()
    panel.page.keyboard.press("Control+z")
    expect(panel.root.locator(".standing")).to_contain_text(before)
    expect(status(panel)).to_have_text("Undone: Change of name")


def test_the_end_of_the_history_is_said(panel):
    tab = panel.root.get_by_role("tab", name="Weigh")
    tab.press("Control+z")
    expect(status(panel)).to_have_text("Undone: Change of weighing")
    tab.press("Control+z")
    expect(status(panel)).to_have_text("Nothing to undo")
    tab.press("Control+y")
    tab.press("Control+y")
    expect(status(panel)).to_have_text("Nothing to do again")


def test_the_buttons_say_what_they_did(panel):
    panel.root.get_by_role("button", name=re.compile("^Undo")).click()
    expect(status(panel)).to_have_text("Undone: Change of weighing")
    panel.root.get_by_role("button", name=re.compile("^Redo")).click()
    expect(status(panel)).to_have_text("Done again: Change of weighing")


def test_the_notebook_s_own_undo_stays_its_own(panel):
    source = "jupyterapp.shell.currentWidget.content.widgets[0].model.sharedModel.source"
    before = panel.page.evaluate(source)
    tab = panel.root.get_by_role("tab", name="Weigh")
    tab.press("Control+z")
    expect(status(panel)).to_have_text("Undone: Change of weighing")
    tab.press("z")
    tab.press("Control+z")
    assert panel.page.evaluate(source) == before
