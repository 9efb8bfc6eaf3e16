"""What weights are held against, by keyboard alone: questions, other weights, a hidden ranking."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from .axe import TALL, complaints
from .panel_page import open_panel
from .tabbing import walk

SWITCH = "Hide the ranking until the weights are given"
LEADS = re.compile("Kandahar.* leads|Leads while")


@pytest.fixture
def panel(page):
    """The panel on the article's decision, in a window that shows all of it."""
    page.set_viewport_size({"width": 1400, "height": TALL})
    return open_panel(page, "examples/panel.ipynb")


@pytest.fixture
def weigh(panel):
    """Weigh, where people share 100 points."""
    panel.go("Weigh")
    choose_way(panel, "Share 100 points")
    return panel.place


def choose_way(panel, title):
    """Choose a way of weighing by keyboard, and return once it is in use."""
    radio = panel.place.get_by_role("radio", name=title)
    radio.focus()
    radio.press("Space")
    expect(radio).to_be_checked()


def press(part, key="Enter"):
    """Press a key on what has been found."""
    part.focus()
    part.press(key)


def pick(select, letters):
    """Choose from a list by typing how it begins, as a keyboard does."""
    select.focus()
    select.page.keyboard.type(letters)


def contrast(panel):
    return panel.place.get_by_role("region", name="Compare the weights with others")


def test_the_ranking_is_hidden_until_all_is_weighed_and_shown_by_one_button(panel, weigh):
    root = panel.root
    standing = root.get_by_role("region", name="Standing")
    expect(standing).to_contain_text(LEADS)
    press(weigh.get_by_role("switch", name=SWITCH), "Space")
    expect(standing).to_contain_text("so that nobody weighs towards a result")
    expect(standing.get_by_role("listitem")).to_have_count(0)
    choose_way(panel, "Compare in pairs")
    expect(standing).to_contain_text("8 more answers are needed in Weigh")
    expect(root.get_by_role("button", name="Show the ranking")).to_have_count(0)
    for place in ("Rank", "Test"):
        panel.go(place)
        expect(panel.place).to_contain_text("The ranking is hidden")
        expect(panel.place.locator("canvas, svg, table")).to_have_count(0)
    expect(root).not_to_contain_text(LEADS)

    panel.go("Weigh")
    choose_way(panel, "Share 100 points")
    show = standing.get_by_role("button", name="Show the ranking")
    press(show)
    expect(standing).to_contain_text(LEADS)
    expect(standing).to_be_focused()
    expect(weigh.get_by_role("switch", name=SWITCH)).not_to_be_checked()
    assert panel.python("panel.hide_results") == "False"
    standing.press("Control+z")
    expect(standing).not_to_contain_text(LEADS)


def test_code_hides_and_shows_it_too(panel):
    panel.python("setattr(panel, 'hide_results', True)")
    panel.go("Rank")
    expect(panel.place.get_by_role("button", name="Show the ranking")).to_be_visible()
    expect(panel.root).not_to_contain_text(LEADS)
    press(panel.place.get_by_role("button", name="Show the ranking"))
    panel.drawn("contributions")
    assert panel.python("panel.hide_results") == "False"


def test_questions_about_the_weights_are_set_aside_for_the_session(panel, weigh):
    flat = weigh.get_by_text("Your weights are nearly the same. Is that what you mean")
    split = weigh.get_by_text("The 4 criteria of “Leverage and delivery” hold 44 of 100 points")
    expect(flat).to_be_visible()
    expect(split).to_be_visible()
    press(weigh.get_by_role("button", name=re.compile("^Dismiss: Your weights")))
    expect(flat).to_have_count(0)
    expect(weigh.get_by_role("button", name=re.compile("^Dismiss: The 4"))).to_be_focused()
    panel.go("Rank")
    panel.go("Weigh")
    expect(split).to_be_visible()
    expect(flat).to_have_count(0)
    slider = weigh.get_by_role("slider", name="Weight of Factional cohesion")
    press(slider, "End")
    expect(split).to_have_count(0)


def test_the_way_before_stands_beside_this_one_and_others_can_be_chosen(panel, weigh):
    beside = contrast(panel)
    other = beside.get_by_role("combobox", name="Compare with")
    expect(other).to_have_value("equal")
    expect(beside).to_contain_text("give the same weights")
    slider = weigh.get_by_role("slider", name="Weight of Sustainability")
    press(slider, "End")
    expect(beside).to_contain_text("They differ most on Sustainability: 100 points by “Share 100")
    expect(beside).to_contain_text("would lead instead of Monitoring only")
    panel.drawn("weights_compared")
    press(slider, "Home")
    panel.page.wait_for_function(
        "() => document.querySelector('.chart-weights_compared').chart.view"
        ".data('compared').at(-1).weight === 0"
    )
    press(slider, "End")

    pick(other, "ent")
    expect(other).to_have_value("entropy")
    expect(beside).to_contain_text("know nothing of what matters to people")
    expect(beside).to_contain_text("With entropy weights, Joint regional roadmap (Kandahar) would")
    press(beside.locator("summary"))
    row = beside.get_by_role("row", name=re.compile("Sustainability"))
    expect(row.get_by_role("cell")).to_have_text(["100", "5.4", "+95"])

    expect(weigh).not_to_contain_text("could not be drawn")
    press(weigh.get_by_role("switch", name=SWITCH), "Space")
    expect(beside).not_to_contain_text("would")
    expect(beside).to_contain_text("They differ most on Sustainability")
    pick(other, "noth")
    expect(beside.locator("canvas")).to_have_count(0)


def test_scores_that_give_no_weights_are_said_to_and_why(panel):
    panel.go("Weigh")
    panel.python(
        "setattr(panel, 'decision', panel.decision.replace(scale={'low': 0, 'high': 9})"
        ".with_score('monitoring', 'kandahar', 0, low=0))"
    )
    beside = contrast(panel)
    pick(beside.get_by_role("combobox", name="Compare with"), "ent")
    expect(beside).to_contain_text(
        "Entropy takes figures above 0 only; “Reach to Kandahar” has 0 for “Monitoring only”"
    )


def test_groups_are_seen_as_totals_or_as_criteria_in_bars_and_table(panel, weigh):
    panel.drawn("weights")
    bars = weigh.locator(".chart-weights")
    shown = "host => host.chart.view.data('weights').map(row => row.criterion)"
    press(weigh.get_by_text("The weights as a table"))
    table = weigh.locator(".weight-table")
    toggles = weigh.get_by_role("group", name=re.compile("^Groups"))
    environment = toggles.get_by_role("button", name="The environment")
    expect(environment).to_have_attribute("aria-expanded", "true")
    press(environment)
    expect(environment).to_have_attribute("aria-expanded", "false")
    expect(environment).to_be_focused()
    expect(table.get_by_role("row", name=re.compile("Grip on jihadist ties"))).to_have_count(0)
    panel.page.wait_for_function(
        "() => document.querySelector('.chart-weights').chart.view.data('weights').length === 10"
    )
    assert "permissive" not in bars.evaluate(shown)
    panel.go("Rank")
    panel.go("Weigh")
    expect(environment).to_have_attribute("aria-expanded", "false")

    press(weigh.get_by_role("button", name="Show totals only"))
    press(weigh.get_by_text("The weights as a table"))
    expect(table.get_by_role("row")).to_have_count(4)
    press(table.get_by_role("button", name="Leverage and delivery"), "Space")
    row = table.get_by_role("row", name=re.compile("Sustainability"))
    expect(row.get_by_role("cell")).to_have_text(["11.1 points given", "11.1"])


def test_weights_are_read_back_pair_by_pair(weigh):
    press(weigh.get_by_role("slider", name="Weight of Sustainability"), "PageUp")
    press(weigh.get_by_text("Read it back"))
    pairs = weigh.locator(".read-back li")
    expect(pairs).to_have_count(8)
    expect(pairs.first).to_have_text(
        re.compile("Raising Sustainability from worst to best counts .* times as much as raising")
    )


def sound(panel):
    """Return what axe, or a walk with the Tab key, finds wrong."""
    panel.page.evaluate("() => document.activeElement.blur()")
    return complaints(panel.root) + walk(panel.root)


@pytest.mark.parametrize("width", [480, 1400])
def test_all_of_it_is_reached_by_tab_and_axe_finds_nothing(panel, weigh, width):
    panel.root.evaluate("(root, width) => { root.style.width = `${width}px` }", width)
    pick(contrast(panel).get_by_role("combobox", name="Compare with"), "crit")
    panel.drawn("weights_compared")
    weigh.locator("details").evaluate_all("all => { for (const each of all) each.open = true }")
    assert sound(panel) == []
    press(weigh.get_by_role("switch", name=SWITCH), "Space")
    for place in ("Weigh", "Rank", "Test"):
        panel.go(place)
        expect(panel.root).to_contain_text("so that nobody weighs towards a result")
        assert sound(panel) == []
