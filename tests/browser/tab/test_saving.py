"""What sets the dot of a tab, and what saving, closing and loading anew make of it."""

import re

from playwright.sync_api import expect
from tests.browser.score_page import Scores

from mcda_widget import load


def test_an_edit_sets_the_dot_and_save_writes_it_keeping_comments(tab, file):
    file_before = file.read_text()
    assert "#" in file_before
    expect(tab.dot).to_have_count(0)
    tab.rename("What to do about it")
    expect(tab.dot).to_have_count(1)
    tab.save()
    expect(tab.dot).to_have_count(0)
    after = file.read_text()
    assert load(file).title == "What to do about it"
    assert [line for line in file_before.splitlines() if "#" in line] == [
        line for line in after.splitlines() if "#" in line
    ]
    tab.panel.root.get_by_role("button", name=re.compile("^Undo")).click()
    expect(tab.dot).to_have_count(1)
    tab.panel.root.locator("summary", has_text="Save").click()
    tab.panel.root.get_by_role("button", name="Save to taliban-engagement.mcda.yaml").click()
    expect(tab.dot).to_have_count(0)
    assert file.read_text() == file_before


def test_save_takes_what_stands_in_the_field(tab, file):
    title = tab.panel.root.get_by_label("Title", exact=True)
    title.fill("Typed and saved at once")
    tab.save()
    expect(tab.dot).to_have_count(0)
    tab.page.wait_for_function(
        "jupyterapp.shell.currentWidget.context.model.toString().includes('saved at once')"
    )
    expect(tab.dot).to_have_count(0)
    assert load(file).title == "Typed and saved at once"
    expect(title).to_be_focused()


def test_save_and_close_take_a_score_that_is_being_typed(tab, page, file):
    scores = Scores(tab.panel)
    for value in (8, 7):
        scores.at("Monitoring only", "Reach to Kandahar")
        scores.keyboard.type(str(value))
        if value == 8:
            tab.save()
            expect(scores.cell("Monitoring only", "Reach to Kandahar")).to_have_text("8")
            expect(tab.dot).to_have_count(0)
        else:
            page.locator(".lm-TabBar-tab.jp-mod-current .lm-TabBar-tabCloseIcon").click()
            page.get_by_role("dialog").get_by_role("button", name="Save", exact=True).click()
            expect(page.locator(".mcda-document")).to_have_count(0)
        assert load(file).score("monitoring", "kandahar").mode == value


def test_an_edit_that_the_kernel_has_not_answered_counts(tab, page, lab):
    (kernel,) = (p for p in lab.processes() if "ipykernel" in " ".join(p.cmdline()))
    kernel.suspend()
    try:
        title = tab.panel.root.get_by_label("Title", exact=True)
        title.fill("Sent and not answered")
        title.press("Enter")
        expect(tab.dot).to_have_count(1)
        page.locator(".lm-TabBar-tab.jp-mod-current .lm-TabBar-tabCloseIcon").click()
        page.get_by_role("dialog").get_by_role("button", name="Cancel").click()
    finally:
        kernel.resume()
    page.wait_for_function(
        "jupyterapp.shell.currentWidget.context.model.toString().includes('not answered')"
    )
    tab.save()
    expect(tab.dot).to_have_count(0)


def test_a_comment_that_is_not_saved_keeps_the_dot(tab, page, file):
    tab.root.get_by_role("button", name="Open as text").click()
    editor = page.locator(".jp-FileEditor .cm-content")
    editor.get_by_text("title: Getting the Taliban").click()
    page.keyboard.press("End")
    page.keyboard.type("  # agreed in May")
    tab.rename("Another")
    expect(editor).to_contain_text("title: Another  # agreed in May")
    tab.panel.root.get_by_role("button", name=re.compile("^Undo")).click()
    expect(editor).to_contain_text("terrorism  # agreed in May")
    page.get_by_role("menuitem", name="File").click()
    page.locator(".lm-Menu-item", has_text="Save All").click()
    expect(page.locator(".lm-TabBar-tab.jp-mod-dirty")).to_have_count(0)
    assert "# agreed in May" in file.read_text()


def test_undone_to_what_the_file_says_it_is_not_edited(tab):
    tab.rename("Another")
    expect(tab.dot).to_have_count(1)
    tab.panel.root.get_by_role("button", name=re.compile("^Undo")).click()
    expect(tab.dot).to_have_count(0)


def test_closing_asks_about_what_is_not_saved(tab, page, file):
    tab.rename("Kept by the question")
    expect(tab.dot).to_have_count(1)
    page.locator(".lm-TabBar-tab.jp-mod-current .lm-TabBar-tabCloseIcon").click()
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("Save your work")
    dialog.get_by_role("button", name="Save", exact=True).click()
    expect(page.locator(".mcda-document")).to_have_count(0)
    assert load(file).title == "Kept by the question"


def test_reloaded_from_disk_it_is_as_the_file_says(tab, page):
    tab.rename("Not to be kept")
    expect(tab.dot).to_have_count(1)
    page.evaluate("() => { jupyterapp.commands.execute('docmanager:reload') }")
    page.get_by_role("dialog").get_by_role("button", name="Reload").click()
    title = tab.panel.root.get_by_label("Title", exact=True)
    expect(title).to_have_value(load("taliban-engagement").title)
    expect(tab.dot).to_have_count(0)
