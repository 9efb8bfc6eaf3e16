"""The decisions that come with the package."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

from .errors import DecisionError, Problem, did_you_mean

ENDING = ".mcda.yaml"


def decisions() -> list[str]:
    """Return the names of the shipped decisions, for `load`.

    Examples
    --------
    >>> import mcda_widget as mw
    >>> "taliban-engagement" in mw.decisions()
    True
    """
    return sorted(file.name.removesuffix(ENDING) for file in _folder().glob(f"*{ENDING}"))


def shipped(name: str) -> Path:
    """Return the file of a shipped decision.

    Raises
    ------
    DecisionError
        Where none has this name.
    """
    known = decisions()
    if name not in known:
        hint = f"{did_you_mean(name, known)} A file of yours is named with its ending.".strip()
        raise DecisionError(Problem(f"No shipped decision is called “{name}”.", (), hint))
    return _folder() / f"{name}{ENDING}"


def is_shipped(file: Path) -> bool:
    """Whether a file came with the package, and is not a person's own to write beside."""
    return file.resolve().parent == _folder().resolve()


def _folder() -> Path:
    package = Path(str(files("mcda_widget")))
    inside = package / "criteria"
    # In a source checkout the wheel's folder stands beside src.
    return inside if inside.is_dir() else package.parents[1] / "criteria"
