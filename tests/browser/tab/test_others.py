"""Others write into the file of a tab: programs, and the text beside it."""

import pytest
from playwright.sync_api import expect
from tests.browser.tab_page import retitled

from mcda_widget import load


def test_what_others_wrote_into_the_file_is_shown(tab, file):
    retitled(file, "Written elsewhere")
    title = tab.panel.root.get_by_label("Title", exact=True)
    expect(title).to_have_value("Written elsewhere")
    expect(tab.dot).to_have_count(0)


def test_changes_on_both_sides_are_put_together(tab, file):
    place = tab.panel.go("Weigh")
    place.get_by_text("Share 100 points").first.click()
    points = place.get_by_label("Points of Sustainability")
    points.fill("31")
    points.press("Enter")
    expect(tab.dot).to_have_count(1)
    retitled(file, "Written elsewhere")
    title = tab.panel.root.get_by_label("Title", exact=True)
    expect(title).to_have_value("Written elsewhere")
    expect(points).to_have_value("31")
    expect(tab.dot).to_have_count(1)
    tab.save()
    expect(tab.dot).to_have_count(0)
    assert load(file).title == "Written elsewhere"
    assert load(file).weights["sustainability"] == pytest.approx(0.31)


@pytest.mark.parametrize(
    ("answer", "kept"), [("Keep mine", "Written here"), ("Take the file's", "Written elsewhere")]
)
def test_where_both_changed_the_same_it_is_asked(tab, page, file, answer, kept):
    tab.rename("Written here")
    expect(tab.dot).to_have_count(1)
    retitled(file, "Written elsewhere")
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("title: Both changed this")
    dialog.get_by_role("button", name=answer).click()
    title = tab.panel.root.get_by_label("Title", exact=True)
    expect(title).to_have_value(kept)
    tab.save()
    expect(tab.dot).to_have_count(0)
    assert load(file).title == kept


def test_text_and_panel_side_by_side(tab, page):
    tab.root.get_by_role("button", name="Open as text").click()
    editor = page.locator(".jp-FileEditor .cm-content")
    expect(editor).to_contain_text("title: Getting the Taliban")
    tab.rename("Seen in the text")
    expect(editor).to_contain_text("title: Seen in the text")
    editor.get_by_text("title: Seen in the text").click()
    page.keyboard.press("End")
    page.keyboard.type(" too")
    expect(tab.panel.root.get_by_label("Title", exact=True)).to_have_value("Seen in the text too")
    page.keyboard.press("Enter")
    page.keyboard.type("nonsense")
    tab.says("says no decision at the moment")
    for _ in "nonsense":
        page.keyboard.press("Backspace")
    expect(tab.notice).to_be_hidden()
    page.get_by_role("button", name="Schema").click()
    expect(page.get_by_role("tab", name="Schema of decision files")).to_be_visible()
    expect(page.locator(".jp-RenderedJSON")).to_contain_text("Decision file of mcda-widget")
