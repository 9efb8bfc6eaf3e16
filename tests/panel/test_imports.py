"""A first panel waits for no more than it needs: pictures and plots come when they are drawn."""

import subprocess
import sys

CODE = """
import sys
import mcda_widget as mw
mw.DecisionPanel(mw.load("taliban-engagement"), journal=False)
heavy = {"altair", "matplotlib", "scipy", "vl_convert", "jsonschema"} & set(sys.modules)
assert not heavy, heavy
"""


def test_heavy_imports_wait():
    subprocess.run([sys.executable, "-c", CODE], check=True, timeout=120)  # noqa: S603 - our own code
