"""The figures as tables, with what they are held to."""

from __future__ import annotations

from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .edits import Edits


def report(edits: Edits, starts: dict[str, list[float]]) -> str:
    """Return everything that was timed, as Markdown."""
    return "\n\n".join((_paces(edits), _rest(edits), _starts(starts)))


def _paces(edits: Edits) -> str:
    rows = []
    for pace in dict.fromkeys(pace for name, pace in edits.times if name == "a"):
        empty, naive = (median(edits.times[name, pace]) for name in "ab")
        rows.append((pace, "a: empty message", *_spread(edits.times["a", pace]), "", ""))
        rows.append((pace, "b: the naive way", *_spread(edits.times["b", pace]), "", ""))
        for place in ("Weigh", "Test"):
            times = edits.times[place, pace]
            ratios = (f"{median(times) / empty:.2f}", f"{median(times) / naive:.2f}")
            rows.append((pace, place, *_spread(times), *ratios))
    return _table(
        ("keys pressed", "", "median ms", "quarter to three quarters", "/ a", "/ b"), rows
    )


def _rest(edits: Edits) -> str:
    rows = [
        (f"{place}, with movement: {what}", *_spread(edits.times[place, what]))
        for place in ("Weigh", "Test")
        for what in ("first moved", "moved")
    ]
    rows.append(("Weigh, from letting go of a slider", *_spread(edits.times["Weigh", "dragged"])))
    rows.append(("… messages of that second", *_spread(edits.messages)))
    rows += [
        (f"{place}, bytes an edit, all messages", *_spread(edits.bytes[place]))
        for place in ("Weigh", "Test")
    ]
    return _table(("", "median", "quarter to three quarters"), rows)


def _starts(starts: dict[str, list[float]]) -> str:
    imports = median(starts["dependencies"])
    rows = [
        (name, *_spread(times), f"{median(times) / imports:.2f}") for name, times in starts.items()
    ]
    return _table(("", "median ms", "quarter to three quarters", "/ dependencies"), rows)


def _spread(times: Iterable[float]) -> tuple[str, str]:
    ordered = sorted(times)
    low, high = ordered[len(ordered) // 4], ordered[3 * len(ordered) // 4]
    return f"{median(ordered):.0f}", f"{low:.0f}–{high:.0f}"


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [head, tuple("---" for _ in head), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)
