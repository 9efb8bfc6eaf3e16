"""pymcdm without waiting for those of its parts that ranking has no use for.

pymcdm imports all of itself: its plots, and with them matplotlib, and its ways of weighing, and
with them SciPy. That is nine tenths of the half second it takes to import, and of what a first
panel waits for. Here both are put off until somebody uses them, as ``pymcdm.visuals`` and
``pymcdm.weights``, in which nothing else changes.
"""

from __future__ import annotations

import importlib
import sys
from importlib.machinery import PathFinder
from importlib.util import find_spec, module_from_spec
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from types import ModuleType

PUT_OFF = ("visuals", "weights")


def pymcdm(part: str) -> ModuleType:
    """Return a part of pymcdm.

    Examples
    --------
    >>> pymcdm("methods").TOPSIS.__name__
    'TOPSIS'
    """
    if "pymcdm" not in sys.modules and (package := find_spec("pymcdm")):
        for name in PUT_OFF:
            _put_off(f"pymcdm.{name}", package.submodule_search_locations)
    return importlib.import_module(f"pymcdm.{part}")


def _put_off(name: str, places: Any) -> None:  # noqa: ANN401 - as importlib gives it
    """Have a module stand for another, which it imports when it is first asked for anything."""
    spec = PathFinder.find_spec(name, places)
    if spec is None:  # another version of pymcdm
        return
    stand_in = module_from_spec(spec)

    def real() -> ModuleType:
        if sys.modules.get(name) is stand_in:
            del sys.modules[name]
        return importlib.import_module(name)

    vars(stand_in).update(
        __getattr__=lambda attribute: getattr(real(), attribute),
        __dir__=lambda: dir(real()),
    )
    sys.modules[name] = stand_in
