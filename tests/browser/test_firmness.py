"""How firm the answer is: five questions, each with its answer, by keyboard and by mouse."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from .axe import TALL, complaints
from .notebook import screenshot, set_theme
from .panel_page import open_panel

WEIGHTS = "What if one criterion mattered more"
DEFEAT = "What would have to change"
SCORES = "What if the scores are wrong"
EVERYTHING = "What if everything is uncertain"
OTHERWISE = "What if we calculated differently"
CHARTS = {
    WEIGHTS: ("one_way", "curves"),
    DEFEAT: ("weights_compared", "winner_map", "triangle"),
    SCORES: ("tornado",),
    EVERYTHING: ("acceptability",),
    OTHERWISE: ("ways",),
}


@pytest.fixture
def panel(page):
    """The panel at Test, in a window that shows all of it."""
    page.set_viewport_size({"width": 1400, "height": TALL})
    panel = open_panel(page, "examples/panel.ipynb")
    panel.go("Test")
    return panel


def question(panel, title):
    return panel.place.get_by_role("list", name="Questions").get_by_role(
        "button", name=re.compile(re.escape(title))
    )


def ask(panel, title):
    """Open a question by keyboard, and return once its answer is there."""
    button = question(panel, title)
    button.focus()
    button.press("Enter")
    expect(button).to_have_attribute("aria-current", "true")
    for chart in CHARTS[title]:
        panel.drawn(chart)
    return panel.place


def test_every_question_has_its_answer_in_a_sentence(panel):
    answers = panel.place.locator(".questions .answer")
    expect(answers).to_have_count(4)
    for i in range(4):
        expect(answers.nth(i)).to_have_text(re.compile(r"^[A-Z0-9].*\.$", re.DOTALL))
    expect(question(panel, EVERYTHING)).to_contain_text("% of 10,000 draws")
    expect(question(panel, DEFEAT)).to_contain_text("of 100 points")


@pytest.mark.parametrize("title", CHARTS)
def test_each_answer_has_a_sentence_a_chart_a_table_and_its_code(panel, title):
    place = ask(panel, title)
    expect(place.locator(".headline").first).not_to_be_empty()
    expect(place.locator("table").first).to_be_attached()
    place.get_by_text("Show me the code").click()
    code = place.locator(".code code").inner_text()
    assert code.startswith(("mw.", "r = mw."))
    statements = code.replace("\n", "; ")
    panel.python(f"exec({('import mcda_widget as mw; d = panel.decision; ' + statements)!r})")


@pytest.mark.parametrize("theme", ["JupyterLab Light", "JupyterLab Dark"])
def test_each_answer_can_be_read_by_everybody(panel, theme):
    set_theme(panel.page, theme)
    for title in list(CHARTS)[1:]:
        ask(panel, title)
        screenshot(panel.root, f"test-{title.split()[-1]}-{theme.split()[-1]}".lower())
        assert complaints(panel.root) == []


def test_another_challenger_and_another_map_can_be_asked_for(panel):
    place = ask(panel, DEFEAT)
    chosen = place.get_by_role("combobox", name="Challenger")
    chosen.focus()
    panel.page.keyboard.type("Monitoring")
    expect(place.get_by_role("img", name=re.compile("Weights where Monit"))).to_be_visible()
    across = place.get_by_role("combobox", name="Across")
    across.focus()
    panel.page.keyboard.type("Reach")
    expect(place.get_by_text(re.compile("Over all weights of Reach to Kandahar"))).to_be_visible()


def test_assumptions_are_dropped_and_hold_again(panel):
    place = ask(panel, SCORES)
    place.get_by_text("Assumptions that hold").first.click()
    toggles = place.get_by_role("group", name="Assumptions that hold").last
    first = toggles.get_by_role("checkbox").first
    first.focus()
    first.press("Space")
    expect(first).not_to_be_checked()
    expect(place.get_by_text(re.compile("Without one of|Without the"))).to_be_visible()
    again = toggles.get_by_role("button", name="All hold")
    again.focus()
    again.press("Enter")
    expect(first).to_be_checked()
    drop = toggles.get_by_role("button", name="Drop all")
    drop.focus()
    drop.press("Enter")
    expect(first).not_to_be_checked()
    # What is only asked about changes nothing of the decision.
    assert panel.python("panel.ranking.winner") == "'roadmap-kandahar'"


def test_a_minimum_rules_options_out_and_a_wrong_one_is_said_beside_it(panel):
    place = ask(panel, SCORES)
    place.get_by_text("Minimums", exact=True).click()
    field = place.get_by_role("textbox", name="Sustainability: at least")
    field.fill("4")
    field.press("Enter")
    expect(place.get_by_text(re.compile("With at least 4 on Sustainability"))).to_be_visible()
    expect(place.get_by_text("What is ruled out")).to_be_visible()
    field.fill("many")
    field.press("Enter")
    expect(place.get_by_text("“many” is not a number")).to_be_visible()
    field.fill("40")
    field.press("Enter")
    expect(place.locator(".refusal:visible")).to_contain_text("40")
    field.fill("")
    field.press("Enter")
    expect(place.get_by_text("No minimum is set")).to_be_visible()


def test_what_is_drawn_can_be_chosen(panel):
    place = ask(panel, EVERYTHING)
    expect(place.locator(".headline")).to_contain_text("70 %")
    weights = place.get_by_role("combobox", name="Weights", exact=True)
    weights.focus()
    panel.page.keyboard.type("today")
    expect(place.locator(".headline")).to_contain_text(re.compile("first in 99"))
    draws = place.get_by_role("combobox", name="Draws", exact=True)
    draws.select_option("1000")
    expect(place.locator(".headline")).to_contain_text("1,000 draws")


def test_a_long_run_says_how_far_it_is_leaves_the_panel_usable_and_can_be_stopped(panel):
    place = ask(panel, EVERYTHING)
    place.get_by_role("combobox", name="Draws", exact=True).select_option("1000000")
    bar = place.get_by_role("progressbar", name="Draws")
    expect(bar).to_be_visible()
    # Meanwhile another place is looked at and something is edited.
    panel.go("Weigh")
    panel.go("Test")
    expect(bar).to_be_visible()
    stop = place.get_by_role("button", name="Stop")
    stop.focus()
    stop.press("Enter")
    expect(bar).to_be_hidden()
    expect(place.get_by_text(re.compile(r"Stopped after [\d,]+ draws"))).to_be_visible()
    expect(place.locator(".headline")).to_contain_text("draws")


def test_an_edit_elsewhere_is_answered_anew(panel):
    ask(panel, EVERYTHING)
    before = panel.place.locator(".headline").inner_text()
    panel.python("exec('panel.decision = panel.decision.without_option(\"roadmap-kandahar\")')")
    expect(panel.place.locator(".headline")).not_to_have_text(before)
    expect(question(panel, WEIGHTS)).not_to_contain_text("roadmap (Kandahar)")


def test_values_or_evidence_is_worked_out_for_the_state_it_was_asked_of(panel):
    place = ask(panel, EVERYTHING)
    button = place.get_by_role("button", name=re.compile("Work it out"))
    button.focus()
    button.press("Enter")
    expect(place.get_by_text(re.compile("talk about values first"))).to_be_visible()
    panel.python(
        'exec(\'panel.decision = panel.decision.with_score("monitoring", "kandahar", 5)\')'
    )
    expect(button).to_be_visible()


def test_a_method_without_a_formula_is_searched_where_that_is_asked_for(panel):
    panel.python("exec('panel.method = \"vikor\"')")
    button = question(panel, DEFEAT)
    button.focus()
    button.press("Enter")
    place = panel.place
    expect(place.locator(".headline")).to_contain_text("has to be searched for")
    search = place.get_by_role("button", name=re.compile("Search for the smallest change"))
    search.focus()
    search.press("Enter")
    expect(place.locator(".headline")).to_contain_text("It takes 1.2 of 100 points")
