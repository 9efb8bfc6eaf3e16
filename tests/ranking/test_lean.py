"""pymcdm comes without matplotlib and SciPy, and with them when they are asked for."""

import subprocess
import sys

import pytest

RANKED = """
import sys
import mcda_widget as mw

mw.rank(mw.load("taliban-engagement"))
heavy = {"matplotlib", "scipy"} & set(sys.modules)
assert not heavy, heavy
"""
USES = {
    "an attribute of pymcdm": "import pymcdm; pymcdm.visuals.polar_plot",
    "a module": "import pymcdm.visuals as v; assert 'polar_plot' in dir(v)",
    "a name in a module": "from pymcdm.weights import entropy_weights",
    "a module in a module": (
        "from pymcdm.weights.subjective import RANCOM; import pymcdm;"
        "assert pymcdm.weights.subjective.RANCOM is RANCOM"
    ),
    "all names": "from pymcdm.visuals import *; polar_plot",
    "weights of ours": (
        "mw.weighting.objective(mw.load('fighter-aircraft'), 'critic');"
        "mw.weighting.ranks({'a': 1, 'b': 2}, 'rancom')"
    ),
}
PLAIN = """
import pymcdm, sys
before = dict(sys.modules)
import mcda_widget as mw
mw.rank(mw.load("taliban-engagement"))
assert all(sys.modules[name] is before[name] for name in before if name.startswith("pymcdm"))
"""


def run(code):
    subprocess.run([sys.executable, "-W", "error", "-c", code], check=True, timeout=120)  # noqa: S603 - our own code


def test_a_ranking_waits_for_neither():
    run(RANKED)


@pytest.mark.parametrize("use", USES)
def test_what_was_put_off_is_there_when_used(use):
    run(f"{RANKED}{USES[use]}")


def test_what_is_imported_already_stays_as_it_is():
    run(PLAIN)
