"""Everybody can use the panel: by keyboard alone, with a screen reader, in either theme."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from .axe import TALL, complaints
from .notebook import open_app, set_theme
from .panel_page import PLACES, Panel, open_panel
from .tabbing import walk

EMPTY = """setattr(panel, 'decision', mw.Decision(
    title='Where to build the clinic', criteria=[], options=[]))"""


def visit(panel, place):
    """Go to a place and wait for its charts."""
    panel.go(place)
    for chart in panel.place.locator(".chart").all():
        chart.locator("canvas, svg").first.wait_for()
    return panel.place


def open_all(place):
    """Open whatever can be opened in a place; of cards beside each other, which are alike, one."""
    place.locator("details:not(.card ~ .card *)").evaluate_all(
        "all => { for (const each of all) each.open = true }"
    )


def states(panel):
    """Bring the panel into one state after another; say what each is called, and what to see."""
    root = panel.root
    for name in PLACES:
        open_all(visit(panel, name))
        yield name, root
    place = panel.go("Score")
    place.get_by_role("gridcell").nth(3).click()
    panel.page.keyboard.type("99")
    panel.page.keyboard.press("Enter")
    expect(place.get_by_role("alert").filter(visible=True)).to_contain_text("off the scale")
    yield "a score that is refused", root
    panel.page.keyboard.press("Escape")

    place = panel.go("Weigh")
    place.get_by_text("Share 100 points").first.click()
    points = place.get_by_label("Points of Sustainability")
    points.fill("many")
    points.press("Enter")
    expect(place.get_by_role("alert").filter(visible=True)).to_contain_text("not a number")
    place.get_by_role("button", name="Lock Regional unity").click()
    panel.drawn("weights")
    yield "a weight that is refused, another locked", root

    place.get_by_text("Compare in pairs").first.click()
    place.locator(".ask").get_by_role("slider").press("ArrowLeft")
    expect(place.get_by_text("1 of 13 answered")).to_be_visible()
    open_all(place)
    yield "a question about two criteria", root
    for name in PLACES:
        panel.go(name)
        yield f"{name}, the ranking being the last there was", root
    root.locator(".menu summary").click()
    yield "the menu", root.locator(".menu")
    panel.python(EMPTY)
    for name in PLACES:
        panel.go(name)
        yield f"{name} of a decision without anything", root


@pytest.mark.parametrize("theme", ["Light", "Dark"])
def test_axe_finds_nothing(page, theme):
    page.set_viewport_size({"width": 1400, "height": TALL})
    panel = open_panel(page, "examples/panel.ipynb")
    set_theme(page, f"JupyterLab {theme}")
    found = {state: wrong for state, part in states(panel) if (wrong := complaints(part))}
    assert not found, "\n".join(f"{state}:\n  " + "\n  ".join(w) for state, w in found.items())


def test_axe_finds_nothing_on_a_phone(page):
    page.set_viewport_size({"width": 480, "height": TALL})
    open_app(page, "examples/panel.ipynb")
    panel = Panel(page)
    found = []
    for name in PLACES:
        visit(panel, name)
        found += complaints(panel.root)
    assert not found, "\n".join(found)


def test_tab_comes_to_everything_in_order_and_shows_where_it_is(page):
    panel = open_panel(page, "examples/panel.ipynb")
    found = {}
    for name in PLACES:
        visit(panel, name)
        found[name] = walk(panel.root)
    place = panel.go("Weigh")
    for way, part in (("Share 100 points", ".sliders"), ("Compare in pairs", ".pairwise")):
        place.get_by_text(way).click()
        place.locator(part).wait_for()
        found[way] = walk(panel.root)
    assert not any(found.values()), found


def test_nothing_covers_what_has_the_focus_on_a_phone(page):
    page.set_viewport_size({"width": 480, "height": 700})
    open_app(page, "examples/panel.ipynb")
    panel = Panel(page)
    for name in ("Frame", "Rank"):
        visit(panel, name)
        assert walk(panel.root) == []


def test_a_place_is_named_by_its_tab(page):
    panel = open_panel(page, "examples/panel.ipynb")
    for name in PLACES:
        panel.go(name)
        expect(panel.root.get_by_role("tabpanel", name=name)).to_be_visible()
        shown = panel.root.get_by_role("tab", name=name).get_attribute("aria-controls")
        assert panel.place.get_attribute("id") == shown


def test_every_chart_is_said_in_a_sentence_and_in_a_table(page):
    panel = open_panel(page, "examples/panel.ipynb")
    for name, charts in (("Weigh", 1), ("Rank", 1), ("Test", 2)):
        place = visit(panel, name)
        pictures = place.get_by_role("img")
        expect(pictures).to_have_count(charts)
        for picture in pictures.all():
            assert re.search(r"\w+ \w+.*\.$", picture.get_attribute("aria-label"))
        open_all(place)
        assert place.get_by_role("table").count() >= charts
    place = visit(panel, "Weigh")
    open_all(place)
    row = place.get_by_role("row", name=re.compile("Sustainability"))
    expect(row.get_by_role("cell").last).to_have_text("11.1")
