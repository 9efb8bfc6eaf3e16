import pytest

from mcda_widget.ranking import rank
from mcda_widget.sensitivity.other_weights import would_lead
from mcda_widget.sensitivity.setting import Setting
from mcda_widget.weighting import objective


@pytest.mark.parametrize(
    ("now", "then", "said"),
    [
        ([8, 2], [9, 1], "With entropy weights, Plan 0 would still lead."),
        ([8, 2], [2, 8], "With entropy weights, Plan 1 would lead instead of Plan 0."),
        ([8, 2], [5, 5], "With entropy weights, Plan 0 and Plan 1 would share the first place."),
        ([5, 5], [8, 2], "With entropy weights, Plan 0 would lead alone."),
        (
            [5, 5],
            [1, 1],
            "With entropy weights, Plan 0 and Plan 1 would still share the first place.",
        ),
    ],
)
def test_who_would_lead_is_said(make, now, then, said):
    rows = [[9, 1], [1, 9]]
    setting = Setting.of(make(rows, now), "wsm")
    others = make(rows, then).weights
    assert would_lead(setting, others, "entropy weights") == said


@pytest.mark.parametrize("method", ["topsis", "vikor", "ahp", "promethee_ii"])
def test_who_would_lead_is_who_leads_when_ranked_so(article, method):
    for key in ("entropy", "merec", "critic"):
        others = objective(article, key).weights
        winner = rank(article.with_weights(others), method).winner
        said = would_lead(Setting.of(article, method), others, "those weights")
        assert said.startswith(f"With those weights, {article.option(winner).name} would ")
