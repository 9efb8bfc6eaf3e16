"""A cell of the notebook: an empty widget, to time what any message to the kernel takes."""

import anywidget


class Probe(anywidget.AnyWidget):
    """Answers every message with an empty one."""

    _esm = """
    export default {
      render({ model, el }) {
        el.textContent = "Probe";
        let answered;
        model.on("msg:custom", () => answered(performance.now()));
        window.probe = {
          async roundTrip() {
            const start = performance.now();
            const end = new Promise((resolve) => { answered = resolve; });
            model.send({});
            return (await end) - start;
          },
        };
      },
    };
    """

    def __init__(self) -> None:
        super().__init__()
        self.on_msg(lambda widget, _, __: widget.send({}))


Probe()
