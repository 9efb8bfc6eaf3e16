"""A notebook that goes on where a tab stands, in code."""

from __future__ import annotations

from typing import Any

INTRODUCTION = """# {name}

The decision of [{name}](<{name}>) in code: the same panel, and everything in it as tables
and charts. What you change here is written into the file by *Save* in the panel, or by the last
cell."""


def notebook_of(name: str, method: str = "topsis") -> dict[str, Any]:
    """Return a notebook that opens a decision file, as nbformat 4.5 has it.

    Parameters
    ----------
    name : str
        The file, in the same folder.
    method : str
        The method that ranks.

    Examples
    --------
    >>> notebook_of("clinic.mcda.yaml")["cells"][1]["source"].splitlines()[-1]
    'd = mw.load("clinic.mcda.yaml")'
    """
    how = "" if method == "topsis" else f', method="{method}"'
    told = name.replace("\\", "\\\\").replace('"', '\\"')
    return {
        "nbformat": 4,
        "nbformat_minor": 5,
        "metadata": {
            "kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"},
        },
        "cells": [
            _cell(0, "markdown", INTRODUCTION.format(name=name)),
            _cell(1, "code", f'import mcda_widget as mw\n\nd = mw.load("{told}")'),
            _cell(2, "code", f"panel = mw.DecisionPanel(d{how})\npanel"),
            _cell(3, "code", f"mw.rank(panel.decision{how}).frame"),
            _cell(4, "code", f"mw.robustness(panel.decision{how}).acceptability"),
            _cell(5, "code", f'mw.save(panel.decision, "{told}")'),
        ],
    }


def _cell(number: int, kind: str, source: str) -> dict[str, Any]:
    cell: dict[str, Any] = {
        "cell_type": kind,
        "id": f"cell-{number}",
        "metadata": {},
        "source": source,
    }
    return cell | ({"execution_count": None, "outputs": []} if kind == "code" else {})
