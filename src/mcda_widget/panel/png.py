"""Pictures of the panel as PNG, small enough for a notebook."""

from __future__ import annotations

import struct
import zlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

SCALE = 2  # pixels for each of the page's, as fine screens have


def png_of(svg: str) -> bytes:
    """Return an SVG document as a PNG.

    Examples
    --------
    >>> png_of('<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>')[1:4]
    b'PNG'
    """
    import vl_convert  # noqa: PLC0415 - when a picture is made

    return packed(vl_convert.svg_to_png(svg, scale=SCALE))


def packed(png: bytes) -> bytes:
    """Return the same picture in a quarter of the bytes: vl-convert hardly packs."""
    kept, pixels = [], b""
    for kind, content in _chunks(png):
        if kind == b"IDAT":
            pixels += content
        else:
            kept.append((kind, content))
    *before, end = kept
    kept = [*before, (b"IDAT", zlib.compress(zlib.decompress(pixels))), end]
    return png[:8] + b"".join(
        struct.pack(">I", len(content))
        + kind
        + content
        + struct.pack(">I", zlib.crc32(kind + content))
        for kind, content in kept
    )


def _chunks(png: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield every chunk's kind and content (PNG specification, 5.3)."""
    at = 8
    while at < len(png):
        (length,) = struct.unpack_from(">I", png, at)
        yield png[at + 4 : at + 8], png[at + 8 : at + 8 + length]
        at += 12 + length
