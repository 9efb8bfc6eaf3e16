"""How fast robustness is, against pymcdm in a loop, pySensMCDA and plain NumPy, in one run.

10,000 weight vectors, TOPSIS on fixed scales, ranks counted: at 5×5, 20×8, 200×10 and 1,000×30
options × criteria. Everything is timed by turns in this process, pySensMCDA in an environment of
its own, since it needs an older pandas. At 1,000×30 the loops take a part of the draws, and their
time is scaled up. Also one-way sweeps, the memory of 10⁴ and 10⁷ draws, and what a compiled kernel
would bring, where numba is installed.

Run: python -m benchmarks.robustness_speed [--pysensmcda PYTHON]
where PYTHON is that of an environment with pysensmcda; without it, one is made (from the network).
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
import tracemalloc
import venv
import warnings
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from benchmarks.speed import draws
from pymcdm.helpers import rankdata
from pymcdm.methods import TOPSIS

import mcda_widget as mw
from mcda_widget.panel.views.sensitivity import QUESTIONS, view
from mcda_widget.panel.workspace import Workspace
from mcda_widget.sensitivity import curves
from mcda_widget.sensitivity.smaa import Choices, Simulation, planned
from mcda_widget.sensitivity.smaa.counts import count

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SIZES = ((5, 5), (20, 8), (200, 10), (1000, 30))
DRAWS = 10_000
LOOPED = {1000: 200}  # draws of the loops, scaled up, where all would take minutes
LEAST = 0.05  # seconds of a turn: what is quick is repeated
THEIRS = Path(__file__).parent / "speed" / "pysensmcda_run.py"


def main() -> None:
    """Time everything and print it as Markdown."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--pysensmcda", metavar="PYTHON", help="an environment that has it")
    parser.add_argument("--rounds", type=int, default=5, help="turns of everything")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:
        theirs = asked.pysensmcda or environment(Path(home))
        print("\n".join(simulations(theirs, asked.rounds)))
    print()
    print("\n".join(sweeps(asked.rounds)))
    print()
    print("\n".join(memory()))
    print()
    print("\n".join(questions(asked.rounds)))


def environment(home: Path) -> str:
    """Make an environment with pySensMCDA, and return its Python."""
    venv.create(home, with_pip=True)
    python = str(home / "bin" / "python")
    subprocess.run([python, "-m", "pip", "install", "-q", "pysensmcda", "pymcdm"], check=True)  # noqa: S603
    return python


def decision(m: int, n: int) -> mw.Decision:
    """Return a decision of random scores on a scale of 0 to 1."""
    random = np.random.default_rng(m)
    return mw.Decision(
        title="A decision",
        scale={"low": 0, "high": 1},
        criteria=[{"id": f"c{j}", "name": f"Criterion {j}"} for j in range(n)],
        options=[{"id": f"o{i}", "name": f"Option {i}"} for i in range(m)],
        scores={
            f"o{i}": {f"c{j}": x for j, x in enumerate(row)}
            for i, row in enumerate(random.random((m, n)).round(6).tolist())
        },
    )


def simulations(theirs: str, rounds: int) -> Iterator[str]:
    """Yield a table of the simulations."""
    names = ("kernel", "public call", "pymcdm loop", "pymcdm loop, validation", "NumPy, 3-d")
    compiled = draws.compiled()
    extra = ("numba",) if compiled else ()
    heads = (*names, *extra, "pySensMCDA", "loop / kernel", "loop / public", "pySensMCDA / public")
    yield f"| ms for {DRAWS:,} draws | " + " | ".join(heads) + " |"
    yield "|" + " --- |" * (len(heads) + 1)
    for m, n in SIZES:
        d = decision(m, n)
        values = d.scores.to_numpy(dtype=float)
        weights = np.random.default_rng(0).dirichlet(np.ones(n), DRAWS)
        part = LOOPED.get(m, DRAWS)
        ways: dict[str, tuple[Callable[[], object], float]] = {
            "kernel": (partial(kernel, d, weights), 1),
            "public call": (partial(public, d), 1),
            "pymcdm loop": (partial(loop, values, weights[:part], validation=False), DRAWS / part),
            "pymcdm loop, validation": (
                partial(loop, values, weights[:part], validation=True),
                DRAWS / part,
            ),
            "NumPy, 3-d": (partial(draws.naive, values, weights[:part]), DRAWS / part),
        }
        if compiled:
            ways["numba"] = (partial(compiled, values, weights), 1)
        found = by_turns(ways, rounds if m < 100 else min(rounds, 3))
        found["pySensMCDA"] = other(theirs, m, n)
        looped = found["pymcdm loop"]
        ratios = (
            looped / found["kernel"],
            looped / found["public call"],
            found["pySensMCDA"] / found["public call"],
        )
        figures = [f"{found[head]:.3g}" for head in heads[:-3]] + [f"{r:,.0f}" for r in ratios]
        yield f"| {m:,}×{n} | " + " | ".join(figures) + " |"


def by_turns(ways: dict[str, tuple[Callable[[], object], float]], rounds: int) -> dict[str, float]:
    """Return the median milliseconds of each way, all timed by turns."""
    found: dict[str, list[float]] = {name: [] for name in ways}
    for name, (way, _) in ways.items():
        if not name.startswith("pymcdm"):
            way()  # the first call imports and allocates
    for _ in range(rounds):
        for name, (way, scale) in ways.items():
            start, calls = time.perf_counter(), 0
            while calls == 0 or time.perf_counter() - start < LEAST:
                way()
                calls += 1
            found[name].append(1000 * scale * (time.perf_counter() - start) / calls)
    return {name: float(np.median(times)) for name, times in found.items()}


def kernel(d: mw.Decision, weights: np.ndarray) -> None:
    """Rank under weights that are drawn already, and count, in the chunks that we use."""
    model = planned_at_modes(d)
    for start in range(0, len(weights), model.chunk):
        part = np.ascontiguousarray(weights[start : start + model.chunk].T)
        count(model.merits.of(part, None), part, ties=False)


def planned_at_modes(d: mw.Decision) -> object:
    """Return the model of a decision, made once."""
    if d not in MODELS:
        MODELS[d] = planned(d, Choices(scores="mode")).model
    return MODELS[d]


MODELS: dict[mw.Decision, object] = {}


def public(d: mw.Decision) -> None:
    """Do what an analyst does, frames included."""
    found = mw.robustness(d, DRAWS, scores="mode")
    _ = found.acceptability, found.central_weights, found.frame


def loop(values: np.ndarray, weights: np.ndarray, *, validation: bool) -> np.ndarray:
    """Rank by pymcdm, one weight vector after the other, and count."""
    m, n = values.shape
    matrix = np.vstack((values, np.ones(n), np.zeros(n)))
    types, method = np.ones(n), TOPSIS()
    counts = np.zeros((m, m))
    rows = np.arange(m)
    warnings.simplefilter("ignore")  # pymcdm's validation warns of the two rows at every draw
    for one in weights:
        scores = method(matrix, one, types, validation=validation)[:m]
        counts[rows, rankdata(scores, reverse=True).astype(int) - 1] += 1
    warnings.resetwarnings()
    return counts


def other(python: str, m: int, n: int) -> float:
    """Return the milliseconds of pySensMCDA's SMAA-2, the median of its own runs."""
    part = LOOPED.get(m, DRAWS)
    command = [python, str(THEIRS), str(m), str(n), str(part)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603
    return float(done.stdout.split()[-1]) * DRAWS / part


def sweeps(rounds: int) -> Iterator[str]:
    """Yield a table of one-way sweeps: every criterion over 101 weights."""
    yield "| one-way sweeps, 101 steps | ours, ms | pymcdm loop, ms | loop / ours |"
    yield "|" + " --- |" * 4
    for m, n in SIZES[:3]:
        d = decision(m, n)
        values = d.scores.to_numpy(dtype=float)
        weights = np.random.default_rng(0).dirichlet(np.ones(n), 101 * n)
        found = by_turns(
            {
                "ours": (partial(curves, d, steps=101), 1),
                "pymcdm": (partial(loop, values, weights, validation=False), 1),
            },
            rounds,
        )
        ours, theirs = found["ours"], found["pymcdm"]
        yield f"| {m}×{n} | {ours:.3g} | {theirs:.3g} | {theirs / ours:,.0f} |"


def memory() -> Iterator[str]:
    """Yield a table of the most memory in use at a time while drawing."""
    yield "| most memory while drawing | 10⁴ draws | 10⁷ draws |"
    yield "|" + " --- |" * 3
    for (m, n), samples in (((5, 5), (10**4, 10**7)), ((200, 10), (10**4, 10**5))):
        model = planned(decision(m, n), Choices(scores="mode")).model
        found = []
        for number in samples:
            tracemalloc.start()
            for _ in Simulation(model, number, 0).counted():
                pass
            found.append(f"{tracemalloc.get_traced_memory()[1] / 1e6:.1f} MB")
            tracemalloc.stop()
        if samples[1] < 10**7:
            found[1] += f" ({samples[1]:,} draws)"
        yield f"| {m}×{n} | " + " | ".join(found) + " |"


def questions(rounds: int) -> Iterator[str]:
    """Yield a table of what the kernel takes for each question of Test, charts and all."""
    yield "| Test, ms in the kernel after an edit of | " + " | ".join(QUESTIONS) + " | all five |"
    yield "|" + " --- |" * (len(QUESTIONS) + 2)
    d = mw.load("taliban-engagement")
    keys = [criterion.id for criterion in d.criteria]
    edits = {
        "a weight": lambda i: d.with_weights({k: 10 + (k == keys[i % 9]) for k in keys}),
        "a score": lambda i: d.with_score("monitoring", "kandahar", 1 + 0.1 * i),
    }
    for name, edited in edits.items():
        workspace = Workspace(d)
        found: dict[str, list[float]] = {question: [] for question in QUESTIONS}
        for i in range(rounds + 1):
            workspace.edit("An edit", decision=edited(i))
            for question, times in found.items():
                start = time.perf_counter()
                view(workspace, {"question": question})
                times.append(1000 * (time.perf_counter() - start))
        each = [float(np.median(times[1:])) for times in found.values()]
        yield f"| {name} | " + " | ".join(f"{ms:.0f}" for ms in (*each, sum(each))) + " |"


if __name__ == "__main__":
    sys.exit(main())
