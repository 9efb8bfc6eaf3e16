from __future__ import annotations

import asyncio
import base64
from concurrent.futures import ThreadPoolExecutor

import pytest

import mcda_widget as mw
from mcda_widget.panel import display as module

VIEW = "application/vnd.jupyter.widget-view+json"


@pytest.fixture
def shown(monkeypatch):
    """What is displayed, one entry for each output or its update."""
    shown = []

    def display(data, *, metadata, raw, display_id=None, update=False):
        assert raw
        shown.append({"data": data, "metadata": metadata, "id": display_id, "update": update})

    monkeypatch.setattr(module, "display", display)
    return shown


def in_a_kernel(work):
    """Return what a coroutine returns, run in an event loop as a kernel's code is."""
    # A thread has no loop yet; the tests' own has one while a browser is open.
    with ThreadPoolExecutor() as threads:
        return threads.submit(lambda: asyncio.run(work())).result()


async def turns():
    """Let the event loop do what is due."""
    for _ in range(5):
        await asyncio.sleep(0)


def test_the_panel_comes_first_then_the_words_then_the_picture(decision, shown):
    mw.DecisionPanel(decision)._ipython_display_()
    view, words, picture = (output["data"] for output in shown)
    assert set(view) == {VIEW, "text/html", "text/plain"}
    assert view["text/html"] == view["text/plain"] == ""  # who knows no widgets shows nothing
    assert set(words) == {"text/html", "text/plain"}
    assert "<table" in words["text/html"]
    assert "<img" not in words["text/html"]
    assert base64.b64decode(picture["image/png"]).startswith(b"\x89PNG")
    assert shown[2]["metadata"] == {"image/png": {"width": 720}}


def test_the_panel_leaves_the_kernel_before_the_picture_is_drawn(decision, shown, monkeypatch):
    gone = []
    monkeypatch.setattr(module.sys.stdout, "flush", lambda: gone.append(len(shown)))
    mw.DecisionPanel(decision)._ipython_display_()
    assert gone == [1]


def test_one_bundle_has_all_of_it(decision):
    bundle, _ = mw.DecisionPanel(decision)._repr_mimebundle_()
    assert set(bundle) == {VIEW, "text/html", "text/plain", "image/png"}
    assert bundle["image/png"] in bundle["text/html"]
    assert bundle["text/plain"].startswith(decision.title)


def test_a_panel_that_is_closed_leaves_its_still(decision, shown):
    panel = mw.DecisionPanel(decision)
    panel.close()
    panel._ipython_display_()
    assert [sorted(output["data"]) for output in shown] == [
        ["text/html", "text/plain"],
        ["image/png"],
    ]


def test_where_there_is_no_ranking_yet_the_picture_s_place_is_kept(bare, shown):
    lone = bare.without_option("a").without_option("b")
    mw.DecisionPanel(lone)._ipython_display_()
    assert shown[2]["data"] == {"text/html": "", "text/plain": ""}
    assert shown[2]["id"]


def test_after_edits_the_still_follows_once(decision, shown, monkeypatch):
    monkeypatch.setattr(module, "QUIET", 0.0)

    async def edit():
        panel = mw.DecisionPanel(decision)
        panel._ipython_display_()
        first = [output["id"] for output in shown[1:]]
        shown.clear()
        for score in (2, 3, 4):
            panel.decision = panel.decision.with_score("monitoring", "challenge", score)
        panel.method = "ahp"
        assert shown == []  # not while edits come
        await turns()
        return first

    first = in_a_kernel(edit)
    assert [output["id"] for output in shown] == first  # once, whatever the number of edits
    assert all(output["update"] for output in shown)
    assert "Ranked by AHP" in shown[0]["data"]["text/plain"]


def test_a_panel_that_was_not_displayed_has_no_still_to_keep_up(decision, shown, monkeypatch):
    monkeypatch.setattr(module, "QUIET", 0.0)

    async def edit():
        mw.DecisionPanel(decision).method = "ahp"
        await turns()

    in_a_kernel(edit)
    assert shown == []


def test_without_a_kernel_an_edit_is_an_edit(decision, shown):
    def edit():
        panel = mw.DecisionPanel(decision)
        panel._ipython_display_()
        panel.method = "ahp"

    with ThreadPoolExecutor() as threads:
        threads.submit(edit).result()
    assert len(shown) == 3
