"""A tab goes on after a reload, under another name and in a second view."""

import time

from playwright.sync_api import expect
from tests.browser.notebook import command
from tests.browser.tab_page import ARTICLE, Tab

from mcda_widget import load

LAYOUT = """async () => {
    const {data} = await jupyterapp.serviceManager.workspaces.fetch('default');
    return JSON.stringify(data['layout-restorer:data']?.main ?? '');
}"""
KINDS = ("editor", "mcda-widget")


def test_reloaded_it_is_restored_with_what_was_not_saved(tab, page):
    tab.rename("Before the reload")
    expect(tab.dot).to_have_count(1)
    page.evaluate("jupyterapp.restored.then(() => null)")
    page.goto("/lab")
    again = Tab(page)
    expect(again.panel.root.get_by_label("Title", exact=True)).to_have_value("Before the reload")
    expect(again.dot).to_have_count(1)


def test_beside_its_text_it_is_restored_with_what_was_not_saved(tab, page):
    tab.rename("Before the reload")
    tab.root.get_by_role("button", name="Open as text").click()
    editor = page.locator(".jp-FileEditor .cm-content")
    expect(editor).to_contain_text("title: Before the reload")
    # The layout is kept a moment after it was changed.
    deadline = time.monotonic() + 20
    while not all(f"{kind}:{ARTICLE}" in page.evaluate(LAYOUT) for kind in KINDS):
        assert time.monotonic() < deadline
    page.reload()
    again = Tab(page)
    title = again.panel.root.get_by_label("Title", exact=True)
    expect(title).to_have_value("Before the reload")
    expect(editor).to_contain_text("title: Before the reload")
    expect(page.locator(".lm-TabBar-tab.jp-mod-dirty")).to_have_count(2)


def test_renamed_it_goes_on_under_the_new_name(tab, page, lab, guard):
    guard.expect(r"404 .*taliban-engagement\.mcda\.yaml")  # JupyterLab looks for it once more
    tab.rename("Under another name")
    page.evaluate(
        "() => jupyterapp.serviceManager.contents.rename("
        f"'{ARTICLE}', 'criteria/renamed.mcda.yaml')"
    )
    expect(page.get_by_role("tab", name="renamed.mcda.yaml")).to_be_visible()
    tab.save()
    expect(tab.dot).to_have_count(0)
    assert load(lab.files / "criteria/renamed.mcda.yaml").title == "Under another name"
    page.goto("/lab/tree/criteria/renamed.mcda.yaml")
    title = Tab(page).panel.root.get_by_label("Title", exact=True)
    expect(title).to_have_value("Under another name")


def test_a_second_view_of_the_document(tab, page, file):
    command(page, "docmanager:clone")
    expect(page.get_by_role("region", name="Decision panel")).to_have_count(2)
    titles = page.get_by_label("Title", exact=True)
    for i, title in enumerate(("From the first", "From the second")):
        titles.nth(i).fill(title)
        titles.nth(i).press("Enter")
        expect(titles.nth(1 - i)).to_have_value(title)
    command(page, "docmanager:save")
    assert load(file).title == "From the second"
    command(page, "application:close")
    expect(page.locator(".mcda-document")).to_have_count(1)
    tab.rename("From the one that is left")
    command(page, "docmanager:save")
    assert load(file).title == "From the one that is left"
