"""The chart host on a bare page: the built chart-view.js, and a stand-in for the kernel."""

from __future__ import annotations

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
