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
    criterion_colours,
    option_colours,
    option_dashes,
)
from .slope import slope, slope_chart, slope_data
from .small_data import curves_data, curves_data_of
from .small_multiples import curves, curves_chart
from .weights import weights, weights_chart, weights_data, weights_data_of
from .weights_compared import weights_compared, weights_compared_chart, weights_compared_data

__all__ = [
    "DASHES",
    "GROUP_HUES",
    "NEUTRAL",
    "OPTIONS",
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
    "weights",
    "weights_chart",
    "weights_compared",
    "weights_compared_chart",
    "weights_compared_data",
    "weights_data",
    "weights_data_of",
]
