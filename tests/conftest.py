"""What holds for every test: steady figures, and under CI nothing left out."""

from __future__ import annotations

import os

import hypothesis
import pytest

# Made for processes of their own; importing it would cut pytest itself off.
collect_ignore = ["offline"]

BROWSER = "tests/browser/"

# A time limit for each example fails on a busy machine, whatever the code does. Under CI
# Hypothesis takes a profile of its own, which has none and draws the same examples every time.
hypothesis.settings.register_profile("steady", deadline=None)
if not os.environ.get("CI"):
    hypothesis.settings.load_profile("steady")


def pytest_configure(config: pytest.Config) -> None:
    """Watch all tests, those in `src` too, which a hook in this file would not see."""
    if os.environ.get("CI"):
        config.pluginmanager.register(NothingLeftOut(), "nothing-left-out")


class NothingLeftOut:
    """Makes a failure of every skip and every expected failure."""

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(self):
        """Fail a test that was skipped, or whose failure was expected."""
        return self._judged((yield))

    @pytest.hookimpl(wrapper=True)
    def pytest_make_collect_report(self):
        """Fail a module that was skipped as a whole."""
        return self._judged((yield))

    def _judged(self, report):
        if report.outcome == "skipped":
            report.outcome = "failed"
            report.longrepr = f"Under CI no test may be left out. {report.longrepr}"
            report.__dict__.pop("wasxfail", None)
        return report

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        """Refuse to run everything without a browser test."""
        if not hasattr(session.config, "workerinput"):
            self._judge(session.config, [item.nodeid for item in session.items])

    @pytest.hookimpl(optionalhook=True)
    def pytest_xdist_node_collection_finished(self, node, ids: list[str]) -> None:
        """Refuse the same where processes share the tests."""
        self._judge(node.config, ids)

    def _judge(self, config: pytest.Config, ids: list[str]) -> None:
        whole = config.args_source is pytest.Config.ArgsSource.TESTPATHS
        narrowed = config.option.keyword or config.option.markexpr or config.option.deselect
        if whole and not narrowed and not any(id_.startswith(BROWSER) for id_ in ids):
            raise pytest.UsageError(f"There is no browser test in {BROWSER}.")
