"""The panel over a text that its host keeps and saves."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import traitlets

from mcda_widget.model import DecisionError
from mcda_widget.model.meeting import met
from mcda_widget.panel.panel import DecisionPanel

from .file import HostFile

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from mcda_widget.model import Decision

    from .text import HostText

TAKEN_OVER = "Take over what the file says"
MERGED = "Take over what others changed in the file"


class DecisionTab(DecisionPanel):
    """The panel of a decision file that is open in a tab.

    The tab (TypeScript) keeps the file's text: it saves it, sees what others did to it and
    asks what to do. Here is what follows for the decision. The tab sends messages of the kind
    ``"host"``, each answered by one with its ``id``:

    ``text``
        Asks for the text that says the decision as it stands.
    ``saved``
        The text that was asked for last is in the file.
    ``read``
        The tab has another text: it is taken over as one step, which can be taken back.
    ``meet``
        The file holds another text, and there are edits here: both are put together.
    ``over``
        The same, where what is here shall stand whatever the file says.
    ``moved``
        The file is called otherwise now.

    Parameters
    ----------
    host : HostText
        The file's text.
    method : str
        Method that ranks, at first.
    draws : int, optional
        Draws that *Test* takes at first.
    saved : str, optional
        What the file holds, where that is not `host`'s text.
    """

    # Rises with every change, so that the tab knows that its text is not the latest.
    _edited = traitlets.Int(0).tag(sync=True)

    def __init__(
        self,
        host: HostText,
        *,
        method: str = "topsis",
        draws: int | None = None,
        saved: str | None = None,
    ) -> None:
        self._host = host
        file = Path.cwd() / host.name
        decision = host.decision.written_in(None, file if file.is_file() else None)
        asked = {} if draws is None else {"draw_samples": str(draws)}
        super().__init__(decision, method=method, journal=file.is_file(), _asked=asked)
        self._file = HostFile(host.name, decision, self._ask_to_save)
        if saved is not None:
            self._file.decision = _said(host, saved)
        self._workspace.file = self._file
        self._refresh()

    def opened_again(self, text: str) -> dict[str, Any]:
        """Return what the tab of a page that was loaded anew needs to know."""
        return self._meet(text) if text != self._host.text else self._text()

    # -- from the tab ------------------------------------------------------------------

    def _receive(self, sender: Any, message: dict[str, Any], buffers: list[Any]) -> None:  # noqa: ANN401
        if message.get("kind") != "host":
            super()._receive(sender, message, buffers)
            return
        reply: dict[str, Any] = {"kind": "host", "id": message.get("id")}
        with self._lock:
            try:
                reply |= self._host_messages[message["name"]](self, **message.get("arguments", {}))
            except DecisionError as error:
                reply["problems"] = [str(problem) for problem in error.problems]
        self.send(reply)

    def _text(self) -> dict[str, Any]:
        decision = self._workspace.decision
        if decision != self._host.decision:
            self._host.write(decision)
        return {"text": self._host.text, "edited": decision != self._file.decision}

    def _saved(self) -> dict[str, Any]:
        self._file.decision = self._host.decision
        self._refresh()
        return {}

    def _read(self, text: str, *, is_saved: bool) -> dict[str, Any]:
        decision = self._host.read(text)
        if is_saved:
            self._file.decision = decision
        self._take(TAKEN_OVER, decision)
        return {"edited": decision != self._file.decision}

    def _meet(self, text: str) -> dict[str, Any]:
        ours, theirs = self._workspace.decision, self._host.said_by(text)
        both = met(self._file.decision or theirs, ours, theirs)
        self._host.read(text)
        self._file.decision = theirs
        self._take(TAKEN_OVER if both == theirs else MERGED, both)
        return {**self._text(), "merged": both not in (ours, theirs)}

    def _over(self, text: str) -> dict[str, Any]:
        self._file.decision = self._host.read(text)
        return self._text()

    def _moved(self, path: str) -> dict[str, Any]:
        self._host.path = path
        self._file.path = Path(self._host.name)
        self._refresh()
        return {}

    _host_messages: Mapping[str, Callable[..., dict[str, Any]]] = {
        "text": _text,
        "saved": _saved,
        "read": _read,
        "meet": _meet,
        "over": _over,
        "moved": _moved,
    }

    def _take(self, label: str, decision: Decision) -> None:
        file = self._workspace.decision.file
        self._workspace.edit(label, decision=decision.written_in(None, file))
        self._refresh()

    # -- to the tab --------------------------------------------------------------------

    def _follow(self, _: Any = None) -> None:  # noqa: ANN401 - traitlets' bunch
        super()._follow(_)
        self._edited += 1

    def _ask_to_save(self) -> None:
        self.send({"kind": "host", "save": True})


def _said(host: HostText, text: str) -> Decision | None:
    """Return what a file says, if it says a decision."""
    try:
        return host.said_by(text)
    except DecisionError:
        return None
