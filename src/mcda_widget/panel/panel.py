"""The decision panel: one widget over one workspace."""

from __future__ import annotations

import contextlib
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any

import anywidget
import traitlets

from mcda_widget.model import Decision, DecisionError, did_you_mean
from mcda_widget.ranking import Ranking

from .assets import answer_asset_request, static_file
from .display import Display
from .edits import carry_out
from .journal import home
from .patches import difference, without_buffers
from .requests import answer
from .views import PLACES, in_sight
from .workspace import Workspace

if TYPE_CHECKING:
    import os
    from collections.abc import Iterator, Sequence

# Traits that the history calls otherwise.
# Traits that code and browsers set.
FROM_OUTSIDE = frozenset({"decision", "method", "normalization", "hide_results", "place", "_asked"})
CALLED = {"hide_results": "what is hidden"}


class DecisionPanel(anywidget.AnyWidget):
    """Weigh criteria, score options, see which leads and how firmly.

    Displayed in a notebook it is the whole panel; from code it is driven and observed by
    its traits, both ways.

    Parameters
    ----------
    decision : Decision
        What is being decided.
    method : str, default "topsis"
        Method that ranks; see :func:`mcda_widget.methods`.
    normalization : str or None
        How scores are normalized; None leaves it to the method.
    place : str, default "frame"
        The place shown first: ``frame``, ``weigh``, ``score``, ``rank`` or ``test``.
    hide_results : bool, default False
        Whether the ranking is out of sight in the page until somebody, when all is weighed,
        chooses *Show the ranking*; that makes it False. From code it is there all the while.
    journal : bool, str or path, default True
        Where every edit is kept as it is made: True for the folder ``.mcda`` beside the
        decision's file (beside the notebook where it has none), a folder of your own, or
        False for the browser's copy alone. The decision's own file is only written when a
        person saves it.

    Raises
    ------
    DecisionError
        Where the method or normalization cannot rank the decision, at once or when set.

    Examples
    --------
    >>> import mcda_widget as mw
    >>> panel = mw.DecisionPanel(mw.load("taliban-engagement"))
    >>> panel.ranking.winner
    'roadmap-kandahar'
    >>> panel.decision = panel.decision.with_score("monitoring", "challenge", 5)
    >>> panel.method = "ahp"
    """

    _esm = static_file("panel.js")
    _css = static_file("panel.css")

    decision = traitlets.Instance(Decision, help="The decision as it stands.")
    ranking = traitlets.Instance(
        Ranking, allow_none=True, help="Its ranking; the last one while there cannot be one."
    )
    method = traitlets.Unicode("topsis", help="The method that ranks.")
    normalization = traitlets.Unicode(
        None, allow_none=True, help="How scores are normalized; None: as suits the method."
    )
    hide_results = traitlets.Bool(help="Whether the ranking is hidden until all is weighed.")
    place = traitlets.Enum(list(PLACES), default_value="frame", help="The place in sight.").tag(
        sync=True
    )

    # All that the browser shows. It travels whole to a page that opens; a page that has it
    # gets what changed, with the reply to its edit or by itself.
    _sight = traitlets.Dict().tag(sync=True)
    _asked = traitlets.Dict().tag(sync=True)

    def __init__(  # noqa: PLR0913 - each a setting of its own
        self,
        decision: Decision,
        *,
        method: str = "topsis",
        normalization: str | None = None,
        place: str = "frame",
        hide_results: bool = False,
        journal: bool | str | os.PathLike[str] = True,
        **kwargs: Any,  # noqa: ANN401 - a widget's layout and the like
    ) -> None:
        if not isinstance(decision, Decision):
            message = (
                f"A DecisionPanel shows a Decision, not a {type(decision).__name__}. Give it "
                "load(“file”) or Decision.from_frame(frame)."
            )
            raise DecisionError(message)
        self._lock = threading.RLock()
        folder = _folder(journal, decision)
        settings = {"method": method, "normalization": normalization, "hide_results": hide_results}
        self._workspace = Workspace(decision, folder, **settings)
        if self._workspace.results.ranking is None and (method, normalization) != ("topsis", None):
            self._workspace.results.insist()
        self._display = Display(self._workspace)
        self._following, self._replying, self._is_due = True, False, False
        self._told = (0, 0)
        if place not in PLACES:
            raise DecisionError(
                f"The panel has no place “{place}”. {did_you_mean(place, [*PLACES])}"
            )
        sight = in_sight(self._workspace, place, {}) | {"n": 0}
        super().__init__(place=place, _sight=sight, **self._mirrored(), **kwargs)
        self._following = False
        self._workspace.observe(self._follow, "state")
        self._workspace.draws.changed = self._refresh
        self.on_msg(self._receive)

    # -- from code ---------------------------------------------------------------------

    @traitlets.observe("decision", "method", "normalization", "hide_results")
    def _set_from_code(self, change: Any) -> None:  # noqa: ANN401 - traitlets' bunch
        if self._following or not hasattr(self, "_workspace"):
            return
        changes = {change.name: change.new}
        if change.name == "method":
            changes |= {"parameters": {}, "normalization": None}
        try:
            what = CALLED.get(change.name, change.name)
            self._workspace.edit(f"Change of {what} in code", **changes)
        except DecisionError:
            self._follow()
            raise

    @traitlets.observe("ranking")
    def _ranking_is_a_result(self, _: Any) -> None:  # noqa: ANN401 - traitlets' bunch
        if self._following:
            return
        self._follow()
        message = "The ranking follows from the decision. Change panel.decision instead."
        raise traitlets.TraitError(message)

    def undo(self) -> None:
        """Take back the last edit."""
        with self._lock:
            self._workspace.undo()

    def redo(self) -> None:
        """Do again what was taken back."""
        with self._lock:
            self._workspace.redo()

    # JupyterLab has the browser's messages handled in a thread of their own, beside the one that
    # runs cells. What the one does must not fall into the midst of what the other is doing.

    def __setattr__(self, name: str, value: Any) -> None:  # noqa: ANN401 - any attribute
        if name in FROM_OUTSIDE and "_lock" in self.__dict__:
            with self._lock:
                super().__setattr__(name, value)
        else:
            super().__setattr__(name, value)

    def set_state(self, sync_data: dict[str, Any]) -> None:
        """Take over what the browser has set."""
        with self._lock:
            super().set_state(sync_data)

    # -- in a notebook -----------------------------------------------------------------

    def _ipython_display_(self) -> None:
        self._display.show(super()._repr_mimebundle_() if self.comm else None)

    def _repr_mimebundle_(self, **kwargs: Any) -> tuple[dict[str, Any], dict[str, Any]]:  # noqa: ANN401 - IPython's
        bundle, metadata = super()._repr_mimebundle_(**kwargs) or ({}, {})
        return {**bundle, **self._display.whole()}, metadata

    # -- from the browser --------------------------------------------------------------

    def _receive(self, _: Any, message: dict[str, Any], buffers: list[Any]) -> None:  # noqa: ANN401
        if answer_asset_request(self, message):
            return
        if message.get("kind") in ("edit", "request"):
            with self._lock:
                self._answer(message, buffers)

    def _answer(self, message: dict[str, Any], buffers: list[Any]) -> None:
        reply: dict[str, Any] = {"kind": "reply", "id": message.get("id"), "ok": True}
        files: list[bytes] = []
        self._replying = True
        try:
            files = self._do(message, reply, [bytes(buffer) for buffer in buffers])
        except DecisionError as error:
            problems = [
                {"where": p.where, "message": _sentence(p), "mend": p.mend} for p in error.problems
            ]
            reply |= {"ok": False, "problems": problems}
        except Exception as error:
            text = f"This went wrong inside the panel ({type(error).__name__}: {error})."
            reply |= {"ok": False, "problems": [{"where": "", "message": text}]}
            raise
        finally:
            self._replying = False
            self._tell(reply, files)

    def _do(self, message: dict[str, Any], reply: dict[str, Any], data: list[bytes]) -> list[bytes]:
        name, arguments = message["name"], message.get("arguments", {})
        if message["kind"] == "edit":
            carry_out(self._workspace, name, {**arguments, **({"data": data} if data else {})})
            self._refresh()  # an edit may change what is kept, and not the state
            return []
        if name == "sight":  # a page that missed something begins anew
            reply["content"], files = without_buffers(self._sight)
        else:
            reply["content"], files = answer(self._workspace, name, arguments)
        return files

    # -- keeping in step ---------------------------------------------------------------

    def _mirrored(self) -> dict[str, Any]:
        state = self._workspace.state
        return {
            "decision": state.decision,
            "method": state.method,
            "normalization": state.normalization,
            "hide_results": state.hide_results,
            "ranking": self._workspace.results.shown,
        }

    def _follow(self, _: Any = None) -> None:  # noqa: ANN401 - traitlets' bunch
        """Bring the traits and the browser in step with the workspace."""
        with self._as_follower(), self.hold_trait_notifications():
            for name, value in self._mirrored().items():
                setattr(self, name, value)
        self._refresh()

    @contextlib.contextmanager
    def _as_follower(self) -> Iterator[None]:
        was, self._following = self._following, True
        try:
            yield
        finally:
            self._following = was

    @traitlets.observe("place", "_asked")
    def _look(self, _: Any) -> None:  # noqa: ANN401 - traitlets' bunch
        if hasattr(self, "_workspace"):
            self._refresh()

    def _refresh(self) -> None:
        """Show what there is to see now: at once, or with the reply that is being made."""
        with self._lock:
            self._is_due = True
            if not self._replying:
                self._tell({"kind": "update"})

    def _tell(self, message: dict[str, Any], files: Sequence[bytes] = ()) -> None:
        """Send a message, and with it what changed in sight since the last one."""
        buffers: list[bytes] = []
        if self._is_due:
            self._is_due = False
            count = self._sight["n"]
            now = in_sight(self._workspace, self.place, self._asked) | {"n": count}
            if patch := difference(self._sight, now):
                self._sight = now | {"n": count + 1}
                content, buffers = without_buffers(patch)
                message |= {"n": count + 1, "patch": content}
        if news := self._news():
            message["journal"] = news
        if message["kind"] == "reply" or "patch" in message:
            self.send(message, [*buffers, *files])

    def _news(self) -> dict[str, Any]:
        """Return what was kept since the last message: pages keep a copy.

        Where a journal begins, or was written anew, only its end travels; a page sees that it
        lacks the rest and asks for it, when the edit is long answered.
        """
        journal = self._workspace.journal
        generation, count = self._told
        if (generation, count) == (journal.generation, len(journal.lines)):
            return {}
        if generation != journal.generation or count == 0:
            count = len(journal.lines) - 1
        self._told = (journal.generation, len(journal.lines))
        lines = [written.decode() for written in journal.lines[count:]]
        return {"generation": journal.generation, "from": count, "lines": lines}

    def _should_send_property(self, key: str, value: object) -> bool:
        # Pages that are open get patches; the whole is for those that open later.
        return key != "_sight" and bool(super()._should_send_property(key, value))


def _sentence(problem: Any) -> str:  # noqa: ANN401 - a Problem
    return f"{problem.message} {problem.hint}".strip()


def _folder(journal: bool | str | os.PathLike[str], decision: Decision) -> Path | None:  # noqa: FBT001
    if isinstance(journal, bool):
        return home(decision) if journal else None
    return Path(journal)
