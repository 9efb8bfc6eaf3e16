"""Notebooks for the benchmark, made of the files beside this one."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.browser.lab import Lab

HERE = Path(__file__).parent


def write_notebook(lab: Lab, name: str, *cells: str) -> str:
    """Write a notebook into the lab's folder, a cell for each source; return its name."""
    kernel = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}
    content = {
        "cells": [
            {
                "cell_type": "code",
                "id": f"cell-{i}",
                "execution_count": None,
                "metadata": {},
                "outputs": [],
                "source": source,
            }
            for i, source in enumerate(cells)
        ],
        "metadata": {"kernelspec": kernel},
        "nbformat": 4,
        "nbformat_minor": 5,
    }
    (lab.files / name).write_text(json.dumps(content))
    return name


def source(name: str) -> str:
    """Return the source of a cell."""
    return (HERE / f"{name}.py").read_text()
