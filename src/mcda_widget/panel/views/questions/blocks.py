"""What answers consist of: charts, tables, sentences and what can be chosen, in their order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from mcda_widget.panel.wire import Columns

    Block = dict[str, Any]
    Cell = str | dict[str, str]


def heading(text: str) -> Block:
    """Return a heading, under which a part of an answer begins."""
    return {"kind": "heading", "text": text}


def text(*sentences: str, quiet: bool = False) -> Block:
    """Return a paragraph; a quiet one explains what stands above it."""
    return {"kind": "text", "text": " ".join(filter(None, sentences)), "quiet": quiet}


def chart(name: str, label: str, data: Mapping[str, Columns], caption: str = "") -> Block:
    """Return a chart: what it shows in words, and its rows."""
    return {"kind": "chart", "name": name, "label": label, "data": data, "caption": caption}


def table(
    title: str, heads: Sequence[str], rows: Iterable[Iterable[Cell]], *, is_open: bool = False
) -> Block:
    """Return a table that can be opened; the first cell of a row is its head."""
    cells = [[_cell(cell) for cell in row] for row in rows]
    return {"kind": "table", "title": title, "heads": list(heads), "rows": cells, "open": is_open}


def select(label: str, asks: str, value: str, choices: Iterable[tuple[str, str]]) -> Block:
    """Return a choice of one; `asks` is what is asked with it."""
    options = [{"key": key, "title": title} for key, title in choices]
    return {"kind": "select", "label": label, "asks": asks, "value": value, "choices": options}


def toggles(label: str, asks: str, items: Iterable[tuple[str, str, bool]]) -> Block:
    """Return things to be switched: key, what each is, and whether it is on."""
    each = [{"key": key, "title": title, "on": on} for key, title, on in items]
    return {"kind": "toggles", "label": label, "asks": asks, "items": each}


def numbers(
    label: str, asks: str, items: Iterable[tuple[str, str, float | None]], problem: str = ""
) -> Block:
    """Return numbers to be given, or left out: key, what each is, and its value."""
    each = [{"key": key, "title": title, "value": value} for key, title, value in items]
    return {"kind": "numbers", "label": label, "asks": asks, "items": each, "problem": problem}


def ask(label: str, asks: str, value: str) -> Block:
    """Return a button for what takes a while; `value` is what is asked of: this state alone."""
    return {"kind": "ask", "label": label, "asks": asks, "value": value}


def progress(done: int, total: int) -> Block:
    """Return how far a long run is, with a way to stop it."""
    return {"kind": "progress", "done": done, "total": total}


def _cell(cell: Cell) -> dict[str, str]:
    return {"text": cell} if isinstance(cell, str) else cell
