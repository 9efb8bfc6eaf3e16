"""Snapshots: taken, compared, gone back to, renamed and deleted."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from .axe import TALL, complaints
from .notebook import screenshot, set_theme
from .panel_page import open_panel
from .score_page import Scores
from .tabbing import walk

# What reaches beyond the right edge of the panel.
BEYOND = """root => [...root.querySelectorAll('.snapshots, .snapshots *')]
    .filter(part => !part.closest('.unseen, .chart, .table-scroll'))
    .filter(part => part.getBoundingClientRect().right > root.getBoundingClientRect().right)
    .map(part => part.className || part.tagName)"""
ROADMAP = re.compile("Joint regional roadmap")


@pytest.fixture
def panel(page):
    """The panel on the article's decision, weighing by points, its snapshots open."""
    panel = open_panel(page, "examples/panel.ipynb")
    panel.go("Weigh").get_by_text("Share 100 points").first.click()
    expect(panel.place.get_by_label("Points of Sustainability")).to_be_visible()
    opener(panel).click()
    expect(name_of_snapshot(panel)).to_be_focused()
    return panel


def opener(panel):
    return panel.root.get_by_role("button", name="Snapshots", exact=True)


def drawer(panel):
    return panel.root.get_by_role("region", name="Snapshots")


def name_of_snapshot(panel):
    return drawer(panel).get_by_label("Name of the snapshot")


def comparison(panel):
    return drawer(panel).get_by_role("region", name="Comparison")


def take(panel, name):
    field = name_of_snapshot(panel)
    field.fill(name)
    field.press("Enter")
    expect(kept(panel).filter(has_text=name)).to_be_visible()
    expect(field).to_have_value("")


def kept(panel):
    return drawer(panel).locator(".taking li")


def give(panel, points, criterion="Sustainability"):
    field = panel.place.get_by_label(f"Points of {criterion}")
    field.fill(str(points))
    field.press("Enter")
    expect(field).to_have_value(str(points))


def press(panel, *keys):
    for key in keys:
        panel.page.keyboard.press(key)


def test_it_is_all_done_by_keyboard(panel):
    panel.page.keyboard.type("After the first round")
    press(panel, "Enter")
    expect(comparison(panel)).to_contain_text("Nothing differs.")
    expect(panel.root.locator(".status")).to_have_text("Kept as “After the first round”")
    expect(kept(panel)).to_contain_text("Joint regional roadmap (Kandahar) leads")
    give(panel, 31)
    headline = comparison(panel).locator(".headline")
    expect(headline).to_contain_text("Monitoring only takes the lead from Joint regional roadmap")
    expect(headline).to_contain_text("Nine weights changed.")
    name_of_snapshot(panel).focus()
    press(panel, "Tab", "Tab")
    compare = drawer(panel).get_by_role("button", name="Compare with now: “After the first round”")
    expect(compare).to_be_focused()
    press(panel, "Tab", "Enter")
    expect(panel.root.locator(".standing li .name").first).to_have_text(ROADMAP)
    expect(comparison(panel)).to_contain_text("Nothing differs.")
    press(panel, "Control+z")
    expect(panel.root.locator(".status")).to_have_text("Undone: Back to “After the first round”")
    expect(panel.root.locator(".standing li .name").first).to_have_text("Monitoring only")


def test_escape_closes_it_and_the_focus_returns(panel):
    expect(opener(panel)).to_have_attribute("aria-expanded", "true")
    panel.page.keyboard.type("Half a na")
    press(panel, "Escape")
    expect(name_of_snapshot(panel)).to_have_value("")
    press(panel, "Escape")
    expect(drawer(panel)).to_have_count(0)
    expect(opener(panel)).to_be_focused()
    expect(opener(panel)).to_have_attribute("aria-expanded", "false")
    press(panel, "Enter")
    drawer(panel).get_by_role("button", name="Close snapshots").click()
    expect(drawer(panel)).to_have_count(0)
    expect(opener(panel)).to_be_focused()


def test_what_did_it_is_said_drawn_and_listed(panel):
    take(panel, "first")
    give(panel, 31)
    Scores(panel).at("Monitoring only", "Regional unity")
    panel.page.keyboard.type("8.5")
    press(panel, "Enter")
    expect(comparison(panel).locator(".headline")).to_contain_text("Nine weights and one score")
    expect(comparison(panel)).to_contain_text(
        "The weights alone would have put Monitoring only first; the scores alone would not "
        "have changed the leader."
    )
    chart = panel.drawn("slope")
    label = chart.get_by_role("img").first
    expect(label).to_have_attribute(
        "aria-label", re.compile(r"Monitoring only: rank 4, \.37, then rank 1, \.\d\d")
    )
    comparison(panel).get_by_text("The same as a table").click()
    row = comparison(panel).get_by_role("row", name=re.compile("^Monitoring only"))
    assert row.get_by_role("cell").all_inner_texts()[0::2] == ["4", "1"]
    weights = comparison(panel).get_by_role("region", name="Weights").get_by_role("listitem")
    expect(weights.first).to_have_text(re.compile(r"Sustainability\s*11 to→ 31 points"))
    scores = comparison(panel).get_by_role("region", name="Scores").get_by_role("listitem")
    expect(scores.first).to_have_text(re.compile(r"Monitoring only, Regional unity\s*5 to→ 8.5"))


def test_two_snapshots_are_compared_with_each_other(panel):
    take(panel, "first")
    give(panel, 31)
    take(panel, "second")
    give(panel, 11)
    sides = comparison(panel).get_by_role("combobox")
    sides.nth(0).select_option("first")
    sides.nth(1).select_option("second")
    headline = comparison(panel).locator(".headline")
    expect(headline).to_contain_text("Monitoring only takes the lead")
    sides.nth(0).select_option("second")
    expect(sides.nth(1)).to_have_value("")
    expect(headline).to_contain_text("Joint regional roadmap (Kandahar) takes the lead")


def test_a_name_that_is_taken_or_missing_is_answered_beside_the_field(panel):
    take(panel, "first")
    field = name_of_snapshot(panel)
    for name, said in (("first", "“first” already"), ("  ", "needs a name")):
        field.fill(name)
        field.press("Enter")
        expect(drawer(panel).get_by_role("alert").filter(has_text=said)).to_be_visible()
        expect(field).to_have_value(name)
        expect(field).to_be_focused()
    expect(kept(panel)).to_have_count(1)


def test_a_snapshot_is_renamed_and_stays_compared(panel):
    take(panel, "first")
    take(panel, "second")
    drawer(panel).get_by_role("button", name="Compare with now: “first”").click()
    button = drawer(panel).get_by_role("button", name="Rename “first”")
    button.focus()
    press(panel, "Enter")
    field = drawer(panel).get_by_label("New name of “first”")
    expect(field).to_be_focused()
    panel.page.keyboard.type("second")
    press(panel, "Enter")
    expect(drawer(panel).get_by_role("alert").filter(has_text="already")).to_be_visible()
    press(panel, "Escape")
    expect(button).to_be_focused()
    press(panel, "Enter")
    panel.page.keyboard.type("Monday")
    press(panel, "Enter")
    expect(drawer(panel).get_by_role("button", name="Rename “Monday”")).to_be_focused()
    expect(comparison(panel).get_by_role("combobox").first).to_have_value("Monday")
    assert panel.python("[s.name for s in panel._workspace.snapshots]") == "['second', 'Monday']"


def test_a_deleted_snapshot_is_brought_back(panel):
    take(panel, "first")
    delete = drawer(panel).get_by_role("button", name="Delete “first”")
    delete.focus()
    press(panel, "Enter")
    expect(kept(panel)).to_have_count(0)
    expect(comparison(panel)).to_have_count(0)
    expect(drawer(panel).get_by_role("button", name="Bring it back")).to_be_focused()
    press(panel, "Enter")
    expect(kept(panel)).to_contain_text("first")
    expect(name_of_snapshot(panel)).to_be_focused()


def test_a_comparison_without_a_ranking_says_why(panel):
    take(panel, "first")
    panel.place.get_by_text("Compare in pairs").first.click()
    expect(comparison(panel).locator(".headline")).to_contain_text("Now there is no ranking.")
    expect(comparison(panel).locator(".chart")).to_have_count(0)
    expect(comparison(panel).get_by_role("region", name="Judgements")).to_be_visible()


@pytest.mark.parametrize("theme", ["Light", "Dark"])
def test_it_fits_every_width_and_axe_finds_nothing(panel, theme):
    take(panel, "A name that is as long as sixty letters, which is rather long")
    give(panel, 31)
    drawer(panel).get_by_role("button", name=re.compile("^Rename")).click()
    field = drawer(panel).get_by_label(re.compile("^New name"))
    field.fill(" ")
    field.press("Enter")
    expect(drawer(panel).get_by_role("alert").filter(has_text="needs a name")).to_be_visible()
    comparison(panel).get_by_text("The same as a table").click()
    panel.drawn("slope")
    set_theme(panel.page, f"JupyterLab {theme}")
    panel.page.evaluate("jupyterapp.shell.collapseLeft()")
    for width in (480, 1000, 1600):
        panel.page.set_viewport_size({"width": width, "height": TALL})
        assert panel.root.evaluate(BEYOND) == []
        assert not (found := complaints(drawer(panel))), "\n".join(found)
        screenshot(drawer(panel), f"snapshots-{width}-{theme.lower()}")
    assert complaints(panel.root.locator(".head")) == []


def test_tab_comes_to_everything_in_it(panel):
    take(panel, "first")
    give(panel, 31)
    drawer(panel).get_by_role("button", name="Delete “first”").click()
    take(panel, "second")
    give(panel, 11)
    panel.drawn("slope")
    panel.page.evaluate("document.activeElement.blur()")
    assert walk(panel.root) == []
