import base64
import struct

import altair as alt
import pandas as pd
import pytest

import mcda_widget as mw
from mcda_widget.model import DecisionError
from mcda_widget.panel.chart_view import ChartView, picture_of, show, specification

VEGA = {"kind": "asset", "name": "vega"}


def bars(*scores, **properties):
    frame = pd.DataFrame({"option": ["a", "b"], "score": scores or (1, 2)})
    chart = alt.Chart(frame).mark_bar().encode(x="score:Q", y="option:N")
    return chart.properties(**properties)


def size(png):
    return struct.unpack(">II", png[16:24])


def test_it_shows_a_chart_and_says_what_it_shows():
    view = show(bars(), alt="b leads a")
    assert isinstance(view, ChartView)
    assert view._spec["mark"] == {"type": "bar"}
    assert view.get_state(["alt"])["alt"] == "b leads a"


def test_it_is_a_public_name():
    assert mw.ChartView is ChartView
    assert mw.show is show


def test_a_specification_is_a_chart_too():
    spec = bars().to_dict()
    assert ChartView(spec)._spec == spec


def test_another_chart_is_sent_to_the_page():
    view = ChartView(bars())
    view.chart = bars(title="Scores")
    assert view._spec["title"] == "Scores"


@pytest.mark.parametrize("wrong", [None, 3, "bar", bars])
def test_what_is_no_chart_is_refused_in_words(wrong):
    with pytest.raises(DecisionError, match=r"Give it alt\.Chart"):
        ChartView(wrong)


def test_after_a_refusal_the_last_chart_stays():
    view = ChartView(bars(title="Scores"))
    before = view.chart
    with pytest.raises(DecisionError):
        view.chart = 3
    assert view.chart is before
    assert view._spec["title"] == "Scores"


@pytest.mark.parametrize(
    "chart",
    [
        alt.Chart("https://example.org/options.csv").mark_bar().encode(x="score:Q"),
        alt.layer(bars(), alt.Chart("options.csv").mark_bar().encode(x="score:Q")),
        bars().transform_lookup("option", alt.LookupData("names.json", "id", ["name"])),
    ],
    ids=["address", "layer", "lookup"],
)
def test_a_chart_that_reads_from_an_address_is_refused(chart):
    with pytest.raises(DecisionError, match="nothing is fetched from the internet"):
        ChartView(chart)


def test_a_column_called_url_is_data():
    rows = [{"data": {"url": "https://example.org"}, "url": "https://example.org"}]
    spec = {"mark": "bar", "data": {"values": rows}}
    assert specification(spec) == spec


def test_rows_travel_with_the_chart_however_many_and_whatever_altair_is_set_to():
    frame = pd.DataFrame({"x": range(6000)})
    with alt.data_transformers.enable("json"):
        spec = specification(alt.Chart(frame).mark_point().encode(x="x"))
    assert [len(rows) for rows in spec["datasets"].values()] == [6000]


def test_a_saved_notebook_keeps_a_picture_and_words():
    bundle, _ = show(bars(), alt="b leads a")._repr_mimebundle_()
    assert set(bundle) == {"application/vnd.jupyter.widget-view+json", "image/png", "text/plain"}
    assert bundle["text/plain"] == "b leads a"
    assert base64.b64decode(bundle["image/png"]).startswith(b"\x89PNG")


def test_a_chart_as_wide_as_its_place_has_a_wide_picture():
    width, height = size(picture_of(bars(width="container", height="container").to_dict()))
    assert width > 2 * 600
    assert height > 2 * 300


def test_a_chart_with_errors_has_no_picture_and_is_shown_all_the_same():
    bundle, _ = show({"mark": "no such mark"})._repr_mimebundle_()
    assert set(bundle) == {"application/vnd.jupyter.widget-view+json", "text/plain"}


def test_the_page_that_asks_for_vega_is_answered(monkeypatch):
    view = show(bars())
    sent = []
    monkeypatch.setattr(view, "send", lambda content, buffers=None: sent.append((content, buffers)))
    view._handle_custom_msg(VEGA, [])
    assert [content for content, _ in sent] == [VEGA]
