"""The JSON Schema that the extension of JupyterLab carries; run this module to write it anew."""

from __future__ import annotations

from pathlib import Path

from mcda_widget.model import write_schema

FILE = Path(__file__).parents[2] / "lab" / "src" / "decision.schema.json"

if __name__ == "__main__":
    write_schema(FILE)
