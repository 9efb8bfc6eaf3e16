"""How the score table looks, and that a large one stays quick."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from .notebook import set_theme
from .panel_page import open_panel
from .score_page import ISOLATION, LASTING, MONITORING, UNITY, Scores

CONTRASTS = """cells => {
    const canvas = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
    const light = css => {
        canvas.fillStyle = css;
        canvas.fillRect(0, 0, 1, 1);
        const rgb = [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3).map(x => x / 255);
        const linear = rgb.map(x => x <= 0.04045 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4);
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
    };
    return cells.map(cell => {
        const bare = cell.matches('.missing') ? cell.querySelector('span') : cell;
        const pair = [light(getComputedStyle(bare).backgroundColor)];
        pair.push(light(getComputedStyle(cell).color));
        pair.sort((a, b) => b - a);
        return (pair[0] + 0.05) / (pair[1] + 0.05);
    });
}"""


@pytest.mark.parametrize("theme", ["Light", "Dark"])
def test_every_figure_can_be_read_on_its_shade(scores, theme):
    set_theme(scores.panel.page, f"JupyterLab {theme}")
    scores.at(ISOLATION, UNITY)
    scores.press("Delete", "1", "Control+Enter", "Tab")
    found = scores.grid.locator("td").evaluate_all(CONTRASTS)
    assert len(found) == 63
    assert min(found) >= 4.5


def test_shades_run_from_worse_to_better_whatever_the_direction(scores):
    depth = "cell => Number(cell.style.getPropertyValue('--good'))"
    benefit = scores.cell(MONITORING, LASTING)
    expect(benefit).to_have_text("9")
    assert benefit.evaluate(depth) == 1
    cost = scores.cell(ISOLATION, "Permissive environment left")
    expect(cost).to_have_text("8")
    assert cost.evaluate(depth) == 0.125


LARGE = """
import mcda_widget as mw
criteria = [{"id": f"c{j}", "name": f"Criterion {j}"} for j in range(20)]
options = [{"id": f"o{i}", "name": f"Option {i}"} for i in range(100)]
cells = {f"o{i}": {f"c{j}": 1 + (i + j) % 9 for j in range(20)} for i in range(100)}
scale = {"low": 1, "high": 9}
large = mw.Decision(title="L", scale=scale, criteria=criteria, options=options, scores=cells)
"""


def test_a_hundred_options_on_twenty_criteria(page):
    sent = []

    def keep(frame):
        sent.append(frame.encode() if isinstance(frame, str) else frame)

    page.on("websocket", lambda socket: socket.on("framesent", keep))
    scores = Scores(open_panel(page, "examples/panel.ipynb"))
    scores.python(
        f"(lambda scope: (exec({LARGE!r}, scope), setattr(panel, 'decision', "
        "scope['large'])))({})"
    )
    scores.at("Option 40", "Criterion 3")
    expect(scores.grid.locator("td")).to_have_count(2000)
    before = len(sent)
    scores.press(*["ArrowDown"] * 20, *["ArrowRight"] * 10)
    expect(scores.cell("Option 60", "Criterion 13")).to_be_focused()
    assert not [frame for frame in sent[before:] if b"comm_msg" in frame]
    assert beside_the_heads(scores)
    changed = scores.grid.locator("tbody").evaluate_handle(
        """body => {
            const rows = new Set();
            new MutationObserver(changes => changes.forEach(change => {
                const node = change.target;
                rows.add((node.closest ? node : node.parentElement).closest('tr')?.rowIndex);
            })).observe(body, {
                subtree: true, childList: true, attributes: true, characterData: true});
            return rows;
        }"""
    )
    scores.press("9", "Control+Enter")
    expect(scores.cell("Option 60", "Criterion 13")).to_have_text("9")
    assert len(changed.evaluate("rows => [...rows]")) == 1


def beside_the_heads(scores):
    """Whether the cell in force stands clear of what stays in sight over it."""
    return scores.grid.evaluate(
        """grid => {
            const cell = document.activeElement.getBoundingClientRect();
            const corner = grid.querySelector('.corner').getBoundingClientRect();
            const sheet = grid.parentElement.getBoundingClientRect();
            const foot = grid.parentElement.querySelector('.add-parts').getBoundingClientRect();
            return cell.left >= corner.right - 1 && cell.top >= corner.bottom - 1
                && cell.right <= sheet.right + 1 && cell.bottom <= foot.top + 1;
        }"""
    )


def test_what_is_refused_is_seen_under_a_long_table(page, scores):
    page.set_viewport_size({"width": 1100, "height": 700})
    scores.at(ISOLATION, "Legitimacy incentives")
    scores.keyboard.type("99")
    scores.press("Enter")
    refusal = scores.place.get_by_text("99 is off the scale, 1 to 9.")
    expect(refusal).to_be_in_viewport(ratio=1)
    standing = scores.panel.root.get_by_role("region", name="Standing").bounding_box()
    under = refusal.bounding_box()
    assert under["y"] + under["height"] <= standing["y"]


@pytest.mark.parametrize("width", [860, 1000, 1200])
def test_the_title_has_room_whatever_stands_beside_it(page, scores, width):
    page.set_viewport_size({"width": width, "height": 900})
    title = scores.panel.root.get_by_label("Title", exact=True)
    assert title.bounding_box()["width"] >= 150
