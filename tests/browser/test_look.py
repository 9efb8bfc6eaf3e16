"""It looks well from a phone to a projector, and nothing moves under the hand that uses it."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from .axe import TALL
from .notebook import open_app
from .panel_page import PLACES, Panel, open_panel

WIDTHS = (320, 480, 1000, 1600)
# Names of 60 letters, and enough of everything to fill a place.
LONG = """setattr(panel, 'decision', mw.Decision.from_frame(
    __import__('pandas').DataFrame(
        [[(7 * i + 5 * j) % 9 + 1 for j in range(5)] for i in range(5)],
        index=[f'Option {i}: one whose name takes as many as sixty letters, w' for i in range(5)],
        columns=[f'Criterion {j}: one whose name takes as many as sixty letters' for j in range(5)],
    ), scale=(1, 9), title='A decision whose title is as long as a committee makes its titles'))"""
# What is cut off, or reaches out of the panel; what lies in something that scrolls is well.
CUT = """root => {
    const scrolls = each => ['auto', 'scroll'].includes(getComputedStyle(each).overflowX);
    const {left, right} = root.getBoundingClientRect();
    const wrong = [];
    for (const each of root.querySelectorAll('*')) {
        const apart = each.closest('.unseen, .spare, svg, [aria-sort] button');
        if (apart || !each.checkVisibility()) continue;
        let holder = each.parentElement;
        while (holder !== root && !scrolls(holder)) holder = holder.parentElement;
        const box = each.getBoundingClientRect();
        if (holder === root && (box.left < left || box.right > right))
            wrong.push(`reaches out: ${each.outerHTML.slice(0, 120)}`);
        const field = each.matches('textarea');
        const held = each.matches('h2, h3, h4, p, button, label, td, th, summary, .name, .swing');
        if ((held || field) && each.scrollWidth > each.clientWidth + 1 && each.clientWidth > 0)
            wrong.push(`too wide for its place: ${each.outerHTML.slice(0, 120)}`);
        if (field && each.scrollHeight > each.clientHeight + 1)
            wrong.push(`too high for its place: ${each.outerHTML.slice(0, 120)}`);
    }
    return wrong;
}"""
# Texts of a chart that reach beyond its picture.
CLIPPED = """host => {
    const {view} = host.chart;
    const {width, height} = view.container().querySelector('canvas').getBoundingClientRect();
    const [dx, dy] = view.origin();
    const wrong = [];
    const visit = (node, x, y) => {
        for (const item of node.items ?? []) {
            if (node.marktype === 'group') {
                for (const child of item.items) visit(child, x + (item.x ?? 0), y + (item.y ?? 0));
            } else if (node.marktype === 'text' && item.text && item.opacity !== 0) {
                const {x1, x2, y1, y2} = item.bounds;
                if (x1 + x < -1 || x2 + x > width + 1 || y1 + y < -1 || y2 + y > height + 1)
                    wrong.push(`cut off in its chart: ${item.text}`);
            }
        }
    };
    visit(view.scenegraph().root, dx, dy);
    return wrong;
}"""


@pytest.fixture
def panel(page):
    """The panel on the article's decision, in a window that shows all of it."""
    page.set_viewport_size({"width": 1900, "height": TALL})
    return open_panel(page, "examples/panel.ipynb")


def widen(panel, width):
    """Give the panel a width, as a narrower window or a zoom would."""
    panel.root.evaluate("(root, width) => { root.style.width = `${width}px` }", width)


def visit(panel, place):
    """Go to a place and wait for its charts."""
    panel.go(place)
    for chart in panel.place.locator(".chart").all():
        chart.locator("canvas").first.wait_for()
    return panel.place


def test_long_names_are_neither_cut_off_nor_in_the_way(panel):
    panel.python(LONG)
    found = {}
    for width in WIDTHS:
        widen(panel, width)
        for name in PLACES:
            visit(panel, name)
            found[width, name] = panel.root.evaluate(CUT)
            # Names at the ends of lines leave no room for the lines on the smallest phones.
            test = ("one_way", "curves") if width >= 480 else ()
            for chart in ("weights", "contributions", *test):
                for host in panel.place.locator(f".chart-{chart}").all():
                    found[width, name] += host.evaluate(CLIPPED)
    assert not any(found.values()), {key: wrong for key, wrong in found.items() if wrong}


def stays(panel, control, act):
    """Do something, and see to it that the control it is done with is where it was."""

    def place():
        inner, outer = control.bounding_box(), panel.root.bounding_box()
        return round(inner["x"] - outer["x"]), round(inner["y"] - outer["y"])

    before = place()
    act()
    assert place() == before


@pytest.mark.parametrize("width", [480, 1000])
def test_what_is_in_use_stays_where_it_is(panel, width):
    widen(panel, width)
    place = visit(panel, "Weigh")
    tab = panel.root.get_by_role("tab", name="Weigh")
    way = place.get_by_text("Share 100 points").first

    def share():
        way.click()
        place.locator(".sliders").wait_for()

    # The first edit of all: that it is kept is said in the head from then on.
    stays(panel, tab, lambda: stays(panel, way, share))
    expect(panel.root.locator(".kept")).to_be_visible()

    slider = place.get_by_role("slider", name="Weight of Sustainability")

    def overturn():
        slider.press("End")
        expect(panel.root.locator(".standing .name").first).to_have_text("Monitoring only")

    stays(panel, slider, overturn)
    points = place.get_by_label("Points of Regional unity")

    def refuse():
        points.fill("many")
        points.press("Enter")
        expect(place.get_by_role("alert").filter(visible=True)).to_contain_text("not a number")

    stays(panel, points, refuse)
    points.press("Escape")

    place.get_by_text("Compare in pairs").first.click()
    same = place.get_by_role("button", name="Both matter the same")

    def answer():
        same.click()
        expect(place.locator(".verdict")).to_contain_text("as much as")

    stays(panel, same, answer)
    onward = place.locator(".pairwise > .steps button").last
    for i in range(12):
        stays(panel, onward, lambda i=i: step(place, onward, same, i + 2))

    visit(panel, "Rank")
    panel.python("setattr(panel, 'decision', panel.decision.weighed_by('equal'))")
    method = panel.place.get_by_label("Other methods")

    def choose(key, title):
        method.select_option(key)
        expect(panel.root.locator(".standing h3")).to_contain_text(title)

    for key, title in (("vikor", "VIKOR"), ("promethee_ii", "PROMETHEE"), ("wsm", "sum")):
        stays(panel, method, lambda key=key, title=title: choose(key, title))


def step(place, onward, same, count):
    """Go to the next question and answer it."""
    onward.click()
    expect(place.locator(".ask")).to_contain_text("Move the slider")
    same.click()
    expect(place.get_by_text(f"{count} of 13 answered")).to_be_visible()


def test_a_choice_moves_no_other(panel):
    place = visit(panel, "Weigh")
    last = place.get_by_text("Count all the same").first
    stays(panel, last, place.get_by_text("Share 100 points").first.click)
    tab = panel.root.get_by_role("tab", name="Test")
    for name in PLACES:
        stays(panel, tab, lambda name=name: panel.go(name))


def test_the_standing_stays_in_sight(panel):
    page = panel.page
    page.set_viewport_size({"width": 1500, "height": 800})
    visit(panel, "Frame")
    for width in (480, 1000):
        widen(panel, width)
        see_the_standing_at_the_fifth_criterion(panel)
    open_app(page, "examples/panel.ipynb")
    panel = Panel(page)
    for width in (480, 1000):
        page.set_viewport_size({"width": width, "height": 800})
        see_the_standing_at_the_fifth_criterion(panel)


def see_the_standing_at_the_fifth_criterion(panel):
    """Scroll to the middle of Frame and look for the leader."""
    criterion = panel.place.get_by_label("Criterion", exact=True).nth(4)
    criterion.evaluate("field => field.scrollIntoView({block: 'center'})")
    expect(criterion).to_be_in_viewport(ratio=1)
    expect(panel.root.locator(".standing .name").first).to_be_in_viewport(ratio=1)


WATCH = """root => {
    window.seen = {animations: 0, transitions: 0, bars: new Set()};
    const animate = Element.prototype.animate;
    Element.prototype.animate = function (...args) {
        if (root.contains(this)) seen.animations += 1;
        return animate.apply(this, args);
    };
    root.addEventListener('transitionrun', () => { seen.transitions += 1 });
    const {view} = root.querySelector('.chart-weights').chart;
    const bar = () => {
        seen.bars.add(view.data('weights').at(-1).weight);
        requestAnimationFrame(bar);
    };
    bar();
}"""


@pytest.mark.parametrize("wish", ["reduce", "no-preference"])
def test_what_moves_stands_still_for_those_who_ask_for_it(panel, wish):
    panel.page.emulate_media(reduced_motion=wish)
    place = visit(panel, "Weigh")
    place.get_by_text("Share 100 points").first.click()
    slider = place.get_by_role("slider", name="Weight of Sustainability")
    slider.wait_for()
    panel.root.evaluate(WATCH)
    slider.press("End")
    first = panel.root.locator(".standing .name").first
    expect(first).to_have_text("Monitoring only")
    panel.page.wait_for_function("() => [...window.seen.bars].at(-1) === 1")
    seen = panel.page.evaluate("() => ({...window.seen, bars: window.seen.bars.size})")
    if wish == "reduce":
        assert seen == {"animations": 0, "transitions": 0, "bars": 2}
    else:
        assert seen["animations"] > 0
        assert seen["transitions"] > 0


def test_colours_that_the_system_chooses_leave_nothing_unsaid(panel):
    panel.page.emulate_media(forced_colors="active")
    fill = "each => getComputedStyle(each).backgroundColor"
    place = visit(panel, "Rank")
    bars = panel.root.locator(".standing .track span").all()
    assert len({bar.evaluate(fill) for bar in bars}) == len(bars)
    swatches = place.locator(".legend .swatch").all()
    assert len({swatch.evaluate(fill) for swatch in swatches}) == len(swatches)
    chosen = place.locator(".segments label.chosen")
    assert chosen.evaluate(fill) != place.locator(".segments label").last.evaluate(fill)
