import gzip
import re
from pathlib import Path

import altair as alt
import pytest

from mcda_widget.model import DecisionError
from mcda_widget.panel import assets


class Widget:
    """Keeps what it is told to send."""

    def __init__(self):
        self.sent = []

    def send(self, content, buffers=None):
        self.sent.append((content, buffers))


@pytest.mark.parametrize("name", ["panel.js", "panel.css", "chart-view.js", "vega.js.gz"])
def test_every_built_file_is_found(name):
    assert assets.static_file(name).stat().st_size > 0


def test_a_file_that_is_not_built_says_how_to_build_it(monkeypatch, tmp_path):
    monkeypatch.setattr(assets, "_STATIC", tmp_path)
    with pytest.raises(DecisionError, match=r"panel\.js is not built") as raised:
        assets.static_file("panel.js")
    assert str(tmp_path) in str(raised.value)
    assert "pip install -e ." in str(raised.value)


def test_the_bundle_is_one_module_without_imports():
    module = gzip.decompress(assets.vega_bundle()).decode()
    assert re.search(r"export\s*\{[^}]*\bvegaEmbed\b", module)
    assert not re.search(r"^import\s|\bimport\s*\(", module, re.MULTILINE)


def test_the_bundle_draws_what_altair_writes():
    module = gzip.decompress(assets.vega_bundle()).decode()
    wanted = tuple(map(int, alt.SCHEMA_VERSION.removeprefix("v").split(".")))
    bundled = {tuple(map(int, v.split("."))) for v in re.findall(r'"(\d+\.\d+\.\d+)"', module)}
    assert any(v[0] == wanted[0] and v >= wanted for v in bundled), (wanted, bundled)


def test_a_page_that_asks_for_vega_gets_it_as_one_buffer():
    widget = Widget()
    assert assets.answer_asset_request(widget, {"kind": "asset", "name": "vega"})
    assert widget.sent == [({"kind": "asset", "name": "vega"}, [assets.vega_bundle()])]


@pytest.mark.parametrize(
    "message",
    [
        {},
        {"kind": "edit", "name": "vega"},
        {"kind": "asset"},
        {"kind": "asset", "name": "../panel/assets.py"},
    ],
)
def test_other_messages_are_left_to_others(message):
    widget = Widget()
    assert not assets.answer_asset_request(widget, message)
    assert widget.sent == []


def test_the_built_files_stand_beside_the_layers():
    assert assets.static_file("panel.js").parent == Path(assets.__file__).parents[1] / "static"
