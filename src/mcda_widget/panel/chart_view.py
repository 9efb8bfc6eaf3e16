"""One Altair chart as a widget that needs no network."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import anywidget
import traitlets

from mcda_widget.model.errors import DecisionError

from .assets import answer_asset_request, static_file
from .png import SCALE, packed

if TYPE_CHECKING:
    from collections.abc import Iterator

# Pixels of the picture in a saved notebook, where the chart is as large as its place.
_PLACE = {"width": 640, "height": 360}


class ChartView(anywidget.AnyWidget):
    """Show an Altair chart, offline and in the theme of the page.

    Where :attr:`chart` is set again, rows are exchanged in place if that is all that differs:
    hover, selections and zoom stay. A saved notebook keeps a picture.

    Parameters
    ----------
    chart : altair chart or dict
        The chart, or its Vega-Lite specification. With ``width="container"`` it is as wide as
        the cell.
    alt : str
        What the picture shows, for those who cannot see it.

    Raises
    ------
    DecisionError
        Where `chart` is neither, or reads its data from an address.

    Examples
    --------
    >>> import altair as alt
    >>> import pandas as pd
    >>> weights = pd.DataFrame({"criterion": ["cost", "reach"], "weight": [0.4, 0.6]})
    >>> chart = alt.Chart(weights).mark_bar().encode(x="weight", y="criterion")
    >>> view = ChartView(chart, alt="Reach weighs 60 of 100 points, cost 40.")
    >>> view.chart = chart.properties(title="Weights")
    """

    _esm = static_file("chart-view.js")

    chart: Any = traitlets.Any(help="The chart in sight.")
    alt = traitlets.Unicode(help="What the picture shows, in words.").tag(sync=True)
    _spec = traitlets.Dict().tag(sync=True)

    def __init__(self, chart: object, *, alt: str = "", **kwargs: Any) -> None:  # noqa: ANN401 - a widget's layout and the like
        super().__init__(chart=chart, alt=alt, **kwargs)
        self.on_msg(lambda widget, message, _: answer_asset_request(widget, message))

    @traitlets.validate("chart")
    def _is_chart(self, proposal: dict[str, Any]) -> object:
        self._spec = specification(proposal["value"])
        return proposal["value"]

    def _repr_mimebundle_(self, **kwargs: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
        bundle, metadata = super()._repr_mimebundle_(**kwargs) or ({}, {})
        data = {**bundle, "text/plain": self.alt or "A chart."}
        if picture := picture_of(self._spec):
            data["image/png"] = base64.b64encode(picture).decode()
        return data, metadata


def show(chart: object, alt: str = "") -> ChartView:
    """Show an Altair chart: works without a network, in light and dark.

    Parameters
    ----------
    chart : altair chart or dict
        The chart, or its Vega-Lite specification.
    alt : str
        What the picture shows, for those who cannot see it.

    Examples
    --------
    >>> import altair as alt
    >>> show(alt.Chart(alt.InlineData([{"x": 1}])).mark_point().encode(x="x:Q")).alt
    ''
    """
    return ChartView(chart, alt=alt)


def specification(chart: object) -> dict[str, Any]:
    """Return a chart's Vega-Lite specification, its rows inside.

    Raises
    ------
    DecisionError
        Where it is no chart, or reads its data from an address.
    """
    if isinstance(chart, Mapping):
        spec = dict(chart)
    elif hasattr(chart, "to_dict"):
        spec = _from_altair(chart)
    else:
        message = (
            f"A chart view shows an Altair chart, not a {type(chart).__name__}. "
            "Give it alt.Chart(…), or the result of a function of mcda_widget.charts."
        )
        raise DecisionError(message)
    if address := next(_addresses(spec), None):
        message = (
            f"The chart reads its data from {address}, and nothing is fetched from the internet. "
            "Read it with pandas and give alt.Chart(frame)."
        )
        raise DecisionError(message)
    return spec


def picture_of(spec: Mapping[str, Any]) -> bytes | None:
    """Return the chart as a PNG in light, twice as fine as a screen; None if it has errors."""
    import altair as alt  # noqa: PLC0415 - a second, and only when a chart is shown
    import vl_convert  # noqa: PLC0415

    from mcda_widget.charts.look import config  # noqa: PLC0415

    version = ".".join(alt.SCHEMA_VERSION.lstrip("v").split(".")[:2])
    sized = {side: size for side, size in _PLACE.items() if spec.get(side) == "container"}
    try:
        picture: bytes = vl_convert.vegalite_to_png(
            {**spec, **sized},
            vl_version=version,
            config=config("light"),
            scale=SCALE,
            allowed_base_urls=[],
        )
    except ValueError:
        return None  # the page says what is wrong, in the chart's place
    return packed(picture)


def _from_altair(chart: Any) -> dict[str, Any]:  # noqa: ANN401 - any of Altair's chart classes
    import altair as alt  # noqa: PLC0415 - a second, and only when a chart is shown

    with alt.data_transformers.enable("default", max_rows=None):
        spec: dict[str, Any] = chart.to_dict()
    return spec


def _addresses(node: object) -> Iterator[str]:
    """Yield every address that a specification reads data from."""
    if isinstance(node, list):
        for child in node:
            yield from _addresses(child)
    elif isinstance(node, Mapping):
        for key, child in node.items():
            if key == "data" and isinstance(child, Mapping) and "url" in child:
                yield str(child["url"])
            elif key not in ("datasets", "values"):
                yield from _addresses(child)
