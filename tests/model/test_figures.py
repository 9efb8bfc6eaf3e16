import pytest

from mcda_widget.model.figures import figure


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (7034860.0, "7,034,860"),
        (-1234.5, "-1,234.5"),
        (100.0, "100"),
        (0.0, "0"),
        (0.000012, "0.000012"),
        (1 / 3, "0.333333333333333"),
        (0.1 + 0.2, "0.3"),
        (2e15, "2e+15"),
        (1e-9, "1e-09"),
    ],
)
def test_a_figure_is_written_as_people_do(value, said):
    assert figure(value) == said
