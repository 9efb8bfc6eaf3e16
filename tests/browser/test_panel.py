"""The main job, done by a person in a real JupyterLab."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from mcda_widget.model import load
from mcda_widget.ranking import rank, read_ranking_csv

from .notebook import screenshot, set_theme
from .panel_page import PLACES, open_panel


@pytest.fixture
def panel(page):
    """The panel on the article's decision, as `panel` in its kernel."""
    return open_panel(page, "examples/panel.ipynb")


def test_the_example_shows_the_article_s_decision(page):
    panel = open_panel(page, "examples/quickstart.ipynb")
    place = panel.go("Frame")
    expect(place.get_by_label("Question")).to_have_value(re.compile("three to five years"))
    expect(place.get_by_label("Criterion", exact=True)).to_have_count(9)
    expect(place.locator("blockquote").first).to_be_visible()
    assert panel.standing()[0] == "Joint regional roadmap (Kandahar)"


def test_the_notebook_does_not_reach_through(panel):
    page = panel.page
    panel.root.get_by_role("heading", name="Standing").click()  # mere words
    for key in ("m", "b", "x"):  # commands of the notebook: Markdown, a cell below, cut
        page.keyboard.press(key)
    panel.root.get_by_role("tab", name="Frame").click(button="right")
    expect(page.locator(".lm-Menu")).to_have_count(0)
    expect(page.locator(".jp-Notebook .jp-Cell")).to_have_count(1)
    expect(page.locator(".jp-CodeCell")).to_have_count(1)
    expect(panel.root).to_be_visible()


def test_what_illustrative_means_is_one_key_away(panel):
    panel.root.get_by_role("button", name="Illustrative").press("Enter")
    expect(panel.root.locator(".status")).to_contain_text("they do not report findings")


def test_a_weight_moves_by_keyboard_and_the_ranking_follows(panel):
    place = panel.go("Weigh")
    place.get_by_text("Share 100 points").first.click()
    slider = place.get_by_role("slider", name="Weight of Sustainability")
    before = panel.standing()
    slider.focus()
    for _ in range(20):  # faster than the kernel answers
        slider.press("ArrowRight")
    expect(slider).to_have_value("31")
    expect(panel.root.locator(".standing li .name").first).to_have_text(re.compile("Monitoring"))
    assert panel.standing() != before
    assert panel.python("panel.ranking.winner") == "'monitoring'"
    total = panel.python("round(sum(panel.decision.weighting.judgements.direct.values()), 9)")
    assert total == "100.0"
    panel.drawn("weights")


def test_a_locked_weight_stays_when_another_moves(panel):
    place = panel.go("Weigh")
    place.get_by_text("Share 100 points").first.click()
    place.get_by_role("button", name="Lock Reach to Kandahar").click()
    expect(place.get_by_role("slider", name="Weight of Reach to Kandahar")).to_be_disabled()
    points = place.get_by_label("Points of Factional cohesion")
    points.fill("50")
    points.press("Enter")
    expect(place.get_by_label("Points of Reach to Kandahar")).to_have_value("11.1")
    expect(place.get_by_label("Points of Legitimacy incentives")).to_have_value("5.6")


def test_comparisons_are_answered_by_keyboard_and_checked_against_each_other(panel):
    place = panel.go("Weigh")
    place.get_by_text("Compare in pairs").first.click()
    expect(panel.root.locator(".standing")).to_contain_text("last ranking")
    expect(place.get_by_text("0 of 13 answered")).to_be_visible()
    for answered in range(13):
        slider = place.locator(".ask input[type=range]")
        slider.focus()
        slider.press("ArrowLeft")
        expect(place.get_by_text(f"{answered + 1} of 13 answered")).to_be_visible()
        step = place.get_by_role("button", name="Next question")
        if answered < 12:
            step.focus()
            step.press("Enter")
    expect(place.get_by_text(re.compile("Your answers fit together")).first).to_be_visible()
    assert panel.python("panel.decision.weighting.method") == "'ahp'"
    assert panel.python("round(float(panel.decision.weights.sum()), 9)") == "1.0"
    panel.drawn("weights")


def test_the_exported_file_is_the_ranking(panel, tmp_path):
    place = panel.go("Rank")
    panel.drawn("contributions")
    with panel.page.expect_download() as download:
        place.get_by_role("button", name="Export CSV").click()
    path = tmp_path / download.value.suggested_filename
    download.value.save_as(path)
    assert path.name.endswith("-ranking.csv")
    table = read_ranking_csv(path)
    expected = rank(load("taliban-engagement"))
    assert table.frame["score"].to_dict() == expected.frame["score"].to_dict()
    assert table.weights.to_dict() == expected.weights.to_dict()
    assert table.contributions.loc[expected.contributions.index].equals(expected.contributions)
    assert Path(path).read_bytes().startswith(b"\xef\xbb\xbf")


def test_methods_are_switched(panel):
    place = panel.go("Rank")
    place.get_by_text("AHP", exact=True).click()
    expect(panel.root.locator(".standing h3")).to_contain_text("AHP")
    assert panel.python("panel.method") == "'ahp'"
    place.get_by_label("Other methods").select_option("vikor")
    expect(panel.root.locator(".standing h3")).to_contain_text("VIKOR")


def test_what_if_is_answered_with_a_sentence_a_chart_and_a_table(panel):
    place = panel.go("Test")
    expect(place.locator(".headline")).to_contain_text("22 %")
    panel.drawn("one_way")
    panel.drawn("curves")
    place.get_by_label("Criterion", exact=True).select_option(label="Hardliner constraints")
    expect(place.locator(".headline")).to_contain_text("Hardliner constraints")
    expect(place.get_by_role("row", name=re.compile("takes the lead")).first).to_be_visible()


def test_code_moves_the_panel_and_the_panel_moves_code(panel):
    panel.python("setattr(panel, 'method', 'ahp')")
    expect(panel.root.locator(".standing h3")).to_contain_text("AHP")
    panel.root.get_by_role("button", name=re.compile("^Undo")).click()
    expect(panel.root.locator(".standing h3")).to_contain_text("TOPSIS")
    assert panel.python("panel.method") == "'topsis'"


def test_undo_by_keyboard(panel):
    place = panel.go("Weigh")
    place.get_by_text("Share 100 points").first.click()
    slider = place.get_by_role("slider", name="Weight of Sustainability")
    slider.press("End")
    expect(slider).to_have_value("100")
    slider.press("Control+z")
    expect(slider).to_have_value("11")
    slider.press("Control+Shift+z")
    expect(slider).to_have_value("100")


def test_places_are_reached_by_arrow_keys(panel):
    panel.go("Frame")
    panel.root.get_by_role("tab", name="Frame").focus()
    for name in PLACES[1:]:
        panel.page.keyboard.press("ArrowRight")
        expect(panel.root.get_by_role("tab", name=name)).to_be_focused()
        expect(panel.root.get_by_role("tab", name=name)).to_have_attribute("aria-selected", "true")


def test_a_kernel_that_is_gone_is_said(panel):
    panel.go("Weigh").get_by_text("Share 100 points").first.click()
    expect(panel.place.get_by_role("slider", name="Weight of Sustainability")).to_be_visible()
    panel.page.evaluate("jupyterapp.shell.currentWidget.sessionContext.session.kernel.shutdown()")
    panel.place.get_by_role("slider", name="Weight of Sustainability").press("ArrowRight")
    expect(panel.root.get_by_text("No answer from the kernel")).to_be_visible(timeout=15_000)


@pytest.mark.parametrize("theme", ["Light", "Dark"])
def test_every_place_in_both_themes(panel, theme):
    set_theme(panel.page, f"JupyterLab {theme}")
    background = "el => getComputedStyle(el).backgroundColor"
    red = int(re.search(r"\d+", panel.root.evaluate(background))[0])
    assert (red > 200) == (theme == "Light")
    for name in PLACES:
        place = panel.go(name)
        for chart in place.locator(".chart").all():
            chart.locator("canvas, svg").first.wait_for()
        expect(place.get_by_role("alert").filter(visible=True)).to_have_count(0)
        screenshot(panel.root, f"{name.lower()}-{theme.lower()}")
