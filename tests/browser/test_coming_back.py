"""What was typed and not taken is there again, with why, after another place was looked at."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from .panel_page import open_panel
from .score_page import ISOLATION, MONITORING


@pytest.fixture
def panel(page):
    """The panel on the article's decision, as `panel` in its kernel."""
    return open_panel(page, "examples/panel.ipynb")


def alert(panel, text):
    return panel.place.get_by_role("alert").filter(has_text=text)


def test_points_that_were_refused(panel):
    panel.go("Weigh").get_by_text("Share 100 points").first.click()
    points = panel.place.get_by_label("Points of Sustainability")
    points.fill("150")
    points.press("Enter")
    expect(alert(panel, "There are 100 points to share")).to_be_visible()
    panel.go("Rank")
    panel.go("Weigh")
    expect(points).to_have_value("150")
    expect(points).to_have_attribute("aria-invalid", "true")
    expect(alert(panel, "There are 100 points to share")).to_be_visible()
    points.press("Escape")
    expect(points).to_have_value("11.1")
    expect(alert(panel, "There are 100 points to share")).to_be_hidden()


def test_points_that_were_emptied_ask_for_some(panel):
    panel.go("Weigh").get_by_text("Share 100 points").first.click()
    points = panel.place.get_by_label("Points of Sustainability")
    points.fill("")
    points.press("Enter")
    expect(alert(panel, "Give points from 0 to 100")).to_be_visible()
    expect(points).to_have_attribute("aria-invalid", "true")
    points.fill("31")
    points.press("Enter")
    expect(panel.place.get_by_label("Points of Reach to Kandahar")).to_have_value("8.6")
    expect(alert(panel, "Give points from 0 to 100")).to_be_hidden()


def test_a_lock_that_was_in_the_way_is_not_spoken_of_once_it_is_open(panel):
    panel.go("Weigh").get_by_text("Share 100 points").first.click()
    locks = panel.place.get_by_role("button", name=re.compile("^Lock "))
    expect(locks).to_have_count(9)
    for lock in locks.all()[:-1]:
        lock.click()
    points = panel.place.get_by_label("Points of Sustainability")
    points.fill("31")
    points.press("Enter")
    expect(points).to_have_attribute("aria-invalid", "true")
    panel.place.get_by_role("button", name="Share equally").click()
    expect(points).to_have_attribute("aria-invalid", "false")
    points.press("Enter")
    expect(panel.place.get_by_label("Points of Reach to Kandahar")).to_have_value("8.6")


def test_a_text_that_was_refused(panel):
    name = panel.go("Frame").get_by_label("Option", exact=True).nth(1)
    before = name.input_value()
    name.fill(MONITORING)
    panel.root.get_by_role("tab", name="Rank").click()
    expect(panel.root.locator(".status")).to_contain_text("Not taken: ")
    panel.go("Frame")
    expect(name).to_have_value(MONITORING)
    expect(alert(panel, "already")).to_be_visible()
    name.press("Escape")
    expect(name).to_have_value(before)
    expect(alert(panel, "already")).to_be_hidden()


def test_a_name_in_the_table_that_was_refused(scores):
    scores.at(ISOLATION, "Legitimacy incentives")
    scores.press("ArrowLeft", "F2")
    field = scores.place.get_by_role("textbox", name="New name of Isolation")
    field.fill(MONITORING)
    scores.press("Enter")
    expect(scores.place.get_by_role("alert").filter(has_text="already")).to_be_visible()
    scores.panel.go("Rank")
    scores.panel.go("Score")
    expect(field).to_have_value(MONITORING)
    expect(scores.place.get_by_role("alert").filter(has_text="already")).to_be_visible()
    expect(field).not_to_be_focused()
    field.press("Escape")
    expect(field).to_have_count(0)


def test_a_block_that_has_something_to_ask(scores):
    scores.at(ISOLATION, "Legitimacy incentives")
    scores.paste("3\tmany\n4\t5")
    offer = scores.place.get_by_role("alertdialog", name="Nothing is pasted yet")
    expect(offer).to_contain_text("many")
    scores.panel.go("Rank")
    scores.panel.go("Score")
    expect(offer).to_contain_text("many")
    offer.get_by_role("button", name="Cancel").click()
    expect(offer).to_have_count(0)
