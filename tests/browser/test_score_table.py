"""The score table: typing, moving about and choosing ranges, as in a spreadsheet."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from .score_page import ISOLATION, KANDAHAR, LASTING, MONITORING, RECOGNITION, UNITY, chosen


def test_a_score_is_typed_over(scores):
    cell = scores.at(MONITORING, UNITY)
    scores.keyboard.type("8.5")
    scores.press("Enter")
    expect(cell).to_have_text("8.5")
    expect(cell).not_to_have_class(re.compile("sent"))
    assert scores.score("monitoring", "regional-unity").split(", ")[1] == "8.5"


def test_figures_typed_faster_than_the_kernel_answers_all_arrive(scores):
    scores.at(RECOGNITION, UNITY)
    for key in ("7", "Enter", "8", "Enter", "9", "Enter"):
        scores.keyboard.press(key)
    modes = [
        f"panel.decision.score({o!r}, 'regional-unity').mode"
        for o in ("recognition", "isolation", "monitoring")
    ]
    assert scores.python(f"[{', '.join(modes)}]") == "[7.0, 8.0, 9.0]"


def test_ranges_typed_faster_than_the_kernel_answers_all_arrive(scores):
    scores.at(RECOGNITION, UNITY)
    for key in ("2", "/", "3", "/", "5", "Enter", "7", "Enter"):
        scores.keyboard.press(key)
    expect(scores.cell(MONITORING, UNITY)).to_be_focused()
    assert scores.score("recognition", "regional-unity") == "(2.0, 3.0, 5.0)"
    assert scores.score("isolation", "regional-unity").split(", ")[1] == "7.0"


def test_what_was_refused_is_dropped_and_the_score_under_it_stays(scores):
    before = scores.score("monitoring", "regional-unity")
    cell = scores.cell(MONITORING, UNITY)
    said = scores.place.get_by_role("alert").filter(has_text="is not a number")
    button = said.get_by_role("button", name=f"Drop “many”, {MONITORING}, {UNITY}")
    for drop in (lambda: scores.press("Delete"), lambda: scores.press("Escape"), button.click):
        scores.at(MONITORING, UNITY)
        scores.keyboard.type("many")
        scores.at(RECOGNITION, UNITY)
        expect(cell).to_have_text("many")
        expect(said).to_be_visible()
        scores.at(MONITORING, UNITY)
        drop()
        expect(said).to_have_count(0)
        expect(cell).to_have_text("5")
    assert scores.score("monitoring", "regional-unity") == before
    assert scores.python("panel._workspace.undo_label") == "''"


def test_what_was_refused_is_still_there_after_another_place(scores):
    scores.at(MONITORING, UNITY)
    scores.keyboard.type("many")
    scores.panel.go("Rank")
    head = scores.panel.root.locator(".status")
    expect(head).to_have_text(f"Not taken at Score: {MONITORING}, {UNITY}, “many”.")
    scores.panel.go("Score")
    expect(scores.cell(MONITORING, UNITY)).to_have_text("many")
    scores.python(
        "setattr(panel, 'decision', panel.decision.with_score('monitoring', 'regional-unity', 6))"
    )
    expect(scores.cell(MONITORING, UNITY)).to_have_text("6")
    expect(scores.place.get_by_role("alert")).to_have_count(0)


def test_another_window_leaves_what_is_being_typed_alone(scores):
    scores.at(MONITORING, UNITY)
    scores.press("1")
    field = scores.field(MONITORING, UNITY)
    field.evaluate("field => field.dispatchEvent(new FocusEvent('blur'))")
    scores.press("2", "Escape")
    expect(field).to_have_count(0)
    assert scores.python("panel._workspace.undo_label") == "''"


def test_a_range_is_typed_at_once(scores):
    cell = scores.at(MONITORING, UNITY)
    scores.keyboard.type("2/3,5/5")
    scores.press("Enter")
    expect(cell).to_have_attribute("aria-label", re.compile("^3.5, lowest 2, highest 5"))
    scores.at(MONITORING, UNITY)
    scores.press("F2")
    expect(scores.field(MONITORING, UNITY)).to_have_value("2/3.5/5")


def test_what_cannot_be_a_score_is_answered_beside_it_and_nothing_is_lost(scores):
    before = scores.score("monitoring", "regional-unity")
    cell = scores.at(MONITORING, UNITY)
    scores.keyboard.type("99")
    scores.press("Enter")
    alert = scores.place.get_by_role("alert").filter(has_text="off the scale")
    expect(alert).to_be_visible()
    field = scores.field(MONITORING, UNITY)
    expect(field).to_have_value("99")
    expect(field).to_be_focused()
    assert scores.score("monitoring", "regional-unity") == before
    scores.press("Escape")
    expect(alert).to_have_count(0)
    expect(cell).to_have_text("5")
    expect(cell).to_be_focused()


def test_what_was_typed_into_a_cell_that_was_left_stays_there_when_it_is_refused(scores):
    cell = scores.at(MONITORING, UNITY)
    scores.keyboard.type("many")
    scores.at(ISOLATION, UNITY)
    expect(cell).to_have_attribute("aria-invalid", "true")
    expect(cell).to_have_text("many")
    said = scores.place.get_by_role("alert").filter(has_text="is not a number")
    expect(said).to_contain_text(f"{MONITORING}, {UNITY}")
    scores.at(MONITORING, UNITY)
    scores.press("F2")
    expect(scores.field(MONITORING, UNITY)).to_have_value("many")
    scores.keyboard.type("4")
    scores.press("Enter")
    expect(said).to_have_count(0)
    expect(cell).to_have_text("4")


def test_escape_leaves_a_score_as_it_was(scores):
    cell = scores.at(MONITORING, UNITY)
    scores.keyboard.type("9")
    scores.press("Escape")
    expect(cell).to_have_text("5")
    cell.dblclick()
    expect(scores.field(MONITORING, UNITY)).to_be_focused()
    scores.press("Escape")
    expect(cell).to_be_focused()
    assert scores.python("panel._workspace.undo_label") == "''"


def test_keys_move_about_the_table(scores):
    scores.at("Fragmented pressure", "Legitimacy incentives")
    for key, option, criterion in (
        ("ArrowRight", "Fragmented pressure", "Hardliner constraints"),
        ("ArrowDown", "Joint regional roadmap (Kabul)", "Hardliner constraints"),
        ("End", "Joint regional roadmap (Kabul)", LASTING),
        ("Enter", "Joint regional roadmap (Kandahar)", LASTING),
        ("Shift+Enter", "Joint regional roadmap (Kabul)", LASTING),
        ("Home", "Joint regional roadmap (Kabul)", "Legitimacy incentives"),
        ("PageDown", MONITORING, "Legitimacy incentives"),
        ("Control+End", MONITORING, LASTING),
        ("Control+Home", "Fragmented pressure", "Legitimacy incentives"),
        ("Control+ArrowRight", "Fragmented pressure", LASTING),
    ):
        scores.press(key)
        expect(scores.cell(option, criterion)).to_be_focused()


def test_heads_are_reached_by_arrows(scores):
    scores.at("Fragmented pressure", "Legitimacy incentives")
    scores.press("ArrowUp")
    button = "Change Legitimacy incentives"
    expect(scores.place.get_by_role("button", name=button)).to_be_focused()
    scores.press("ArrowDown", "ArrowLeft", "ArrowDown")
    button = "Change Joint regional roadmap (Kabul)"
    expect(scores.place.get_by_role("button", name=button)).to_be_focused()


def test_tab_goes_on_while_typing_and_else_leaves_the_table(scores):
    scores.at(MONITORING, UNITY)
    scores.press("7", "Tab", "6", "Tab")
    expect(scores.cell(MONITORING, LASTING)).to_be_focused()
    scores.press("5", "Enter")  # to under where the run began; here it is the last row
    expect(scores.cell(MONITORING, UNITY)).to_be_focused()
    assert (
        scores.python(
            "[panel.decision.score('monitoring', c).mode for c in"
            " ('regional-unity', 'kandahar', 'sustainability')]"
        )
        == "[7.0, 6.0, 5.0]"
    )
    scores.press("Tab")
    expect(scores.place.get_by_role("button", name="Add an option")).to_be_focused()
    scores.press("Shift+Tab")
    expect(scores.cell(MONITORING, UNITY)).to_be_focused()
    scores.press("Shift+Tab")
    assert not scores.grid.evaluate("grid => grid.contains(document.activeElement)")


def test_a_run_of_tab_ends_where_it_is_left(scores):
    scores.at(RECOGNITION, "Legitimacy incentives")
    scores.press("7", "Tab")
    scores.at(RECOGNITION, UNITY)
    scores.press("3", "Enter")
    expect(scores.cell(ISOLATION, UNITY)).to_be_focused()


def test_keys_act_on_what_has_the_focus(scores):
    scores.at(MONITORING, UNITY)
    scores.place.get_by_role("button", name=f"Change {ISOLATION}").click()
    scores.press("Escape", "F2")
    expect(scores.place.get_by_role("textbox", name=f"New name of {ISOLATION}")).to_be_focused()
    scores.press("Escape")
    scores.cell(RECOGNITION, UNITY).click(button="right")
    scores.press("Escape")
    scores.cell(RECOGNITION, UNITY).focus()
    scores.press("7", "Enter")
    expect(scores.cell(RECOGNITION, UNITY)).to_have_text("7")


def test_tab_while_typing_in_the_last_column_takes_it_and_leaves(scores):
    cell = scores.at(MONITORING, LASTING)
    scores.press("4", "Tab")
    expect(scores.place.get_by_role("button", name="Add an option")).to_be_focused()
    expect(cell).to_have_text("4")


def test_only_one_cell_is_a_stop_of_the_tab_key(scores):
    scores.at(MONITORING, UNITY)
    expect(scores.grid.locator("[tabindex='0']")).to_have_count(1)


def test_a_range_is_chosen_by_keys_and_by_mouse(scores):
    scores.at(RECOGNITION, UNITY)
    scores.press("Shift+ArrowDown", "Shift+ArrowRight")
    expect(chosen(scores)).to_have_count(4)
    expect(scores.status()).to_have_text("4 scores chosen: 2 options, 2 criteria.")
    scores.press("Escape")
    expect(chosen(scores)).to_have_count(1)
    scores.press("Shift+Space")
    expect(chosen(scores)).to_have_count(9)
    scores.press("Control+Space")
    expect(chosen(scores)).to_have_count(7)
    scores.press("Control+a")
    expect(chosen(scores)).to_have_count(63)
    scores.cell(RECOGNITION, "Factional cohesion").hover()
    scores.panel.page.mouse.down()
    scores.cell(MONITORING, "Grip on jihadist ties").hover()
    scores.panel.page.mouse.up()
    expect(chosen(scores)).to_have_count(6)
    scores.cell(MONITORING, "Legitimacy incentives").click(modifiers=["Shift"])
    expect(chosen(scores)).to_have_count(9)


def test_a_range_is_cleared_in_one_step_and_what_is_missing_is_said(scores):
    scores.at(ISOLATION, UNITY)
    scores.press("Shift+ArrowDown", "Delete")
    missing = scores.grid.locator("td.missing")
    expect(missing).to_have_count(2)
    expect(scores.cell(MONITORING, UNITY)).to_have_attribute("aria-label", "missing")
    expect(scores.place.get_by_role("list", name="How to read the table")).to_contain_text(
        "missing: 2"
    )
    scores.press("Control+z")
    expect(missing).to_have_count(0)
    assert scores.python("panel._workspace.undo_label") == "''"


def test_a_range_is_filled(scores):
    scores.at(RECOGNITION, UNITY)
    scores.press("Shift+ArrowDown", "Shift+ArrowDown", "Control+d")
    expect(scores.cell(MONITORING, UNITY)).to_have_text("3")
    scores.press("Shift+ArrowRight", "Control+r")
    expect(scores.cell(MONITORING, KANDAHAR)).to_have_text("3")
    scores.press("6", "Control+Enter")
    expect(scores.cell(MONITORING, KANDAHAR)).to_have_text("6")
    expect(scores.cell(RECOGNITION, UNITY)).to_have_text("6")
    assert scores.python("panel._workspace.undo_label") == "'Score: six scores'"


def test_a_fill_that_is_refused_says_why(scores):
    wide = "with_criterion('regional-unity', scale={'low': 1, 'high': 90})"
    high = "with_score('recognition', 'regional-unity', low=None, mode=50, high=None)"
    scores.python(f"setattr(panel, 'decision', panel.decision.{wide}.{high})")
    expect(scores.cell(RECOGNITION, UNITY)).to_have_text("50")
    scores.at(RECOGNITION, UNITY)
    scores.press("Shift+ArrowRight", "Control+r")
    said = scores.place.get_by_role("alert").filter(has_text="off the scale")
    expect(said).to_be_visible()
    expect(scores.status()).to_have_text("2 scores chosen: 1 option, 2 criteria.")
    scores.press("Escape")
    expect(said).to_have_count(0)


def test_a_range_that_a_figure_takes_along_is_spoken_of(scores):
    scores.at(ISOLATION, "Legitimacy incentives")
    scores.press("7", "Enter")
    said = scores.panel.root.locator(".status")
    expect(said).to_have_text("The range of Isolation, Legitimacy incentives now reaches to 7")
    assert scores.score("isolation", "legitimacy") == "(1.0, 7.0, 7.0)"
