"""What the panel holds at one moment, and the same as plain data."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from mcda_widget.model import Decision
from mcda_widget.model.plain import plain

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True)
class State:
    """Everything that an undo brings back."""

    decision: Decision
    method: str = "topsis"
    normalization: str | None = None
    parameters: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))
    locked: frozenset[str] = frozenset()
    hide_results: bool = False


def document(state: State) -> dict[str, Any]:
    """Return a state as plain data, from which `restored` makes it again."""
    data = {
        "decision": plain(state.decision),
        "method": state.method,
        "normalization": state.normalization,
        "parameters": {name: _listed(value) for name, value in state.parameters.items()},
        "locked": sorted(state.locked),
    }
    # Said only where it is so: journals written before it could be are told from nothing else.
    return data | ({"hide_results": True} if state.hide_results else {})


def restored(data: Mapping[str, Any]) -> State:
    """Return the state that plain data say.

    Raises
    ------
    DecisionError, KeyError, TypeError
        Where they say none, as where another version wrote them.

    Examples
    --------
    >>> import mcda_widget as mw
    >>> state = State(mw.load("coastal-flooding"), method="wsm")
    >>> restored(document(state)) == state
    True
    """
    return State(
        Decision.model_validate(data["decision"]),
        method=data["method"],
        normalization=data["normalization"],
        parameters=dict(data["parameters"]),
        locked=frozenset(data["locked"]),
        hide_results=data.get("hide_results", False),
    )


def _listed(value: Any) -> Any:  # noqa: ANN401 - what a method's parameter may be
    """Return an array as lists."""
    return value.tolist() if hasattr(value, "tolist") else value
