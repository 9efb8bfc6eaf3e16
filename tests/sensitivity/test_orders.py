import numpy as np
import pytest

from mcda_widget.ranking import competition_ranks
from mcda_widget.sensitivity.crossings import crossings_of
from mcda_widget.sensitivity.curves import line_scores
from mcda_widget.sensitivity.orders import orders
from mcda_widget.sensitivity.setting import Setting


def ranks_at(found, crossings, options, weight):
    """Turn the order by every crossing passed, as the panel does in the browser."""
    if weight in (0, 1):
        return (found.end if weight else found.start).tolist()
    beats = found.inside[:, None] < found.inside
    for row in crossings.itertuples():
        if row.weight < weight:
            upper, lower = options.index(row.option), options.index(row.other)
            beats[upper, lower], beats[lower, upper] = True, False
    return (1 + beats.sum(axis=0)).tolist()


@pytest.mark.parametrize("method", ["topsis", "wsm", "ahp", "vikor", "promethee_ii", "codas"])
@pytest.mark.parametrize("k", [1, 8])
def test_every_ranking_on_a_line_follows_from_its_beginning_and_the_crossings(article, method, k):
    setting = Setting.of(article, method)
    crossings = crossings_of(setting, range(k, k + 1))
    found = orders(setting, k)
    for weight in [0, 1, *np.random.default_rng(0).uniform(0, 1, 50)]:
        expected = setting.ranks(line_scores(setting, k, np.array([weight])))[0]
        assert ranks_at(found, crossings, setting.options, weight) == expected.tolist()


def test_ties_at_the_ends_are_no_crossings(article):
    setting = Setting.of(article)
    found = orders(setting, 8)
    assert len(set(found.end.tolist())) < 7
    end = line_scores(setting, 8, np.array([1.0]))[0]
    assert found.end.tolist() == competition_ranks(end).tolist()
