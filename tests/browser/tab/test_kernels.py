"""The kernel of a tab: killed, stopped, restarted, chosen, shared and ended."""

import re
import time

import pytest
from playwright.sync_api import expect
from tests.browser.notebook import SLOW, command
from tests.browser.panel_page import Panel, open_panel
from tests.browser.tab_page import ARTICLE, open_beside, open_tab

from mcda_widget import load


def test_a_killed_kernel_comes_back_with_the_edits(tab, page, lab):
    tab.rename("Typed before the kernel died")
    expect(page.locator(".mcda-document")).to_be_visible()
    expect(tab.dot).to_have_count(1)
    # The text has it a moment after the edit.
    page.wait_for_function(
        "jupyterapp.shell.currentWidget.context.model.toString().includes('before the kernel died')"
    )
    (kernel,) = (p for p in lab.processes() if "ipykernel" in " ".join(p.cmdline()))
    tab.panel.root.evaluate("panel => { panel.dataset.old = 'true'; }")
    kernel.kill()
    expect(tab.root.locator("[data-old]")).to_have_count(0, timeout=SLOW)
    expect(tab.notice).to_be_hidden(timeout=SLOW)
    title = tab.panel.root.get_by_label("Title", exact=True)
    expect(title).to_have_value("Typed before the kernel died")
    expect(tab.dot).to_have_count(1)
    tab.rename("And after")
    tab.save()
    expect(tab.dot).to_have_count(0)


def test_the_kernel_menu_restarts_it(tab, page):
    tab.rename("Typed before")
    page.wait_for_function(
        "jupyterapp.shell.currentWidget.context.model.toString().includes('Typed before')"
    )
    page.get_by_role("menuitem", name="Kernel").click()
    page.locator(".lm-Menu-item", has_text="Restart Kernel").first.click()
    page.get_by_role("dialog").get_by_role("button", name="Confirm Kernel Restart").click()
    expect(tab.notice).to_be_hidden(timeout=SLOW)
    title = tab.panel.root.get_by_label("Title", exact=True)
    expect(title).to_have_value("Typed before")
    expect(tab.dot).to_have_count(1)


def test_the_kernel_of_a_notebook_can_be_chosen_and_outlives_the_tab(page):
    open_panel(page, "examples/panel.ipynb")
    tab = open_beside(page, ARTICLE)
    assert tab.panel.standing()
    tab.root.get_by_role("button", name="Python 3 (ipykernel)").click()
    dialog = page.get_by_role("dialog")
    option = dialog.get_by_role("option", name=re.compile("^panel.ipynb"))
    dialog.get_by_role("combobox").select_option(value=option.get_attribute("value"))
    tab.panel.root.evaluate("panel => { panel.dataset.old = 'true'; }")
    dialog.get_by_role("button", name="Select").click()
    expect(tab.root.locator("[data-old]")).to_have_count(0, timeout=SLOW)
    tab.rename("In the notebook's kernel")
    tab.save()
    expect(tab.dot).to_have_count(0)
    command(page, "application:close")
    expect(page.locator(".mcda-document")).to_have_count(0)
    # The notebook's panel still has it.
    assert Panel(page).python("panel.decision.title") == repr(load("taliban-engagement").title)


def test_a_kernel_that_was_shut_down_is_started_by_a_button(tab, lab):
    (session,) = lab.ask("GET", "api/sessions")
    lab.ask("DELETE", f"api/sessions/{session['id']}")
    tab.says("The kernel has stopped")
    tab.notice.get_by_role("button", name="Start it again").click()
    expect(tab.notice).to_be_hidden(timeout=SLOW)
    tab.rename("Alive again")


@pytest.mark.usefixtures("tab")
def test_its_kernel_ends_with_the_last_tab_of_all_pages(page, context, lab):
    other = context.new_page()
    second = open_tab(other)
    assert second.panel.standing()
    command(page, "application:close")
    expect(page.locator(".mcda-document")).to_have_count(0)
    page.wait_for_timeout(2000)  # longer than the grace that a page has to go
    second.rename("Still alive")
    second.save()
    expect(second.dot).to_have_count(0)
    command(other, "application:close")
    deadline = time.monotonic() + 20
    while lab.ask("GET", "api/kernels"):
        assert time.monotonic() < deadline
        other.wait_for_timeout(200)
