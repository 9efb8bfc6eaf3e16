"""The decision panel: one widget over one workspace."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, Any

import anywidget
import traitlets

from mcda_widget.model import Decision, DecisionError
from mcda_widget.ranking import Ranking

from .assets import answer_asset_request, static_file
from .edits import carry_out
from .requests import answer
from .views import PLACES, shell, standing
from .workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Iterator


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
    place = traitlets.Enum(list(PLACES), default_value="frame", help="The place in sight.").tag(
        sync=True
    )

    # What the browser shows, one part each, so that an edit sends only what it changed.
    _shell = traitlets.Dict().tag(sync=True)
    _standing = traitlets.Dict().tag(sync=True)
    _view = traitlets.Dict().tag(sync=True)
    _asked = traitlets.Dict().tag(sync=True)

    def __init__(
        self,
        decision: Decision,
        *,
        method: str = "topsis",
        normalization: str | None = None,
        place: str = "frame",
        **kwargs: Any,  # noqa: ANN401 - a widget's layout and the like
    ) -> None:
        if not isinstance(decision, Decision):
            message = (
                f"A DecisionPanel shows a Decision, not a {type(decision).__name__}. Give it "
                "load(“file”) or Decision.from_frame(frame)."
            )
            raise DecisionError(message)
        self._workspace = Workspace(decision, method=method, normalization=normalization)
        if self._workspace.results.ranking is None and (method, normalization) != ("topsis", None):
            self._workspace.results.insist()
        self._following = True
        super().__init__(place=place, **self._mirrored(), **kwargs)
        self._following = False
        self._workspace.observe(self._follow, "state")
        self.on_msg(self._receive)
        self._refresh()

    # -- from code ---------------------------------------------------------------------

    @traitlets.observe("decision", "method", "normalization")
    def _set_from_code(self, change: Any) -> None:  # noqa: ANN401 - traitlets' bunch
        if self._following or not hasattr(self, "_workspace"):
            return
        changes = {change.name: change.new}
        if change.name == "method":
            changes |= {"parameters": {}, "normalization": None}
        try:
            self._workspace.edit(f"Change of {change.name} in code", **changes)
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
        self._workspace.undo()

    def redo(self) -> None:
        """Do again what was taken back."""
        self._workspace.redo()

    # -- from the browser --------------------------------------------------------------

    def _receive(self, _: Any, message: dict[str, Any], __: list[Any]) -> None:  # noqa: ANN401
        if answer_asset_request(self, message):
            return
        if message.get("kind") not in ("edit", "request"):
            return
        reply: dict[str, Any] = {"kind": "reply", "id": message.get("id"), "ok": True}
        buffers: list[bytes] = []
        try:
            if message["kind"] == "edit":
                with self.hold_sync():
                    carry_out(self._workspace, message["name"], message.get("arguments", {}))
            else:
                content, buffers = answer(
                    self._workspace, message["name"], message.get("arguments", {})
                )
                reply["content"] = content
        except DecisionError as error:
            problems = [{"where": p.where, "message": _sentence(p)} for p in error.problems]
            reply |= {"ok": False, "problems": problems}
        except Exception as error:
            text = f"This went wrong inside the panel ({type(error).__name__}: {error})."
            reply |= {"ok": False, "problems": [{"where": "", "message": text}]}
            self.send(reply)
            raise
        self.send(reply, buffers)

    # -- keeping in step ---------------------------------------------------------------

    def _mirrored(self) -> dict[str, Any]:
        state = self._workspace.state
        return {
            "decision": state.decision,
            "method": state.method,
            "normalization": state.normalization,
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
        """Send what is in sight: the head, the standing and the place, nothing else."""
        view = PLACES[self.place][1]
        with self.hold_sync():
            self._shell = shell.view(self._workspace, {k: name for k, (name, _) in PLACES.items()})
            self._standing = standing.view(self._workspace)
            self._view = {"place": self.place, **view(self._workspace, self._asked)}


def _sentence(problem: Any) -> str:  # noqa: ANN401 - a Problem
    return f"{problem.message} {problem.hint}".strip()
