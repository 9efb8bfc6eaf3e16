"""Test, with pointer, finger and keys: the ranking at any weight, from what the browser has."""

from __future__ import annotations

import math
import re
from statistics import median

import numpy as np
import pytest
from playwright.sync_api import expect

from mcda_widget.model import load
from mcda_widget.ranking import rank
from mcda_widget.sensitivity import crossings
from mcda_widget.sensitivity.line import line

from .notebook import copied, set_theme
from .one_way_page import OneWay
from .panel_page import open_panel

DECISION = load("taliban-engagement")
IDS = [criterion.id for criterion in DECISION.criteria]
TODAY = "round(float(panel.decision.weights['sustainability']), 4)"


@pytest.fixture
def one_way(page):
    """The one-way chart of the article's decision; the kernel has nothing left to answer."""
    page.emulate_media(reduced_motion="reduce")
    one_way = OneWay(open_panel(page, "examples/panel.ipynb"))
    one_way.panel.python("0")
    return one_way


def frames(page, event):
    """Lengths of what goes over the kernel's sockets from now on."""
    seen = []

    def watch(socket):
        if "/api/kernels/" in socket.url:
            socket.on(event, lambda frame: seen.append(len(frame)))

    page.on("websocket", watch)
    return seen


def kernel_says(criterion, weight, method):
    """The ranking with one weight moved and the others in proportion, from Python."""
    weights = line(DECISION.weights.to_numpy(), np.array([weight]))[IDS.index(criterion), 0]
    return rank(DECISION.with_weights(dict(zip(IDS, weights, strict=True))), method).frame


def test_the_ranking_at_fifty_weights_is_the_kernel_s_own(one_way):
    ids = {option.name: option.id for option in DECISION.options}
    for criterion, method in (
        ("sustainability", "topsis"),
        ("hardliners", "topsis"),
        ("challenge", "wsm"),
    ):
        name = DECISION.criterion(criterion).name
        one_way.panel.python(f"setattr(panel, 'method', {method!r})")
        one_way.place.get_by_label("Criterion", exact=True).select_option(label=name)
        expect(one_way.said).to_contain_text(f"With {name} at")
        expect(one_way.place.locator("pre")).to_contain_text(f"{criterion!r}, method={method!r}")
        turns = crossings(DECISION, criterion, method)["weight"]
        beside = [int(1000 * turn) + step for turn in turns for step in (0, 1)]
        anywhere = np.random.default_rng(3).integers(1, 1000, 50).tolist()
        weights = [each / 1000 for each in (0, *anywhere, *beside, 1000)]
        for weight, there in zip(weights, one_way.moved_over(weights), strict=True):
            assert there["weight"] == pytest.approx(weight, abs=1e-9)
            frame = kernel_says(criterion, weight, method)
            for option, position, score in there["rows"]:
                assert int(position) == frame.loc[ids[option], "rank"], (weight, option)
                assert float(score) == pytest.approx(frame.loc[ids[option], "score"], abs=0.0051)


def test_moving_over_the_chart_asks_nothing_and_moves_nothing_else(page):
    sent = frames(page, "framesent")
    one_way = OneWay(open_panel(page, "examples/panel.ipynb"))
    one_way.panel.python("0")
    expect(page.locator(".questions .answer").last).not_to_have_text("…")  # asked for once
    places = """() => [...document.querySelectorAll(
        '.test > *, .what-if > *, .there > *, .standing')].map((e) => {
          const {top, height} = e.getBoundingClientRect(); return [top, height]; })"""
    assert sent
    sent.clear()
    before = page.evaluate(places)
    for weight in (0, 0.05, 0.22, 0.221, 0.222, 0.5, 0.333, 1):
        one_way.point(weight)
        expect(one_way.rule).to_have_attribute("data-weight", str(weight))
        assert page.evaluate(places) == before
    one_way.slider.press("PageUp")
    there = one_way.moved_over([(1 + math.sin(i / 15)) / 2 for i in range(150)])
    assert sent == []
    # Half of a frame at 60 a second, on a machine that may have other things to do.
    assert median(each["took"] for each in there[30:]) < 8


def test_rows_slide_within_their_list(page):
    one_way = OneWay(open_panel(page, "examples/panel.ipynb"))
    page.evaluate(
        """() => { window.slides = []; Element.prototype.animate = (frames) => {
          window.slides.push(Math.abs(new DOMMatrix(frames[0].transform).f)); }; }"""
    )
    rows = one_way.place.locator(".there ol")
    height = rows.evaluate("list => list.getBoundingClientRect().height")
    one_way.point(0.3)
    page.wait_for_function("window.slides.length > 1")
    assert 0 < max(page.evaluate("window.slides")) < height


def test_the_sentence_says_who_leads_there_and_today(one_way):
    one_way.point(0.3)
    expect(one_way.said).to_have_text(
        "With Sustainability at 30 of 100 points Monitoring only leads; "
        "today it is Joint regional roadmap (Kandahar)."
    )
    row = one_way.place.locator(".there li", has_text="Monitoring only")
    expect(row.locator(".move")).to_contain_text("up 3")
    expect(row.locator(".figure")).to_have_css("font-weight", "700")
    last = one_way.place.locator(".there li .figure").last
    expect(last).to_have_css("font-weight", "400")
    one_way.point(0.15)
    expect(one_way.said).to_have_text(
        "With Sustainability at 15 of 100 points Joint regional roadmap (Kandahar) leads, as today."
    )
    expect(row.locator(".figure")).to_have_css("font-weight", "400")
    one_way.page.mouse.move(5, 5)  # away from the chart today's ranking stands again
    expect(one_way.said).to_contain_text("11.1 of 100 points, as today,")
    expect(row.locator(".move")).to_be_empty()
    expect(one_way.rule).to_have_count(0)


def test_a_weight_is_looked_at_and_taken_over_by_keyboard_alone(one_way):
    slider = one_way.slider
    slider.focus()
    for key, points in (
        ("ArrowRight", "12"),
        ("PageUp", "22"),
        ("ArrowUp", "23"),
        ("ArrowLeft", "22"),
        ("PageDown", "12"),
        ("End", "100"),
        ("Home", "0"),
        ("ArrowDown", "0"),
    ):
        slider.press(key)
        expect(slider).to_have_value(points)
        words = re.compile(f"Sustainability at {points} of 100 points")
        expect(slider).to_have_attribute("aria-valuetext", words)
    slider.press("Escape")
    expect(one_way.said).to_contain_text("11.1 of 100 points, as today")
    slider.press("PageUp")
    slider.press("Enter")
    expect(one_way.said).to_contain_text("21 of 100 points, as today")
    slider.press("PageUp")
    slider.press("Tab")
    button = one_way.place.get_by_role("button", name="Take this weight over")
    expect(button).to_be_focused()
    button.press("Enter")
    expect(one_way.said).to_contain_text("31 of 100 points, as today, Monitoring only leads")
    expect(button).to_have_attribute("aria-disabled", "true")
    assert one_way.panel.python(TODAY) == "0.31"
    slider.press("ArrowLeft")
    expect(slider).to_have_value("30")
    slider.press("Enter")
    expect(one_way.said).to_contain_text("30 of 100 points, as today")
    for key, points in (("ArrowLeft", "29"), ("Escape", "30"), ("ArrowRight", "31")):
        slider.press(key)
        expect(slider).to_have_value(re.compile(rf"^{points}|^{int(points) - 1}\.999"))


def test_a_click_takes_the_weight_over_in_one_step_and_few_bytes(page):
    received = frames(page, "framereceived")
    one_way = OneWay(open_panel(page, "examples/panel.ipynb"))
    one_way.panel.python("0")
    page.mouse.click(*one_way.at(0.2))
    copied(page, "Weight of Sustainability")  # the journal's beginning travels once, by itself
    received.clear()
    page.mouse.click(*one_way.at(0.4))
    leader = one_way.panel.root.locator(".standing li .name").first
    expect(leader).to_contain_text("Monitoring only")
    expect(leader).to_have_css("font-weight", "700")
    expect(one_way.said).to_contain_text("40 of 100 points, as today, Monitoring only leads.")
    # One answer; what else comes is the kernel's state and what the other questions find.
    (answer,) = (size for size in received if size > 2_000)
    assert answer < 12_000
    assert one_way.panel.python("panel.decision.weights.round(6).to_dict()").count("0.075") == 8
    expect(one_way.slider).to_have_attribute("aria-label", "Weight of Sustainability to look at")
    one_way.panel.root.get_by_role("button", name=re.compile("^Undo")).click()
    expect(leader).to_contain_text("Kandahar")
    assert one_way.panel.python(TODAY) == "0.2"


def test_what_stands_in_the_way_and_what_is_kept_is_said(one_way):
    panel = one_way.panel
    panel.go("Weigh").get_by_text("Share 100 points").first.click()
    panel.place.get_by_role("button", name="Lock Reach to Kandahar").click()
    one_way = OneWay(panel)
    one_way.slider.press("End")
    one_way.place.get_by_role("button", name="Take this weight over").click()
    alert = one_way.place.get_by_role("alert").filter(has_text="Reach to Kandahar is locked")
    expect(alert).to_contain_text("Unlock it in Weigh")
    expect(one_way.slider).to_have_value("100")
    one_way.slider.press("Home")
    expect(alert).to_have_count(0)
    panel.python("panel.undo()")
    panel.python(
        "setattr(panel, 'decision', panel.decision.with_judgements('swing', "
        "{c.id: 100 - 5 * i for i, c in enumerate(panel.decision.criteria)}))"
    )
    expect(one_way.place).to_contain_text("Your swings are kept; the weights become shared points.")
    page_x_y = one_way.at(0.5)
    one_way.page.mouse.click(*page_x_y)
    expect(one_way.said).to_contain_text("50 of 100 points, as today")
    assert panel.python("panel.decision.weighting.method") == "'direct'"
    assert panel.python("len(panel.decision.weighting.judgements.swing)") == "9"


def test_a_finger_looks_and_does_not_take_over(one_way):
    touch = one_way.page.context.new_cdp_session(one_way.page)

    def finger(kind, *places):
        points = [dict(zip("xy", place, strict=True)) for place in places]
        touch.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    finger("touchStart", one_way.at(0.3))
    expect(one_way.said).to_contain_text(re.compile(r"(29\.\d|30|30\.\d) of 100 points"))
    finger("touchMove", one_way.at(0.6))
    expect(one_way.said).to_contain_text(re.compile(r"(59\.\d|60|60\.\d) of 100 points"))
    x, y = one_way.at(1)
    finger("touchMove", (x + 60, y))  # beyond the end is the end
    expect(one_way.said).to_contain_text("100 of 100 points")
    finger("touchEnd")
    expect(one_way.slider).to_have_value("100")  # and there it stays
    assert one_way.panel.python(TODAY) == "0.1111"


def test_another_theme_and_another_width_keep_what_is_looked_at(one_way):
    page = one_way.page
    one_way.slider.focus()
    one_way.slider.press("PageUp")
    expect(one_way.rule).to_have_attribute("data-weight", "0.21")
    set_theme(page, "JupyterLab Dark")
    small = "document.querySelector('.chart-curves').chart"
    columns = f"new Set({small}.parts().map((part) => part.left)).size"
    wide = page.evaluate(columns)
    page.evaluate(f"() => {{ window.before = [{small}.view, {small}.plot] }}")
    page.evaluate(
        """() => { window.curves = document.querySelector('.chart-one_way').chart;
                   window.width = curves.plot().width; }"""
    )
    page.set_viewport_size({"width": 900, "height": 900})
    page.wait_for_function(f"curves.plot().width < width && {columns} < {wide}")
    assert page.evaluate(f"before[0] === {small}.view")
    room, last = page.evaluate(
        f"""() => [document.querySelector('.chart-curves').clientWidth,
                   Math.max(...{small}.parts().map((part) => part.left + part.width))]"""
    )
    assert room - 40 < last <= room
    expect(one_way.slider).to_have_value("21")
    expect(one_way.place.get_by_role("alert").filter(visible=True)).to_have_count(0)
    box = one_way.rule.bounding_box()
    assert box["x"] + box["width"] / 2 == pytest.approx(one_way.at(0.21)[0], abs=1)


def test_a_small_curve_is_named_and_chosen_by_pointer_and_by_keyboard(one_way):
    chart = one_way.place.locator(".chart-curves canvas")
    left, top = one_way.place.locator(".chart-curves").evaluate(
        "(host) => (({left, top}) => [left + 40, top + 2])(host.chart.parts()[1])"
    )
    chart.hover(position={"x": left, "y": top})
    tip = one_way.page.locator("#vg-tooltip-element.visible")
    expect(tip).to_contain_text("Hardliner constraints")
    chart.click(position={"x": left, "y": top})
    expect(one_way.place.locator(".headline")).to_contain_text("Hardliner constraints")
    chosen = one_way.place.get_by_role("radio", name="Hardliner constraints")
    expect(chosen).to_be_checked()
    chosen.focus()
    one_way.page.keyboard.press("ArrowRight")
    expect(one_way.place.locator(".headline")).to_contain_text("Factional cohesion")
    expect(one_way.place.get_by_role("radio", name="Factional cohesion")).to_be_focused()
