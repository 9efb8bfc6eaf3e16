"""What axe-core has to say about a part of a page."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from playwright.sync_api import Locator

FRONTEND = Path(__file__).parents[2] / "src" / "mcda_widget" / "panel" / "frontend"
SOURCE = FRONTEND / "node_modules" / "axe-core" / "axe.min.js"
# Every rule there is, but for the one that asks for more contrast than level AA does, and for the
# one that only notes that something is hidden.
LEFT_OUT = ["color-contrast-enhanced", "hidden-content"]
AA = 4.5  # least contrast of text at that level (WCAG 2.2, 1.4.3)
TALL = 7000  # pixels; a window in which nothing lies outside, since there axe does not look
RUN = """async (element, leftOut) => {
    // JupyterLab's body has no height and hides what goes beyond it: to axe, all of the page.
    const overflow = document.body.style.overflow;
    document.body.style.overflow = 'visible';
    const rules = Object.fromEntries(
        axe.getRules().map(({ruleId}) => [ruleId, {enabled: !leftOut.includes(ruleId)}]));
    const found = await axe.run(element, {rules, elementRef: true});
    document.body.style.overflow = overflow;
    const plain = list => list.flatMap(({id, impact, nodes}) => nodes.map(
        ({html, target, any, all, none, failureSummary}) => ({
            rule: id, impact, html, target: target.join(' '), why: failureSummary ?? '',
            data: [...any, ...all, ...none].map(check => check.data)})));
    const texts = found.passes.filter(rule => rule.id === 'color-contrast');
    const unseen = texts.flatMap(({nodes}) => nodes.filter(({element, any}) =>
        element.checkVisibility() && any.some(({data}) => data?.messageKey === 'hidden')));
    return {violations: plain(found.violations), incomplete: plain(found.incomplete),
            unseen: unseen.map(({html}) => html)};
}"""


def complaints(part: Locator) -> list[str]:
    """Say what is wrong with a part of a page, or could not be settled; empty where it is well.

    Raises
    ------
    AssertionError
        Where axe took any of it to be out of sight, as in a window that is not TALL.
    """
    page = part.page
    if not page.evaluate("'axe' in window"):
        page.evaluate(SOURCE.read_text(encoding="utf-8"))
    found: dict[str, list[Any]] = part.evaluate(RUN, LEFT_OUT)
    assert not found["unseen"], f"axe did not look at {found['unseen']}"
    open_questions = [node for node in found["incomplete"] if not _is_settled(node)]
    return [
        f"{node['rule']} ({node['impact']}): {node['html'][:160]}\n    {node['why']}"
        for node in [*found["violations"], *open_questions]
    ]


def _is_settled(node: dict[str, Any]) -> bool:
    """Whether what axe leaves to a person to judge is well."""
    rule, html = node["rule"], node["html"]
    if rule == "color-contrast":
        # It doubts that a single letter or an arrow is text; the contrast is measured all the same.
        # What lies half under a column that stays is measured where there is room for all.
        # What is hidden but from the eye adds nothing to the words beside it.
        # What is drawn behind a score keeps axe from measuring; test_score_look does.
        return (
            (_ratio(node) or 0) >= AA
            or _has(node, "messageKey", "elmPartiallyObscured")
            # So is what a strip that scrolls has out of sight.
            or (_ratio(node) is None and _has(node, "messageKey", "shortTextContent"))
            or 'aria-hidden="true"' in html
            or html.startswith('<span class="mode">')
        )
    if rule == "target-size":  # a cell of a grid is covered by the field it holds
        return 'role="gridcell"' in html
    # Vega's own, inside an image, whose parts nobody is told of.
    return rule == "aria-roledescription" and "vega-embed" in html


def _ratio(node: dict[str, Any]) -> float | None:
    ratios = [data.get("contrastRatio") for data in node["data"] if isinstance(data, dict)]
    return next(filter(None, ratios), None)


def _has(node: dict[str, Any], key: str, value: str) -> bool:
    return any(isinstance(data, dict) and data.get(key) == value for data in node["data"])
