"""Nothing typed is lost: every edit goes into a journal beside the decision."""

from __future__ import annotations

from .journal import ENDING, Journal, now
from .lines import entries
from .replay import Tale, tale
from .shelf import Shelf, home, identity

__all__ = ["ENDING", "Journal", "Shelf", "Tale", "entries", "home", "identity", "now", "tale"]
