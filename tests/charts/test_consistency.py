from __future__ import annotations

import json

import pytest
import vl_convert

from mcda_widget import charts
from mcda_widget.weighting import ahp, look_again

NAN = float("nan")
NAMES = ["Reach", "Cost", "Speed", "Law"]
PULLING = [[1, 7, 3, 6], [NAN, 1, 1, 9], [NAN, NAN, 1, 2], [NAN, NAN, NAN, 1]]
FITTING = [[1, 2, 4, 8], [NAN, 1, 2, 4], [NAN, NAN, 1, 2], [NAN, NAN, NAN, 1]]


@pytest.fixture
def pulling():
    return ahp(PULLING, names=NAMES)


def test_a_row_for_each_judgement_to_look_at_again(pulling):
    advice = look_again(pulling)
    frame = charts.consistency_data(pulling)["consistency"]
    assert frame["now"].tolist() == [pulling.consistency_ratio] * len(advice)
    assert frame["then"].tolist() == advice["cr_then"].tolist()
    assert frame["sentence"].tolist() == advice["sentence"].tolist()
    assert (frame["then"] < frame["now"]).all()
    first = advice.iloc[0]
    label = frame["label"][0].replace("\n", " ")
    assert label.startswith(f"{first['prefer']} over {first['over']}: {first['given']:g} → ")
    assert len(charts.consistency_data(pulling, most=1)["consistency"]) == 1


def test_what_comes_within_the_limit_is_bold(pulling):
    data = charts.consistency_data(pulling)
    (limit,) = data["limit"]["limit"]
    assert limit == pulling.limits["consistency_ratio"]
    bold = data["consistency"]["font"] == "bold"
    assert bold.tolist() == (data["consistency"]["then"] <= limit).tolist()


def test_labels_name_what_is_compared(pulling):
    labelled = ahp(PULLING, names=list("abcd"), labels=dict(zip("abcd", NAMES, strict=True)))
    frames = [charts.consistency_data(result)["consistency"] for result in (pulling, labelled)]
    assert frames[0]["label"].tolist() == frames[1]["label"].tolist()


@pytest.mark.parametrize("result", [ahp(FITTING), ahp([[1, 3], [NAN, 1]])])
def test_where_answers_fit_there_is_nothing_to_draw(result):
    data = charts.consistency_data(result)
    assert all(frame.empty for frame in data.values())
    charts.consistency(result).to_dict()


def test_the_rule_stands_at_the_limit_between_now_and_then():
    result = ahp([[1, 7, 3], [NAN, 1, 3], [NAN, NAN, 1]])
    spec = charts.consistency(result).to_dict() | {"width": 500}
    scenegraph = vl_convert.vegalite_to_scenegraph(json.dumps(spec), vl_version="6.1")
    texts = [t for t in marks(scenegraph["scenegraph"], "text") if isinstance(t.get("text"), str)]
    at = {item["text"]: item["x"] for item in texts}
    assert (
        at[".00"]
        < at["limit .05"]
        < at[charts.consistency_data(result)["consistency"]["shown_now"][0]]
    )


def marks(node, kind):
    """Every item of a kind of mark in a scene graph."""
    for item in node.get("items", []):
        if node.get("marktype") == kind:
            yield item
        yield from marks(item, kind)
