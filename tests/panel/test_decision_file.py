from __future__ import annotations

import pytest
from tests.model.makers import CLINIC

import mcda_widget as mw
from mcda_widget.panel.decision_file import CHANGED, DecisionFile


@pytest.fixture
def path(tmp_path):
    """A person's own file, with comments."""
    path = tmp_path / "clinic.mcda.yaml"
    path.write_text(CLINIC)
    return path


def test_the_file_is_written_when_asked_with_its_comments(path):
    decision = mw.load(path)
    file = DecisionFile(decision)
    assert file.decision == decision
    changed = decision.with_score("port", "reach", 9)
    file.save(changed, over=False)
    assert mw.load(path) == changed
    assert "# as counted" in path.read_text()
    file.save(changed.with_score("port", "reach", 8), over=False)


def test_what_another_wrote_is_not_written_over_silently(path):
    decision = mw.load(path)
    ours, theirs = DecisionFile(decision), DecisionFile(decision)
    theirs.save(decision.with_score("port", "reach", 9), over=False)
    with pytest.raises(mw.DecisionError, match=r"clinic\.mcda\.yaml has changed") as caught:
        ours.save(decision.with_score("port", "reach", 1), over=False)
    assert caught.value.problems[0].where == CHANGED
    assert mw.load(path).score("port", "reach").mode == 9
    assert ours.read().score("port", "reach").mode == 9
    ours.save(decision.with_score("port", "reach", 1), over=False)
    theirs.save(decision.with_score("port", "reach", 2), over=True)
    assert mw.load(path).score("port", "reach").mode == 2


def test_a_file_removed_meanwhile_is_written_again(path):
    decision = mw.load(path)
    path.unlink()
    DecisionFile(decision).save(decision, over=False)
    assert mw.load(path) == decision


def test_what_was_not_opened_from_a_person_s_file_has_none(decision, bare):
    for without in (decision, bare):
        file = DecisionFile(without)
        assert file.path is None
        assert file.decision is None
        with pytest.raises(mw.DecisionError, match="Download it instead"):
            file.save(without, over=True)
