"""Rows change in place."""

from __future__ import annotations

import struct
from base64 import b64encode

from .bare import BARS, DRAWN, SCORES


def test_rows_change_in_place(page):
    page.evaluate(DRAWN, BARS)
    page.evaluate("void (window.before = [shown.chart.view, shown.canvas])")
    rows = [{"option": "a", "score": 7}, {"option": "b", "score": 3}]
    page.evaluate("(rows) => shown.chart.update({scores: rows})", rows)
    assert page.evaluate(SCORES) == [7, 3]
    assert page.evaluate("before[0] === shown.chart.view && before[1] === shown.canvas")


def test_columns_are_decoded(page):
    numbers = b64encode(struct.pack("<2f", 0.5, float("nan"))).decode()
    codes = b64encode(struct.pack("<2h", 1, -1)).decode()
    page.evaluate(DRAWN, BARS)
    rows = page.evaluate(
        """async ([numbers, codes]) => {
          const view = (text) => {
            // A byte before it, since a buffer may begin anywhere in a message.
            const bytes = Uint8Array.from("x" + atob(text), (c) => c.charCodeAt(0));
            return new DataView(bytes.buffer, 1);
          };
          await shown.chart.update({scores: {
            score: {float32: view(numbers)},
            option: {values: ["a", "b"], codes: view(codes)},
            names: {list: [["two", "lines"], "one"]},
          }});
          return shown.chart.view.data("scores").map(({score, option, names}) =>
            ({score, option, names}));
        }""",
        [numbers, codes],
    )
    assert rows == [
        {"score": 0.5, "option": "b", "names": ["two", "lines"]},
        {"score": None, "option": None, "names": "one"},
    ]


def test_dates_are_dates_after_a_change_too(page):
    spec = BARS | {"encoding": {"x": {"field": "day", "type": "temporal"}}, "mark": "point"}
    spec |= {"data": {"name": "scores", "values": [{"day": "2024-02-01"}]}}
    page.evaluate(DRAWN, spec)
    page.evaluate("shown.chart.update({scores: [{day: '2025-03-01'}]})")
    assert (
        page.evaluate("new Date(shown.chart.view.data('scores')[0].day).getUTCFullYear()") == 2025
    )


def test_of_many_changes_the_newest_is_drawn(page):
    page.evaluate(DRAWN, BARS)
    runs = page.evaluate(
        """async () => {
          const {view} = shown.chart;
          const run = view.runAsync.bind(view);
          let runs = 0;
          view.runAsync = () => { runs += 1; return run(); };
          const all = [];
          for (let score = 1; score <= 50; score++) {
            all.push(shown.chart.update({scores: [{option: "a", score}]}));
          }
          await Promise.all(all);
          return runs;
        }"""
    )
    assert page.evaluate(SCORES) == [50]
    assert runs <= 2


def test_another_chart_of_the_same_structure_changes_in_place(page):
    def altair(*scores):
        name = "data-" + format(hash(scores) % 16**32, "032x")
        rows = [{"option": option, "score": s} for option, s in zip("ab", scores, strict=True)]
        return BARS | {"data": {"name": name}, "datasets": {name: rows}}

    page.evaluate(DRAWN, altair(1, 2))
    page.evaluate("void (window.before = shown.chart.view)")
    page.evaluate("(spec) => shown.model.set('_spec', spec)", altair(5, 4))
    page.evaluate("shown.chart.update({})")
    assert page.evaluate("before === shown.chart.view")
    assert page.evaluate("before.data('table_1').map((row) => row.score)") == [5, 4]

    page.evaluate("(spec) => shown.model.set('_spec', spec)", altair(5, 4) | {"mark": "point"})
    page.evaluate("shown.chart.update({})")
    assert page.evaluate("before !== shown.chart.view")
    assert page.evaluate("document.querySelectorAll('canvas').length") == 1


def test_bars_move_unless_the_person_wants_no_motion(page):
    page.emulate_media(reduced_motion="no-preference")
    page.evaluate(DRAWN, BARS)
    steps = """async (to) => {
      const {view} = shown.chart;
      const data = view.data.bind(view);
      const seen = [];
      view.data = (name, rows) => { if (rows) seen.push(rows[0].score); return data(name, rows); };
      await shown.chart.update({scores: [{option: "a", score: to}, {option: "b", score: 2}]});
      return seen;
    }"""
    moved = page.evaluate(steps, 11)
    assert moved == sorted(moved)
    assert moved[-1] == 11
    assert len(moved) > 1
    page.wait_for_timeout(400)  # changes in quick succession do not move
    page.emulate_media(reduced_motion="reduce")
    assert page.evaluate(steps, 5) == [5]
