from mcda_widget.model import Option, Scale
from mcda_widget.model.raw import get, ids_of, items_of, key_of, listed, number_of, parsed

from .makers import small


def test_sound_parts_and_raw_data_are_read_alike():
    decision = small()
    raw = {"scores": {"hill": {}}, "best_worst": 3, "title": " Clinic "}
    assert get(decision, "title") == get(raw, "title") == "Clinic"
    assert get(decision, "scores") == decision.cells
    assert get(decision.weighting.judgements, "best-worst") is None
    assert get(raw, "best-worst") == 3
    assert get(7, "title") is None


def test_only_what_is_there_is_returned():
    assert list(listed({"a": [1]}, "a")) == [1]
    assert list(listed({"a": 1}, "a")) == []
    assert items_of({"a": 1}) == [("a", 1)]
    assert items_of("a") == []
    assert ids_of([{"id": "a"}, {"id": 3}, None, Option(id="b", name="B")]) == ["a", "b"]


def test_sound_parts_are_salvaged():
    assert parsed(Scale, {"low": 1, "high": 2}) == Scale(low=1, high=2)
    assert parsed(Scale, {"low": 2, "high": 1}) is None
    assert parsed(Scale, None) is None


def test_numbers_and_keys():
    assert [number_of(value) for value in ("2.5", 3, "x", "nan")] == [2.5, 3, None, None]
    assert [key_of(value) for value in (1.0, 2.5, "a")] == ["1", "2.5", "a"]
