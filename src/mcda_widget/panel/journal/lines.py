"""Entries as lines of a file, each with a checksum, and back."""

from __future__ import annotations

import json
from typing import Any
from zlib import crc32

Entry = dict[str, Any]


def line(entry: Entry) -> bytes:
    r"""Return an entry as a line.

    Examples
    --------
    >>> line({"do": "undo"})
    b'85ae4516 {"do":"undo"}\n'
    """
    text = json.dumps(entry, ensure_ascii=False, separators=(",", ":")).encode()
    return b"%08x %s\n" % (crc32(text), text)


def entries(data: bytes) -> list[Entry]:
    """Return the entries of a journal up to the first that is not whole.

    A process that is killed while it writes leaves half a line; nothing before it is touched.
    """
    found = []
    for written in data.split(b"\n")[:-1]:
        checksum, _, text = written.partition(b" ")
        if checksum != b"%08x" % crc32(text):
            break
        found.append(json.loads(text))
    return found
