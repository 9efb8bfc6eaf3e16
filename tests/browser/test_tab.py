"""A decision file in JupyterLab: opened, edited, saved, restored, and what may come in the way."""

import json
import re
import sys
import time

import pytest
from playwright.sync_api import expect

from mcda_widget import load

from .axe import TALL, complaints
from .notebook import SLOW, command, screenshot, set_theme
from .panel_page import Panel, open_panel
from .score_page import Scores
from .tab_page import ARTICLE, Tab, open_beside, open_tab, retitled

LAYOUT = """async () => {
    const {data} = await jupyterapp.serviceManager.workspaces.fetch('default');
    return JSON.stringify(data['layout-restorer:data']?.main ?? '');
}"""
KINDS = ("editor", "mcda-widget")


@pytest.fixture
def file(lab):
    """The article's decision, as a file of the server."""
    return lab.files / ARTICLE


@pytest.fixture
def tab(page):
    opened = open_tab(page)
    opened.panel.settled()
    return opened


def open_lab(page):
    page.goto("/lab")
    page.locator(".jp-Launcher").wait_for(timeout=SLOW)


# -- ways in ---------------------------------------------------------------------------


def test_a_card_opens_a_copy_of_a_decision_in_its_panel(page, lab):
    open_lab(page)
    section = page.locator(".jp-Launcher-section", has_text="Decisions")
    expect(section.locator(".jp-LauncherCard")).to_have_count(4)
    section.get_by_title("A copy of your own").last.click()
    tab = Tab(page)
    assert tab.panel.standing()[0] == "Joint regional roadmap (Kandahar)"
    expect(page.get_by_role("tab", name="taliban-engagement.mcda.yaml")).to_be_visible()
    copy = lab.files / "taliban-engagement.mcda.yaml"
    assert copy.read_text() == (lab.files / ARTICLE).read_text()
    expect(tab.dot).to_have_count(0)


def test_a_new_decision_is_asked_for_and_begun_empty(page, lab):
    open_lab(page)
    page.get_by_role("menuitem", name="File").click()
    page.locator(".lm-Menu-item", has_text=re.compile("^New$")).click()
    page.locator(".lm-Menu-item", has_text="New Decision").click()
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_role("radio", name="Empty")).to_be_focused()
    dialog.get_by_role("button", name="Create").click()
    tab = Tab(page)
    expect(tab.panel.root.get_by_label("Title", exact=True)).to_have_value("New decision")
    assert (lab.files / "decision.mcda.yaml").read_text().startswith("mcda: 1\n")


def test_a_double_click_opens_the_panel(page):
    page.goto("/lab/tree/criteria")
    page.get_by_role("button", name="coastal-flooding.mcda.yaml").dblclick()
    tab = Tab(page)
    expect(tab.panel.root.get_by_label("Title", exact=True)).to_have_value(
        load("coastal-flooding").title
    )
    expect(page.locator(".jp-Notebook")).to_have_count(0)


def test_a_csv_file_becomes_a_decision(page, lab):
    table = "option,Reach,Cost\nHill,4,2\nPort,7,5\n"
    (lab.files / "sites.csv").write_text(table)
    (lab.files / "broken.csv").write_text("option,Reach\nHill,many\n")
    open_lab(page)
    made = "jupyterapp.commands.execute('mcda-widget:new', {beginning: 'csv', csv: '%s'})"
    page.evaluate(f"() => {{ {made % 'broken.csv'}; }}")
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("broken.csv is no table of a decision", timeout=SLOW)
    expect(dialog).to_contain_text("“many” is not a number")
    dialog.get_by_role("button").last.click()
    page.evaluate(f"() => {{ {made % 'sites.csv'}; }}")
    panel = Tab(page).panel
    expect(panel.go("Score").get_by_role("grid")).to_contain_text("Port")
    assert load(lab.files / "sites.mcda.yaml").score("Port", "Reach").mode == 7


def test_a_csv_file_of_the_persons_computer_becomes_a_decision(page, lab, tmp_path):
    (tmp_path / "Our sites.csv").write_text("option;Reach\nHill;4,5\nPort;7\n")
    open_lab(page)
    page.locator(".jp-LauncherCard", has_text="New Decision").click()
    page.get_by_role("dialog").get_by_text("From a CSV file").click()
    page.get_by_role("dialog").get_by_role("button", name="Create").click()
    with page.expect_file_chooser() as chooser:
        page.get_by_role("dialog").get_by_role("button", name="On this computer").click()
    chooser.value.set_files(tmp_path / "Our sites.csv")
    expect(Tab(page).panel.go("Score").get_by_role("grid")).to_contain_text("4.5")
    assert load(lab.files / "Our sites.mcda.yaml").score("Port", "Reach").mode == 7


def test_what_its_commands_take_is_described(page):
    open_lab(page)
    described = page.evaluate(
        """async () => Object.fromEntries(await Promise.all(
            jupyterapp.commands.listCommands().filter(id => id.startsWith('mcda-widget:')).map(
                async id => [id, (await jupyterapp.commands.describedBy(id)).args])))"""
    )
    assert set(described) == {
        "mcda-widget:new",
        "mcda-widget:open",
        "mcda-widget:open-as-text",
        "mcda-widget:continue-in-notebook",
        "mcda-widget:schema",
        "mcda-widget:interrupt-kernel",
        "mcda-widget:restart-kernel",
        "mcda-widget:change-kernel",
        "mcda-widget:shut-down-kernel",
    }
    assert all(schema["type"] == "object" for schema in described.values())
    decisions = described["mcda-widget:new"]["properties"]["decision"]["enum"]
    assert "taliban-engagement" in decisions


# -- editing and saving ----------------------------------------------------------------


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


def test_reloaded_from_disk_it_is_as_the_file_says(tab, page):
    tab.rename("Not to be kept")
    expect(tab.dot).to_have_count(1)
    page.evaluate("() => { jupyterapp.commands.execute('docmanager:reload') }")
    page.get_by_role("dialog").get_by_role("button", name="Reload").click()
    title = tab.panel.root.get_by_label("Title", exact=True)
    expect(title).to_have_value(load("taliban-engagement").title)
    expect(tab.dot).to_have_count(0)


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


def test_reloaded_it_is_restored_with_what_was_not_saved(tab, page):
    tab.rename("Before the reload")
    expect(tab.dot).to_have_count(1)
    page.evaluate("jupyterapp.restored.then(() => null)")
    page.goto("/lab")
    again = Tab(page)
    expect(again.panel.root.get_by_label("Title", exact=True)).to_have_value("Before the reload")
    expect(again.dot).to_have_count(1)


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


# -- others on the same file -----------------------------------------------------------


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


# -- what may come in the way ----------------------------------------------------------


def test_an_invalid_file_says_what_is_wrong_and_opens_once_it_is_mended(page, lab):
    broken = lab.files / "broken.mcda.yaml"
    broken.write_text("title: Clinic\ncriteria: [{id: reach}]\noptions: []\nscores: {}\n")
    tab = open_tab(page, "broken.mcda.yaml")
    tab.says("broken.mcda.yaml says no decision yet")
    expect(tab.notice.get_by_role("listitem")).to_have_count(1)
    expect(tab.notice).to_contain_text("line 2")
    tab.notice.get_by_role("button", name="Open as text").click()
    editor = page.locator(".jp-FileEditor .cm-content")
    editor.get_by_text("id: reach").click()
    page.keyboard.press("Control+a")
    page.keyboard.type("title: Mended\ncriteria: []\noptions: []\n")
    expect(tab.panel.root.get_by_label("Title", exact=True)).to_have_value("Mended")


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


def test_without_a_kernel_the_tab_says_what_to_do(page):
    page.route("**/api/kernelspecs*", lambda route: route.fulfill(
        status=200, content_type="application/json",
        body=json.dumps({"default": "", "kernelspecs": {}}),
    ))  # fmt: skip
    tab = open_tab(page)
    tab.says("no Python kernel")
    expect(tab.notice.get_by_role("button", name="Try again")).to_be_visible()
    page.unroute("**/api/kernelspecs*")
    page.evaluate("jupyterapp.serviceManager.kernelspecs.refreshSpecs()")
    tab.notice.get_by_role("button", name="Try again").click()
    assert tab.panel.standing()


def test_a_kernel_without_the_package_is_told_apart_and_another_can_be_chosen(page, lab):
    bare = lab.home / ".local/share/jupyter/kernels/bare"
    bare.mkdir(parents=True)
    (lab.home / "lacking").mkdir()
    lacking = "raise ModuleNotFoundError(\"No module named 'mcda_widget'\")"
    (lab.home / "lacking" / "mcda_widget.py").write_text(lacking)
    argv = [sys.executable, "-m", "ipykernel_launcher", "-f", "{connection_file}"]
    spec = {"argv": argv, "display_name": "Bare", "language": "python"}
    (bare / "kernel.json").write_text(
        json.dumps(spec | {"env": {"PYTHONPATH": str(lab.home / "lacking")}})
    )
    open_lab(page)
    page.wait_for_function(
        "() => 'bare' in jupyterapp.serviceManager.kernelspecs.specs.kernelspecs"
    )
    command(
        page, "docmanager:open", path=ARTICLE, factory="Decision Panel", kernel={"name": "bare"}
    )
    tab = Tab(page)
    tab.says("The kernel “Bare” cannot show the panel: No module named 'mcda_widget'")
    tab.notice.get_by_role("button", name="Choose another kernel").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("combobox").select_option(label="Python 3 (ipykernel)")
    dialog.get_by_role("button", name="Select").click()
    assert tab.panel.standing()
    expect(tab.root.get_by_role("button", name="Python 3 (ipykernel)")).to_be_visible()


def test_on_a_phone_the_panel_has_the_room(page):
    page.set_viewport_size({"width": 480, "height": 900})
    tab = open_tab(page)
    expect(page.get_by_role("region", name="File Browser Section")).to_be_hidden()
    assert tab.panel.root.bounding_box()["width"] > 380
    screenshot(page, "tab-phone")


def test_without_anywidget_the_tab_says_so(page, guard):
    guard.expect("anywidget", r"^Event \(", "reading 'get'")
    page.route(re.compile(r"/lab/extensions/anywidget/"), lambda route: route.abort())
    tab = open_tab(page)
    tab.says("lacks anywidget")
    expect(tab.notice.get_by_role("button", name="Load the page again")).to_be_visible()


# -- on from there ---------------------------------------------------------------------


def test_it_is_continued_in_a_notebook(tab, page, lab):
    tab.rename("Also in code")
    tab.root.get_by_role("button", name="Continue in a notebook").click()
    expect(page.get_by_role("tab", name="taliban-engagement.ipynb")).to_be_visible()
    page.wait_for_function(
        "jupyterapp.shell.currentWidget?.context?.path.endsWith('.ipynb') &&"
        " jupyterapp.shell.currentWidget.context.sessionContext.session?.kernel?.status === 'idle'",
        timeout=SLOW,
    )
    command(page, "notebook:run-all-cells")
    notebook = page.locator(".jp-NotebookPanel:not(.lm-mod-hidden)")
    panel = Panel(page, notebook.get_by_role("region", name="Decision panel"))
    expect(panel.root.get_by_label("Title", exact=True)).to_have_value("Also in code")
    assert load(lab.files / ARTICLE).title == "Also in code"


def test_settings_are_what_a_tab_opens_with(page, lab, file):
    folder = lab.home / ".jupyter/lab/user-settings/mcda-widget"
    folder.mkdir(parents=True)
    settings = {
        "method": "ahp", "elicitation": "swing", "draws": 1000, "palette": "okabe-ito",
        "autosave": True,
    }  # fmt: skip
    (folder / "files.jupyterlab-settings").write_text(json.dumps(settings))
    tab = open_tab(page)
    expect(tab.panel.root.get_by_text("by AHP").first).to_be_visible()
    swatch = tab.panel.root.locator(".standing li").first
    assert "rgb(0, 158, 115)" in swatch.evaluate("item => item.outerHTML")
    place = tab.panel.go("Test")
    place.get_by_text("What if everything is uncertain at once?").click()
    expect(place.get_by_role("combobox", name="Draws", exact=True)).to_have_value("1000")
    tab.rename("Saved by itself")
    expect(tab.dot).to_have_count(0)
    page.wait_for_function(
        "jupyterapp.shell.currentWidget.context.model.toString().includes('Saved by itself')"
    )
    expect(tab.dot).to_have_count(0)
    assert load(file).title == "Saved by itself"


@pytest.mark.parametrize("theme", ["Light", "Dark"])
def test_it_is_seen_and_read_in_light_and_dark(tab, page, theme):
    set_theme(page, f"JupyterLab {theme}")
    screenshot(page, f"tab-{theme.lower()}")
    page.set_viewport_size({"width": 1400, "height": TALL})
    assert not complaints(tab.root.locator(".mcda-tab"))
