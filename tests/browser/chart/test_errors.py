"""What goes wrong is said in the place of the chart."""

from __future__ import annotations

import pytest

from .bare import BARS, DRAWN


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"mark": "no such mark"}, ""),
        ({"transform": [{"calculate": "datum.a +* 2", "as": "b"}]}, "Unexpected token"),
        ({"data": {"url": "https://example.org/a.csv"}}, "asks for https://example.org/a.csv"),
        ({"transform": [{"calculate": "datum.a.b.c", "as": "b"}]}, "Cannot read properties"),
    ],
    ids=["specification", "expression", "address", "drawing"],
)
def test_what_goes_wrong_is_said_in_place_of_the_chart(page, change, words):
    page.evaluate("(spec) => { window.shown = show(spec) }", BARS | change)
    alert = page.get_by_role("alert")
    alert.wait_for()
    assert "This chart could not be drawn." in alert.inner_text()
    assert words in alert.inner_text()
    page.evaluate("(spec) => shown.model.set('_spec', spec)", BARS)
    page.wait_for_function("shown.canvas")
    assert page.evaluate("shown.said") == ""


def test_an_image_from_elsewhere_is_not_fetched(page):
    spec = BARS | {"mark": {"type": "image", "url": "https://example.org/a.png"}}
    page.evaluate("(spec) => { window.shown = show(spec) }", spec)
    page.wait_for_function("shown.canvas || shown.said")


def test_a_chart_cannot_bring_its_own_loader(page):
    embed = {"embedOptions": {"loader": {"baseURL": "https://example.org/"}, "actions": True}}
    page.evaluate(DRAWN, BARS | {"usermeta": embed})
    assert page.locator(".vega-actions").count() == 0


def test_an_unknown_name_is_said_and_the_picture_stays(page):
    page.evaluate(DRAWN, BARS)
    page.evaluate("shown.chart.update({score: []})")
    assert "no data called “score”; it has “scores”" in page.evaluate("shown.said")
    page.evaluate("shown.chart.signal('colour', 1)")
    assert "no signal called “colour”" in page.evaluate("shown.said")
    assert page.locator("canvas").is_visible()
    page.evaluate("shown.chart.update({scores: []})")
    assert page.evaluate("shown.said") == ""


def test_columns_that_do_not_fit_together_are_said_and_the_picture_stays(page):
    page.evaluate(DRAWN, BARS)
    page.evaluate("shown.chart.update({scores: {option: {list: ['a']}, score: {list: [1, 2]}}})")
    assert "Column “score” has 2 rows where “option” has 1" in page.evaluate("shown.said")
    assert page.locator("canvas").is_visible()


@pytest.mark.parametrize(
    ("listen", "cause"),
    [
        ("on('move', fail)", ""),
        ("watch('limit', fail)", "shown.chart.signal('limit', 5)"),
        ("onDraw(fail)", "shown.chart.update({scores: []})"),
    ],
    ids=["pointer", "signal", "drawing"],
)
def test_what_goes_wrong_in_a_listener_is_said_at_once(page, listen, cause):
    page.evaluate(DRAWN, BARS | {"params": [{"name": "limit", "value": 1}]})
    page.evaluate(
        f"() => {{ const fail = () => {{ throw new Error('no such option') }}; "
        f"shown.chart.{listen}; }}"
    )
    if cause:
        page.evaluate(cause)
    else:
        page.locator("canvas").hover()
    alert = page.get_by_role("alert")
    alert.wait_for()
    assert alert.inner_text() == "This chart could not answer. no such option"
    assert page.locator("canvas").is_visible()
