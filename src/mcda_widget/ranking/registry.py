"""Finding a method, and listing those there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from mcda_widget.model import DecisionError, Problem, did_you_mean

from .catalogue import METHODS

if TYPE_CHECKING:
    from .method import Method


def find(key: str) -> Method:
    """Return the method with this key.

    Raises
    ------
    DecisionError
        Where there is none; it suggests the nearest.
    """
    if key in METHODS:
        return METHODS[key]
    hint = did_you_mean(str(key).lower().replace("-", "_").replace(" ", "_"), list(METHODS))
    raise DecisionError(Problem(f"“{key}” is not a method.", ("method",), hint))


def methods() -> pd.DataFrame:
    """Return the methods there are.

    Returns
    -------
    DataFrame
        A row per method: ``name`` (what `rank` takes), ``title``, ``orientation``
        (``"high"`` or ``"low"``: the better end of its score), ``source``, ``when`` (to
        use it), ``default`` (normalization without scales), ``normalizations`` and
        ``parameters`` (tuples of what it takes).

    Examples
    --------
    >>> methods().set_index("name").loc["vikor", ["orientation", "parameters"]].to_dict()
    {'orientation': 'low', 'parameters': ('v',)}
    """
    return pd.DataFrame(
        [
            {
                "name": method.key,
                "title": method.title,
                "orientation": "high" if method.high else "low",
                "source": method.source,
                "when": method.when,
                "default": method.default,
                "normalizations": method.normalizations,
                "parameters": tuple(parameter.name for parameter in method.parameters),
            }
            for method in METHODS.values()
        ]
    )
