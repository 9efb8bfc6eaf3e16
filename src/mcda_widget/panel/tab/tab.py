"""The panel over a text that its host keeps and saves."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import traitlets

from mcda_widget.model import DecisionError, Problem
from mcda_widget.model.meeting import met
from mcda_widget.panel.panel import DecisionPanel

from .file import HostFile

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from mcda_widget.model import Decision

    from .text import HostText

TAKEN_OVER = "Take over what the file says"
MERGED = "Take over what others changed in the file"
TYPED = "Comments or layout were changed on both sides."


class DecisionTab(DecisionPanel):
    """The panel of a decision file that is open in a tab.

    The tab (TypeScript) keeps the file's text: it saves it, sees what others did to it and
    asks what to do. Here is what follows for the decision. The tab sends messages of the kind
    ``"host"``, each answered by one with its ``id``:

    ``text``
        Asks for the text that says the decision as it stands.
    ``saved``
        This text is in the file.
    ``read``
        The tab has another text: it is taken over as one step, which can be taken back. Where
        it was loaded from the file (`is_saved`), nothing of what was here stays.
    ``meet``
        The file holds another text: it is put together with what was edited here.
    ``over``
        The same, where what is here shall stand whatever the file says.
    ``moved``
        The file is called otherwise now.

    Parameters
    ----------
    host : HostText
        The text, and what the file holds.
    method : str
        Method that ranks, at first.
    draws : int, optional
        Draws that *Test* takes at first.
    """

    # Rises with every change, so that the tab knows that its text is not the latest.
    _edited = traitlets.Int(0).tag(sync=True)

    def __init__(self, host: HostText, *, method: str = "topsis", draws: int | None = None) -> None:
        self._host = host
        file = Path.cwd() / host.name
        decision = host.decision.written_in(None, file if file.is_file() else None)
        asked = {} if draws is None else {"draw_samples": str(draws)}
        super().__init__(decision, method=method, journal=file.is_file(), _asked=asked)
        held = host.decision if host.saved == host.text else host.said_if(host.saved)
        self._file = HostFile(host.name, held, self._ask_to_save)
        self._workspace.file = self._file
        self._refresh()

    def opened_again(self, text: str, saved: str) -> dict[str, Any]:
        """Return what the tab of a page that was loaded anew has to show.

        Parameters
        ----------
        text, saved : str
            What stands in the tab, and what in the file.

        Raises
        ------
        DecisionError
            Where what was edited here and what others wrote cannot be put together.
        """
        if saved != self._host.saved:
            self._meet(saved)
        if text not in (saved, self._host.text):
            return self._read(text, is_saved=False)
        return self._text()

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
        text = self._host.write(decision)
        is_typed = self._host.typed and text != self._host.saved
        return {"text": text, "edited": decision != self._file.decision or is_typed}

    def _saved(self, text: str) -> dict[str, Any]:
        self._file.decision = self._host.was_saved(text)
        self._refresh()
        return {}

    def _read(self, text: str, *, is_saved: bool) -> dict[str, Any]:
        before, ours = self._host.decision, self._workspace.decision
        theirs = self._host.read(text)
        if is_saved:
            self._file.decision = self._host.was_saved(text)
            self._take(TAKEN_OVER, theirs)
        else:
            self._take(TAKEN_OVER, _both(before, ours, theirs))
        return self._text()

    def _meet(self, text: str) -> dict[str, Any]:
        ours, theirs = self._workspace.decision, self._host.said_by(text)
        if self._host.typed and text != self._host.text:
            raise DecisionError(Problem(TYPED))
        both = met(self._file.decision or theirs, ours, theirs)
        self._host.read(text)
        self._file.decision = self._host.was_saved(text)
        self._take(TAKEN_OVER if both == theirs else MERGED, both)
        return {**self._text(), "merged": both not in (ours, theirs)}

    def _over(self, text: str) -> dict[str, Any]:
        self._file.decision = self._host.was_saved(text)
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


def _both(before: Decision, ours: Decision, theirs: Decision) -> Decision:
    """Return what is typed into the text, with what was edited while it was being typed.

    Where both changed the same, what is typed stands: Undo has the other.
    """
    try:
        return met(before, ours, theirs)
    except DecisionError:
        return theirs
