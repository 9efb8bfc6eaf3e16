import pickle

import pandas as pd
import pytest
from hypothesis import given

from mcda_widget.model import Decision, DecisionError

from .makers import decisions, patient, small


def test_all_that_is_wrong_is_said_at_once():
    with pytest.raises(DecisionError) as error:
        Decision(title=3, options=[], scores={"hill": {"reach": 3}})
    assert {problem.where for problem in error.value.problems} == {
        "title",
        "",
        "scores.hill",
        "scores.hill.reach",
    }


@pytest.mark.parametrize("version", [1, "1", None])
def test_this_version_is_read(version):
    assert small(mcda=version).mcda == 1


def test_a_newer_version_is_refused_alone():
    with pytest.raises(DecisionError) as error:
        small(mcda=2, unheard_of=True)
    [problem] = error.value.problems
    assert problem.where == "mcda"
    assert "version 2" in problem.message
    assert "newer mcda-widget" in problem.hint
    with pytest.raises(DecisionError, match="“one” is not a version"):
        small(mcda="one")


def test_raw_data_may_name_the_scores_as_the_model_does():
    assert small() == small(scores=None, cells=small().cells)


def test_model_validate_speaks_as_the_constructor_does():
    assert Decision.model_validate(small().model_dump(by_alias=True)) == small()
    with pytest.raises(DecisionError, match="“title” is missing"):
        Decision.model_validate({"criteria": [], "options": []})
    with pytest.raises(DecisionError, match="A list stands where keys"):
        Decision.model_validate([])


def test_equal_decisions_hash_the_same():
    assert hash(small()) == hash(small())
    assert small() != small(title="Other")
    assert small() != "Clinic"


@patient
@given(decisions())
def test_crosses_to_another_process(decision):
    assert pickle.loads(pickle.dumps(decision)) == decision  # noqa: S301 - our own


@patient
@given(decisions())
def test_raw_data_of_a_decision_make_it_again(decision):
    assert Decision(**decision.model_dump(by_alias=True)) == decision


def test_from_frame_and_from_csv_give_the_same(tmp_path):
    frame = pd.DataFrame({"a": [1, 2], "b": [3.5, None]}, index=["x", "y"])
    told = {"directions": {"a": "cost"}, "weights": [1, 3], "scale": (0, 5), "units": ["km", ""]}
    path = tmp_path / "Sites.csv"
    frame.to_csv(path)
    made = Decision.from_frame(frame, **told, title="Sites")
    assert Decision.from_csv(path, **told) == made
    assert Decision.from_csv(path, **told, title="Other").title == "Other"
