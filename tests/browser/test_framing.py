"""Everything about a criterion is edited at Frame, by keyboard alone."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from .axe import TALL, complaints
from .notebook import set_theme
from .panel_page import open_panel
from .score_page import MONITORING, UNITY, Scores
from .test_look import CUT, WIDTHS, widen

COHESION = "Factional cohesion"
KEY = "panel.decision.criterion('cohesion')"


@pytest.fixture
def panel(page):
    """The panel on the article's decision, at Frame."""
    page.set_viewport_size({"width": 1400, "height": TALL})
    panel = open_panel(page, "examples/panel.ipynb")
    panel.go("Frame")
    return panel


def card(panel, name=COHESION):
    """Return the card of a criterion."""
    field = f"[aria-label='What {name} means']"
    return panel.place.locator(".card").filter(has=panel.page.locator(field))


def opened(panel, name=COHESION):
    """Open the fields of a criterion's scale by key, and return its card."""
    found = card(panel, name)
    found.locator(".scale-details > summary").press("Enter")
    found.get_by_label(f"Lowest value of {name}").wait_for()
    return found


def tab_to(panel, wanted):
    """Press Tab until this has the focus."""
    for _ in range(80):
        if wanted.evaluate("each => each === document.activeElement"):
            return
        panel.page.keyboard.press("Tab")
    pytest.fail(f"Tab does not come to {wanted}")


def where(panel, group):
    """Return what the criterion means, where it stands in this group."""
    return panel.place.get_by_role("region", name=group).get_by_label(f"What {COHESION} means")


def undo_label(panel):
    return panel.python("panel._workspace.undo_label")


def test_direction_scale_unit_and_words_are_a_few_keys_away(panel):
    page, found = panel.page, card(panel)
    expect(found.locator("summary").first).to_contain_text(
        "1–9 · more is better · The regime's inner balance"
    )
    panel.root.get_by_role("tab", name="Frame").focus()
    tab_to(panel, found.locator("summary").first)
    page.keyboard.press("Enter")
    before = panel.root.locator(".standing").inner_text()
    tab_to(panel, found.get_by_role("radio", name="More is better"))
    page.keyboard.press("ArrowRight")
    expect(found.locator("summary").first).to_contain_text("1–9 · less is better")
    expect(panel.root.locator(".standing")).not_to_have_text(before)
    expect(found.get_by_role("radio", name="Less is better")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.type("0")
    page.keyboard.press("Tab")
    page.keyboard.type("7034860")
    page.keyboard.press("Tab")
    expect(found.locator("summary").first).to_contain_text("0–7,034,860 · less is better")
    page.keyboard.type("votes")
    page.keyboard.press("Enter")
    expect(found.locator("summary").first).to_contain_text("0–7,034,860 votes")
    assert undo_label(panel) == "'Change of unit'"

    tab_to(panel, found.get_by_label(f"What 0 means, {COHESION}"))
    page.keyboard.type("not one")
    page.keyboard.press("Tab")
    expect(found.locator(".worst-to-best")).to_contain_text("Best\nnot one", use_inner_text=True)
    value = found.get_by_label(f"Another value, {COHESION}", exact=True)
    tab_to(panel, value)
    page.keyboard.type("4")
    page.keyboard.press("Tab")
    page.keyboard.type("a few")
    page.keyboard.press("Enter")
    expect(found.get_by_label(f"What 4 means, {COHESION}")).to_have_value("a few")
    expect(value).to_be_focused()
    expect(value).to_have_value("")
    remove = found.get_by_role("button", name=f"Remove the words for 4, {COHESION}")
    remove.press("Enter")
    expect(remove).to_have_count(0)
    expect(value).to_be_focused()
    for _ in range(7):
        panel.root.press("Control+z")
    expect(found.locator("summary").first).to_contain_text("1–9 · more is better")


def test_worst_and_best_stand_beside_what_they_are(panel):
    term, words = (card(panel).locator(f".worst-to-best {part}").first for part in ("dt", "dd"))
    assert term.bounding_box()["y"] == words.bounding_box()["y"]
    assert term.bounding_box()["x"] < words.bounding_box()["x"]


def test_what_cannot_be_is_said_beside_it_and_is_there_again_after_another_place(panel):
    found = opened(panel)
    low = found.get_by_label(f"Lowest value of {COHESION}")
    high = found.get_by_label(f"Highest value of {COHESION}")
    high.fill("5")
    high.press("Enter")
    refused = found.locator("[data-field=high]").get_by_role("alert")
    expect(refused).to_contain_text(re.compile(r"outside 1 to 5: change (the score|them) first"))
    expect(refused).to_contain_text("There are words for 9, outside 1 to 5")
    low.fill("20")
    low.press("Enter")
    expect(found.locator("[data-field=low]").get_by_role("alert")).to_have_text(
        "The lowest value (20) must be below the highest (5)."
    )
    panel.go("Rank")
    panel.go("Frame")
    expect(low).to_have_value("20")
    expect(high).to_have_value("5")
    expect(found.locator("[data-field=low]").get_by_role("alert")).to_contain_text("below")
    # What did not fit before fits once the other end is given.
    low.fill("0")
    low.press("Enter")
    high.fill("90")
    high.press("Enter")
    expect(found.get_by_role("alert").filter(visible=True)).to_have_count(0)
    panel.comes_to("str(panel.decision.scale_of('cohesion').high)", "'90.0'")
    value = found.get_by_label(f"Another value, {COHESION}", exact=True)
    value.fill("99")
    words = found.get_by_label(f"What it means, {COHESION}")
    words.fill("beyond")
    words.press("Enter")
    expect(found.locator(".add-anchor").get_by_role("alert")).to_contain_text(
        "99 is outside the scale, 0 to 90."
    )
    panel.go("Rank")
    panel.go("Frame")
    expect(words).to_have_value("beyond")


def test_values_without_fixed_ends(panel):
    found = opened(panel)
    low = found.get_by_label(f"Lowest value of {COHESION}")
    low.fill("")
    low.press("Tab")
    expect(found.get_by_role("status")).to_have_text("Give the lowest value too, or empty both.")
    high = found.get_by_label(f"Highest value of {COHESION}")
    high.fill("")
    high.press("Tab")
    expect(found.get_by_role("status")).to_contain_text("measured against each other")
    expect(found.locator("summary").first).to_contain_text("no fixed ends")
    assert panel.python("panel.decision.scale_of('cohesion')") == "None"
    assert panel.python("panel.decision.scale_of('kandahar').high") == "9.0"
    expect(panel.root.locator(".standing")).not_to_contain_text("last ranking")
    low.fill("1")
    low.press("Tab")
    high.fill("9")
    high.press("Tab")
    expect(found.locator("summary").first).to_contain_text("1–9")
    assert panel.python(f"{KEY}.scale, {KEY}.open_ended") == "(None, False)"


def test_a_criterion_goes_to_another_group_and_the_focus_with_it(panel):
    found = opened(panel)
    group = found.get_by_label(f"Group of {COHESION}")
    group.focus()
    group.select_option("The environment")
    expect(where(panel, "The environment")).to_have_count(1)
    expect(group).to_be_focused()
    group.press("Control+z")
    expect(where(panel, "The regime's inner balance")).to_have_count(1)
    expect(group).to_be_focused()
    group.select_option("A new group …")
    name = found.get_by_label(f"Name of a new group for {COHESION}")
    expect(name).to_be_focused()
    panel.page.keyboard.type("The environment")
    panel.page.keyboard.press("Enter")
    expect(found.locator("[data-field=group]").get_by_role("alert")).to_contain_text(
        "There is a group “The environment” already"
    )
    name.press("Control+a")
    panel.page.keyboard.type("The factions")
    panel.page.keyboard.press("Enter")
    expect(where(panel, "The factions")).to_have_count(1)
    expect(group).to_be_focused()
    group.select_option("No group")
    expect(where(panel, "Without a group")).to_have_count(1)
    expect(group).to_be_focused()


def test_groups_are_added_named_defined_moved_and_deleted(panel):
    place, page = panel.place, panel.page
    new = place.get_by_label("Add a group", exact=True)
    new.focus()
    page.keyboard.type("The neighbours")
    page.keyboard.press("Enter")
    region = place.get_by_role("region", name="The neighbours")
    expect(region).to_be_visible()
    region.get_by_label("What The neighbours covers").focus()
    page.keyboard.type("Those who live beside it.")
    page.keyboard.press("Enter")
    name = region.get_by_label("Group", exact=True)
    name.press("Control+a")
    page.keyboard.type("The region")
    page.keyboard.press("Enter")
    menu = place.get_by_role("button", name="Change The region", exact=True)
    menu.press("Enter")
    page.keyboard.press("Enter")  # Move up
    heads = place.locator(".group-head").get_by_label("Group", exact=True)
    expect(heads.nth(2)).to_have_value("The region")
    expect(menu).to_be_focused()
    assert panel.python("panel.decision.groups[2].definition") == "'Those who live beside it.'"

    gone = place.get_by_role("button", name="Change The regime's inner balance")
    gone.press("Enter")
    page.keyboard.press("d")
    page.keyboard.press("Enter")
    expect(place.get_by_role("region", name="Without a group").locator(".card")).to_have_count(3)
    assert undo_label(panel) == '"Remove the group The regime\'s inner balance"'
    assert place.evaluate("place => place.contains(document.activeElement)")
    page.keyboard.press("Control+z")
    expect(heads).to_have_count(4)


def test_a_criterion_is_added_with_its_scale_and_direction_by_enter_alone(panel):
    place, page = panel.place, panel.page
    name = place.get_by_label("Add a criterion to The environment")
    name.focus()
    page.keyboard.type("Weapons")
    page.keyboard.press("Enter")
    expect(card(panel, "Weapons").locator("summary")).to_contain_text("1–9 · more is better")
    page.keyboard.type("Refugees")
    page.keyboard.press("Tab")
    page.keyboard.type("many")
    page.keyboard.press("Enter")
    alert = place.get_by_role("alert").filter(visible=True)
    expect(alert).to_contain_text("“many” is not a number")
    panel.go("Rank")
    panel.go("Frame")
    expect(name).to_have_value("Refugees")
    place.get_by_label("Lowest value of the new criterion in The environment").focus()
    page.keyboard.type("0")
    page.keyboard.press("Tab")
    page.keyboard.type("2000000")
    page.keyboard.press("Tab")
    page.keyboard.press("l")  # less is better
    page.keyboard.press("Enter")
    expect(card(panel, "Refugees").locator("summary")).to_contain_text(
        "0–2,000,000 · less is better · The environment"
    )


def test_a_refused_score_leads_to_the_scale_that_refused_it(panel):
    scores = Scores(panel)
    scores.at(MONITORING, UNITY)
    scores.keyboard.type("12")
    scores.press("Enter")
    change = scores.place.locator(".messages").get_by_role(
        "button", name=f"Change the scale of {UNITY}"
    )
    expect(change).to_be_visible()
    tab_to(panel, change)
    scores.press("Enter")
    found = card(panel, UNITY)
    expect(found.get_by_label(f"Lowest value of {UNITY}")).to_be_focused()
    scores.press("Tab")
    scores.keyboard.type("12")
    scores.press("Enter")
    expect(found.locator("summary").first).to_contain_text("1–12")
    panel.go("Score")
    # What was typed is taken now that it fits.
    expect(scores.cell(MONITORING, UNITY)).to_have_text("12")
    expect(
        scores.place.locator(".messages").get_by_role("alert").filter(visible=True)
    ).to_have_count(0)
    assert scores.score("monitoring", "regional-unity") == "(3.0, 12.0, 12.0)"


def test_the_drawer_leads_to_the_scale_too(panel):
    scores = Scores(panel)
    scores.at(MONITORING, UNITY)
    scores.place.locator(".drawer").get_by_role(
        "button", name=f"Change the scale of {UNITY}"
    ).press("Enter")
    expect(card(panel, UNITY).get_by_label(f"Lowest value of {UNITY}")).to_be_focused()


def test_a_criterion_is_added_at_score_with_its_scale(panel):
    scores = Scores(panel)
    scores.place.get_by_role("button", name="Add a criterion").press("Enter")
    scores.keyboard.type("Money")
    scores.press("Tab")
    scores.keyboard.type("0")
    scores.press("Tab")
    scores.keyboard.type("500")
    scores.press("Tab", "l", "Enter")
    expect(scores.head("Money")).to_be_visible()
    assert panel.python("panel.decision.directions['money']") == "'cost'"
    assert panel.python("panel.decision.scale_of('money').high") == "500.0"


@pytest.mark.parametrize("theme", ["Light", "Dark"])
def test_the_fields_are_sound_and_fit(panel, theme):
    set_theme(panel.page, f"JupyterLab {theme}")
    found = opened(panel)
    high = found.get_by_label(f"Highest value of {COHESION}")
    high.fill("0")
    high.press("Enter")
    expect(found.locator("[data-field=high]").get_by_role("alert")).to_be_visible()
    found.get_by_label(f"Group of {COHESION}").select_option("A new group …")
    found.get_by_label(f"Name of a new group for {COHESION}").wait_for()
    for width in WIDTHS:
        widen(panel, width)
        assert panel.root.evaluate(CUT) == []
    assert complaints(panel.root) == []
