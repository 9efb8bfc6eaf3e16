import pytest
from tests.model.makers import CLINIC

from mcda_widget.panel.tab.tab import MERGED, TAKEN_OVER, TYPED, DecisionTab
from mcda_widget.panel.tab.text import HostText

OTHER = CLINIC.replace("Where: to build", "Another: place")


class Host:
    """What a tab asks, and what it is told."""

    def __init__(self, tab):
        self.tab = tab
        self.told = []
        tab.send = lambda content, buffers=None: self.told.append(content)  # noqa: ARG005

    def ask(self, name, **arguments):
        message = {"kind": "host", "id": name, "name": name, "arguments": arguments}
        self.tab._receive(None, message, [])
        (reply,) = (told for told in reversed(self.told) if told.get("id") == name)
        self.told.clear()
        return {key: value for key, value in reply.items() if key not in ("kind", "id")}


@pytest.fixture
def tab():
    return DecisionTab(HostText("work/clinic.mcda.yaml", CLINIC))


@pytest.fixture
def host(tab):
    return Host(tab)


def score(tab):
    return tab.decision.score("port", "reach").mode


def test_the_text_follows_the_panel(tab, host):
    assert host.ask("text") == {"text": CLINIC, "edited": False}
    before = tab._edited
    tab.decision = tab.decision.with_score("port", "reach", 9)
    assert tab._edited > before
    answer = host.ask("text")
    assert answer["edited"]
    assert "# as counted" in answer["text"]
    assert host.ask("saved", text=answer["text"]) == {}
    assert host.ask("text") == {"text": answer["text"], "edited": False}
    tab.undo()
    assert host.ask("text") == {"text": CLINIC, "edited": True}


def test_the_panel_follows_the_text_in_a_step_that_can_be_undone(tab, host):
    assert host.ask("read", text=OTHER, is_saved=False) == {"text": OTHER, "edited": True}
    assert tab.decision.title.startswith("Another")
    assert tab._workspace.undo_label == TAKEN_OVER
    assert host.ask("read", text=CLINIC, is_saved=True) == {"text": CLINIC, "edited": False}
    tab.undo()
    assert tab.decision.title.startswith("Another")


def test_a_text_that_says_no_decision_is_refused_with_its_line(host):
    (problem,) = host.ask("read", text="title: [\n", is_saved=False)["problems"]
    assert problem.startswith("line 2")
    assert host.ask("text") == {"text": CLINIC, "edited": False}


def test_edits_on_both_sides_meet(tab, host):
    tab.decision = tab.decision.with_score("port", "reach", 9)
    answer = host.ask("meet", text=OTHER)
    assert answer["merged"]
    assert answer["edited"]
    assert (tab.decision.title[:7], score(tab)) == ("Another", 9)
    assert tab._workspace.undo_label == MERGED
    assert "# as counted" in answer["text"]


def test_what_only_the_file_changed_is_taken_over(tab, host):
    answer = host.ask("meet", text=OTHER)
    assert answer == {"text": OTHER, "edited": False, "merged": False}
    assert tab._workspace.undo_label == TAKEN_OVER


def test_where_both_changed_the_same_it_is_said_and_either_can_be_kept(tab, host):
    ours = tab.decision.with_score("port", "reach", 9)
    tab.decision = ours
    theirs = tab._host.said_by(CLINIC).with_score("port", "reach", 2)
    text = HostText("a.mcda.yaml", CLINIC).write(theirs)
    (problem,) = host.ask("meet", text=text)["problems"]
    assert problem.startswith("scores.port.reach")
    assert tab.decision == ours
    answer = host.ask("over", text=text)
    assert answer["edited"]
    assert tab._host.said_by(answer["text"]) == ours
    tab.undo()
    assert host.ask("read", text=text, is_saved=True) == {"text": text, "edited": False}
    assert tab.decision == theirs


def test_a_file_that_moved_is_called_by_its_new_name(tab, host):
    host.ask("moved", path="elsewhere/site.mcda.yaml")
    assert tab._sight["shell"] is not None
    assert tab._file.path.name == "site.mcda.yaml"
    assert tab._sight["keeping"]["file"] == "site.mcda.yaml"


def test_the_panels_own_save_asks_the_host(tab, host):
    message = {"kind": "edit", "id": "1", "name": "save_file", "arguments": {}}
    tab._receive(None, message, [])
    assert {"kind": "host", "save": True} in host.told


def test_what_the_file_holds_may_be_another_text_or_none():
    for text, saved in ((OTHER, CLINIC), (CLINIC, "title: [\n")):
        assert Host(DecisionTab(HostText("clinic.mcda.yaml", text, saved))).ask("text")["edited"]


def test_comments_that_are_not_saved_count_as_edited(tab, host):
    commented = CLINIC + "# said later\n"
    assert host.ask("read", text=commented, is_saved=False)["edited"]
    tab.method = "wsm"
    assert host.ask("text") == {"text": commented, "edited": True}
    (problem,) = host.ask("meet", text=OTHER)["problems"]
    assert problem == TYPED
    host.ask("saved", text=commented)
    assert host.ask("text") == {"text": commented, "edited": False}
    assert host.ask("meet", text=OTHER)["text"] == OTHER


def test_what_was_edited_while_the_text_was_typed_is_in_both(tab, host):
    tab.decision = tab.decision.with_score("port", "reach", 9)
    answer = host.ask("read", text=OTHER, is_saved=False)
    assert tab._host.said_by(answer["text"]) == tab.decision
    assert (tab.decision.title[:7], score(tab)) == ("Another", 9)


def test_mine_is_kept_over_a_file_that_says_no_decision(host):
    (problem,) = host.ask("meet", text="title: [\n")["problems"]
    assert problem.startswith("line 2")
    assert host.ask("over", text="title: [\n") == {"text": CLINIC, "edited": True}


def test_a_page_that_is_loaded_anew_shows_what_was_not_saved(tab):
    commented = CLINIC + "# said later\n"
    assert tab.opened_again(commented, CLINIC) == {"text": commented, "edited": True}
    assert tab.opened_again(CLINIC, CLINIC) == {"text": commented, "edited": True}
