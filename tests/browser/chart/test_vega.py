"""Vega comes once for the whole page."""

from __future__ import annotations

from .bare import BARS, DRAWN


def test_vega_comes_once_for_all_charts_of_a_page(page):
    page.evaluate(
        "(spec) => { window.all = Array.from({length: 5}, () => show(spec)) }",
        BARS,
    )
    page.wait_for_function("all.every(({canvas}) => canvas)")
    page.evaluate("(spec) => { all.push(show(spec)) }", BARS)
    page.wait_for_function("all[5].canvas")
    assert page.evaluate("all.map(({model}) => model.sent.length)") == [1, 0, 0, 0, 0, 0]


def test_a_kernel_at_work_is_waited_for_and_it_is_said(page):
    page.evaluate("(spec) => { window.shown = show(spec, kernel({delay: 2500})) }", BARS)
    page.get_by_role("status").filter(has_text="Waiting for the kernel").wait_for()
    page.wait_for_function("shown.canvas")
    assert page.evaluate("shown.said") == ""


def test_where_the_first_kernel_is_gone_the_next_is_asked(page):
    page.evaluate(
        "(spec) => { window.first = show(spec, kernel({dead: true})); window.shown = show(spec) }",
        BARS,
    )
    assert page.evaluate("shown.model.sent.length") == 0
    page.evaluate("first.remove()")
    page.wait_for_function("shown.canvas")
    page.evaluate("(spec) => { window.third = show(spec) }", BARS)
    page.wait_for_function("third.canvas")
    assert page.evaluate("third.model.sent.length") == 0


def test_where_the_first_kernel_is_dead_the_next_is_asked_after_a_while(page):
    page.clock.install()
    page.evaluate(
        "(spec) => { window.first = show(spec, kernel({dead: true})); window.shown = show(spec) }",
        BARS,
    )
    page.clock.run_for(11_000)
    page.clock.resume()
    page.wait_for_function("shown.canvas && first.canvas")
    assert page.evaluate("[first.model.sent.length, shown.model.sent.length]") == [1, 1]


def test_where_all_who_asked_are_gone_the_next_asks_anew(page):
    page.evaluate("(spec) => { show(spec, kernel({dead: true})).remove() }", BARS)
    page.evaluate(DRAWN, BARS)
    assert page.evaluate("shown.canvas !== null")
