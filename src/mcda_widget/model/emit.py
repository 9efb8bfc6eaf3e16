"""Writing values as YAML or JSON text, as a person would."""

from __future__ import annotations

import json
import re

from .plain import NumberText, Plain, ScoreData, number_text

WIDTH = 88

# Words that some reader of YAML takes for something else than text.
TAKEN = {"null", "true", "false", "yes", "no", "on", "off", "y", "n"}
ESCAPED = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")


class Hand:
    """Writes YAML."""

    def key(self, key: str, *, flow: bool = False) -> str:
        """Return a key, in quotes where it needs them."""
        return _scalar(key, flow=flow)

    def inline(self, value: Plain, *, flow: bool = False, room: int = WIDTH) -> str | None:
        """Return a value on one line; None where it reads better on several."""
        if flow:
            return _flow(_shortest(value))
        value = _shortest(value)
        if isinstance(value, str):
            return None if "\n" in value or len(value) > WIDTH else _scalar(value, flow=False)
        if not isinstance(value, dict | list):
            return _scalar(value, flow=False)
        inner = list(value.values()) if isinstance(value, dict) else value
        nested = any(isinstance(one, dict | list) or "\n" in str(one) for one in inner)
        text = _flow(value)
        return None if inner and (nested or len(text) > room) else text

    def entry(self, key: str, value: Plain, column: int, comment: str = "") -> str:
        """Return ``key: value`` in as many lines as it takes, indented by `column`."""
        head = " " * column + f"{key}:"
        inline = self.inline(value, room=WIDTH - len(head))
        if inline is not None:
            return f"{head} {inline}{comment}"
        if isinstance(value, str):
            mark, lines = lined(value, column + 2)
            return f"{head} {mark}{comment}\n{lines}" if mark else f"{head} {lines}{comment}"
        return f"{head}{comment}\n{self.block(value, column + 2)}"

    def item(self, value: Plain, column: int) -> str:
        """Return ``- value`` in as many lines as it takes, indented by `column`."""
        dash = " " * column + "- "
        inline = self.inline(value, room=WIDTH - len(dash))
        if inline is not None or isinstance(value, str):
            return dash + (inline or _quoted(str(value)))
        return dash + self.block(value, column + 2)[column + 2 :]

    def block(self, value: Plain, column: int) -> str:
        """Return a mapping or a list over several lines, indented by `column`."""
        if isinstance(value, dict):
            told = value.items()
            return "\n".join(self.entry(self.key(k), inner, column) for k, inner in told)
        if not isinstance(value, list):
            return " " * column + _scalar(value, flow=False)
        if all(self.inline(one, room=WIDTH - column - 2) is not None for one in value):
            return "\n".join(self.item(one, column) for one in value)
        return "\n".join(
            " " * column + "- " + self.block(one, column + 2)[column + 2 :] for one in value
        )

    def document(self, value: dict[str, Plain]) -> str:
        """Return a whole file, its sections set apart by blank lines."""
        told = []
        for key, inner in value.items():
            entry = self.entry(self.key(key), inner, 0)
            section = isinstance(inner, dict | list) and "\n" in entry
            told.append(f"\n{entry}\n" if section else f"{entry}\n")
        return "".join(told)


class JsonHand(Hand):
    """Writes JSON."""

    def key(self, key: str, *, flow: bool = False) -> str:  # noqa: ARG002 - as YAML's
        """Return a key."""
        return json.dumps(key, ensure_ascii=False)

    def inline(self, value: Plain, *, flow: bool = False, room: int = WIDTH) -> str | None:  # noqa: ARG002 - as YAML's
        """Return a value on one line."""
        return json.dumps(_shortest(value), ensure_ascii=False)

    def document(self, value: dict[str, Plain]) -> str:
        """Return a whole file."""
        return json.dumps(_shortest(value), ensure_ascii=False, indent=2) + "\n"


def like(old: str, value: str, column: int) -> str | None:
    """Write a text in the quotes or the block style of an old one; None where it had neither."""
    if old.startswith('"'):
        return _quoted(value)
    if old.startswith("'") and not ESCAPED.search(value) and "\n" not in value:
        return "'" + value.replace("'", "''") + "'"
    if old.startswith(("|", ">")):
        mark, lines = lined(value, column + 2, fold=old.startswith(">"))
        return f"{mark}\n{lines}" if mark else lines
    return None


def lined(value: str, column: int, *, fold: bool | None = None) -> tuple[str, str]:
    """Return a text as a block: its mark and its lines; no mark where it must be quoted."""
    lines = value.split("\n")
    if ESCAPED.search(value) or not value or value != value.strip(" \t\n"):
        return "", _quoted(value)
    if fold is None:
        fold = any(len(line) > WIDTH for line in lines)
    if fold and all(line == line.strip(" \t") for line in lines):
        folded = [part for line in lines for part in (*_wrapped(line, WIDTH - column), "")]
        return ">-", _indented(folded[:-1], column)
    return "|-", _indented(lines, column)


def _indented(lines: list[str], column: int) -> str:
    return "\n".join(" " * column + line if line else "" for line in lines)


def _wrapped(line: str, width: int) -> list[str]:
    """Break a line where folding gives back the very same spaces."""
    first, *words = line.split(" ")
    lines, before = [first], first
    for word in words:
        breakable = before and word and not before.endswith("\t") and not word.startswith("\t")
        if breakable and len(lines[-1]) + 1 + len(word) > width:
            lines.append(word)
        else:
            lines[-1] += f" {word}"
        before = word
    return lines


def _flow(value: Plain) -> str:
    if isinstance(value, dict):
        told = (f"{_scalar(key, flow=True)}: {_flow(inner)}" for key, inner in value.items())
        return "{" + ", ".join(told) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_flow, value)) + "]"
    return _scalar(value, flow=True)


def _scalar(value: str | float, *, flow: bool) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return number_text(value)
    plain = isinstance(value, NumberText) or _is_plain(value, flow=flow)
    return value if plain else _quoted(value)


def _is_plain(text: str, *, flow: bool) -> bool:
    return (
        text[:1].isalpha()
        and text.casefold() not in TAKEN
        and not ESCAPED.search(text)
        and not re.search(r"[\n\r\t]|: |:$| #", text)
        and not (flow and re.search(r"[,\[\]{}:]", text))
        and text == text.strip()
    )


def _quoted(text: str) -> str:
    return ESCAPED.sub(_escape, json.dumps(text, ensure_ascii=False))


def _escape(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04x}"


def _shortest(value: Plain) -> Plain:
    if isinstance(value, ScoreData):
        value = value.shortest()
    if isinstance(value, dict):
        return {key: _shortest(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_shortest(inner) for inner in value]
    if isinstance(value, float) and not isinstance(value, bool):
        return int(value) if number_text(value).lstrip("-").isdigit() else value
    return value
