from mcda_widget.panel.views.questions import scores


def the(found, kind):
    return [block for block in found["blocks"] if block["kind"] == kind]


def said(found):
    return " ".join(block["text"] for block in the(found, "text"))


def test_margins_thresholds_assumptions_minimums_and_what_tells_options_apart(workspace):
    found = scores.answer(workspace, {})
    assert found["sentence"].startswith("No single score within its range")
    assert [block["text"] for block in the(found, "heading")] == [
        "Which single score would change who leads?",
        "What if an assumption does not hold?",
        "What if some things are indispensable?",
        "Which criteria tell the options apart?",
    ]
    assert len(the(found, "toggles")[0]["items"]) == 53
    assert len(the(found, "numbers")[0]["items"]) == 9


def test_assumptions_that_are_dropped_are_told(workspace):
    items = the(scores.answer(workspace, {}), "toggles")[0]["items"]
    mine = [i["key"] for i in items if i["title"].startswith("Joint regional roadmap (Kandahar)")]
    found = scores.answer(workspace, {"dropped": "\n".join([*mine, "gone kandahar"])})
    off = [item["key"] for item in the(found, "toggles")[0]["items"] if not item["on"]]
    assert sorted(off) == sorted(mine)
    assert "Without" in said(found)


def test_minimums_rule_options_out_and_say_what_is_wrong(workspace):
    found = scores.answer(workspace, {"floors": "sustainability 4\nunknown 3"})
    assert "With at least 4 on Sustainability" in said(found)
    assert {i["key"]: i["value"] for i in the(found, "numbers")[0]["items"]}["sustainability"] == 4
    assert "floors(d, {'sustainability': 4.0}" in found["code"]
    found = scores.answer(workspace, {"floors": "sustainability 40"})
    assert "40" in the(found, "numbers")[0]["problem"]
    assert "No minimum is set" in said(scores.answer(workspace, {"floors": ""}))


def test_without_assumptions_there_is_nothing_to_switch(workspace):
    cells = workspace.decision.scores.to_dict("index")
    workspace.edit("Facts", decision=workspace.decision.replace(scores=cells))
    found = scores.answer(workspace, {})
    assert "No score is marked an assumption." in said(found)
    assert not the(found, "toggles")


def test_a_search_is_made_where_it_is_asked_for(workspace):
    workspace.edit("Method", method="promethee_ii")
    workspace.edit("Method", method="vikor")
    button = the(scores.answer(workspace, {}), "ask")[0]
    found = scores.answer(workspace, {button["asks"]: button["value"]})
    assert not the(found, "ask")
