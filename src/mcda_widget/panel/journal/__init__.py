"""Nothing typed is lost: every edit goes into a journal beside the decision."""

from __future__ import annotations

from .journal import Journal, now
from .lines import entries
from .replay import Tale, at_home, tale
from .shelf import home, identity, snapshots, sweep, tales, untold

__all__ = [
    "Journal",
    "Tale",
    "at_home",
    "entries",
    "home",
    "identity",
    "now",
    "snapshots",
    "sweep",
    "tale",
    "tales",
    "untold",
]
