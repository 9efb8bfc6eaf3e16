"""How tables travel to the browser: by column, numbers in binary, repeated texts once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

if TYPE_CHECKING:
    from collections.abc import Mapping

Columns = dict[str, dict[str, Any]]


def columns(frame: pd.DataFrame) -> Columns:
    r"""Return a frame as columns that the front-end decodes.

    Parameters
    ----------
    frame : DataFrame
        Numbers travel as 32-bit floats (charts draw no more than that); texts
        and lists as the different ones and a code per row.

    Examples
    --------
    >>> columns(pd.DataFrame({"option": ["a", "b", "a"]}))
    {'option': {'values': ['a', 'b'], 'codes': b'\x00\x00\x01\x00\x00\x00'}}
    """
    return {str(name): _column(frame[name]) for name in frame.columns}


def datasets(frames: Mapping[str, pd.DataFrame]) -> dict[str, Columns]:
    """Return several named frames as columns."""
    return {name: columns(frame) for name, frame in frames.items()}


def _column(series: pd.Series[Any]) -> dict[str, Any]:
    if pd.api.types.is_numeric_dtype(series) and not pd.api.types.is_bool_dtype(series):
        return {"float32": series.to_numpy(dtype=np.float32).tobytes()}
    # A list (a label in several lines, a dash pattern) is told apart by what it holds.
    keys = series.map(lambda value: tuple(value) if isinstance(value, list) else value)
    codes, values = pd.factorize(keys)
    distinct = [list(value) if isinstance(value, tuple) else value for value in values]
    return {"values": distinct, "codes": codes.astype(np.int16).tobytes()}
