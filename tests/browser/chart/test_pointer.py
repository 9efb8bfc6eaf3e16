"""What a pointer does on a chart, and signals."""

from __future__ import annotations

import pytest

from .bare import BARS, DRAWN


def test_the_pointer_tells_the_row_and_the_values(page):
    page.evaluate(DRAWN, BARS)
    page.evaluate(
        """() => {
          window.heard = [];
          for (const type of ["click", "move", "leave"]) {
            shown.chart.on(type, ({datum, x, y}) => heard.push([type, datum?.option, x, y]));
          }
        }"""
    )
    box = page.locator("canvas").bounding_box()
    page.mouse.move(box["x"] + 60, box["y"] + 10)
    page.mouse.down()
    page.mouse.up()
    page.mouse.move(box["x"] + 60, box["y"] + box["height"] + 100)
    page.wait_for_function("heard.at(-1)?.[0] === 'leave'")
    heard = {kind: rest for kind, *rest in page.evaluate("heard")}
    assert heard["click"][0] == heard["move"][0] == "a"
    assert 0 < heard["click"][1] < 0.5
    assert heard["leave"] == [None, None, None]


def test_in_a_split_chart_the_pointer_tells_which_part_it_is_in(page):
    encoding = BARS["encoding"] | {"facet": {"field": "option", "type": "nominal", "columns": 1}}
    page.evaluate(DRAWN, BARS | {"width": 200, "height": 50, "encoding": encoding})
    page.evaluate(
        """void shown.chart.on("click", ({datum, facet, x}) => {
          window.heard = [datum?.option, facet?.option, x];
        })"""
    )
    box = page.locator("canvas").bounding_box()
    page.mouse.click(box["x"] + 150, box["y"] + box["height"] - 70)
    datum, facet, x = page.evaluate("heard")
    assert facet == "b"
    assert datum in {"b", None}
    assert 1 < x < 2


def test_signals_go_both_ways(page):
    spec = BARS | {"params": [{"name": "limit", "value": 1}]}
    page.evaluate(DRAWN, spec)
    page.evaluate("void shown.chart.watch('limit', (value) => { window.heard = value; })")
    page.evaluate("shown.chart.signal('limit', 5)")
    assert page.evaluate("heard") == 5
    assert page.evaluate("shown.chart.view.signal('limit')") == 5


def test_the_place_of_the_plot_is_told_in_pixels_of_the_picture(page):
    page.evaluate(DRAWN, BARS)
    page.evaluate("void shown.chart.on('down', ({pixel, x}) => { window.heard = [...pixel, x]; })")
    left, top, width, middle = page.evaluate(
        "(({left, top, width, x}) => [left, top, width, x(1)])(shown.chart.plot())"
    )
    box = page.locator("canvas").bounding_box()
    page.mouse.move(box["x"] + middle, box["y"] + top + 5)
    page.mouse.down()
    assert page.evaluate("heard") == [pytest.approx(middle), pytest.approx(top + 5), 1]
    assert middle == pytest.approx(left + width / 2)


def test_every_change_of_the_picture_is_told(page):
    page.evaluate(DRAWN, BARS)
    page.evaluate("void (window.widths = [])")
    page.evaluate("void shown.chart.onDraw(() => widths.push(shown.chart.plot().width))")
    page.evaluate("shown.chart.update({scores: [{option: 'a', score: 4}]})")
    page.evaluate("shown.el.style.width = '450px'")
    page.wait_for_function("widths.length > 1 && widths.at(-1) < widths[0]")
