from mcda_widget.panel.views.questions import defeat


def the(found, kind):
    return [block for block in found["blocks"] if block["kind"] == kind]


def selects(found):
    return {block["asks"]: block["value"] for block in the(found, "select")}


def test_the_closest_defeat_and_each_challenger(workspace):
    found = defeat.answer(workspace, {})
    assert found["sentence"].startswith("It takes 8.6 of 100 points")
    rows = [[cell["text"] for cell in row] for row in the(found, "table")[0]["rows"]]
    assert rows[0][0] == "Kandahar-focused approach"
    assert rows[-1][1] == "never"
    assert [block["name"] for block in the(found, "chart")] == [
        "weights_compared",
        "winner_map",
        "triangle",
    ]


def test_a_challenger_who_needs_but_one_score_says_which(workspace):
    points = {c.id: 1 + 9 * (c.id == "sustainability") for c in workspace.decision.criteria}
    workspace.edit("Weights", decision=workspace.decision.with_weights(points))
    rows = the(defeat.answer(workspace, {}), "table")[0]["rows"]
    assert any(" on Sustainability: " in row[3]["text"] for row in rows)


def test_another_challenger_is_shown(workspace):
    found = defeat.answer(workspace, {"challenger": "monitoring"})
    assert selects(found)["challenger"] == "monitoring"
    assert "Monitoring only leads." in the(found, "text")[0]["text"]
    # One that cannot win is not shown.
    found = defeat.answer(workspace, {"challenger": "fragmented-pressure"})
    assert selects(found)["challenger"] == "kandahar-focused"


def test_two_criteria_of_the_map_differ(workspace):
    asked = {"map_first": "kandahar", "map_second": "kandahar"}
    chosen = selects(defeat.answer(workspace, asked))
    assert chosen["map_first"] == "kandahar"
    assert chosen["map_second"] != "kandahar"


def test_three_parts_of_the_triangle_may_not_overlap(workspace):
    asked = {"corner_0": "kandahar", "corner_1": "cohesion", "corner_2": "sustainability"}
    found = defeat.answer(workspace, asked)
    assert the(found, "chart")[-1]["name"] == "triangle"
    said = the(found, "text")[-1]["text"]
    assert "Reach to Kandahar, Factional cohesion and Sustainability" in said
    found = defeat.answer(workspace, asked | {"corner_1": "leverage"})
    assert "in two of the three parts" in the(found, "text")[-1]["text"]
    assert the(found, "chart")[-1]["name"] == "winner_map"


def test_what_has_to_be_searched_for_is_searched_only_where_that_was_asked_for(workspace):
    workspace.edit("Method", method="vikor")
    found = defeat.answer(workspace, {})
    assert "has to be searched for" in found["sentence"]
    button = the(found, "ask")[0]
    assert defeat.finding(workspace, {}) == found["sentence"]
    found = defeat.answer(workspace, {button["asks"]: button["value"]})
    assert found["sentence"].startswith("It takes 1.2 of 100 points")
    assert not the(found, "ask")
    workspace.edit("Score", decision=workspace.decision.with_score("monitoring", "kandahar", 3))
    assert the(defeat.answer(workspace, {button["asks"]: button["value"]}), "ask")
