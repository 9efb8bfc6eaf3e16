"""What a block from a spreadsheet would do to the scores, before it does it."""

from __future__ import annotations

from .paste import Paste
from .report import report

__all__ = ["Paste", "report"]
