"""Comparing in pairs, by keyboard alone: in Weigh the criteria, in Score the options."""

from __future__ import annotations

import ast
import re

import pytest
from playwright.sync_api import expect

from .axe import TALL, complaints
from .panel_page import Panel, open_panel

COMPARISONS = "len(panel.decision.weighting.judgements.ahp.comparisons)"
# Answers about the inner balance of the regime that run in a circle, one of the environment, and
# some of the others that connect everything and leave some questions open.
PULLING = """setattr(panel, 'decision', panel.decision.with_judgements('ahp', {'comparisons': [
    dict(prefer=a, over=b, by=by) for a, b, by in (
        ('regime', 'environment', 3), ('environment', 'leverage', 2),
        ('legitimacy', 'hardliners', 5), ('hardliners', 'cohesion', 3),
        ('cohesion', 'legitimacy', 2), ('jihadist-ties', 'permissive', 2),
        ('challenge', 'regional-unity', 3), ('regional-unity', 'kandahar', 4),
        ('kandahar', 'sustainability', 5))]}))"""
MANY = """setattr(panel, 'decision', mw.Decision(
    title='Many', weighting={'method': 'ahp'}, options=[],
    criteria=[{'id': f'c{i}', 'name': f'Goal {i}'} for i in range(15)]))"""


class Comparing:
    """The questions of a place as a person at a keyboard meets them."""

    def __init__(self, panel: Panel) -> None:
        self.panel = panel
        self.place = panel.place
        self.keyboard = panel.page.keyboard

    @property
    def slider(self):
        return self.place.locator(".ask input[type=range]")

    @property
    def name(self) -> str:
        return self.slider.get_attribute("aria-label")

    def press(self, button, key="Enter"):
        """Press a button by its key."""
        control = self.place.get_by_role("button", name=button, exact=True)
        control.focus()
        control.press(key)

    def choose(self, label, choice):
        """Choose one of a few that stand side by side."""
        group = self.place.get_by_role("group", name=label)
        radio = group.get_by_role("radio", name=choice)
        radio.press("Space")
        expect(radio).to_be_checked()


@pytest.fixture
def panel(page):
    """The panel on the article's decision, as `panel` in its kernel, its place Weigh."""
    panel = open_panel(page, "examples/panel.ipynb")
    panel.go("Weigh")
    return panel


@pytest.fixture
def weigh(panel):
    """Its criteria, compared in pairs."""
    comparing = Comparing(panel)
    comparing.choose("Way of weighing", "Compare in pairs")
    comparing.slider.wait_for()
    return comparing


def test_answering_skipping_and_going_back(weigh):
    place, slider = weigh.place, weigh.slider
    first = weigh.name
    slider.focus()
    slider.press("ArrowLeft")
    slider.press("ArrowLeft")
    expect(place.locator(".verdict")).to_contain_text("matters moderately more than")
    expect(place.get_by_text("1 of 13 answered")).to_be_visible()
    slider.press("Enter")  # on to the next, the focus staying on the slider
    expect(slider).not_to_have_attribute("aria-label", first)
    expect(slider).to_be_focused()
    second = weigh.name

    weigh.press("Skip for now")
    expect(slider).not_to_have_attribute("aria-label", second)
    expect(place.locator(".offer")).to_contain_text("this question helps most")
    expect(place.get_by_text("1 of 13 answered")).to_be_visible()
    third = weigh.name
    weigh.press("Skip for now")
    expect(slider).not_to_have_attribute("aria-label", third)
    assert weigh.name != second  # what was skipped does not come back at once

    weigh.press("Back")
    expect(slider).to_have_attribute("aria-label", third)
    weigh.press("Back")
    expect(slider).to_have_attribute("aria-label", second)
    weigh.press("Back")
    expect(slider).to_have_attribute("aria-label", first)
    expect(slider).to_have_value("-2")
    weigh.press("Take this answer back")
    expect(place.get_by_text("0 of 13 answered")).to_be_visible()
    weigh.press("Both matter the same")
    expect(place.locator(".verdict")).to_contain_text("matters as much as")


def test_weights_come_after_few_answers_and_then_one_may_stop(weigh):
    place = weigh.place
    # What helps most is asked after a skip, and answered: n − 1 answers for each set.
    for answered in range(8):
        offer = place.locator(".offer > p").first
        more = "answer gives" if answered == 7 else "answers give"
        expect(offer).to_contain_text(f"{8 - answered} more {more} weights")
        if "helps most" not in offer.inner_text():
            weigh.press("Skip for now")
            expect(offer).to_contain_text("this question helps most")
        weigh.slider.focus()
        weigh.slider.press("ArrowRight")
        expect(place.get_by_text(f"{answered + 1} of 13 answered")).to_be_visible()
        if answered < 7:
            weigh.press("Next question")
            expect(weigh.slider).to_have_class("unanswered")
    weigh.panel.drawn("weights")
    expect(place.locator(".offer")).to_contain_text(
        "You can stop here: 5 more questions would make it firmer."
    )
    weigh.press("Next question")
    expect(place.locator(".offer")).to_contain_text("this one helps most")
    assert weigh.panel.python("round(float(panel.decision.weights.sum()), 9)") == "1.0"


def test_the_order_is_not_that_of_the_list_and_outlasts_the_page(weigh):
    place, panel = weigh.place, weigh.panel
    place.locator(".answers summary").press("Enter")
    order = place.locator(".answers li").all_text_contents()
    assert len(order) == 13
    named = (
        "[f'{s.labels[a]} against {s.labels[b]}: not answered' for s in sets for a, b in s.pairs]"
    )
    in_list = panel.python(f"(lambda sets: {named})(mw.weighting.ahp_sets(panel.decision))")
    assert sorted(ast.literal_eval(in_list)) == sorted(order)
    assert ast.literal_eval(in_list) != order
    panel.go("Rank")
    panel.go("Weigh")
    again = weigh.place.locator(".answers li")
    expect(again).to_have_count(13)
    assert again.all_text_contents() == order


def test_the_matrix_takes_fractions_and_refuses_in_words(weigh):
    place, panel = weigh.place, weigh.panel
    weigh.choose("Form of the questions", "As a matrix")
    field = place.get_by_role("textbox", name="Legitimacy incentives over Hardliner constraints")
    field.focus()
    for text, words in (
        ("0", "does not count at all"),
        ("-2", "below 0"),
        ("12", "beyond the scale, which ends at 9"),
        ("much", "is not a comparison"),
    ):
        field.fill(text)
        field.press("Enter")
        refusal = place.locator(".matrix").get_by_role("alert")
        expect(refusal).to_contain_text(words)
        expect(refusal).to_contain_text("Legitimacy incentives over Hardliner constraints")
        expect(field).to_have_value(text)
        expect(field).to_have_attribute("aria-invalid", "true")
    # What was typed is there after a look at the questions one at a time.
    weigh.choose("Form of the questions", "One at a time")
    weigh.choose("Form of the questions", "As a matrix")
    expect(field).to_have_value("much")
    field.fill("1/3")
    field.press("Enter")
    expect(place.get_by_text("1 of 13 answered")).to_be_visible()
    head = panel.page.get_by_role("rowheader", name="Hardliner constraints")
    row = place.get_by_role("row").filter(has=head)
    expect(row.get_by_role("cell").first).to_have_text("3")
    stated = "panel.decision.weighting.judgements.ahp.comparisons[0]"
    assert panel.python(f"({stated}.prefer, {stated}.by)") == "('hardliners', 3.0)"
    field.press("ArrowDown")  # no field is below the first of a column
    expect(field).to_be_focused()
    field.press("Tab")
    other = place.get_by_label("Legitimacy incentives over Factional cohesion")
    expect(other).to_be_focused()
    other.press("ArrowDown")
    expect(place.get_by_label("Hardliner constraints over Factional cohesion")).to_be_focused()
    field.fill("")
    field.press("Enter")
    panel.comes_to(COMPARISONS, "0")


def test_advice_is_taken_by_one_key_and_undone_by_one(weigh):
    place, panel = weigh.place, weigh.panel
    panel.python(PULLING)
    loose = place.locator(".fit.loose")
    expect(loose).to_have_count(1)
    expect(loose).to_contain_text("You put Legitimacy incentives over Hardliner constraints, ")
    expect(loose.locator(".advice li")).to_have_count(3)
    expect(loose.locator(".advice li").first).to_contain_text("changing it takes CR from 1.23 to")
    panel.drawn("consistency")
    expect(place.locator(".apart")).to_contain_text("The two ways of computing")

    change = loose.get_by_role("button", name="Change it to 1/6: ")
    before = panel.python("panel.decision.weighting.judgements.ahp.comparisons")
    change.focus()
    change.press("Enter")
    expect(loose).to_have_count(0)
    focused = panel.root.evaluate("root => root.contains(document.activeElement)")
    assert focused  # not lost with the button
    panel.page.keyboard.press("Control+z")
    expect(loose).to_have_count(1)
    assert panel.python("panel.decision.weighting.judgements.ahp.comparisons") == before

    look = loose.get_by_role("button", name=re.compile("^Look at it again")).first
    look.focus()
    look.press("Enter")
    expect(weigh.slider).to_be_focused()
    expect(weigh.slider).to_have_attribute(
        "aria-label", "Legitimacy incentives against Hardliner constraints"
    )
    expect(weigh.slider).to_have_value("-4")


def test_the_way_of_computing_is_a_choice(weigh):
    panel = weigh.panel
    panel.python(PULLING)
    weigh.panel.drawn("weights")
    weigh.choose("Way of computing", "Eigenvector")
    expect(weigh.place.get_by_text("Saaty's own way")).to_be_visible()
    panel.comes_to("panel.decision.weighting.judgements.ahp.solver", "'eigenvector'")


def test_how_many_questions_many_criteria_mean(weigh):
    place, panel = weigh.place, weigh.panel
    panel.python(MANY)
    notice = place.locator(".many")
    expect(notice).to_contain_text(
        "15 criteria mean 105 questions, of which at least 14 must be answered."
    )
    weigh.press("Ask the fewest questions")
    for answered in range(14):
        expect(place.locator(".offer")).to_contain_text("helps most")
        weigh.slider.focus()
        weigh.slider.press("ArrowLeft")
        expect(place.get_by_text(f"{answered + 1} of 105 answered")).to_be_visible()
        weigh.slider.press("Enter")
        expect(weigh.slider).to_have_class("unanswered")
    panel.drawn("weights")
    expect(place.locator(".offer")).to_contain_text("You can stop here: 91 more questions")
    weigh.press("Put criteria in groups, in Frame")
    expect(panel.root.get_by_role("tab", name="Frame")).to_have_attribute("aria-selected", "true")


def test_options_are_compared_in_pairs_under_the_criterion_in_force(panel):
    place = panel.go("Score")
    weights = panel.python("panel.decision.weights.to_dict()")
    head = place.get_by_role("columnheader", name=re.compile("^Factional cohesion"))
    place.get_by_role("gridcell").nth(2).click()  # the grid's keys have tests of their own
    expect(head).to_be_visible()
    summary = place.locator(".in-pairs > summary")
    expect(summary).to_have_text("Compare the options in pairs on Factional cohesion")
    summary.press("Enter")
    options = Comparing(panel)
    options.slider.wait_for()
    in_pairs = place.locator(".in-pairs")
    expect(in_pairs).to_contain_text("AHP rates the options by their scores on Factional cohesion")
    for answered in range(6):
        if "helps most" not in place.locator(".offer > p").first.inner_text():
            options.press("Skip for now")
        options.slider.focus()
        options.slider.press("ArrowLeft")
        expect(in_pairs.get_by_text(f"{answered + 1} of 21 answered")).to_be_visible()
        if answered < 5:
            expect(in_pairs).to_contain_text("it has no ranking before")
            options.slider.press("Enter")
            expect(options.slider).to_have_class("unanswered")
    expect(place.locator(".verdict")).to_contain_text("does slightly better than")
    expect(in_pairs).to_contain_text("AHP takes these priorities in place of the scores")
    expect(in_pairs.locator(".priorities tbody tr")).to_have_count(7)
    stated = "panel.decision.weighting.judgements.ahp.options"
    assert panel.python(f"{{k: len(v) for k, v in {stated}.items()}}") == "{'cohesion': 6}"
    assert panel.python("panel.decision.weights.to_dict()") == weights
    # Another criterion is another question.
    place.get_by_role("gridcell").nth(3).click()
    expect(summary).to_have_text("Compare the options in pairs on Grip on jihadist ties")
    expect(in_pairs.get_by_text("0 of 21 answered")).to_be_visible()


@pytest.mark.parametrize("width", [480, 1400])
def test_axe_finds_nothing(page, width):
    page.set_viewport_size({"width": 1500, "height": TALL})
    panel = open_panel(page, "examples/panel.ipynb")
    panel.root.evaluate("(root, width) => { root.style.width = `${width}px` }", width)
    panel.go("Weigh")
    weigh = Comparing(panel)
    weigh.choose("Way of weighing", "Compare in pairs")
    panel.python(PULLING)
    panel.drawn("consistency")
    panel.drawn("weights")
    weigh.place.locator("details").evaluate_all("all => all.forEach(each => { each.open = true })")
    found = {"advice": complaints(panel.root)}
    weigh.choose("Form of the questions", "As a matrix")
    field = weigh.place.get_by_role(
        "textbox", name="Legitimacy incentives over Hardliner constraints"
    )
    field.fill("0")
    field.press("Enter")
    expect(weigh.place.locator(".matrix").get_by_role("alert")).to_be_visible()
    found["matrix"] = complaints(panel.root)
    place = panel.go("Score")
    place.locator(".in-pairs > summary").press("Enter")
    weigh.slider.wait_for()
    found["options"] = complaints(panel.root)
    panel.python(MANY)
    panel.go("Weigh")
    expect(weigh.place.locator(".many")).to_be_visible()
    found["many"] = complaints(panel.root)
    assert not any(found.values()), found
