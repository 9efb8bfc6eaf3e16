"""The score table and the clipboard: blocks from and to a spreadsheet."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from .score_page import ISOLATION, KANDAHAR, LASTING, MONITORING, RECOGNITION, UNITY, chosen


def test_a_block_is_copied_and_pasted_with_its_ranges(scores):
    source = scores.score("isolation", "kandahar")
    scores.at(ISOLATION, KANDAHAR)
    scores.press("Shift+ArrowDown", "Shift+ArrowRight", "Control+c")
    scores.at("Fragmented pressure", "Legitimacy incentives")
    scores.press("Control+v")
    expect(chosen(scores)).to_have_count(4)
    assert scores.score("fragmented-pressure", "legitimacy") == source
    assert scores.python("panel._workspace.undo_label") == "'Paste four scores'"


def test_what_is_copied_is_a_table_for_a_spreadsheet(scores):
    scores.at(ISOLATION, KANDAHAR)
    scores.press("Shift+ArrowDown", "Shift+ArrowRight")
    text = scores.panel.page.evaluate(
        """() => {
            const clipboardData = new DataTransfer();
            const how = {clipboardData, bubbles: true, cancelable: true};
            document.activeElement.dispatchEvent(new ClipboardEvent('copy', how));
            return clipboardData.getData('text/plain');
        }"""
    )
    assert text == "2\t6\n1\t9"


def test_what_is_cut_is_gone_and_can_be_pasted(scores):
    scores.at(MONITORING, LASTING)
    scores.press("Control+x")
    expect(scores.cell(MONITORING, LASTING)).to_have_attribute("aria-label", "missing")
    scores.at("Fragmented pressure", "Legitimacy incentives")
    scores.press("Control+v")
    expect(scores.cell("Fragmented pressure", "Legitimacy incentives")).to_have_text("9")


def test_what_is_typed_while_a_block_is_on_its_way_stays_in_its_cell(scores):
    scores.at(RECOGNITION, UNITY)
    scores.paste("2\t3")
    scores.press("ArrowDown", "7", "Enter")
    expect(scores.cell(ISOLATION, UNITY)).to_have_text("7")
    expect(scores.cell(RECOGNITION, UNITY)).to_have_text("2")
    expect(scores.cell(RECOGNITION, KANDAHAR)).to_have_text("3")
    assert scores.score("isolation", "regional-unity").split(", ")[1] == "7.0"


def test_a_block_of_a_spreadsheet_is_pasted_in_one_step(scores):
    scores.at(RECOGNITION, UNITY)
    scores.paste('7\t2,5\t\r\n"3"\t\t2/4/6\r\n')
    expect(scores.cell(RECOGNITION, KANDAHAR)).to_have_text("2.5")
    expect(scores.cell(ISOLATION, UNITY)).to_have_text("3")
    expect(scores.cell(ISOLATION, LASTING)).to_have_attribute(
        "aria-label", re.compile("^4, lowest 2, highest 6")
    )
    expect(scores.cell(RECOGNITION, LASTING)).to_have_text("4")  # an empty cell changes nothing
    scores.press("Control+z")
    expect(scores.cell(RECOGNITION, KANDAHAR)).to_have_text("4")
    assert scores.python("panel._workspace.undo_label") == "''"


def test_a_block_that_cannot_be_used_whole_is_offered(scores):
    scores.at(ISOLATION, KANDAHAR)
    scores.paste("n/a\t3\n4\t99")
    offer = scores.place.get_by_role("alertdialog")
    expect(offer).to_contain_text("2 of 4 scores cannot be used.")
    expect(offer).to_contain_text("Isolation, Reach to Kandahar: “n/a” is not a number.")
    expect(offer).to_contain_text("Monitoring only, Sustainability: 99 is off the scale, 1 to 9.")
    assert scores.python("panel._workspace.undo_label") == "''"
    expect(offer.get_by_role("button", name="Use the 2 that can be used")).to_be_focused()
    scores.press("Escape")
    expect(offer).to_have_count(0)
    expect(scores.cell(ISOLATION, KANDAHAR)).to_be_focused()
    scores.paste("n/a\t3\n4\t99")
    offer.get_by_role("button", name="Use the 2 that can be used").press("Enter")
    expect(offer).to_have_count(0)
    expect(scores.cell(ISOLATION, LASTING)).to_have_text("3")
    expect(scores.cell(MONITORING, KANDAHAR)).to_have_text("4")
    expect(scores.cell(MONITORING, LASTING)).to_have_text("9")


def test_a_block_larger_than_the_table_adds_options_where_asked(scores):
    scores.at(MONITORING, LASTING)
    scores.paste("2\n3\n4")
    offer = scores.place.get_by_role("alertdialog")
    expect(offer).to_contain_text("The table lacks two options: “Option 8”, “Option 9”.")
    offer.get_by_role("button", name="Add two options and use three scores").press("Enter")
    expect(scores.cell("Option 9", LASTING)).to_have_text("4")
    expect(chosen(scores)).to_have_count(3)
    expect(scores.cell(MONITORING, LASTING)).to_be_focused()
    expect(scores.status()).to_contain_text("3 scores chosen")
    expect(scores.status()).to_contain_text("Undo takes it back")
    scores.press("ArrowDown", "ArrowDown", "Control+z")
    expect(scores.head("Option 9")).to_have_count(0)
    expect(scores.cell(MONITORING, LASTING)).to_be_focused()


def test_a_block_with_names_goes_where_they_stand(scores):
    scores.at("Fragmented pressure", "Legitimacy incentives")
    scores.paste(f"\t{LASTING}\t{UNITY}\n{MONITORING}\t2\t3\n{ISOLATION}\t4\t\n")
    expect(scores.cell(MONITORING, LASTING)).to_have_text("2")
    expect(scores.cell(MONITORING, UNITY)).to_have_text("3")
    expect(scores.cell(ISOLATION, LASTING)).to_have_text("4")


def test_a_decision_begins_with_a_table_that_is_pasted(scores):
    empty = "type(panel.decision)(title='New', criteria=[], options=[])"
    scores.python(f"setattr(panel, 'decision', {empty})")
    field = scores.place.get_by_label(re.compile("Paste a table here"))
    field.focus()
    scores.paste("\tCost\tUse\nPlan A\t1,5\t2\nPlan B\t3\t4\n")
    scores.place.get_by_role("button", name="Add two options and two criteria").press("Enter")
    expect(scores.cell("Plan B", "Use")).to_have_text("4")
    assert scores.python("panel.decision.scores.values.tolist()") == "[[1.5, 2.0], [3.0, 4.0]]"
