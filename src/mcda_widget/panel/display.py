"""How the panel enters a notebook: alive, and beside it a still for those who read it later."""

from __future__ import annotations

import asyncio
import base64
import sys
import uuid
from typing import TYPE_CHECKING, Any

from IPython.display import display

from .journal import now
from .still import Still

if TYPE_CHECKING:
    from .workspace import Workspace

    Bundle = dict[str, Any]
    Output = tuple[Bundle, Bundle]

QUIET = 3.0  # seconds without an edit, after which the still follows
NOTHING: dict[str, Any] = {"text/html": "", "text/plain": ""}  # said as whoever reads it may wish


class Display:
    """Shows a panel as three outputs: itself, its ranking in words, and a picture.

    One output would do, had JupyterLab another look at it where the widget is gone; it has not.

    Parameters
    ----------
    workspace : Workspace
        What the panel shows.
    """

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._ids = [uuid.uuid4().hex for _ in range(2)]
        self._timer: asyncio.TimerHandle | None = None

    def show(self, view: Output | None) -> None:
        """Display the panel, then the still: a page begins to draw the one during the other."""
        if view:
            data, metadata = view
            # Where widgets are unknown nothing stands in its place.
            _publish(({**data, **NOTHING}, metadata))
            # Without this it would leave the kernel only after the picture is drawn, for which
            # no other thread gets its turn.
            sys.stdout.flush()
        self._send(update=False)
        self._workspace.observe(self._later, "state")

    def whole(self) -> Bundle:
        """Return the still as one bundle, for those who take but one."""
        still = Still(self._workspace.results, now())
        bundle = {"text/html": still.whole, "text/plain": still.text}
        return bundle | _image(still)[0]

    def _later(self, _: object) -> None:
        """Let the still follow once no edit came for a while, where a kernel can do so."""
        if self._timer:
            self._timer.cancel()
        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:
            return
        self._timer = loop.call_later(QUIET, self._send)

    def _send(self, *, update: bool = True) -> None:
        still = Still(self._workspace.results, now())
        words = {"text/html": still.words, "text/plain": still.text}
        for output, name in zip(((words, {}), _image(still)), self._ids, strict=True):
            _publish(output, display_id=name, update=update)


def _publish(output: Output, **which: Any) -> None:  # noqa: ANN401 - display's
    data, metadata = output
    display(data, metadata=metadata, raw=True, **which)  # type: ignore[no-untyped-call]


def _image(still: Still) -> Output:
    if still.picture is None:
        return NOTHING, {}
    data = {"image/png": base64.b64encode(still.picture).decode()}
    return data, {"image/png": {"width": still.width}}
