"""What the tests of a decision's tab begin with."""

import pytest
from tests.browser.tab_page import ARTICLE, open_tab


@pytest.fixture
def file(lab):
    """The article's decision, as a file of the server."""
    return lab.files / ARTICLE


@pytest.fixture
def tab(page):
    """The tab of that file, its panel shown."""
    opened = open_tab(page)
    opened.panel.settled()
    return opened
