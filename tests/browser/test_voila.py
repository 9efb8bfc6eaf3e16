"""The panel as a page without code, for participants."""

from __future__ import annotations

import nbformat
import pytest
from playwright.sync_api import expect

from .notebook import open_app, screenshot
from .panel_page import Panel

PAGE = "examples/panel.ipynb"
TITLE = "Getting the Taliban to curb cross-border terrorism"
# In every frame: what there is to see on the page.
WATCH = """() => {
    window.seen = [];
    const sees = selector => [...document.querySelectorAll(selector)]
        .some(element => element.offsetParent !== null && element.innerText.trim() !== '');
    const look = () => {
        const places = {waiting: '#waiting', panel: '.mcda', still: '.mcda-still'};
        const now = Object.keys(places).filter(name => sees(places[name])).join(' and ');
        if (document.body && now !== window.seen.at(-1)) window.seen.push(now);
        requestAnimationFrame(look);
    };
    look();
}"""


def test_it_says_that_it_is_coming_until_the_panel_is_there(page):
    page.add_init_script(f"({WATCH})()")
    page.goto(f"/voila/render/{PAGE}", wait_until="commit")
    status = page.get_by_role("status").filter(has_text="This takes a few seconds.")
    expect(status).to_contain_text(TITLE)
    expect(page).to_have_title(TITLE)
    Panel(page)
    expect(page.locator("#waiting")).to_have_count(0)
    seen = page.evaluate("window.seen")
    assert [place for place in seen if place] == ["waiting", "panel"]
    assert "" not in seen[seen.index("waiting") :]  # never blank between


def test_the_page_is_the_panel_and_no_code(page):
    open_app(page, PAGE)
    panel = Panel(page)
    assert panel.standing()[0] == "Joint regional roadmap (Kandahar)"
    panel.go("Rank")
    panel.drawn("contributions")
    expect(page.get_by_text("import mcda_widget")).to_have_count(0)
    expect(page.get_by_role("main").get_by_role("region", name="Decision panel")).to_be_visible()
    expect(page.locator(".mcda-still")).to_be_hidden()


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [480, 1000, 1600])
def test_it_fits_its_window_and_the_standing_stays_in_sight(page, theme, width):
    page.set_viewport_size({"width": width, "height": 900})
    open_app(page, f"{PAGE}?theme={theme}")
    panel = Panel(page)
    expect(page.locator("body")).to_have_attribute(
        "data-jp-theme-light", str(theme == "light").lower()
    )
    assert page.evaluate("document.documentElement.scrollWidth") == width
    screenshot(page, f"voila-{theme}-{width}")
    page.keyboard.press("PageDown")
    page.wait_for_function("scrollY > 300")
    expect(panel.root.locator(".standing .finding")).to_be_in_viewport()


@pytest.mark.parametrize(
    ("source", "said"), [("print('Just text')", "Just text"), ("1 / 0", "error"), ("None", "")]
)
def test_a_page_without_a_panel_does_not_wait_for_one(page, lab, source, said):
    cell = nbformat.v4.new_code_cell(source)
    kernel = {"kernelspec": {"name": "python3", "display_name": "Python 3"}}
    nbformat.write(
        nbformat.v4.new_notebook(cells=[cell], metadata=kernel), lab.files / "plain.ipynb"
    )
    open_app(page, "plain.ipynb")
    expect(page.locator("#waiting")).to_have_count(0)
    expect(page.locator("#rendered_cells")).to_contain_text(said)
    expect(page).to_have_title("plain")
