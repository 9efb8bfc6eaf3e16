"""From what pydantic found to problems in words: all of them at once, each with its place."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel, ValidationError

from .errors import DecisionError, Path, Problem, did_you_mean
from .figures import figure

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

SHOWN = 60  # characters of a wrong value that an error repeats

NUMBER = ("{} is not a number.", "Write a number, such as 7 or 2.5.")
FINITE = ("{} is not a finite number.", "Write a number, such as 7 or 2.5.")
TEXT = ("{} is not a text.", "Write some words; put them in quotes if they look like a number.")
EMPTY = ("The text is empty.", "Write some words.")
LIST = ("{} stands where a list is expected.", "Begin each entry with “- ”.")
TRUTH = ("{} is neither true nor false.", "Write true or false.")
KEYS = ("{} stands where keys and values are expected.", "Write “key: value” lines under it.")

SAID = {
    "float_type": NUMBER,
    "float_parsing": NUMBER,
    "finite_number": FINITE,
    "string_type": TEXT,
    "string_unicode": TEXT,
    "string_too_short": EMPTY,
    "tuple_type": LIST,
    "bool_type": TRUTH,
    "bool_parsing": TRUTH,
    "model_type": KEYS,
    "dict_type": KEYS,
}


def problems_of(error: ValidationError, model: type[BaseModel]) -> Iterator[Problem]:
    """Translate what pydantic found into problems a person can mend."""
    for detail in error.errors(include_url=False):
        path = tuple(key for key in detail["loc"] if key != "[key]")
        cause = detail.get("ctx", {}).get("error")
        if isinstance(cause, DecisionError):
            yield from (problem.under(*path) for problem in cause.problems)
        else:
            yield _in_words(detail, path, model)


def shown(value: object) -> str:
    """Say what was given, in a few characters.

    Examples
    --------
    >>> shown("seven"), shown(None), shown([1, 2])
    ('“seven”', 'Nothing', 'A list')
    """
    if isinstance(value, str):
        return f"“{textwrap.shorten(value, SHOWN, placeholder='…') or value[:SHOWN]}”"
    if value is None:
        return "Nothing"
    if isinstance(value, Mapping):
        return "A set of keys and values"
    if isinstance(value, list | tuple):
        return "A list"
    if isinstance(value, float):
        return figure(value)
    return textwrap.shorten(str(value), SHOWN, placeholder="…")


def _in_words(detail: ErrorDetails, path: Path, model: type[BaseModel]) -> Problem:
    kind = detail["type"]
    if kind in SAID:
        message, hint = SAID[kind]
        return Problem(message.format(shown(detail["input"])), path, hint)
    if kind in EXPLAINED:
        return EXPLAINED[kind](detail, path, model)
    return Problem(f"{shown(detail['input'])}: {detail['msg']}.", path)


def _missing(_detail: ErrorDetails, path: Path, _model: type[BaseModel]) -> Problem:
    return Problem(f"“{path[-1]}” is missing.", path[:-1], f"Add “{path[-1]}: …”.")


def _extra(_detail: ErrorDetails, path: Path, model: type[BaseModel]) -> Problem:
    hint = did_you_mean(path[-1], _keys_at(model, path[:-1]))
    return Problem(f"“{path[-1]}” is not a key here.", path, hint)


def _choice(detail: ErrorDetails, path: Path, _model: type[BaseModel]) -> Problem:
    expected = str(detail["ctx"]["expected"]).replace("'", "")
    hint = did_you_mean(detail["input"], expected.replace(" or ", ", ").split(", "))
    return Problem(f"{shown(detail['input'])} is not one of: {expected}.", path, hint)


def _bound(detail: ErrorDetails, path: Path, _model: type[BaseModel]) -> Problem:
    ctx = detail["ctx"]
    if "le" in ctx:
        off, limit = "high", f"at most {ctx['le']:g}"
    else:
        off, limit = "low", f"above {ctx['gt']:g}" if "gt" in ctx else f"at least {ctx['ge']:g}"
    message = f"{shown(detail['input'])} is too {off}: it must be {limit}."
    return Problem(message, path, f"Write a number {limit}.")


def _unmet(detail: ErrorDetails, path: Path, _model: type[BaseModel]) -> Problem:
    return Problem(str(detail["ctx"]["error"]), path)


EXPLAINED: dict[str, Callable[[ErrorDetails, Path, type[BaseModel]], Problem]] = {
    "missing": _missing,
    "extra_forbidden": _extra,
    "literal_error": _choice,
    "greater_than": _bound,
    "greater_than_equal": _bound,
    "less_than_equal": _bound,
    "value_error": _unmet,
}


def _keys_at(model: type[BaseModel], path: Path) -> list[str]:
    """Return the keys a model knows at a place inside it."""
    current = model
    for key in path:
        fields = {f.alias or name: f for name, f in current.model_fields.items()}
        if key not in fields:
            continue  # a list position, or a key of a mapping: an id, not a field
        current = next(_models_in(fields[str(key)].annotation), current)
    return [f.alias or name for name, f in current.model_fields.items()]


def _models_in(annotation: Any) -> Iterator[type[BaseModel]]:  # noqa: ANN401 - any annotation
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in getattr(annotation, "__args__", ()):
        yield from _models_in(argument)
