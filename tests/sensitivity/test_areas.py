import pytest

from mcda_widget import DecisionError
from mcda_widget.sensitivity.areas import area, grid


def test_nodes_stand_for_areas():
    places = grid(41, 3)
    assert area(places).sum() / 40**2 == pytest.approx(1 / 2)
    assert area(places) @ places / area(places).sum() == pytest.approx([1 / 3] * 3)
    assert area(grid(41, 2)).sum() / 40 == pytest.approx(1)


def test_a_grid_needs_two_steps():
    for steps in (1, 2.5, True):
        with pytest.raises(DecisionError, match="not a number of steps"):
            grid(steps, 3)
