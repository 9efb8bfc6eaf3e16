import pytest

from mcda_widget.model import Decision

from .makers import small


def uncertain():
    return small(scores={"port": {"reach": {"low": 1, "mode": 2}, "cost": {"mode": 3, "high": 9}}})


def test_options_are_rows_and_criteria_columns():
    frame = small().scores
    assert (list(frame.index), list(frame.columns)) == (["hill", "port"], ["reach", "cost"])
    assert (frame.index.name, frame.columns.name) == ("option", "criterion")
    assert frame.to_numpy().tolist() == [[4, 2], [7, 5]]


def test_ranges_end_at_the_mode_where_no_end_was_given():
    decision = uncertain()
    assert decision.low.loc["port"].tolist() == [1, 3]
    assert decision.scores.loc["port"].tolist() == [2, 3]
    assert decision.high.loc["port"].tolist() == [2, 9]
    assert decision.scores.loc["hill"].isna().all()


def test_directions_types_and_scales():
    criteria = [
        {"id": "reach", "name": "R", "scale": {"low": 0, "high": 9}},
        {"id": "cost", "name": "C", "direction": "cost"},
    ]
    decision = small(criteria=criteria)
    assert decision.directions.to_dict() == {"reach": "benefit", "cost": "cost"}
    assert decision.types.tolist() == [1, -1]
    assert decision.scales.loc["reach"].tolist() == [0, 9]
    assert decision.scales.loc["cost"].isna().all()


def test_an_empty_decision_has_empty_frames():
    empty = Decision(title="Nothing yet", criteria=[], options=[])
    assert empty.scores.shape == (0, 0)
    assert empty.scales.shape == (0, 2)
    assert empty.types.shape == (0,)


@pytest.mark.parametrize("name", ["scores", "low", "high", "directions", "scales", "weights"])
def test_changing_a_frame_changes_nothing_else(name):
    decision = small()
    before = getattr(decision, name).copy()
    changed = getattr(decision, name)
    changed.iloc[0] = "other" if name == "directions" else 99
    changed.index.name = "other"
    assert not changed.equals(before)
    assert getattr(decision, name).equals(before)
    assert getattr(decision, name).index.name == before.index.name


def test_types_cannot_be_written():
    with pytest.raises(ValueError, match="read-only"):
        small().types[0] = 1


def test_weights_come_from_the_judgements():
    weights = small().with_weights({"reach": 1, "cost": 3}).weights
    assert weights.to_dict() == {"reach": 0.25, "cost": 0.75}


def test_frames_of_scores_are_worked_out_again_only_where_scores_may_differ():
    decision = small()
    before = decision._frames, decision._scales
    weighed = decision.with_weights({"reach": 3, "cost": 1}).replace(title="Another")
    assert all(a is b for a, b in zip((weighed._frames, weighed._scales), before, strict=True))
    scored = decision.with_score("hill", "reach", 9)
    assert scored.scores.loc["hill", "reach"] == 9
    assert decision.without_option("port").scores.shape == (1, 2)
    assert decision.with_criterion("cost", direction="cost").types.tolist() == [1, -1]
    wider = decision.replace(scale={"low": 0, "high": 50})
    assert wider.scales.loc["reach"].tolist() == [0, 50]
