"""Decisions to weigh."""

from mcda_widget.model import Comparison, Decision

GROUPED = {
    "regime": ["legitimacy", "hardliners", "cohesion"],
    "environment": ["ties", "permissive"],
    "delivery": ["challenge"],
}


def said(*triples):
    return [Comparison(prefer=prefer, over=over, by=by) for prefer, over, by in triples]


def decision(criteria=("reach", "cost", "speed"), method="equal", judgements=None, **fields):
    """Make a decision of criteria whose names are their ids, capitalised."""
    return Decision(
        title="Where to build the clinic",
        criteria=[{"id": c, "name": c.capitalize()} for c in criteria],
        options=[{"id": "hill", "name": "Hill"}],
        weighting={"method": method, "judgements": judgements or {}},
        **fields,
    )


def grouped(comparisons=(), solver="geometric_mean", groups=GROUPED):
    """Make a decision whose criteria are in groups, weighed by comparisons."""
    return Decision(
        title="What to do",
        groups=[{"id": g, "name": f"The {g}"} for g in groups],
        criteria=[
            {"id": c, "name": c.capitalize(), "group": g}
            for g, inside in groups.items()
            for c in inside
        ],
        options=[],
        weighting={
            "method": "ahp",
            "judgements": {"ahp": {"comparisons": list(comparisons), "solver": solver}},
        },
    )


EVERYTHING = said(
    ("regime", "environment", 2),
    ("regime", "delivery", 4),
    ("environment", "delivery", 2),
    ("legitimacy", "hardliners", 2),
    ("legitimacy", "cohesion", 6),
    ("hardliners", "cohesion", 3),
    ("ties", "permissive", 3),
)
