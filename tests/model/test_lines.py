import pytest

from mcda_widget.model.lines import Lines
from mcda_widget.model.yaml_text import read_yaml

TEXT = "a:\n  # far\n\n  # one\n  # two\n  b: 1  # c\n #odd\n  c:\n  - d: 1\n"
LINES = Lines(TEXT)


@pytest.mark.parametrize(
    ("key", "above"),
    [("a:", "a:"), ("b:", "  # one"), ("c:", "  c:"), ("d:", "d:")],
)
def test_comments_directly_above_belong_to_an_entry(key, above):
    assert LINES.above(TEXT.index(key)) == TEXT.index(above)


def test_columns_and_line_ends():
    at = TEXT.index("b:")
    assert LINES.column(at) == 2
    assert TEXT[LINES.line_end(at) - 3 :].startswith("# c\n")
    assert Lines("abc").line_end(1) == 3


def test_a_block_begins_with_the_comments_above_its_first_line():
    [(_, inner)] = read_yaml(TEXT, []).entries
    assert LINES.begin(inner) == TEXT.index("  # one")
    assert LINES.begin(inner.entries[0][1]) == TEXT.index("1")
