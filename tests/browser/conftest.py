"""Fixtures: one JupyterLab and one Chromium for all browser tests, a fresh page for each."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from .chromium import find
from .guard import LAUNCH_FLAGS, Guard
from .lab import Lab
from .notebook import screenshot
from .panel_page import open_panel
from .score_page import Scores

if TYPE_CHECKING:
    from collections.abc import Iterator

# A kernel that imports Altair on a busy machine answers late; who waits sees the same in the end.
expect.set_options(timeout=20_000)

CALL = pytest.StashKey[pytest.TestReport]()


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """A headless Chromium."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find(), args=LAUNCH_FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def running_lab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lab]:
    """The server that all tests share."""
    lab = Lab(tmp_path_factory.mktemp("lab"))
    lab.start()
    yield lab
    lab.stop()


@pytest.fixture
def lab(running_lab: Lab) -> Iterator[Lab]:
    """JupyterLab as after its start: no kernels, no settings, the files as the project has them."""
    yield running_lab
    running_lab.reset()


@pytest.fixture
def context(chromium: Browser, lab: Lab) -> Iterator[BrowserContext]:
    """A browser that knows nothing yet but how to log in."""
    with chromium.new_context(
        base_url=lab.url, viewport={"width": 1400, "height": 1000}, service_workers="block"
    ) as context:
        context.request.get(f"/lab?token={lab.token}")
        yield context


@pytest.fixture
def guard(context: BrowserContext, lab: Lab) -> Guard:
    """What the pages of this test did that they must not."""
    return Guard(context, lab.outside)


@pytest.fixture
def page(context: BrowserContext, guard: Guard, request: pytest.FixtureRequest) -> Iterator[Page]:
    """An empty page; it fails the test if it, or its kernel, reaches out or logs an error."""
    page = context.new_page()
    yield page
    if (report := request.node.stash.get(CALL, None)) and report.failed:
        screenshot(page, re.sub(r"\W+", "-", f"failed-{request.node.name}"))
    guard.check()


@pytest.fixture
def scores(page: Page) -> Scores:
    """The score table of the article's decision, as `panel` in its kernel."""
    return Scores(open_panel(page, "examples/panel.ipynb"))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]):
    """Keep the report of the test itself, so that its page can see that it failed."""
    report = yield
    if call.when == "call":
        item.stash[CALL] = report
    return report
