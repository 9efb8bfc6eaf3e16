import pytest

from mcda_widget.sensitivity.reigns import around, reigns
from mcda_widget.sensitivity.setting import Setting


def test_the_article_under_hardliner_constraints_has_three_leaders(article):
    setting = Setting.of(article, "topsis", None)
    found = reigns(setting, 1)
    assert [setting.options[row] for reign in found for row in reign.leaders] == [
        "roadmap-kandahar",
        "kandahar-focused",
        "recognition",
    ]
    assert [found[0].start, found[-1].end] == [0, 1]
    assert [reign.end for reign in found[:-1]] == [reign.start for reign in found[1:]]


def test_trades_behind_the_leader_do_not_end_a_reign(make):
    setting = Setting.of(make([[9, 9], [3, 5], [5, 3]]), "wsm", None)
    assert [(reign.start, reign.end) for reign in reigns(setting, 0)] == [(0.0, 1.0)]


def test_options_that_tie_throughout_reign_together(make):
    setting = Setting.of(make([[9, 9], [9, 9], [5, 3]]), "wsm", None)
    assert [reign.leaders for reign in reigns(setting, 0)] == [(0, 1)]


@pytest.mark.parametrize(
    ("weight", "expected"), [(0.0, (None, 0)), (0.5, (0, 1)), (1.0, (1, None))]
)
def test_around_a_weight(make, weight, expected):
    found = reigns(Setting.of(make([[7, 3], [3, 7]]), "wsm", None), 0)
    picked = tuple(None if reign is None else found.index(reign) for reign in around(found, weight))
    assert picked == expected
