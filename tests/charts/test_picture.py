from __future__ import annotations

import subprocess
import sys
import xml.etree.ElementTree as ET

import pytest

import mcda_widget as mw
from mcda_widget.charts.picture import BAR, WIDTH, picture
from mcda_widget.charts.text import LETTER

SVG = "{http://www.w3.org/2000/svg}"
NASTY = '<script>alert("1")</script> & Söhne \x00\x0b “x”'


def read(ranking, **given):
    return ET.fromstring(picture(ranking, **given))  # noqa: S314 - our own


def texts(svg):
    return [" ".join(span.text for span in text) for text in svg.iter(f"{SVG}text")]


def bars(svg):
    return [box for box in svg.iter(f"{SVG}rect") if float(box.get("height")) == BAR]


def ranking(size=3, criteria=2, name="Option {}", method="wsm", criterion="Criterion {}"):
    decision = mw.Decision(
        title="Where",
        scale={"low": 0, "high": 10},
        criteria=[{"id": f"c{j}", "name": criterion.format(j)} for j in range(criteria)],
        options=[{"id": f"o{i}", "name": name.format(i)} for i in range(size)],
        scores={
            f"o{i}": {f"c{j}": (3 * i + 5 * j) % 11 for j in range(criteria)} for i in range(size)
        },
    )
    return mw.rank(decision, method)


@pytest.mark.parametrize("name", mw.decisions())
@pytest.mark.parametrize("method", ["topsis", "ahp", "promethee_ii", "vikor"])
def test_every_part_stands_on_the_paper(name, method):
    ranked = mw.rank(mw.load(name), method)
    svg = read(ranked)
    m, n = ranked.contributions.shape
    assert len(bars(svg)) == m * n
    for box in svg.iter(f"{SVG}rect"):
        left, top = (float(box.get(key, 0)) for key in ("x", "y"))
        assert left >= 0
        assert left + float(box.get("width")) <= WIDTH + 0.1
        assert top + float(box.get("height")) <= float(svg.get("height")) + 0.1


def test_bars_are_as_long_as_what_criteria_add():
    ranked = ranking()
    first = ranked.contributions.loc[ranked.winner]
    widths = [float(box.get("width")) + 1 for box in bars(read(ranked))[:2]]
    assert widths[0] / sum(widths) == pytest.approx(first["c0"] / first.sum(), abs=0.01)


def test_no_bar_reaches_into_the_names():
    ranked = mw.rank(mw.load("taliban-engagement"), "promethee_ii")
    svg = read(ranked)
    names = [t for t in svg.iter(f"{SVG}text") if t.get("text-anchor") == "end"]
    ends = max(float(name[0].get("x")) for name in names)
    assert min(float(box.get("x")) for box in bars(svg)) > ends


def test_names_are_text_whatever_they_hold():
    svg = read(ranking(name=f"{{}} {NASTY}"))
    said = " ".join(texts(svg))
    assert '<script>alert("1")</script> & Söhne' in said
    assert not list(svg.iter(f"{SVG}script"))


@pytest.mark.parametrize("words", [60, 400])
def test_long_names_leave_room_for_the_bars(words):
    long = ("{} " + "a long name " * words)[:words]
    svg = read(ranking(name=long, criterion=long))
    for text in svg.iter(f"{SVG}text"):
        for span in text:
            room = float(span.get("x"))
            if text.get("text-anchor") != "end":
                room = WIDTH - room
            assert len(span.text) * LETTER <= room
    assert sum(float(box.get("width")) for box in bars(svg)[:2]) > WIDTH / 4


def test_it_says_names_scores_and_weights():
    said = texts(read(ranking()))
    assert {"Option 0", "Criterion 1 · 50 %"} <= set(said)


def test_of_many_options_it_draws_the_first_and_counts_the_others():
    ranked = ranking(size=30)
    svg = read(ranked, most=20)
    assert len(bars(svg)) == 40
    assert "10 more options are in the table." in texts(svg)
    assert "1 more option is in the table." in texts(read(ranked, most=29))


def test_it_needs_no_altair():
    code = (
        "import mcda_widget as mw, sys; from mcda_widget.charts.picture import picture;"
        "picture(mw.rank(mw.load('coastal-flooding'))); print('altair' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603
    assert done.stdout.strip() == "False"
