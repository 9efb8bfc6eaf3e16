import pickle

import pytest

from mcda_widget.model import DecisionError, Problem, did_you_mean
from mcda_widget.model.errors import unknown


def test_place_is_written_as_a_path():
    problem = Problem("Wrong.", ("criteria", 2, "scale", "low"))
    assert problem.where == "criteria[2].scale.low"
    assert problem.under("a").where == "a.criteria[2].scale.low"


def test_list_positions_come_with_the_id():
    data = {"criteria": [{"id": "reach"}, {"name": "x"}]}
    assert Problem("", ("criteria", 0, "name")).seen_in(data).where == "criteria[0] (reach).name"
    assert Problem("", ("criteria", 1, "id")).seen_in(data).where == "criteria[1].id"
    assert Problem("", ("criteria", 9, "id")).seen_in(data).where == "criteria[9].id"


def test_place_ends_at_a_bare_value():
    assert Problem("", ("scores", "a", "mode")).seen_in({"scores": {"a": 3}}).where == "scores.a"


def test_problem_says_line_place_and_how_to_mend():
    problem = Problem("Wrong.", ("title",), "Mend it.", 3)
    assert str(problem) == "line 3, title: Wrong. Mend it."


def test_error_lists_every_problem_and_names_the_file():
    error = DecisionError([Problem("A."), Problem("B.", ("x",))], file="f.yaml")
    assert str(error) == "f.yaml: 2 things to mend:\n  - A.\n  - x: B."
    assert str(DecisionError(Problem("A."), file="f.yaml")) == "f.yaml: A."
    assert DecisionError("A.").problems == (Problem("A."),)


def test_error_crosses_to_another_process():
    error = DecisionError([Problem("A.", ("x", 1), "h", 3)], file="f.yaml")
    back = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own
    assert (str(back), back.problems, back.file) == (str(error), error.problems, "f.yaml")


@pytest.mark.parametrize(
    ("given", "known", "said"),
    [
        ("benfit", ["benefit", "cost"], "Did you mean “benefit”?"),
        ("COST", ["benefit", "cost"], "Did you mean “cost”?"),
        ("zzz", ["a", "b", "a"], "Known: a, b."),
        ("zzz", [], ""),
        ("zzz", [str(i) for i in range(20)], "9, 10, 11, … (20 in all)."),
    ],
)
def test_did_you_mean(given, known, said):
    assert did_you_mean(given, known).endswith(said)


def test_unknown_ids_are_found_with_their_place():
    [problem] = unknown(["a", "z"], ["a", "b"], "a criterion", ("scores",))
    assert (problem.where, problem.message) == ("scores.z", "“z” is not the id of a criterion.")
