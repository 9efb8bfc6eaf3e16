"""The JSON Schema of decision files, for editors to complete and check them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pydantic.json_schema import GenerateJsonSchema

from .decision import Decision
from .disk import write_bytes
from .weighting import Judgements

if TYPE_CHECKING:
    import os

DIALECT = GenerateJsonSchema.schema_dialect


def schema() -> dict[str, Any]:
    """Return the JSON Schema of decision files.

    It is made from the model itself, and also lets files write what the model takes in short
    forms: a bare number for a score, nothing for a missing one, and the judgements of the way
    in use without naming it again.

    Examples
    --------
    >>> import mcda_widget as mw
    >>> mw.schema()["required"]
    ['title', 'criteria', 'options']
    """
    made = Decision.model_json_schema(by_alias=True)
    parts = made["$defs"]
    parts["Score"] = {"anyOf": [{"type": "number"}, {"type": "null"}, parts["Score"]]}
    parts["Weighting"]["properties"]["judgements"] = _either_form(parts)
    about = {
        "$schema": DIALECT,
        "title": "Decision file of mcda-widget",
        "description": "A question, its criteria, options and scores, and how they are weighed.",
    }
    return about | {key: value for key, value in made.items() if key not in about}


def write_schema(path: str | os.PathLike[str]) -> Path:
    """Write the JSON Schema of decision files, for an editor to use.

    Examples
    --------
    >>> import tempfile, pathlib, mcda_widget as mw
    >>> folder = tempfile.TemporaryDirectory()
    >>> mw.model.write_schema(pathlib.Path(folder.name, "mcda.schema.json")).name
    'mcda.schema.json'
    >>> folder.cleanup()
    """
    file = Path(path).expanduser()
    write_bytes(file, (json.dumps(schema(), ensure_ascii=False, indent=2) + "\n").encode())
    return file


def _either_form(parts: dict[str, Any]) -> dict[str, Any]:
    """Return the schema of judgements: by way, or those of one way alone."""
    ways = sorted({*Judgements.key_fields(), *Judgements.model_fields})
    one = {"anyOf": [{"type": "number", "minimum": 0}, {"$ref": "#/$defs/Interval"}]}
    figures = {
        "type": "object",
        "propertyNames": {"not": {"enum": ways}},
        "additionalProperties": one,
    }
    named = [{"$ref": f"#/$defs/{part}"} for part in ("Judgements", "Ranks", "Ahp", "BestWorst")]
    about = parts["Weighting"]["properties"]["judgements"].get("description", "")
    return {"description": about, "anyOf": [*named, figures]}
