"""The text of a CSV file, its lines and its numbers, whatever spreadsheet wrote it."""

from __future__ import annotations

import codecs
import contextlib
import csv
import io
import re
from dataclasses import dataclass

from .errors import DecisionError, Problem
from .validation import shown

DELIMITERS = ";\t,"
QUOTED = re.compile(r'"[^"]*"')
NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?", re.ASCII)
DECIMAL_COMMA = re.compile(r"[+-]?(\d+|\d{1,3}(\.\d{3})+),\d+", re.ASCII)
THOUSANDS = re.compile(r"[+-]?[1-9]\d{0,2}(\.\d{3})+", re.ASCII)


@dataclass(frozen=True)
class Row:
    """The line a row begins on, counted from 1, and its cells without space around them."""

    line: int
    cells: list[str]


def text_of(data: bytes) -> str:
    """Decode a file: UTF-16 by its mark, else UTF-8, else Windows-1252 as Excel saves it."""
    marked = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    for encoding in ["utf-16"] if marked else ["utf-8-sig", "cp1252"]:
        with contextlib.suppress(UnicodeError):
            text = data.decode(encoding)
            if "\0" not in text:
                return text
    raise DecisionError(Problem("This is not a text file.", (), "Save it as “CSV UTF-8”."))


def rows_of(text: str) -> tuple[list[Row], str]:
    """Return the rows that hold anything, and what separates their cells."""
    skipped = 0
    delimiter = ""
    if announced := re.match(r"sep=(.)\r?\n", text):  # Excel's own line
        delimiter, skipped = announced[1], 1
        text = text[announced.end() :]
    delimiter = delimiter or _delimiter(text)
    rows: list[Row] = []
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    line = 1
    try:
        for cells in reader:
            stripped = [cell.strip() for cell in cells]
            if any(stripped):
                rows.append(Row(line + skipped, stripped))
            line = reader.line_num + 1
    except csv.Error as error:
        hint = "A quote that opens a cell must close it; write a quote inside as two."
        problem = Problem(f"The line cannot be read: {error}.", (), hint, line + skipped)
        raise DecisionError(problem) from None
    return rows, delimiter


def _delimiter(text: str) -> str:
    """Return the mark that splits the header most; one in quotes splits nothing."""
    bare = QUOTED.sub("", text).lstrip()
    header = bare.partition("\n")[0]
    return max(DELIMITERS, key=header.count)


class Numbers:
    """Reads the numbers of one file, in which a comma or a point marks decimals."""

    def __init__(self, texts: list[str], delimiter: str) -> None:
        self.comma = delimiter == ";"
        points = [text for text in texts if NUMBER.fullmatch(text) and "." in text]
        # One 0.5 shows that the point marks decimals; 1.200 alone does not.
        self.point = not any("," in text for text in texts) and any(
            not THOUSANDS.fullmatch(text) for text in points
        )

    def read(self, text: str) -> float | Problem:
        """Return the number, or why there is none."""
        text = text.replace("−", "-")
        if self.comma and DECIMAL_COMMA.fullmatch(text):
            return float(text.replace(".", "").replace(",", "."))
        if self.comma and THOUSANDS.fullmatch(text) and not self.point:
            whole, decimal = text.replace(".", ""), text.replace(".", ",", 1)
            hint = f"Write {whole} or {decimal}."
            return Problem(f"{shown(text)} may mean {whole} or {decimal}.", (), hint)
        if NUMBER.fullmatch(text):
            return float(text)
        mark = "1,5" if self.comma else "1.5"
        hint = f"Write a number, such as 1500 or {mark}; leave the cell empty if it is missing."
        return Problem(f"{shown(text)} is not a number.", (), hint)
