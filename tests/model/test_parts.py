import numpy as np
import pytest
from pydantic import ValidationError

from mcda_widget.model import Criterion, Evidence, Option, Scale, Score


def kinds(error):
    return [(found["type"], found["loc"]) for found in error.value.errors()]


@pytest.mark.parametrize("number", [7, 7.0, "7", np.int64(7), np.float32(7)])
def test_a_bare_number_is_a_score(number):
    score = Score.model_validate(number)
    assert (score.mode, score.bounds) == (7.0, (7.0, 7.0))


@pytest.mark.parametrize("value", ["x", True, [1], float("nan"), float("inf"), "inf"])
def test_what_is_no_number_is_no_score(value):
    with pytest.raises(ValidationError) as error:
        Score.model_validate(value)
    assert [loc for _, loc in kinds(error)] == [("mode",)]


def test_an_end_that_was_not_given_is_the_mode():
    assert Score(mode=5, low=3).bounds == (3, 5)
    assert Score(mode=5, high=8).bounds == (5, 8)


@pytest.mark.parametrize("given", [{"mode": 3, "low": 4}, {"mode": 3, "high": 2}])
def test_a_range_holds_its_mode(given):
    with pytest.raises(ValidationError, match="must not be"):
        Score(**given)


@pytest.mark.parametrize("ends", [(3, 3), (4, 3)])
def test_a_scale_has_a_low_below_its_high(ends):
    with pytest.raises(ValidationError, match="must be below"):
        Scale(low=ends[0], high=ends[1])


def test_a_criterion_has_a_scale_or_no_fixed_ends():
    with pytest.raises(ValidationError, match="Remove one of the two"):
        Criterion(id="a", name="A", scale={"low": 0, "high": 1}, open_ended=True)


def test_a_scale_holds_its_ends():
    scale = Scale(low=1, high=9)
    assert [scale.holds(value) for value in (0.9, 1, 9, 9.1)] == [False, True, True, False]
    assert [scale.spans(*ends) for ends in ((1, 9), (0, 2), (8, 10))] == [True, False, False]


def test_a_key_with_nothing_after_it_is_left_out():
    assert Option(id="a", name="A", description=None).description == ""
    with pytest.raises(ValidationError) as error:
        Option.model_validate({"id": "a", "name": None, "foo": None})
    assert kinds(error) == [("missing", ("name",)), ("extra_forbidden", ("foo",))]


def test_names_are_stripped_and_not_empty():
    assert Option(id=" a ", name="A").id == "a"
    with pytest.raises(ValidationError):
        Option(id="  ", name="A")


def test_parts_cannot_be_written_and_can_be_hashed():
    criterion = Criterion(id="a", name="A", anchors={"1": "low"}, evidence=[{"quote": "q"}])
    with pytest.raises(ValidationError):
        criterion.name = "B"
    with pytest.raises(TypeError):
        criterion.anchors[2] = "x"
    assert criterion.evidence == (Evidence(quote="q"),)
    assert hash(criterion) == hash(criterion.model_copy())


def test_anchors_are_numbers():
    assert dict(Criterion(id="a", name="A", anchors={"1": "x", 2: "y"}).anchors) == {1: "x", 2: "y"}
    with pytest.raises(ValidationError):
        Criterion(id="a", name="A", anchors={"one": "x"})
