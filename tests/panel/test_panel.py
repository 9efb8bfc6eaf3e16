from __future__ import annotations

import json
import threading

import pytest
import traitlets

import mcda_widget as mw
from mcda_widget.panel.edits import carry_out
from mcda_widget.panel.patches import applied, difference, without_buffers


@pytest.fixture
def panel(decision):
    """A panel whose messages to the browser are kept."""
    panel = mw.DecisionPanel(decision)
    panel.sent = []
    panel.send = lambda content, buffers=None: panel.sent.append((content, buffers))
    return panel


def edit(panel, name, /, **arguments):
    message = {"kind": "edit", "id": "1", "name": name, "arguments": arguments}
    panel._receive(None, message, [])
    return panel.sent[-1][0]


def test_the_traits_follow_an_edit_in_the_browser(panel):
    seen = []
    panel.observe(lambda change: seen.append(change.name), ["decision", "ranking", "method"])
    edit(panel, "set_score", option="monitoring", criterion="challenge", mode=9)
    assert panel.decision.score("monitoring", "challenge").mode == 9
    assert panel.ranking.decision == panel.decision
    assert sorted(seen) == ["decision", "ranking"]


def test_the_browser_follows_the_traits(panel, decision):
    before = panel._sight["standing"]
    panel.decision = decision.with_score("monitoring", "challenge", 9)
    assert panel._sight["standing"] != before
    assert panel.sent[-1][0]["kind"] == "update"
    panel.method = "ahp"
    assert panel.ranking.method == "ahp"
    panel.normalization = "minmax"
    assert panel.ranking.normalization == "minmax"


def test_a_new_method_begins_with_its_own_normalization(panel):
    panel.normalization = "vector"
    panel.method = "wsm"
    assert panel.normalization is None


def test_what_cannot_be_set_changes_nothing(panel):
    with pytest.raises(mw.DecisionError):
        panel.method = "topsy"
    assert panel.method == "topsis"
    with pytest.raises(traitlets.TraitError, match="follows from the decision"):
        panel.ranking = None
    with pytest.raises(traitlets.TraitError):
        panel.place = "nowhere"


def test_a_refused_edit_says_why_and_changes_nothing(panel, decision):
    reply = edit(panel, "set_score", option="monitoring", criterion="challenge", mode=99)
    assert reply["ok"] is False
    assert "99 is off the scale" in reply["problems"][0]["message"]
    assert panel.decision == decision


def test_a_mistake_inside_is_answered_too(panel):
    with pytest.raises(TypeError):
        edit(panel, "set_weight", nonsense=1)
    assert panel.sent[-1][0]["ok"] is False


def test_undo_and_redo_from_code(panel):
    panel.method = "ahp"
    panel.undo()
    assert panel.method == "topsis"
    panel.redo()
    assert panel.method == "ahp"


@pytest.mark.parametrize("place", ["frame", "weigh", "score", "rank", "test"])
def test_every_place_has_its_view(panel, place):
    panel.place = place
    assert panel._sight["view"]["place"] == place


def test_the_criterion_asked_about_is_shown(panel):
    panel.place = "test"
    panel._asked = {"criterion": "kandahar"}
    assert panel._sight["view"]["criterion"] == "kandahar"


def test_hiding_the_ranking_goes_both_ways(decision):
    panel = mw.DecisionPanel(decision, hide_results=True)
    assert panel.ranking.winner == "roadmap-kandahar"  # from code it is there
    carry_out(panel._workspace, "show_ranking", {})
    assert panel.hide_results is False
    panel.hide_results = True
    assert panel._workspace.state.hide_results
    assert panel._workspace.undo_label == "Change of what is hidden in code"
    panel.undo()
    assert panel.hide_results is False


def test_only_a_decision_can_be_shown():
    with pytest.raises(mw.DecisionError, match="shows a Decision, not a str"):
        mw.DecisionPanel("taliban-engagement")


def test_a_method_that_cannot_rank_is_refused_at_once(decision):
    with pytest.raises(mw.DecisionError, match="topsy"):
        mw.DecisionPanel(decision, method="topsy")


def test_a_decision_without_a_ranking_can_be_shown(bare):
    lone = bare.without_option("a").without_option("b")
    panel = mw.DecisionPanel(lone)
    assert panel.ranking is None
    for place in ("frame", "weigh", "score", "rank", "test"):
        panel.place = place


PLACE_EDITS = [
    ("frame", "set_text", {"part": "decision", "id": "", "field": "title", "text": "New"}),
    ("weigh", "set_weight", {"criterion": "cohesion", "points": 30}),
    ("score", "set_score", {"option": "monitoring", "criterion": "challenge", "mode": 9}),
    ("rank", "set_method", {"method": "wsm"}),
    ("test", "set_weight", {"criterion": "cohesion", "points": 12}),
    ("test", "take_weight", {"criterion": "sustainability", "points": 40}),
    ("test", "set_score", {"option": "monitoring", "criterion": "challenge", "mode": 9}),
    ("test", "set_method", {"method": "wsm"}),
]
# For the article's decision, with the panel's own share of the message.
MOST_BYTES = 10_000


@pytest.mark.parametrize(("place", "name", "arguments"), PLACE_EDITS)
def test_an_edit_sends_what_it_changed_and_no_more(panel, place, name, arguments):
    panel.place = place
    panel._asked = {"criterion": "sustainability"}  # as a page does that shows Test
    before = panel._sight
    edit(panel, name, **arguments)
    content, buffers = panel.sent[-1]
    assert content["ok"]
    assert len(json.dumps(content)) + sum(map(len, buffers)) < MOST_BYTES
    assert content["n"] == before["n"] + 1
    after, _ = without_buffers(panel._sight)
    assert without_buffers(applied(before, difference(before, panel._sight)))[0] == after


def test_pages_are_told_what_the_journal_gained(panel):
    def weigh(points):
        return edit(panel, "set_weight", criterion="cohesion", points=points).get("journal")

    def whole():
        message = {"kind": "request", "id": "9", "name": "journal", "arguments": {}}
        panel._receive(None, message, [])
        content, buffers = panel.sent[-1]
        return content["content"], buffers[0].decode()

    first = weigh(20)
    assert (first["from"], len(first["lines"])) == (1, 1)  # the beginning is asked for apart
    content, text = whole()
    assert content["count"] == 2
    assert text.endswith(first["lines"][0])
    second = weigh(30)
    assert (second["from"], second["generation"]) == (2, content["generation"])
    assert whole()[1] == text + second["lines"][0]
    assert "journal" not in edit(panel, "look_around")
    panel._workspace.journal._limit = 0
    assert weigh(40)["generation"] == 1


def test_what_other_panels_do_is_seen_at_the_next_look(panel, decision):
    other = mw.DecisionPanel(decision)
    other.method = "ahp"
    edit(panel, "look_around")
    (offer,) = panel._sight["keeping"]["offers"]
    edit(panel, "continue_edits", session=offer["session"])
    assert panel.method == "ahp"
    assert panel._sight["keeping"]["offers"] == []


def test_nothing_is_kept_on_disk_where_that_was_asked(decision, tmp_path):
    panel = mw.DecisionPanel(decision, journal=False)
    panel.method = "ahp"
    assert list(tmp_path.iterdir()) == []
    panel = mw.DecisionPanel(decision, journal=tmp_path / "mine")
    panel.method = "ahp"
    assert len(list((tmp_path / "mine").iterdir())) == 1


def test_crossings_travel_once(panel):
    panel.place = "test"
    text = json.dumps(without_buffers(panel._sight["view"])[0])
    assert text.count('"other_name"') == 1
    assert '"rank"' not in text


def test_a_page_that_missed_something_gets_the_whole(panel):
    message = {"kind": "request", "id": "7", "name": "sight", "arguments": {}}
    panel.place = "rank"
    panel._receive(None, message, [])
    content, buffers = panel.sent[-1]
    assert (content["content"], buffers) == without_buffers(panel._sight)
    assert buffers


def test_the_file_travels_as_it_is(panel):
    message = {"kind": "request", "id": 2, "name": "ranking_csv", "arguments": {}}
    panel._receive(None, message, [])
    content, buffers = panel.sent[-1]
    assert content["content"]["type"].startswith("text/csv")
    assert buffers[0].startswith(b"\xef\xbb\xbf")


def test_a_decision_set_in_code_can_be_taken_back(panel, decision):
    panel.decision = decision.with_score("monitoring", "challenge", 9)
    panel.undo()
    assert panel.decision == decision
    panel.redo()
    assert panel.decision.score("monitoring", "challenge").mode == 9


def test_snapshots_travel_only_where_they_are_open(panel):
    edit(panel, "take_snapshot", name="first")
    assert panel._sight["snapshots"] == {"open": False}
    panel._asked = {"snapshots": "open"}
    assert [kept["name"] for kept in panel._sight["snapshots"]["kept"]] == ["first"]
    edit(panel, "rename_snapshot", name="first", to="Monday")
    assert panel.sent[-1][0]["patch"]
    assert [kept["name"] for kept in panel._sight["snapshots"]["kept"]] == ["Monday"]


def test_with_the_snapshots_open_an_edit_sends_no_more_than_it_changed(panel):
    panel.place = "weigh"
    edit(panel, "take_snapshot", name="first")
    panel._asked = {"snapshots": "open"}
    for points in (31, 32):
        edit(panel, "set_weight", criterion="sustainability", points=points)
    content, buffers = panel.sent[-1]
    assert len(json.dumps(content)) + sum(map(len, buffers)) < 15_000


def test_what_code_sets_is_not_lost_while_the_browser_is_answered(panel):
    """JupyterLab has messages of the browser handled beside the thread that runs cells."""
    stop = threading.Event()
    panel.send = lambda *_: None

    def browse():
        i = 0
        while not stop.is_set():
            i += 1
            method = ("wsm", "topsis")[i % 2]
            edit = {"kind": "edit", "id": str(i), "name": "set_method"}
            panel._receive(None, {**edit, "arguments": {"method": method}}, [])

    browser = threading.Thread(target=browse)
    browser.start()
    try:
        for i in range(60):
            wanted = panel.decision.with_score("monitoring", "kandahar", 1 + i % 8)
            panel.decision = wanted
            assert panel._workspace.decision == wanted
    finally:
        stop.set()
        browser.join()
    assert panel.decision == wanted
