"""Texts that a spreadsheet must not take for formulas, made harmless and back."""

from __future__ import annotations

import unicodedata

# A cell that begins with one of these is computed: by Excel, LibreOffice or Google Sheets, in
# one locale or another. Full-width forms count, since some turn them into the plain ones.
TRIGGERS = "=+-@＝＋－＠"


def harmless(text: str) -> str:
    """Return a text that a spreadsheet shows as it is, beginning with an apostrophe if it must.

    `original` takes the apostrophe away again.

    Examples
    --------
    >>> harmless("=1+1"), harmless("Port"), harmless("'-5")
    ("'=1+1", 'Port', "''-5")
    """
    return f"'{text}" if _computes(text) else text


def original(text: str) -> str:
    """Return the text that `harmless` was given.

    Examples
    --------
    >>> original("'=1+1"), original("'tis"), original("''-5")
    ('=1+1', "'tis", "'-5")
    """
    return text[1:] if text.startswith("'") and _computes(text) else text


def _computes(text: str) -> bool:
    """Tell a formula, also behind apostrophes, spaces or signs that are not seen.

    Apostrophes do not change the answer; that is what makes `harmless` reversible.
    """
    bare = text.lstrip("'")
    if bare and unicodedata.category(bare[0]) == "Cc":  # tab, line feed, carriage return, …
        return True
    for character in bare:
        if unicodedata.category(character)[0] not in "ZC":
            return character in TRIGGERS
    return False
