"""The harness itself: JupyterLab opens, a kernel computes, and the guard sees what it should."""

from __future__ import annotations

import nbformat
import psutil
import pytest

from .lab import Lab
from .notebook import open_app, open_notebook, run_all, set_theme

OUTSIDE = "example.org"  # reserved for examples, RFC 2606


def write_notebook(lab, name, *sources):
    cells = [nbformat.v4.new_code_cell(source) for source in sources]
    kernel = {"kernelspec": {"name": "python3", "display_name": "Python 3"}}  # else JupyterLab asks
    nbformat.write(nbformat.v4.new_notebook(cells=cells, metadata=kernel), lab.files / name)


def test_a_kernel_computes_in_jupyterlab(page, lab):
    write_notebook(lab, "sum.ipynb", "1 + 1")
    open_notebook(page, "sum.ipynb")
    run_all(page)
    assert page.locator(".jp-OutputArea-output").inner_text() == "2"


def test_an_error_in_a_cell_is_not_passed_over(page, lab):
    write_notebook(lab, "error.ipynb", "1 / 0")
    open_notebook(page, "error.ipynb")
    with pytest.raises(AssertionError, match="ZeroDivisionError"):
        run_all(page)


def test_settings_last_for_one_test(page, lab):
    write_notebook(lab, "theme.ipynb")
    open_notebook(page, "theme.ipynb")
    set_theme(page, "JupyterLab Dark")
    lab.reset()
    assert lab.ask("GET", "api/kernels") == []
    write_notebook(lab, "theme.ipynb")
    open_notebook(page, "theme.ipynb")
    assert page.locator("body").get_attribute("data-jp-theme-name") == "JupyterLab Light"


def test_voila_shows_a_widget(page, lab):
    slider = "import ipywidgets\nipywidgets.IntSlider(value=7, description='Legitimacy')"
    write_notebook(lab, "app.ipynb", slider)
    open_app(page, "app.ipynb")
    page.get_by_text("Legitimacy").wait_for()


@pytest.fixture
def stray(context, guard):
    """Return an empty page to do wrong in: the guard hears it, but does not fail the test."""
    assert guard.requests == []
    stray = context.new_page()
    stray.route("**/empty", lambda route: route.fulfill(body="", content_type="text/html"))
    stray.goto("/empty")
    return stray


@pytest.mark.parametrize(
    "attempt",
    [
        "fetch(`https://${host}/fetch`)",
        "import(`https://${host}/module.js`)",
        "document.body.append(Object.assign(new Image(), {src: `https://${host}/image.png`}))",
        "new Worker(URL.createObjectURL(new Blob([`fetch('https://${host}/worker')`])))",
    ],
)
def test_the_guard_sees_a_request(stray, context, guard, attempt):
    with context.expect_event("request", lambda request: OUTSIDE in request.url):
        stray.evaluate(f"host => {{ {attempt} }}", OUTSIDE)
    with pytest.raises(AssertionError, match=f"not on this machine:\n  https://{OUTSIDE}/"):
        guard.check()


def test_the_guard_sees_a_socket(stray, guard):
    with stray.expect_event("websocket"):
        stray.evaluate("host => { new WebSocket(`wss://${host}/socket`) }", OUTSIDE)
    with pytest.raises(AssertionError, match=f"not on this machine:\n  wss://{OUTSIDE}/"):
        guard.check()


def test_the_guard_sees_a_kernel_reach_out(stray, guard, lab):
    source = f"import socket\nsocket.create_connection(('{OUTSIDE}', 80))"
    write_notebook(lab, "reach.ipynb", source)
    open_notebook(stray, "reach.ipynb")
    with pytest.raises(AssertionError, match="ConnectionRefusedError"):
        run_all(stray)
    with pytest.raises(AssertionError, match=f"leave this machine:\n  {OUTSIDE} "):
        guard.check()


@pytest.mark.parametrize(
    ("event", "failure"),
    [("console", "console.error('broken')"), ("pageerror", "throw new Error('broken')")],
)
def test_the_guard_hears_an_error(stray, guard, event, failure):
    with stray.expect_event(event):
        stray.evaluate(f"() => {{ setTimeout(() => {{ {failure} }}) }}")
    with pytest.raises(AssertionError, match="broken"):
        guard.check()


def test_nothing_is_left_running(tmp_path):
    lab = Lab(tmp_path)
    lab.start()
    lab.ask("POST", "api/kernels")
    family = lab.processes()
    lab.stop()
    assert len(family) > 1
    assert not [process for process in family if psutil.pid_exists(process.pid)]
