"""A walk through a part of a page with the Tab key."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from playwright.sync_api import Locator

# All that Tab should stop at, in the order of the page; a group of radio buttons is one stop.
BEGIN = """root => {
    const all = [...root.querySelectorAll(
        'a[href], button, input, select, textarea, summary, [tabindex]')];
    const stops = all.filter(each => each.tabIndex >= 0 && !each.disabled &&
        each.checkVisibility({visibilityProperty: true}) &&
        (each.type !== 'radio' || each.checked || !all.some(
            other => other.name === each.name && other.checked)));
    const look = each => {
        const parts = [each, each.parentElement, each.parentElement.parentElement];
        return parts.map(getComputedStyle).map(
            ({outline, boxShadow, border}) => `${outline} ${boxShadow} ${border}`).join();
    };
    window.walk = {stops, look, before: new Map(stops.map(each => [each, look(each)]))};
    return stops.map(name);

    function name(each) {
        const labels = [...(each.labels ?? [])].map(label => label.innerText);
        return each.getAttribute('aria-label') ?? (labels.join() || each.innerText);
    }
}"""
STOP = """root => {
    const {stops, look, before} = window.walk;
    const at = document.activeElement;
    if (!root.contains(at)) return null;
    at.getAnimations({subtree: true}).forEach(each => each.finish());
    const {left, top, width, height} = at.getBoundingClientRect();
    const seen = [.1, .5, .9].map(
        share => document.elementFromPoint(left + share * width, top + height / 2));
    return {
        index: stops.indexOf(at), what: at.outerHTML.slice(0, 120),
        marked: look(at) !== before.get(at),
        bare: seen.some(each => at.contains(each) || at.parentElement.contains(each)),
    };
}"""


def walk(part: Locator) -> list[str]:
    """Tab through a part of a page from its first stop; say what is wrong with that.

    What can be wrong: a stop is left out, comes out of order, is not marked as having the focus or
    is covered; or the way does not end.
    """
    keyboard = part.page.keyboard
    names: list[str] = part.evaluate(BEGIN)
    part.evaluate("() => window.walk.stops[0].focus()")
    wrong = []
    for i, name in enumerate(names):
        stop: dict[str, Any] | None = part.evaluate(STOP)
        if not stop or stop["index"] != i:
            return [*wrong, f"Tab came to {stop and stop['what']}, not to “{name}”"]
        wrong += [f"“{name}” is not marked: {stop['what']}"] if not stop["marked"] else []
        wrong += [f"“{name}” is covered: {stop['what']}"] if not stop["bare"] else []
        keyboard.press("Tab")
    # On a page that holds nothing else the way begins again.
    if (stop := part.evaluate(STOP)) and stop["index"] != 0:
        wrong.append(f"Tab does not leave after “{names[-1]}” but comes to {stop['what']}")
    part.evaluate("() => window.walk.stops[0].focus()")
    keyboard.press("Shift+Tab")
    if (stop := part.evaluate(STOP)) and stop["index"] != len(names) - 1:
        wrong.append(f"Shift+Tab does not leave before “{names[0]}” but comes to {stop['what']}")
    return wrong
