"""Where a chart stands: its width, the themes, and being removed."""

from __future__ import annotations

import pytest

from .bare import BARS, DRAWN, SCORES


def test_a_chart_fills_the_width_of_its_place(page):
    page.evaluate(DRAWN, BARS)
    assert page.evaluate("shown.canvas.clientWidth") == 600
    page.evaluate("shown.el.style.width = '450px'")
    page.wait_for_function("shown.canvas.clientWidth === 450")


def test_a_width_of_its_own_is_kept(page):
    page.evaluate(DRAWN, BARS | {"width": 200})
    assert 200 < page.evaluate("shown.canvas.clientWidth") < 300


def test_the_picture_has_a_name(page):
    page.evaluate(DRAWN, BARS)
    page.evaluate("shown.model.set('alt', 'b leads a')")
    assert page.get_by_role("img", name="b leads a").count() == 1


def test_a_hidden_chart_waits_until_it_is_seen(page):
    page.evaluate("(spec) => { window.shown = show(spec, kernel(), '0') }", BARS)
    page.evaluate("shown.chart.update({scores: [{option: 'a', score: 9}]})")
    assert page.evaluate("shown.chart.view") is None
    page.evaluate("shown.el.style.width = '300px'")
    page.wait_for_function("shown.canvas?.clientWidth === 300")
    assert page.evaluate(SCORES) == [9]


def test_dark_and_light_are_followed_with_rows_and_selection_kept(page):
    pick = {"name": "pick", "select": {"type": "point", "fields": ["option"]}}
    opacity = {"condition": {"param": "pick", "value": 1}, "value": 0.2}
    spec = BARS | {"params": [pick], "encoding": BARS["encoding"] | {"opacity": opacity}}
    page.evaluate("document.body.dataset.jpThemeLight = 'true'")
    page.evaluate(DRAWN, spec)
    page.evaluate(
        "shown.chart.update({scores: [{option: 'a', score: 4}, {option: 'b', score: 3}]})"
    )
    box = page.locator("canvas").bounding_box()
    page.mouse.click(box["x"] + 60, box["y"] + 10)
    picked = "shown.chart.view.data('pick_store').map((row) => row.values)"
    page.wait_for_function(f"{picked}.length === 1")
    light = page.evaluate("pixels(shown)")

    page.evaluate("void (window.before = shown.chart.view)")
    page.evaluate("document.body.dataset.jpThemeLight = 'false'")
    page.wait_for_function("shown.chart.view !== before")
    assert page.evaluate(picked) == [["a"]]
    assert page.evaluate(SCORES) == [4, 3]
    assert page.evaluate("pixels(shown)") != light
    assert page.evaluate("document.querySelectorAll('canvas').length") == 1


def test_colours_of_the_page_are_taken(page):
    page.evaluate("document.body.style.setProperty('--jp-border-color2', 'rgb(1, 2, 3)')")
    page.evaluate(DRAWN, BARS)
    assert "1,2,3" in page.evaluate("pixels(shown)")


@pytest.mark.parametrize(
    ("page_is", "grid"),
    [
        ("document.body.dataset.vscodeThemeKind = 'vscode-dark'", "51,55,60"),
        ("document.body.style.background = '#101010'", "51,55,60"),
        ("document.body.style.background = '#fafafa'", "216,222,228"),
        ("undefined", "216,222,228"),
    ],
)
def test_pages_without_jupyterlab_are_light_or_dark_too(page, page_is, grid):
    page.evaluate(page_is)
    page.evaluate(DRAWN, BARS)
    assert grid in page.evaluate("pixels(shown)")


def test_the_system_decides_where_the_page_says_nothing(page):
    page.emulate_media(color_scheme="dark")
    page.evaluate(DRAWN, BARS)
    assert "51,55,60" in page.evaluate("pixels(shown)")
    page.emulate_media(color_scheme="light")
    page.wait_for_function("pixels(shown).includes('216,222,228')")


def test_a_removed_chart_leaves_nothing(page):
    page.evaluate(DRAWN, BARS)
    page.evaluate("() => { window.last = shown.chart; shown.remove(); }")
    page.evaluate("last.update({scores: []})")
    assert page.evaluate("last.view") is None
    assert page.locator("canvas").count() == 0
