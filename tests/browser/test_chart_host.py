"""The chart host on a bare page: the built chart-view.js, and a stand-in for the kernel."""

from __future__ import annotations

import struct
from base64 import b64encode

import pytest

from mcda_widget.panel.assets import static_file

ADDRESS = "http://127.0.0.1/"
# A page with widgets: `show(spec, kernel)` renders one and returns its chart, `kernel()` makes
# what a widget's model is to the page. A kernel that is dead never answers.
PAGE = """
<body style="margin: 0"><script type="module">
import widget from "/chart-view.js";
window.kernel = ({dead = false, delay = 0} = {}) => {
  const state = {alt: ""}, heard = new Map(), sent = [];
  const tell = (name, ...said) => [...(heard.get(name) ?? [])].forEach((f) => f(...said));
  return {
    sent,
    get: (name) => state[name],
    set(name, value) { state[name] = value; tell(`change:${name}`); },
    on(name, f) { heard.set(name, new Set(heard.get(name)).add(f)); },
    off(name, f) { heard.get(name)?.delete(f); },
    async send(content) {
      sent.push(content);
      if (dead) return;
      const answer = await (await fetch("/vega.js.gz")).arrayBuffer();
      setTimeout(() => tell("msg:custom", content, [new DataView(answer)]), delay);
    },
  };
};
window.show = (spec, model = kernel(), width = "600px") => {
  const el = document.createElement("div");
  el.style.width = width;
  document.body.append(el);
  model.set("_spec", spec);
  const abort = new AbortController();
  const end = widget.render({model, el, signal: abort.signal});
  return {
    el, model,
    get chart() { return el.firstChild.chart; },
    get canvas() { return el.querySelector("canvas"); },
    get said() { return el.querySelector(".mcda-chart-message")?.textContent ?? ""; },
    remove() { abort.abort(); end(); el.remove(); },
  };
};
window.pixels = ({canvas}) => {
  const {data} = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
  const found = new Set();
  for (let i = 0; i < data.length; i += 4) {
    if (data[i + 3] === 255) found.add([data[i], data[i + 1], data[i + 2]].join());
  }
  return [...found];
};
window.ready = true;
</script></body>
"""
BARS = {
    "width": "container",
    "data": {
        "name": "scores",
        "values": [{"option": "a", "score": 1}, {"option": "b", "score": 2}],
    },
    "mark": "bar",
    "encoding": {
        "x": {"field": "score", "type": "quantitative"},
        "y": {"field": "option", "type": "nominal"},
    },
}
DRAWN = "async (spec) => { window.shown = show(spec); await shown.chart.update({}); }"
SCORES = "shown.chart.view.data('scores').map((row) => row.score)"


@pytest.fixture
def page(chromium):
    """A page that may fetch nothing but the built files; its errors fail the test."""
    files = {"chart-view.js": "text/javascript", "vega.js.gz": "application/octet-stream"}
    wrong = []

    def serve(route):
        name = route.request.url.removeprefix(ADDRESS)
        if name == "":
            route.fulfill(body=PAGE, content_type="text/html")
        elif name in files:
            route.fulfill(path=static_file(name), content_type=files[name])
        else:
            wrong.append(route.request.url)
            route.abort()

    with chromium.new_context(reduced_motion="reduce", color_scheme="light") as context:
        page = context.new_page()
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("console", lambda said: wrong.append(said.text) if said.type == "error" else None)
        page.route("**/*", serve)
        page.goto(ADDRESS)
        page.wait_for_function("window.ready")
        yield page
        assert wrong == []


def test_a_chart_fills_the_width_of_its_place(page):
    page.evaluate(DRAWN, BARS)
    assert page.evaluate("shown.canvas.clientWidth") == 600
    page.evaluate("shown.el.style.width = '450px'")
    page.wait_for_function("shown.canvas.clientWidth === 450")


def test_a_width_of_its_own_is_kept(page):
    page.evaluate(DRAWN, BARS | {"width": 200})
    assert 200 < page.evaluate("shown.canvas.clientWidth") < 300


def test_the_picture_has_a_name(page):
    page.evaluate(DRAWN, BARS)
    page.evaluate("shown.model.set('alt', 'b leads a')")
    assert page.get_by_role("img", name="b leads a").count() == 1


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


def test_a_hidden_chart_waits_until_it_is_seen(page):
    page.evaluate("(spec) => { window.shown = show(spec, kernel(), '0') }", BARS)
    page.evaluate("shown.chart.update({scores: [{option: 'a', score: 9}]})")
    assert page.evaluate("shown.chart.view") is None
    page.evaluate("shown.el.style.width = '300px'")
    page.wait_for_function("shown.canvas?.clientWidth === 300")
    assert page.evaluate(SCORES) == [9]


def test_dark_and_light_are_followed_with_rows_and_selection_kept(page):
    pick = {"name": "pick", "select": {"type": "point", "fields": ["option"]}}
    opacity = {"condition": {"param": "pick", "value": 1}, "value": 0.2}
    spec = BARS | {"params": [pick], "encoding": BARS["encoding"] | {"opacity": opacity}}
    page.evaluate("document.body.dataset.jpThemeLight = 'true'")
    page.evaluate(DRAWN, spec)
    page.evaluate(
        "shown.chart.update({scores: [{option: 'a', score: 4}, {option: 'b', score: 3}]})"
    )
    box = page.locator("canvas").bounding_box()
    page.mouse.click(box["x"] + 60, box["y"] + 10)
    picked = "shown.chart.view.data('pick_store').map((row) => row.values)"
    page.wait_for_function(f"{picked}.length === 1")
    light = page.evaluate("pixels(shown)")

    page.evaluate("void (window.before = shown.chart.view)")
    page.evaluate("document.body.dataset.jpThemeLight = 'false'")
    page.wait_for_function("shown.chart.view !== before")
    assert page.evaluate(picked) == [["a"]]
    assert page.evaluate(SCORES) == [4, 3]
    assert page.evaluate("pixels(shown)") != light
    assert page.evaluate("document.querySelectorAll('canvas').length") == 1


def test_colours_of_the_page_are_taken(page):
    page.evaluate("document.body.style.setProperty('--jp-border-color2', 'rgb(1, 2, 3)')")
    page.evaluate(DRAWN, BARS)
    assert "1,2,3" in page.evaluate("pixels(shown)")


@pytest.mark.parametrize(
    ("page_is", "grid"),
    [
        ("document.body.dataset.vscodeThemeKind = 'vscode-dark'", "51,55,60"),
        ("document.body.style.background = '#101010'", "51,55,60"),
        ("document.body.style.background = '#fafafa'", "216,222,228"),
        ("undefined", "216,222,228"),
    ],
)
def test_pages_without_jupyterlab_are_light_or_dark_too(page, page_is, grid):
    page.evaluate(page_is)
    page.evaluate(DRAWN, BARS)
    assert grid in page.evaluate("pixels(shown)")


def test_the_system_decides_where_the_page_says_nothing(page):
    page.emulate_media(color_scheme="dark")
    page.evaluate(DRAWN, BARS)
    assert "51,55,60" in page.evaluate("pixels(shown)")
    page.emulate_media(color_scheme="light")
    page.wait_for_function("pixels(shown).includes('216,222,228')")


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"mark": "no such mark"}, ""),
        ({"transform": [{"calculate": "datum.a +* 2", "as": "b"}]}, "Unexpected token"),
        ({"data": {"url": "https://example.org/a.csv"}}, "asks for https://example.org/a.csv"),
        ({"transform": [{"calculate": "datum.a.b.c", "as": "b"}]}, "Cannot read properties"),
    ],
    ids=["specification", "expression", "address", "drawing"],
)
def test_what_goes_wrong_is_said_in_place_of_the_chart(page, change, words):
    page.evaluate("(spec) => { window.shown = show(spec) }", BARS | change)
    alert = page.get_by_role("alert")
    alert.wait_for()
    assert "This chart could not be drawn." in alert.inner_text()
    assert words in alert.inner_text()
    page.evaluate("(spec) => shown.model.set('_spec', spec)", BARS)
    page.wait_for_function("shown.canvas")
    assert page.evaluate("shown.said") == ""


def test_an_image_from_elsewhere_is_not_fetched(page):
    spec = BARS | {"mark": {"type": "image", "url": "https://example.org/a.png"}}
    page.evaluate("(spec) => { window.shown = show(spec) }", spec)
    page.wait_for_function("shown.canvas || shown.said")


def test_a_chart_cannot_bring_its_own_loader(page):
    embed = {"embedOptions": {"loader": {"baseURL": "https://example.org/"}, "actions": True}}
    page.evaluate(DRAWN, BARS | {"usermeta": embed})
    assert page.locator(".vega-actions").count() == 0


def test_an_unknown_name_is_said_and_the_picture_stays(page):
    page.evaluate(DRAWN, BARS)
    page.evaluate("shown.chart.update({score: []})")
    assert "no data called “score”; it has “scores”" in page.evaluate("shown.said")
    page.evaluate("shown.chart.signal('colour', 1)")
    assert "no signal called “colour”" in page.evaluate("shown.said")
    assert page.locator("canvas").is_visible()
    page.evaluate("shown.chart.update({scores: []})")
    assert page.evaluate("shown.said") == ""


def test_the_pointer_tells_the_row_and_the_values(page):
    page.evaluate(DRAWN, BARS)
    page.evaluate(
        """() => {
          window.heard = [];
          for (const type of ["click", "move", "leave"]) {
            shown.chart.on(type, ({datum, x, y}) => heard.push([type, datum?.option, x, y]));
          }
        }"""
    )
    box = page.locator("canvas").bounding_box()
    page.mouse.move(box["x"] + 60, box["y"] + 10)
    page.mouse.down()
    page.mouse.up()
    page.mouse.move(box["x"] + 60, box["y"] + box["height"] + 100)
    page.wait_for_function("heard.at(-1)?.[0] === 'leave'")
    heard = {kind: rest for kind, *rest in page.evaluate("heard")}
    assert heard["click"][0] == heard["move"][0] == "a"
    assert 0 < heard["click"][1] < 0.5
    assert heard["leave"] == [None, None, None]


def test_in_a_split_chart_the_pointer_tells_which_part_it_is_in(page):
    encoding = BARS["encoding"] | {"facet": {"field": "option", "type": "nominal", "columns": 1}}
    page.evaluate(DRAWN, BARS | {"width": 200, "height": 50, "encoding": encoding})
    page.evaluate(
        """void shown.chart.on("click", ({datum, facet, x}) => {
          window.heard = [datum?.option, facet?.option, x];
        })"""
    )
    box = page.locator("canvas").bounding_box()
    page.mouse.click(box["x"] + 150, box["y"] + box["height"] - 70)
    datum, facet, x = page.evaluate("heard")
    assert facet == "b"
    assert datum in {"b", None}
    assert 1 < x < 2


def test_signals_go_both_ways(page):
    spec = BARS | {"params": [{"name": "limit", "value": 1}]}
    page.evaluate(DRAWN, spec)
    page.evaluate("void shown.chart.watch('limit', (value) => { window.heard = value; })")
    page.evaluate("shown.chart.signal('limit', 5)")
    assert page.evaluate("heard") == 5
    assert page.evaluate("shown.chart.view.signal('limit')") == 5


def test_a_removed_chart_leaves_nothing(page):
    page.evaluate(DRAWN, BARS)
    page.evaluate("() => { window.last = shown.chart; shown.remove(); }")
    page.evaluate("last.update({scores: []})")
    assert page.evaluate("last.view") is None
    assert page.locator("canvas").count() == 0


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


def test_vega_comes_once_for_all_charts_of_a_page(page):
    page.evaluate(
        "(spec) => { window.all = Array.from({length: 5}, () => show(spec)) }",
        BARS,
    )
    page.wait_for_function("all.every(({canvas}) => canvas)")
    page.evaluate("(spec) => { all.push(show(spec)) }", BARS)
    page.wait_for_function("all[5].canvas")
    assert page.evaluate("all.map(({model}) => model.sent.length)") == [1, 0, 0, 0, 0, 0]


def test_a_kernel_at_work_is_waited_for_and_it_is_said(page):
    page.evaluate("(spec) => { window.shown = show(spec, kernel({delay: 2500})) }", BARS)
    page.get_by_role("status").filter(has_text="Waiting for the kernel").wait_for()
    page.wait_for_function("shown.canvas")
    assert page.evaluate("shown.said") == ""


def test_where_the_first_kernel_is_gone_the_next_is_asked(page):
    page.evaluate(
        "(spec) => { window.first = show(spec, kernel({dead: true})); window.shown = show(spec) }",
        BARS,
    )
    assert page.evaluate("shown.model.sent.length") == 0
    page.evaluate("first.remove()")
    page.wait_for_function("shown.canvas")
    page.evaluate("(spec) => { window.third = show(spec) }", BARS)
    page.wait_for_function("third.canvas")
    assert page.evaluate("third.model.sent.length") == 0


def test_where_the_first_kernel_is_dead_the_next_is_asked_after_a_while(page):
    page.clock.install()
    page.evaluate(
        "(spec) => { window.first = show(spec, kernel({dead: true})); window.shown = show(spec) }",
        BARS,
    )
    page.clock.run_for(11_000)
    page.clock.resume()
    page.wait_for_function("shown.canvas && first.canvas")
    assert page.evaluate("[first.model.sent.length, shown.model.sent.length]") == [1, 1]


def test_where_all_who_asked_are_gone_the_next_asks_anew(page):
    page.evaluate("(spec) => { show(spec, kernel({dead: true})).remove() }", BARS)
    page.evaluate(DRAWN, BARS)
    assert page.evaluate("shown.canvas !== null")
