import pytest

from mcda_widget.model.tree import data_of, line_of, repeated_keys
from mcda_widget.model.yaml_text import read_yaml

TEXT = """\
title: t
criteria:
- id: a
  scale:
    low: 1
- {id: b,
   name: B}
scores:
  x: {a: 3}
title: again
"""
ROOT = read_yaml(TEXT, [])


def test_data_are_text_lists_and_mappings():
    assert data_of(ROOT) == {
        "title": "again",
        "criteria": [{"id": "a", "scale": {"low": "1"}}, {"id": "b", "name": "B"}],
        "scores": {"x": {"a": "3"}},
    }


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ((), 1),
        (("criteria",), 2),
        (("criteria", 0), 3),
        (("criteria", 0, "scale"), 4),
        (("criteria", 0, "scale", "low"), 5),
        (("criteria", 0, "name"), 3),
        (("criteria", 1, "name"), 7),
        (("criteria", 7), 2),
        (("scores", "x", "a", "mode"), 9),
        (("scores", "skipped", "x"), 9),
    ],
)
def test_a_place_has_the_line_nearest_to_it(path, line):
    assert line_of(ROOT, path) == line


def test_keys_that_stand_twice():
    [problem] = repeated_keys(ROOT)
    assert str(problem) == (
        "line 10, title: “title” stands here and in line 1. Keep one of the two."
    )
    [problem] = repeated_keys(read_yaml("a:\n- {b: 1, b: 2}\n", []))
    assert problem.where == "a[0].b"
