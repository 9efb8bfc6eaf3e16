"""The ways in which importance can be stated in the panel, each with when to use it."""

from __future__ import annotations

WAYS = {
    "swing": (
        "Swing",
        (
            "For most decisions: say which improvement you would make first, then what each other "
            "is worth against it."
        ),
    ),
    "direct": (
        "Share 100 points",
        (
            "For people who can say how much each improvement is worth: what one slider "
            "gains the others lose, so the total stays 100."
        ),
    ),
    "ahp": (
        "Compare in pairs",
        (
            "Use this when shares are hard to name: answer which of two improvements matters more, "
            "and how much more; your answers are checked against each other."
        ),
    ),
    "ranks": (
        "Ranks",
        (
            "Use this when people agree on an order and on no more: the same order always gives "
            "the same weights."
        ),
    ),
    "best-worst": (
        "Best and worst",
        (
            "Use this when there are too many pairs to compare: everything is held against the "
            "most and the least important improvement only."
        ),
    ),
    "intervals": (
        "Intervals",
        (
            "Use this when one figure would claim too much: say between how many points of 100 "
            "each improvement lies."
        ),
    ),
    "equal": (
        "Count all the same",
        (
            "Use this to begin with, or to see what the scores alone say: every criterion counts "
            "the same."
        ),
    ),
}


def ways() -> list[dict[str, str]]:
    """Return the ways to choose among, in the order in which they are offered."""
    return [{"key": key, "title": title, "when": when} for key, (title, when) in WAYS.items()]
