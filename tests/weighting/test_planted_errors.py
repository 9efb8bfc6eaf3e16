"""The advice finds a wrong answer among right ones (benchmarks/planted_errors.py)."""

import importlib.util
from pathlib import Path

import pytest

BENCHMARK = Path(__file__).parents[2] / "benchmarks" / "planted_errors.py"


@pytest.fixture(scope="module")
def benchmark():
    spec = importlib.util.spec_from_file_location("planted_errors", BENCHMARK)
    module = importlib.util.module_from_spec(spec)
    import sys

    sys.modules[spec.name] = module  # dataclasses look their module up
    spec.loader.exec_module(module)
    yield module
    del sys.modules[spec.name]


def test_the_culprit_is_found_far_more_often_than_by_chance(benchmark):
    found = benchmark.search(spread=0.35, matrices=150)
    assert found.first >= 0.60  # by chance 1/21
    assert found.among_three >= 0.80


def test_without_chance_errors_it_is_found_almost_always(benchmark):
    found = benchmark.search(spread=0.05, matrices=60)
    assert found.first >= 0.95
