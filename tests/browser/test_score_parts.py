"""Options and criteria in the score table, and what stands behind a score."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from .score_page import ISOLATION, LASTING, MONITORING


def test_an_option_is_renamed_by_keyboard_and_a_name_that_is_taken_is_refused(scores):
    scores.at(ISOLATION, "Legitimacy incentives")
    scores.press("ArrowLeft", "F2")
    field = scores.place.get_by_role("textbox", name="New name of Isolation")
    expect(field).to_be_focused()
    field.fill(MONITORING)
    scores.press("Enter")
    expect(scores.place.get_by_role("alert").filter(has_text="already")).to_be_visible()
    expect(field).to_have_value(MONITORING)
    field.fill("Isolation for good")
    scores.press("Enter")
    button = scores.place.get_by_role("button", name="Change Isolation for good")
    expect(button).to_be_focused()
    scores.press("F2")
    scores.keyboard.type("Something else")
    scores.press("Escape")
    expect(button).to_be_focused()


def test_options_and_criteria_are_moved_by_keyboard(scores):
    scores.at("Fragmented pressure", "Legitimacy incentives")
    scores.press("ArrowLeft", "Alt+ArrowDown", "Alt+ArrowDown")
    expect(scores.status()).to_have_text("Fragmented pressure is number 3 of 7 now.")
    expect(scores.place.get_by_role("button", name="Change Fragmented pressure")).to_be_focused()
    assert scores.names("row")[2] == "Fragmented pressure"
    scores.press("ArrowRight", "Control+Home", "ArrowUp", "Alt+ArrowRight")
    expect(scores.status()).to_have_text("Legitimacy incentives is number 2 of 9 now.")
    expect(scores.place.get_by_role("button", name="Change Legitimacy incentives")).to_be_focused()
    assert scores.names("column")[:2] == ["Hardliner constraints", "Legitimacy incentives"]
    expect(scores.cell("Fragmented pressure", "Legitimacy incentives")).to_have_text("3")


def test_a_menu_is_used_by_keyboard(scores):
    scores.at(ISOLATION, "Legitimacy incentives")
    scores.press("ArrowLeft", "Enter")
    menu = scores.panel.page.get_by_role("menu", name="Change Isolation")
    expect(menu.get_by_role("menuitem", name="Rename")).to_be_focused()
    scores.press("ArrowUp")
    expect(menu.get_by_role("menuitem", name="Delete")).to_be_focused()
    scores.press("m")
    expect(menu.get_by_role("menuitem", name="Move up")).to_be_focused()
    scores.press("Escape")
    expect(menu).to_have_count(0)
    expect(scores.place.get_by_role("button", name="Change Isolation")).to_be_focused()
    scores.press("Enter", "End", "Enter")
    expect(scores.status()).to_contain_text("Isolation is deleted")
    assert ISOLATION not in scores.names("row")
    expect(scores.place.get_by_role("button", name=f"Change {MONITORING}")).to_be_focused()
    scores.press("Control+z")
    expect(scores.head(ISOLATION)).to_be_visible()


def test_a_menu_is_used_by_mouse(scores):
    scores.menu(LASTING, "Move left")
    expect(scores.status()).to_have_text("Sustainability is number 8 of 9 now.")
    scores.place.get_by_role("button", name="Change Factional cohesion").click()
    last = scores.panel.page.get_by_role("menuitem", name=re.compile("^Move right"))
    expect(last).to_have_attribute("aria-disabled", "true")  # the last of its group
    scores.press("Escape")
    scores.menu(ISOLATION, "Rename")
    expect(scores.place.get_by_role("textbox", name="New name of Isolation")).to_be_focused()


def test_options_and_criteria_are_added_at_the_ends(scores):
    scores.place.get_by_role("button", name="Add an option").click()
    field = scores.place.get_by_role("textbox", name="Add an option")
    expect(field).to_be_focused()
    for name in ("Do nothing", "Wait"):
        field.fill(name)
        field.press("Enter")
        expect(field).to_have_value("")
    field.press("Escape")
    expect(scores.place.get_by_role("button", name="Add an option")).to_be_focused()
    expect(scores.head("Wait")).to_be_visible()
    assert scores.names("row")[-2:] == ["Do nothing", "Wait"]
    scores.place.get_by_role("button", name="Add a criterion").click()
    scores.keyboard.type("Human rights")
    scores.press("Enter")
    expect(scores.head("Human rights")).to_be_visible()
    assert scores.python("panel.decision.criterion('human-rights').group") == "'leverage'"
    expect(scores.cell("Wait", "Human rights")).to_have_attribute("aria-label", "missing")


def test_the_range_rationale_and_evidence_of_a_score_are_kept(scores):
    cell = scores.at(ISOLATION, LASTING)
    scores.press("Control+Enter")
    named = f"{ISOLATION}, {LASTING}"
    expect(scores.place.get_by_label(f"Lowest plausible value, {named}")).to_be_focused()
    scores.press("Tab", "Tab")
    scores.keyboard.type("9")
    scores.press("Tab", "Control+a")
    scores.keyboard.type("Because we say so.")
    scores.press("Control+Enter")
    expect(cell).to_be_focused()
    expect(cell).to_have_attribute("aria-label", re.compile("highest 9.*with a rationale"))
    scores.place.get_by_text("Add a quote it rests on").click()
    scores.place.get_by_label(f"Quote, {named}").fill("They last.")
    scores.place.get_by_label(f"Where the quote stands, {named}").fill("p. 7")
    scores.place.get_by_role("button", name="Add", exact=True).click()
    expect(scores.place.locator(".drawer blockquote")).to_contain_text("They last.")
    score = "panel.decision.score('isolation', 'sustainability')"
    kept = scores.python(f"({score}.rationale, {score}.high, {score}.evidence[-1].where)")
    assert kept == "('Because we say so.', 9.0, 'p. 7')"


def test_a_quote_and_a_rationale_that_were_begun_are_there_again(scores):
    scores.at(ISOLATION, LASTING)
    scores.place.get_by_text("Add a quote it rests on").click()
    quote = scores.place.get_by_label(f"Quote, {ISOLATION}, {LASTING}")
    quote.fill("They last.")
    scores.place.get_by_label(f"Rationale, {ISOLATION}, {LASTING}").fill("So it is.")
    scores.at(MONITORING, LASTING)
    scores.at(ISOLATION, LASTING)
    expect(quote).to_have_value("They last.")
    expect(quote).to_be_visible()
    rationale = "panel.decision.score('isolation', 'sustainability').rationale"
    scores.panel.comes_to(rationale, "'So it is.'")


def test_a_limit_that_did_not_fit_is_taken_once_it_does(scores):
    scores.at(ISOLATION, LASTING)
    named = f"plausible value, {ISOLATION}, {LASTING}"
    low, mode, high = (
        scores.place.get_by_label(f"{which} {named}") for which in ("Lowest", "Most", "Highest")
    )
    assert scores.score("isolation", "sustainability") == "(4.0, 6.0, 8.0)"
    low.fill("7")
    low.press("Tab")
    expect(low).to_have_attribute("aria-invalid", "true")
    scores.at(MONITORING, LASTING)
    scores.at(ISOLATION, LASTING)
    expect(low).to_have_value("7")
    expect(low).to_have_attribute("aria-invalid", "true")
    mode.fill("8")
    mode.press("Tab")
    expect(low).to_have_attribute("aria-invalid", "false")
    assert scores.score("isolation", "sustainability") == "(7.0, 8.0, 8.0)"
    high.fill("soon")
    high.press("Tab")
    expect(high).to_have_attribute("aria-invalid", "true")
    high.press("Escape")
    expect(high).to_have_value("8")
    expect(high).to_have_attribute("aria-invalid", "false")


def test_an_assumption_is_marked_in_the_table(scores):
    cell = scores.at(MONITORING, LASTING)
    expect(cell).not_to_have_class(re.compile("assumed"))
    scores.place.get_by_label("This is an assumption").check()
    expect(cell).to_have_class(re.compile("assumed"))
    expect(cell).to_have_attribute("aria-label", re.compile("an assumption"))


def test_escape_leads_back_from_below_the_table(scores):
    cell = scores.at(ISOLATION, LASTING)
    rationale = scores.place.get_by_label(f"Rationale, {ISOLATION}, {LASTING}")
    before = rationale.input_value()
    rationale.fill("Not this.")
    scores.press("Escape")
    expect(cell).to_be_focused()
    expect(rationale).to_have_value(before)


def test_words_of_the_scale_give_their_value(scores):
    cell = scores.at(ISOLATION, LASTING)
    scores.place.locator(".anchors").get_by_role("button").first.click()
    expect(cell).to_have_text("9")
