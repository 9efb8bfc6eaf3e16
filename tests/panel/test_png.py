import struct
import zlib

import vl_convert

from mcda_widget.panel.png import SCALE, packed, png_of

SVG = """<svg xmlns="http://www.w3.org/2000/svg" width="120" height="60">
<rect width="120" height="60" fill="#fff"/><text x="10" y="30">Hill</text></svg>"""


def parts(png):
    """Every chunk's kind and content, each found as its checksum says."""
    at, found = 8, []
    while at < len(png):
        (length,) = struct.unpack_from(">I", png, at)
        kind, content = png[at + 4 : at + 8], png[at + 8 : at + 8 + length]
        (checksum,) = struct.unpack_from(">I", png, at + 8 + length)
        assert checksum == zlib.crc32(kind + content)
        found.append((kind, content))
        at += 12 + length
    return found


def pixels(png):
    return zlib.decompress(b"".join(content for kind, content in parts(png) if kind == b"IDAT"))


def test_a_packed_picture_is_the_same_and_smaller():
    drawn = vl_convert.svg_to_png(SVG, scale=SCALE)
    small = packed(drawn)
    assert len(small) < 0.6 * len(drawn)
    assert pixels(small) == pixels(drawn)
    assert [part for part in parts(small) if part[0] != b"IDAT"] == [
        part for part in parts(drawn) if part[0] != b"IDAT"
    ]


def test_a_picture_is_as_fine_as_a_fine_screen():
    assert struct.unpack(">II", png_of(SVG)[16:24]) == (120 * SCALE, 60 * SCALE)
