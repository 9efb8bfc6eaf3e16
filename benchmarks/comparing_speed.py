"""How fast an answer to a comparison of fifteen criteria is on screen, in a real JupyterLab.

All 105 comparisons are answered, so that every key press weighs fifteen criteria anew, checks
them against each other, looks for advice, ranks and redraws. Timed from the key press on the
slider to the end of the first frame in which everything in sight is as it is to stay, by turns
with an empty message to the kernel and its answer. No key press may wait for more than 200 ms.

Run: python -m benchmarks.comparing_speed
"""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

import numpy as np
from benchmarks.panel_speed import laboratory
from benchmarks.speed.comparing import Times, time_comparing

MOST = 200  # milliseconds


def main() -> None:
    """Time everything and print it as a table."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--rounds", type=int, default=12, help="turns of everything")
    rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory() as home, laboratory(Path(home)) as (lab, page):
        times = time_comparing(page, lab, rounds)
    print(report(times))


def report(times: Times) -> str:
    """Return the figures as Markdown, and how many key presses waited too long."""
    lines = ["| keys pressed | | count | p50 ms | p95 ms | max ms |", "|" + " --- |" * 6]
    for (what, pace), found in times.items():
        p50, p95, most = np.percentile(found, [50, 95, 100])
        lines.append(f"| {pace} | {what} | {len(found)} | {p50:.0f} | {p95:.0f} | {most:.0f} |")
    pressed = [ms for (what, _), found in times.items() if what != "empty message" for ms in found]
    late = sum(ms > MOST for ms in pressed)
    return "\n".join([*lines, f"\n{late} of {len(pressed)} key presses waited over {MOST} ms."])


if __name__ == "__main__":
    main()
