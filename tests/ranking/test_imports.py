"""Ranking is cheap to import: pymcdm and SciPy's statistics wait until they are used."""

import subprocess
import sys

CODE = """
import sys
import mcda_widget.ranking
heavy = {"pymcdm", "scipy.stats", "matplotlib", "altair", "ipywidgets"} & set(sys.modules)
assert not heavy, heavy
"""


def test_heavy_imports_wait():
    subprocess.run([sys.executable, "-c", CODE], check=True, timeout=120)  # noqa: S603 - our own code
