from .acceptability import acceptability, acceptability_chart
from .acceptability_data import acceptability_data
from .consistency import consistency, consistency_chart
from .consistency_data import consistency_data
from .contributions import contributions, contributions_chart
from .contributions_data import contributions_data
from .data import named, rows
from .look import config
from .one_way import one_way, one_way_chart
from .one_way_data import one_way_data, one_way_data_of
from .palette import (
    DASHES,
    GROUP_HUES,
    NEUTRAL,
    OPTIONS,
    PALETTES,
    criterion_colours,
    option_colours,
    option_dashes,
    use_palette,
)
from .slope import slope, slope_chart
from .slope_data import slope_data
from .small_data import curves_data, curves_data_of
from .small_multiples import curves, curves_chart
from .tornado import tornado, tornado_chart
from .tornado_data import tornado_data
from .triangle import triangle, triangle_chart
from .triangle_data import triangle_data
from .ways import ways, ways_chart
from .ways_data import ways_data
from .weights import weights, weights_chart, weights_data, weights_data_of
from .weights_compared import weights_compared, weights_compared_chart
from .weights_compared_data import weights_compared_data
from .winner_map import winner_map, winner_map_chart
from .winner_map_data import winner_map_data

__all__ = [
    "DASHES",
    "GROUP_HUES",
    "NEUTRAL",
    "OPTIONS",
    "PALETTES",
    "acceptability",
    "acceptability_chart",
    "acceptability_data",
    "config",
    "consistency",
    "consistency_chart",
    "consistency_data",
    "contributions",
    "contributions_chart",
    "contributions_data",
    "criterion_colours",
    "curves",
    "curves_chart",
    "curves_data",
    "curves_data_of",
    "named",
    "one_way",
    "one_way_chart",
    "one_way_data",
    "one_way_data_of",
    "option_colours",
    "option_dashes",
    "rows",
    "slope",
    "slope_chart",
    "slope_data",
    "tornado",
    "tornado_chart",
    "tornado_data",
    "triangle",
    "triangle_chart",
    "triangle_data",
    "use_palette",
    "ways",
    "ways_chart",
    "ways_data",
    "weights",
    "weights_chart",
    "weights_compared",
    "weights_compared_chart",
    "weights_compared_data",
    "weights_data",
    "weights_data_of",
    "winner_map",
    "winner_map_chart",
    "winner_map_data",
]
