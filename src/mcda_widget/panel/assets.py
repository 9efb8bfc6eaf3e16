"""What the browser needs beside the widgets' own code: built files, and Vega once per page."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mcda_widget.model.errors import DecisionError

if TYPE_CHECKING:
    from collections.abc import Mapping

    import ipywidgets

_STATIC = Path(__file__).parent.parent / "static"
_ASSETS = {"vega": "vega.js.gz"}


def static_file(name: str) -> Path:
    """Return the path of a built front-end file.

    Parameters
    ----------
    name : str
        Its name in ``mcda_widget/static``, such as ``"panel.js"``.

    Raises
    ------
    DecisionError
        Where it has not been built, with the command that builds it.

    Examples
    --------
    >>> static_file("chart-view.js").name
    'chart-view.js'
    """
    path = _STATIC / name
    if not path.is_file():
        message = (
            f"The front-end file {name} is not built; it was expected in {_STATIC}. "
            "Build it with: pip install -e . (in a checkout), or install a released wheel."
        )
        raise DecisionError(message)
    return path


@cache
def vega_bundle() -> bytes:
    """Return Vega, Vega-Lite and vega-embed as one ES module, gzipped.

    Examples
    --------
    >>> import gzip
    >>> gzip.decompress(vega_bundle()).decode().endswith("};")
    True
    """
    return static_file(_ASSETS["vega"]).read_bytes()


def answer_asset_request(widget: ipywidgets.Widget, message: Mapping[str, Any]) -> bool:
    """Send a page the asset it lacks; return whether that is what it asked.

    Parameters
    ----------
    widget : ipywidgets.Widget
        The widget whose view asked, and which answers.
    message : mapping
        A custom message: ``{"kind": "asset", "name": "vega"}`` is answered with the same
        content and the gzipped bundle as its one buffer.
    """
    if message.get("kind") != "asset" or message.get("name") not in _ASSETS:
        return False
    widget.send({"kind": "asset", "name": message["name"]}, [vega_bundle()])
    return True
