"""How tables travel to the browser: by column, numbers in binary, repeated texts once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

if TYPE_CHECKING:
    from collections.abc import Mapping

Columns = dict[str, dict[str, Any]]

MISSING = 65535  # the code of NaN


def columns(frame: pd.DataFrame) -> Columns:
    r"""Return a frame as columns that the front-end decodes.

    Parameters
    ----------
    frame : DataFrame
        Numbers travel as 32-bit floats (charts draw no more than that); texts
        and lists as the different ones and a code per row. The texts of a categorical column
        travel whether they are used or not, so that other rows need new codes only.

    Examples
    --------
    >>> columns(pd.DataFrame({"option": ["a", "b", "a"]}))
    {'option': {'values': ['a', 'b'], 'codes': b'\x00\x00\x01\x00\x00\x00'}}
    """
    return {str(name): _column(series) for name, series in frame.items()}


def datasets(frames: Mapping[str, pd.DataFrame]) -> dict[str, Columns]:
    """Return several named frames as columns."""
    return {name: columns(frame) for name, frame in frames.items()}


def _column(series: pd.Series[Any]) -> dict[str, Any]:
    if series.dtype.kind in "iuf":
        return {"float32": series.to_numpy(dtype=np.float32).tobytes()}
    if isinstance(series.dtype, pd.CategoricalDtype):
        known = series.cat.categories.tolist()
        return {"values": known, "codes": series.cat.codes.to_numpy(dtype=np.int16).tobytes()}
    cells = series.tolist()
    if any(cell and _is_line(cell) for cell in cells) and all(
        _is_line(c) or _is_number(c) for c in cells
    ):
        return _lines(cells)
    # Plain Python, since this runs at every edit and tables are short. A list (a label in several
    # lines, a dash pattern) is told apart by what it holds.
    seen: dict[Any, int] = {}
    keys = [tuple(cell) if isinstance(cell, list) else cell for cell in cells]
    codes = [-1 if _is_missing(key) else seen.setdefault(key, len(seen)) for key in keys]
    distinct = [list(value) if isinstance(value, tuple) else value for value in seen]
    return {"values": distinct, "codes": np.array(codes, dtype=np.int16).tobytes()}


def _is_line(cell: object) -> bool:
    return isinstance(cell, list) and all(map(_is_numeric, set(map(type, cell))))


def _is_number(cell: object) -> bool:
    return _is_numeric(type(cell))


def _is_numeric(kind: type) -> bool:
    return issubclass(kind, int | float) and kind is not bool


def _is_missing(cell: object) -> bool:
    return cell is None or cell != cell  # noqa: PLR0124 - only NaN differs from itself


def _lines(cells: list[Any]) -> dict[str, Any]:
    """Return lists of numbers, one list a cell, and single numbers among them.

    Equal ones travel once, as 16-bit steps between the lowest and the highest number: finer
    than any screen.
    """
    seen: dict[Any, int] = {}
    keys = [tuple(cell) if isinstance(cell, list) else cell for cell in cells]
    codes = [seen.setdefault(key, len(seen)) for key in keys]
    numbers = np.concatenate([np.atleast_1d(np.asarray(key, dtype=np.float64)) for key in seen])
    low, high = np.nanmin(numbers), np.nanmax(numbers)
    whole = bool(np.all(numbers == np.round(numbers))) and high - low < MISSING
    step = 1.0 if whole or high == low else (high - low) / (MISSING - 1)
    steps = np.where(np.isnan(numbers), MISSING, np.round((numbers - low) / step))
    lengths = [len(key) if isinstance(key, tuple) else -1 for key in seen]
    return {
        "uint16": steps.astype(np.uint16).tobytes(),
        "scale": [float(low), float(step)],
        "lengths": np.array(lengths, dtype=np.int16).tobytes(),
        "codes": np.array(codes, dtype=np.int16).tobytes(),
    }
