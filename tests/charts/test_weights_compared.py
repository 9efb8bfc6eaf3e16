import json

import pytest

from mcda_widget import DecisionError, charts
from mcda_widget.weighting import objective


def test_each_criterion_has_both_its_weights_and_how_far_they_are_apart(article):
    ours, theirs = article.weights, objective(article, "entropy").weights
    data = charts.weights_compared_data(article, ours, theirs, ("Equal", "Entropy"))
    frame = data["compared"]
    assert frame["criterion"].tolist() == [criterion.id for criterion in article.criteria]
    assert frame["weight"].tolist() == ours.tolist()
    assert frame["other"].tolist() == theirs.tolist()
    row = frame.set_index("criterion").loc["kandahar"]
    assert (row["shown"], row["other_shown"], row["difference"]) == ("11 %", "22 %", "−11")
    assert row["right"] == row["other"]
    assert data["sides"]["label"].tolist() == ["Equal", "Entropy"]


def test_differences_have_as_many_digits_as_mean_something(make):
    d = make([[3, 4, 5]], [1, 1, 1])
    other = d.weights.copy()
    other[:] = [0.3333, 0.34, 0.3267]
    frame = charts.weights_compared_data(d, d.weights, other, ("a", "b"))["compared"]
    assert frame["difference"].tolist() == ["0", "−0.7", "+0.7"]


def test_ways_are_chosen_by_their_keys(article):
    stated = article.with_weights({c.id: 1 + i for i, c in enumerate(article.criteria)})
    spec = charts.weights_compared(stated, "equal").to_dict()
    assert '"label": "direct"' in json.dumps(spec)
    assert spec == charts.weights_compared(stated.weighed_by("equal"), "equal", "direct").to_dict()
    with pytest.raises(DecisionError, match="swing ratings"):
        charts.weights_compared(stated, "swing")
    with pytest.raises(DecisionError, match="Did you mean “entropy”"):
        charts.weights_compared(stated, "entropi")


def test_the_key_can_be_left_to_the_page(article):
    data = charts.weights_compared_data(article, article.weights, article.weights, ("a", "b"))
    spec = json.dumps(charts.weights_compared_chart(data, key=False).to_dict())
    assert '"sides"' not in spec
