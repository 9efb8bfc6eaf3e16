"""The specifications of the panel's charts, kept as a file beside this one.

They are the same for every decision, and drawing them takes Altair, a second to import, for which a
person would wait at the first chart. After a change to a chart, write them anew:

    python -m mcda_widget.panel.specifications
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any, cast

from mcda_widget.model import DecisionError, did_you_mean

KEPT = Path(__file__).with_suffix(".json")

Specifications = dict[str, dict[str, Any]]


def specification(name: str) -> dict[str, Any]:
    """Return a chart's Vega-Lite specification without rows.

    Raises
    ------
    DecisionError
        Where the panel has no such chart.

    Examples
    --------
    >>> specification("weights")["width"]
    'container'
    """
    known = _kept()
    if name not in known:
        hint = did_you_mean(name, list(known))
        raise DecisionError(f"The panel has no chart “{name}”. {hint}")
    return known[name]


@cache
def _kept() -> Specifications:
    return cast("Specifications", json.loads(KEPT.read_text(encoding="utf-8")))


def write() -> None:
    """Draw every chart by Altair and keep its specification."""
    from mcda_widget.model import load  # noqa: PLC0415 - for those who change charts alone

    from .charts import specifications  # noqa: PLC0415
    from .results import Results  # noqa: PLC0415
    from .state import State  # noqa: PLC0415

    drawn = specifications(Results(State(load("taliban-engagement"))))
    KEPT.write_text(json.dumps(drawn, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    write()
