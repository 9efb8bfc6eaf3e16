import pytest

from mcda_widget.model import Weighting
from mcda_widget.model.weighting import long_form


def test_judgements_may_leave_out_the_way():
    short = Weighting(method="direct", judgements={"reach": 60, "cost": 40})
    assert short == Weighting(method="direct", judgements={"direct": {"reach": 60, "cost": 40}})
    short = Weighting(method="ranks", judgements={"order": {"reach": 1, "cost": 2}})
    assert short.judgements.ranks.order == {"reach": 1, "cost": 2}
    short = Weighting(method="best-worst", judgements=BEST_WORST)
    assert short.judgements.best_worst.best == "reach"
    short = Weighting(method="intervals", judgements={"reach": {"low": 10, "high": 25}})
    assert short.judgements.intervals["reach"].given == (10, 25)


BEST_WORST = {
    "best": "reach",
    "worst": "cost",
    "best_to_others": {"cost": 5},
    "others_to_worst": {"reach": 5},
}


@pytest.mark.parametrize(
    "raw",
    [
        None,
        3,
        {},
        {"method": "direct"},
        {"method": "direct", "judgements": {}},
        {"method": "direct", "judgements": {"swing": {"a": 3}}},
        {"method": "equal", "judgements": {"a": 3}},
    ],
)
def test_what_is_long_or_unsound_stays(raw):
    assert long_form(raw) == raw


def test_one_way_never_discards_another():
    both = Weighting(method="swing", judgements={"swing": {"a": 100}, "direct": {"a": 3}})
    assert both.judgements.direct == {"a": 3}


def test_what_is_said_so_far_may_be_incomplete():
    stated = {"best-worst": {"best": "a"}, "intervals": {"a": {"high": 30}, "b": {}}}
    judgements = Weighting(judgements=stated).judgements
    assert (judgements.best_worst.worst, judgements.best_worst.best_to_others) == (None, {})
    assert judgements.intervals["a"].given == (30,)
    assert judgements.intervals["b"].given == ()
