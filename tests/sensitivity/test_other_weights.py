import pytest

from mcda_widget.ranking import rank
from mcda_widget.sensitivity.other_weights import would_lead


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
    rankings = (rank(make(rows, weights), "wsm") for weights in (now, then))
    assert would_lead(*rankings, "entropy weights") == said
